"""Providers in the place of `ages`, by case: false modules, capsules and tables."""

import ctypes
import importlib.util
import mmap
import sys
import types

import fake

KEPT = []  # what a process's own provider consists of


def provide(case):
    """Puts another provider in the place of `ages`."""
    if case in MODULES:
        MODULES[case]()
        return
    other = fake.Fake("ages")
    KEPT.append(other)
    if case in CHANGES:
        CHANGES[case](other)
        other.publish()
    else:
        CAPSULES[case](other)


# Objects that stand in its place without a capsule of their own.


class Raises:
    """A finder and loader of an `ages` that can't be executed."""

    def __init__(self, error):
        self.error = error
        sys.meta_path.insert(0, self)

    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, self) if name == "ages" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        raise self.error


class Guarded(types.ModuleType):
    """A module that doesn't answer."""

    def __getattr__(self, name):
        if name == fake.ATTRIBUTE:
            raise ValueError("nobody may ask")
        raise AttributeError(name)


MODULES = {
    "absent": lambda: sys.modules.update(ages=None),
    "no module": lambda: sys.modules.update(ages=5),
    "raises": lambda: Raises(RuntimeError("the rings are illegible")),
    "needs another": lambda: Raises(ModuleNotFoundError("No module named 'microscopes'")),
    "interrupted": lambda: Raises(KeyboardInterrupt("while counting rings")),
    "guarded": lambda: sys.modules.update(ages=Guarded("ages")),
    "no API": lambda: fake.install("ages"),
    "no version": lambda: fake.install("ages", release=None),
    "no capsule": lambda: fake.install("ages", "a table"),
    "neither capsule nor version": lambda: fake.install("ages", "a table", release=None),
}


# Contents of a capsule that are no table.


def at_the_edge(content):
    """The address of a copy, after which no memory can be read."""
    size = -(-len(content) // mmap.PAGESIZE) * mmap.PAGESIZE
    memory = mmap.mmap(-1, size + mmap.PAGESIZE)
    KEPT.append(memory)
    start = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    protect = ctypes.CDLL(None, use_errno=True).mprotect
    protect.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    assert protect(start + size, mmap.PAGESIZE, 0) == 0, ctypes.get_errno()
    address = start + size - len(content)
    ctypes.memmove(address, content, len(content))
    return address


def publish(address, capsule=b"ages._C_API_v1"):
    fake.install("ages", fake.capsule_new(address, capsule, None))


def head(other, **values):
    """Magic, layout and size, and no more."""
    fields(size=8, **values)(other)
    publish(at_the_edge(bytes(other.table)[:8]))


def odd(other):
    """A table at an address that no table can have."""
    place = ctypes.create_string_buffer(ctypes.sizeof(fake.Table) + 16)
    KEPT.append(place)
    address = (ctypes.addressof(place) & ~7) + 9
    ctypes.memmove(address, bytes(other.table), ctypes.sizeof(fake.Table))
    publish(address)


CAPSULES = {
    "another capsule": lambda other: other.publish(b"numpy._ARRAY_API"),
    "another major's capsule": lambda other: other.publish(b"ages._C_API_v2"),
    "four foreign bytes": lambda other: publish(at_the_edge(b"what")),
    "a head of another layout": lambda other: head(other, layout=2),
    "a head": head,
    "an odd address": odd,
}


# Faults of a table that looks like one.


def fields(**values):
    """Changes fields of the table itself."""

    def change(other):
        for name, value in values.items():
            setattr(other.table, name, value)

    return change


def slot(*which, **values):
    """Gives these slots other functions' hashes, and these values to the first one."""
    return lambda other: other.change(*which, **values)


def layout(which, **values):
    """Changes a type."""

    def change(other):
        for field, value in values.items():
            setattr(other.layout(which), field, value)

    return change


def older(other):
    """Makes it version 1.1."""
    version = other.versions[1]
    fields(minor=1, version_count=2, slot_count=version.slot_count)(other)


def lying_versions(other):
    for version in other.versions:
        version.slot_count = 1000


def unknown_flags(other):
    for function in other.info:
        function.flags |= 0x4000


def first_version(**values):
    def change(other):
        for name, value in values.items():
            setattr(other.versions[0], name, value)

    return change


def million_slots(other):
    other.versions[-1].slot_count = other.table.slot_count = 10**6


def shifted_array(other):
    ctypes.c_void_p.from_buffer(other.table, fake.Table.info.offset).value += 1


def empty_slot(other):
    other.slots[other.slot("mean")] = None


@ctypes.CFUNCTYPE(ctypes.c_uint32, ctypes.c_double)
def cells(width):
    return 7


def conditional_function(other):
    other.slots[other.slot("cells")] = ctypes.cast(cells, ctypes.c_void_p)


def swapped(other):
    """Each number as a machine of the other byte order would have it."""
    for name, kind in fake.Table._fields_:
        if issubclass(kind, (ctypes.c_uint16, ctypes.c_uint32)):
            value = getattr(other.table, name).to_bytes(ctypes.sizeof(kind), "big")
            setattr(other.table, name, int.from_bytes(value, "little"))


def arrays_at_the_edge(other):
    """No array has more than the table says."""
    table = other.table
    for name, count in [
        ("versions", table.version_count),
        ("info", table.slot_count),
        ("slots", table.slot_count),
        ("layouts", table.layout_count),
    ]:
        pointer = getattr(table, name)
        size = ctypes.sizeof(pointer.contents) * count
        address = at_the_edge(ctypes.string_at(pointer, size))
        setattr(table, name, ctypes.cast(address, type(pointer)))


def both(*changes):
    def change(other):
        for one in changes:
            one(other)

    return change


def endless(length):
    """Text of this length that doesn't end where it can be read."""
    return lambda: at_the_edge(b"endless " * (length // 8))


def text(field, content, other_change):
    """A text in the table, in the layout of a season or in the slot of `mean`."""

    def change(other):
        other_change(other)
        if field in ("release", "module"):
            place = other.table
        elif field in ("name", "signature", "terms"):
            place = other.info[other.slot("mean")]
        else:
            place = other.layout("ages_Season")
        offset = getattr(type(place), field).offset
        ctypes.c_void_p.from_address(ctypes.addressof(place) + offset).value = content()

    return change


CHANGES = {
    "the same": fields(),
    "larger": lambda other: fields(size=other.table.size + 8)(other),
    "newer": lambda other: other.add_version(7),
    "unknown flags": unknown_flags,
    "no release": fields(release=None),
    "a conditional function": conditional_function,
    "older": older,
    "another newer function": slot("median"),
    "arrays at the edge": arrays_at_the_edge,
    "older, with arrays at the edge": both(older, arrays_at_the_edge),
    "another magic": fields(magic=0x20202020),
    "another byte order": swapped,
    "another layout": fields(layout=2),
    "no layout": fields(layout=0),
    "too small": lambda other: fields(size=other.table.size - 8)(other),
    "another major": fields(major=2),
    "no versions": fields(versions=None),
    "no info": fields(info=None),
    "no slots": fields(slots=None),
    "too few slots": fields(slot_count=3),
    "zero slots": fields(slot_count=0),
    "a pointer between two others": shifted_array,
    "countless slots": fields(slot_count=2**32 - 1),
    "a million slots": million_slots,
    "no later version": first_version(minor=1),
    "fewer slots later": first_version(slot_count=1000),
    "a minor without a version": fields(minor=7),
    "zero versions": fields(version_count=0),
    "countless versions": fields(version_count=2**32 - 1),
    "countless slots and versions": fields(slot_count=2**32 - 1, version_count=2**32 - 1),
    "lying versions": lying_versions,
    "too many versions": both(arrays_at_the_edge, fields(version_count=8)),
    "too many slots": both(older, arrays_at_the_edge, fields(slot_count=1000)),
    "an empty slot": empty_slot,
    "another signature": slot("mean", signature=b"float (float const *, size_t)"),
    "another name": slot("mean", name=b"average"),
    "a long name": slot("mean", name=b"av\terage\xff" * 100),
    "a long signature": slot("mean", signature=b"float (float const *, size_t)" * 20),
    "no name": slot("mean", name=None),
    "no signature": slot("mean", signature=None),
    "no terms": slot("mean", terms=None),
    "other terms": slot("mean", terms=b"takes slice; raises"),
    "emptied terms": slot("mean", "tree_age", terms=b""),
    "three other functions": slot("mean", "tree_grow", "tree_age", name=b"average"),
    "another record": both(slot("tree_add"), layout("ages_Ring", text=b"{float width}")),
    "another enumeration within": both(
        slot("tree_add", "median"), layout("ages_Season", text=b"uint8_t {Wet = 1}")
    ),
    "no such record": both(slot("tree_add"), layout("ages_Ring", name=b"ages_Bark")),
    "no name of a record": both(slot("tree_add"), layout("ages_Ring", name=None)),
    "no text of a record": both(slot("tree_add"), layout("ages_Ring", text=None)),
    "another hash": slot("tree_add"),
    "no layouts": fields(layouts=None),
    "countless layouts": fields(layout_count=2**32 - 1),
}
for length in (600, 65536):
    for field in ("name", "signature", "terms"):
        case = f"a {field} without end, after {length}"
        CHANGES[case] = text(field, endless(length), slot("mean"))
    case = f"a layout without end, after {length}"
    CHANGES[case] = text("text", endless(length), slot("tree_add"))
    case = f"a release without end, after {length}"
    CHANGES[case] = text("release", endless(length), older)
    case = f"a module without end, after {length}"
    CHANGES[case] = text("module", endless(length), older)
