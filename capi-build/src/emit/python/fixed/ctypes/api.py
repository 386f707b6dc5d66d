"""What `load` gives: functions, types and constants by their names."""

import ctypes

from .callbacks import Callbacks, object_at
from .functions import make_function
from .parameters import Parameters
from .results import Results, StatusError
from .types import Types, python_name


class Parts:
    """What functions are made of."""

    def __init__(self, package, major, restored):
        self.types = Types(package, major, restored)
        self.parameters = Parameters(self.types, Callbacks(self.types))
        self.results = Results(self.types)


class Api:
    """A C API that is loaded: each function, type and constant by its name.

    What is missing here, retired, or new in a later version, is no attribute; the AttributeError
    says why.
    """

    def __init__(self, model, table, restored):
        major = table.major
        self.__doc__ = "\n".join(major.get("docs", []))
        self.__version__ = table.version
        # A function that can't be called here is NULL.
        self._capi_slots = (ctypes.c_void_p * len(table.addresses))(*table.addresses)
        self.__address__ = ctypes.addressof(self._capi_slots)
        self._capi_module = model["module"]
        self._capi_missing = table.missing
        parts = Parts(model["package"], major, restored)
        self._capi_classes = parts.types.classes
        self._capi_names = names(parts, table)

    def __getattr__(self, name):
        if name.startswith("_capi"):
            raise AttributeError(name)
        try:
            return self._capi_names[name]
        except KeyError:
            text = f"{self._capi_module}'s C API has no {name}"
            raise AttributeError(self._capi_missing.get(name, text)) from None

    def __dir__(self):
        return sorted(self._capi_names)

    def __repr__(self):
        return f"<version {self.__version__} of {self._capi_module}'s C API>"


def names(parts, table):
    """Return everything by its name. Where two meet, functions come first, then types."""
    major, types = table.major, parts.types
    found = {"StatusError": StatusError}
    found.update((python_name(it["name"]), it["value"]) for it in major["constants"])
    found.update(types.classes)
    for each in major["types"]:
        if each["kind"] == "callback" and "closure" not in each:
            found[each["name"]] = types.prototype(each["name"])
    for model, address in zip(major["functions"], table.addresses):
        if address is None:
            continue
        name = python_name(model["name"])
        if "class" in model:
            give = ctypes.PYFUNCTYPE(ctypes.c_void_p)(address)
            found[model["class"]] = object_at(give())
            found[name] = type_object(model, found[model["class"]])
            continue
        if "frees" in model:
            free = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(address)
            types.classes[model["frees"]]._capi_free = staticmethod(free)
        found[name] = make_function(parts, model, address)
        add_method(types, model, found[name])
    return found


def type_object(model, given):
    def give():
        return given

    give.__name__ = give.__qualname__ = model["name"]
    give.__doc__ = "\n".join(model.get("docs", []))
    return give


def add_method(types, model, made):
    """Make a function a method of its type, where that has no other of its name."""
    method = model.get("method")
    owner = types.classes.get(method["owner"]) if method else None
    name = python_name(method["name"]) if method else None
    if owner is not None and not hasattr(owner, name):
        setattr(owner, name, made if method.get("receiver") else staticmethod(made))
