/* A failed check throws a C++ exception with file and line, which becomes an AssertionError. */
#ifndef CHECKS_HPP
#define CHECKS_HPP

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdexcept>
#include <string>

#define CHECK(condition)                                                                     \
    do {                                                                                     \
        if (!(condition)) {                                                                  \
            throw std::runtime_error(std::string(__FILE__ ":") + std::to_string(__LINE__) +  \
                                     ": " #condition);                                       \
        }                                                                                    \
    } while (0)

/* The statement throws this type, of which `more` is true. */
#define CHECK_THROWS(Type, statement, more)                       \
    do {                                                          \
        bool has_thrown = false;                                  \
        try {                                                     \
            static_cast<void>(statement);                         \
        } catch (const Type &error) {                             \
            static_cast<void>(error);                             \
            CHECK(more);                                          \
            has_thrown = true;                                    \
        }                                                         \
        CHECK(has_thrown && #statement);                          \
    } while (0)

/* The statement throws a Python exception, which is set, of this type, and cleared. */
#define CHECK_RAISES(type, statement)                                                     \
    CHECK_THROWS(capi::PythonError, statement,                                            \
                 PyErr_Occurred() && error.matches(type) && (error.clear(), !PyErr_Occurred()))

/* A check as Python calls it. */
template <void (*check)()>
PyObject *checked(PyObject *, PyObject *)
{
    try {
        check();
    } catch (const std::exception &error) {
        PyErr_Clear();
        PyErr_SetString(PyExc_AssertionError, error.what());
        return nullptr;
    }
    if (PyErr_Occurred()) {
        return nullptr;
    }
    Py_RETURN_NONE;
}

#define CHECKED(name) {#name, checked<name>, METH_NOARGS, nullptr},

#define MODULE(name, definitions)                                                          \
    static PyModuleDef definition = {PyModuleDef_HEAD_INIT, #name, nullptr, 0, definitions, \
                                     nullptr, nullptr, nullptr, nullptr};                   \
    PyMODINIT_FUNC PyInit_##name()

#endif
