/* The module: every check_… is called by the tests, the others by name. */
#include "checks.h"

#define CHECKED(name) {#name, name, METH_NOARGS, NULL}

static PyMethodDef methods[] = {
    CHECKED(check_integers),
    CHECKED(check_scalars),
    CHECKED(check_constants),
    CHECKED(check_records),
    CHECKED(check_enumerations),
    CHECKED(check_conditions),
    CHECKED(check_references),
    CHECKED(check_slices),
    CHECKED(check_text),
    CHECKED(check_raw_pointers),
    CHECKED(check_callbacks),
    CHECKED(check_options),
    CHECKED(check_exceptions),
    CHECKED(check_optional_exceptions),
    CHECKED(check_statuses),
    CHECKED(check_gil),
    CHECKED(check_objects),
    CHECKED(check_threads),
    CHECKED(check_one_import),
    CHECKED(check_target),
    CHECKED(check_wide_enumerations),
    CHECKED(check_nested_records),
    CHECKED(check_changed_enumerations),
    CHECKED(check_mixed_results),
    CHECKED(check_judge),
    CHECKED(check_mixed_objects),
    CHECKED(check_refused_statuses),
    CHECKED(check_retired),
    CHECKED(check_open_enumerations),
    {"has", has, METH_NOARGS, NULL},
    {"raise_refusal", raise_refusal, METH_VARARGS, NULL},
    {"raise_panic", raise_panic, METH_NOARGS, NULL},
    {"raise_retired", raise_retired, METH_NOARGS, NULL},
    {"endings", endings, METH_NOARGS, NULL},
    {"end", end, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module)
{
    (void)module;
    return every_import();
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, (void *)execute},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "every_consumer_c",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_every_consumer_c(void)
{
    return PyModuleDef_Init(&definition);
}
