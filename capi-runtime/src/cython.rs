//! The dict `__pyx_capi__`, in which Cython, `SciPy` and Numba look for functions of a module: by name,
//! capsules of which the pointer is the function's, and the name its signature.

use std::ffi::{CStr, c_void};

use pyo3::exceptions::PyImportError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::abi::Table;
use crate::messages;

/// A function as Cython looks for it.
#[derive(Debug)]
#[doc(hidden)]
pub struct Cython {
    /// Its slot in the table of the newest major version.
    pub slot: u32,
    /// Its name in the module's `.pxd`.
    pub name: &'static CStr,
    /// As Cython spells it.
    pub signature: &'static CStr,
}

impl Cython {
    /// The function's own address; none in a build without it.
    fn function(&self, table: &'static Table) -> Option<*mut c_void> {
        if self.slot >= table.slot_count {
            return None;
        }
        // SAFETY: the table has that many slots, and is `'static`.
        let slot = unsafe { table.slots.add(self.slot as usize) };
        // SAFETY: as above.
        let function = unsafe { slot.read() };
        (!function.is_null()).then_some(function.cast_mut())
    }
}

const ATTRIBUTE: &str = "__pyx_capi__";

/// Puts the functions into the module's dict, which is made where there is none.
pub(crate) fn publish(
    module: &Bound<'_, PyModule>,
    declared: &str,
    functions: &'static [Cython],
    table: &'static Table,
) -> PyResult<()> {
    let py = module.py();
    // From the module itself: its `__getattr__` may have an answer to everything.
    let attributes = module.dict();
    let found = match attributes.get_item(ATTRIBUTE)? {
        None => None,
        Some(found) => Some(found.cast_into::<PyDict>().map_err(|error| {
            let found = error.into_inner();
            PyImportError::new_err(messages::no_dict(declared, found.get_type()))
        })?),
    };
    let dict = found.clone().unwrap_or_else(|| PyDict::new(py));
    let mut added = Vec::with_capacity(functions.len());
    for function in functions {
        let Some(pointer) = function.function(table) else { continue };
        let name = crate::api::text(function.name);
        let known = if found.is_some() { dict.get_item(name)? } else { None };
        match known {
            None => added.push((name, capsule(py, pointer, function.signature)?)),
            Some(known) if is_same(&known, pointer, function.signature) => {}
            Some(_) => {
                return Err(PyImportError::new_err(messages::other_in_dict(declared, name)));
            }
        }
    }
    for (name, capsule) in added {
        dict.set_item(name, capsule)?;
    }
    // In maturin's pure layout the package hands on what is in `__all__`.
    let all: Bound<'_, PyList> = module.index()?;
    if found.is_none() || !all.contains(ATTRIBUTE)? {
        module.add(ATTRIBUTE, dict)?;
    }
    Ok(())
}

fn capsule<'py>(
    py: Python<'py>,
    function: *mut c_void,
    signature: &'static CStr,
) -> PyResult<Bound<'py, PyAny>> {
    // SAFETY: the pointer isn't NULL, and pointer and name are `'static`.
    let capsule = unsafe { ffi::PyCapsule_New(function, signature.as_ptr(), None) };
    // SAFETY: a new reference, or NULL with the exception set.
    unsafe { Bound::from_owned_ptr_or_err(py, capsule) }
}

/// Whether a capsule is that of this function, from a time when the module was published before.
fn is_same(capsule: &Bound<'_, PyAny>, function: *mut c_void, signature: &CStr) -> bool {
    // SAFETY: any object may be asked.
    if unsafe { ffi::PyCapsule_IsValid(capsule.as_ptr(), signature.as_ptr()) } == 0 {
        return false;
    }
    // SAFETY: it is a capsule of this name.
    let found = unsafe { ffi::PyCapsule_GetPointer(capsule.as_ptr(), signature.as_ptr()) };
    found == function
}
