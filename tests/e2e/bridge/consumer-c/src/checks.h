/* A failed check raises AssertionError with file and line, unless an exception is set already. */
#ifndef CHECKS_H
#define CHECKS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <bridge.h>

#define CHECK(condition)                                                                      \
    do {                                                                                      \
        if (!(condition)) {                                                                   \
            if (!PyErr_Occurred()) {                                                          \
                PyErr_Format(PyExc_AssertionError, "%s:%d: %s", __FILE__, __LINE__, #condition); \
            }                                                                                 \
            return NULL;                                                                      \
        }                                                                                     \
    } while (0)

/* An exception must be set, of this type, and is cleared. */
#define CHECK_RAISED(type)                        \
    do {                                          \
        CHECK(PyErr_ExceptionMatches(type));      \
        PyErr_Clear();                            \
    } while (0)

/* Every check_… of the module, in whichever file. Each returns None, or NULL with an exception. */
#define CHECKS(each)   \
    each(check_calls) \
    each(check_tally) \
    each(check_counter) \
    each(check_buffers) \
    each(check_records) \
    each(check_texts) \
    each(check_no_buffer) \
    each(check_lent) \
    each(check_lent_by_the_caller) \
    each(check_lent_for_ever) \
    each(check_lent_by_an_object) \
    each(check_methods) \
    each(check_class_methods) \
    each(check_refused_methods) \
    each(check_lent_closures) \
    each(check_given_closures) \
    each(check_object_closures)

/* Every function that the tests call with arguments, by name. */
#define CALLS(each) \
    each(list_length, METH_O) \
    each(same, METH_O) \
    each(list_with, METH_O) \
    each(dict_find, METH_O) \
    each(dict_get, METH_O) \
    each(list_new, METH_NOARGS) \
    each(unless_none, METH_O) \
    each(references, METH_O) \
    each(array_sum, METH_O) \
    each(call, METH_O) \
    each(object_panic, METH_O) \
    each(natives, METH_O) \
    each(series_new, METH_O) \
    each(series_length, METH_O) \
    each(series_at, METH_O) \
    each(series_sum, METH_O) \
    each(counter_get, METH_O) \
    each(counter_step, METH_O) \
    each(counter_add, METH_O) \
    each(counter_new, METH_O) \
    each(series_order, METH_O) \
    each(types, METH_O) \
    each(without_gil, METH_O)

#ifdef __cplusplus
extern "C" {
#endif

#define DECLARE(name) PyObject *name(PyObject *module, PyObject *none);
CHECKS(DECLARE)
#define DECLARE_CALL(name, how) PyObject *name(PyObject *module, PyObject *argument);
CALLS(DECLARE_CALL)

#ifdef __cplusplus
}
#endif

#endif
