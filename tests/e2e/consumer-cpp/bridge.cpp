/* Exports beyond plain values: callables, owned and lent results, methods, objects. */
#include "checks.hpp"

#include <bridge.hpp>

#include <array>
#include <functional>
#include <numeric>
#include <thread>

namespace capi = bridge::capi;

static const std::array<bridge::Stop, 3> STOPS = {{{1.0, 0.5}, {3.0, 0.5}, {5.0, 5.0}}};

struct Broken {
    int number;
};

static void check_lent_callables()
{
    // ANCHOR: callables
    double sum = 0.0;
    const auto add = [&](bridge::Stop stop) { sum += stop.x; };
    CHECK(bridge::each(STOPS, add) == 3 && sum == 9.0);
    CHECK(bridge::each({}, add) == 0 && sum == 9.0);
    const auto stop_at_3 = [&](bridge::Stop stop) {
        return stop.x == 3.0 ? capi::Flow::Stop : capi::Flow::Continue;
    };
    CHECK(bridge::each(STOPS, stop_at_3) == 2);
    // ANCHOR_END: callables
    std::function<void(bridge::Stop)> boxed = add;
    CHECK(bridge::each(STOPS, boxed) == 3 && sum == 18.0);
    CHECK(bridge::greatest(STOPS, [](bridge::Stop stop) { return stop.x + stop.y; }) == 10.0);
    CHECK(!bridge::greatest({}, [](bridge::Stop) { return 0.0; }));
    struct Plain {
        static double x(bridge::Stop stop) { return stop.x; }
    };
    CHECK(bridge::greatest(STOPS, Plain::x) == 5.0 && bridge::greatest(STOPS, &Plain::x) == 5.0);
    unsigned counted = 0;
    CHECK(bridge::count(4, [&](uint32_t number) { counted += number; }) == 4 && counted == 6);
    CHECK(bridge::count(4, std::nullopt) == 0);
    std::size_t last = 0;
    const auto visited = bridge::each_raising(
        STOPS, [&](const bridge::Stop &stop, std::size_t at) {
            last = at;
            return stop.x > 2.0 ? capi::Flow::Stop : capi::Flow::Continue;
        });
    CHECK(visited == 1 && last == 1);
}

static void check_throwing_callables()
{
    // ANCHOR: throwing
    int calls = 0;
    const auto breaks = [&](bridge::Stop) {
        if (++calls == 2) {
            throw Broken{calls};
        }
    };
    CHECK_THROWS(Broken, bridge::each(STOPS, breaks), error.number == 2 && calls == 2);
    // ANCHOR_END: throwing
    calls = 0;
    CHECK_THROWS(Broken, bridge::count(9, [&](uint32_t) { throw Broken{++calls}; }), calls == 1);
    const auto no_value = [](bridge::Stop) -> double { throw Broken{7}; };
    CHECK_THROWS(Broken, bridge::greatest(STOPS, no_value), error.number == 7);
    /* It passes a function that raises, too; with std::nothrow it still arrives. */
    calls = 0;
    const auto raising = [&](const bridge::Stop &, std::size_t) { breaks({}); };
    CHECK_THROWS(Broken, bridge::each_raising(STOPS, raising), !PyErr_Occurred());
    calls = 0;
    CHECK_THROWS(Broken, bridge::each_raising(STOPS, raising, std::nothrow), !PyErr_Occurred());
    /* The provider goes on, and fails itself: the first exception counts. */
    calls = 0;
    const auto once = [&](uint32_t) -> capi::Flow { throw Broken{++calls}; };
    CHECK_THROWS(Broken, bridge::stubborn(once), error.number == 1 && !PyErr_Occurred());
    CHECK(calls == 1);
    CHECK_RAISES(PyExc_ValueError, bridge::stubborn([](uint32_t) { return capi::Flow::Stop; }));
    /* On several threads, the first exception goes on. */
    CHECK_THROWS(Broken, bridge::two_at_once([](uint32_t number) { throw Broken{int(number)}; }),
                 error.number < 2);
    /* The result and the arguments of the call are freed. */
    auto kept = std::make_shared<int>(0);
    CHECK_THROWS(Broken,
                 bridge::tour_told(2, [kept](std::string_view) {}, [](uint32_t) { throw Broken{3}; }),
                 error.number == 3 && kept.use_count() == 1);
}

static void check_python_errors_in_callables()
{
    const capi::Object items = capi::Object::steal(Py_BuildValue("[ssi]", "one", "two", 3));
    int calls = 0;
    const auto raises = [&](capi::Borrowed item, capi::Borrowed before) {
        ++calls;
        if (before && PyLong_Check(item.get())) {
            PyErr_SetObject(PyExc_LookupError, item.get());
            throw capi::PythonError();
        }
    };
    CHECK_RAISES(PyExc_LookupError, bridge::objects(items, raises));
    CHECK(calls == 3);
    const auto breaks = [](capi::Borrowed, capi::Borrowed) { throw Broken{4}; };
    CHECK_THROWS(Broken, bridge::objects(items, breaks), error.number == 4 && !PyErr_Occurred());
    /* Where the function can't raise, the exception waits as well. */
    const auto key_error = [](bridge::Stop) {
        PyErr_SetString(PyExc_KeyError, "lost");
        throw capi::PythonError();
    };
    CHECK_RAISES(PyExc_KeyError, bridge::each(STOPS, key_error));
    const auto flow = [](const bridge::Stop &, std::size_t) {
        PyErr_SetString(PyExc_IndexError, "lost");
        throw capi::PythonError();
    };
    CHECK_RAISES(PyExc_IndexError, bridge::each_raising(STOPS, flow));
}

static void check_kept_callables()
{
    auto kept = std::make_shared<std::size_t>(0);
    {
        capi::Owned<bridge::Tour> tour = bridge::tour_new();
        for (int i = 0; i < 3; i++) {
            bridge::tour_visit(*tour, [kept](std::string_view name) { *kept += name.size(); });
        }
        CHECK(kept.use_count() == 4);
        bridge::tour_stop(*tour, "Ada");
        bridge::tour_stop_elsewhere(tour, "");
        CHECK(*kept == 9);
    }
    CHECK(kept.use_count() == 1);

    CHECK(bridge::at_once([kept](uint32_t number) { return number % 2 == 0; }) == 2);
    CHECK(kept.use_count() == 1);
    double sum = 0.0;
    const auto stop = [kept, &sum](capi::Span<const bridge::Stop> stops) {
        for (const bridge::Stop &it : stops) {
            sum += it.x;
        }
        return capi::Flow::Stop;
    };
    CHECK(!bridge::once(STOPS, stop) && sum == 9.0 && kept.use_count() == 2);
    CHECK(bridge::once(STOPS, [](capi::Span<const bridge::Stop>) {}));
    CHECK(!bridge::once(STOPS, std::nullopt));
    /* An exception of a kept closure becomes a Python exception, with its text. */
    const auto breaks = [kept](capi::Span<const bridge::Stop>) -> capi::Flow {
        throw std::runtime_error("no way");
    };
    CHECK_THROWS(capi::PythonError, bridge::once(STOPS, breaks),
                 error.matches(PyExc_RuntimeError) && (error.clear(), true) &&
                     std::string("RuntimeError: no way") == error.what());
    CHECK_RAISES(PyExc_RuntimeError,
                 bridge::once(STOPS, [](capi::Span<const bridge::Stop>) { throw Broken{1}; }));
    CHECK_RAISES(PyExc_KeyError, bridge::once(STOPS, [](capi::Span<const bridge::Stop>) {
        PyErr_SetString(PyExc_KeyError, "lost");
        throw capi::PythonError();
    }));

    /* If an argument is refused, the others are freed. */
    const capi::Object list = capi::Object::steal(PyList_New(0));
    const auto nothing = [kept] {};
    CHECK_RAISES(PyExc_ValueError, bridge::refuse(list, nothing, "x"));
    CHECK_RAISES(PyExc_TypeError, bridge::refuse(Py_None, nothing, "x"));
    CHECK_RAISES(PyExc_ValueError, bridge::refuse(list, nothing, "\xff"));
    CHECK(kept.use_count() == 4); /* itself, `stop`, `breaks` and `nothing` */

    /* A closure that can only be moved, and one that was moved from. */
    auto unique = std::make_unique<int>(5);
    int seen = 0;
    capi::Function<void(capi::Borrowed)> later =
        [unique = std::move(unique), &seen](capi::Borrowed) { seen += *unique; };
    const capi::Object called = bridge::later(list, std::move(later));
    CHECK(seen == 0);
    CHECK(capi::Object::steal(PyObject_CallObject(called.get(), nullptr)) && seen == 5);
    CHECK_THROWS(capi::Moved, bridge::later(list, std::move(later)), !PyErr_Occurred());
}

static void check_buffers()
{
    capi::Buffer<uint64_t> numbers = bridge::below(4);
    CHECK(numbers.size() == 4 && numbers[3] == 3);
    CHECK(std::accumulate(numbers.begin(), numbers.end(), uint64_t{0}) == 6);
    capi::Buffer<uint64_t> moved = std::move(numbers);
    CHECK(moved.size() == 4 && numbers.empty() && numbers.begin() == numbers.end());
    moved[0] = 9;
    const std::vector<uint64_t> copy = moved.to_vector();
    CHECK(copy == (std::vector<uint64_t>{9, 1, 2, 3}));
    moved = bridge::below(0);
    CHECK(moved.empty() && moved.to_vector().empty());
    CHECK(!bridge::below_if_any(0) && bridge::below_if_any(2)->size() == 2);
    /* Lent by an owned result. */
    const auto two = bridge::below(2), three = bridge::below(3);
    CHECK(bridge::longer(two, three).size() == 3 && bridge::longer(three, two).data() == three.data());
    /* Converted to C's record, and from it. */
    bridge_uint64_buffer record = bridge::below(3).release<bridge_uint64_buffer>();
    CHECK(record.len == 3);
    CHECK(capi::Buffer<uint64_t>(record).size() == 3);

    const auto shelves = bridge::shelves("fe");
    CHECK(shelves.size() == 2 && shelves[0].what[1] == bridge::Buffer::Full && shelves[1].at == 1);
    CHECK_RAISES(PyExc_ValueError, bridge::shelves("x"));
    CHECK_THROWS(capi::Error<bridge::Buffer>, bridge::all_empty(shelves),
                 error.code() == bridge::Buffer::Full &&
                     std::string("bridge::all_empty: Full") == error.what());
    CHECK(bridge::all_empty(shelves, std::nothrow).error() == bridge::Buffer::Full);
    CHECK(bridge::all_empty({}).empty());
    int32_t seen = -1;
    CHECK_THROWS(capi::PythonError, bridge::panicking(seen), (error.clear(), seen >= 0));
    const double number = 1.5;
    CHECK(*bridge::addresses({&number, 1})[0] == 1.5);
}

static void check_text()
{
    const capi::Text text = bridge::capitals("stra\xc3\x9f" "e");
    CHECK(text == "STRASSE" && text != "" && text.str().size() == 7 && text.c_str()[7] == '\0');
    std::string_view view = text;
    CHECK(view == "STRASSE");
    CHECK(bridge::capitals({}).empty() && *bridge::capitals("").c_str() == '\0');
    CHECK(bridge::repeated("ab", 2)->str() == "abab" && !bridge::repeated("ab", -1));
    CHECK_RAISES(PyExc_ValueError, bridge::repeated("ab", 13));
    CHECK_RAISES(PyExc_ValueError, bridge::repeated("\xff", 1));
    auto expected = bridge::repeated("ab", 13, std::nothrow);
    CHECK(!expected && PyErr_Occurred());
    PyErr_Clear();
    capi::Text empty;
    CHECK(empty == "" && *empty.c_str() == '\0');
}

static void check_lent()
{
    const capi::Owned<bridge::Rack> rack = bridge::Rack::new_("ash", 2);
    CHECK(rack->shelves().size() == 2 && rack->shelves()[1].at == 1);
    CHECK(rack->shelf(1).at == 1 && &rack->shelf(1) == &rack->shelves()[1]);
    CHECK_RAISES(PyExc_IndexError, rack->shelf(2));
    CHECK(rack->name_after("a") == "sh" && rack->name_after("x") == std::nullopt);
    CHECK(std::string(rack->label()) == "ash");
    CHECK(rack->filled(0).what[0] == bridge::Buffer::Full);
    CHECK(&rack->filled(0, std::nothrow).operator*() == &rack->shelves()[0]);
    CHECK_THROWS(capi::Error<bridge::Buffer>, rack->filled(9), error.code() == bridge::Buffer::Empty);
    const bridge::Rack *below = bridge::rack_below(rack.get());
    CHECK(below && below->shelves().size() == 1 && !bridge::rack_below(below));
    CHECK(!bridge::rack_below(nullptr));
    CHECK(bridge::words_from("one two three", 1) == "two three" && !bridge::words_from("one", 1));
    CHECK_RAISES(PyExc_ValueError, bridge::words_from("one", 13));
    std::vector<uint64_t> numbers = {3, 1, 2};
    CHECK(&bridge::last_sorted(numbers) == &numbers[2] && numbers[0] == 1);
    numbers.clear();
    CHECK_THROWS(capi::Error<bridge::Buffer>, bridge::last_sorted(numbers), true);
    CHECK(bridge::primes().size() == 4 && bridge::primes()[3] == 7);
    CHECK(bridge::state_name(bridge::Buffer::Full) == "full");

    const uint64_t values[] = {4, 5};
    const bridge::Ledger ledger = bridge::ledger_new(values);
    CHECK(ledger.numbers().size() == 2 && *bridge::ledger_at(ledger, 1) == 5);
    CHECK(bridge::ledger_at(ledger, 2) == nullptr);
    CHECK(bridge::Ledger::check(ledger) && !bridge::Ledger::check(Py_None));
    CHECK_RAISES(PyExc_TypeError, bridge::ledger_at(Py_None, 0));
    CHECK_RAISES(PyExc_ValueError, bridge::ledger_at(nullptr, 0));
    const capi::Object bytes = capi::Object::steal(PyBytes_FromString("text"));
    CHECK(bridge::utf8_of(bytes) == "text");
}

static void check_methods()
{
    capi::Owned<bridge::Tank> tank = bridge::Tank::new_();
    CHECK(tank->fill(30.0, nullptr) == 30.0 && tank->litres() == 30.0);
    const capi::Owned<bridge::Tank> other = bridge::Tank::duplicate(*tank);
    CHECK(other->litres() == 30.0);
    CHECK_THROWS(capi::Error<bridge::Leak>, tank->fill(1.0, other.get()),
                 error.code() == bridge::Leak::Mixed && bridge::is_mended(error.code()));
    CHECK(tank->fill(1.0, other.get(), std::nothrow).error() == bridge::Leak::Mixed);
    CHECK(tank->fill(1.0, nullptr, std::nothrow).value() == 1.0);
    CHECK(BRIDGE_HAS(Tank_is_whole) && tank->is_whole());
    CHECK(tank->drain() == 33.0);
    CHECK_RAISES(PyExc_ValueError, tank->drain());
    CHECK_THROWS(capi::PythonError, tank->overflow(), (error.clear(), true));
    CHECK(bridge::cost(bridge::Leak::Burst) == 20);
    CHECK_RAISES(PyExc_ValueError, bridge::cost(static_cast<bridge::Leak>(9)));
    CHECK(capi::is_known(bridge::Leak::Burst) && !capi::is_known(static_cast<bridge::Leak>(9)));
    CHECK(std::string_view("Burst") == capi::name(bridge::Leak::Burst));

    bridge::Place place = {3.0, 4.0, bridge::Leak::Burst};
    CHECK(place.distance({0.0, 0.0, bridge::Leak::Mixed}) == 5.0);
    place.shift(1.0);
    const bridge::Place turned = place.turned();
    CHECK(place.x == 4.0 && turned.y == 4.0 && turned.leak == bridge::Leak::Burst);
    CHECK(place.mending(3) == 6);
    place.leak = static_cast<bridge::Leak>(0);
    CHECK_RAISES(PyExc_ValueError, place.mending(3));

    const bridge::Gauge gauge = bridge::Gauge::make(1.5), more = bridge::Gauge::make(2.5);
    CHECK(gauge.read() == 1.5 && gauge.more(more)->read() == 2.5 && !more.more(gauge));
    gauge.set(7.0);
    CHECK(gauge.read() == 7.0 && bridge::Gauge::check(gauge) && !bridge::Gauge::check(nullptr));
    CHECK(PyType_IsSubtype(bridge::Gauge::type(), bridge::Gauge::type()));
    CHECK_RAISES(PyExc_TypeError, gauge.more(Py_None));
    CHECK_RAISES(PyExc_TypeError, bridge::Gauge(capi::Object::borrow(Py_None)).read());
    CHECK_RAISES(PyExc_ValueError, bridge::Gauge().read());
}

static void check_handles()
{
    capi::Owned<bridge::Tally> tally = bridge::tally_new();
    bridge::tally_add(tally);
    capi::Owned<bridge::Tally> moved = std::move(tally);
    CHECK(!tally && moved && bridge::tally_get(*moved) == 1);
    CHECK_THROWS(capi::Moved, bridge::tally_add(tally), true);
    CHECK_THROWS(capi::Moved, *tally, true);
    bridge_Tally *const c = moved.release()->c();
    CHECK(bridge_tally_get(c) == 1);
    tally = capi::Owned<bridge::Tally>(c);
    CHECK(tally->c() == c && bridge::Tally::from_c(c) == tally.get());
    std::unique_ptr<bridge::Tally> unique(tally.release());
    bridge::tally_add(*unique);
    tally = std::move(unique);
    CHECK(bridge::tally_get(*tally) == 2 && !unique);
    std::thread threads[4];
    for (std::thread &thread : threads) {
        thread = std::thread([&] { bridge::tally_add(*tally); });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    CHECK(bridge::tally_get(*tally) == 6);
}

static void check_objects()
{
    const capi::Object list = capi::Object::steal(Py_BuildValue("[ii]", 1, 2));
    CHECK(bridge::list_length(list) == 2 && bridge::list_length(list.get()) == 2);
    CHECK(bridge::same(list, list) && !bridge::same(list, Py_None));
    const Py_ssize_t before = Py_REFCNT(list.get());
    {
        const capi::Object copy = list, longer = bridge::list_with(list, Py_True);
        CHECK(Py_REFCNT(list.get()) == before + 1 && PyList_Size(longer.get()) == 3);
        CHECK(Py_REFCNT(longer.get()) == 1);
        CHECK(PyList_Size(bridge::list_with(list, nullptr).get()) == 2);
    }
    CHECK(Py_REFCNT(list.get()) == before);
    CHECK_RAISES(PyExc_TypeError, bridge::list_length(Py_None));
    CHECK_RAISES(PyExc_ValueError, bridge::list_length(nullptr));
    const capi::Object names = capi::Object::steal(Py_BuildValue("{si}", "one", 1));
    const capi::Object one = capi::Object::steal(PyUnicode_FromString("one"));
    const capi::Object two = capi::Object::steal(PyUnicode_FromString("two"));
    CHECK(bridge::dict_find(names, one) && !bridge::dict_find(names, two));
    CHECK_RAISES(PyExc_TypeError, bridge::dict_find(names, Py_None));
    CHECK_RAISES(PyExc_KeyError, bridge::dict_get(names, two));
    CHECK_RAISES(PyExc_KeyError, bridge::dict_get(nullptr, two));
    auto missing = bridge::dict_get(names, two, std::nothrow);
    CHECK(!missing.has_value() && PyErr_ExceptionMatches(PyExc_KeyError));
    CHECK_RAISES(PyExc_KeyError, std::move(missing).value());
    CHECK(!bridge::unless_none(Py_None) && bridge::unless_none(one));
    PyObject *const given = bridge::list_new().release();
    CHECK(Py_REFCNT(given) == 1);
    Py_DECREF(given);
    const double numbers[] = {1.0, 2.0};
    const bridge::Series series = bridge::series_new(numbers);
    CHECK(bridge::series_length(series) == 2 && bridge::series_at(series, 1) == 2.0);
    CHECK(!bridge::series_at(series, 2));
    const double nan[] = {Py_NAN};
    CHECK_THROWS(capi::PythonError, bridge::series_new(nan),
                 std::string("ValueError: a series has no NaN") == error.what() &&
                     (error.clear(), true));
}

static PyMethodDef methods[] = {
    CHECKED(check_lent_callables) CHECKED(check_throwing_callables)
    CHECKED(check_python_errors_in_callables) CHECKED(check_kept_callables)
    CHECKED(check_buffers) CHECKED(check_text) CHECKED(check_lent) CHECKED(check_methods)
    CHECKED(check_handles) CHECKED(check_objects)
    {nullptr, nullptr, 0, nullptr},
};

MODULE(bridge_cpp, methods)
{
    try {
        bridge::import();
    } catch (const capi::PythonError &) {
        return nullptr;
    }
    return PyModule_Create(&definition);
}
