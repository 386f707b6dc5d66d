#include <nanobind/nanobind.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include <geometry.hpp>

namespace nb = nanobind;

// ANCHOR: class
// A handle of geometry's in a class of our own.
struct Shape {
    geometry::capi::Owned<geometry::MultiPolygon> inner;

    explicit Shape(std::string_view text) : inner(geometry::multi_polygon_from_wkt(text)) {}

    double area() const { return geometry::multi_polygon_area(*inner); }

    std::pair<double, double> centroid() const
    {
        const auto centroid = geometry::multi_polygon_centroid(*inner);
        if (!centroid) {
            throw nb::value_error("a shape without vertices has no centroid");
        }
        return {centroid->x, centroid->y};
    }
};
// ANCHOR_END: class

static double ring_area(const std::vector<std::pair<double, double>> &pairs)
{
    std::vector<geometry::Point> ring;
    for (const auto &[x, y] : pairs) {
        ring.push_back({x, y});
    }
    return geometry::polygon_area(*geometry::polygon_from_ring(ring));
}

NB_MODULE(bound, module)
{
    // ANCHOR: errors
    nb::register_exception_translator([](const std::exception_ptr &pointer, void *) {
        try {
            std::rethrow_exception(pointer);
        } catch (const geometry::capi::PythonError &) {
            // Python's exception is set, and stays so.
        } catch (const geometry::capi::Error<geometry::Error> &error) {
            PyErr_SetString(PyExc_ValueError, geometry::capi::name(error.code()));
        }
    });
    // ANCHOR_END: errors

    // ANCHOR: import
    try {
        geometry::import();
    } catch (const geometry::capi::PythonError &) {
        nb::raise_python_error();
    }
    // ANCHOR_END: import

    nb::class_<Shape>(module, "Shape")
        .def(nb::init<std::string_view>())
        .def_prop_ro("area", &Shape::area)
        .def("centroid", &Shape::centroid);
    module.def("ring_area", ring_area);
    // Objects of nanobind's are passed as they are, and geometry's are taken over.
    module.def("through", [](const nb::object &object) {
        const geometry::capi::Borrowed passed = object;
        geometry::capi::Object given = geometry::capi::Object::borrow(passed);
        return nb::steal(given.release());
    });
    module.def("message", [](std::string_view text) -> std::string {
        try {
            geometry::area(text);
            return "";
        } catch (const geometry::capi::PythonError &error) {
            const nb::python_error python;
            return (python.matches(PyExc_ValueError) ? "" : "not ") + std::string(error.what());
        }
    });
}
