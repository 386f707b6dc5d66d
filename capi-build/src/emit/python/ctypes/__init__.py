"""The doors: what `capi.load` and `capi.cdef` call."""

import functools
import json
import os

from .api import Api
from .cffi_text import declarations
from .table import find


@functools.cache
def model():
    """Return the API's description: capi.json."""
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "capi.json"), encoding="utf-8") as file:
        return json.load(file)


def description(major):
    """Return the part of the description that is of one major version, the newest by default."""
    majors = model()["majors"]
    if major is None:
        return majors[-1]
    for each in majors:
        if each["major"] == major:
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
        _loaded.setdefault(number, Api(model(), table))
    return _loaded[number]


def cdef(major=None):
    """Return the text for cffi: see `capi.cdef`."""
    return declarations(model(), description(major))
