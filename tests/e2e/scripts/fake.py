"""A provider that isn't the one of its name: a copy of the table, with something changed."""

import ctypes
import importlib
import sys
import types

ATTRIBUTE = "_C_API_v1"


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
        ("terms", ctypes.c_char_p),
        ("hash", ctypes.c_uint64),
        ("minor", ctypes.c_uint16),
        ("flags", ctypes.c_uint16),
        ("reserved", ctypes.c_uint32),
    ]


class Layout(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("text", ctypes.c_char_p),
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
        ("layout_count", ctypes.c_uint32),
        ("module", ctypes.c_char_p),
        ("release", ctypes.c_char_p),
        ("versions", ctypes.POINTER(Version)),
        ("info", ctypes.POINTER(Slot)),
        ("slots", ctypes.POINTER(ctypes.c_void_p)),
        ("layouts", ctypes.POINTER(Layout)),
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
capsule_name = function("PyCapsule_GetName", ctypes.c_char_p, ctypes.py_object)


def exported(module):
    """The entries that Cython finds in a module: the signature of each function."""
    return {name: capsule_name(capsule) for name, capsule in module.__pyx_capi__.items()}


class Fake:
    """A provider that reports release 1.0.3, and has copies of the table that can be changed."""

    def __init__(self, module):
        self.module = module
        self.capsule = f"{module}.{ATTRIBUTE}".encode()
        capsule = getattr(importlib.import_module(module), ATTRIBUTE)
        self.real = Table.from_address(capsule_pointer(capsule, self.capsule))
        self.table = Table.from_buffer_copy(self.real)
        real = self.real
        self.versions = (Version * real.version_count)(*real.versions[: real.version_count])
        self.info = (Slot * real.slot_count)(*real.info[: real.slot_count])
        self.slots = (ctypes.c_void_p * real.slot_count)(*real.slots[: real.slot_count])
        self.layouts = (Layout * real.layout_count)(*real.layouts[: real.layout_count])
        self.table.release = b"1.0.3"
        self.table.versions = ctypes.cast(self.versions, ctypes.POINTER(Version))
        self.table.info = ctypes.cast(self.info, ctypes.POINTER(Slot))
        self.table.slots = ctypes.cast(self.slots, ctypes.POINTER(ctypes.c_void_p))
        self.table.layouts = ctypes.cast(self.layouts, ctypes.POINTER(Layout))

    def slot(self, name):
        """The number of a slot."""
        return [slot.name for slot in self.info].index(name.encode())

    def layout(self, name):
        """The layout of a type in memory."""
        return next(layout for layout in self.layouts if layout.name == name.encode())

    def change(self, *names, **fields):
        """Gives functions another hash, and these fields to the first one."""
        for at, name in enumerate(names):
            slot = self.info[self.slot(name)]
            slot.hash = 5
            for version in self.versions:
                version.hash ^= (version.minor >= slot.minor) << at
            for field, value in fields.items() if at == 0 else ():
                setattr(slot, field, value)

    def add_version(self, minor):
        """Adds a newer version, without a slot of its own."""
        versions = [*self.versions, Version(minor, 0, self.table.slot_count, 7)]
        self.versions = (Version * len(versions))(*versions)
        self.table.versions = ctypes.cast(self.versions, ctypes.POINTER(Version))
        self.table.version_count = len(versions)
        self.table.minor = minor

    def publish(self, capsule=None):
        """Takes the real one's place."""
        capsule = capsule_new(ctypes.addressof(self.table), capsule or self.capsule, None)
        install(self.module, capsule)


def install(name, capsule=None, release="1.0.3"):
    """Puts a module in another one's place, with this as its C API."""
    module = types.ModuleType(name)
    module.__version__ = release
    if capsule is not None:
        setattr(module, ATTRIBUTE, capsule)
    sys.modules[name] = module
