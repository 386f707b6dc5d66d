/* Closures: a function and its context. */
#include "checks.h"

static const bridge_Stop stops[] = {{1.0, 2.0}, {3.0, 4.0}, {5.0, 6.0}};

/* The context of a callback. */
struct seen {
    double sum;
    int calls;
    int until; /* the call at which it stops, raises, or fails without saying why */
    int how;
    int freed;
};

static int visit(bridge_Stop stop, void *context)
{
    struct seen *seen = context;
    seen->sum += stop.x;
    return ++seen->calls == seen->until ? seen->how : 0;
}

static int visit_raising(const bridge_Stop *stop, size_t at, void *context)
{
    struct seen *seen = context;
    seen->sum += stop->y * (double)at;
    if (++seen->calls != seen->until) {
        return 0;
    }
    if (seen->how == -1) {
        PyErr_SetString(PyExc_LookupError, "no such stop");
    }
    return seen->how == -2 ? -1 : seen->how;
}

static double value(bridge_Stop stop, void *context)
{
    return stop.x * *(double *)context;
}

static int number(uint32_t number, void *context)
{
    struct seen *seen = context;
    seen->calls++;
    if (number == 1) {
        PyErr_SetString(PyExc_LookupError, "one");
        return -1;
    }
    return 0;
}

static void count(uint32_t number, void *context)
{
    ((struct seen *)context)->sum += number;
}

static void told(const char *text, size_t length, void *context)
{
    struct seen *seen = context;
    seen->calls++;
    seen->sum += (double)length + (length ? text[0] : 0);
}

static void freed(void *context)
{
    ((struct seen *)context)->freed++;
}

static int once(const bridge_Stop *all, size_t length, void *context)
{
    struct seen *seen = context;
    seen->calls++;
    seen->sum = all[length - 1].x;
    if (seen->how == -1) {
        PyErr_SetString(PyExc_LookupError, "not now");
    }
    return seen->how;
}

static int nothing(void *context)
{
    ((struct seen *)context)->calls++;
    return 0;
}

static bool even(uint32_t number, void *context)
{
    (void)context;
    return number % 2 == 0;
}

static int each_object(PyObject *object, PyObject *before, void *context)
{
    struct seen *seen = context;
    seen->calls++;
    if (before && PyLong_Check(object)) {
        PyErr_SetObject(PyExc_LookupError, object);
        return -1;
    }
    return 0;
}

static int with_object(PyObject *object, void *context)
{
    struct seen *seen = context;
    seen->calls++;
    return PyList_Append(object, Py_None);
}

PyObject *check_lent_closures(PyObject *module, PyObject *none)
{
    struct seen seen = {0.0, 0, 0, 0, 0};
    double factor = 2.0, result = 0.0;
    size_t visited = 0;
    (void)module;
    (void)none;
    CHECK(bridge_each(stops, 3, visit, &seen) == 3 && seen.sum == 9.0 && seen.calls == 3);
    seen = (struct seen){0.0, 0, 2, 1, 0};
    CHECK(bridge_each(stops, 3, visit, &seen) == 2 && seen.sum == 4.0);
    CHECK(bridge_each(NULL, 0, visit, &seen) == 0);

    seen = (struct seen){0.0, 0, 0, 0, 0};
    CHECK(bridge_each_raising(stops, 3, visit_raising, &seen, &visited) == 0 && visited == 3);
    CHECK(seen.sum == 16.0);
    seen = (struct seen){0.0, 0, 2, 1, 0};
    CHECK(bridge_each_raising(stops, 3, visit_raising, &seen, &visited) == 0 && visited == 1);
    seen = (struct seen){0.0, 0, 2, -1, 0};
    CHECK(bridge_each_raising(stops, 3, visit_raising, &seen, &visited) == -1 && seen.calls == 2);
    CHECK_RAISED(PyExc_LookupError);
    seen = (struct seen){0.0, 0, 2, -2, 0};
    CHECK(bridge_each_raising(stops, 3, visit_raising, &seen, &visited) == -1 && seen.calls == 2);
    CHECK_RAISED(PyExc_SystemError);
    CHECK(bridge_each_raising(stops, 3, NULL, &seen, &visited) == -1);
    CHECK_RAISED(PyExc_ValueError);

    /* The provider's own exception gives way, and no call follows the first one that raised. */
    seen = (struct seen){0.0, 0, 0, 0, 0};
    CHECK(bridge_stubborn(number, &seen) == NULL && seen.calls == 2);
    CHECK_RAISED(PyExc_LookupError);

    /* A callback that raises has the GIL, even if the provider hasn't. */
    seen = (struct seen){0.0, 0, 0, 0, 0};
    CHECK(bridge_count_elsewhere(4, number, &seen) == -1 && seen.calls == 3);
    CHECK_RAISED(PyExc_LookupError);
    CHECK(bridge_count_detached(4, number, &seen) == -1 && seen.calls == 6);
    CHECK_RAISED(PyExc_LookupError);

    CHECK(bridge_greatest(stops, 3, value, &factor, &result) == 1 && result == 10.0);
    CHECK(bridge_greatest(stops, 0, value, &factor, &result) == 0);
    seen = (struct seen){0.0, 0, 0, 0, 0};
    CHECK(bridge_count(4, count, &seen) == 4 && seen.sum == 6.0);
    CHECK(bridge_count(4, NULL, NULL) == 0);
    Py_RETURN_NONE;
}

PyObject *check_given_closures(PyObject *module, PyObject *none)
{
    struct seen seen = {0.0, 0, 0, 0, 0};
    bridge_Tour *tour = bridge_tour_new();
    PyObject *list = PyList_New(0);
    bool went_on = false;
    int i;
    (void)module;
    (void)none;
    for (i = 0; i < 3; i++) {
        bridge_tour_visit(tour, told, &seen, i == 2 ? NULL : freed);
    }
    bridge_tour_stop(tour, "A", 1);
    bridge_tour_stop_elsewhere(tour, "", 0);
    CHECK(seen.calls == 6 && seen.sum == 3.0 * (1.0 + 'A') && seen.freed == 0);
    bridge_Tour_free(tour);
    CHECK(seen.freed == 2);

    seen = (struct seen){0.0, 0, 0, 0, 0};
    CHECK(bridge_once(stops, 3, once, &seen, freed, &went_on) == 0 && went_on);
    CHECK(seen.sum == 5.0 && seen.calls == 1 && seen.freed == 1);
    seen.how = 1;
    CHECK(bridge_once(stops, 3, once, &seen, freed, &went_on) == 0 && !went_on);
    seen.how = -1;
    CHECK(bridge_once(stops, 3, once, &seen, freed, &went_on) == -1);
    CHECK_RAISED(PyExc_LookupError);
    CHECK(seen.calls == 3 && seen.freed == 3);
    CHECK(bridge_once(stops, 3, NULL, NULL, NULL, &went_on) == 0 && !went_on);
    CHECK(bridge_once(stops, 3, NULL, &seen, freed, &went_on) == 0 && seen.freed == 4);

    CHECK(bridge_at_once(even, &seen, freed) == 2 && seen.freed == 5);

    /* If an argument is refused, before the closure or after it, the context is freed once. */
    seen = (struct seen){0.0, 0, 0, 0, 0};
    CHECK(bridge_refuse(list, nothing, &seen, freed, "x", 1) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(bridge_refuse(Py_None, nothing, &seen, freed, "x", 1) == -1);
    CHECK_RAISED(PyExc_TypeError);
    CHECK(bridge_refuse(list, nothing, &seen, freed, "\xff", 1) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(bridge_refuse(list, NULL, &seen, freed, "x", 1) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(seen.calls == 0 && seen.freed == 4);
    Py_DECREF(list);
    Py_RETURN_NONE;
}

PyObject *check_object_closures(PyObject *module, PyObject *none)
{
    struct seen seen = {0.0, 0, 0, 0, 0};
    PyObject *list = Py_BuildValue("[ssi]", "one", "two", 3), *later, *done;
    (void)module;
    (void)none;
    CHECK(list && bridge_objects(list, each_object, &seen) == -1 && seen.calls == 3);
    CHECK_RAISED(PyExc_LookupError);

    later = bridge_later(list, with_object, &seen, freed);
    CHECK(later && seen.calls == 3);
    done = PyObject_CallObject(later, NULL);
    CHECK(done && seen.calls == 4 && seen.freed == 1 && PyList_Size(list) == 4);
    Py_DECREF(done);
    Py_DECREF(later);
    later = bridge_later(list, with_object, &seen, freed);
    CHECK(later && seen.freed == 1);
    Py_DECREF(later);
    CHECK(seen.calls == 4 && seen.freed == 2);
    Py_DECREF(list);
    Py_RETURN_NONE;
}
