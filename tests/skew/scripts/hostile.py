"""Providers that a consumer must refuse, or take; each in a process of its own."""

import ctypes
import importlib
import importlib.util
import json
import mmap
import os
import sys
import types

import fake
from support import run

C, RUST = "c_1_2_for_1_2", "rust_1_2_for_1_2"
# For version 1.0: they don't mind what is newer, and the one in C asks for it.
C_1_0, RUST_1_0 = "c_1_2_for_1_0", "rust_1_2_for_1_0"
ALL = (C, RUST, C_1_0, RUST_1_0)

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


# What stands in its place without a capsule of its own.


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


# What a capsule carries that is no table.


def at_the_edge(content):
    """The address of a copy behind which nothing can be read."""
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
    """A table where no table can be."""
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


# What is wrong with a table that looks like one.


def fields(**values):
    """Changes fields of the table itself."""

    def change(other):
        for name, value in values.items():
            setattr(other.table, name, value)

    return change


def slot(*which, **values):
    """Other functions in these slots, as their hashes tell; the first one has these values."""
    return lambda other: other.change(*which, **values)


def layout(which, **values):
    """Another type."""

    def change(other):
        for field, value in values.items():
            setattr(other.layout(which), field, value)

    return change


def older(other):
    """What version 1.1 was."""
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


def trial(case, consumer):
    """In the other process: what comes of the import."""
    provide(case)
    try:
        module = importlib.import_module(consumer)
    except BaseException as error:  # noqa: BLE001 - what a provider raises is any
        causes = []
        while error is not None:
            causes.append([type(error).__name__, str(error)])
            error = error.__cause__
        said = {"causes": causes}
    else:
        said = {"saw": module.report()}
    print(json.dumps(said))
    sys.stdout.flush()
    os._exit(0)  # not with a provider of this kind


def outcome(case, consumer):
    code = "import sys, hostile; hostile.trial(*sys.argv[1:])"
    done = run(code, case, consumer)
    assert done.returncode == 0, f"{case}, {consumer}: {done.returncode}\n{done.stderr}"
    return json.loads(done.stdout)


def taken(case, *consumers, **expected):
    for consumer in consumers:
        saw = outcome(case, consumer).get("saw")
        assert saw is not None, f"{case}, {consumer} is refused"
        known = {"release": 10200, "mean": 3, "tree_age": 3, "tree_add": 11.5, "median": 2}
        known = {**known, "cells": None, **expected}
        known = {name: known[name] for name in saw}
        assert saw == known and (len(saw) == 6 or consumer == RUST_1_0), (
            f"{case}, {consumer}: {saw}"
        )


def raised(case, kind, text):
    """It is Python's own error, or the cause of the refusal."""
    for consumer in ALL:
        causes = outcome(case, consumer).get("causes", [])
        assert [kind, text] in causes, f"{case}, {consumer}: {causes}"


def refused(case, *texts, consumers=ALL):
    """Each message names both sides, both versions and a way out."""
    for consumer in consumers:
        said = outcome(case, consumer)
        kind, text = said.get("causes", [[None, str(said)]])[0]
        assert kind == "ImportError", f"{case}, {consumer}: {said}"
        target = "1.0" if consumer in (C_1_0, RUST_1_0) else "1.2"
        needs = f"{consumer} needs version {target} of ages's C API, but "
        for expected in (needs, *texts):
            assert expected in text, f"{case}, {consumer}: no {expected!r} in {text!r}"
        assert len(text) < 2000, f"{case}, {consumer}: {len(text)} letters"


def main():
    taken("the same", *ALL)
    for case in ("larger", "newer", "no release", "unknown flags", "arrays at the edge"):
        taken(case, *ALL)
    taken("a conditional function", *ALL, cells=7)
    # What is newer than the target may be missing, or another one.
    for case in ("older", "older, with arrays at the edge", "another newer function"):
        taken(case, C_1_0, RUST_1_0, median=None)

    raised("absent", "ModuleNotFoundError", "import of ages halted; None in sys.modules")
    raised("raises", "RuntimeError", "the rings are illegible")
    raised("needs another", "ModuleNotFoundError", "No module named 'microscopes'")
    raised("interrupted", "KeyboardInterrupt", "while counting rings")
    raised("guarded", "ValueError", "nobody may ask")

    has = "ages 1.0.3 has "
    api = "no C API of version 1; install a version of ages that has "
    refused("no API", has + api + "1.2 or a later 1.x", consumers=(C, RUST))
    refused("no API", has + api + "1.0 or a later 1.x", consumers=(C_1_0, RUST_1_0))
    refused("no module", api)
    refused("no version", api)
    capsule = (
        "a _C_API_v1 that is not a capsule named ages._C_API_v1; install a version of ages that was"
    )
    refused("no capsule", has + capsule)
    refused("neither capsule nor version", capsule)
    refused("another capsule", has + capsule)
    refused("another major's capsule", has + capsule)
    foreign = has + "something other than a table"
    for case in ("another magic", "four foreign bytes", "an odd address"):
        refused(case, foreign, "install a version of ages that was built with capi")
    refused(
        "another byte order",
        "1.0.3 was built for the other byte order; install a version of ages for this machine",
    )
    for case in ("another layout", "a head of another layout"):
        refused(case, has + "a table of layout 2, and", "knows layout 1; rebuild")
    refused("no layout", has)
    for case in ("too small", "a head"):
        refused(case, has + "a damaged table (it is too small); reinstall ages")
    refused("another major", has + "2.2 under the name _C_API_v1; reinstall ages")

    refused("older", has + "1.1; upgrade ages, or build", consumers=(C, RUST))
    refused("older", "build with AGES_TARGET 0x0101", consumers=[C])
    refused("older", f"build {RUST} for 1.0", consumers=[RUST])

    disagree = "a damaged table (its versions and slots do not agree); reinstall ages"
    for case in ("no versions", "no info", "no slots", "no layouts"):
        refused(case, has + "a damaged table (a pointer is NULL); reinstall ages")
    refused("countless layouts", has + "a damaged table (it has too many layouts); reinstall ages")
    unaligned = "a damaged table (a pointer is not aligned); reinstall ages"
    refused("a pointer between two others", has + unaligned)
    for case in (
        "too few slots",
        "zero slots",
        "zero versions",
        "countless slots",
        "countless versions",
        "countless slots and versions",
        "a million slots",
        "no later version",
        "fewer slots later",
        "a minor without a version",
        "lying versions",
        "too many versions",
    ):
        refused(case, has + disagree)
    refused("too many slots", has + disagree, consumers=(C_1_0, RUST_1_0))
    refused("too many slots", has, consumers=(C, RUST))
    refused("an empty slot", has + "nothing in slot 2, mean; reinstall ages")

    differs, remedy = has + "a 1.2 that differs: ", "; rebuild "
    here, there = "double (double const *, size_t)", "float (float const *, size_t)"
    refused(
        "another signature", differs + f"ages_mean is {here} here and {there} in ages 1.0.3", remedy
    )
    refused("another name", differs + "slot 2 is mean here and average in ages 1.0.3", remedy)
    for case in ("no name", "no signature", "no terms"):
        refused(case, differs + "ages_mean is slot 2 here and missing in ages 1.0.3", remedy)
    # A text is read so far, and no further.
    cut = ("av?erage?" * 100)[:497] + "... in ages 1.0.3"
    refused("a long name", differs + "slot 2 is mean here and " + cut, remedy)
    cut = (there * 20)[:497] + "... in ages 1.0.3"
    refused("a long signature", differs + f"ages_mean is {here} here and " + cut, remedy)
    terms = 'ages_mean has the terms "takes slice" here and "{}" in ages 1.0.3'
    refused("other terms", differs + terms.format("takes slice; raises") + remedy)
    refused("emptied terms", differs + terms.format("") + ", and 1 more function differs" + remedy)
    renamed = "slot 2 is mean here and average in ages 1.0.3, and 2 more functions differ"
    refused("three other functions", differs + renamed + remedy)

    # What is laid out otherwise is newer than 1.0.
    ring = differs + "ages_Ring is {double width; ages_Season season} here and "
    added = " in ages 1.0.3, so ages_tree_add differs" + remedy
    refused("another record", ring + "{float width}" + added, consumers=(C, RUST))
    for case in ("no such record", "no name of a record", "no text of a record"):
        refused(case, ring + "missing" + added, consumers=(C, RUST))
    season = differs + "ages_Season is uint8_t {Wet = 1, Dry = 2} here and "
    added = "uint8_t {Wet = 1} in ages 1.0.3, so ages_tree_add and 1 more function differ" + remedy
    refused("another enumeration within", season + added, consumers=(C, RUST))
    same = "in both, and nothing is seen to differ but its hash"
    added = f"ages_tree_add is double (ages_Tree *, ages_Ring) {same}"
    refused("another hash", differs + added + remedy, consumers=(C, RUST))
    refused(
        "another newer function", differs + f"ages_median is {here} {same}", consumers=(C, RUST)
    )

    for length in (600, 65536):
        refused(f"a name without end, after {length}", differs + "slot 2 is mean here and endless ")
        refused(
            f"a signature without end, after {length}",
            differs + f"ages_mean is {here} here and endless ",
        )
        without_end = 'ages_mean has the terms "takes slice" here and "endless '
        refused(f"a terms without end, after {length}", differs + without_end)
        refused(f"a layout without end, after {length}", season + "endless ", consumers=(C, RUST))
        older = "has 1.1; upgrade ages, or build"
        refused(f"a release without end, after {length}", older, consumers=(C, RUST))
        refused(f"a module without end, after {length}", has + "1.1; upgrade", consumers=(C, RUST))


if __name__ == "__main__":
    main()
