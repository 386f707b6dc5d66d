/* The module. geometry_import() runs once, here; the calls in the other files rely on it. */
#include "consumer.h"

static PyMethodDef methods[] = {
    {"area", consumer_area, METH_VARARGS,
     "area(wkt)\n--\n\nArea of a shape, in square degrees."},
    {"centroid", consumer_centroid, METH_VARARGS,
     "centroid(wkt)\n--\n\nCentre of gravity as (longitude, latitude); None for an empty shape."},
    {"contains", consumer_contains, METH_VARARGS,
     "contains(wkt, lon, lat)\n--\n\nWhether a place lies inside a shape."},
    {"longest_edge", consumer_longest_edge, METH_VARARGS,
     "longest_edge(wkt)\n--\n\nLongest straight piece of a shape's border, in degrees."},
    {"distance_cost", consumer_distance_cost, METH_VARARGS,
     "distance_cost(calls)\n--\n\nSeconds that one call of geometry_distance takes."},
    {"ring_area_cost", consumer_ring_area_cost, METH_VARARGS,
     "ring_area_cost(calls, wkt)\n--\n\n"
     "Seconds that one call of geometry_ring_area takes, for the outline of a polygon."},
    {NULL, NULL, 0, NULL},
};

/* ANCHOR: import */
static int execute(PyObject *module)
{
    (void)module;
    return geometry_import();
}
/* ANCHOR_END: import */

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, (void *)execute},
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "geometry_consumer_c",
    .m_doc = "Measures shapes in well-known text, through geometry's C API.",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_geometry_consumer_c(void)
{
    return PyModuleDef_Init(&definition);
}
