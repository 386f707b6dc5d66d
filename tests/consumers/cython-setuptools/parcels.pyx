# cython: language_level=3
"""Parcels of land, measured by geometry."""

# ANCHOR: slice
from libc.stdlib cimport free, malloc
from geometry cimport Point, ring_area


def area(corners):
    """Area of a ring of `(x, y)` pairs, computed without the GIL."""
    cdef size_t count = len(corners)
    cdef Point *points = <Point *>malloc(count * sizeof(Point) + 1)
    if points is NULL:
        raise MemoryError
    cdef double result
    try:
        for i, (x, y) in enumerate(corners):
            points[i] = Point(x, y)
        with nogil:
            result = ring_area(points, count)
        return result
    finally:
        free(points)
# ANCHOR_END: slice


# ANCHOR: opaque
from geometry cimport Polygon, Polygon_free, polygon_contains, polygon_from_wkt


cdef class Parcel:
    """A polygon that a Python object owns."""

    cdef Polygon *polygon

    def __cinit__(self, str wkt):
        text = wkt.encode()
        # `except NULL`: geometry's exception for malformed text goes on from here.
        self.polygon = polygon_from_wkt(text, len(text))

    def __dealloc__(self):
        Polygon_free(self.polygon)

    def __contains__(self, place):
        x, y = place
        return polygon_contains(self.polygon, Point(x, y))
# ANCHOR_END: opaque


# ANCHOR: status
from geometry cimport Error, ERROR_TOO_FEW_POINTS, MIN_RING_POINTS, polygon_from_ring


def refusal():
    """geometry's status for a ring that is too short."""
    cdef Point points[MIN_RING_POINTS]
    cdef Polygon *polygon = NULL
    cdef Error error = polygon_from_ring(points, MIN_RING_POINTS - 1, &polygon)
    if error == ERROR_TOO_FEW_POINTS:
        return "too few points"
    Polygon_free(polygon)
    return "error %d" % error
# ANCHOR_END: status


# ANCHOR: callback
from libcpp cimport bool
from geometry cimport (
    MultiPolygon, MultiPolygon_free, multi_polygon_each_vertex, multi_polygon_from_wkt
)


cdef bool keep(void *context, size_t ring, Point vertex) noexcept with gil:
    (<list>context).append((ring, vertex.x, vertex.y))
    return len(<list>context) < 5


def vertices(str wkt):
    """The first five vertices of a multipolygon, each with the number of its ring."""
    text = wkt.encode()
    cdef MultiPolygon *shape = multi_polygon_from_wkt(text, len(text))
    found = []
    try:
        with nogil:
            multi_polygon_each_vertex(shape, keep, <void *>found)
        return found
    finally:
        MultiPolygon_free(shape)
# ANCHOR_END: callback


from geometry cimport (
    EARTH_RADIUS, WINDING_CLOCKWISE, WINDING_COUNTER_CLOCKWISE, Winding, area as wkt_area,
    ring_winding
)


def constants():
    """Values that don't come from a call."""
    return EARTH_RADIUS, MIN_RING_POINTS, WINDING_CLOCKWISE, WINDING_COUNTER_CLOCKWISE


def winding(corners):
    """Which way a triangle turns, as a number."""
    cdef Point points[3]
    for i, (x, y) in enumerate(corners):
        points[i] = Point(x, y)
    cdef Winding turn = ring_winding(points, 3)
    return turn


def measured(bytes text):
    """`except -1` with an out-parameter."""
    cdef double result = -1.0
    wkt_area(text, len(text), &result)
    return result
