/* Each row of the table, with right and wrong values. */
#include "checks.hpp"

#define EVERY_TARGET 0x0101
#include <every.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace capi = every::capi;

static_assert(every::ANSWER == 42 && every::LEAST == INT64_MIN && every::ALL_BITS == UINT64_MAX);
static_assert(std::is_same<every::Metres, double>::value);
static_assert(!std::is_copy_constructible<capi::Owned<every::Counter>>::value);
static_assert(std::is_nothrow_move_constructible<capi::Owned<every::Counter>>::value);
static_assert(std::is_aggregate<every::Step>::value);

static void check_values()
{
    CHECK(every::integers(1, 2, 3, 4, 5, 6, 7, 8) == 36);
    CHECK(every::negate_size(3) == -3 && every::half(3.0F) == 1.5F);
    CHECK(every::both(true, true) && !every::both(true, false));
    CHECK(every::twice(1.0, 2.0) == 3.0);
    every::nothing();
    const every::Point swapped = every::swap({1.0, 2.0});
    CHECK(swapped.x == 2.0 && swapped.y == 1.0);
    CHECK(every::opposite(every::Turn::Left) == every::Turn::Right);
    every::Point point = {3.0, 4.0};
    CHECK(every::norm(point) == 5.0);
    every::shift(point, 1.0);
    CHECK(point.x == 4.0 && point.y == 5.0);
    CHECK(every::x_or(&point) == 4.0 && every::x_or(nullptr) == -1.0);
    CHECK(every::reset(&point) && point.x == 0.0 && !every::reset(nullptr));
    const int32_t value = 7;
    CHECK(every::peek(&value) == 7);
    CHECK(every::same(&point) == &point);
    CHECK(every::version_length() > 0);
    CHECK(capi::cast<every_Point>(swapped).x == 2.0);
    CHECK(capi::cast<every::Point>(every_swap(capi::cast<every_Point>(swapped))).x == 1.0);
}

static void check_views()
{
    const std::vector<double> numbers = {1.0, 2.0, 3.0};
    double array[] = {1.0, 2.0};
    CHECK(every::sum(numbers) == 6.0 && every::sum(array) == 3.0 && every::sum({}) == 0.0);
    CHECK(every::sum(std::array<double, 2>{4.0, 5.0}) == 9.0);
    CHECK(every::sum({numbers.data(), 2}) == 3.0);
    CHECK(every::sum(std::vector<double>{8.0}) == 8.0 && every::sum(std::vector<double>()) == 0.0);
    const capi::Span<const double> view = numbers;
    CHECK(every::sum(view.subspan(1)) == 5.0 && every::sum(view.first(1)) == 1.0);
    CHECK(every::sum(view.last(1)) == 3.0 && view.back() == 3.0 && view.size() == 3);
    every::double_all(array);
    CHECK(array[1] == 4.0);
    std::vector<double> changed = numbers;
    every::double_all(changed);
    CHECK(changed[2] == 6.0);
    const std::vector<every::Point> from = {{1.0, 2.0}, {3.0, 4.0}};
    std::array<every::Point, 3> to = {};
    CHECK(every::copy_points(from, to) == 2 && to[1].y == 4.0);
    CHECK(every::characters("stra\xc3\x9f" "e") == 6 && every::characters({}) == 0);
    CHECK(every::characters(std::string("ab")) == 2);
    CHECK(every::bytes("abc") == 3 && every::bytes_or(nullptr) == 99);
    std::vector<every::Turn> turns = {every::Turn::Right, every::Turn::Left};
    CHECK(every::count_right(turns) == 1);
    every::turn_all(turns);
    CHECK(turns[0] == every::Turn::Left && turns[1] == every::Turn::Right);
    const int16_t last[] = {1, 2};
    CHECK(every::last(last) == last + 1);
}

static void check_handles()
{
    capi::Owned<every::Counter> counter = every::counter_new(4);
    every::counter_step(*counter);
    CHECK(every::counter_get(counter) == 5 && every::counter_get_or(counter.get()) == 5);
    CHECK(every::counter_get_or(nullptr) == -1 && every::counter_step_or(counter.get()));
    CHECK(!every::counter_step_or(nullptr));
    counter = every::counter_merge(std::move(counter), every::counter_new(10));
    CHECK(every::counter_get(counter) == 16);
    CHECK(every::counter_finish(std::move(counter)) == 16 && !counter);
    CHECK(every::counter_finish(std::nullopt) == 0);
    CHECK(!every::counter_maybe(-1) && every::counter_get(*every::counter_maybe(3)) == 3);

    /* A handle that was moved from is refused, and the other arguments aren't lost. */
    capi::Owned<every::Counter> other = every::counter_new(1);
    CHECK_THROWS(capi::Moved, every::counter_get(counter), true);
    CHECK_THROWS(capi::Moved, every::counter_merge(std::move(other), std::move(counter)), true);
    CHECK_THROWS(capi::Moved, every::counter_finish(std::move(counter)), true);
    counter.reset();
    counter = nullptr;
    CHECK(!counter);
    const capi::Owned<every::Counter> constant = every::counter_new(2);
    CHECK(every::counter_add(constant.get(), *every::counter_new(5)) == 7);
    CHECK_RAISES(PyExc_ValueError, every::counter_add(nullptr, *constant));
}

static void check_failures()
{
    CHECK(every::root(4.0) == 2.0 && !every::root(-1.0));
    CHECK(every::turn_of(2.0) == every::Turn::Right && !every::turn_of(Py_NAN));
    every::check_key(1);
    CHECK_RAISES(PyExc_KeyError, every::check_key(-1));
    CHECK(every::check_key(1, std::nothrow));
    CHECK(!every::check_key(-1, std::nothrow) && PyErr_Occurred());
    PyErr_Clear();
    CHECK(every::reciprocal(4.0) == 0.25);
    CHECK_RAISES(PyExc_ZeroDivisionError, every::reciprocal(0.0));
    CHECK(every::counter_get(every::counter_parse(" 12 ")) == 12);
    CHECK_RAISES(PyExc_ValueError, every::counter_parse("x"));
    CHECK_RAISES(PyExc_ValueError, every::counter_parse("\xff"));
    CHECK(every::find(3)->x == 3.0 && !every::find(0));
    CHECK_RAISES(PyExc_KeyError, every::find(-1));
    CHECK(every::find(0, std::nothrow).has_value() && !*every::find(0, std::nothrow));
    CHECK(every::counter_get(*every::find_counter(3)) == 3 && !every::find_counter(0));
    CHECK_RAISES(PyExc_KeyError, every::find_counter(-1));

    CHECK(every::divide(7, 2) == 3 && *every::divide(7, 2, std::nothrow) == 3);
    CHECK_THROWS(capi::Error<every::Failure>, every::divide(7, 0),
                 error.code() == every::Failure::DivisionByZero &&
                     std::string("every::divide: DivisionByZero") == error.what());
    CHECK_THROWS(capi::Failure, every::divide(7, 0), true);
    CHECK(every::divide(7, 0, std::nothrow).error() == every::Failure::DivisionByZero);
    every::even(2);
    CHECK_THROWS(capi::Error<every::Trouble>, every::even(3), error.code() == every::Trouble::Odd);
    CHECK(every::counter_get(every::counter_positive(3)) == 3);
    CHECK_THROWS(capi::Failure, every::counter_positive(0), true);
    CHECK(every::counter_get(**every::counter_positive(3, std::nothrow)) == 3);
    CHECK_RAISES(PyExc_ValueError,
                 every::forecast(static_cast<every::Weather>(99)));
    CHECK(!capi::is_known(static_cast<every::Weather>(99)));
    CHECK(every::newer(1) == 2);
    CHECK_RAISES(PyExc_RuntimeError, every::newer(-1));
    CHECK(every::turn_named("left") == every::Turn::Left);
    CHECK_RAISES(PyExc_ValueError, every::turn_named(nullptr));
    const every::Point origin = {0.0, 0.0};
    CHECK(every::is_origin(&origin) == true);
    CHECK_THROWS(capi::Error<every::Failure>,
                 every::step_in_place(origin, static_cast<every::Turn>(9)),
                 error.code() == every::Failure::BadArgument);
    CHECK(EVERY_HAS(always) && every::always() == 55 && !EVERY_HAS(never));
}

static void check_function_pointers()
{
    const std::array<every::Point, 2> points = {{{1.0, 2.0}, {3.0, 4.0}}};
    double sum = 0.0;
    const auto visit = [](const every::Point *point, void *context) noexcept {
        *static_cast<double *>(context) += point->x;
        return point->x < 3.0;
    };
    CHECK(every::each_point(points, visit, &sum) == 2 && sum == 4.0);
    CHECK(every::each_point_or(points, nullptr, &sum) == 0);
    CHECK(every::apply(2.0, [](double value) noexcept { return value * 2.0; }) == 4.0);
    CHECK(every::apply(2.0, nullptr) == 2.0);
    const auto half = [](double value) noexcept { return value / 2.0; };
    CHECK(every::compose(8.0, half, half) == 2.0);
}

static PyMethodDef methods[] = {
    CHECKED(check_values) CHECKED(check_views) CHECKED(check_handles) CHECKED(check_failures)
    CHECKED(check_function_pointers)
    {nullptr, nullptr, 0, nullptr},
};

MODULE(every_cpp, methods)
{
    auto imported = every::import(std::nothrow);
    if (!imported) {
        return nullptr;
    }
    return PyModule_Create(&definition);
}
