/* A consumer, as another project would write it: calls provider_name from C. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <provider_name.h>

/* The mean of an array of doubles. */
static PyObject *mean(PyObject *module, PyObject *array)
{
    Py_buffer values;
    double result;
    int status;
    (void)module;
    if (PyObject_GetBuffer(array, &values, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    status = provider_name_mean(values.buf, (size_t)values.len / sizeof(double), &result);
    PyBuffer_Release(&values);
    return status < 0 ? NULL : PyFloat_FromDouble(result);
}

static PyMethodDef methods[] = {
    {"mean", mean, METH_O, "The mean of an array of doubles."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "consumer", NULL, 0, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_consumer(void)
{
    if (provider_name_import() < 0) {
        return NULL;
    }
    return PyModule_Create(&definition);
}
