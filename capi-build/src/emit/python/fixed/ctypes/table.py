"""From a module's name to a checked table, as the C header's importer goes."""

import ctypes
import importlib
from ctypes import c_char_p, c_uint16, c_uint32, c_uint64, c_void_p

MAGIC = 0x43415049
LAYOUT = 1
CONDITIONAL, RETIRED = 1, 8

# More than any table has; one that is damaged isn't read to its end.
MOST = {"versions": 256, "slots": 65536, "layouts": 65536}


class Version(ctypes.Structure):
    """What the API of one version promises."""

    _fields_ = [
        ("minor", c_uint16),
        ("reserved", c_uint16),
        ("slot_count", c_uint32),
        ("hash", c_uint64),
    ]


class Slot(ctypes.Structure):
    """What a slot holds."""

    _fields_ = [
        ("name", c_char_p),
        ("signature", c_char_p),
        ("terms", c_char_p),
        ("hash", c_uint64),
        ("minor", c_uint16),
        ("flags", c_uint16),
        ("reserved", c_uint32),
    ]


class Layout(ctypes.Structure):
    """How a type is laid out, for messages alone."""

    _fields_ = [("name", c_char_p), ("text", c_char_p)]


class Header(ctypes.Structure):
    """The table as it lies in the provider's memory."""

    _fields_ = [
        ("magic", c_uint32),
        ("layout", c_uint16),
        ("size", c_uint16),
        ("major", c_uint16),
        ("minor", c_uint16),
        ("slot_count", c_uint32),
        ("version_count", c_uint32),
        ("layout_count", c_uint32),
        ("module", c_char_p),
        ("release", c_char_p),
        ("versions", c_void_p),
        ("info", c_void_p),
        ("slots", c_void_p),
        ("layouts", c_void_p),
    ]


class Table:
    """A major version of the API, and the address of each of its functions.

    `missing` says of each function that can't be called why not.
    """

    def __init__(self, major, version, addresses, missing):
        self.major = major
        self.version = version
        self.addresses = addresses
        self.missing = missing


class Finder:
    """The search for one major version."""

    def __init__(self, model, major):
        self.model, self.major = model, major
        self.module, self.package = model["module"], model["package"]
        self.header = None

    def refuse(self, why):
        """Make the exception: who needs what, and what there is instead."""
        release = self.header.release if self.header else None
        name = self.package + (f" {shown(release)}" if release else "")
        oldest = self.major["versions"][0]["version"]
        needs = f"{self.package}.capi.load() needs version {oldest} of {self.module}'s C API"
        return ImportError(f"{needs}, but {name} {why}", name=self.module)

    def damaged(self, damage):
        return self.refuse(f"has a damaged table ({damage}); reinstall {self.package}")

    def pointer(self, capsule):
        """Return the address in a capsule."""
        name = self.major["capsule"].encode()
        api = ctypes.pythonapi
        valid = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, c_char_p)
        get = ctypes.PYFUNCTYPE(c_void_p, ctypes.py_object, c_char_p)
        if not valid(("PyCapsule_IsValid", api))(capsule, name):
            raise self.refuse(
                f"has a {self.major['attribute']} that is not a capsule named "
                f"{self.major['capsule']}; reinstall {self.package}"
            )
        return get(("PyCapsule_GetPointer", api))(capsule, name)

    def check(self, address):
        """Return the table at an address, if it can be believed and fits."""
        magic = c_uint32.from_address(address).value if aligned(address) else 0
        if magic == int.from_bytes(MAGIC.to_bytes(4, "little"), "big"):
            raise self.refuse("was built for the other byte order; install one for this machine")
        layout = c_uint16.from_address(address + 4).value if magic == MAGIC else 0
        if layout == 0:
            raise self.refuse(
                f"has something other than a table in its capsule {self.major['capsule']}; "
                f"reinstall {self.package}"
            )
        if layout != LAYOUT:
            raise self.refuse(
                f"has a table of layout {layout}, and its capi.json is for layout {LAYOUT}; "
                f"reinstall {self.package}"
            )
        if c_uint16.from_address(address + 6).value < ctypes.sizeof(Header):
            raise self.damaged("it is too small")
        header = self.header = Header.from_address(address)
        there = f"{header.major}.{header.minor}"
        if header.major != self.major["major"]:
            raise self.refuse(
                f"has {there} under the name {self.major['attribute']}; reinstall {self.package}"
            )
        if header.minor < minor(self.major["versions"][0]):
            raise self.refuse(f"has {there}; upgrade {self.package}")
        pointers = [header.versions, header.info, header.slots]
        if not all(pointers) or (header.layout_count and not header.layouts):
            raise self.damaged("a pointer is NULL")
        if not all(map(aligned, [*pointers, header.layouts or 0])):
            raise self.damaged("a pointer is not aligned")
        if header.layout_count > MOST["layouts"]:
            raise self.damaged("it has too many layouts")
        if not agrees(header):
            raise self.damaged("its versions and slots do not agree")
        return header

    def same(self, header):
        """Return how many slots are the same here and there, as far as one number tells."""
        known = self.major["versions"]
        there = (Version * header.version_count).from_address(header.versions)
        common = min(minor(known[-1]), header.minor)
        ours = [it for it in known if minor(it) <= common]
        theirs = [it for it in there if it.minor <= common]
        if not ours or not theirs:
            return 0
        here, there = ours[-1], theirs[-1]
        is_same = int(here["hash"], 16) == there.hash and here["slots"] == there.slot_count
        return here["slots"] if is_same else 0

    def difference(self, function, there):
        """Say what differs between a function here and in the table."""
        name = function["c_name"]
        texts = [("name", "is"), ("signature", "is"), ("terms", "has the terms")]
        for key, verb in texts:
            here, other = function.get(key, ""), shown(getattr(there, key))
            if here != other:
                if key == "terms":
                    here, other = f'"{here}"', f'"{other}"'
                what = f"slot {function['slot']}" if key == "name" else name
                return f"{what} {verb} {here} in capi.json and {other} in the extension"
        header = self.header
        if header.layouts:
            layouts = (Layout * header.layout_count).from_address(header.layouts)
            theirs = {it.name: it.text for it in layouts}
            for ours in self.major["types"]:
                other = shown(theirs.get(ours["c_name"].encode()))
                if other != ours["layout"] and not ours.get("open"):
                    what = f"{ours['c_name']} is {ours['layout']} in capi.json and {other}"
                    return f"{what} in the extension, so {name} differs"
        return f"{name} differs"

    def table(self, header):
        """Compare the functions, and keep the addresses of those that can be called."""
        functions = self.major["functions"]
        info = (Slot * header.slot_count).from_address(header.info)
        slots = (c_void_p * header.slot_count).from_address(header.slots)
        same = self.same(header)
        addresses, missing = [], {}
        version = f"{header.major}.{header.minor}"
        for function in functions:
            slot, name = function["slot"], function["c_name"]
            address = None
            if slot >= header.slot_count:
                missing[function["name"]] = (
                    f"{name} is new in {function['since']}, and {self.module} has {version}; "
                    f"upgrade {self.package}"
                )
            elif slot >= same and info[slot].hash != int(function["hash"], 16):
                different = self.difference(function, info[slot])
                raise self.refuse(
                    f"has a {version} that differs: {different}; reinstall {self.package}"
                )
            elif "retired" in function:
                missing[function["name"]] = function["retired"]["text"]
            elif info[slot].flags & RETIRED:
                missing[function["name"]] = f"{name} is retired in this {self.module}"
            elif slots[slot] is None:
                if not info[slot].flags & CONDITIONAL:
                    raise self.refuse(
                        f"has nothing in slot {slot}, {name}; reinstall {self.package}"
                    )
                missing[function["name"]] = f"{name}: this build of {self.module} does not have it"
            else:
                address = slots[slot]
            addresses.append(address)
        return Table(self.major, version, addresses, missing)


def find(model, number):
    """Return the table of a major version, or of the newest that the module has."""
    module = importlib.import_module(model["module"])
    majors = [it for it in model["majors"] if number in (None, it["major"])]
    for major in reversed(majors):
        finder = Finder(model, major)
        try:
            capsule = getattr(module, major["attribute"])
        except AttributeError:
            continue
        if not is_main():
            raise finder.refuse(
                "can't be used in a subinterpreter, because PyO3 can't; "
                "load it in the main interpreter"
            )
        return finder.table(finder.check(finder.pointer(capsule)))
    names = " or ".join(str(it["major"]) for it in reversed(majors))
    raise Finder(model, majors[-1]).refuse(
        f"has no C API of version {names}; reinstall {model['package']}"
    )


def is_main():
    """Tell whether this is the main interpreter: in another one, PyO3 would wait for ever."""
    try:
        current = ctypes.PYFUNCTYPE(c_void_p)(("PyInterpreterState_Get", ctypes.pythonapi))
        number = ctypes.PYFUNCTYPE(ctypes.c_int64, c_void_p)(
            ("PyInterpreterState_GetID", ctypes.pythonapi)
        )
    except AttributeError:  # not CPython
        return True
    return number(current()) == 0


def agrees(header):
    """Tell whether the versions rise and end with the table's own."""
    count, slots = header.version_count, header.slot_count
    if not 0 < count <= MOST["versions"] or slots > MOST["slots"]:
        return False
    versions = [(0, 0)]
    for at in range(count):  # nothing behind the table's own is read
        version = Version.from_address(header.versions + at * ctypes.sizeof(Version))
        row = (version.minor, version.slot_count)
        if at and (row[0] <= versions[-1][0] or row[1] < versions[-1][1]):
            return False
        if version.minor > header.minor:
            return False
        versions.append(row)
    return versions[-1] == (header.minor, slots)


def aligned(address):
    return address % ctypes.sizeof(c_void_p) == 0


def minor(version):
    return int(version["version"].split(".")[1])


def shown(text):
    """Return a provider's text as a message can show it."""
    return "missing" if text is None else text[:1024].decode("ascii", "replace")
