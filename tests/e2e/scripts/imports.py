"""Providers that a consumer must refuse, or take; each in a process of its own."""

import ctypes
import importlib
import json
import sys

from support import run

C, C_1_1, RUST = "every_consumer_c", "every_consumer_c_1_1", "every_consumer_rust"


def provide(case):
    """Puts another provider in the place of `every`; what it gives lives as long as the process."""
    import fake

    if case == "absent":
        sys.modules["every"] = None
        return None
    other = fake.Fake()
    modules = {
        "broken": lambda: sys.meta_path.insert(0, fake.Broken()),
        "no API": fake.install,
        "no version": lambda: fake.install(release=None),
        "no capsule": lambda: fake.install("a table"),
        "neither capsule nor version": lambda: fake.install("a table", release=None),
        "another capsule": lambda: other.publish(b"numpy._ARRAY_API"),
    }
    if case in modules:
        modules[case]()
        return other
    change(case, other)
    other.publish()
    return other


def change(case, other):
    """Changes a table that looks like one."""
    import fake

    table = other.table
    fields = {
        "the same": {},
        "larger": {"size": table.size + 8},
        "minor without a version": {"minor": 7},
        "no release": {"release": None},
        "another magic": {"magic": 0x20202020},
        "another byte order": {"magic": 0x49504143},
        "another layout": {"layout": 2},
        "too small": {"size": table.size - 8},
        "another major": {"major": 2},
        "older": {"minor": 0, "version_count": 1, "slot_count": other.versions[0].slot_count},
        "versions": {"versions": None},
        "info": {"info": None},
        "slots": {"slots": None},
        "too few slots": {"slot_count": 3},
        "no slots": {"slot_count": 0},
        "no versions": {"version_count": 0},
        "too many versions": {"version_count": 2**32 - 1},
        "too many slots": {"slot_count": 2**32 - 1},
    }
    if case in fields:
        for name, value in fields[case].items():
            setattr(table, name, value)
    elif case == "newer":
        other.add_version(7)
    elif case == "unknown flags":
        for slot in other.info:
            slot.flags |= 0x4000
    elif case == "a pointer between two others":
        ctypes.c_void_p.from_buffer(table, fake.Table.info.offset).value += 1
    elif case == "a million slots":
        other.versions[-1].slot_count = table.slot_count = 10**6
    elif case == "no later version":
        other.versions[0].minor = 1
    elif case == "fewer slots later":
        other.versions[0].slot_count = table.slot_count + 1
    elif case == "lying version":
        other.versions[0].slot_count = 1000
        other.versions[1].slot_count = 1000
    elif case == "an empty slot":
        other.slots[other.slot("sum")] = None
    elif case == "no conditional function":
        other.slots[other.slot("always")] = None
    else:
        changes = {
            "another signature": ("sum", {"signature": b"float (float const *, size_t)"}),
            "another name": ("sum", {"name": b"total"}),
            "no name": ("sum", {"name": None}),
            "a long name": ("sum", {"name": b"to\ttal\xff" * 100}),
            "a long signature": ("sum", {"signature": b"float (float const *, size_t)" * 20}),
            "another record": ("norm", {}),
            "another newer function": ("newer", {}),
        }
        slot, fields = changes[case]
        changed = other.info[other.slot(slot)]
        for name, value in {"hash": 5, **fields}.items():
            setattr(changed, name, value)
        for version in other.versions:
            if version.minor >= changed.minor:
                version.hash ^= 1


def trial(case, consumer):
    """In the other process: what comes of the import."""
    kept = provide(case)
    try:
        module = importlib.import_module(consumer)
    except ImportError as error:
        said = {"kind": type(error).__name__, "text": str(error)}
    else:
        said = {"kind": None, "has": module.has() if consumer == C else None}
        if case == "older" and consumer == C:
            said["newer"] = newer(module)
    print(json.dumps(said))
    sys.stdout.flush()
    return kept


def newer(consumer):
    """What the file says that asks for version 1.1; the others go on."""
    try:
        consumer.check_target()
    except ImportError as error:
        consumer.check_integers()
        return str(error)
    return None


def outcome(case, consumer):
    code = "import sys, imports; imports.trial(*sys.argv[1:])"
    done = run(code, case, consumer)
    assert done.returncode == 0, f"{case}, {consumer}: {done.returncode}\n{done.stderr}"
    return json.loads(done.stdout)


def taken(case, *consumers, **has):
    for consumer in consumers:
        said = outcome(case, consumer)
        assert said["kind"] is None, f"{case}, {consumer}: {said}"
        if consumer == C:
            assert said["has"] == {"always": 1, "never": 0, "newer": 1, **has}, f"{case}: {said}"


def refused(case, *texts, target="1.1", consumers=(C_1_1, RUST)):
    """Each message names both sides, both versions and a way out."""
    for consumer in consumers:
        said = outcome(case, consumer)
        assert said["kind"] == "ImportError", f"{case}, {consumer}: {said}"
        name = consumer.replace("_", "-") if consumer == RUST else consumer
        needs = f"{name} needs version {target} of every's C API, but "
        for text in (needs, *texts):
            assert text in said["text"], f"{case}, {consumer}: no {text!r} in {said['text']!r}"


def main():
    taken("the same", C, C_1_1, RUST)
    taken("larger", C, RUST)
    taken("unknown flags", C, C_1_1, RUST)
    taken("newer", C, C_1_1, RUST)
    taken("no release", C, RUST)
    taken("no conditional function", C, RUST, always=0)
    # What is newer than the target may be missing, or another one.
    taken("older", C, newer=0)
    taken("another newer function", C, newer=0)
    said = outcome("older", C)["newer"]
    assert "every 1.0.3 has 1.0; upgrade every, or build with EVERY_TARGET 0x0100" in said, said

    for case in ("absent", "broken"):
        for consumer in (C, RUST):
            said = outcome(case, consumer)
            assert said["kind"] == "ModuleNotFoundError", f"{case}, {consumer}: {said}"

    has = "every 1.0.3 has "
    refused(
        "no API",
        has + "no C API of version 1; install a version of every that has 1.1 or a later 1.x",
    )
    refused("no API", "that has 1.0 or a later", target="1.0", consumers=[C])
    refused("no version", "has no C API of version 1", "install a version of every")
    capsule = "a _C_API_v1 that is not a capsule named every._C_API_v1; install a version of every that was"
    refused("no capsule", has + capsule)
    refused("neither capsule nor version", capsule)
    refused("another capsule", has + capsule)
    refused(
        "another magic", has + "something other than a table", "install a version of every that was"
    )
    refused(
        "another byte order",
        "1.0.3 was built for the other byte order; install a version of every for",
    )
    refused("another layout", has + "a table of layout 2, and", "knows layout 1; rebuild")
    refused("too small", has + "a damaged table (it is too small); reinstall every")
    refused("another major", has + "2.1 under the name _C_API_v1; reinstall every")

    refused("older", has + "1.0; upgrade every, or build")
    refused("older", "with EVERY_TARGET 0x0100", consumers=[C_1_1])
    refused("older", "every-consumer-rust for 1.0", consumers=[RUST])

    for case in ("versions", "info", "slots"):
        refused(case, has + "a damaged table (a pointer is NULL); reinstall every")
    refused("a pointer between two others", "a damaged table (a pointer is not aligned); reinstall")
    for case in (
        "too few slots",
        "no slots",
        "too many slots",
        "a million slots",
        "no versions",
        "too many versions",
        "lying version",
        "no later version",
        "fewer slots later",
        "minor without a version",
    ):
        text = "a damaged table (its versions and slots do not agree); reinstall every"
        refused(case, has + text)
        refused(case, has + text, target="1.0", consumers=[C])
    refused("an empty slot", has + "nothing in slot 17, sum; reinstall every")

    differs = has + "a 1.1 that differs: "
    remedy = "; rebuild "
    here, there = "double (double const *, size_t)", "float (float const *, size_t)"
    changed = f"every_sum is {here} here and {there} in every 1.0.3"
    refused("another signature", differs + changed + remedy)
    refused("another signature", differs + changed + remedy, target="1.0", consumers=[C])
    refused("another name", differs + "slot 17 is sum here and total in every 1.0.3" + remedy)
    refused("no name", differs + "every_sum is slot 17 here and missing in every 1.0.3" + remedy)
    # A text is read so far, and no further.
    cut = ("to?tal?" * 100)[:497] + "... in every 1.0.3"
    refused("a long name", differs + "slot 17 is sum here and " + cut + remedy)
    cut = (there * 20)[:497] + "... in every 1.0.3"
    refused("a long signature", differs + f"every_sum is {here} here and " + cut + remedy)
    same = "is double (every_Point const *) in both, but a record or enumeration that it uses"
    refused("another record", differs + "every_norm " + same, remedy)
    refused("another newer function", differs + "every_newer is int", remedy)


if __name__ == "__main__":
    main()
