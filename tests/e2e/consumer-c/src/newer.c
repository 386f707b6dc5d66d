/* An extension that asks for version 1.1, on its import and in its calls. */
#include "check.h"

static PyObject *newer(PyObject *module, PyObject *args)
{
    int value;
    int32_t result;
    (void)module;
    if (!PyArg_ParseTuple(args, "i", &value) || every_newer(value, &result) < 0) {
        return NULL;
    }
    return PyLong_FromLong(result);
}

static PyMethodDef methods[] = {
    {"newer", newer, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "every_consumer_c_1_1",
    .m_size = -1,
    .m_methods = methods,
};

/* Single-phase, unlike the other modules. */
PyMODINIT_FUNC PyInit_every_consumer_c_1_1(void)
{
    if (every_import() < 0) {
        return NULL;
    }
    return PyModule_Create(&definition);
}
