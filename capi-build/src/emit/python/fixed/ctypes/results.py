"""What functions give on its way to Python: copied, wrapped or kept, and freed where it is ours."""

import ctypes

from .callbacks import object_at

_decref = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(("Py_DecRef", ctypes.pythonapi))


class StatusError(Exception):
    """A function failed: `status` says why, a member of its enumeration."""

    def __init__(self, function, status, why):
        name = getattr(status, "name", None)
        what = f"{type(status).__name__}.{name}" if name else str(status)
        super().__init__(f"{function}: {what}" + (f": {why}" if why else ""))
        self.function, self.status, self._why = function, status, why

    def __reduce__(self):
        return type(self), (self.function, self.status, self._why)


class Results:
    """What makes converters. Each takes the call, what C gave, and the length where there is one."""

    def __init__(self, types):
        self.types = types

    def converter(self, function):
        returned = function["returned"]
        return getattr(self, "_" + returned["kind"])(returned, function)

    def status(self, function):
        """Make ctypes' `errcheck` of a function that returns a status; None for any other."""
        behaviour = function["behaviour"]
        if behaviour["kind"] != "status":
            return None
        name = behaviour["enumeration"]
        variants = self.types.declared[name]["variants"]
        why = {it["value"]: it.get("docs", [""])[0].rstrip(".") for it in variants}
        convert = self.types.from_c({"kind": "named", "name": name})

        def errcheck(result, ctypes_function, arguments):
            if result != 0:
                raise StatusError(function["c_name"], convert(result), why.get(result))
            return result

        return errcheck

    def _unit(self, returned, function):
        return lambda call, value: None

    def _value(self, returned, function):
        convert = self.types.from_c(returned["type"])
        return lambda call, value: convert(value)

    def _owned(self, returned, function):
        made = self.types.classes[returned["opaque"]]
        return lambda call, address: made._capi_make(address)

    def _object(self, returned, function):
        def take(call, address):
            try:
                return object_at(address)
            finally:
                _decref(address)

        return take

    def _buffer(self, returned, function):
        return self._copied(self.types.elements(returned["of"]))

    def _text(self, returned, function):
        return self._copied(lambda address, count: ctypes.string_at(address, count).decode())

    @staticmethod
    def _copied(copy):
        def convert(call, buffer):
            try:
                address = ctypes.cast(buffer.data, ctypes.c_void_p).value
                return copy(address, buffer.len)
            finally:
                if buffer.release:
                    buffer.release(buffer.data, buffer.capacity)

        return convert

    def _lent(self, returned, function):
        what = returned["what"]
        if what["kind"] == "c_text":
            return lambda call, pointer: ctypes.string_at(pointer)
        if what["kind"] == "text":
            return lambda call, pointer, count: ctypes.string_at(pointer, count).decode()
        if what["kind"] == "slice":
            copy = self.types.elements(what["of"])
            return lambda call, pointer, count: copy(
                ctypes.cast(pointer, ctypes.c_void_p).value, count
            )
        if self.types.kind(what["to"]) == "opaque":
            made = self.types.classes[what["to"]["name"]]
            # The object that it is part of stays in use as long as it is there.
            by = returned.get("by", [])
            return lambda call, address: made._capi_make(address, *call.take_ends(by))
        made, convert = self.types.ctype(what["to"]), self.types.from_c(what["to"])
        if issubclass(made, ctypes.Structure):
            return lambda call, pointer: made.from_buffer_copy(pointer.contents)
        return lambda call, pointer: convert(pointer[0])
