/* One file of the extension asks for version 1.1, and the others don't. */
#define EVERY_TARGET 0x0101
#include "checks.h"

PyObject *check_target(PyObject *module, PyObject *none)
{
    int32_t result = 0;
    (void)module, (void)none;
    CHECK(every_import() == 0);
    CHECK(every_capi_table.capi_imported == 0x0101);
    CHECK(every_newer(41, &result) == 0 && result == 42);
    CHECK(every_newer(-1, &result) == -1 && result == 42);
    CHECK_RAISED(PyExc_RuntimeError);
    Py_RETURN_NONE;
}

PyObject *check_wide_enumerations(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    CHECK(EVERY_HUGE_ALL == UINT64_MAX && EVERY_WIDE_LEAST == INT64_MIN);
    CHECK(every_widest(EVERY_HUGE_NONE, EVERY_WIDE_LEAST) == EVERY_HUGE_NONE);
    CHECK(every_widest(EVERY_HUGE_ALL, EVERY_WIDE_LEAST) == EVERY_HUGE_ALL);
    CHECK(every_widest(EVERY_HUGE_NONE, EVERY_WIDE_MOST) == EVERY_HUGE_ALL);
    Py_RETURN_NONE;
}

/* The header doesn't let a retired function be called; a consumer of an older header can. */
PyObject *check_retired(PyObject *module, PyObject *none)
{
    int32_t result = 5;
    (void)module, (void)none;
    CHECK(every_import() == 0 && EVERY_HAS(gone));
    CHECK((*every_capi_table.gone)(&result) == -1 && result == 5);
    CHECK_RAISED(PyExc_ImportError);
    CHECK((*every_capi_table.gone)(NULL) == -1);
    CHECK_RAISED(PyExc_ImportError);
    CHECK((*every_capi_table.counter_twice)(every_counter_new(1)) == NULL);
    CHECK_RAISED(PyExc_ImportError);
    CHECK((*every_capi_table.counter_twice)(NULL) == NULL);
    CHECK_RAISED(PyExc_ImportError);

    every_Bell_free(every_bell_new());
    /* A destructor that calls Python runs before the exception is set. */
    CHECK((*every_capi_table.bell_ring)(every_bell_new(), &result) == -1 && result == 5);
    CHECK_RAISED(PyExc_ImportError);

    /* EVERY_HAS tells that a conditional function is missing. */
    CHECK(!EVERY_HAS(sometimes));
    Py_RETURN_NONE;
}

double call_retired(void)
{
    const double number = 1.0;
    return every_import() < 0 ? 0.0 : (*every_capi_table.product)(&number, 1);
}

PyObject *raise_retired(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    CHECK(every_import() == 0);
    CHECK((*every_capi_table.counter_twice)(every_counter_new(1)) == NULL);
    return NULL;
}

/* The enumeration is open for consumers; the provider takes only the values that it knows. */
PyObject *check_open_enumerations(PyObject *module, PyObject *none)
{
    every_Weather weather = 0;
    (void)module, (void)none;
    CHECK(every_forecast(EVERY_WEATHER_CLEAR, &weather) == 0 && weather == EVERY_WEATHER_RAIN);
    CHECK(every_forecast(9, &weather) == -1 && weather == EVERY_WEATHER_RAIN);
    CHECK_RAISED(PyExc_ValueError);
    Py_RETURN_NONE;
}

PyObject *check_nested_records(PyObject *module, PyObject *none)
{
    const float prices[] = {1.0f, 2.0f, 4.0f};
    const every_Step first = {{1.0, 2.0}, EVERY_TURN_LEFT, {0, 1, -1}, {3.0, 4.0}};
    const every_Step second = {{5.0, 6.0}, EVERY_TURN_RIGHT, {1, 1, 1}, {7.0, 8.0}};
    const every_Route route = {false, {first, second}, EVERY_HUGE_ALL, prices, 3};
    every_Route routes[] = {route, route};
    (void)module, (void)none;
    routes[1] = every_reverse_route(route, &prices[2]);
    CHECK(routes[1].back && routes[1].kind == EVERY_HUGE_ALL);
    CHECK(routes[1].prices == &prices[2] && routes[1].prices_count == 1);
    CHECK(routes[1].steps[0].from.x == 5.0 && routes[1].steps[1].lengths[1] == 4.0);
    CHECK(routes[1].steps[1].history[2] == EVERY_TURN_LEFT);
    CHECK(every_cost(routes, 2) == 11.0f);
    CHECK(every_cost(NULL, 0) == 0.0f);
    Py_RETURN_NONE;
}

PyObject *check_changed_enumerations(PyObject *module, PyObject *none)
{
    every_Turn turns[] = {EVERY_TURN_LEFT, EVERY_TURN_STRAIGHT, EVERY_TURN_RIGHT};
    every_Step step = {{0.0, 0.0}, EVERY_TURN_LEFT, {0, 0, 0}, {0.0, 0.0}};
    (void)module, (void)none;
    every_turn_all(turns, 3);
    CHECK(turns[0] == EVERY_TURN_RIGHT && turns[1] == EVERY_TURN_STRAIGHT);
    CHECK(turns[2] == EVERY_TURN_LEFT);
    CHECK(!every_turn_step(NULL));
    CHECK(every_turn_step(&step));
    CHECK(step.turn == EVERY_TURN_RIGHT && step.history[0] == EVERY_TURN_LEFT);
    Py_RETURN_NONE;
}

PyObject *check_mixed_results(PyObject *module, PyObject *none)
{
    const every_Point origin = {0.0, 0.0}, point = {1.0, 0.0};
    const int16_t values[] = {1, 2, 3};
    every_Turn turn = EVERY_TURN_LEFT;
    every_Step step;
    bool is_origin = false;
    (void)module, (void)none;
    CHECK(every_turn_named("right", &turn) == 0 && turn == EVERY_TURN_RIGHT);
    CHECK(every_turn_named("back", &turn) == -1 && turn == EVERY_TURN_RIGHT);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(every_turn_named(NULL, &turn) == -1);
    CHECK_RAISED(PyExc_ValueError);

    CHECK(every_is_origin(NULL, &is_origin) == 0 && !is_origin);
    CHECK(every_is_origin(&origin, &is_origin) == 1 && is_origin);
    CHECK(every_is_origin(&point, &is_origin) == 1 && !is_origin);

    CHECK(every_step_in_place(point, EVERY_TURN_LEFT, &step) == 0);
    CHECK(step.from.x == 1.0 && step.history[2] == EVERY_TURN_LEFT);
    CHECK(every_step_in_place(point, EVERY_TURN_STRAIGHT, &step) == EVERY_FAILURE_BAD_ARGUMENT);
    CHECK(every_step_in_place(point, 9, &step) == EVERY_FAILURE_BAD_ARGUMENT);

    CHECK(every_last(values, 3) == &values[2]);
    CHECK(every_last(NULL, 0) == NULL);
    Py_RETURN_NONE;
}

static int32_t judge(
    every_Turn turn, every_Point at, const every_Step *step, double *sum, void *context)
{
    const every_Turn *wanted = context;
    *sum += at.x;
    return turn == *wanted && step->turn == turn ? 0 : 1;
}

PyObject *check_judge(PyObject *module, PyObject *none)
{
    const every_Step steps[] = {
        {{1.0, 0.0}, EVERY_TURN_LEFT, {0, 0, 0}, {0.0, 0.0}},
        {{20.0, 0.0}, EVERY_TURN_RIGHT, {0, 0, 0}, {0.0, 0.0}},
        {{300.0, 0.0}, EVERY_TURN_RIGHT, {0, 0, 0}, {0.0, 0.0}},
    };
    every_Turn right = EVERY_TURN_RIGHT, straight = EVERY_TURN_STRAIGHT;
    every_Step found;
    double sum = 0.0;
    (void)module, (void)none;
    CHECK(every_first_judged(steps, 3, judge, &sum, &right, &found) == 1);
    CHECK(found.from.x == 20.0 && sum == 21.0);
    CHECK(every_first_judged(steps, 3, judge, &sum, &straight, &found) == 0 && sum == 342.0);
    Py_RETURN_NONE;
}

PyObject *check_mixed_objects(PyObject *module, PyObject *none)
{
    every_Counter *one = every_counter_new(1), *two = every_counter_new(2);
    int64_t sum = 0;
    (void)module, (void)none;
    CHECK(every_counter_add(one, two, &sum) == 0 && sum == 3);
    CHECK(every_counter_add(NULL, two, &sum) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(every_counter_add(one, NULL, &sum) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(every_counter_get(one) == 3);
    every_Counter_free(one);
    every_Counter_free(two);
    Py_RETURN_NONE;
}
