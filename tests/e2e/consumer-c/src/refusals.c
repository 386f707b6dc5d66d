/* Arguments that are refused, where the caller lives on: exceptions and statuses. */
#include <string.h>

#include "checks.h"

static double same(double value)
{
    return value;
}

/* Calls refuse() with one wrong argument, or with none, and other functions that raise. */
PyObject *raise_refusal(PyObject *module, PyObject *args)
{
    const every_Point point = {1.5, 0.0};
    const double numbers[] = {2.0, 3.0};
    const every_Point *place = &point;
    const double *values = numbers;
    size_t values_len = 2, text_len = 4;
    const char *text = "text", *wrong;
    every_Turn turn = EVERY_TURN_LEFT;
    every_Step step = {{0.0, 0.0}, EVERY_TURN_LEFT, {0, 0, 0}, {0.0, 0.0}};
    every_refuse_callback visit = same;
    every_Counter *counter;
    double sum = 0.0, *result = &sum;
    (void)module;
    if (!PyArg_ParseTuple(args, "s", &wrong)) {
        return NULL;
    }

    counter = every_counter_new(1);
    if (strcmp(wrong, "point") == 0) {
        place = NULL;
    } else if (strcmp(wrong, "values") == 0) {
        values = NULL;
    } else if (strcmp(wrong, "values_len") == 0) {
        values_len = SIZE_MAX / 8;
    } else if (strcmp(wrong, "text") == 0) {
        text = NULL;
    } else if (strcmp(wrong, "UTF-8") == 0) {
        text = "ab\xff.";
    } else if (strcmp(wrong, "turn") == 0) {
        turn = 2;
    } else if (strcmp(wrong, "step.turn") == 0) {
        step.turn = -2;
    } else if (strcmp(wrong, "step.history") == 0) {
        step.history[2] = INT8_MAX;
    } else if (strcmp(wrong, "visit") == 0) {
        visit = NULL;
    } else if (strcmp(wrong, "counter") == 0) {
        every_Counter_free(counter);
        counter = NULL;
    } else if (strcmp(wrong, "result") == 0) {
        result = NULL;
    }
    if (every_refuse(place, values, values_len, text, text_len, turn, step, visit, counter, result)
        < 0) {
        return NULL;
    }
    return PyFloat_FromDouble(sum);
}

PyObject *raise_panic(PyObject *module, PyObject *none)
{
    int32_t result = 5;
    (void)module, (void)none;
    CHECK(every_panic_raising(3, &result) == -1 && result == 5);
    return NULL;
}

PyObject *check_refused_statuses(PyObject *module, PyObject *none)
{
    const int32_t ten = 10;
    int32_t result = -5;
    (void)module, (void)none;
    CHECK(every_divide(NULL, 5, &result) == EVERY_FAILURE_BAD_ARGUMENT && result == -5);
    CHECK(every_divide(&ten, 5, NULL) == EVERY_FAILURE_BAD_ARGUMENT);
    CHECK(every_counter_positive(1, NULL) == EVERY_FAILURE_BAD_ARGUMENT);
    CHECK(!PyErr_Occurred());

    /* Functions that raise, by the place of their result. */
    CHECK(every_reciprocal(1.0, NULL) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(every_find(1, NULL) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(every_find_counter(1, NULL) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(every_counter_parse(NULL, 2) == NULL);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(every_counter_parse("\xc3", 1) == NULL);
    CHECK_RAISED(PyExc_ValueError);
    Py_RETURN_NONE;
}
