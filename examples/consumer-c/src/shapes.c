/* Area, centroid and contains: parse a shape, measure it, free it. */
#include "consumer.h"

/* ANCHOR: calls */
PyObject *consumer_area(PyObject *module, PyObject *args)
{
    const char *wkt;
    Py_ssize_t length;
    (void)module;
    if (!PyArg_ParseTuple(args, "s#:area", &wkt, &length)) {
        return NULL;
    }
    geometry_MultiPolygon *shape = geometry_multi_polygon_from_wkt(wkt, (size_t)length);
    if (shape == NULL) {
        return NULL;
    }
    double area = geometry_multi_polygon_area(shape);
    geometry_MultiPolygon_free(shape);
    return PyFloat_FromDouble(area);
}
/* ANCHOR_END: calls */

PyObject *consumer_centroid(PyObject *module, PyObject *args)
{
    const char *wkt;
    Py_ssize_t length;
    (void)module;
    if (!PyArg_ParseTuple(args, "s#:centroid", &wkt, &length)) {
        return NULL;
    }
    geometry_MultiPolygon *shape = geometry_multi_polygon_from_wkt(wkt, (size_t)length);
    if (shape == NULL) {
        return NULL;
    }
    geometry_Point centroid;
    int found = geometry_multi_polygon_centroid(shape, &centroid);
    geometry_MultiPolygon_free(shape);
    if (!found) {
        Py_RETURN_NONE;
    }
    return Py_BuildValue("(dd)", centroid.x, centroid.y);
}

PyObject *consumer_contains(PyObject *module, PyObject *args)
{
    const char *wkt;
    Py_ssize_t length;
    geometry_Point place;
    (void)module;
    if (!PyArg_ParseTuple(args, "s#dd:contains", &wkt, &length, &place.x, &place.y)) {
        return NULL;
    }
    geometry_MultiPolygon *shape = geometry_multi_polygon_from_wkt(wkt, (size_t)length);
    if (shape == NULL) {
        return NULL;
    }
    bool contains = geometry_multi_polygon_contains(shape, place);
    geometry_MultiPolygon_free(shape);
    return PyBool_FromLong(contains);
}
