"""Python's values on their way to C: a converter for each way in which a parameter passes.

A converter takes the call and the value, and gives C's arguments; or it refuses the value, before
anything is called.
"""

import ctypes

from .buffers import borrow, is_same
from .scalars import CTYPES, Refusal, typename


class Parameters:
    """What makes converters."""

    def __init__(self, types, callbacks):
        self.types, self.callbacks = types, callbacks

    def converter(self, passed):
        return getattr(self, "_" + passed["kind"])(passed)

    def _value(self, passed):
        convert = self.types.to_c(passed["type"])
        return lambda call, value: [convert(value)]

    def _text(self, passed):
        text = ctypes.POINTER(CTYPES["c_char"])

        def convert(call, value):
            data = encoded(value)
            if not isinstance(value, str):
                try:
                    data.decode()
                except UnicodeDecodeError as error:
                    raise Refusal(ValueError, f"must be UTF-8: {error}") from None
            if not data:
                return [None, 0]
            pointer = ctypes.cast(data, text)
            call.keep(data, pointer)
            return [pointer, len(data)]

        return convert

    def _c_text(self, passed):
        text = ctypes.POINTER(CTYPES["c_char"])

        def convert(call, value):
            if value is None and passed.get("nullable"):
                return [None]
            data = encoded(value)
            if b"\0" in data:
                raise Refusal(ValueError, "must not hold a NUL")
            argument = ctypes.cast(data, text)
            call.keep(argument, data)
            return [argument]

        return convert

    def _slice(self, passed):
        made, mutable = self.types.ctype(passed["of"]), passed.get("mutable", False)
        check, collect = self.types.check_elements(passed["of"]), self.types.collect(passed["of"])
        name = self.types.shown(passed["of"])

        def convert(call, value):
            if isinstance(value, (list, tuple)) and not mutable:
                # Converting an item may change the list.
                values = tuple(value)
                memory, kept = collect(values)
                call.keep(memory, kept)
                count = len(values)
                return [ctypes.byref(made.from_buffer(memory)) if count else None, count]
            address, count = borrow(call, value, made, mutable, name)
            if check is not None and count:
                check(address, count)
            return [ctypes.byref(made.from_address(address)) if count else None, count]

        return convert

    def _reference(self, passed):
        mutable, nullable = passed.get("mutable", False), passed.get("nullable", False)
        if self.types.kind(passed["to"]) == "opaque":
            return self._handle(passed["to"]["name"], mutable, nullable)
        made, name = self.types.ctype(passed["to"]), self.types.shown(passed["to"])
        check, item = self.types.check_elements(passed["to"]), self.types.to_c(passed["to"])

        def convert(call, value):
            if value is None and nullable:
                return [None]
            if is_same(type(value), made) or isinstance(value, made):
                address = ctypes.addressof(value)
                if check is not None:
                    check(address, 1)
                call.uses(address, ctypes.sizeof(value), mutable)
                call.keep(value)
                return [ctypes.byref(made.from_address(address))]
            if mutable:
                what = name if issubclass(made, ctypes.Structure) else f"{made.__name__} of ctypes"
                try:
                    memoryview(value).release()
                except TypeError:
                    text = f"is changed, so it must be a {what}, not {typename(value)}"
                    raise Refusal(TypeError, text) from None
                address, count = borrow(call, value, made, True, name)
                if count != 1:
                    raise Refusal(ValueError, f"must be one {name}, not {count}")
                if check is not None:
                    check(address, 1)
                return [ctypes.byref(made.from_address(address))]
            converted = item(value)
            one = converted if isinstance(converted, made) else made(converted)
            call.keep(one)
            return [ctypes.byref(one)]

        return convert

    def _handle(self, name, mutable, nullable, taken=False):
        made = self.types.classes[name]

        def convert(call, value):
            if value is None and nullable:
                return [None]
            if not isinstance(value, made):
                raise Refusal(TypeError, f"must be a {name}, not {typename(value)}")
            address = value._capi_borrow(mutable or taken, taken)
            call.at_end(lambda: value._capi_release(mutable or taken))
            call.has(value)
            if taken:
                call.at_start(value._capi_take)
            return [address]

        return convert

    def _owned(self, passed):
        return self._handle(passed["opaque"], False, passed.get("nullable", False), taken=True)

    def _object(self, passed):
        # An object of `py_object` is an object like any other, not what is in it.
        return lambda call, value: [ctypes.py_object(value)]

    def _callback(self, passed):
        return self.callbacks.plain(passed["callback"], passed.get("nullable", False))

    def _closure(self, passed):
        nullable, owned = passed.get("nullable", False), passed.get("owned", False)
        return self.callbacks.closure(passed["callback"], nullable, owned)


def encoded(value):
    """Return text in bytes."""
    if isinstance(value, str):
        try:
            return str.encode(value)
        except UnicodeEncodeError as error:
            raise Refusal(ValueError, f"must be text that UTF-8 has: {error}") from None
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    raise Refusal(TypeError, f"must be str or bytes, not {typename(value)}")
