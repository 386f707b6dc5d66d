/* The functions that module.c lists and the other files define. */
#ifndef CHECKS_H
#define CHECKS_H

#include "check.h"

#ifdef __cplusplus
extern "C" {
#endif

/* values.c */
PyObject *check_integers(PyObject *module, PyObject *none);
PyObject *check_scalars(PyObject *module, PyObject *none);
PyObject *check_constants(PyObject *module, PyObject *none);
PyObject *check_records(PyObject *module, PyObject *none);
PyObject *check_enumerations(PyObject *module, PyObject *none);
PyObject *check_conditions(PyObject *module, PyObject *none);
PyObject *has(PyObject *module, PyObject *none);

/* pointers.c */
PyObject *check_references(PyObject *module, PyObject *none);
PyObject *check_slices(PyObject *module, PyObject *none);
PyObject *check_text(PyObject *module, PyObject *none);
PyObject *check_raw_pointers(PyObject *module, PyObject *none);
PyObject *check_callbacks(PyObject *module, PyObject *none);

/* results.c */
PyObject *check_options(PyObject *module, PyObject *none);
PyObject *check_exceptions(PyObject *module, PyObject *none);
PyObject *check_optional_exceptions(PyObject *module, PyObject *none);
PyObject *check_statuses(PyObject *module, PyObject *none);
PyObject *check_gil(PyObject *module, PyObject *none);

/* objects.cpp */
PyObject *check_objects(PyObject *module, PyObject *none);
PyObject *check_threads(PyObject *module, PyObject *none);
PyObject *check_one_import(PyObject *module, PyObject *none);

/* target.c */
PyObject *check_target(PyObject *module, PyObject *none);
PyObject *check_open_enumerations(PyObject *module, PyObject *none);
PyObject *check_retired(PyObject *module, PyObject *none);
PyObject *raise_retired(PyObject *module, PyObject *none);
double call_retired(void);
PyObject *check_wide_enumerations(PyObject *module, PyObject *none);
PyObject *check_nested_records(PyObject *module, PyObject *none);
PyObject *check_changed_enumerations(PyObject *module, PyObject *none);
PyObject *check_mixed_results(PyObject *module, PyObject *none);
PyObject *check_judge(PyObject *module, PyObject *none);
PyObject *check_mixed_objects(PyObject *module, PyObject *none);

/* refusals.c */
PyObject *raise_refusal(PyObject *module, PyObject *args);
PyObject *raise_panic(PyObject *module, PyObject *none);
PyObject *check_refused_statuses(PyObject *module, PyObject *none);

/* endings.c */
PyObject *endings(PyObject *module, PyObject *none);
PyObject *end(PyObject *module, PyObject *args);

/* Where this file's copy of the table would be, if each file had one. */
const void *table_of_values(void);

#ifdef __cplusplus
}
#endif

#endif
