"""Each row of the table through ctypes, with right and with wrong values; no numpy."""

import array
import ctypes
import math
import subprocess
import sys
import threading

import every.capi
from support import raises, resident, stays

api = every.capi.load()
assert api is every.capi.load() and api is not None
assert every.capi.load(1).__version__ == api.__version__ == "1.1"
with raises(ValueError, "no C API of version 2; the newest is 1.1"):
    every.capi.load(2)


def scalars():
    assert api.add(1, 2.5) == 3.5 and api.add(a=1, b=2) == 3.0
    assert api.add(True, 1) == 2.0
    least = [-(2**7), -(2**15), -(2**31), -(2**62)]
    assert api.integers(*least, 255, 65535, 2**32 - 1, 0) == sum([*least, 255, 65535, 2**32 - 1])
    assert api.integers(1, 2, 3, 4, 5, 6, 7, 8) == 36
    assert api.integers(0, 0, 0, -(2**63), 0, 0, 0, 2**63) == 0
    assert api.negate_size(5) == -5
    assert api.half(3.0) == 1.5
    assert api.both(True, True) is True and api.both(True, False) is False
    assert api.c_types(1, 2, 3, 4, 5) == 15
    assert api.twice(class_=1.5, struct=2) == 3.5
    assert api.nothing() is None
    assert (api.ANSWER, api.LEAST, api.ALL_BITS) == (42, -(2**63), 2**64 - 1)
    assert (api.HUNDRED, api.YES) == (100.0, True) and abs(api.THIRD - 1 / 3) < 1e-7

    with raises(TypeError, "every_add: a must be a number, not str"):
        api.add("1", 2)
    with raises(TypeError, "every_add: b must be a number, not NoneType"):
        api.add(1, None)
    with raises(OverflowError, "every_integers: a must be from -128 to 127, not 128"):
        api.integers(128, 0, 0, 0, 0, 0, 0, 0)
    with raises(OverflowError, "every_integers: h must be from 0 to 18446744073709551615, not -1"):
        api.integers(0, 0, 0, 0, 0, 0, 0, -1)
    with raises(TypeError, "every_integers: c must be an integer, not float"):
        api.integers(0, 0, 1.0, 0, 0, 0, 0, 0)
    with raises(TypeError, "every_both: a must be a bool, not int"):
        api.both(1, True)
    with raises(OverflowError, "every_half: value must be a number that an f32 can be"):
        api.half(1e300)
    assert api.half(math.inf) == math.inf and math.isnan(api.half(math.nan))
    with raises(OverflowError, "every_add: a must be a number that a float can be"):
        api.add(10**400, 1)
    with raises(TypeError, "every_add takes a, b, and got 1 of 2"):
        api.add(1)
    with raises(TypeError, "every_add takes a, b, and got 3 of 2"):
        api.add(1, 2, 3)
    with raises(TypeError, "can't take 'c'"):
        api.add(1, 2, c=3)
    with raises(TypeError, "can't take 'a'"):
        api.add(1, 2, a=3)
    with raises(TypeError, "every_nothing takes nothing, and got 1 of 0"):
        api.nothing(1)


def records():
    point = api.Point(1, 2)
    assert api.swap(point) == api.Point(2, 1) and repr(point) == "Point(x=1.0, y=2.0)"
    assert api.swap((3, 4)) == api.Point(4, 3) and point != api.Point(2, 1)
    assert api.opposite(api.Turn.Left) is api.Turn.Right and api.opposite(0) is api.Turn.Straight
    with raises(ValueError, "every_opposite: turn must be of Turn, and has no value 5"):
        api.opposite(5)
    with raises(TypeError, "every_opposite: turn must be of Turn, not Weather"):
        api.opposite(api.Weather.Clear)
    with raises(TypeError, "every_opposite: turn must be of Turn, not str"):
        api.opposite("Left")
    with raises(TypeError, "every_swap: point must be a Point, or a tuple of 2, not int"):
        api.swap(1)
    with raises(TypeError, "every_swap: point has a y that must be a number, not str"):
        api.swap((1, "2"))

    step = api.Step((1, 2), api.Turn.Left, (0, 1, -1), (0.5, 1.5))
    back = api.turn_back(step)
    assert back.turn == api.Turn.Right and list(back.history) == [-1, 0, 1]
    assert back.from_ == api.Point(1, 2) and list(back.lengths) == [0.5, 1.5]
    assert api.turn_back(((1, 2), 1, [0, 0, 0], [0, 0])).turn == -1
    step.turn = 7
    with raises(ValueError, "every_turn_back: step must be of Turn, and has no value 7"):
        api.turn_back(step)
    step.turn, step.history[1] = 1, -5
    with raises(ValueError, "every_count_left: step must be of Turn, and has no value -5"):
        api.count_left(step)
    step.history[1] = -1
    assert api.count_left(step) == 2

    assert api.norm((3, 4)) == 5.0 and api.norm(point=api.Point(3, 4)) == 5.0
    api.shift(point, 1)
    assert point == api.Point(2, 3)
    api.shift(point, ctypes.c_double(-1))
    assert point == api.Point(1, 2)
    with raises(TypeError, "every_shift: point is changed, so it must be a Point, not tuple"):
        api.shift((1, 2), 1)
    assert api.x_or(None) == -1.0 and api.x_or((8, 9)) == 8.0
    with raises(TypeError, "every_norm: point must be a Point"):
        api.norm(None)
    assert api.reset(point) is True and point == api.Point(0, 0) and api.reset(None) is False
    assert api.count_right([1, api.Turn.Right, 0]) == 2 and api.count_right([]) == 0
    with raises(ValueError, "every_count_right: turns has an item 1 that must be of Turn"):
        api.count_right([1, 3])
    with raises(ValueError, "every_count_right: turns must be of Turn, and has no value 3"):
        api.count_right(array.array("b", [1, 3]))
    assert api.count_right(array.array("b", [1, 1])) == 2
    with raises(TypeError, "format 'i'"):
        api.count_right(array.array("i", [1, 1]))


def buffers():
    assert api.sum([1, 2, 3.5]) == 6.5 == api.sum((1, 2, 3.5)) and api.sum([]) == 0.0
    numbers = array.array("d", [1, 2, 3])
    assert api.sum(numbers) == 6.0 and api.sum(memoryview(numbers)[1:]) == 5.0
    assert api.sum(array.array("d")) == 0.0
    assert api.sum((ctypes.c_double * 2)(1, 2)) == 3.0
    read_only = memoryview(numbers).toreadonly()
    assert api.sum(read_only) == 6.0
    assert api.sum(memoryview(bytes(numbers)).cast("d")) == 6.0
    api.double_all(numbers)
    assert list(numbers) == [2, 4, 6]
    api.double_all(array.array("d"))
    with raises(ValueError, "every_double_all: values must be writable"):
        api.double_all(read_only)
    with raises(TypeError, "every_double_all: values must be a writable buffer of f64, not list"):
        api.double_all([1.0])
    with raises(TypeError, "every_sum: values must be a sequence or a buffer of f64, not int"):
        api.sum(3)
    with raises(TypeError, "every_sum: values must hold elements of f64", "format 'f'"):
        api.sum(array.array("f", [1]))
    with raises(TypeError, "every_sum: values must hold elements of f64", "format 'q'"):
        api.sum(array.array("q", [1]))
    with raises(ValueError, "every_sum: values must be contiguous"):
        api.sum(memoryview(numbers)[::2])
    with raises(TypeError, "shape 2x2"):
        api.sum(memoryview(bytes(32)).cast("d", [2, 2]))
    with raises(TypeError, "every_sum: values has an item 1 that must be a number, not NoneType"):
        api.sum([1, None])
    with raises(ValueError, "every_sum: values must be aligned to 8 bytes"):
        api.sum(memoryview(bytearray(17))[1:].cast("d"))

    points = (api.Point * 3)((1, 2), (3, 4), (5, 6))
    to = (api.Point * 2)()
    assert api.copy_points(points, to) == 2 and to[1] == api.Point(3, 4)
    assert api.copy_points(from_=[(9, 8)], to=to) == 1 and to[0] == api.Point(9, 8)
    flat = memoryview(array.array("d", [1, 2, 3, 4])).cast("B").cast("d", [2, 2])
    assert api.copy_points(flat, to) == 2 and to[1] == api.Point(3, 4)
    with raises(ValueError, "every_copy_points: to is memory that another parameter uses, too"):
        api.copy_points(to, to)
    with raises(TypeError, "must hold elements of Point"):
        api.copy_points(array.array("d", [1, 2]), to)
    assert api.copy_points(points, memoryview(to)) == 2 and to[0] == api.Point(1, 2)
    released = memoryview(numbers)
    released.release()
    with raises(ValueError, "every_sum: values has no memory to look into: operation forbidden"):
        api.sum(released)

    # A list that changes while it is read is what it was.
    class Clears:
        def __float__(self):
            items.clear()
            return 1.0

    class Adds:
        def __float__(self):
            items.extend([(0, 0)] * 1000)
            return 1.0

    for changes in (Clears, Adds):
        items = [(changes(), 1), (2, 3)]
        assert api.copy_points(items, to) == 2 and to[1] == api.Point(2, 3)

    # A buffer that is borrowed can't be resized, and is given back.
    del read_only
    numbers.append(1)


def text():
    assert (
        api.characters("näïve") == 5 == api.characters("näïve".encode()) and api.characters("") == 0
    )
    assert api.characters("a\0b") == 3
    with raises(ValueError, "every_characters: text must be UTF-8"):
        api.characters(b"\xff")
    with raises(ValueError, "every_characters: text must be text that UTF-8 has"):
        api.characters("\ud800")
    with raises(TypeError, "every_characters: text must be str or bytes, not int"):
        api.characters(5)
    assert api.bytes("äb") == 3 and api.bytes(b"\xff") == 1 and api.bytes_or(None) == 99
    assert api.bytes_or("x") == 1
    with raises(ValueError, "every_bytes: text must not hold a NUL"):
        api.bytes("a\0b")
    with raises(TypeError, "every_bytes: text must be str or bytes, not NoneType"):
        api.bytes(None)


def pointers():
    number = ctypes.c_int32(77)
    assert api.peek(number) == api.peek(ctypes.pointer(number)) == 77
    assert api.peek(ctypes.addressof(number)) == 77 == api.peek(ctypes.byref(number))
    assert api.same(0x1234) == 0x1234 and api.same(None) is None
    assert api.same(number) == ctypes.addressof(number)
    with raises(TypeError, "every_peek: value must be a pointer of ctypes"):
        api.peek("x")
    with raises(TypeError, "every_peek: value must be a pointer of ctypes"):
        api.peek(ctypes.c_double(1))
    assert api.last([]) is None
    values = array.array("h", [4, 5])
    assert api.last(values)[0] == 5
    prices = (ctypes.c_float * 2)(1.5, 2.5)
    step = ((0, 0), 0, (0, 0, 0), (0, 0))
    route = api.Route(back=True, steps=(api.Step * 2)(), kind=1, prices=prices, prices_count=2)
    with raises(ValueError, "every_cost: routes has an item 0 that must be of Huge"):
        api.cost([route])
    route.kind = api.Huge.All
    assert api.cost([route]) == 4.0 == api.cost([(True, [step, step], 0, prices, 2)])
    turned = api.reverse_route(route, prices)
    assert turned.prices[0] == 1.5 and turned.prices_count == 1 and turned.back is False
    assert api.widest(api.Huge.None_, api.Wide.Most) is api.Huge.All
    assert api.widest(2**64 - 1, api.Wide.Least) is api.Huge.All
    turns = array.array("b", [-1, 0, 1])
    api.turn_all(turns)
    assert list(turns) == [1, 0, -1]
    one = api.Step((0, 0), api.Turn.Left, (0, 0, 0), (0, 0))
    assert api.turn_step(one) and one.turn == 1 and not api.turn_step(None)


def objects():
    live = every.live_counters
    before = live()
    counter = api.counter_new(5)
    assert isinstance(counter, api.Counter) and live() == before + 1
    api.counter_step(counter)
    assert api.counter_get(counter) == 6 == api.counter_get_or(counter)
    assert api.counter_get_or(None) == -1 and api.counter_step_or(None) is False
    assert api.counter_step_or(counter) and api.counter_get(counter) == 7
    other = api.counter_new(3)
    with raises(TypeError, "every_counter_get: counter must be a Counter, not NoneType"):
        api.counter_get(None)
    with raises(TypeError, "every_counter_get: counter must be a Counter, not int"):
        api.counter_get(5)
    with raises(RuntimeError, "every_counter_add: from_ is in use"):
        api.counter_add(counter, counter)
    with raises(RuntimeError, "every_counter_merge: other is in use"):
        api.counter_merge(counter, counter)
    assert api.counter_get(counter) == 7  # it wasn't taken
    merged = api.counter_merge(counter, other)
    assert api.counter_get(merged) == 10 and live() == before + 1
    for function in (api.counter_get, api.counter_step, api.counter_finish):
        with raises(ValueError, "counter was freed or given away"):
            function(counter)
    assert repr(counter) == "<Counter, freed or given away>" and "<Counter at 0x" in repr(merged)
    assert api.counter_add(merged, api.counter_new(2)) == 12
    with raises(ValueError, "nothing to add to"):
        api.counter_add(None, merged)
    assert api.counter_finish(merged) == 12 and api.counter_finish(None) == 0 and live() == before
    assert api.counter_maybe(-1) is None and live() == before
    with api.counter_maybe(1) as counter:
        assert api.counter_get(counter) == 1
    assert live() == before
    api.Counter_free(api.counter_new(1))
    api.Counter_free(None)
    assert live() == before
    with raises(TypeError, "Counter is made by functions only"):
        api.Counter()
    with raises(TypeError, "can't be copied or pickled"):
        import copy

        copy.copy(api.counter_new(1))
    assert live() == before
    bell = api.bell_new()
    del bell


def callbacks():
    points = [(1, 2), (3, 4), (5, 6)]
    seen = []
    assert (
        api.each_point(points, lambda point, context: seen.append((point.x, context)) or True, 7)
        == 3
    )
    assert seen == [(1.0, 7), (3.0, 7), (5.0, 7)]
    assert api.each_point(points, lambda point, context: False, None) == 1
    assert api.each_point_or(points, None, None) == 0
    assert api.apply(2, lambda x: x * x) == 4.0 and api.apply(2, None) == 2.0
    assert api.compose(3, lambda x: x + 1, math.sqrt) == 2.0
    kept = api.Visit(lambda point, context: False)
    assert api.each_point(points, kept, None) == 1
    with raises(TypeError, "every_apply: function must be callable, not int"):
        api.apply(2, 3)
    with raises(TypeError, "every_each_point: visit must be callable, not NoneType"):
        api.each_point(points, None, None)

    calls = []

    def fails(point, context):
        calls.append(point)
        raise KeyError("no more")

    with raises(KeyError, "no more"):
        api.each_point(points, fails, None)
    assert len(calls) == 1
    with raises(TypeError, "the result of a callback must be a bool, not NoneType"):
        api.each_point(points, lambda point, context: None, None)
    with raises(ZeroDivisionError):
        api.compose(0, lambda x: 1 / x, lambda x: 1.0)

    def judge(turn, at, step, total, context):
        assert turn is api.Turn.Right and at == api.Point(1, 2) and step.turn == 1
        total.value += 2.5
        return 0

    total = ctypes.c_double(1)
    step = ((1, 2), 1, (0, 0, 0), (0, 0))
    assert api.first_judged([step], judge, total, None).turn == 1 and total.value == 3.5
    assert api.first_judged([], judge, total, None) is None
    number = array.array("d", [0])
    api.first_judged([step], judge, number, None)
    assert number[0] == 2.5
    with raises(TypeError, "sum is changed, so it must be a c_double of ctypes, not float"):
        api.first_judged([step], judge, 1.0, None)
    with raises(ValueError, "sum must be one f64, not 2"):
        api.first_judged([step], judge, array.array("d", [0, 0]), None)


def results():
    assert api.root(4) == 2.0 and api.root(-1) is None
    assert api.check_key(1) is None
    with raises(KeyError, "-1"):
        api.check_key(-1)
    assert api.reciprocal(4) == 0.25
    with raises(ZeroDivisionError, "no reciprocal of zero"):
        api.reciprocal(0)
    assert api.counter_get(api.counter_parse(" 12 ")) == 12
    with raises(ValueError, "invalid digit"):
        api.counter_parse("x")
    assert api.same_or_raise(5) == 5
    with raises(SystemError):
        api.same_or_raise(None)
    assert api.find(3) == api.Point(3, 0.5) and api.find(0) is None
    with raises(KeyError):
        api.find(-3)
    assert api.counter_get(api.find_counter(3)) == 3 and api.find_counter(0) is None
    with raises(KeyError):
        api.find_counter(-1)

    assert api.divide(7, 2) == 3
    with raises("StatusError", "every_divide: Failure.DivisionByZero: Division by zero") as _:
        api.divide(1, 0)
    try:
        api.divide(1, 0)
    except api.StatusError as error:
        assert error.status is api.Failure.DivisionByZero and error.function == "every_divide"
    assert api.even(2) is None
    with raises("StatusError", "every_even: Trouble.Odd: Odd"):
        api.even(3)
    assert api.counter_get(api.counter_positive(3)) == 3
    with raises("StatusError", "Failure.BadArgument"):
        api.counter_positive(0)
    assert api.turn_of(-3) is api.Turn.Left and api.turn_of(math.nan) is None
    assert api.turn_named("left") is api.Turn.Left
    with raises(ValueError, "no turn is called"):
        api.turn_named("up")
    assert api.is_origin((0, 0)) is True and api.is_origin(None) is None
    assert api.step_in_place((1, 2), 1).from_ == api.Point(1, 2)
    with raises("StatusError"):
        api.step_in_place((1, 2), 0)
    with raises("PanicException", "code 3 is not zero"):
        api.panic_raising(3)
    assert api.version_length() > 4
    assert api.plus(1, 2) == 3.0 and "Deprecated since 1.1.0: use `add`." in api.plus.__doc__
    assert api.newer(1) == 2
    with raises(RuntimeError, "negative"):
        api.newer(-1)
    assert api.forecast(api.Weather.Clear) is api.Weather.Rain
    with raises(ValueError, "every_forecast: weather must be of Weather, and has no value 9"):
        api.forecast(9)
    before = every.live_counters()
    step = api.Step((0, 0), 0, (0, 0, 0), (0, 0))
    given = api.counter_new(1)
    assert api.refuse((1, 2), [3], "x", 0, step, lambda x: x, given) == 4.0
    given = api.counter_new(1)
    with raises(ValueError, "every_refuse: turn must be of Turn"):
        api.refuse((1, 2), [3], "x", 2**70, step, lambda x: x, given)
    assert api.counter_get(given) == 1  # nothing was called
    del given
    assert every.live_counters() == before


def missing():
    assert api.always() == 55
    for name, text in {
        "never": "every_never: this build of every does not have it",
        "counter_twice": "every_counter_twice was retired in 1.1.2 of every; use every_Counter_free",
        "product": 'multiply them "yourself"',
        "nothing_else": "every's C API has no nothing_else",
    }.items():
        assert not hasattr(api, name)
        with raises(AttributeError, text):
            getattr(api, name)
    assert "add" in dir(api) and "never" not in dir(api)


def bare():
    bare = api.divide.ctypes
    assert bare.restype is ctypes.c_int32 and len(bare.argtypes) == 3 and callable(bare.errcheck)
    result = ctypes.c_int32()
    assert bare(ctypes.c_int32(9), 2, result) == 0 and result.value == 4
    with raises("StatusError"):
        bare(ctypes.c_int32(9), 0, result)
    import inspect

    assert str(inspect.signature(api.divide)) == "(dividend, divisor)"
    assert "The quotient, into a place of the caller's." in api.divide.__doc__
    assert "Slot 45, since 1.0." in api.divide.__doc__


def threads():
    """While a call changes an object, no other call can have it."""
    counter = api.counter_new(0)

    def visit(point, context):
        with raises(RuntimeError, "every_counter_step: counter is in use"):
            api.counter_step(counter)
        with raises(RuntimeError, "Counter is in use"), counter:
            pass
        return True

    # No function here has the counter while it calls back; a borrow is as good.
    counter._capi_borrow(True)
    worker = threading.Thread(target=visit, args=(None, None))
    worker.start()
    worker.join()
    counter._capi_release(True)
    api.counter_step(counter)
    assert api.counter_get(counter) == 1


def leaks():
    def fails(point, context):
        raise KeyError("no more")

    def all_of_them():
        api.sum([1.0, 2.0])
        api.sum(array.array("d", [1, 2]))
        api.characters("text")
        api.bytes("text")
        api.swap((1, 2))
        api.norm((1, 2))
        api.counter_finish(api.counter_merge(api.counter_new(1), api.counter_new(2)))
        api.counter_new(1)
        api.find(3)
        api.each_point([(1, 2)], lambda point, context: True, None)
        for wrong in (
            lambda: api.sum([None]),
            lambda: api.divide(1, 0),
            lambda: api.check_key(-1),
            lambda: api.characters(b"\xff"),
            lambda: api.each_point([(1, 2)], fails, None),
            lambda: api.counter_merge(api.counter_new(1), None),
        ):
            try:
                wrong()
            except (TypeError, ValueError, KeyError, api.StatusError):
                pass

    stays(all_of_them)
    before = resident()
    for _ in range(1000):
        all_of_them()
    assert resident() - before < 2000, f"{resident() - before} KiB"
    assert every.live_counters() == 0


scalars()
records()
buffers()
text()
pointers()
objects()
callbacks()
results()
missing()
bare()
threads()
leaks()

# At exit, objects whose functions call Python, such as this one, aren't freed.
code = "import every.capi; bell = every.capi.load().bell_new()"
subprocess.run([sys.executable, "-c", code], check=True)
bell = api.bell_new()

# Nothing but the standard library, and no more than the command line needs.
assert "numpy" not in sys.modules
code = "import sys, every.capi; assert 'ctypes' not in sys.modules and 'inspect' not in sys.modules"
subprocess.run([sys.executable, "-c", code], check=True)
print("ok")
