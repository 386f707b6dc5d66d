"""The API's types as Python classes, and values on their way to C and back."""

import array
import ctypes
import enum
import keyword
import operator

from .handles import Handle
from .scalars import CTYPES, Refusal, brief, checker, kind, typename


def python_name(name):
    """Return a name that Python takes."""
    return name + "_" if keyword.iskeyword(name) or name == "mro" else name


class Record(ctypes.Structure):
    """A C struct."""

    def __repr__(self):
        values = ", ".join(f"{name}={plain(getattr(self, name))!r}" for name, _ in self._fields_)
        return f"{type(self).__name__}({values})"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        names = [name for name, _ in self._fields_]
        return all(plain(getattr(self, it)) == plain(getattr(other, it)) for it in names)

    def __reduce__(self):
        """Say how it is pickled; ctypes refuses one that holds pointers."""
        made = type(self)
        remade, (_, state) = super().__reduce__()
        if "_capi_origin" not in vars(made):  # a subclass of the user's
            return remade, (made, state)
        restored, *origin = made._capi_origin
        return restored, (*origin, state)

    __hash__ = None


def plain(value):
    """Return an array as what can be compared and shown."""
    if isinstance(value, ctypes.Array):
        return [plain(item) for item in value]
    if isinstance(value, ctypes._Pointer):
        return ctypes.cast(value, ctypes.c_void_p).value
    return value


class Types:
    """All types of a major version."""

    def __init__(self, package, major, restored):
        self.package = package
        # Classes are nobody's attributes, so what is pickled says how it is had again.
        self.origin = restored, major["major"]
        self.declared = {it["name"]: it for it in major["types"]}
        self.classes = {}
        self._prototypes = {}
        makers = {"enumeration": self._enumeration, "record": self._record, "opaque": self._opaque}
        for each in major["types"]:
            if each["kind"] in makers:
                self.classes[each["name"]] = makers[each["kind"]](each)
        # Records may point to each other, so all are there before any is filled.
        for each in major["types"]:
            if each["kind"] == "record":
                fields = [
                    (python_name(it["name"]), self.ctype(it["type"])) for it in each["fields"]
                ]
                self.classes[each["name"]]._fields_ = fields
            elif each["kind"] == "buffer":
                self.classes[each["name"]] = self._buffer(each)

    def _class(self, each, base, members=()):
        text = "\n".join(each.get("docs", []))
        body = {"__doc__": text, "__module__": self.package, **dict(members)}
        return type(each["name"], (base,), body)

    def _record(self, each):
        return self._class(each, Record, {"_capi_origin": (*self.origin, each["name"])})

    def _opaque(self, each):
        return self._class(each, Handle, {"__slots__": ()})

    def _enumeration(self, each):
        members = [(python_name(it["name"]), it["value"]) for it in each["variants"]]
        made = enum.IntEnum(each["name"], members, module=self.package)
        made.__doc__ = "\n".join(each.get("docs", []))
        restored, major = self.origin
        made.__reduce_ex__ = lambda it, protocol: (restored, (major, each["name"], int(it)))
        return made

    def _buffer(self, each):
        data = ctypes.POINTER(self.ctype(each["of"]))
        release = ctypes.CFUNCTYPE(None, data, ctypes.c_size_t)
        size = ctypes.c_size_t
        fields = [("data", data), ("len", size), ("capacity", size), ("release", release)]
        return self._class(each, ctypes.Structure, {"_fields_": fields})

    def kind(self, ty):
        """Return what a type is, through its name."""
        return self.declared[ty["name"]]["kind"] if ty["kind"] == "named" else ty["kind"]

    def ctype(self, ty):
        """Return the type as ctypes has it; what nobody looks into is a `c_void_p`."""
        if ty["kind"] == "scalar":
            return CTYPES[ty["name"]]
        if ty["kind"] == "array":
            return self.ctype(ty["of"]) * ty["length"]
        if ty["kind"] == "pointer":
            hidden = ("void", "py_object", "py_type_object", "opaque")
            if self.kind(ty["to"]) in hidden:
                return ctypes.c_void_p
            return ctypes.POINTER(self.ctype(ty["to"]))
        named = self.declared[ty["name"]]
        if named["kind"] in ("alias", "enumeration"):
            return CTYPES[named["of"] if named["kind"] == "alias" else named["repr"]]
        if named["kind"] == "callback":
            return self.prototype(ty["name"])
        return self.classes[ty["name"]]

    def prototype(self, name):
        """Return a callback's type. Objects and results cross as addresses."""
        if name not in self._prototypes:
            of = self.declared[name]["prototype"]
            result = self.result(of["result"])
            if result is not None and issubclass(result, ctypes._Pointer):
                result = ctypes.c_void_p
            given = [self.ctype(it["type"]) for it in of["parameters"]]
            self._prototypes[name] = ctypes.CFUNCTYPE(result, *given)
        return self._prototypes[name]

    def result(self, ty):
        return None if ty["kind"] == "void" else self.ctype(ty)

    def shown(self, ty):
        """Return the name of a type for messages."""
        if ty["kind"] == "pointer":
            return f"{self.shown(ty['to'])} *"
        return ty.get("name", ty["kind"])

    def known(self, name):
        """Return the values of an enumeration."""
        return frozenset(int(it) for it in self.classes[name])

    # To C.

    def to_c(self, ty):
        """Return what makes a value that ctypes takes for this type, or refuses one."""
        what = self.kind(ty)
        if what == "enumeration":
            return self._to_enumeration(ty["name"])
        if what == "record":
            return self._to_record(ty["name"])
        if what == "pointer":
            return self._to_pointer(ty)
        if what == "array":
            return self._to_array(ty)
        return checker(self.ctype(ty))

    def _to_enumeration(self, name):
        made, known = self.classes[name], self.known(name)

        def convert(value):
            is_other = isinstance(value, enum.Enum) and not isinstance(value, made)
            try:
                number = None if is_other else operator.index(value)
            except TypeError:
                number = None
            if number is None:
                raise Refusal(TypeError, f"must be of {name}, not {typename(value)}")
            if number not in known:
                raise Refusal(ValueError, f"must be of {name}, and has no value {brief(number)}")
            return number

        return convert

    def _to_record(self, name):
        made, declared = self.classes[name], self.declared[name]
        check = self._check_of({"kind": "named", "name": name})

        def convert(value):
            if isinstance(value, made):
                if check is not None:
                    check(ctypes.addressof(value))
                # One with more fields would be another type to C.
                return value if type(value) is made else made.from_buffer_copy(value)
            fields = declared["fields"]
            if not isinstance(value, (tuple, list)) or len(value) != len(fields):
                text = f"must be a {name}, or a tuple of {len(fields)}, not {typename(value)}"
                raise Refusal(TypeError, text)
            record = made()
            for field, item in zip(fields, value):
                try:
                    setattr(record, python_name(field["name"]), self.to_c(field["type"])(item))
                except Refusal as refusal:
                    text = f"has a {field['name']} that {refusal.text}"
                    raise Refusal(refusal.kind, text) from None
            return record

        return convert

    def _to_pointer(self, ty):
        made = self.ctype(ty)
        to = None if made is ctypes.c_void_p else made._type_

        def convert(value):
            if value is None:
                return made()
            if isinstance(value, (int, ctypes.c_void_p)) and not isinstance(value, bool):
                return ctypes.cast(value, made)
            if to is None and isinstance(value, (ctypes._Pointer, ctypes.Array, ctypes._CFuncPtr)):
                return ctypes.cast(value, made)
            if to is None and isinstance(value, (ctypes.Structure, ctypes._SimpleCData)):
                return ctypes.cast(ctypes.byref(value), made)
            if to is not None and isinstance(value, to):
                return ctypes.pointer(value)
            try:
                if to is not None:
                    made.from_param(value)
                    return ctypes.cast(value, made)
            except (TypeError, ctypes.ArgumentError):
                pass
            text = f"must be a pointer of ctypes, an address or None, not {typename(value)}"
            raise Refusal(TypeError, text)

        return convert

    def _to_array(self, ty):
        made, item = self.ctype(ty), self.to_c(ty["of"])

        def convert(value):
            if isinstance(value, made):
                return value
            if not hasattr(value, "__len__") or len(value) != ty["length"]:
                raise Refusal(TypeError, f"must be a sequence of {ty['length']}")
            return made(*map(item, value))

        return convert

    def _check_of(self, ty):
        """Return what refuses memory that isn't one value of a type.

        It may hold a number that its enumeration doesn't have, or a byte that is no bool. None
        where each pattern of bits is a value.
        """
        what, made = self.kind(ty), self.ctype(ty)
        if made is ctypes.c_bool:
            return lambda address: check_bools(address, 1)
        if what == "enumeration":
            convert = self._to_enumeration(ty["name"])
            return lambda address: convert(made.from_address(address).value)
        if what == "record":
            fields = [
                (getattr(made, python_name(it["name"])).offset, self._check_of(it["type"]))
                for it in self.declared[ty["name"]]["fields"]
            ]
            return check_places([it for it in fields if it[1] is not None])
        if what == "array":
            each, size = self._check_of(ty["of"]), ctypes.sizeof(self.ctype(ty["of"]))
            places = range(0, ctypes.sizeof(made), size) if each is not None else ()
            return check_places([(place, each) for place in places])
        return None

    def check_elements(self, ty):
        """Return what refuses such elements in memory, or None."""
        made, each = self.ctype(ty), self._check_of(ty)
        size = ctypes.sizeof(made)
        if made is ctypes.c_bool:
            return check_bools
        if each is None:
            return None
        if issubclass(made, ctypes._SimpleCData):
            convert, code = self._to_enumeration(ty["name"]), array_code(made)

            def check(address, count):
                for number in set(array.array(code, ctypes.string_at(address, count * size))):
                    convert(number)

            return check

        def check_each(address, count):
            for at in range(count):
                each(address + at * size)

        return check_each

    def collect(self, ty):
        """Return what puts a sequence of Python's into memory, as a buffer of one's own."""
        made, item = self.ctype(ty), self.to_c(ty)
        size = ctypes.sizeof(made)
        is_plain = issubclass(made, ctypes._SimpleCData)
        code = array_code(made) if is_plain else None

        def convert(values):
            for at, value in enumerate(values):
                try:
                    yield item(value)
                except Refusal as refusal:
                    text = f"has an item {at} that {refusal.text}"
                    raise Refusal(refusal.kind, text) from None

        def collect(values):
            if code is not None:
                return array.array(code, convert(values)), []
            # An array of ctypes would be a class for each length.
            memory, kept = bytearray(size * len(values)), []
            for at, converted in enumerate(convert(values)):
                place = made.from_buffer(memory, at * size)
                if is_plain:
                    place.value = getattr(converted, "value", converted)
                else:
                    ctypes.memmove(ctypes.byref(place), ctypes.byref(converted), size)
                kept.append(converted)
            return memory, kept

        return collect

    # To Python.

    def from_c(self, ty):
        """Return what makes Python's value of one that ctypes gave."""
        if self.kind(ty) == "enumeration":
            made = self.classes[ty["name"]]
            by_value = {int(it): it for it in made}
            # An open one may have grown since.
            return lambda number: by_value.get(number, number)
        if self.kind(ty) == "pointer" and self.ctype(ty) is not ctypes.c_void_p:
            return lambda pointer: pointer if pointer else None
        return lambda value: value

    def elements(self, ty):
        """Return what copies elements into Python's own memory, from an address and a count."""
        made, convert = self.ctype(ty), self.from_c(ty)
        code = array_code(made) if self.kind(ty) in ("scalar", "alias") else None

        def copy(address, count):
            size = count * ctypes.sizeof(made)
            memory = ctypes.string_at(address, size) if count else b""
            if code is not None:
                return array.array(code, memory)
            items = (made * count).from_buffer_copy(memory) if count else (made * 0)()
            if issubclass(made, ctypes.Structure):
                return items
            return [convert(item) for item in items]

        return copy


def check_bools(address, count):
    if not set(ctypes.string_at(address, count)) <= {0, 1}:
        raise Refusal(ValueError, "holds a byte that is no bool")


def check_places(places):
    """Return what does all checks, each at its place in memory; None of none."""

    def check(address):
        for place, each in places:
            each(address + place)

    return check if places else None


def array_code(ctype):
    """Return the code of `array.array` for a type, if it has one."""
    wanted = kind(ctype)
    for code in "bBhHiIlLqQfd":
        sign = "f" if code in "fd" else "iu"[code.isupper()]
        if (sign, array.array(code).itemsize) == wanted:
            return code
    return None
