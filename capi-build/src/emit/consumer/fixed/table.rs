use std::borrow::Cow;
use std::ffi::{CStr, c_char, c_void};
use std::slice;

use pyo3::exceptions::{PyAttributeError, PyImportError};
use pyo3::types::PyAnyMethods;
use pyo3::{Bound, PyAny, PyErr, PyResult, Python, ffi};

use super::expected::API;

/// The crate that includes this file: the consumer, in messages.
const CONSUMER: &str = env!("CARGO_PKG_NAME");

/// `CAPI`: a foreign pointer or byte order is seen at once.
const MAGIC: u32 = 0x4341_5049;

/// The version of `CapiTable` that this file reads. Fields are only added, at the end.
const LAYOUT: u16 = 1;

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
}

/// All slots of a version, in one number.
pub struct Version {
    pub minor: u16,
    pub hash: u64,
}

/// One slot.
pub struct Function {
    pub name: &'static str,
    pub signature: &'static str,
    /// Of name, signature and the layouts that it reaches.
    pub hash: u64,
    /// The minor version that added it.
    pub since: u16,
    /// Whether its slot may be NULL.
    pub conditional: bool,
}

#[repr(C)]
struct CapiVersion {
    minor: u16,
    reserved: u16,
    slot_count: u32,
    hash: u64,
}

#[repr(C)]
struct CapiSlot {
    name: *const c_char,
    signature: *const c_char,
    hash: u64,
    minor: u16,
    flags: u16,
    reserved: u32,
}

#[repr(C)]
struct CapiTable {
    magic: u32,
    layout: u16,
    size: u16,
    major: u16,
    minor: u16,
    slot_count: u32,
    version_count: u32,
    reserved: u32,
    module: *const c_char,
    release: *const c_char,
    versions: *const CapiVersion,
    info: *const CapiSlot,
    slots: *const *const c_void,
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
    let capsule = module
        .getattr(API.attribute)
        .map_err(|error| no_api(py, &module, error))?;
    let table = open(&module, &capsule)?;
    let provider = name(&text(table.release));
    check_version(table, &provider)?;
    let (versions, info, slots) = arrays(table, &provider)?;
    check_types(versions, info, &provider)?;
    check_filled(slots, &provider)?;
    Ok(Slots(slots))
}

/// The table that the capsule carries.
fn open(
    module: &Bound<'_, PyAny>,
    capsule: &Bound<'_, PyAny>,
) -> PyResult<&'static CapiTable> {
    let py = module.py();
    // SAFETY: the object is alive, and the GIL held; any object and any name may be asked.
    let table =
        unsafe { ffi::PyCapsule_GetPointer(capsule.as_ptr(), API.capsule.as_ptr()) };
    let foreign = |cause| {
        let Api {
            module: api,
            attribute,
            ..
        } = API;
        let provider = name(&installed(module));
        let package = API.package;
        let message = format!(
            "{api}.{attribute} of {provider} is not a capi table; \
             is another module in the place of {package}?"
        );
        refuse(py, message, cause)
    };
    if table.is_null() {
        return Err(foreign(Some(PyErr::fetch(py))));
    }
    let table = table.cast_const().cast::<CapiTable>();
    // SAFETY: what bears this capsule's name starts with a magic number.
    if !table.is_aligned() || unsafe { (*table).magic } != MAGIC {
        return Err(foreign(None));
    }
    // SAFETY: what has the magic number goes on with layout and size, in each layout.
    let (layout, size) = unsafe { ((*table).layout, (*table).size) };
    if layout != LAYOUT || usize::from(size) < size_of::<CapiTable>() {
        let provider = name(&installed(module));
        let message = format!(
            "{provider} publishes its C API in layout {layout} of {size} bytes, and \
             {CONSUMER} reads layout {LAYOUT} of {} or more; \
             rebuild the older of the two with a newer capi",
            size_of::<CapiTable>()
        );
        return Err(PyImportError::new_err(message));
    }
    // SAFETY: it is whole, in the layout known here, and stays as long as the process.
    Ok(unsafe { &*table })
}

/// Refuses another major version, and a provider older than the target.
fn check_version(table: &CapiTable, provider: &str) -> PyResult<()> {
    let Api {
        package,
        major,
        target,
        ..
    } = API;
    if table.major == major && table.minor >= target {
        return Ok(());
    }
    let oldest = API.versions[0].minor;
    let remedy = if table.major > major {
        format!("install an older {package}, or rebuild {CONSUMER}")
    } else if target > oldest {
        format!("upgrade {package}, or build {CONSUMER} for version {major}.{oldest}")
    } else {
        format!("upgrade {package}")
    };
    Err(PyImportError::new_err(format!(
        "{CONSUMER} needs version {major}.{target} of {package}'s C API, \
         but {provider} has {}.{}; {remedy}",
        table.major, table.minor
    )))
}

type Arrays = (
    &'static [CapiVersion],
    &'static [CapiSlot],
    &'static [*const c_void],
);

/// The table's arrays, unless they have less than the table's version promises.
fn arrays(table: &'static CapiTable, provider: &str) -> PyResult<Arrays> {
    if table.versions.is_null() || table.info.is_null() || table.slots.is_null() {
        return Err(broken(provider, "its table has no slots"));
    }
    // SAFETY: the counts are those of the arrays, which stay as long as the process.
    let (versions, info, slots) = unsafe {
        (
            slice::from_raw_parts(table.versions, table.version_count as usize),
            slice::from_raw_parts(table.info, table.slot_count as usize),
            slice::from_raw_parts(table.slots, table.slot_count as usize),
        )
    };
    let counts = versions.iter().map(|version| version.slot_count as usize);
    let promised = counts.fold(callable().count(), usize::max);
    if promised > slots.len() {
        let counts = format!("it promises {promised} slots and has {}", slots.len());
        return Err(broken(provider, &counts));
    }
    Ok((versions, info, slots))
}

/// Refuses a provider in which a function that may be called from here has another type.
///
/// One number tells that none has; only where it differs, slots are compared one by one.
fn check_types(
    versions: &[CapiVersion],
    info: &[CapiSlot],
    provider: &str,
) -> PyResult<()> {
    let ours = API
        .versions
        .iter()
        .rfind(|version| version.minor <= API.target);
    let theirs = versions.iter().rfind(|version| version.minor <= API.target);
    if ours.map(|version| version.hash) == theirs.map(|version| version.hash) {
        return Ok(());
    }
    let changed = callable()
        .zip(info)
        .find(|(ours, theirs)| ours.hash != theirs.hash);
    let Some((ours, theirs)) = changed else {
        return Ok(());
    };
    let (prefix, package) = (API.prefix, API.package);
    let (name, signature) = (text(theirs.name), text(theirs.signature));
    let difference = if ours.name != name {
        format!(
            "{prefix}_{} is in the slot of {prefix}_{name} in {provider}",
            ours.name
        )
    } else if ours.signature != signature {
        format!(
            "{prefix}_{name} is {} here and {signature} in {provider}",
            ours.signature
        )
    } else {
        format!("{prefix}_{name} is {signature} here and in {provider}, but of other types")
    };
    Err(PyImportError::new_err(format!(
        "{difference}; build {CONSUMER} against the {package} that it runs with"
    )))
}

/// Refuses an empty slot that isn't conditional.
fn check_filled(slots: &[*const c_void], provider: &str) -> PyResult<()> {
    let empty = callable()
        .zip(slots)
        .find(|(ours, slot)| slot.is_null() && !ours.conditional);
    match empty {
        None => Ok(()),
        Some((ours, _)) => Err(broken(
            provider,
            &format!("{}_{} is missing from it", API.prefix, ours.name),
        )),
    }
}

/// The functions up to the target; `since` doesn't fall from slot to slot.
fn callable() -> impl Iterator<Item = &'static Function> {
    API.functions
        .iter()
        .take_while(|function| function.since <= API.target)
}

/// Why the module lacks the capsule's attribute.
fn no_api(py: Python<'_>, module: &Bound<'_, PyAny>, error: PyErr) -> PyErr {
    if !error.is_instance_of::<PyAttributeError>(py) {
        return error;
    }
    let Api {
        package,
        major,
        target,
        ..
    } = API;
    let provider = name(&installed(module));
    let message = format!(
        "{provider} has no C API of version {major}; \
         install a {package} that has version {major}.{target} of it or newer"
    );
    refuse(py, message, Some(error))
}

/// A provider that breaks its own promise.
fn broken(provider: &str, how: &str) -> PyErr {
    PyImportError::new_err(format!(
        "the C API of {provider} is broken: {how}; report it to the authors of {}",
        API.package
    ))
}

fn refuse(py: Python<'_>, message: String, cause: Option<PyErr>) -> PyErr {
    let error = PyImportError::new_err(message);
    error.set_cause(py, cause);
    error
}

/// `geometry 1.2`, or `geometry` where it doesn't say.
fn name(release: &str) -> String {
    format!("{} {release}", API.package).trim_end().to_owned()
}

/// The provider's version where there is no table to ask: its own word, or its metadata's.
fn installed(module: &Bound<'_, PyAny>) -> String {
    let stated = module
        .getattr("__version__")
        .and_then(|version| version.extract());
    let recorded = || {
        let metadata = module.py().import("importlib.metadata")?;
        metadata
            .getattr("version")?
            .call1((API.package,))?
            .extract()
    };
    stated.or_else(|_: PyErr| recorded()).unwrap_or_default()
}

fn text(text: *const c_char) -> Cow<'static, str> {
    if text.is_null() {
        return Cow::Borrowed("");
    }
    // SAFETY: a table's texts end with NUL, and live and stay as long as the process.
    unsafe { CStr::from_ptr(text) }.to_string_lossy()
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
