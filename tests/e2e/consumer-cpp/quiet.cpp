/* Without exceptions: functions that are called with std::nothrow, and calls that end the process.
   */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#define EVERY_TARGET 0x0101
#include <every.hpp>

namespace capi = every::capi;

#if CAPI_CPP_EXCEPTIONS
#error "this is compiled without exceptions"
#endif

static PyObject *divide(PyObject *, PyObject *args)
{
    int dividend = 0, divisor = 0;
    if (!PyArg_ParseTuple(args, "ii", &dividend, &divisor)) {
        return nullptr;
    }
    const auto quotient = every::divide(dividend, divisor, std::nothrow);
    if (!quotient) {
        return PyUnicode_FromString(capi::name(quotient.error()));
    }
    return PyLong_FromLong(*quotient);
}

static PyObject *parse(PyObject *, PyObject *text)
{
    const auto counter = every::counter_parse(PyUnicode_AsUTF8(text), std::nothrow);
    return counter ? PyLong_FromLongLong(every::counter_get(**counter)) : nullptr;
}

static PyObject *fail(PyObject *, PyObject *how)
{
    switch (PyLong_AsLong(how)) {
    case 0: every::divide(1, 0); break;
    case 1: every::counter_parse("x"); break;
    default: every::counter_get(capi::Owned<every::Counter>());
    }
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"divide", divide, METH_VARARGS, nullptr},
    {"parse", parse, METH_O, nullptr},
    {"fail", fail, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "quiet_cpp", nullptr, 0, methods,
                                 nullptr, nullptr, nullptr, nullptr};

PyMODINIT_FUNC PyInit_quiet_cpp()
{
    return every::import(std::nothrow) ? PyModule_Create(&definition) : nullptr;
}
