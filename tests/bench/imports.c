/* The cost of an import from C, with few slots and with many: the first one, and a repeated one. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <bench_few.h>
#include <bench_many.h>

#include <time.h>

/* Nanoseconds: as seconds since 1970 in a double, they would be rounded to hundreds. */
static int64_t now(void)
{
    struct timespec time;
    timespec_get(&time, TIME_UTC);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/* Nanoseconds of the quickest of so many calls; `before` runs before each of them. */
#define LEAST(name, before, call)                            \
    static PyObject *name(PyObject *module, PyObject *count) \
    {                                                        \
        long calls = PyLong_AsLong(count);                   \
        int64_t least = INT64_MAX;                           \
        (void)module;                                        \
        for (long i = 0; i < calls; i++) {                   \
            int64_t start, taken;                            \
            before;                                          \
            start = now();                                   \
            if ((call) < 0) {                                \
                return NULL;                                 \
            }                                                \
            taken = now() - start;                           \
            least = taken < least ? taken : least;           \
        }                                                    \
        return PyFloat_FromDouble((double)least);            \
    }

/* Nanoseconds of one of so many calls in a row. */
#define EACH(name, call)                                                \
    static PyObject *name(PyObject *module, PyObject *count)            \
    {                                                                   \
        long calls = PyLong_AsLong(count);                              \
        int64_t start = now();                                          \
        (void)module;                                                   \
        for (long i = 0; i < calls; i++) {                              \
            if ((call) < 0) {                                           \
                return NULL;                                            \
            }                                                           \
        }                                                               \
        return PyFloat_FromDouble((double)(now() - start) / (double)calls); \
    }

/* Makes the next import the first one. */
#define EMPTY(table) memset(&(table), 0, sizeof(table))

LEAST(first_few, EMPTY(bench_few_capi_table), bench_few_import())
LEAST(first_many, EMPTY(bench_many_capi_table), bench_many_import())
EACH(repeated_few, bench_few_import())
EACH(repeated_many, bench_many_import())
/* The cost of each capsule, whatever is in it. */
LEAST(capsule_few, (void)0, PyCapsule_Import("bench_few._C_API_v1", 0) ? 0 : -1)
LEAST(capsule_many, (void)0, PyCapsule_Import("bench_many._C_API_v1", 0) ? 0 : -1)

static PyMethodDef methods[] = {
    {"first_few", first_few, METH_O, "An import into an empty table of few slots."},
    {"first_many", first_many, METH_O, "The same with many slots."},
    {"repeated_few", repeated_few, METH_O, "An import after another one, with few slots."},
    {"repeated_many", repeated_many, METH_O, "The same with many slots."},
    {"capsule_few", capsule_few, METH_O, "PyCapsule_Import alone."},
    {"capsule_many", capsule_many, METH_O, "The same of the other module."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "capi_bench_imports", NULL, -1, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_capi_bench_imports(void)
{
    return PyModule_Create(&definition);
}
