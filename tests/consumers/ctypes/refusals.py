"""Providers that don't fit: tables made by hand, for the golden case with two major versions.

Called with the golden case's capi.json and a folder to write to.
"""

import ctypes
import importlib
import json
import pathlib
import shutil
import sys

import geometry._capi_ctypes as ours
from support import raises

source, folder = map(pathlib.Path, sys.argv[1:])
package = folder / "clocks"
package.mkdir(parents=True, exist_ok=True)
shutil.copy(source, package / "capi.json")
shutil.copy(ours.__file__, package / "_capi_ctypes.py")
(package / "__init__.py").write_text("")
sys.path.insert(0, str(folder))
clocks = importlib.import_module("clocks")
tool = importlib.import_module("clocks._capi_ctypes")
model = json.loads(source.read_text(encoding="utf-8"))
assert model["module"] == "clocks" and len(model["majors"]) == 2

new_capsule = ctypes.PYFUNCTYPE(
    ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p
)(("PyCapsule_New", ctypes.pythonapi))
function = ctypes.CFUNCTYPE(ctypes.c_uint64)(lambda: 77)
kept = [function]


def keep(value):
    kept.append(value)
    return value


class Provider:
    """A table as its provider has it, to be changed before it is published."""

    def __init__(self, number, minor=None):
        major = next(it for it in model["majors"] if it["major"] == number)
        known = [it for it in major["versions"] if minor is None or tool.minor(it) <= minor]
        functions = major["functions"][: known[-1]["slots"]]
        self.number, self.name = number, keep(major["capsule"].encode())
        self.versions = (tool.Version * len(known))(
            *((tool.minor(it), 0, it["slots"], int(it["hash"], 16)) for it in known)
        )
        self.info = (tool.Slot * len(functions))(
            *(
                (
                    keep(it["name"].encode()),
                    keep(it["signature"].encode()),
                    keep(it.get("terms", "").encode()),
                    int(it["hash"], 16),
                    int(it["since"].split(".")[1]),
                    tool.RETIRED if "retired" in it else 0,
                )
                for it in functions
            )
        )
        address = ctypes.cast(function, ctypes.c_void_p).value
        self.slots = (ctypes.c_void_p * len(functions))(*[address] * len(functions))
        layouts = [
            (keep(it["c_name"].encode()), keep(it["layout"].encode())) for it in major["types"]
        ]
        self.layouts = (tool.Layout * len(layouts))(*layouts)
        self.header = tool.Header(
            magic=tool.MAGIC,
            layout=1,
            size=ctypes.sizeof(tool.Header),
            major=number,
            minor=tool.minor(known[-1]),
            slot_count=len(functions),
            version_count=len(known),
            layout_count=len(layouts),
            module=b"clocks",
            release=b"1.2.3",
        )
        for name in ("versions", "info", "slots", "layouts"):
            setattr(self.header, name, ctypes.addressof(getattr(self, name)))
        kept.append(self)

    def publish(self, name=None):
        capsule = new_capsule(ctypes.addressof(self.header), name or self.name, None)
        setattr(clocks, f"_C_API_v{self.number}", capsule)
        tool._load.cache_clear()
        tool._loaded.clear()


def alone(number, up_to=None, name=None, **fields):
    """Publish one major version with some fields changed, and no other version."""
    for each in (1, 2):
        clocks.__dict__.pop(f"_C_API_v{each}", None)
    provider = Provider(number, up_to)
    for field, value in fields.items():
        setattr(provider.header, field, value)
    provider.publish(name)
    return provider


# The newest major version is loaded, or the one that is asked for.
Provider(1).publish()
Provider(2).publish()
assert tool.load().__version__ == "2.1" == tool.load(2).__version__
assert tool.load(1).__version__ == "1.1" and tool.load(1) is tool.load(1) is not tool.load()
assert tool.load(2).now(1) == 77 and tool.load(2).resolution(2) == 77
assert hasattr(tool.load(1), "ticks") and tool.load().ticks.__name__ == "ticks"
with raises(AttributeError, "clocks_parse was retired in", "of clocks"):
    print(tool.load().parse)
with raises(ValueError, "no C API of version 3; the newest is 2.1"):
    tool.load(3)
assert "clocks_slots" in tool.cdef(1) and tool.cdef() != tool.cdef(1)
with raises(ValueError, "no C API of version 3"):
    tool.cdef(3)
assert ctypes.c_void_p.from_address(tool.load(2).__address__ + 5 * 8).value is None  # retired

alone(1)
assert tool.load().__version__ == "1.1"
with raises(ImportError, "clocks has no C API of version 2; reinstall clocks"):
    tool.load(2)

# An older version lacks newer functions.
alone(2, up_to=0)
assert tool.load().__version__ == "2.0" and tool.load().now(1) == 77
assert not hasattr(tool.load(), "ticks")
with raises(AttributeError, "clocks_ticks is new in 2.1, and clocks has 2.0; upgrade clocks"):
    print(tool.load().ticks)
assert ctypes.c_void_p.from_address(tool.load().__address__ + 4 * 8).value is None
# A newer version retired a function.
provider = alone(2)
provider.info[3].flags = tool.RETIRED
with raises(AttributeError, "clocks_resolution is retired in this clocks"):
    print(tool.load().resolution)
# A version that is newer than all known ones is a version all the same.
provider = alone(2, up_to=1)
provider.versions[1].minor = provider.header.minor = 9
assert tool.load().__version__ == "2.9"

needs = "clocks.capi.load() needs version 2.0 of clocks's C API, but clocks "
damaged = "1.2.3 has a damaged table "
for fields, text in [
    ({"magic": 0x49504143}, "was built for the other byte order"),
    ({"magic": 5}, "has something other than a table in its capsule clocks._C_API_v2"),
    ({"layout": 0}, "has something other than a table"),
    ({"layout": 2}, "has a table of layout 2, and its capi.json is for layout 1"),
    ({"size": 8}, "has a damaged table (it is too small); reinstall clocks"),
    ({"major": 3}, "1.2.3 has 3.1 under the name _C_API_v2"),
    ({"info": None}, f"{damaged}(a pointer is NULL)"),
    ({"slots": None}, f"{damaged}(a pointer is NULL)"),
    ({"layouts": None}, f"{damaged}(a pointer is NULL)"),
    ({"versions": 12345}, f"{damaged}(a pointer is not aligned)"),
    ({"layout_count": 70000}, f"{damaged}(it has too many layouts)"),
    ({"version_count": 0}, f"{damaged}(its versions and slots do not agree)"),
    ({"version_count": 1}, f"{damaged}(its versions and slots do not agree)"),
    ({"version_count": 300}, f"{damaged}(its versions and slots do not agree)"),
    ({"slot_count": 3}, f"{damaged}(its versions and slots do not agree)"),
    ({"minor": 7}, f"{damaged}(its versions and slots do not agree)"),
    ({"name": b"clocks.other"}, "has a _C_API_v2 that is not a capsule named clocks._C_API_v2"),
]:
    alone(2, **fields)
    with raises(ImportError, needs, text):
        tool.load()
alone(1)
clocks._C_API_v2 = 5
with raises(ImportError, needs, "has a _C_API_v2 that is not a capsule"):
    tool.load()


# A difference is named.
def differs(change, *texts):
    provider = alone(2)
    provider.versions[1].hash += 1
    change(provider)
    with raises(ImportError, needs, "1.2.3 has a 2.1 that differs: ", *texts):
        tool.load()


def other(provider, slot=2, **values):
    provider.info[slot].hash += 1
    for name, value in values.items():
        setattr(provider.info[slot], name, value)


def relayout(provider):
    other(provider, slot=1)
    provider.layouts[[it.name for it in provider.layouts].index(b"clocks_Watch")].text = b"other"


differs(lambda it: other(it, name=b"then"), "slot 2 is now in capi.json and then in the extension")
differs(
    lambda it: other(it, signature=b"int (void)"),
    "clocks_now is uint64_t (clocks_Clock) in capi.json and int (void) in the extension",
)
differs(
    lambda it: other(it, terms=b"raises"), 'clocks_now has the terms "" in capi.json and "raises"'
)
differs(lambda it: other(it, name=None), "slot 2 is now in capi.json and missing in the extension")
differs(relayout, "clocks_Watch is opaque in capi.json and other in the extension, so clocks_watch")
differs(other, "clocks_now differs; reinstall clocks")
provider = alone(2)
provider.versions[1].hash += 1  # each function is the same all the same
assert tool.load().now(1) == 77
provider = alone(2)
provider.slots[2] = None
with raises(ImportError, "has nothing in slot 2, clocks_now; reinstall clocks"):
    tool.load()

# The description is missing, or belongs to another API.
provider = alone(2)
description = package / "capi.json"


def described(text, *texts):
    tool.model.cache_clear()
    tool._load.cache_clear()
    description.unlink(missing_ok=True)
    if text is not None:
        description.write_text(text, encoding="latin-1")
    for door in (tool.load, tool.cdef):
        with raises(ImportError, str(description), *texts, "reinstall clocks"):
            door()


described(None, "capi.json can't be read (No such file or directory); reinstall")
described("", "capi.json is damaged (Expecting value: line 1 column 1 (char 0)); reinstall")
described(source.read_text(encoding="utf-8")[:500], "capi.json is damaged (")
described('{"module": "\xff"}', "capi.json is damaged (", "utf-8")
for other in ([], {}, 5, {**model, "majors": []}):
    described(json.dumps(other), "capi.json describes no C API; reinstall")
described(json.dumps({**model, "schema": 2}), "capi.json is of schema 2, and not 1; reinstall")
others = {"module": "watches._native", "package": "watches"}
described(json.dumps({**model, **others}), "capi.json describes watches._native, not clocks;")
tool.model.cache_clear()
shutil.copy(source, description)
assert tool.load().now(1) == 77
print("ok")
