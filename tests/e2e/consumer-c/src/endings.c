/* Calls that end the process: refused arguments without a way to raise, and panics. */
#include <string.h>

#include "checks.h"

static every_Point point = {0.0, 0.0};
static const double number = 1.0;
static const every_Turn turns[] = {EVERY_TURN_LEFT, 5};
static const every_Step bad_turn = {{0.0, 0.0}, 9, {0, 0, 0}, {0.0, 0.0}};
static const every_Step bad_history = {{0.0, 0.0}, 0, {0, -128, 0}, {0.0, 0.0}};

static double same(double value)
{
    return value;
}

/* Each call, and the message at the end of its process. */
#define ENDINGS(_)                                                                              \
    _(reference, every_norm(NULL), "every_norm: point is NULL")                                 \
    _(reference_mut, every_shift(NULL, &number), "every_shift: point is NULL")                  \
    _(second, every_shift(&point, NULL), "every_shift: by is NULL")                             \
    _(slice, every_sum(NULL, 3), "every_sum: values is NULL, but values_len is 3")              \
    _(slice_mut, every_double_all(NULL, 1),                                                     \
      "every_double_all: values is NULL, but values_len is 1")                                  \
    _(slice_of_records, every_copy_points(NULL, 0, NULL, 2),                                    \
      "every_copy_points: to is NULL, but to_len is 2")                                         \
    _(too_long, every_sum(&number, SIZE_MAX / 16 + 1), "more than memory holds")                \
    _(overflow, every_sum(&number, SIZE_MAX), "more than memory holds")                         \
    _(text, every_characters(NULL, 2), "every_characters: text is NULL, but text_len is 2")     \
    _(utf8, every_characters("ab\xff", 3), "every_characters: text is not UTF-8 after byte 2")  \
    _(surrogate, every_characters("\xed\xa0\x80", 3),                                           \
      "every_characters: text is not UTF-8 after byte 0")                                       \
    _(ctext, every_bytes(NULL), "every_bytes: text is NULL")                                    \
    _(enumeration, every_opposite(2), "every_opposite: turn is 2, which is no value")           \
    _(least_enumeration, every_opposite(INT8_MIN), "every_opposite: turn is -128")              \
    _(enumeration_in_record, every_turn_back(bad_turn), "every_turn_back: step is 9")           \
    _(enumeration_in_array, every_turn_back(bad_history), "every_turn_back: step is -128")      \
    _(enumeration_in_slice, every_count_right(turns, 2), "every_count_right: turns is 5")       \
    _(enumeration_behind, every_count_left(&bad_history), "every_count_left: step is -128")     \
    _(object, every_counter_get(NULL), "every_counter_get: counter is NULL")                    \
    _(object_mut, every_counter_step(NULL), "every_counter_step: counter is NULL")              \
    _(owned, every_counter_merge(NULL, every_counter_new(1)), "every_counter_merge: one is NULL") \
    _(second_owned, every_counter_merge(every_counter_new(1), NULL),                            \
      "every_counter_merge: other is NULL")                                                     \
    _(callback, every_each_point(&point, 1, NULL, NULL), "every_each_point: visit is NULL")     \
    _(inline_callback, every_compose(1.0, NULL, same), "every_compose: first is NULL")          \
    _(unsafe_callback, every_compose(1.0, same, NULL), "every_compose: second is NULL")         \
    _(result, every_root(1.0, NULL), "every_root: result is NULL")                              \
    _(enumeration_result, every_turn_of(1.0, NULL), "every_turn_of: result is NULL")            \
    _(status, every_even(NULL), "every_even: value is NULL")                                    \
    _(panic, every_panic_ending(5), "code 5 is not zero")                                       \
    _(retired, call_retired(),                                                                  \
      "every_product was retired in 1.1.2 of every; multiply them \"yourself\"")                \
    _(never, every_never(), "every_never: this build of every does not have it")

/* {name: text} of all. */
PyObject *endings(PyObject *module, PyObject *none)
{
    PyObject *all = PyDict_New();
    (void)module, (void)none;
    CHECK(all != NULL);
#define LISTED(name, call, text)                                                   \
    do {                                                                           \
        PyObject *value = PyUnicode_FromString(text);                              \
        int status = value == NULL ? -1 : PyDict_SetItemString(all, #name, value); \
        Py_XDECREF(value);                                                         \
        CHECK(status == 0);                                                        \
    } while (0);
    ENDINGS(LISTED)
    return all;
}

/* Makes one of them. */
PyObject *end(PyObject *module, PyObject *args)
{
    const char *wanted;
    (void)module;
    if (!PyArg_ParseTuple(args, "s", &wanted)) {
        return NULL;
    }
#define CALLED(name, call, text)       \
    if (strcmp(wanted, #name) == 0) {  \
        (void)call;                    \
    }
    ENDINGS(CALLED)
    Py_RETURN_NONE;
}
