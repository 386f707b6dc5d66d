/* Options, exceptions and statuses. */
#include <math.h>

#include "checks.h"

PyObject *check_options(PyObject *module, PyObject *none)
{
    double root = -5.0;
    every_Turn turn = 99;
    (void)module, (void)none;
    CHECK(every_root(6.25, &root) == 1 && root == 2.5);
    CHECK(every_root(-1.0, &root) == 0 && root == 2.5);
    CHECK(every_turn_of(-0.5, &turn) == 1 && turn == EVERY_TURN_LEFT);
    CHECK(every_turn_of(0.0, &turn) == 1 && turn == EVERY_TURN_STRAIGHT);
    CHECK(every_turn_of(0.5, &turn) == 1 && turn == EVERY_TURN_RIGHT);
    CHECK(every_turn_of(NAN, &turn) == 0 && turn == EVERY_TURN_RIGHT);
    Py_RETURN_NONE;
}

PyObject *check_exceptions(PyObject *module, PyObject *none)
{
    double result = -5.0;
    int32_t code = -5, place = 0;
    (void)module, (void)none;
    CHECK(every_check_key(5) == 0 && !PyErr_Occurred());
    CHECK(every_check_key(-5) == -1);
    CHECK_RAISED(PyExc_KeyError);

    CHECK(every_reciprocal(4.0, &result) == 0 && result == 0.25);
    CHECK(every_reciprocal(0.0, &result) == -1 && result == 0.25);
    CHECK_RAISED(PyExc_ZeroDivisionError);

    CHECK(every_same_or_raise(&place) == &place && !PyErr_Occurred());
    CHECK(every_same_or_raise(NULL) == NULL);
    CHECK_RAISED(PyExc_SystemError);

    CHECK(every_panic_raising(0, &code) == 0 && code == 0);
    Py_RETURN_NONE;
}

PyObject *check_optional_exceptions(PyObject *module, PyObject *none)
{
    every_Point point = {-1.0, -1.0};
    every_Counter *counter = NULL;
    (void)module, (void)none;
    CHECK(every_find(7, &point) == 1 && point.x == 7.0 && point.y == 0.5);
    CHECK(every_find(0, &point) == 0 && point.x == 7.0 && !PyErr_Occurred());
    CHECK(every_find(-7, &point) == -1 && point.x == 7.0);
    CHECK_RAISED(PyExc_KeyError);

    CHECK(every_find_counter(0, &counter) == 0 && counter == NULL && !PyErr_Occurred());
    CHECK(every_find_counter(-1, &counter) == -1 && counter == NULL);
    CHECK_RAISED(PyExc_KeyError);
    CHECK(every_find_counter(8, &counter) == 1 && counter != NULL);
    CHECK(every_counter_get(counter) == 8);
    every_Counter_free(counter);
    Py_RETURN_NONE;
}

PyObject *check_statuses(PyObject *module, PyObject *none)
{
    const int32_t ten = 10, least = INT32_MIN;
    const uint32_t two = 2, three = 3;
    int32_t result = -5;
    every_Counter *counter = NULL;
    (void)module, (void)none;
    CHECK(every_divide(&ten, 3, &result) == 0 && result == 3);
    CHECK(every_divide(&ten, 0, &result) == EVERY_FAILURE_DIVISION_BY_ZERO && result == 3);
    CHECK(every_divide(&least, -1, &result) == EVERY_FAILURE_DIVISION_BY_ZERO && result == 3);

    CHECK(every_even(&two) == 0);
    CHECK(every_even(&three) == EVERY_TROUBLE_ODD);

    CHECK(every_counter_positive(0, &counter) == EVERY_FAILURE_BAD_ARGUMENT && counter == NULL);
    CHECK(every_counter_positive(3, &counter) == 0 && counter != NULL);
    CHECK(every_counter_get(counter) == 3);
    every_Counter_free(counter);
    Py_RETURN_NONE;
}

PyObject *check_gil(PyObject *module, PyObject *none)
{
    every_Point point = {3.0, 4.0};
    double norm, root = 0.0;
    int found;
    (void)module, (void)none;
    CHECK(every_version_length() >= 5);

    Py_BEGIN_ALLOW_THREADS
    norm = every_norm(&point);
    found = every_root(16.0, &root);
    Py_END_ALLOW_THREADS
    CHECK(norm == 5.0 && found == 1 && root == 4.0);
    Py_RETURN_NONE;
}
