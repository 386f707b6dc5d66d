/* An extension that calls before it imports. */
#include "check.h"

static PyObject *has(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    return PyBool_FromLong(EVERY_HAS(add) || EVERY_HAS(newer) || EVERY_HAS(always));
}

static PyObject *raising(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    CHECK(every_check_key(1) == 0);
    Py_RETURN_NONE;
}

static PyObject *raising_pointer(PyObject *module, PyObject *none)
{
    every_Counter *counter = every_counter_parse("1", 1);
    (void)module, (void)none;
    CHECK(counter != NULL);
    every_Counter_free(counter);
    Py_RETURN_NONE;
}

static PyObject *plain(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    return PyFloat_FromDouble(every_add(1.0, 2.0));
}

static PyObject *conditional(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    return PyLong_FromLong(every_always());
}

static PyObject *import_every(PyObject *module, PyObject *none)
{
    (void)module, (void)none;
    CHECK(every_import() == 0);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"has", has, METH_NOARGS, NULL},
    {"raising", raising, METH_NOARGS, NULL},
    {"raising_pointer", raising_pointer, METH_NOARGS, NULL},
    {"plain", plain, METH_NOARGS, NULL},
    {"conditional", conditional, METH_NOARGS, NULL},
    {"import_every", import_every, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {{0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "every_consumer_c_early",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_every_consumer_c_early(void)
{
    return PyModuleDef_Init(&definition);
}
