"""Each kind of call, also with wrong arguments."""

import readings
import readings_cpp
import targeted
from probes import _native


def raised(error, call, *arguments):
    """The text of the exception that the call raises."""
    try:
        call(*arguments)
    except error as found:
        return str(found)
    raise AssertionError(f"{call} raised nothing")


ruler = readings.Reading(1, 2, 4)
assert raised(ValueError, readings.Reading, 2, 1) == "marks must be in order"
assert ruler.check() is None
assert raised(ValueError, readings.Reading().check) == "no mark"
assert ruler.stretch() == (1.0, 4.0, 0, 2)
assert readings.Reading().stretch() is None
assert ruler.marks() == [1.0, 2.0, 4.0] and readings.Reading().marks() == []
assert ruler.text() == "[1.0, 2.0, 4.0]"
assert ruler.steps() == [1.0, 2.0] and readings.Reading().steps() == []

seen = []
assert ruler.each(seen.append) == 3 and seen == [1.0, 2.0, 4.0]
assert ruler.each(lambda mark: mark > 1) == 1
assert "zero" in raised(ZeroDivisionError, ruler.each, lambda mark: (mark - 1) / (mark - 1))
seen = []
ruler.each_elsewhere(seen)
assert seen == [1.0, 2.0, 4.0]

assert readings.without_first([1, 2]) == [2]
assert "list" in raised(TypeError, readings.without_first, (1, 2))
assert raised(ValueError, readings.without_first, []) == "the list is empty"
assert readings.found({"a": 1}, b"a") == 1
assert readings.found({"a": 1}, b"b") == "nothing"
assert readings.tally(7) == (7, (True, False, True))
assert "Tally" in raised(TypeError, readings.count_of, 7)
assert readings.looked(2) == (0, 1, 1.0, 1, 2)
assert readings.looked(1)[0] == 2
assert readings.looked(9)[0] == 1
assert readings.plain() == (3, -3, 1 << 40, 16, 9.0)

assert readings_cpp.marks([1, 2]) == [1.0, 2.0]
assert raised(ValueError, readings_cpp.marks, [2, 1]) == "marks must be in order"

assert targeted.versions() == (0x0101, 0x0101)
assert targeted.somewhere() is None
assert targeted.steps([1, 4]) == [3.0]

# The author's own entry stays, missing functions have none, and publishing again changes nothing.
functions = _native.__pyx_capi__
assert functions["own"] == 1
assert not {"elsewhere", "squared"} & set(functions)
before = dict(functions)
_native.publish()
assert _native.__pyx_capi__ is functions and functions == before
assert _native.__all__.count("__pyx_capi__") == 1

functions["square"] = functions["scaled"]
text = "probes._native.__pyx_capi__ has another square than probes._native's C API"
assert raised(ImportError, _native.publish).startswith(text)
_native.__pyx_capi__ = 1
assert raised(ImportError, _native.publish).startswith(
    "probes._native.__pyx_capi__ is <class 'int'>, not a dict"
)
