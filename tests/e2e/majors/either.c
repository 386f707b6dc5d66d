/* An extension that runs on either major version. */
#define HEIGHTS_TARGET 0x0101
#include <heights.h>

int newer(void);

static PyObject *report(PyObject *module, PyObject *none)
{
    int has_mean = HEIGHTS_HAS(mean), has_range = HEIGHTS_HAS(range);
    (void)module, (void)none;
    return Py_BuildValue("iiii", heights_low(), heights_high(),
                         has_mean ? (*heights_capi_table.mean)() : 0,
                         has_range ? (*heights_capi_table.range)() : 0);
}

static PyObject *import_newer(PyObject *module, PyObject *none)
{
    int range = newer();
    (void)module, (void)none;
    return range < 0 ? NULL : PyLong_FromLong(range);
}

static PyMethodDef methods[] = {
    {"report", report, METH_NOARGS, NULL},
    {"import_newer", import_newer, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "either_c", NULL, -1, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_either_c(void)
{
    return heights_import() < 0 ? NULL : PyModule_Create(&definition);
}
