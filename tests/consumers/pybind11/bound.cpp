#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <geometry.hpp>

namespace py = pybind11;

// ANCHOR: class
// pybind11 frees an object of geometry's as it does any other.
static void define_polygon(py::module_ &module)
{
    py::class_<geometry::Polygon, std::unique_ptr<geometry::Polygon>>(module, "Polygon")
        .def(py::init([](std::string_view text) {
            return std::unique_ptr<geometry::Polygon>(geometry::polygon_from_wkt(text).release());
        }))
        .def_static("of", [](const std::vector<std::pair<double, double>> &pairs) {
            std::vector<geometry::Point> ring;
            for (const auto &[x, y] : pairs) {
                ring.push_back({x, y});
            }
            return std::unique_ptr<geometry::Polygon>(geometry::polygon_from_ring(ring).release());
        })
        .def_property_readonly("area", &geometry::polygon_area)
        .def("contains", [](const geometry::Polygon &self, double x, double y) {
            return geometry::polygon_contains(self, {x, y});
        });
}
// ANCHOR_END: class

PYBIND11_MODULE(bound, module)
{
    // ANCHOR: errors
    py::register_exception_translator([](std::exception_ptr pointer) {
        try {
            if (pointer) {
                std::rethrow_exception(pointer);
            }
        } catch (const geometry::capi::PythonError &) {
            // Python's exception is set, and stays so.
        } catch (const geometry::capi::Error<geometry::Error> &error) {
            py::set_error(PyExc_ValueError, geometry::capi::name(error.code()));
        }
    });
    // ANCHOR_END: errors

    // ANCHOR: import
    try {
        geometry::import();
    } catch (const geometry::capi::PythonError &) {
        throw py::error_already_set();
    }
    // ANCHOR_END: import

    define_polygon(module);
    // A `catch` that takes over Python's exception has it whole.
    module.def("message", [](std::string_view text) -> std::string {
        try {
            geometry::polygon_from_wkt(text);
            return "";
        } catch (const geometry::capi::PythonError &error) {
            const py::error_already_set python;
            return (python.matches(PyExc_ValueError) ? "" : "not ") + std::string(error.what());
        }
    });
    // Objects of pybind11's are passed as they are, and geometry's are taken over.
    module.def("through", [](const py::object &object) {
        const geometry::capi::Borrowed passed = object;
        geometry::capi::Object given = geometry::capi::Object::borrow(passed);
        return py::reinterpret_steal<py::object>(given.release());
    });
    module.def("moved", [](std::string_view text) {
        auto polygon = geometry::polygon_from_wkt(text);
        const auto shape = geometry::multi_polygon_from_polygon(std::move(polygon));
        return geometry::polygon_area(*polygon);
    });
}
