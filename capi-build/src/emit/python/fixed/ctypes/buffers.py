"""Memory of Python objects: where it is, what is in it, and whether it may be written to."""

import ctypes
import sys

from .scalars import Refusal, kind, leaves, typename

_SIMPLE, _WRITABLE = 0, 1
_SWAPPED = "__ctype_be__" if sys.byteorder == "little" else "__ctype_le__"


class _View(ctypes.Structure):
    """CPython's `Py_buffer`."""

    _fields_ = [
        ("buf", ctypes.c_void_p),
        ("obj", ctypes.c_void_p),
        ("len", ctypes.c_ssize_t),
        ("itemsize", ctypes.c_ssize_t),
        ("readonly", ctypes.c_int),
        ("ndim", ctypes.c_int),
        ("format", ctypes.c_void_p),
        ("shape", ctypes.c_void_p),
        ("strides", ctypes.c_void_p),
        ("suboffsets", ctypes.c_void_p),
        ("internal", ctypes.c_void_p),
    ]


_get = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.c_void_p, ctypes.c_int)(
    ("PyObject_GetBuffer", ctypes.pythonapi)
)
_release = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(("PyBuffer_Release", ctypes.pythonapi))


def expected(ctype):
    """Return what `leaves` says of a buffer with elements of this type."""
    return sorted(_expected(ctype, (), 0), key=lambda leaf: leaf[1])


def _expected(ctype, path, offset):
    if issubclass(ctype, ctypes.Structure):
        for name, of in ctype._fields_:
            place = offset + getattr(ctype, name).offset
            yield from _expected(of, (*path, name), place)
    elif issubclass(ctype, ctypes.Array):
        for at in range(ctype._length_):
            yield from _expected(ctype._type_, path, offset + at * ctypes.sizeof(ctype._type_))
    elif issubclass(ctype, ctypes._SimpleCData):
        yield path, offset, kind(ctype)
    else:
        yield path, offset, ("P", ctypes.sizeof(ctype))


def fits(ctype, view):
    """Tell whether a memoryview's elements are of this type, and how many there are; or None."""
    size = ctypes.sizeof(ctype)
    want = expected(ctype)
    read = leaves(view.format, len(want))
    if read is None:
        return None
    have = sorted(read[0], key=lambda leaf: leaf[1])
    is_it = view.itemsize == size and [*map(_loose, want)] == [*map(_loose, have)]
    if view.ndim <= 1 and is_it:
        return view.shape[0] if view.ndim else 1
    # (n, 2) numbers are n points.
    one = want[0][2]
    rows = [(at * one[1], one) for at in range(len(want))]
    is_even = [it[1:] for it in want] == rows and size == len(want) * one[1]
    is_record = issubclass(ctype, ctypes.Structure) and view.ndim == 2
    is_row = is_record and view.shape[1] == len(want) and len(have) == 1
    is_row = is_row and is_even and _loose(have[0]) == _loose(((), 0, one))
    return view.shape[0] if is_row else None


def _loose(leaf):
    """Pointers are as good as integers of their size, for numpy has none."""
    path, offset, (sign, size) = leaf
    is_address = sign in "Pu" and size == ctypes.sizeof(ctypes.c_void_p)
    return path, offset, ("P" if is_address else sign, size)


def is_same(one, other):
    """Tell whether a type of ctypes is another one under another name, perhaps."""
    if one is other or not issubclass(other, ctypes._SimpleCData):
        return one is other
    if not issubclass(one, ctypes._SimpleCData):
        return False
    # The other byte order's types have the same code; bytes have one order.
    if getattr(one, _SWAPPED, None) is one and ctypes.sizeof(one) > 1:
        return False
    try:
        return kind(one) == kind(other)
    except KeyError:  # a type that isn't a number's
        return False


def borrow(call, value, ctype, mutable, name):
    """Return where elements are in an object's memory, and how many; for this call."""
    try:
        view = memoryview(value)
    except TypeError:
        what = "a writable buffer" if mutable else "a sequence or a buffer"
        raise Refusal(TypeError, f"must be {what} of {name}, not {typename(value)}") from None
    except (BufferError, ValueError) as error:
        raise Refusal(type(error), f"has no memory to look into: {error}") from None
    call.at_end(view.release)
    if isinstance(value, ctypes.Array) and is_same(value._type_, ctype):
        count = len(value)
    else:
        count = fits(ctype, view)
    if count is None:
        shape = "x".join(map(str, view.shape))
        raise Refusal(
            TypeError,
            f"must hold elements of {name}, one after the other, "
            f"not a buffer of shape {shape} and format {view.format!r}",
        )
    if not view.c_contiguous:
        raise Refusal(ValueError, "must be contiguous")
    if mutable and view.readonly:
        raise Refusal(ValueError, "must be writable")
    raw = _View()
    _get(view, ctypes.addressof(raw), _WRITABLE if mutable else _SIMPLE)
    call.at_end(lambda: _release(ctypes.addressof(raw)))
    if not count:
        return 0, 0
    call.uses(raw.buf, raw.len, mutable)
    if raw.buf % ctypes.alignment(ctype):
        raise Refusal(ValueError, f"must be aligned to {ctypes.alignment(ctype)} bytes")
    return raw.buf, count
