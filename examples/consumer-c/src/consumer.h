/* Shared by the three files: geometry's C API, and the functions that Python sees. */
#ifndef CONSUMER_H
#define CONSUMER_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <geometry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* shapes.c */
PyObject *consumer_area(PyObject *module, PyObject *args);
PyObject *consumer_centroid(PyObject *module, PyObject *args);
PyObject *consumer_contains(PyObject *module, PyObject *args);

/* edges.cpp */
PyObject *consumer_longest_edge(PyObject *module, PyObject *args);
PyObject *consumer_distance_cost(PyObject *module, PyObject *args);
PyObject *consumer_ring_area_cost(PyObject *module, PyObject *args);

#ifdef __cplusplus
}
#endif

#endif
