/* References, slices, text, raw pointers and callbacks. */
#include <string.h>

#include "checks.h"

PyObject *check_references(PyObject *module, PyObject *none)
{
    every_Point point = {3.0, 4.0};
    every_Step step = {{0.0, 0.0}, EVERY_TURN_STRAIGHT, {-1, 1, -1}, {0.0, 0.0}};
    const double by = 0.5;
    (void)module, (void)none;
    CHECK(every_norm(&point) == 5.0);
    every_shift(&point, &by);
    CHECK(point.x == 3.5 && point.y == 4.5);
    CHECK(every_count_left(&step) == 2);

    CHECK(every_x_or(&point) == 3.5);
    CHECK(every_x_or(NULL) == -1.0);
    CHECK(!every_reset(NULL));
    CHECK(every_reset(&point));
    CHECK(point.x == 0.0 && point.y == 0.0);
    Py_RETURN_NONE;
}

PyObject *check_slices(PyObject *module, PyObject *none)
{
    double values[] = {1.0, 2.0, 3.5};
    const every_Turn turns[] = {EVERY_TURN_RIGHT, EVERY_TURN_LEFT, EVERY_TURN_RIGHT};
    const every_Point from[] = {{1.0, 2.0}, {3.0, 4.0}, {5.0, 6.0}};
    every_Point to[2] = {{0.0, 0.0}, {0.0, 0.0}};
    (void)module, (void)none;
    CHECK(every_sum(values, 3) == 6.5);
    CHECK(every_sum(values, 1) == 1.0);
    CHECK(every_sum(values, 0) == 0.0);
    CHECK(every_sum(NULL, 0) == 0.0);
    CHECK(every_count_right(turns, 3) == 2);
    CHECK(every_count_right(NULL, 0) == 0);

    every_double_all(values, 2);
    CHECK(values[0] == 2.0 && values[1] == 4.0 && values[2] == 3.5);
    every_double_all(NULL, 0);

    CHECK(every_copy_points(from, 3, to, 2) == 2);
    CHECK(to[0].x == 1.0 && to[0].y == 2.0 && to[1].x == 3.0 && to[1].y == 4.0);
    CHECK(every_copy_points(NULL, 0, to, 2) == 0);
    CHECK(every_copy_points(from, 3, NULL, 0) == 0);
    Py_RETURN_NONE;
}

PyObject *check_text(PyObject *module, PyObject *none)
{
    const char *text = "na\xc3\xafve \xf0\x9f\xa6\x80";
    (void)module, (void)none;
    CHECK(every_characters(text, strlen(text)) == 7);
    CHECK(every_characters(text, 2) == 2);
    CHECK(every_characters("\0\0", 2) == 2);
    CHECK(every_characters("", 0) == 0);
    CHECK(every_characters(NULL, 0) == 0);

    CHECK(every_bytes(text) == 11);
    CHECK(every_bytes("\xff is not UTF-8") == 14);
    CHECK(every_bytes("") == 0);
    CHECK(every_bytes_or("abc") == 3);
    CHECK(every_bytes_or(NULL) == 99);
    Py_RETURN_NONE;
}

PyObject *check_raw_pointers(PyObject *module, PyObject *none)
{
    int32_t value = INT32_MIN;
    (void)module, (void)none;
    CHECK(every_peek(&value) == INT32_MIN);
    CHECK(every_same(&value) == &value);
    CHECK(every_same(NULL) == NULL);
    Py_RETURN_NONE;
}

struct sum {
    double x;
    size_t left;
};

static bool add_x(const every_Point *point, void *context)
{
    struct sum *sum = context;
    sum->x += point->x;
    return --sum->left > 0;
}

static double triple(double value)
{
    return value * 3.0;
}

static double next(double value)
{
    return value + 1.0;
}

PyObject *check_callbacks(PyObject *module, PyObject *none)
{
    const every_Point points[] = {{1.0, 0.0}, {20.0, 0.0}, {300.0, 0.0}};
    struct sum all = {0.0, 10}, two = {0.0, 2}, again = {0.0, 10};
    (void)module, (void)none;
    CHECK(every_each_point(points, 3, add_x, &all) == 3 && all.x == 321.0);
    CHECK(every_each_point(points, 3, add_x, &two) == 2 && two.x == 21.0);
    CHECK(every_each_point(NULL, 0, add_x, NULL) == 0);
    CHECK(every_each_point_or(points, 2, add_x, &again) == 2 && again.x == 21.0);
    CHECK(every_each_point_or(points, 3, NULL, NULL) == 0);

    CHECK(every_apply(2.0, triple) == 6.0);
    CHECK(every_apply(2.0, NULL) == 2.0);
    CHECK(every_compose(2.0, triple, next) == 7.0);
    CHECK(every_compose(2.0, next, triple) == 9.0);
    Py_RETURN_NONE;
}
