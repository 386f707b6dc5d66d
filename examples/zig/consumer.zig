//! A Python extension in Zig that calls geometry through its table.

const geometry = @import("geometry.zig");

const PyObject = geometry.PyObject;

extern fn PyModule_Create2(definition: *Definition, version: c_int) ?*PyObject;
extern fn PyFloat_FromDouble(value: f64) ?*PyObject;
extern fn PyFloat_AsDouble(object: *PyObject) f64;
extern fn PyErr_Occurred() ?*PyObject;
extern fn PyErr_SetString(kind: *PyObject, text: [*:0]const u8) void;
extern fn PyUnicode_AsUTF8AndSize(object: *PyObject, size: *isize) ?[*]const u8;
extern var PyExc_ImportError: *PyObject;
extern var PyExc_ValueError: *PyObject;

const Method = extern struct {
    name: ?[*:0]const u8 = null,
    function: ?*const fn (?*PyObject, ?*PyObject) callconv(.c) ?*PyObject = null,
    flags: c_int = 0,
    doc: ?[*:0]const u8 = null,
};

const Definition = extern struct {
    references: isize = 1,
    kind: ?*anyopaque = null,
    init: ?*anyopaque = null,
    index: isize = 0,
    copy: ?*PyObject = null,
    name: [*:0]const u8,
    doc: ?[*:0]const u8 = null,
    size: isize = -1,
    methods: [*]const Method,
    slots: ?*anyopaque = null,
    traverse: ?*anyopaque = null,
    clear: ?*anyopaque = null,
    free: ?*anyopaque = null,
};

const one_argument: c_int = 8; // METH_O

// ANCHOR: call
var functions: *const geometry.Functions = undefined;

/// The area of a right-angled triangle with two sides of this length.
fn triangle(_: ?*PyObject, argument: ?*PyObject) callconv(.c) ?*PyObject {
    const side = PyFloat_AsDouble(argument.?);
    if (PyErr_Occurred() != null) return null;
    const points = [_]geometry.Point{
        .{ .x = 0, .y = 0 },
        .{ .x = side, .y = 0 },
        .{ .x = 0, .y = side },
    };
    var polygon: ?*geometry.Polygon = null;
    const status = functions.polygon_from_ring(&points, points.len, &polygon);
    switch (status) {
        .not_finite => PyErr_SetString(PyExc_ValueError, "a side must be finite"),
        .too_few_points, .invalid_argument, .negative_tolerance => unreachable,
        _ => {
            defer functions.Polygon_free(polygon);
            return PyFloat_FromDouble(functions.polygon_area(polygon.?));
        },
    }
    return null;
}
// ANCHOR_END: call

/// The area of a shape in well-known text; raises what geometry does.
fn area(_: ?*PyObject, argument: ?*PyObject) callconv(.c) ?*PyObject {
    var size: isize = 0;
    const text = PyUnicode_AsUTF8AndSize(argument.?, &size) orelse return null;
    var result: f64 = undefined;
    if (functions.area(text, @intCast(size), &result) < 0) return null;
    return PyFloat_FromDouble(result);
}

/// How many vertices a shape has, each told to a callback.
fn vertices(_: ?*PyObject, argument: ?*PyObject) callconv(.c) ?*PyObject {
    var size: isize = 0;
    const text = PyUnicode_AsUTF8AndSize(argument.?, &size) orelse return null;
    const shape = functions.multi_polygon_from_wkt(text, @intCast(size)) orelse return null;
    defer functions.MultiPolygon_free(shape);
    var count: f64 = 0;
    _ = functions.multi_polygon_each_vertex(shape, &visit, &count);
    return PyFloat_FromDouble(count);
}

fn visit(context: ?*anyopaque, ring: usize, vertex: geometry.Point) callconv(.c) bool {
    _ = ring;
    _ = vertex;
    const count: *f64 = @ptrCast(@alignCast(context.?));
    count.* += 1;
    return true;
}

/// Imports from a copy of the table with one byte changed; raises the import's error.
fn refuses(_: ?*PyObject, argument: ?*PyObject) callconv(.c) ?*PyObject {
    const which: usize = @intFromFloat(PyFloat_AsDouble(argument.?));
    var copy: [11]u64 = undefined; // as large as a table
    const original = geometry.find() catch unreachable;
    @memcpy(&copy, @as([*]const u64, @ptrCast(@alignCast(original)))[0..copy.len]);
    const bytes: [*]u8 = @ptrCast(&copy);
    bytes[which] +%= 1;
    _ = geometry.check(&copy, 0) catch |failure| {
        PyErr_SetString(PyExc_ImportError, @errorName(failure));
        return null;
    };
    return PyFloat_FromDouble(0);
}

const methods = [_]Method{
    .{ .name = "triangle", .function = &triangle, .flags = one_argument },
    .{ .name = "area", .function = &area, .flags = one_argument },
    .{ .name = "vertices", .function = &vertices, .flags = one_argument },
    .{ .name = "refuses", .function = &refuses, .flags = one_argument },
    .{},
};

var definition: Definition = .{ .name = "geometry_consumer_zig", .methods = &methods };

// ANCHOR: import
export fn PyInit_geometry_consumer_zig() ?*PyObject {
    functions = geometry.import(0) catch |failure| {
        if (PyErr_Occurred() == null) {
            PyErr_SetString(PyExc_ImportError, @errorName(failure));
        }
        return null;
    };
    return PyModule_Create2(&definition, 1013);
}
// ANCHOR_END: import
