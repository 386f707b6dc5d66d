/* A failed check raises AssertionError with file and line, unless an exception is set already. */
#ifndef CHECK_H
#define CHECK_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <every.h>

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

#endif
