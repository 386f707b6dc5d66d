"""Values that are nearly right, simultaneous threads, and objects that outlive a call; no numpy."""

import array
import contextlib
import copy
import ctypes
import faulthandler
import gc
import io
import pickle
import subprocess
import sys
import threading
import tracemalloc
import types

import bridge._capi_ctypes as tool
import bridge.capi
import every.capi
from support import raises

faulthandler.dump_traceback_later(120, exit=True)
api, other = every.capi.load(), bridge.capi.load()
swapped = "__ctype_be__" if sys.byteorder == "little" else "__ctype_le__"


def numbers():
    # float() would read them.
    for text in (b"4", bytearray(b"4"), memoryview(b"4"), array.array("B", b"4"), "4"):
        with raises(TypeError, "every_root: value must be a number, not"):
            api.root(text)
    with raises(TypeError, "values has an item 0 that must be a number, not memoryview"):
        api.sum([memoryview(b"1.5")])
    for huge in (10**5000, -(10**5000)):
        with raises(OverflowError, "not <16610 bits>"):
            other.below(huge)
        with raises(ValueError, "must be of Turn, and has no value <16610 bits>"):
            api.opposite(huge)
    with raises(OverflowError, f"not {2**64}"):
        other.below(2**64)


def the_other_byte_order():
    foreign = getattr(ctypes.c_double, swapped)

    class Named(ctypes.c_double):
        pass

    point, values = api.Point(1, 2), (foreign * 3)(1, 2, 3)
    for function in (api.sum, api.double_all):
        with raises(TypeError, "must hold elements of f64"):
            function(values)
    assert list(values) == [1, 2, 3]
    with raises(TypeError, "every_shift: by must be a number"):
        api.shift(point, foreign(1))
    assert point == api.Point(1, 2)
    assert api.sum((Named * 2)(1, 2)) == 3.0 and api.shift(point, Named(1)) is None
    turns = (getattr(ctypes.c_int8, swapped) * 2)(1, 1)  # a byte has one order
    assert api.count_right(turns) == 2


def arrays_of_ctypes():
    with raises(TypeError, "every_divide: dividend must be an integer, not c_int_Array_1"):
        api.divide((ctypes.c_int32 * 1)(4), 2)
    with raises(TypeError, "every_shift: by must be a number, not c_double_Array_1"):
        api.shift(api.Point(1, 2), (ctypes.c_double * 1)(4))
    for function in (api.sum, api.double_all):
        with raises(TypeError, "must hold elements of f64", "shape 2x2"):
            function((ctypes.c_double * 2 * 2)())
    with raises("PanicException", "no buffer today"):  # one number is one number
        other.panicking((ctypes.c_int32 * 1)())


def formats():
    """A short format that stands for millions of values isn't written out."""

    class Long(ctypes.Structure):
        _fields_ = [("a", ctypes.c_uint8 * 10**7)]

    class Nothing(ctypes.Structure):
        _fields_ = [("a", (type("Empty", (ctypes.Structure,), {"_fields_": []})) * 10**7)]

    class Deep(ctypes.Structure):
        _fields_ = [("a", Nothing * 10**3), ("b", ctypes.c_double)]

    tracemalloc.start()
    for of in (Long, Nothing):
        with raises(TypeError, "must hold elements of f64"):
            api.sum((of * 0)())
    api.sum(array.array("d", [1]))
    assert tracemalloc.get_traced_memory()[1] < 10**6
    tracemalloc.stop()
    wanted = [(("b",), 0, ("f", 8))]
    assert tool.leaves("T{(100000000000)T{(100000000000)T{}:a:}:a:d:b:}", 1) == (wanted, 8)
    assert tool.leaves("(100000000000)d", 3) is None and len(tool.leaves("(3)d", 3)[0]) == 3
    with raises(TypeError, "must hold elements of f64"):
        api.sum((Deep * 1)())


def objects():
    """An object of `py_object` is one like any other."""
    holds = ctypes.py_object([1])
    assert other.same(holds, holds) is True and other.same(holds, [1]) is False
    with raises(TypeError, "list"):
        other.list_length(holds)
    empty = ctypes.py_object()
    assert other.same(empty, empty) is True and other.same(empty, None) is False
    with raises(TypeError, "list"):
        other.list_length(empty)


def subclasses():
    class Text(str):
        def encode(self, *_):
            return b"\xff\xfe"

    assert api.characters(Text("xyz")) == 3

    class Place(api.Point):
        _fields_ = (("z", ctypes.c_double),)

    place = Place(3, 4, 5)
    assert api.norm(place) == 5.0 and api.swap(place) == api.Point(4, 3)
    api.shift(place, 1)
    assert (place.x, place.y, place.z) == (4, 5, 5)


def bools():
    """A bool in a record is a bool, also if the record comes from memory of the caller's."""
    step = ((0, 0), 0, (0, 0, 0), (0, 0))
    route = api.Route(steps=(api.Step * 2)(), prices=None)
    assert api.cost([route]) == 0.0 and api.cost([(True, [step, step], 0, None, 0)]) == 0.0
    offset = api.Route.back.offset
    ctypes.memset(ctypes.addressof(route) + offset, 7, 1)
    for given in ([route], (api.Route * 1)(route)):
        with raises(ValueError, "routes ", "holds a byte that is no bool"):
            api.cost(given)
    with raises(ValueError, "every_reverse_route: route holds a byte that is no bool"):
        api.reverse_route(route, None)


def null_callbacks():
    with raises(ValueError, "every_each_point: visit must not be NULL"):
        api.each_point([(1, 2)], api.Visit(), None)
    assert api.each_point_or([(1, 2)], api.Visit(), None) == 0


def kept_places():
    """A value that a callback may change is its own afterwards, and was changed."""
    kept = []

    def judge(turn, at, step, total, context):
        total.value += 1
        kept.append(total)
        return 1

    total = ctypes.c_double(5)
    step = ((1, 2), 0, (0, 0, 0), (0, 0))
    api.first_judged([step], judge, total, None)
    assert total.value == 6.0 and kept[0].value == 6.0
    kept[0].value = 1.25
    assert total.value == 6.0


def lent_to_a_callback():
    """An object lent to a callback ends with the call, and so do objects lent by that one."""
    rack, ends, told = other.Rack.new("r", 3), [], []
    known = types.SimpleNamespace(kind=lambda ty: "opaque", classes={"Rack": other.Rack})
    lend = tool.Callbacks(known)._reference({"to": {"name": "Rack"}})
    lent = lend(ends, rack._capi_address)
    below = other.rack_below(lent)
    lowest = other.rack_below(below)
    part = other.Rack._capi_make(rack._capi_address, [lambda: told.append(1)], [rack, lent])
    assert other.rack_below(below) is not None and len(lowest.shelves()) == 1
    for end in ends:
        end()
    for ended in (lent, below, lowest, part):
        with raises(ValueError, "bridge_Rack_shelves: self was freed or given away"):
            ended.shelves()
        assert repr(ended) == "<Rack, freed or given away>"
    assert told == [1]
    # A call of another thread may have lent it in between.
    late = other.Rack._capi_make(rack._capi_address, [lambda: told.append(2)], [lent])
    with raises(ValueError, "was freed or given away"):
        late.shelves()
    del part, late
    assert told == [1, 2] and len(rack.shelves()) == 3


def fails(*_):
    raise KeyError("enough")


def nobody_to_raise_to():
    """The interpreter's own hook prints a callback's exception after its call."""
    tour, seen = other.tour_new(), []
    other.tour_visit(tour, fails)

    def chained(told):
        seen.append(told.exc_type)
        sys.__unraisablehook__(told)

    def written(hook):
        sys.unraisablehook = hook
        try:
            with contextlib.redirect_stderr(io.StringIO()) as text:
                other.tour_stop(tour, "x")
                # C is told that it failed, and acts on that.
                with raises(SystemError, "failed without an exception"):
                    other.later(1, fails)()
        finally:
            sys.unraisablehook = sys.__unraisablehook__
        return text.getvalue()

    for hook in (sys.__unraisablehook__, fails, chained):
        text = written(hook)
        assert text.count("Exception ignored in a callback: <function fails") == 2, text
        assert text.count("KeyError: 'enough'") == 2 and "in fails" in text
    assert seen == [KeyError, KeyError]
    with contextlib.redirect_stderr(None):
        other.tour_stop(tour, "x")


def at_once(action, count=4):
    """Do something in several threads at the same time, and return the results."""
    ready, done = threading.Barrier(count), []

    def run():
        ready.wait()
        done.append(action())

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == count
    return done


class Mine(api.Point):
    pass


def pickles():
    """Values can be pickled; objects that only this process has can't."""
    step = api.Step((1, 2), api.Turn.Left, (0, 1, -1), (0.5, 1.5))
    values = [api.Turn.Left, api.Huge.All, api.Point(1, 2), step, Mine(3, 4)]
    for value in values:
        for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert again == value and type(again) is type(value)
    assert copy.copy(api.Turn.Left) is api.Turn.Left
    changed = copy.copy(step)
    changed.history[1] = 0
    assert step.history[1] == 1
    try:
        api.divide(1, 0)
    except api.StatusError as error:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is api.StatusError and str(again) == str(error)
        assert again.status is api.Failure.DivisionByZero and again.function == "every_divide"
    data = pickle.dumps([api.Turn.Left, api.Point(1, 2)])
    code = f"import pickle; print(pickle.loads({data!r}))"
    printed = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE)
    assert printed.stdout.strip() == b"[<Turn.Left: -1>, Point(x=1.0, y=2.0)]"
    with raises(ValueError, "pointers cannot be pickled"):
        pickle.dumps(api.Route())
    with raises(TypeError, "Counter can't be copied or pickled"):
        pickle.dumps(api.counter_new(1))
    with raises(AttributeError, "every's C API has no Gone"):
        tool_of_every = sys.modules["every._capi_ctypes"]
        tool_of_every.restored(1, "Gone", b"")


def loading():
    assert every.capi.load("1") is api and every.capi.cdef("1") == every.capi.cdef()
    for wrong in ("2", "one", True, 1.0):
        with raises(ValueError, f"no C API of version {wrong}; the newest is 1.1"):
            every.capi.load(wrong)
    assert bridge.capi.load(1) is bridge.capi.load() is other
    find, inside = tool.find, threading.Barrier(4)

    def slow(*given):
        inside.wait()  # all of them are in the middle of it
        return find(*given)

    for numbers in ([None] * 4, [None, 1, None, 1]):
        tool._load.cache_clear()
        tool._loaded.clear()
        tool.find = slow
        try:
            made = at_once(lambda left=list(numbers): bridge.capi.load(left.pop()))
        finally:
            tool.find = find
        assert len({id(it) for it in made}) == 1 and made[0] is bridge.capi.load()


def first_closures():
    """C keeps one function for all callbacks of a type."""
    tool._load.cache_clear()
    tool._loaded.clear()
    fresh, seen = bridge.capi.load(), []
    arguments, inside = tool.Callbacks._arguments, threading.Barrier(4)

    def slow(self, of):
        inside.wait()
        return arguments(self, of)

    def visited():
        tour = fresh.tour_new()
        fresh.tour_visit(tour, seen.append)
        return tour

    tool.Callbacks._arguments = slow
    try:
        tours = at_once(visited)
    finally:
        tool.Callbacks._arguments = arguments
    gc.collect()
    others = [ctypes.CFUNCTYPE(None)(lambda: None) for _ in range(20)]
    for tour in tours:
        fresh.tour_stop(tour, "x")
    assert seen == ["x"] * 4 and others


def freed_in_the_middle():
    """The collector frees a handle while the same thread has the lock."""
    rack = other.Rack.new("r", 2)
    below = other.rack_below(rack)
    with tool._lock:
        del below
    rack.filled(0)


numbers()
the_other_byte_order()
arrays_of_ctypes()
formats()
objects()
subclasses()
bools()
null_callbacks()
kept_places()
lent_to_a_callback()
nobody_to_raise_to()
pickles()
loading()
first_closures()
freed_in_the_middle()
print("ok")
