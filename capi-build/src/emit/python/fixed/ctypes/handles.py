"""Objects that only the provider looks into: owned or lent, and in use by how many calls."""

import sys
import threading
import weakref

from .scalars import Refusal

# Calls go without the GIL, so that several may be under way. The collector may free a handle, and a
# signal's handler use one, while this thread has the lock.
_lock = threading.RLock()


class Handle:
    """An object of the extension's, which only its functions look into.

    One that is owned is freed when nobody has it any more, or at the end of a `with`.
    """

    __slots__ = ("__weakref__", "_capi_address", "_capi_lenders", "_capi_parts", "_capi_users")

    _capi_free = None

    def __init__(self):
        raise TypeError(f"{type(self).__name__} is made by functions only")

    @classmethod
    def _capi_make(cls, address, lenders=None, wholes=()):
        """Wrap an address; a lent one is part of wholes, whose use its lenders end."""
        self = object.__new__(cls)
        self._capi_address = address
        self._capi_lenders = lenders
        # An owned one stays as long as it has parts; one that is lent may have to end before.
        self._capi_parts = None if lenders is None else weakref.WeakSet()
        self._capi_users = 0
        with _lock:
            lent = [it for it in wholes if it._capi_parts is not None]
            for whole in lent:
                whole._capi_parts.add(self)
            is_over = any(whole._capi_address is None for whole in lent)
        if is_over:
            self._capi_lapse()
        return self

    def _capi_borrow(self, mutable, taken=False):
        """Use it for a call, alone or beside others."""
        with _lock:
            if self._capi_address is None:
                raise Refusal(ValueError, "was freed or given away")
            if self._capi_lenders is not None and (mutable or taken):
                what = "given away" if taken else "changed"
                raise Refusal(ValueError, f"is lent, and can't be {what}")
            if self._capi_users < 0 or (mutable and self._capi_users):
                raise Refusal(RuntimeError, "is in use")
            self._capi_users += -1 if mutable else 1
            return self._capi_address

    def _capi_release(self, mutable):
        with _lock:
            self._capi_users -= -1 if mutable else 1

    def _capi_take(self):
        """Give it up, while it is borrowed to be changed."""
        with _lock:
            address, self._capi_address = self._capi_address, None
            return address

    def _capi_give_up(self):
        """Forget the object, and return what `_capi_end` ends it with."""
        address, self._capi_address = self._capi_address, None
        lenders, self._capi_lenders = self._capi_lenders, None
        return address, lenders

    def _capi_end(self, address, lenders):
        """Free it, or what it is part of."""
        if lenders is not None:
            for release in lenders:
                release()
        elif address is not None:
            self._capi_free(address)

    def _capi_lapse(self):
        """End what was lent, and its parts: so does the callback that it was lent to."""
        with _lock:
            parts = [*self._capi_parts]
            given_up = self._capi_give_up()
        for part in parts:
            part._capi_lapse()
        self._capi_end(*given_up)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with _lock:
            if self._capi_users:
                raise RuntimeError(f"{type(self).__name__} is in use")
            given_up = self._capi_give_up()
        self._capi_end(*given_up)

    def __del__(self, is_finalizing=sys.is_finalizing):
        # A destructor may call Python, and when that ends, all memory goes with it.
        if getattr(self, "_capi_address", None) is not None and not is_finalizing():
            self._capi_end(*self._capi_give_up())

    def __repr__(self):
        if self._capi_address is None:
            return f"<{type(self).__name__}, freed or given away>"
        lent = "" if self._capi_lenders is None else " lent"
        return f"<{type(self).__name__}{lent} at {self._capi_address:#x}>"

    def __reduce__(self):
        raise TypeError(f"{type(self).__name__} can't be copied or pickled")
