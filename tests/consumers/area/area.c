/* The smallest consumer: each build system compiles it here, and each layout is tried with it. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <geometry.h>

static PyObject *triangle(PyObject *module, PyObject *args)
{
    geometry_Point at[3];
    (void)module;
    if (!PyArg_ParseTuple(args, "(dd)(dd)(dd)", &at[0].x, &at[0].y, &at[1].x, &at[1].y, &at[2].x,
                          &at[2].y)) {
        return NULL;
    }
    return PyFloat_FromDouble(geometry_ring_area(at, 3));
}

static PyMethodDef methods[] = {
    {"triangle", triangle, METH_VARARGS, "Area of the triangle with these corners."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "area", NULL, 0, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_area(void)
{
    if (geometry_import() < 0) {
        return NULL;
    }
    return PyModule_Create(&definition);
}
