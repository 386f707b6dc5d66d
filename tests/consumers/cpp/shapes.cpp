#include "shapes.hpp"

#include <array>
#include <vector>

// ANCHOR: throws
/* The exception for Python's caller of a C++ exception. */
template <class F>
static PyObject *guarded(F function)
{
    try {
        return function();
    } catch (const geometry::capi::PythonError &) {
        // Python's exception is set already.
    } catch (const std::exception &error) {
        PyErr_SetString(PyExc_ValueError, error.what());
    }
    return nullptr;
}

static PyObject *area(PyObject *, PyObject *text)
{
    return guarded([&] {
        Py_ssize_t size = 0;
        const char *const data = PyUnicode_AsUTF8AndSize(text, &size);
        if (!data) {
            throw geometry::capi::PythonError();
        }
        // Freed with `polygon`, even if the rest fails.
        const auto polygon = geometry::polygon_from_wkt({data, static_cast<std::size_t>(size)});
        return PyFloat_FromDouble(geometry::polygon_area(*polygon));
    });
}
// ANCHOR_END: throws

// ANCHOR: nothrow
static PyObject *square(PyObject *, PyObject *side)
{
    const double a = PyFloat_AsDouble(side);
    const std::array<geometry::Point, 4> ring = {{{0, 0}, {a, 0}, {a, a}, {0, a}}};
    const auto polygon = geometry::polygon_from_ring(ring, std::nothrow);
    if (!polygon) {
        PyErr_SetString(PyExc_ValueError, geometry::capi::name(polygon.error()));
        return nullptr;
    }
    return PyUnicode_FromString(describe(**polygon).c_str());
}
// ANCHOR_END: nothrow

static PyObject *too_few(PyObject *, PyObject *)
{
    return guarded([]() -> PyObject * {
        const geometry::Point one[] = {{1, 2}};
        geometry::polygon_from_ring(one);
        Py_RETURN_NONE;
    });
}

// ANCHOR: handles
static PyObject *extent(PyObject *, PyObject *text)
{
    return guarded([&] {
        auto polygon = geometry::polygon_from_wkt(PyUnicode_AsUTF8(text));
        // It takes the polygon over.
        const auto shape = geometry::multi_polygon_from_polygon(std::move(polygon));
        const std::optional<geometry::Bounds> bounds = geometry::multi_polygon_bounds(*shape);
        if (!bounds) {
            throw std::invalid_argument("nothing there");
        }
        return Py_BuildValue("(dd)", bounds->max.x - bounds->min.x, bounds->max.y - bounds->min.y);
    });
}
// ANCHOR_END: handles

static PyObject *vertices(PyObject *, PyObject *text)
{
    return guarded([&] {
        const auto shape = geometry::multi_polygon_from_wkt(PyUnicode_AsUTF8(text));
        std::vector<geometry::Point> all;
        const auto visit = [](void *context, std::size_t, geometry::Point vertex) noexcept {
            static_cast<std::vector<geometry::Point> *>(context)->push_back(vertex);
            return true;
        };
        geometry::multi_polygon_each_vertex(*shape, visit, &all);
        return PyLong_FromSize_t(all.size());
    });
}

static PyObject *standard(PyObject *, PyObject *)
{
    return PyLong_FromLong(__cplusplus);
}

static PyMethodDef methods[] = {
    {"area", area, METH_O, nullptr},
    {"square", square, METH_O, nullptr},
    {"too_few", too_few, METH_NOARGS, nullptr},
    {"extent", extent, METH_O, nullptr},
    {"vertices", vertices, METH_O, nullptr},
    {"standard", standard, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "shapes", nullptr, 0, methods, nullptr, nullptr, nullptr, nullptr,
};

// ANCHOR: import
PyMODINIT_FUNC PyInit_shapes()
{
    if (!geometry::import(std::nothrow)) {
        return nullptr;
    }
    return PyModule_Create(&definition);
}
// ANCHOR_END: import
