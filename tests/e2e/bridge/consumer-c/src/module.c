/* The module, and the checks that belong to no other file. */
#include "checks.h"

PyObject *check_calls(PyObject *module, PyObject *none)
{
    (void)module;
    (void)none;
    CHECK(bridge_add(1.0, 2.0) == 3.0);
    Py_RETURN_NONE;
}

#define CHECKED(name) {#name, name, METH_NOARGS, NULL},

#define CALLED(name, how) {#name, name, how, NULL},

static PyMethodDef methods[] = {
    CHECKS(CHECKED)
    CALLS(CALLED)
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module)
{
    (void)module;
    return bridge_import();
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, (void *)execute},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bridge_consumer_c",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_bridge_consumer_c(void)
{
    return PyModuleDef_Init(&definition);
}
