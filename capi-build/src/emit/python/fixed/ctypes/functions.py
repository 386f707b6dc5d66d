"""Functions that Python calls, each over one of ctypes."""

import ctypes
import inspect

from .calls import Call
from .documentation import docstring
from .scalars import Refusal
from .types import python_name


class Caller:
    """What a call of a function does."""

    def __init__(self, parts, model, address):
        types, prototype = parts.types, model["prototype"]
        self.c_name = model["c_name"]
        given = enumerate(model["parameters"])
        seen = [(at, it) for at, it in given if it["pass"]["kind"] != "gil"]
        self.names = [python_name(it["name"]) for _, it in seen]
        self.converters = [(at, parts.parameters.converter(it["pass"])) for at, it in seen]
        self.result = parts.results.converter(model)
        self.optional = model["behaviour"]["kind"] in ("optional", "raises_optional")
        self.is_unit = model["returned"]["kind"] == "unit"

        # With the GIL, ctypes raises what the function leaves; without, other threads go on.
        kind = ctypes.PYFUNCTYPE if model.get("needs_gil") else ctypes.CFUNCTYPE
        self.ctypes = kind(types.result(prototype["result"]))(address)
        self.ctypes.argtypes = [
            ctypes.py_object if is_object(model, it) else types.ctype(it["type"])
            for it in prototype["parameters"]
        ]
        errcheck = parts.results.status(model)
        if errcheck is not None:
            self.ctypes.errcheck = errcheck

        roles = [it["role"] for it in prototype["parameters"]]
        written = [at for at, role in enumerate(roles) if role in ("result", "result_length")]
        self.outs = [self.ctypes.argtypes[at]._type_ for at in written]
        self.is_written = "result" in roles
        self.has_length = "result_length" in roles

    def call(self, values, named):
        values = self.bind(values, named)
        call = Call()
        try:
            arguments = self.arguments(call, values)
            outs = [out() for out in self.outs]
            call.start()
            try:
                given = self.ctypes(*arguments, *map(ctypes.byref, outs))
                result = self.convert(call, given, outs)
            except BaseException:
                if call.error is None:
                    raise
            if call.error is not None:
                raise call.error
            return result
        finally:
            call.end()

    def bind(self, values, named):
        names = self.names
        if named:
            values = list(values)
            for name in names[len(values) :]:
                if name not in named:
                    break
                values.append(named.pop(name))
            if named:
                text = ", ".join(map(repr, named))
                raise TypeError(f"{self.c_name} takes {', '.join(names)}, and can't take {text}")
        if len(values) != len(names):
            takes = ", ".join(names) or "nothing"
            raise TypeError(f"{self.c_name} takes {takes}, and got {len(values)} of {len(names)}")
        return values

    def arguments(self, call, values):
        arguments = []
        for name, (at, convert), value in zip(self.names, self.converters, values):
            call.parameter = at
            try:
                arguments += convert(call, value)
            except Refusal as refusal:
                raise refusal.kind(f"{self.c_name}: {name} {refusal.text}") from None
        return arguments

    def convert(self, call, given, outs):
        if self.is_written:
            if self.optional and given != 1:
                return None
            given = outs[0]
            if isinstance(given, ctypes._SimpleCData):
                given = given.value
        elif self.optional:
            if self.is_unit:
                return given == 1
            if not given:
                return None
        return self.result(call, given, *([outs[-1].value] if self.has_length else []))


def make_function(parts, model, address):
    """Make a function of Python's; its attribute `ctypes` is the bare one."""
    caller = Caller(parts, model, address)

    def call(*values, **named):
        return caller.call(values, named)

    call.__name__ = call.__qualname__ = model["name"]
    call.__module__ = parts.types.package
    call.__doc__ = docstring(parts.types, model)
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    call.__signature__ = inspect.Signature([inspect.Parameter(it, kind) for it in caller.names])
    call.ctypes = caller.ctypes
    return call


def is_object(model, parameter):
    """Tell whether a parameter of C's is a Python object that is passed."""
    if parameter["role"] != "value":
        return False
    return model["parameters"][parameter["parameter"]]["pass"]["kind"] == "object"
