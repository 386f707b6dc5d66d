"""Types that Rust and C both have: as ctypes, as buffers' formats, and checked."""

import ctypes
import operator
import platform
import struct
import sys


class Refusal(Exception):
    """A value that a parameter can't be; who catches it says which parameter."""

    def __init__(self, kind, text):
        super().__init__(text)
        self.kind, self.text = kind, text


def char_is_signed():
    """Tell whether C's `char` has a sign here, as Rust's `c_char` does."""
    if sys.platform in ("win32", "darwin", "ios"):
        return True
    machine = platform.machine().lower()
    return not machine.startswith(("aarch64", "arm", "ppc", "powerpc", "riscv", "s390"))


CTYPES = {
    "bool": ctypes.c_bool,
    "i8": ctypes.c_int8,
    "i16": ctypes.c_int16,
    "i32": ctypes.c_int32,
    "i64": ctypes.c_int64,
    "u8": ctypes.c_uint8,
    "u16": ctypes.c_uint16,
    "u32": ctypes.c_uint32,
    "u64": ctypes.c_uint64,
    "isize": ctypes.c_ssize_t,
    "usize": ctypes.c_size_t,
    "f32": ctypes.c_float,
    "f64": ctypes.c_double,
    "c_char": ctypes.c_byte if char_is_signed() else ctypes.c_ubyte,
    "c_schar": ctypes.c_byte,
    "c_uchar": ctypes.c_ubyte,
    "c_short": ctypes.c_short,
    "c_ushort": ctypes.c_ushort,
    "c_int": ctypes.c_int,
    "c_uint": ctypes.c_uint,
    "c_long": ctypes.c_long,
    "c_ulong": ctypes.c_ulong,
    "c_longlong": ctypes.c_longlong,
    "c_ulonglong": ctypes.c_ulonglong,
}

KINDS = {**dict.fromkeys("bhilqn", "i"), **dict.fromkeys("BHILQNc", "u")}
KINDS.update({"?": "?", "f": "f", "d": "f", "g": "f", "P": "P"})


def kind(ctype):
    """Return a simple type of ctypes as a sign, a number of bytes: ("i", 4), ("f", 8)."""
    code = ctype._type_
    return KINDS["P" if code in "zZ" else code], ctypes.sizeof(ctype)


def bounds(ctype):
    """Return the least and the greatest integer."""
    sign, size = kind(ctype)
    bits = 8 * size
    return (-(1 << bits - 1), (1 << bits - 1) - 1) if sign == "i" else (0, (1 << bits) - 1)


def brief(number):
    """Return an integer as a message can show it: Python refuses to write down very long ones."""
    bits = number.bit_length()
    return str(number) if bits <= 128 else f"<{bits} bits>"


def typename(value):
    return type(value).__name__


def checker(ctype):
    """Return what makes a value of this type of any Python value, or refuses that."""
    sign = kind(ctype)[0]
    if sign == "?":
        return to_bool
    if sign == "f":
        return to_float if kind(ctype)[1] == 8 else to_single
    least, greatest = bounds(ctype)

    def to_integer(value):
        try:
            number = operator.index(value)
        except TypeError:
            raise Refusal(TypeError, f"must be an integer, not {typename(value)}") from None
        if not least <= number <= greatest:
            text = f"must be from {least} to {greatest}, not {brief(number)}"
            raise Refusal(OverflowError, text)
        return number

    return to_integer


def to_bool(value):
    # numpy's isn't Python's.
    if isinstance(value, bool) or typename(value) in ("bool", "bool_"):
        return bool(value)
    raise Refusal(TypeError, f"must be a bool, not {typename(value)}")


def to_float(value):
    try:
        # `float()` itself would read text, in each kind of buffer, too.
        return ctypes.c_double(value).value
    except OverflowError:
        raise Refusal(OverflowError, "must be a number that a float can be") from None
    except TypeError:
        raise Refusal(TypeError, f"must be a number, not {typename(value)}") from None


def to_single(value):
    number = to_float(value)
    try:
        struct.pack("<f", number)
    except OverflowError:
        raise Refusal(OverflowError, "must be a number that an f32 can be") from None
    return number


def leaves(text, most):
    """Return what a buffer's format says of one element: name, place and kind of each value.

    The format is that of PEP 3118: `d`, `<i`, `T{<d:x:<d:y:}`. None if it can't be read, or has
    more values than that: a short text may stand for millions.
    """
    try:
        found, size, at = _members(text, 0, "@", most)
    except (ValueError, KeyError, IndexError, struct.error):
        return None
    return (found, size) if at == len(text) else None


def _members(text, at, order, most):
    """Read up to the end or a `}`."""
    found, offset = [], 0
    while at < len(text) and text[at] != "}":
        letter = text[at]
        if letter in "@=<>!^":
            order, at = letter, at + 1
            continue
        if letter.isspace():
            at += 1
            continue
        count = 1
        if letter == "(":
            end = text.index(")", at)
            for length in text[at + 1 : end].split(","):
                count *= int(length)
            at = end + 1
        digits = at
        while text[at].isdigit():
            at += 1
        count *= int(text[digits:at] or 1)
        while text[at] in "@=<>!^":
            order, at = text[at], at + 1
        if text[at] == "x":
            offset, at = offset + count, at + 1
            continue
        if text[at] == "T":
            inner, size, at = _members(text, at + 2, order, most)
            at += 1  # the brace
        else:
            if text[at] == "&" or text[at] == "X":
                raise ValueError("a pointer to something")
            size = struct.calcsize(("" if order in "@^" else order) + text[at])
            if order in (">!" if sys.byteorder == "little" else "<") and size > 1:
                raise ValueError("the other byte order")
            inner, at = [((), 0, (KINDS[text[at]], size))], at + 1
        name = ()
        if at < len(text) and text[at] == ":":
            end = text.index(":", at + 1)
            name, at = (text[at + 1 : end],), end + 1
        if len(found) + count * len(inner) > most:
            raise ValueError("too many")
        for nth in range(count if inner else 0):
            for path, place, what in inner:
                found.append((name + path, offset + nth * size + place, what))
        offset += count * size
    return found, offset, at
