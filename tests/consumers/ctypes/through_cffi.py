"""geometry through cffi, in ABI mode: the examples of the guide."""

import sys

# ANCHOR: cffi
import cffi
import geometry.capi

ffi = cffi.FFI()
ffi.cdef(geometry.capi.cdef())
functions = ffi.cast("geometry_slots *", geometry.capi.load().__address__)

square = ffi.new("geometry_Point[]", [(0, 0), (2, 0), (2, 2), (0, 2)])
assert functions.ring_area(square, len(square)) == 4.0

result = ffi.new("geometry_Polygon **")
assert functions.polygon_from_ring(square, len(square), result) == 0
polygon = ffi.gc(result[0], functions.Polygon_free)
assert functions.polygon_area(polygon) == 4.0
# ANCHOR_END: cffi

constants = ffi.dlopen(None)
assert functions.polygon_from_ring(square, 1, result) == constants.GEOMETRY_ERROR_TOO_FEW_POINTS
assert constants.GEOMETRY_WINDING_CLOCKWISE == -1 and constants.GEOMETRY_MIN_RING_POINTS == 3
assert functions.ring_winding(square, len(square)) == constants.GEOMETRY_WINDING_COUNTER_CLOCKWISE


@ffi.callback("geometry_VertexVisitor")
def visit(context, ring, vertex):
    seen.append((vertex.x, vertex.y))
    return True


seen = []
ffi.gc(polygon, None)  # it is given away
shape = ffi.gc(functions.multi_polygon_from_polygon(polygon), functions.MultiPolygon_free)
assert functions.multi_polygon_each_vertex(shape, visit, ffi.NULL) is True
assert seen == [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
bounds = ffi.new("geometry_Bounds *")
assert functions.multi_polygon_bounds(shape, bounds) == 1 and bounds.max.y == 2.0

# cffi releases the GIL, so functions that need it are untyped pointers there.
assert ffi.typeof(functions.polygon_from_wkt) is ffi.typeof("void *")
# The order is that of the table.
names = [name for name, _ in ffi.typeof("geometry_slots").fields]
assert names[:3] == ["Polygon_free", "MultiPolygon_free", "distance"] and len(names) == 24

# The texts of each golden case, and those of the other providers that are named.
import json
import pathlib

from geometry._capi_ctypes import declarations

files = [pathlib.Path(name) for name in sys.argv[1:]]
for file in files:
    model = json.loads(file.read_text(encoding="utf-8"))
    for major in model["majors"]:
        other = cffi.FFI()
        other.cdef(declarations(model, major))
        slots = other.typeof(f"{model['prefix']}_slots")
        assert other.sizeof(slots) == len(major["functions"]) * other.sizeof("void *"), file
        for each in major["types"]:
            if each["kind"] in ("record", "buffer", "enumeration", "callback", "alias"):
                assert other.sizeof(each["c_name"]) > 0, each
print("ok", len(files))
