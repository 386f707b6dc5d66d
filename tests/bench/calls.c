/* The cost of a call from C: direct, through a `void **` as NumPy's users do it, through capi. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <every.h>

#include <time.h>

/* Hidden, so that it is called directly, and not through the loader's table. */
__attribute__((visibility("hidden"))) double direct_add(double a, double b);

/* An array of untyped pointers that is filled at import, as `PyArray_API` is. */
static void **untyped;

static double now(void)
{
    struct timespec time;
    timespec_get(&time, TIME_UTC);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* Each call waits for the one before, so that only the calls are measured. */
#define MEASURE(name, call)                                  \
    static PyObject *name(PyObject *module, PyObject *count) \
    {                                                        \
        long calls = PyLong_AsLong(count);                   \
        double x = 0.0;                                      \
        double start = now();                                \
        (void)module;                                        \
        for (long i = 0; i < calls; i++) {                   \
            x = (call);                                      \
        }                                                    \
        double seconds = now() - start;                      \
        return Py_BuildValue("dd", seconds / (double)calls * 1e9, x); \
    }

MEASURE(c_direct, direct_add(x, 1.0))
MEASURE(c_untyped, ((double (*)(double, double))untyped[0])(x, 1.0))
MEASURE(c_capi, every_add(x, 1.0))

static PyMethodDef methods[] = {
    {"c_direct", c_direct, METH_O, "Nanoseconds per call of an extern function."},
    {"c_untyped", c_untyped, METH_O, "The same through a void **."},
    {"c_capi", c_capi, METH_O, "The same through capi's table."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "capi_bench_c", NULL, -1, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_capi_bench_c(void)
{
    if (every_import() < 0) {
        return NULL;
    }
    untyped = (void **)PyMem_Malloc(sizeof(void *));
    if (untyped == NULL) {
        return PyErr_NoMemory();
    }
    memcpy(untyped, &every_capi_table.add, sizeof(void *));
    return PyModule_Create(&definition);
}
