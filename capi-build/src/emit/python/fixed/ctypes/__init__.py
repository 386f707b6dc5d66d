"""The doors: what `capi.load` and `capi.cdef` call."""

import functools
import json
import os

from .api import Api
from .cffi_text import declarations
from .table import find
from .types import Record

SCHEMA = 1


@functools.cache
def model():
    """Return the API's description: capi.json."""
    package = __name__.rpartition(".")[0]
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "capi.json")

    def refuse(why):
        return ImportError(f"{path} {why}", name=__name__, path=path)

    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
    except OSError as error:
        raise refuse(f"can't be read ({error.strerror}); reinstall {package}") from error
    except ValueError as error:
        raise refuse(f"is damaged ({error}); reinstall {package}") from error
    if not isinstance(found, dict) or not found.get("majors"):
        raise refuse(f"describes no C API; reinstall {package}")
    if found.get("schema") != SCHEMA:
        other = found.get("schema")
        raise refuse(f"is of schema {other}, and not {SCHEMA}; reinstall {package}")
    if found.get("package") != package.rpartition(".")[2]:
        raise refuse(f"describes {found.get('module')}, not {package}; reinstall {package}")
    return found


def description(major):
    """Return the part of the description that is of one major version, the newest by default."""
    majors = model()["majors"]
    if major is None:
        return majors[-1]
    for each in majors:
        if str(each["major"]) == str(major):
            return each
    newest = majors[-1]["version"]
    raise ValueError(f"no C API of version {major}; the newest is {newest}")


def load(major=None):
    """Import the extension, and return its C API: see `capi.load`."""
    # A version that isn't there is another mistake than one that can't be imported.
    wanted = None if major is None else description(major)["major"]
    return _load(wanted)


_loaded = {}


@functools.cache
def _load(major):
    table = find(model(), major)
    number = table.major["major"]
    if number not in _loaded:
        # Another thread may be here, too: the types of one are those of all.
        _loaded.setdefault(number, Api(model(), table, restored))
    return _loaded[number]


def restored(major, name, state):
    """Return a record or a member of an enumeration, as it was pickled."""
    api = load(major)
    made = api._capi_classes.get(name) or getattr(api, name)
    if not issubclass(made, Record):
        return made(state)
    record = made.__new__(made)
    record.__setstate__(*state)
    return record


def cdef(major=None):
    """Return the text for cffi: see `capi.cdef`."""
    return declarations(model(), description(major))
