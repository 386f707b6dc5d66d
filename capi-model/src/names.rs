//! Every name that others must spell, made in one place.
//!
//! | name | form | example |
//! | --- | --- | --- |
//! | function | `prefix_name` | `geometry_ring_area` |
//! | method | `prefix_Name_method` | `geometry_Polygon_area` |
//! | type | `prefix_Name` | `geometry_Point` |
//! | destructor | `prefix_Name_free` | `geometry_Polygon_free` |
//! | type object of a class | `prefix_Name_type` | `geometry_Series_type` |
//! | check of an object's class | `prefix_Name_Check` | `geometry_Series_Check` |
//! | variant | `PREFIX_NAME_VARIANT` | `GEOMETRY_WINDING_COUNTER_CLOCKWISE` |
//! | constant | `PREFIX_NAME` | `GEOMETRY_MAX_VERTICES` |
//! | owned buffer | `prefix_Element_buffer` | `geometry_Point_buffer`, `geometry_double_buffer` |
//! | owned text | `prefix_text_buffer` | `geometry_text_buffer` |
//! | function that frees a buffer | `prefix_…_buffer_free` | `geometry_Point_buffer_free` |
//! | callback in place | `prefix_function_callback` | `geometry_each_vertex_callback` |
//! | context of an owned callback | `prefix_context_free` | `geometry_context_free` |
//! | importer | `prefix_import` | `geometry_import` |
//! | target | `PREFIX_TARGET` | `GEOMETRY_TARGET` |
//! | macro that asks for a slot | `PREFIX_HAS` | `GEOMETRY_HAS` |
//! | the header's version | `PREFIX_VERSION` | `GEOMETRY_VERSION` |
//! | include guards | `PREFIX_CAPI_H`, `PREFIX_CAPI_HPP`, `PREFIX_CAPI_TYPES` | `GEOMETRY_CAPI_H` |
//! | namespace in C++ | `prefix`, or the value of `PREFIX_NAMESPACE` | `geometry` |
//! | header's other names | `prefix_table`, `prefix_capi_…` | `geometry_capi_table` |
//! | capsule's attribute | `_C_API_v<major>` | `_C_API_v1` |
//! | capsule's name | `module._C_API_v<major>` | `geometry._C_API_v1` |
//! | Rust consumer's module | `prefix_capi` | `geometry_capi` |
//! | Rust consumer's struct | `Prefix` | `Geometry` |
//! | Rust consumer's method for a type's function | `name_function` | `polygon_from_wkt` |
//! | Rust consumer's methods of a class | `NameMethods` | `SeriesMethods` |
//! | place of the header in the wheel | `package/include/prefix.h` | `geometry/include/geometry.h` |
//! | place of the C++ header | `package/include/prefix.hpp` | `geometry/include/geometry.hpp` |
//! | place of an older major's header | `package/include/v<major>/prefix.h` | `geometry/include/v1/geometry.h` |
//! | place of the Rust consumer | `package/rust/prefix_capi.rs` | `geometry/rust/geometry_capi.rs` |
//! | place of `capi.py` | `package/capi.py` | `geometry/capi.py` |
//! | place of its module for ctypes | `package/_capi_ctypes.py` | `geometry/_capi_ctypes.py` |
//! | place of the model as JSON | `package/capi.json` | `geometry/capi.json` |
//! | place of Cython's declarations | `module/__init__.pxd`, `package/module.pxd` | `geometry/__init__.pxd` |
//! | place of those over the header | `package/capi.pxd` | `geometry/capi.pxd` |
//! | where prefix and package differ | `package/prefix_capi.pxd` | `geometry/solid_capi.pxd` |
//! | name in Cython | without prefix, and `_` behind its words | `ring_area`, `is_` |
//! | dict in which Cython finds functions | `__pyx_capi__` | `geometry.__pyx_capi__["ring_area"]` |
//! | `CMake`'s package | `package` | `geometry` |
//! | `CMake`'s target | `package::capi` | `geometry::capi` |
//! | place of `CMake`'s file | `package/lib/cmake/package/packageConfig.cmake` | `geometry/lib/cmake/geometry/geometryConfig.cmake` |
//! | pkg-config's name | `package` | `geometry` |
//! | pkg-config's name of an older major | `package-<major>` | `geometry-1` |
//! | place of pkg-config's file | `package/lib/pkgconfig/package.pc` | `geometry/lib/pkgconfig/geometry.pc` |
//! | folder of that file, as an entry point | `package.lib.pkgconfig` | `geometry.lib.pkgconfig` |
//!
//! `package` is the first component of the module: `pkg` of `pkg._native`.
//!
//! Where two names meet, in whichever language, the later one gives way: [`Taken`].

mod symbols;
mod files;
mod reserved;
pub mod words;
mod taken;

pub use files::*;
pub use reserved::Reserved;
pub use symbols::*;
pub use taken::{Taken, choose};
pub use words::python_type;
