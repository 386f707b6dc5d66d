// The longest edge, through a callback over the vertices, and the cost of a native call.
#include "consumer.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <new>
#include <vector>

namespace {

struct Free {
    void operator()(geometry_Polygon *polygon) const { geometry_Polygon_free(polygon); }
    void operator()(geometry_MultiPolygon *shape) const { geometry_MultiPolygon_free(shape); }
};
using Polygon = std::unique_ptr<geometry_Polygon, Free>;
using MultiPolygon = std::unique_ptr<geometry_MultiPolygon, Free>;

struct Edges {
    bool started;
    size_t ring;
    geometry_Point previous;
    double longest;
};

// ANCHOR: callback
extern "C" bool add_edge(void *context, size_t ring, geometry_Point vertex) noexcept
{
    Edges &edges = *static_cast<Edges *>(context);
    if (edges.started && edges.ring == ring) {
        const geometry_Point &start = edges.previous;
        edges.longest =
            std::max(edges.longest, geometry_distance(start.x, start.y, vertex.x, vertex.y));
    }
    edges = {true, ring, vertex, edges.longest};
    return true;
}
// ANCHOR_END: callback

// No compiler drops the calls: it can't see the function behind a pointer.
template <typename Call> double seconds_per_call(Py_ssize_t calls, Call call)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    for (Py_ssize_t i = 0; i < calls; ++i) {
        call();
    }
    const std::chrono::duration<double> elapsed = Clock::now() - start;
    return elapsed.count() / static_cast<double>(calls);
}

std::vector<geometry_Point> exterior(const Polygon &polygon)
{
    std::vector<geometry_Point> ring(geometry_polygon_exterior(polygon.get(), nullptr, 0));
    geometry_polygon_exterior(polygon.get(), ring.data(), ring.size());
    return ring;
}

}  // namespace

PyObject *consumer_longest_edge(PyObject *, PyObject *args)
{
    const char *wkt;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(args, "s#:longest_edge", &wkt, &length)) {
        return nullptr;
    }
    const MultiPolygon shape(geometry_multi_polygon_from_wkt(wkt, static_cast<size_t>(length)));
    if (!shape) {
        return nullptr;
    }
    Edges edges = {};
    geometry_multi_polygon_each_vertex(shape.get(), add_edge, &edges);
    return PyFloat_FromDouble(edges.longest);
}

PyObject *consumer_distance_cost(PyObject *, PyObject *args)
{
    Py_ssize_t calls;
    if (!PyArg_ParseTuple(args, "n:distance_cost", &calls)) {
        return nullptr;
    }
    return PyFloat_FromDouble(
        seconds_per_call(calls, [] { geometry_distance(0.0, 0.0, 3.0, 4.0); }));
}

PyObject *consumer_ring_area_cost(PyObject *, PyObject *args)
{
    Py_ssize_t calls;
    const char *wkt;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(args, "ns#:ring_area_cost", &calls, &wkt, &length)) {
        return nullptr;
    }
    const Polygon polygon(geometry_polygon_from_wkt(wkt, static_cast<size_t>(length)));
    if (!polygon) {
        return nullptr;
    }
    try {
        const std::vector<geometry_Point> ring = exterior(polygon);
        return PyFloat_FromDouble(seconds_per_call(
            calls, [&ring] { geometry_ring_area(ring.data(), ring.size()); }));
    } catch (const std::bad_alloc &) {
        return PyErr_NoMemory();
    }
}
