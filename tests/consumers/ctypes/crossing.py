"""Exports beyond plain values: objects, classes, methods, closures, owned and lent results."""

import array
import ctypes
import gc
import sys
import threading

import bridge
import bridge.capi
from support import raises, resident, stays

api = bridge.capi.load()


def objects():
    assert api.list_length([1, 2]) == 2
    with raises(TypeError, "list"):
        api.list_length((1, 2))
    with raises(TypeError, "bridge_list_length takes items, and got 0 of 1"):
        api.list_length()
    one = object()
    assert api.same(one, one) is True and api.same(one, object()) is False
    assert api.list_with([1], None) == [1] and api.list_with([1], 2) == [1, 2]
    assert api.dict_find({"a": one}, "a") is one and api.dict_find({}, "a") is None
    with raises(KeyError):
        api.dict_get(None, 1)
    assert api.dict_get({1: one}, 1) is one
    assert api.list_new() == [] and api.unless_none(one) is one and api.unless_none(None) is None
    assert api.call(lambda: one) is one
    with raises(ZeroDivisionError):
        api.call(lambda: 1 // 0)
    with raises("PanicException", "held <class 'int'>"):
        api.object_panic(5)
    assert api.references(id(one)) == sys.getrefcount(one) - 1
    names = api.natives.__signature__.parameters
    assert api.natives(**dict.fromkeys(names)) == 0 and "int" in names and len(names) == 29
    assert api.natives(**{**dict.fromkeys(names), "int": 5, "dict": {}}) == 2
    with raises(TypeError):
        api.natives(**{**dict.fromkeys(names), "int": "5"})


def classes():
    assert api.Series is bridge.Series is api.Series_type()
    series = api.series_new([3, 1, 2])
    assert isinstance(series, bridge.Series) and api.series_length(series) == 3
    assert api.series_at(series, 0) == 3.0 and api.series_at(series, 9) is None
    assert api.series_sum(series, None) == 6.0 and api.series_sum(series, series) == 12.0
    with raises(ValueError, "a series has no NaN"):
        api.series_new([float("nan")])
    with raises(TypeError):
        api.series_length(5)
    counter = api.counter_new(4)
    assert api.counter_get(counter) == 4 and api.counter_step(counter) is True
    assert api.counter_step(None) is False and api.counter_new(-1) is None
    with raises(RuntimeError):
        counter.while_changing(lambda: api.counter_step(counter))
    assert api.series_order(series) == bridge.Order.Falling
    assert (
        api.order_is_rising(bridge.Order.Rising) is True
        and api.series_order(api.series_new([])) is None
    )


def methods():
    tank = api.Tank.new()
    assert (
        tank.litres() == 0.0
        and tank.fill(litres=30, other=None) == 30.0
        and api.Tank_litres(tank) == 30.0
    )
    with raises("StatusError", "bridge_Tank_fill: Leak.Mixed: It is full of something else"):
        tank.fill(1, api.tank_copy(tank))
    with raises(RuntimeError, "bridge_Tank_fill: other is in use"):
        tank.fill(1, tank)
    assert not hasattr(tank, "gallons") and tank.is_whole() is True
    assert tank.drain() == 31.0
    with raises(ValueError, "nothing to drain"):
        tank.drain()
    with raises("PanicException", "0 litres too much"):
        tank.overflow()
    assert api.Leak.Mixed.is_mended() is True and api.Leak.Burst.cost() == 20
    place = api.Place(3, 4, api.Leak.Burst)
    assert place.distance((0, 0, 1)) == 5.0 and place.turned() == api.Place(4, 3, 2)
    place.shift(2)
    assert place.x == 5.0 and place.mending(3) == 6
    place.leak = 9
    with raises(ValueError, "bridge_Place_mending: self must be of Leak, and has no value 9"):
        place.mending(3)
    gauge = api.Gauge_make(3)
    assert api.Gauge_read(gauge) == 3.0 and api.Gauge_more(gauge, gauge) is None
    assert api.Gauge_set(gauge, 5) is None and api.Gauge_read(gauge) == 5.0


def closures():
    places = [(1, 2), (3, 4), (5, 6)]
    seen = []
    assert api.each(places, seen.append) == 3 and seen[1] == api.Stop(3, 4)
    assert api.each(places, lambda stop: stop.x == 3) == 2
    with raises(KeyError, "enough"):
        api.each(places, fails)
    with raises(TypeError, "a callback returns True to stop, not int"):
        api.each(places, lambda stop: 5)
    assert api.each_raising(places, lambda stop, at: at == 1) == 1
    with raises(KeyError, "enough"):
        api.each_raising(places, fails)
    assert api.greatest(places, lambda stop: stop.x * stop.y) == 30.0
    assert api.greatest([], lambda stop: 1.0) is None
    with raises(TypeError, "the result of a callback must be a number, not str"):
        api.greatest(places, lambda stop: "x")
    seen = []
    api.objects([1, "a"], lambda item, before: seen.append((item, before)))
    assert seen == [(1, None), ("a", 1)]
    with raises(KeyError, "enough"):
        api.objects([1, 2], fails)
    assert api.count(3, None) == 0 and api.count(3, lambda n: None) == 3
    with raises(TypeError, "bridge_count: each must be callable, not int"):
        api.count(3, 4)
    told = []
    with raises(KeyError, "enough"):
        api.stubborn(lambda n: told.append(n) or fails())
    assert told == [0]
    numbers = set()
    api.two_at_once(numbers.add)
    assert numbers == {0, 1}
    assert api.at_once(lambda n: n % 2 == 0) == 2
    with raises(KeyError, "enough"):
        api.at_once(fails)


def fails(*_):
    raise KeyError("enough")


def given_away():
    tour, told = api.tour_new(), []
    api.tour_visit(tour, told.append)
    api.tour_stop(tour, "Aö")
    api.tour_stop_elsewhere(tour, "b")
    assert told == ["Aö", "b"]

    unraised = []
    sys.unraisablehook, hook = unraised.append, sys.unraisablehook
    api.tour_visit(tour, fails)
    api.tour_stop(tour, "c")
    sys.unraisablehook = hook
    assert told[-1] == "c" and len(unraised) == 1 and unraised[0].exc_type is KeyError
    assert unraised[0].object is fails
    before = sys.getrefcount(fails)
    del tour, unraised
    gc.collect()
    assert sys.getrefcount(fails) < before

    assert api.once([(1, 2)], None) is False
    assert api.once([(1, 2)], lambda stops: list(stops) == [api.Stop(1, 2)] and None) is True
    assert api.once([(1, 2)], lambda stops: True) is False
    with raises(KeyError, "enough"):
        api.once([], fails)
    with raises(TypeError, "bridge_once: with_ must be callable, not str"):
        api.once([], "x")
    with raises(ValueError, "1 items, text"):
        api.refuse([1], fails, "text")
    with raises(TypeError):
        api.refuse(1, fails, "text")
    with raises(ValueError, "bridge_refuse: text must be UTF-8"):
        api.refuse([], fails, b"\xff")
    got = []
    later = api.later("object", got.append)
    later()
    later()
    assert got == ["object"]
    unraised = []
    sys.unraisablehook = unraised.append
    with raises(SystemError, "failed without an exception"):
        api.later(1, fails)()
    sys.unraisablehook = hook
    assert len(unraised) == 1
    ahead, told = [], []
    tour = api.tour_told(2, told.append, ahead.append)
    api.tour_stop(tour, "x")
    assert ahead == [0, 1] and told == ["x"]
    with raises(KeyError, "enough"):
        api.tour_told(2, told.append, fails)


def in_use():
    """A callback can't free an object that the call uses."""
    tour = api.tour_new()

    def free():
        with tour:
            pass

    def visit(name):
        for what in (lambda: api.Tour_free(tour), free):
            with raises(RuntimeError, "is in use"):
                what()
        told.append(name)

    told = []
    api.tour_visit(tour, visit)
    api.tour_stop(tour, "x")
    assert told == ["x"]
    places = (api.Stop * 2)()
    view = memoryview(bytearray(bytes(places))).cast("d", [2, 2])

    # Memory that a call uses can't be released.
    assert api.each(view, lambda stop: view.release()) == 2


def owned_results():
    assert api.below(4) == array.array("Q", [0, 1, 2, 3]) and len(api.below(0)) == 0
    assert api.below_if_any(0) is None and list(api.below_if_any(2)) == [0, 1]
    shelves = api.shelves("ef")
    assert len(shelves) == 2 and shelves[1].at == 1 and list(shelves[1].what) == [1, -1]
    with raises(ValueError, "no shelf is x"):
        api.shelves("x")
    assert api.all_empty(shelves[:1]) == [api.Buffer.Empty]
    assert api.all_empty((api.Shelf * 1)(shelves[0])) == [api.Buffer.Empty]
    with raises("StatusError", "Buffer.Full: No place left"):
        api.all_empty(shelves)
    shelves[0].what[0] = 3
    with raises(ValueError, "bridge_all_empty: shelves must be of Buffer, and has no value 3"):
        api.all_empty(shelves)
    assert api.repeated("äb", 2) == "äbäb" and api.repeated("a", -1) is None
    with raises(ValueError, "13"):
        api.repeated("a", 13)
    assert (
        api.capitals("straße") == "STRASSE"
        and api.capitals("") == ""
        and api.capitals("\0") == "\0"
    )
    numbers = array.array("d", [1, 2])
    start = numbers.buffer_info()[0]
    assert [ctypes.cast(it, ctypes.c_void_p).value for it in api.addresses(numbers)] == [
        start,
        start + 8,
    ]
    seen = ctypes.c_int32()
    with raises("PanicException", "no buffer today"):
        api.panicking(seen)
    tally = api.tally_new()
    threads = [
        threading.Thread(target=lambda: [api.tally_add(tally) for _ in range(100)])
        for _ in range(4)
    ]
    [it.start() for it in threads]
    [it.join() for it in threads]
    assert api.tally_get(tally) == 400


def lent_results():
    rack = api.Rack.new("räck", 3)
    assert [it.at for it in rack.shelves()] == [0, 1, 2] and rack.shelf(1).at == 1
    with raises(IndexError, "no such shelf"):
        rack.shelf(9)
    assert rack.name_after("rä") == "ck" and rack.name_after("x") is None
    assert rack.label() == "räck".encode()
    assert list(rack.filled(0).what) == [-1, -1]
    with raises("StatusError", "Buffer.Empty"):
        rack.filled(9)
    below = api.rack_below(rack)
    assert len(below.shelves()) == 2 and "lent" in repr(below)
    lowest = api.rack_below(below)
    assert api.rack_below(lowest) is None and api.rack_below(None) is None
    # The lender can't be freed or changed.
    with raises(RuntimeError, "bridge_Rack_filled: self is in use"):
        rack.filled(0)
    with raises(RuntimeError, "bridge_Rack_free: object is in use"):
        api.Rack_free(rack)
    with raises(RuntimeError, "Rack is in use"), rack:
        pass
    with raises(ValueError, "bridge_Rack_filled: self is lent, and can't be changed"):
        below.filled(0)
    with raises(ValueError, "is lent, and can't be given away"):
        api.Rack_free(below)
    del rack
    gc.collect()
    assert len(lowest.shelves()) == 1
    del below
    assert len(lowest.shelves()) == 1
    del lowest
    rack = api.Rack.new("r", 2)
    below = api.rack_below(rack)
    del below
    rack.filled(0)

    assert api.words_from("a b c", 1) == "b c" and api.words_from("a", 1) is None
    with raises(ValueError, "13"):
        api.words_from("a", 13)
    one, other = array.array("Q", [1]), array.array("Q", [2, 3])
    assert api.longer(one, other) == other and api.longer(one, one) == one
    assert api.last_sorted(array.array("Q", [5, 9, 1])) == 9
    with raises("StatusError", "Buffer.Empty: Nothing in it"):
        api.last_sorted(array.array("Q"))
    assert list(api.primes()) == [2, 3, 5, 7] and api.state_name(-1) == "full"
    ledger = api.ledger_new([4, 5])
    assert list(api.Ledger_numbers(ledger)) == [4, 5] and api.ledger_at(ledger, 1) == 5
    assert api.ledger_at(ledger, 7) is None
    assert api.utf8_of("ä".encode()) == "ä"
    with raises(ValueError):
        api.utf8_of(b"\xff")


def leaks():
    marker = object()

    def all_of_them():
        api.below(100)
        api.below_if_any(0)
        api.repeated("text", 30)
        api.capitals("text")
        api.shelves("ef")
        api.rack_below(api.Rack.new("r", 3))
        api.Rack.new("r", 2).shelves()
        api.list_with([1], marker)
        api.dict_find({1: marker}, "a")
        api.unless_none(marker)
        api.call(lambda: marker)
        api.each([(1, 2)], lambda stop: None)
        tour = api.tour_new()
        api.tour_visit(tour, lambda name, marker=marker: None)
        api.tour_stop(tour, "x")
        api.once([(1, 2)], lambda stops: True)
        api.later(marker, lambda it: None)
        api.later(marker, lambda it: None)()
        api.objects([marker], lambda item, before: None)
        for wrong in (
            lambda: api.each([(1, 2)], fails),
            lambda: api.once([], fails),
            lambda: api.repeated("x", 13),
            lambda: api.stubborn(fails),
            lambda: api.refuse([1], fails, "text"),
            lambda: api.tour_visit(api.tour_new(), 5),
            lambda: api.tour_told(1, lambda name: None, fails),
        ):
            try:
                wrong()
            except (KeyError, ValueError, TypeError):
                pass

    count = sys.getrefcount(marker), sys.getrefcount(fails), sys.getrefcount(None)
    stays(all_of_them)
    gc.collect()
    assert (sys.getrefcount(marker), sys.getrefcount(fails)) == count[:2]
    assert abs(sys.getrefcount(None) - count[2]) < 100
    before = resident()
    for _ in range(500):
        all_of_them()
        api.below(20000)
    assert resident() - before < 3000, f"{resident() - before} KiB"


objects()
classes()
methods()
closures()
given_away()
in_use()
owned_results()
lent_results()
leaks()
print("ok")
