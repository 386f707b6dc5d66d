"""Python functions that C calls, and what becomes of what they raise.

An exception can't go through C. It is kept, the function isn't called again, and C is told to stop
where it can be; the call raises it in the end.
"""

import ctypes
import itertools
import sys
import traceback
import types

from .scalars import Refusal, typename

GO_ON, STOP, FAILED = 0, 1, -1


class Live:
    """A function that C may call, in a call or later."""

    def __init__(self, function, call):
        self.function, self.call = function, call

    def fail(self, error):
        if self.call is not None:
            self.call.fail(error)
            return
        # Nobody waits for it.
        try:
            self.tell(error)
        except BaseException:  # noqa: BLE001, S110 - there is nobody left to tell
            pass

    def tell(self, error):
        """Tell the hook of such errors. The interpreter's own takes what it made itself, alone."""
        message, hook = "Exception ignored in a callback", sys.unraisablehook
        if hook is not sys.__unraisablehook__:
            told = types.SimpleNamespace(
                exc_type=type(error),
                exc_value=error,
                exc_traceback=error.__traceback__,
                err_msg=message,
                object=self.function,
            )
            try:
                hook(told)
                return
            except BaseException:  # noqa: BLE001, S110 - perhaps it called the interpreter's own
                pass
        if sys.stderr is not None:
            print(f"{message}: {self.function!r}", file=sys.stderr)
            traceback.print_exception(type(error), error, error.__traceback__)

    @property
    def has_failed(self):
        return self.call is not None and self.call.error is not None


class Callbacks:
    """The callbacks of a major version."""

    def __init__(self, known):
        self.types = known
        self._numbers = itertools.count(1)
        self._live = {}
        self._thunks = {}

    def plain(self, name, nullable):
        """Make a converter of functions without a context: each has a thunk, for the call."""
        made, of = self.types.prototype(name), self.types.declared[name]
        arguments, result = self._arguments(of), self._result(of)

        def convert(call, value):
            if value is None and nullable:
                return [made()]
            if isinstance(value, made):
                if not value and not nullable:
                    raise Refusal(ValueError, "must not be NULL")
                call.keep(value)
                return [value]
            check_callable(value, made)
            live = Live(value, call)
            thunk = made(lambda *given: self._invoke(live, given, arguments, result))
            call.keep(thunk)
            return [thunk]

        return convert

    def closure(self, name, nullable, owned):
        """Make a converter of functions with a context, which is a number here."""
        made, of = self.types.prototype(name), self.types.declared[name]

        def convert(call, value):
            if value is None and nullable:
                return [made(), None, self._freeing()] if owned else [made(), None]
            check_callable(value, made)
            number = next(self._numbers)
            live = Live(value, call)
            thunk = self._thunk(name, of, made)

            def start():
                self._live[number] = live

            def end():
                live.call = None
                if not owned:
                    self._live.pop(number, None)

            call.at_start(start)
            call.at_end(end)
            return [thunk, number, self._freeing()] if owned else [thunk, number]

        return convert

    def _thunk(self, name, of, made):
        if name not in self._thunks:
            arguments, result = self._arguments(of), self._result(of)

            def enter(*given):
                live = self._live.get(given[-1])
                if live is None:  # a call that has ended: C must not do that
                    return result(None)
                return self._invoke(live, given[:-1], arguments, result)

            # Another thread's may be there by now, and C may have it.
            return self._thunks.setdefault(name, made(enter))
        return self._thunks[name]

    def _freeing(self):
        """Return what C frees a context with."""
        if "context_free" not in self._thunks:
            made = self.types.prototype("context_free")
            free = made(lambda number: self._live.pop(number, None) and None)
            return self._thunks.setdefault("context_free", free)
        return self._thunks["context_free"]

    @staticmethod
    def _invoke(live, given, arguments, result):
        if live.has_failed:
            return result(None)
        ends = []
        try:
            return result(live, live.function(*arguments(given, ends)))
        except BaseException as error:  # noqa: BLE001 - nothing goes through C
            live.fail(error)
            return result(None)
        finally:
            for end in ends:
                end()

    def _arguments(self, of):
        """Make what gives a function its arguments."""
        converters = []
        for at, each in enumerate(of["parameters"]):
            roles = [it for it in of["prototype"]["parameters"] if it.get("parameter") == at]
            converters.append((len(roles), getattr(self, "_" + each["pass"]["kind"])(each["pass"])))

        def arguments(given, ends):
            all_of_them, at = [], 0
            for count, convert in converters:
                all_of_them.append(convert(ends, *given[at : at + count]))
                at += count
            return all_of_them

        return arguments

    def _value(self, passed):
        convert = self.types.from_c(passed["type"])
        return lambda ends, value: convert(value)

    def _reference(self, passed):
        to = passed["to"]
        if self.types.kind(to) == "opaque":
            made = self.types.classes[to["name"]]

            def lend(ends, address):
                if address is None:
                    return None
                handle = made._capi_make(address, [])
                ends.append(handle._capi_lapse)
                return handle

            return lend
        made, convert = self.types.ctype(to), self.types.from_c(to)

        def look(ends, pointer):
            if not pointer:
                return None
            if passed.get("mutable"):
                # Its memory is C's again when the function returns, and the object may be kept.
                own = made.from_buffer_copy(pointer.contents)
                ends.append(lambda: ctypes.memmove(pointer, ctypes.byref(own), ctypes.sizeof(own)))
                return own
            if issubclass(made, ctypes.Structure):
                return made.from_buffer_copy(pointer.contents)
            return convert(pointer[0])

        return look

    def _slice(self, passed):
        copy = self.types.elements(passed["of"])

        def look(ends, pointer, count):
            return copy(ctypes.cast(pointer, ctypes.c_void_p).value, count)

        return look

    def _text(self, passed):
        return lambda ends, pointer, count: ctypes.string_at(pointer, count).decode()

    def _c_text(self, passed):
        return lambda ends, pointer: ctypes.string_at(pointer) if pointer else None

    def _object(self, passed):
        return lambda ends, address: None if address is None else object_at(address)

    def _result(self, of):
        """Make what C is given of what a function returned, or of nothing where it failed."""
        result = of["prototype"]["result"]
        ends = of["closure"]["ends"] if "closure" in of else "value"
        if result["kind"] == "void":
            return lambda live, value=None: None
        if ends in ("flow", "raises", "raises_flow"):
            failed = STOP if ends == "flow" else FAILED

            def status(live, value=None):
                if live is None:
                    return failed
                if ends == "raises":
                    return GO_ON
                if value not in (None, True, False):
                    raise TypeError(f"a callback returns True to stop, not {typename(value)}")
                return STOP if value else GO_ON

            return status
        convert = self.types.to_c(result)

        def give(live, value=None):
            if live is None:
                return 0
            try:
                converted = convert(value)
            except Refusal as refusal:
                raise refusal.kind(f"the result of a callback {refusal.text}") from None
            if isinstance(converted, ctypes._Pointer):
                return ctypes.cast(converted, ctypes.c_void_p).value
            return converted.value if isinstance(converted, ctypes.c_void_p) else converted

        return give


def check_callable(value, made):
    if not callable(value):
        raise Refusal(TypeError, f"must be callable, not {typename(value)}")
    result = made._restype_
    if isinstance(result, type) and issubclass(result, ctypes.Structure):
        raise Refusal(NotImplementedError, "returns a record, which ctypes can't")


def object_at(address):
    """Return the Python object at an address, as a reference of its own."""
    return ctypes.cast(address, ctypes.py_object).value
