/* Scalars, records and enumerations by value. */
#include <limits.h>
#include <math.h>

#include "checks.h"

PyObject *check_integers(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    CHECK(every_integers(0, 0, 0, 0, 0, 0, 0, 0) == 0);
    CHECK(every_integers(1, 20, 300, 4000, 50000 % 256, 6, 7, 8) == 4342 + 50000 % 256);

    CHECK(every_integers(INT8_MIN, 0, 0, 0, 0, 0, 0, 0) == INT8_MIN);
    CHECK(every_integers(INT8_MAX, 0, 0, 0, 0, 0, 0, 0) == INT8_MAX);
    CHECK(every_integers(0, INT16_MIN, 0, 0, 0, 0, 0, 0) == INT16_MIN);
    CHECK(every_integers(0, INT16_MAX, 0, 0, 0, 0, 0, 0) == INT16_MAX);
    CHECK(every_integers(0, 0, INT32_MIN, 0, 0, 0, 0, 0) == INT32_MIN);
    CHECK(every_integers(0, 0, INT32_MAX, 0, 0, 0, 0, 0) == INT32_MAX);
    CHECK(every_integers(0, 0, 0, INT64_MIN, 0, 0, 0, 0) == INT64_MIN);
    CHECK(every_integers(0, 0, 0, INT64_MAX, 0, 0, 0, 0) == INT64_MAX);
    CHECK(every_integers(0, 0, 0, 0, UINT8_MAX, 0, 0, 0) == UINT8_MAX);
    CHECK(every_integers(0, 0, 0, 0, 0, UINT16_MAX, 0, 0) == UINT16_MAX);
    CHECK(every_integers(0, 0, 0, 0, 0, 0, UINT32_MAX, 0) == UINT32_MAX);
    CHECK(every_integers(0, 0, 0, 0, 0, 0, 0, UINT64_MAX) == -1);

    CHECK(every_negate_size(0) == 0);
    CHECK(every_negate_size(SIZE_MAX / 2) == -INTPTR_MAX);
    CHECK(every_c_types(1, 2, 3, 4, 5) == 15);
    CHECK(every_c_types(0, UCHAR_MAX, INT_MAX, LONG_MAX, 0)
          == (unsigned long long)UCHAR_MAX + INT_MAX + LONG_MAX);
    Py_RETURN_NONE;
}

PyObject *check_scalars(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    CHECK(every_add(0.5, 0.25) == 0.75);
    CHECK(isinf(every_add(INFINITY, 1.0)));
    CHECK(isnan(every_add(INFINITY, -INFINITY)));
    CHECK(every_half(3.0f) == 1.5f);
    CHECK(every_both(true, true));
    CHECK(!every_both(true, false) && !every_both(false, true) && !every_both(false, false));
    every_Metres length = 2.5;
    CHECK(every_twice(length, length) == 5.0);
    every_nothing();
    Py_RETURN_NONE;
}

PyObject *check_constants(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    CHECK(EVERY_VERSION == 0x0101 && EVERY_TARGET == 0x0100);
    CHECK(EVERY_ANSWER == 42);
    CHECK(EVERY_LEAST == INT64_MIN);
    CHECK(EVERY_ALL_BITS == UINT64_MAX);
    CHECK(EVERY_THIRD == 1.0f / 3.0f && sizeof(EVERY_THIRD) == sizeof(float));
    CHECK(EVERY_HUNDRED / 8 == 12.5);
    CHECK(EVERY_YES);
    CHECK(EVERY_FAILURE_BAD_ARGUMENT == 1 && EVERY_FAILURE_DIVISION_BY_ZERO == 2);
    CHECK(EVERY_TROUBLE_ODD == 7);
    Py_RETURN_NONE;
}

PyObject *check_records(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    every_Point point = every_swap((every_Point){1.0, 2.0});
    CHECK(point.x == 2.0 && point.y == 1.0);

    every_Step step = {
        {1.0, 2.0},
        EVERY_TURN_RIGHT,
        {EVERY_TURN_LEFT, EVERY_TURN_STRAIGHT, EVERY_TURN_LEFT},
        {3.0, 4.0},
    };
    every_Step back = every_turn_back(step);
    CHECK(back.from.x == 1.0 && back.from.y == 2.0);
    CHECK(back.turn == EVERY_TURN_LEFT);
    CHECK(back.history[0] == EVERY_TURN_RIGHT);
    CHECK(back.history[1] == EVERY_TURN_LEFT);
    CHECK(back.history[2] == EVERY_TURN_STRAIGHT);
    CHECK(back.lengths[0] == 3.0 && back.lengths[1] == 4.0);
    Py_RETURN_NONE;
}

PyObject *check_enumerations(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    CHECK(sizeof(every_Turn) == 1 && sizeof(every_Failure) == 4);
    CHECK(every_opposite(EVERY_TURN_LEFT) == EVERY_TURN_RIGHT);
    CHECK(every_opposite(EVERY_TURN_STRAIGHT) == EVERY_TURN_STRAIGHT);
    CHECK(every_opposite(EVERY_TURN_RIGHT) == EVERY_TURN_LEFT);
    Py_RETURN_NONE;
}

PyObject *check_conditions(PyObject *module, PyObject *none)
{
    int32_t result = 0;
    (void)module, (void)none;
    CHECK(EVERY_HAS(add));
    CHECK(!EVERY_HAS(never));
    CHECK(EVERY_HAS(always));
    CHECK(every_always() == 55);

    /* A function above the target can be asked for, and the provider has it. */
    CHECK(EVERY_HAS(newer));
    CHECK(every_capi_table.newer(41, &result) == 0 && result == 42);
    Py_RETURN_NONE;
}

/* Which of the functions that may be missing are there. */
PyObject *has(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    return Py_BuildValue("{sisisisi}", "always", EVERY_HAS(always), "never", EVERY_HAS(never),
                         "newer", EVERY_HAS(newer), "gone", EVERY_HAS(gone));
}

const void *table_of_values(void)
{
    return &every_capi_table;
}
