"""geometry through ctypes, with numpy: the examples of the guide."""

# ANCHOR: load
import geometry.capi

api = geometry.capi.load()
square = [(0, 0), (2, 0), (2, 2), (0, 2)]
assert api.ring_area(square) == 4.0
assert api.ring_winding(square) is api.Winding.CounterClockwise
assert api.distance(0, 0, 3, 4) == 5.0 and api.EARTH_RADIUS == 6371008.8
# ANCHOR_END: load

# ANCHOR: numpy
import numpy

ring = numpy.array(square, dtype=numpy.float64)  # n rows of a Point's fields
assert api.ring_area(ring) == 4.0
points = numpy.zeros(5, dtype=[("x", "f8"), ("y", "f8")])  # or a Point an element
polygon = api.polygon_from_ring(ring)
assert api.polygon_exterior(polygon, points) == 5  # written in place
assert points["x"].tolist() == [0, 2, 2, 0, 0]
# ANCHOR_END: numpy

# ANCHOR: objects
with api.multi_polygon_from_wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))") as shape:
    assert api.multi_polygon_centroid(shape) == api.Point(2, 2)
    bounds = api.multi_polygon_bounds(shape)
    assert (bounds.min.x, bounds.max.y) == (0, 4)
# It is freed here; without `with`, when the last reference to it goes.

shape = api.multi_polygon_from_polygon(polygon)  # takes the polygon over
try:
    api.polygon_area(polygon)
except ValueError as error:
    assert str(error) == "geometry_polygon_area: polygon was freed or given away"
# ANCHOR_END: objects

# ANCHOR: errors
try:
    api.polygon_from_wkt("POINT (1 2)")
except ValueError as error:  # as the Rust function raised it
    assert str(error) == "expected POLYGON, not 'POINT (1 2)'"
try:
    api.polygon_from_ring([(0, 0)])
except api.StatusError as error:  # a Result<_, Error>
    assert error.status is api.Error.TooFewPoints
try:
    api.ring_area([(0, 0), (1, "2")])
except TypeError as error:  # nothing is called
    expected = (
        "geometry_ring_area: points has an item 1 that has a y that must be a number, not str"
    )
    assert str(error) == expected
# ANCHOR_END: errors

# ANCHOR: callbacks
corners = []


def visit(context, ring, vertex):
    corners.append((vertex.x, vertex.y))
    return len(corners) < 3


assert api.multi_polygon_each_vertex(shape, visit, None) is False
assert corners == [(0, 0), (2, 0), (2, 2)]
# ANCHOR_END: callbacks
visitor = api.VertexVisitor(visit)
assert api.multi_polygon_each_vertex(shape, visitor, None) is False and len(corners) == 4

import subprocess
import sys

from support import raises

with raises(TypeError, "must hold elements of Point", "shape 4x2 and format 'f'"):
    api.ring_area(ring.astype(numpy.float32))
with raises(TypeError, "must hold elements of Point"):
    api.ring_area(ring.astype(">f8"))
with raises(TypeError, "shape 4x3"):
    api.ring_area(numpy.zeros((4, 3)))
with raises(ValueError, "points must be contiguous"):
    api.ring_area(numpy.asfortranarray(ring))
with raises(ValueError, "points must be contiguous"):
    api.ring_area(ring[::2])
with raises(TypeError, "must hold elements of Point"):  # the names of another record's fields
    api.ring_area(numpy.zeros(4, dtype=[("y", "f8"), ("x", "f8")]))
with raises(ValueError, "geometry_polygon_exterior: buffer must be writable"):
    points.setflags(write=False)
    api.polygon_exterior(api.polygon_from_ring(ring), points)
assert api.ring_area(points) == 4.0
assert api.ring_area(points=numpy.zeros((0, 2))) == 0.0
assert api.ring_area(ring[1:]) == 2.0
assert api.distance(numpy.float64(0), numpy.float32(0), numpy.int8(3), 4) == 5.0
# Results of functions become numpy's without a copy, too.
array = numpy.asarray((api.Point * 2)((1, 2), (3, 4)))
assert array["y"].tolist() == [2, 4]
assert api.ring_area(array) == 0.0
assert api.polygon_exterior(api.polygon_from_ring(ring), array) == 5 and array["x"][1] == 2

text = api.polygon_from_ring.__doc__
assert text.startswith("Makes a polygon without holes."), text
assert "exterior: a sequence of Point, or a buffer of them, such as a numpy array" in text
assert "Raises StatusError, whose `status` is of Error, where it fails." in text
assert "Plane geometry" in api.__doc__ and api.Winding.__doc__.startswith("Which way")

# The command line stays quick: to print the header's folder, it loads no ctypes.
code = "import sys, geometry.capi; assert not {'ctypes', 'json', 'numpy'} & {*sys.modules}"
subprocess.run([sys.executable, "-c", code], check=True)
print("ok")
