/* Functions in impl blocks. */
#include "checks.h"

PyObject *check_methods(PyObject *module, PyObject *none)
{
    bridge_Tank *tank = bridge_Tank_new(), *copy;
    const bridge_Place far = {3.0, 4.0, BRIDGE_LEAK_MIXED}, here = {0.0, 0.0, BRIDGE_LEAK_BURST};
    bridge_Place moved = far;
    double filled = 0.0;
    (void)module;
    (void)none;
    CHECK(bridge_Tank_litres(tank) == 0.0);
    CHECK(bridge_Tank_fill(tank, 70.0, NULL, &filled) == 0 && filled == 70.0);
    CHECK(bridge_Tank_fill(tank, 70.0, NULL, &filled) == 0 && filled == 30.0);
    copy = bridge_tank_copy(tank);
    CHECK(bridge_Tank_litres(copy) == 100.0);
    CHECK(bridge_Tank_fill(tank, 0.0, copy, &filled) == BRIDGE_LEAK_MIXED);
    CHECK(BRIDGE_HAS(Tank_is_whole) && bridge_Tank_is_whole(tank));
    bridge_Tank_free(copy);
    bridge_Tank_free(tank);

    CHECK(bridge_Leak_is_mended(BRIDGE_LEAK_MIXED) && !bridge_Leak_is_mended(BRIDGE_LEAK_BURST));
    CHECK(bridge_Place_distance(&far, here) == 5.0);
    bridge_Place_shift(&moved, 2.0);
    CHECK(moved.x == 5.0 && bridge_Place_turned(moved).y == 5.0);
    Py_RETURN_NONE;
}

PyObject *check_class_methods(PyObject *module, PyObject *none)
{
    PyObject *low = bridge_Gauge_make(1.0), *high = bridge_Gauge_make(2.0), *more = NULL;
    double read = 0.0;
    (void)module;
    (void)none;
    CHECK(low && high);
    CHECK(bridge_Gauge_read(low, &read) == 0 && read == 1.0);
    CHECK(bridge_Gauge_more(low, high, &more) == 1 && more == high);
    Py_DECREF(more);
    CHECK(bridge_Gauge_more(high, low, &more) == 0);
    CHECK(bridge_Gauge_set(low, 3.0) == 0);
    CHECK(bridge_Gauge_read(low, &read) == 0 && read == 3.0);
    CHECK(bridge_Gauge_read(Py_None, &read) == -1);
    CHECK_RAISED(PyExc_TypeError);
    CHECK(bridge_Gauge_read(NULL, &read) == -1);
    CHECK_RAISED(PyExc_ValueError);
    Py_DECREF(low);
    Py_DECREF(high);
    Py_RETURN_NONE;
}

/* A receiver is refused as any other parameter is. */
PyObject *check_refused_methods(PyObject *module, PyObject *none)
{
    bridge_Tank *tank = bridge_Tank_new();
    bridge_Place place = {3.0, 4.0, BRIDGE_LEAK_BURST};
    bridge_Leak leak = BRIDGE_LEAK_BURST;
    double litres = -1.0;
    int32_t cost = -1;
    (void)module;
    (void)none;
    CHECK(bridge_Tank_fill(tank, 7.0, NULL, &litres) == 0);
    CHECK(bridge_Tank_drain(tank, &litres) == 0 && litres == 7.0);
    CHECK(bridge_Tank_drain(tank, &litres) == -1 && litres == 7.0);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(bridge_Tank_drain(NULL, &litres) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(bridge_Tank_overflow(tank, &litres) == -1);
    CHECK(PyErr_Occurred());
    PyErr_Clear();
    CHECK(bridge_Tank_litres(tank) == 0.0);
    bridge_Tank_free(tank);

    CHECK(bridge_Leak_cost(&leak, &cost) == 0 && cost == 20);
    CHECK(bridge_Leak_cost(NULL, &cost) == -1);
    CHECK_RAISED(PyExc_ValueError);
    leak = 7;
    CHECK(bridge_Leak_cost(&leak, &cost) == -1);
    CHECK_RAISED(PyExc_ValueError);
    CHECK(bridge_Place_mending(&place, 3, &cost) == 0 && cost == 6);
    CHECK(bridge_Place_mending(NULL, 3, &cost) == -1);
    CHECK_RAISED(PyExc_ValueError);
    place.leak = 0;
    CHECK(bridge_Place_mending(&place, 3, &cost) == -1 && cost == 6 && place.leak == 0);
    CHECK_RAISED(PyExc_ValueError);
    Py_RETURN_NONE;
}
