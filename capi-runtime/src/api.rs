//! An API as the provider publishes it: entries collected, slots filled and checked, capsule made.

use std::ffi::{CStr, c_void};
use std::hint;
use std::ptr;
use std::sync::OnceLock;

use pyo3::exceptions::PyImportError;
use pyo3::ffi;
use pyo3::prelude::*;

use crate::abi::{LAYOUT, Layout, MAGIC, Slot, Table, Version};
use crate::cython::{self, Cython};
use crate::lazy::{self, Deprecated};
use crate::messages;
use crate::registry::Entry;

/// The constant part of an API's tables, which the build script writes.
#[derive(Debug)]
#[doc(hidden)]
pub struct Constants {
    pub module: &'static CStr,
    /// The description that the binary carries, for tools that read it without running it.
    pub imprint: &'static [u8],
    /// Oldest first.
    pub majors: &'static [Major],
    /// Functions of the newest.
    pub cython: &'static [Cython],
}

/// The constant part of one major version's table.
#[derive(Debug)]
#[doc(hidden)]
pub struct Major {
    pub attribute: &'static CStr,
    pub capsule: &'static CStr,
    pub major: u16,
    pub minor: u16,
    /// The warning for a consumer that asks for it, where it is on its way out.
    pub deprecated: Option<&'static CStr>,
    pub versions: &'static [Version],
    pub info: &'static [Slot],
    pub layouts: &'static [Layout],
}

impl Constants {
    /// In place of a table, while the compiler reports why there is none.
    pub const BROKEN: Self = Self { module: c"", imprint: &[], majors: &[], cython: &[] };
}

/// The API that [`api!`](crate::api!) declares: `crate::API`.
#[derive(Debug)]
pub struct Api {
    constants: Constants,
    release: &'static CStr,
    /// By major version, in the order of the constants.
    tables: OnceLock<Vec<Table>>,
}

impl Api {
    /// Used by `api!`.
    #[doc(hidden)]
    pub const fn new(constants: Constants, release: &'static CStr) -> Self {
        Self { constants, release, tables: OnceLock::new() }
    }

    /// Puts a capsule for each major version into the module, as the attribute `_C_API_v<major>`.
    /// Call it from the module's `#[pymodule_init]`.
    ///
    /// A major version that `api!` calls deprecated is put there lazily, by a `__getattr__` of the
    /// module, so that who asks for it is warned with `DeprecationWarning`. Where the module has a
    /// `__getattr__` already, that is asked for all other names. In maturin's pure layout the package
    /// around the module gets one, too; a package that defines its own behind the import must ask the
    /// module itself: `return getattr(_extension, name)`.
    ///
    /// The functions of the newest major version are put into the module's `__pyx_capi__`, too, the
    /// dict in which Cython, `SciPy` and Numba look. An entry that the module has there already stays.
    ///
    /// # Errors
    ///
    /// `ImportError`, where the module isn't the one that `api!` names, because no consumer would
    /// find the capsule in it; and where the functions in the binary aren't those of the table:
    /// an empty slot, a doubled one, an export that the build script didn't see. Also where the
    /// module has a `__pyx_capi__` with another function of the same name.
    pub fn publish(&'static self, module: &Bound<'_, PyModule>) -> PyResult<()> {
        self.check_module(module)?;
        // A linker keeps what is used, so this looks as if it were.
        hint::black_box(self.constants.imprint);
        let tables = if let Some(tables) = self.tables.get() {
            tables
        } else {
            let tables = self.fill().map_err(PyImportError::new_err)?;
            for entry in inventory::iter::<Entry> {
                if let Some(prepare) = entry.prepare.filter(|_| ptr::eq(entry.api, self)) {
                    prepare(module.py())?;
                }
            }
            self.tables.get_or_init(|| tables)
        };
        let mut deprecated = Vec::new();
        for (constants, table) in self.constants.majors.iter().zip(tables) {
            let capsule = capsule(module.py(), table, constants.capsule)?;
            let attribute = text(constants.attribute);
            match constants.deprecated {
                None => module.add(attribute, capsule)?,
                Some(why) => {
                    deprecated.push(Deprecated::new(attribute, text(why), capsule.unbind()));
                }
            }
        }
        if let Some(newest) = tables.last() {
            let declared = text(self.constants.module);
            cython::publish(module, declared, self.constants.cython, newest)?;
        }
        if deprecated.is_empty() {
            return Ok(());
        }
        lazy::add(module, text(self.constants.module), deprecated)
    }

    /// In maturin's pure layout the extension is `geometry.geometry`, and the package `geometry`
    /// hands on what is in it.
    fn check_module(&self, module: &Bound<'_, PyModule>) -> PyResult<()> {
        let declared = text(self.constants.module);
        if declared.is_empty() {
            return Err(PyImportError::new_err(messages::no_api()));
        }
        let name = module.name()?;
        let name = name.to_cow()?;
        let last = declared.rsplit('.').next().unwrap_or(declared);
        if name == declared
            || name.strip_prefix(declared).and_then(|it| it.strip_prefix('.')) == Some(last)
        {
            return Ok(());
        }
        let name = match name.rsplit_once('.') {
            Some((package, last)) if package.rsplit('.').next() == Some(last) => package,
            _ => &name,
        };
        Err(PyImportError::new_err(messages::imported_elsewhere(name, declared)))
    }

    /// The tables with all slots filled.
    fn fill(&'static self) -> Result<Vec<Table>, String> {
        let majors = self.constants.majors;
        for entry in inventory::iter::<Entry> {
            if ptr::eq(entry.api, self) && !majors.iter().any(|it| it.major == entry.major) {
                let module = text(self.constants.module);
                return Err(messages::no_such_version(entry.slot, entry.major, module));
            }
        }
        majors.iter().map(|constants| self.fill_major(constants)).collect()
    }

    /// The table of one major version.
    fn fill_major(&'static self, constants: &'static Major) -> Result<Table, String> {
        let Major { major, minor, versions, info, layouts, .. } = *constants;
        let module = self.constants.module;
        let module_name = text(module);
        let mut slots: Vec<*const c_void> = vec![ptr::null(); info.len()];
        for entry in inventory::iter::<Entry> {
            if !ptr::eq(entry.api, self) || entry.major != major {
                continue;
            }
            let Some(slot) = info.get(entry.slot as usize) else {
                return Err(messages::no_such_slot(entry.slot, module_name, info.len()));
            };
            // SAFETY: the constants are made of `'static` C text.
            let name = text(unsafe { CStr::from_ptr(slot.name) });
            if slot.hash != entry.hash {
                return Err(messages::other_function(entry.slot, name, module_name));
            }
            let place = &mut slots[entry.slot as usize];
            if !place.is_null() {
                return Err(messages::filled_twice(entry.slot, name, module_name));
            }
            *place = entry.function.cast();
        }
        for (at, slot) in info.iter().enumerate() {
            if slots[at].is_null() && slot.flags & Slot::CONDITIONAL == 0 {
                // SAFETY: the constants are made of `'static` C text.
                let name = text(unsafe { CStr::from_ptr(slot.name) });
                return Err(messages::empty_slot(at, name, module_name));
            }
        }
        Ok(Table {
            magic: MAGIC,
            layout: LAYOUT,
            size: u16::try_from(size_of::<Table>()).unwrap_or(u16::MAX),
            major,
            minor,
            slot_count: length(info.len()),
            version_count: length(versions.len()),
            layout_count: length(layouts.len()),
            module: module.as_ptr(),
            release: self.release.as_ptr(),
            versions: versions.as_ptr(),
            info: info.as_ptr(),
            slots: slots.leak().as_ptr(),
            layouts: layouts.as_ptr(),
        })
    }
}

/// The capsule that carries a table.
fn capsule<'py>(
    py: Python<'py>,
    table: &'static Table,
    name: &'static CStr,
) -> PyResult<Bound<'py, PyAny>> {
    let pointer: *mut c_void = ptr::from_ref(table).cast_mut().cast();
    // SAFETY: the pointer isn't NULL, and pointer and name are `'static`.
    let capsule = unsafe { ffi::PyCapsule_New(pointer, name.as_ptr(), None) };
    // SAFETY: a new reference, or NULL with the exception set.
    unsafe { Bound::from_owned_ptr_or_err(py, capsule) }
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Names and versions are ASCII by the time they are here.
pub(crate) fn text(text: &'static CStr) -> &'static str {
    text.to_str().unwrap_or_default()
}
