/* A consumer of two providers: of one at its first version, and of the other at its second. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#define SOILS_TARGET 0x0101
#include <soils.h>
#include <ages.h>

static PyObject *report(PyObject *module, PyObject *none)
{
    static const double numbers[] = {1.0, 2.0, 6.0};
    const soils_Ring ring = {2.5f};
    (void)module, (void)none;
    return Py_BuildValue("{s:d,s:d,s:d}", "ages", ages_mean(numbers, 3), "soils",
                         soils_mean(numbers, 3), "dig", (double)soils_dig(ring).depth);
}

static int import_providers(void)
{
    return ages_import() < 0 ? -1 : soils_import();
}

#include "module.h"
