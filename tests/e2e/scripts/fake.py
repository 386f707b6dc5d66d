"""A provider that isn't `every`, under its name: a copy of the table, with something changed."""

import ctypes
import sys
import types

import every


class Version(ctypes.Structure):
    _fields_ = [
        ("minor", ctypes.c_uint16),
        ("reserved", ctypes.c_uint16),
        ("slot_count", ctypes.c_uint32),
        ("hash", ctypes.c_uint64),
    ]


class Slot(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("signature", ctypes.c_char_p),
        ("hash", ctypes.c_uint64),
        ("minor", ctypes.c_uint16),
        ("flags", ctypes.c_uint16),
        ("reserved", ctypes.c_uint32),
    ]


class Table(ctypes.Structure):
    _fields_ = [
        ("magic", ctypes.c_uint32),
        ("layout", ctypes.c_uint16),
        ("size", ctypes.c_uint16),
        ("major", ctypes.c_uint16),
        ("minor", ctypes.c_uint16),
        ("slot_count", ctypes.c_uint32),
        ("version_count", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("module", ctypes.c_char_p),
        ("release", ctypes.c_char_p),
        ("versions", ctypes.POINTER(Version)),
        ("info", ctypes.POINTER(Slot)),
        ("slots", ctypes.POINTER(ctypes.c_void_p)),
    ]


def function(name, result, *arguments):
    found = getattr(ctypes.pythonapi, name)
    found.restype = result
    found.argtypes = arguments
    return found


capsule_new = function(
    "PyCapsule_New", ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p
)
capsule_pointer = function(
    "PyCapsule_GetPointer", ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p
)


class Fake:
    """Says that it is release 1.0.3, and has copies that can be changed."""

    ATTRIBUTE = "_C_API_v1"
    CAPSULE = b"every._C_API_v1"

    def __init__(self):
        self.real = Table.from_address(capsule_pointer(every._C_API_v1, self.CAPSULE))
        self.table = Table.from_buffer_copy(self.real)
        real = self.real
        self.versions = (Version * real.version_count)(*real.versions[: real.version_count])
        self.info = (Slot * real.slot_count)(*real.info[: real.slot_count])
        self.slots = (ctypes.c_void_p * real.slot_count)(*real.slots[: real.slot_count])
        self.table.release = b"1.0.3"
        self.table.versions = ctypes.cast(self.versions, ctypes.POINTER(Version))
        self.table.info = ctypes.cast(self.info, ctypes.POINTER(Slot))
        self.table.slots = ctypes.cast(self.slots, ctypes.POINTER(ctypes.c_void_p))

    def slot(self, name):
        """The number of a slot."""
        return [slot.name for slot in self.info].index(name.encode())

    def add_version(self, minor):
        """A newer version, without a slot of its own."""
        versions = [*self.versions, Version(minor, 0, self.table.slot_count, 7)]
        self.versions = (Version * len(versions))(*versions)
        self.table.versions = ctypes.cast(self.versions, ctypes.POINTER(Version))
        self.table.version_count = len(versions)
        self.table.minor = minor

    def publish(self, capsule=CAPSULE):
        """Takes the place of `every`."""
        install(capsule_new(ctypes.addressof(self.table), capsule, None))


def install(capsule=None, release="1.0.3"):
    """Puts a module in the place of `every`, with this as its C API."""
    module = types.ModuleType("every")
    module.__version__ = release
    if capsule is not None:
        setattr(module, Fake.ATTRIBUTE, capsule)
    sys.modules["every"] = module


class Broken:
    """A finder whose `every` can't be imported, because something that it needs is missing."""

    def __init__(self):
        del sys.modules["every"]

    def find_spec(self, name, path=None, target=None):
        if name == "every":
            raise ModuleNotFoundError("No module named 'something_that_every_needs'")
