/* How a check fails: AssertionError with file and line, unless an exception is set already. */
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

/* The same for an exception: it must be set, of this type, and is cleared. */
#define CHECK_RAISED(type)                        \
    do {                                          \
        CHECK(PyErr_ExceptionMatches(type));      \
        PyErr_Clear();                            \
    } while (0)

/* Every check_… of the module, whichever file it is in. Each returns None, or NULL with an exception. */
#define CHECKS(check)   \
    check(check_calls)

#ifdef __cplusplus
extern "C" {
#endif

#define DECLARE(name) PyObject *name(PyObject *module, PyObject *none);
CHECKS(DECLARE)

#ifdef __cplusplus
}
#endif

#endif
