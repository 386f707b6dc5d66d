/* The module NAME of a consumer: its report(), and import_providers() when it is initialised. */

static PyMethodDef methods[] = {
    {"report", report, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module)
{
    (void)module;
    return import_providers();
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, (void *)execute},
    {0, NULL},
};

#define TEXT_OF(name) #name
#define TEXT(name) TEXT_OF(name)
#define INIT_OF(name) PyInit_##name
#define INIT(name) INIT_OF(name)

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = TEXT(NAME),
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC INIT(NAME)(void);
PyMODINIT_FUNC INIT(NAME)(void)
{
    return PyModuleDef_Init(&definition);
}
