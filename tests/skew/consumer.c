/*
 * A consumer of ages, for each header and each target: calls what it can, and tells what it saw.
 * With LAZY it doesn't import ages before it is called.
 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <ages.h>

/* Functions that the target promises are called by name, newer ones through the table. */
#if AGES_TARGET >= 0x0101
#define SINCE_1_1(function) ages_##function
#else
#define SINCE_1_1(function) (*ages_capi_table.function)
#endif
#if AGES_TARGET >= 0x0102
#define SINCE_1_2(function) ages_##function
#else
#define SINCE_1_2(function) (*ages_capi_table.function)
#endif
#if AGES_VERSION < 0x0200 || AGES_TARGET >= 0x0200
#define SINCE_2_0(function) ages_##function
#else
#define SINCE_2_0(function) (*ages_capi_table.function)
#endif

/* The result of a call, if there is such a function. */
#define SAW(function, call) \
    saw(seen, #function, AGES_HAS(function) ? PyFloat_FromDouble((double)call) : NULL)

/* Takes over the value. */
static void saw(PyObject *seen, const char *function, PyObject *value)
{
    if (PyDict_SetItemString(seen, function, value ? value : Py_None) < 0) {
        Py_FatalError("a dict can't be filled");
    }
    Py_XDECREF(value);
}

static PyObject *report(PyObject *module, PyObject *none)
{
    static const double widths[] = {1.0, 2.0, 6.0};
    PyObject *seen;
    ages_Tree *tree;
    (void)module, (void)none;
    if (ages_import() < 0) {
        return NULL;
    }
    seen = PyDict_New();
    if (!seen) {
        return NULL;
    }
    tree = ages_tree_grow(widths, 3);
    SAW(release, ages_release());
#if AGES_VERSION < 0x0200
    SAW(mean, ages_mean(widths, 3));
#endif
    SAW(tree_age, SINCE_2_0(tree_age)(tree));
#if AGES_VERSION >= 0x0101
    {
        const ages_Ring ring = {5.0, AGES_SEASON_DRY};
        SAW(tree_add, SINCE_1_1(tree_add)(tree, ring));
    }
#endif
#if AGES_VERSION >= 0x0102
    SAW(median, SINCE_1_2(median)(widths, 3));
    SAW(cells, SINCE_1_2(cells)(2.0));
#endif
    ages_Tree_free(tree);
    return seen;
}

static int import_providers(void)
{
#ifdef LAZY
    return 0;
#else
    return ages_import();
#endif
}

#include "module.h"
