/* Draws a series in one line of text. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <series.h>

#include <string.h>

/* Eight blocks, from low to high, three bytes of UTF-8 each. */
static const char BLOCKS[] = "\xe2\x96\x81\xe2\x96\x82\xe2\x96\x83\xe2\x96\x84"
                             "\xe2\x96\x85\xe2\x96\x86\xe2\x96\x87\xe2\x96\x88";

static PyObject *draw(const double *values, size_t length)
{
    double low = 0.0, high = 0.0;
    char *text = PyMem_Malloc(3 * length + 1);
    PyObject *drawn;
    if (text == NULL) {
        return PyErr_NoMemory();
    }
    for (size_t i = 0; i < length; i++) {
        low = i == 0 || values[i] < low ? values[i] : low;
        high = i == 0 || values[i] > high ? values[i] : high;
    }
    for (size_t i = 0; i < length; i++) {
        double share = high > low ? (values[i] - low) / (high - low) : 0.0;
        size_t block = share >= 0.0 ? (size_t)(share * 7.999) : 0; /* what isn't a number is low */
        memcpy(text + 3 * i, BLOCKS + 3 * block, 3);
    }
    drawn = PyUnicode_FromStringAndSize(text, (Py_ssize_t)(3 * length));
    PyMem_Free(text);
    return drawn;
}

static PyObject *sparkline(PyObject *module, PyObject *series)
{
    size_t length;
    double *values;
    PyObject *drawn = NULL;
    (void)module;
    if (series_length(series, &length) < 0) {
        return NULL; /* TypeError: series_length: series must be series.Series, not list */
    }
    values = PyMem_Malloc((length + 1) * sizeof(*values));
    if (values == NULL) {
        return PyErr_NoMemory();
    }
    if (series_values(series, values, length, &length) == 0) {
        drawn = draw(values, length);
    }
    PyMem_Free(values);
    return drawn;
}

static PyObject *is_series(PyObject *module, PyObject *object)
{
    (void)module;
    return PyBool_FromLong(series_Series_Check(object));
}

static PyMethodDef methods[] = {
    {"sparkline", sparkline, METH_O, "sparkline(series)\n--\n\nA series in one line of text."},
    {"is_series", is_series, METH_O,
     "is_series(object)\n--\n\nWhether an object is a series, or of a subclass."},
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module)
{
    (void)module;
    return series_import();
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, (void *)execute},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "series_charts",
    .m_doc = "Draws series in text, through series's C API.",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_series_charts(void)
{
    return PyModuleDef_Init(&definition);
}
