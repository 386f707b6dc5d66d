"""Python objects and classes, passed from Python through both consumers to the provider."""

import datetime
import importlib
import math
import os
import sys
import types
import weakref

import bridge
import bridge_consumer_rust
from support import ends, raises

TIMES = int(os.environ.get("CAPI_TIMES", "1000"))


def keeps(call, argument, *objects):
    """No call leaves a reference behind, nor takes one, whether it returns or raises."""
    before = [sys.getrefcount(each) for each in objects]
    for _ in range(TIMES):
        try:
            call(argument)
        except (TypeError, ValueError, KeyError, RuntimeError):
            pass
    after = [sys.getrefcount(each) for each in objects]
    assert before == after, (call, argument, before, after)


class Many(bridge.Series):
    """A subclass passes wherever the class does."""


def natives():
    """One object for each of Python's own types, and objects of none of them."""

    def function():
        pass

    try:
        raise RuntimeError
    except RuntimeError as error:
        traceback = error.__traceback__
    return [
        (True, 1),
        (bytearray(b"a"), b""),
        (b"a", "a"),
        (len, function),
        (bridge._C_API_v1, 1),
        (1j, 1.0),
        (datetime.date(2000, 1, 1), 1),
        (datetime.datetime(2000, 1, 1), datetime.date(2000, 1, 1)),
        (datetime.timedelta(1), 1),
        ({}, []),
        (1.0, 1),
        (frozenset(), set()),
        (1, 1.0),
        (iter([]), []),
        ({}, []),
        (types.MappingProxyType({}), {}),
        (memoryview(b"a"), b"a"),
        (sys, 1),
        (range(3), []),
        ([], {}),
        (set(), frozenset()),
        (slice(1), 1),
        ("a", b"a"),
        (datetime.time(1), 1),
        (traceback, 1),
        ((), []),
        (int, 1),
        (datetime.timezone.utc, 1),
        (weakref.ref(function), function),
    ]


def check(c):
    """All checks, through one consumer."""
    is_c = c.__name__ == "bridge_consumer_c"
    item, items, names = object(), [1, 2, 3], {"a": object()}

    # Results.
    assert c.list_length(items) == 3
    assert c.same(item) is True
    assert c.list_with((items, item)) == [1, 2, 3, item]
    assert c.list_with((items, None)) == [1, 2, 3]
    assert c.list_with((items, "NULL")) == [1, 2, 3]
    assert c.dict_find((names, "a")) is names["a"]
    assert c.dict_find((names, "b")) == "nothing"
    assert c.dict_get((names, "a")) is names["a"]
    assert c.list_new() == [] and c.list_new() is not c.list_new()
    assert c.unless_none(item) is item and c.unless_none(None) is None
    assert c.call(lambda: item) is item

    # Refusals.
    for wrong, given in [
        ((1,), "tuple"),
        (1, "int"),
        (names, "dict"),
        (Many([]), "Many"),
    ]:
        with raises("TypeError", "bridge_list_length: items must be list, not " + given):
            c.list_length(wrong)
    with raises("KeyError", "b"):
        c.dict_get((names, "b"))
    with raises("KeyError", "b"):
        c.dict_get((None, "b"))
    with raises("ZeroDivisionError"):
        c.call(lambda: 1 // 0)
    with raises("PanicException", "held <class 'list'>"):
        c.object_panic(items)
    if is_c:
        with raises("ValueError", "bridge_list_length: items is NULL"):
            c.list_length("NULL")
        with raises("TypeError", "bridge_dict_find: name must be str, not int"):
            c.dict_find((names, 1))
        with raises("TypeError", "bridge_dict_get: names must be dict, not list"):
            c.dict_get(([], 1))

    # Each type of Python's own.
    every = natives()
    nothing = [None] * len(every)
    assert c.natives(tuple(right for right, _ in every)) == len(every)
    for at, (right, wrong) in enumerate(every):
        one = nothing.copy()
        one[at] = right
        assert c.natives(tuple(one)) == 1, right
        one[at] = wrong
        with raises("TypeError", "bridge_natives: ", " must be ", f", not {type(wrong).__name__}"):
            c.natives(tuple(one))

    # References.
    for argument in [items, (), item]:
        keeps(c.list_length, argument, argument, *items)
    for argument in [(items, item), (items, None), (items, "NULL")]:
        keeps(c.list_with, argument, items, item, None)
    keeps(c.same, item, item)
    for argument in [(names, "a"), (names, "b"), (names, 1), (None, item)]:
        keeps(c.dict_find, argument, names, names["a"], item) if argument[0] else None
        keeps(c.dict_get, argument, names, names["a"], item)
    keeps(c.unless_none, item, item)
    keeps(c.call, item.__hash__, item)
    alone = object()
    counted = c.references(alone)
    held = [alone] * 3
    assert c.references(alone) == counted + len(held)

    # Arrays of numpy, where this Python has it.
    try:
        import numpy
    except ImportError:
        numpy = None
    if numpy:
        array = numpy.array([1.0, 2.5])
        assert c.array_sum(array) == 3.5
        keeps(c.array_sum, array, array)
        with raises("TypeError", "bridge_array_sum: array must be numpy.ndarray, not list"):
            c.array_sum([1.0])
        for wrong in [numpy.array([1, 2]), numpy.array([[1.0]])]:
            must = "array must be numpy.ndarray that is a PyArray<f64, Dim<[usize; 1]>>, not numpy."
            with raises("TypeError", "bridge_array_sum: " + must):
                c.array_sum(wrong)

    # Classes: there is one type in the process, whichever module is asked for it.
    series, many, counter = bridge.Series([1.0, 2.0]), Many([1.0, 2.0, 3.0]), bridge.Counter()
    assert c.types(series) == (bridge.Series, bridge.Counter, bridge.Order, True, False, False)
    assert c.types(many)[3] and c.types(counter)[4] and not c.types([])[3]
    made = c.series_new(4.0)
    assert type(made) is bridge.Series and made.length() == 2
    with raises("ValueError", "a series has no NaN"):
        c.series_new(math.nan)
    assert c.series_length(series) == 2 and c.series_length(many) == 3
    assert c.series_at(series) == (1, 2.0) and c.series_at(bridge.Series([])) == (0, -1.0)
    assert c.series_sum((series, many)) == 9.0 and c.series_sum((series, None)) == 3.0
    assert c.series_sum((series, "NULL")) == 3.0
    assert c.series_order(series) is True and c.series_order(bridge.Series([2, 1])) is False
    assert c.series_order(bridge.Series([])) == "nothing"
    for wrong in [[], counter, bridge.Series]:
        with raises("TypeError"):
            c.series_length(wrong)
    if is_c:
        with raises("TypeError", "bridge_series_length: series must be bridge.Series, not list"):
            c.series_length([])
        with raises("ValueError", "bridge_series_length: series is NULL"):
            c.series_length("NULL")
        with raises("TypeError", "bridge_series_sum: other must be bridge.Series, not int"):
            c.series_sum((series, 1))

    assert c.counter_get(counter) == 0
    assert c.counter_step(counter) is True and c.counter_step(None) is False
    assert c.counter_step("NULL") is False
    assert c.counter_get(counter) == 1
    other = c.counter_new(7)
    c.counter_add((counter, other))
    c.counter_add((counter, None))
    assert c.counter_get(counter) == 8 and c.counter_new(-1) == "nothing"

    # A borrow that conflicts raises as PyO3 does, and leaves the object as it was.
    def conflicts():
        with raises("RuntimeError", "Already mutably borrowed"):
            c.counter_get(counter)
        with raises("RuntimeError", "Already borrowed"):
            c.counter_step(counter)
        with raises("RuntimeError", "Already mutably borrowed"):
            c.counter_add((other, counter))

    counter.while_changing(conflicts)
    assert c.counter_get(counter) == 9
    with raises("RuntimeError", "Already mutably borrowed"):
        c.counter_add((counter, counter))

    for call, argument, objects in [
        (c.series_length, series, [series]),
        (c.series_length, many, [many, Many]),
        (c.series_length, item, [item]),
        (c.series_sum, (series, many), [series, many]),
        (c.counter_step, counter, [counter]),
        (c.counter_add, (counter, other), [counter, other]),
        (c.counter_add, (counter, counter), [counter]),
        (c.series_new, 2.0, [bridge.Series]),
        (c.counter_new, 1, [bridge.Counter]),
        (c.types, series, [bridge.Series, bridge.Counter, bridge.Order]),
    ]:
        keeps(call, argument, *objects)


for name in ["bridge_consumer_c", "bridge_consumer_rust"]:
    check(importlib.import_module(name))

keeper = bridge_consumer_rust.Keeper(many := Many([1.0, 2.5]))
assert keeper.total() == 3.5 and keeper.series is many

PATHS = f"import sys; sys.path[:0] = {sys.path[1:]!r}; "
ends(
    PATHS + "import bridge_consumer_c as c; c.without_gil([])",
    "bridge_list_length needs the GIL, and this thread does not hold it",
)
