use std::ffi::{CStr, c_char, c_void};
use std::slice;

use pyo3::exceptions::{PyImportError, PySystemError};
use pyo3::types::PyAnyMethods;
use pyo3::{Bound, PyAny, PyErr, PyResult, Python, ffi};

use super::difference::difference;
use super::expected::API;
use super::refusal::{CONSUMER, Provider};

/// `CAPI`: a foreign pointer or byte order is seen at once.
const MAGIC: u32 = 0x4341_5049;

/// The version of `CapiTable` that this file reads. Fields are only added, at the end.
const LAYOUT: u16 = 1;

/// The most slots, layouts and versions that are believed; a minor version is one byte.
const SLOTS: u32 = 65_536;
const LAYOUTS: u32 = 65_536;
const VERSIONS: u32 = 256;

/// What this file was made from.
pub struct Api {
    pub module: &'static str,
    pub package: &'static str,
    pub prefix: &'static str,
    pub attribute: &'static str,
    pub capsule: &'static CStr,
    pub major: u16,
    /// The oldest minor version that this build of the consumer agrees to run on.
    pub target: u16,
    /// Oldest first.
    pub versions: &'static [Version],
    /// By slot.
    pub functions: &'static [Function],
    /// Of the types that signatures and other layouts name.
    pub layouts: &'static [Layout],
}

/// All slots of a version, in one number.
pub struct Version {
    pub minor: u16,
    pub slot_count: u32,
    pub hash: u64,
}

/// One slot.
pub struct Function {
    pub name: &'static str,
    pub signature: &'static str,
    /// What the signature doesn't say.
    pub terms: &'static str,
    /// Of name, signature, terms and the layouts that it reaches.
    pub hash: u64,
    /// The minor version that added it.
    pub since: u16,
    /// Whether its slot may be NULL.
    pub conditional: bool,
}

/// One type.
pub struct Layout {
    pub name: &'static str,
    pub text: &'static str,
}

#[repr(C)]
pub struct CapiVersion {
    minor: u16,
    reserved: u16,
    slot_count: u32,
    hash: u64,
}

#[repr(C)]
pub struct CapiSlot {
    pub name: *const c_char,
    pub signature: *const c_char,
    pub terms: *const c_char,
    pub hash: u64,
    minor: u16,
    flags: u16,
    reserved: u32,
}

#[repr(C)]
pub struct CapiLayout {
    pub name: *const c_char,
    pub text: *const c_char,
}

#[repr(C)]
pub struct CapiTable {
    magic: u32,
    layout: u16,
    size: u16,
    major: u16,
    minor: u16,
    slot_count: u32,
    version_count: u32,
    layout_count: u32,
    module: *const c_char,
    pub release: *const c_char,
    versions: *const CapiVersion,
    info: *const CapiSlot,
    slots: *const *const c_void,
    layouts: *const CapiLayout,
}

/// A table that can be believed.
pub struct Provided {
    table: &'static CapiTable,
    versions: &'static [CapiVersion],
    pub info: &'static [CapiSlot],
    slots: &'static [*const c_void],
    pub layouts: &'static [CapiLayout],
}

/// The provider's functions, each up to the target known to have the type expected here.
#[derive(Clone, Copy)]
pub struct Slots(&'static [*const c_void]);

impl Slots {
    /// The function in a slot.
    ///
    /// # Safety
    ///
    /// The slot isn't newer than the target, and `F` is its function's pointer type: an
    /// `Option` of it where the slot is conditional.
    pub unsafe fn get<F: Copy>(self, slot: usize) -> F {
        const { assert!(size_of::<F>() == size_of::<*const c_void>()) };
        let place: *const *const c_void = &self.0[slot];
        // SAFETY: `F` is a pointer to a function, as the one in this place is.
        unsafe { place.cast::<F>().read() }
    }
}

/// Imports the provider and takes its functions, or says who must do what.
pub fn find(py: Python<'_>) -> PyResult<Slots> {
    let module = py.import(API.module)?.into_any();
    let mut provider = Provider {
        module: &module,
        table: None,
    };
    let capsule = module
        .getattr(API.attribute)
        .map_err(|error| provider.no_api(error))?;
    let table = open(&provider, &capsule)?;
    provider.table = Some(table);
    check_version(table, &provider)?;
    let provided = arrays(table, &provider)?;
    check_types(&provided, &provider)?;
    check_filled(&provided, &provider)?;
    Ok(Slots(provided.slots))
}

/// The table that the capsule carries.
fn open(
    provider: &Provider<'_, '_>,
    capsule: &Bound<'_, PyAny>,
) -> PyResult<&'static CapiTable> {
    let Api {
        attribute, package, ..
    } = API;
    // SAFETY: the object is alive, and the GIL held; any object and any name may be asked.
    let table =
        unsafe { ffi::PyCapsule_GetPointer(capsule.as_ptr(), API.capsule.as_ptr()) };
    if table.is_null() {
        // Python isn't to be asked for more while its exception is set.
        let cause = PyErr::take(capsule.py());
        let error = provider.refuse(&format!(
            "has a {attribute} that is not a capsule named {}; \
             install a version of {package} that was built with capi",
            API.capsule.to_string_lossy()
        ));
        error.set_cause(capsule.py(), cause);
        return Err(error);
    }
    let table = table.cast_const().cast::<CapiTable>();
    // SAFETY: what bears this capsule's name starts with a magic number.
    let magic = if table.is_aligned() {
        unsafe { (*table).magic }
    } else {
        0
    };
    if magic == MAGIC.swap_bytes() {
        let why = "was built for the other byte order";
        let remedy = format!("{why}; install a version of {package} for this machine");
        return Err(provider.refuse(&remedy));
    }
    if magic != MAGIC {
        return Err(provider.refuse(&format!(
            "has something other than a table in its {attribute}; \
             install a version of {package} that was built with capi"
        )));
    }
    // SAFETY: what has the magic number goes on with layout and size, in each layout.
    let (layout, size) = unsafe { ((*table).layout, (*table).size) };
    if layout != LAYOUT {
        return Err(provider.refuse(&format!(
            "has a table of layout {layout}, and {CONSUMER} knows layout {LAYOUT}; \
             rebuild {CONSUMER} with that {package}"
        )));
    }
    if usize::from(size) < size_of::<CapiTable>() {
        return Err(provider.damaged("it is too small"));
    }
    // SAFETY: it is whole, in the layout known here, and stays as long as the process.
    Ok(unsafe { &*table })
}

/// Refuses another major version, and a provider older than the target.
fn check_version(table: &CapiTable, provider: &Provider<'_, '_>) -> PyResult<()> {
    let Api {
        package,
        major,
        target,
        ..
    } = API;
    if table.major == major && table.minor >= target {
        return Ok(());
    }
    let oldest = API.versions.first().map_or(target, |version| version.minor);
    let has = format!("has {}.{}", table.major, table.minor);
    Err(provider.refuse(&if table.major != major {
        format!(
            "{has} under the name {}; reinstall {package}",
            API.attribute
        )
    } else if target > oldest {
        format!("{has}; upgrade {package}, or build {CONSUMER} for {major}.{oldest}")
    } else {
        format!("{has}; upgrade {package}")
    }))
}

/// The table's arrays, if they can be believed.
fn arrays(table: &'static CapiTable, provider: &Provider<'_, '_>) -> PyResult<Provided> {
    let CapiTable {
        slot_count,
        version_count,
        layout_count,
        ..
    } = *table;
    check_pointer(table.versions, provider)?;
    check_pointer(table.info, provider)?;
    check_pointer(table.slots, provider)?;
    if layout_count > LAYOUTS {
        return Err(provider.damaged("it has too many layouts"));
    }
    if layout_count > 0 {
        check_pointer(table.layouts, provider)?;
    }
    if version_count > VERSIONS || slot_count > SLOTS || !agrees(table) {
        return Err(provider.damaged("its versions and slots do not agree"));
    }
    let layouts = if layout_count > 0 {
        // SAFETY: the count is that of the array, which stays as long as the process.
        unsafe { slice::from_raw_parts(table.layouts, layout_count as usize) }
    } else {
        &[]
    };
    // SAFETY: the counts are those of the arrays, which stay as long as the process.
    unsafe {
        Ok(Provided {
            table,
            versions: slice::from_raw_parts(table.versions, version_count as usize),
            info: slice::from_raw_parts(table.info, slot_count as usize),
            slots: slice::from_raw_parts(table.slots, slot_count as usize),
            layouts,
        })
    }
}

fn check_pointer<T>(pointer: *const T, provider: &Provider<'_, '_>) -> PyResult<()> {
    if pointer.is_null() {
        return Err(provider.damaged("a pointer is NULL"));
    }
    if !pointer.is_aligned() {
        return Err(provider.damaged("a pointer is not aligned"));
    }
    Ok(())
}

/// Whether the versions rise and end with the table's own. Nothing behind that one is read.
fn agrees(table: &CapiTable) -> bool {
    // SAFETY: the array has what stands before the table's own version, and that.
    let version = |at: u32| unsafe { &*table.versions.add(at as usize) };
    let rise = (1..table.version_count).all(|next| {
        let before = version(next - 1);
        before.minor < table.minor && {
            let after = version(next);
            before.minor < after.minor && before.slot_count <= after.slot_count
        }
    });
    rise && table.version_count.checked_sub(1).is_some_and(|last| {
        let last = version(last);
        (last.minor, last.slot_count) == (table.minor, table.slot_count)
    })
}

/// The newest of these versions that is not newer than the target.
fn newest(versions: impl Iterator<Item = (u16, u32, u64)>) -> Option<(u32, u64)> {
    versions
        .take_while(|(minor, ..)| *minor <= API.target)
        .map(|(_, slot_count, hash)| (slot_count, hash))
        .last()
}

/// Refuses a provider in which a function that may be called from here has another type.
///
/// One number tells that none has; only where it differs, slots are compared one by one.
fn check_types(provided: &Provided, provider: &Provider<'_, '_>) -> PyResult<()> {
    let ours = newest(
        API.versions
            .iter()
            .map(|it| (it.minor, it.slot_count, it.hash)),
    );
    let theirs = newest(
        provided
            .versions
            .iter()
            .map(|it| (it.minor, it.slot_count, it.hash)),
    );
    if ours == theirs {
        return Ok(());
    }
    let (package, name) = (API.package, provider.name());
    let Some(difference) = difference(provided, &name) else {
        return Ok(());
    };
    Err(provider.refuse(&format!(
        "has a {}.{} that differs: {difference}; rebuild {CONSUMER} with {name}, \
         or install the {package} that it was built with",
        provided.table.major, provided.table.minor
    )))
}

/// Refuses an empty slot that isn't conditional.
fn check_filled(provided: &Provided, provider: &Provider<'_, '_>) -> PyResult<()> {
    for (slot, ours) in callable().enumerate() {
        if provided.slots.get(slot).is_none_or(|it| it.is_null()) && !ours.conditional {
            let (name, package) = (ours.name, API.package);
            let why = format!("has nothing in slot {slot}, {name}; reinstall {package}");
            return Err(provider.refuse(&why));
        }
    }
    Ok(())
}

/// The functions up to the target; `since` doesn't fall from slot to slot.
pub fn callable() -> impl Iterator<Item = &'static Function> {
    API.functions
        .iter()
        .take_while(|function| function.since <= API.target)
}

/// The exception that a function left behind when it failed.
#[cold]
pub fn raised(py: Python<'_>, function: &str) -> PyErr {
    PyErr::take(py).unwrap_or_else(|| {
        let prefix = API.prefix;
        PySystemError::new_err(format!("{prefix}_{function} failed without an exception"))
    })
}

/// What to say where a conditional function isn't there.
pub fn absent(function: &str) -> String {
    let Api {
        prefix, package, ..
    } = API;
    format!(
        "{prefix}_{function}: this build of {package} does not have it; \
         ask has_{function}() first"
    )
}

/// The same as an exception, for a function that raises.
pub fn absent_error(function: &str) -> PyErr {
    PyImportError::new_err(absent(function))
}
