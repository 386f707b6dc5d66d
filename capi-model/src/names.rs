//! Every name that others must spell, made in one place.
//!
//! | what | form | example |
//! | --- | --- | --- |
//! | function | `prefix_name` | `geometry_ring_area` |
//! | method | `prefix_Name_method` | `geometry_Polygon_area` |
//! | type | `prefix_Name` | `geometry_Point` |
//! | destructor | `prefix_Name_free` | `geometry_Polygon_free` |
//! | type object of a class | `prefix_Name_type` | `geometry_Series_type` |
//! | question for an object's class | `prefix_Name_Check` | `geometry_Series_Check` |
//! | variant | `PREFIX_NAME_VARIANT` | `GEOMETRY_WINDING_COUNTER_CLOCKWISE` |
//! | constant | `PREFIX_NAME` | `GEOMETRY_MAX_VERTICES` |
//! | owned buffer | `prefix_Element_buffer` | `geometry_Point_buffer`, `geometry_double_buffer` |
//! | owned text | `prefix_text_buffer` | `geometry_text_buffer` |
//! | what frees one | `prefix_…_buffer_free` | `geometry_Point_buffer_free` |
//! | callback in place | `prefix_function_callback` | `geometry_each_vertex_callback` |
//! | context of an owned callback | `prefix_context_free` | `geometry_context_free` |
//! | importer | `prefix_import` | `geometry_import` |
//! | target | `PREFIX_TARGET` | `GEOMETRY_TARGET` |
//! | question | `PREFIX_HAS` | `GEOMETRY_HAS` |
//! | the header's version | `PREFIX_VERSION` | `GEOMETRY_VERSION` |
//! | include guards | `PREFIX_CAPI_H`, `PREFIX_CAPI_HPP`, `PREFIX_CAPI_TYPES` | `GEOMETRY_CAPI_H` |
//! | namespace in C++ | `prefix`, or what `PREFIX_NAMESPACE` says | `geometry` |
//! | the header's own | `prefix_table`, `prefix_capi_…` | `geometry_capi_table` |
//! | capsule's attribute | `_C_API_v<major>` | `_C_API_v1` |
//! | capsule's name | `module._C_API_v<major>` | `geometry._C_API_v1` |
//! | Rust consumer's module | `prefix_capi` | `geometry_capi` |
//! | Rust consumer's struct | `Prefix` | `Geometry` |
//! | its method for a function of a type | `name_function` | `polygon_from_wkt` |
//! | Rust consumer's methods of a class | `NameMethods` | `SeriesMethods` |
//! | header's place in the wheel | `package/include/prefix.h` | `geometry/include/geometry.h` |
//! | C++ header's, likewise | `package/include/prefix.hpp` | `geometry/include/geometry.hpp` |
//! | that of an older major version | `package/include/v<major>/prefix.h` | `geometry/include/v1/geometry.h` |
//! | Rust consumer file's, likewise | `package/rust/prefix_capi.rs` | `geometry/rust/geometry_capi.rs` |
//! | `capi.py`'s | `package/capi.py` | `geometry/capi.py` |
//! | what that loads for ctypes | `package/_capi_ctypes.py` | `geometry/_capi_ctypes.py` |
//! | the model's, as JSON | `package/capi.json` | `geometry/capi.json` |
//! | Cython's declarations | `module/__init__.pxd`, `package/module.pxd` | `geometry/__init__.pxd` |
//! | those over the header | `package/capi.pxd` | `geometry/capi.pxd` |
//! | and with another prefix than the package | `package/prefix_capi.pxd` | `geometry/solid_capi.pxd` |
//! | in Cython | without prefix, and `_` behind its words | `ring_area`, `is_` |
//! | what Cython finds functions in | `__pyx_capi__` | `geometry.__pyx_capi__["ring_area"]` |
//! | `CMake`'s package | `package` | `geometry` |
//! | its target | `package::capi` | `geometry::capi` |
//! | where it is | `package/lib/cmake/package/packageConfig.cmake` | `geometry/lib/cmake/geometry/geometryConfig.cmake` |
//! | pkg-config's name | `package` | `geometry` |
//! | that of an older major version | `package-<major>` | `geometry-1` |
//! | where it is | `package/lib/pkgconfig/package.pc` | `geometry/lib/pkgconfig/geometry.pc` |
//! | its folder, as an entry point | `package.lib.pkgconfig` | `geometry.lib.pkgconfig` |
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
