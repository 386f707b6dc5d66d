//! The functions with which other extensions use a series, without Python in between.

use std::ffi::c_char;
use std::ptr::{self, NonNull};
use std::{slice, str};

use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use pyo3::{PyTypeInfo, ffi};
use series_by_hand_core::{Api, CAPSULE, VERSION, View};

use crate::Series;

static API: Api = Api { version: VERSION, series_type, new, view };

/// Makes the type object while an error can still be raised, and lets others find the table.
pub(crate) fn publish(module: &Bound<'_, PyModule>) -> PyResult<()> {
    Series::type_object(module.py());
    let table = NonNull::from(&API).cast();
    // SAFETY: the table is static, and has the type that `CAPSULE` is documented to hold.
    let capsule = unsafe { PyCapsule::new_with_pointer(module.py(), table, CAPSULE) }?;
    module.add("_API", capsule)
}

unsafe extern "C" fn series_type() -> *mut ffi::PyTypeObject {
    Python::attach(Series::type_object_raw)
}

unsafe extern "C" fn new(
    name: *const c_char,
    name_length: usize,
    values: *const f64,
    length: usize,
) -> *mut ffi::PyObject {
    // SAFETY: the consumer has name and length from a `str`.
    let name = unsafe { slice::from_raw_parts(name.cast(), name_length) };
    // SAFETY: as above.
    let name = unsafe { str::from_utf8_unchecked(name) };
    // SAFETY: the consumer has pointer and length from a slice.
    let values = unsafe { slice::from_raw_parts(values, length) };
    Python::attach(|py| match Bound::new(py, Series::new(name.to_owned(), values.to_vec())) {
        Ok(series) => series.into_ptr(),
        Err(error) => {
            error.restore(py);
            ptr::null_mut()
        }
    })
}

unsafe extern "C" fn view(object: *mut ffi::PyObject) -> View {
    Python::attach(|py| {
        // SAFETY: the consumer has the object from a `Bound`.
        let object = unsafe { Borrowed::from_ptr(py, object) };
        // SAFETY: the consumer has the object from a `Bound<'_, Series>`.
        let Series { name, values, sum } = unsafe { object.cast_unchecked::<Series>() }.get();
        View {
            name: name.as_ptr().cast(),
            name_length: name.len(),
            values: values.as_ptr(),
            length: values.len(),
            sum: *sum,
        }
    })
}
