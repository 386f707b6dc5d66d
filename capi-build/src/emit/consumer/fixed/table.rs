use std::ffi::{CStr, c_char, c_void};
use std::slice;

use pyo3::exceptions::{PyAttributeError, PyImportError, PySystemError};
use pyo3::types::PyAnyMethods;
use pyo3::{Bound, PyAny, PyErr, PyResult, Python, ffi};

use super::expected::API;

/// The crate that includes this file: the consumer, in messages.
const CONSUMER: &str = env!("CARGO_PKG_NAME");

/// `CAPI`: a foreign pointer or byte order is seen at once.
const MAGIC: u32 = 0x4341_5049;

/// The version of `CapiTable` that this file reads. Fields are only added, at the end.
const LAYOUT: u16 = 1;

/// The most slots and versions that are believed; a minor version is one byte of a target.
const SLOTS: u32 = 65_536;
const VERSIONS: u32 = 256;

/// How many bytes of a provider's text are read, whether or not it ends.
const TEXT: usize = 500;

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
    check_types(table, versions, info, &provider)?;
    check_filled(slots, &provider)?;
    Ok(Slots(slots))
}

/// The table that the capsule carries.
fn open(
    module: &Bound<'_, PyAny>,
    capsule: &Bound<'_, PyAny>,
) -> PyResult<&'static CapiTable> {
    let Api {
        attribute, package, ..
    } = API;
    let py = module.py();
    let provider = || name(&installed(module));
    // SAFETY: the object is alive, and the GIL held; any object and any name may be asked.
    let table =
        unsafe { ffi::PyCapsule_GetPointer(capsule.as_ptr(), API.capsule.as_ptr()) };
    if table.is_null() {
        // Python isn't to be asked for more while its exception is set.
        let cause = PyErr::take(py);
        let error = refusal(
            &provider(),
            &format!(
                "has a {attribute} that is not a capsule named {}; \
                 install a version of {package} that was built with capi",
                API.capsule.to_string_lossy()
            ),
        );
        error.set_cause(py, cause);
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
        return Err(refusal(&provider(), &remedy));
    }
    if magic != MAGIC {
        let why = format!(
            "has something other than a table in its {attribute}; \
             install a version of {package} that was built with capi"
        );
        return Err(refusal(&provider(), &why));
    }
    // SAFETY: what has the magic number goes on with layout and size, in each layout.
    let (layout, size) = unsafe { ((*table).layout, (*table).size) };
    if layout != LAYOUT {
        let why = format!(
            "has a table of layout {layout}, and {CONSUMER} knows layout {LAYOUT}; \
             rebuild {CONSUMER} with that {package}"
        );
        return Err(refusal(&provider(), &why));
    }
    if usize::from(size) < size_of::<CapiTable>() {
        return Err(damaged(&provider(), "it is too small"));
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
    let oldest = API.versions.first().map_or(target, |version| version.minor);
    let has = format!("has {}.{}", table.major, table.minor);
    let why = if table.major != major {
        format!(
            "{has} under the name {}; reinstall {package}",
            API.attribute
        )
    } else if target > oldest {
        format!("{has}; upgrade {package}, or build {CONSUMER} for {major}.{oldest}")
    } else {
        format!("{has}; upgrade {package}")
    };
    Err(refusal(provider, &why))
}

type Arrays = (
    &'static [CapiVersion],
    &'static [CapiSlot],
    &'static [*const c_void],
);

/// The table's arrays, if its versions rise, and the last one is the table's.
fn arrays(table: &'static CapiTable, provider: &str) -> PyResult<Arrays> {
    if table.versions.is_null() || table.info.is_null() || table.slots.is_null() {
        return Err(damaged(provider, "a pointer is NULL"));
    }
    let (are_versions, are_slots) = (table.versions.is_aligned(), table.slots.is_aligned());
    if !(are_versions && are_slots && table.info.is_aligned()) {
        return Err(damaged(provider, "a pointer is not aligned"));
    }
    let disagree = || damaged(provider, "its versions and slots do not agree");
    if table.version_count > VERSIONS || table.slot_count > SLOTS {
        return Err(disagree());
    }
    // SAFETY: the counts are those of the arrays, which stay as long as the process.
    let (versions, info, slots) = unsafe {
        (
            slice::from_raw_parts(table.versions, table.version_count as usize),
            slice::from_raw_parts(table.info, table.slot_count as usize),
            slice::from_raw_parts(table.slots, table.slot_count as usize),
        )
    };
    let rise = versions
        .windows(2)
        .all(|it| it[0].minor < it[1].minor && it[0].slot_count <= it[1].slot_count);
    let ends = versions
        .last()
        .is_some_and(|it| (it.minor, it.slot_count) == (table.minor, table.slot_count));
    if rise && ends {
        Ok((versions, info, slots))
    } else {
        Err(disagree())
    }
}

/// Minor version, count of slots and hash of the newest version up to the target.
fn newest(versions: impl Iterator<Item = (u16, u32, u64)>) -> Option<(u16, u32, u64)> {
    versions
        .take_while(|(minor, ..)| *minor <= API.target)
        .last()
}

/// Refuses a provider in which a function that may be called from here has another type.
///
/// One number tells that none has; only where it differs, slots are compared one by one.
fn check_types(
    table: &CapiTable,
    versions: &[CapiVersion],
    info: &[CapiSlot],
    provider: &str,
) -> PyResult<()> {
    let ours = newest(API.versions.iter().map(|it| (it.minor, 0, it.hash)));
    let theirs = newest(versions.iter().map(|it| (it.minor, it.slot_count, it.hash)));
    let count = callable().count();
    let same = ours.map(|it| it.2) == theirs.map(|it| it.2);
    if same && theirs.is_some_and(|it| it.1 as usize == count) {
        return Ok(());
    }
    let (prefix, package) = (API.prefix, API.package);
    let difference = callable().enumerate().find_map(|(slot, ours)| {
        let is_whole = |it: &&CapiSlot| !it.name.is_null() && !it.signature.is_null();
        let Some(theirs) = info.get(slot).filter(is_whole) else {
            let name = ours.name;
            return Some(format!(
                "{prefix}_{name} is slot {slot} here and missing in {provider}"
            ));
        };
        if ours.hash == theirs.hash {
            return None;
        }
        let (name, signature) = (text(theirs.name), text(theirs.signature));
        Some(if shown(ours.name) != name {
            format!("slot {slot} is {} here and {name} in {provider}", ours.name)
        } else if shown(ours.signature) != signature {
            format!(
                "{prefix}_{name} is {} here and {signature} in {provider}",
                ours.signature
            )
        } else {
            format!(
                "{prefix}_{name} is {signature} in both, but a record or enumeration \
                 that it uses, or who owns what, is not the same"
            )
        })
    });
    match difference {
        None => Ok(()),
        Some(difference) => Err(refusal(
            provider,
            &format!(
                "has a {}.{} that differs: {difference}; rebuild {CONSUMER} with \
                 {provider}, or install the {package} that it was built with",
                table.major, table.minor
            ),
        )),
    }
}

/// Refuses an empty slot that isn't conditional.
fn check_filled(slots: &[*const c_void], provider: &str) -> PyResult<()> {
    for (slot, ours) in callable().enumerate() {
        if slots.get(slot).is_none_or(|it| it.is_null()) && !ours.conditional {
            let (name, package) = (ours.name, API.package);
            let why = format!("has nothing in slot {slot}, {name}; reinstall {package}");
            return Err(refusal(provider, &why));
        }
    }
    Ok(())
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
    let refusal = refusal(
        &name(&installed(module)),
        &format!(
            "has no C API of version {major}; \
             install a version of {package} that has {major}.{target} or a later {major}.x"
        ),
    );
    refusal.set_cause(py, Some(error));
    refusal
}

/// A provider that breaks its own promise.
fn damaged(provider: &str, damage: &str) -> PyErr {
    let package = API.package;
    refusal(
        provider,
        &format!("has a damaged table ({damage}); reinstall {package}"),
    )
}

/// Every refusal names both sides, what is needed, what is there, and the way out.
fn refusal(provider: &str, why: &str) -> PyErr {
    let Api {
        module,
        major,
        target,
        ..
    } = API;
    PyImportError::new_err(format!(
        "{CONSUMER} needs version {major}.{target} of {module}'s C API, \
         but {provider} {why}"
    ))
}

/// `geometry 1.2`, or `the installed geometry` where it doesn't say.
fn name(release: &str) -> String {
    let package = API.package;
    if release.is_empty() {
        format!("the installed {package}")
    } else {
        format!("{package} {release}")
    }
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

/// A provider's text as a message can show it: cut where it is too long, and harmless.
fn text(text: *const c_char) -> String {
    if text.is_null() {
        return String::new();
    }
    // SAFETY: texts stay as long as the process, and nothing is read behind their ends.
    show((0..).map(|at| unsafe { text.add(at).read() }.to_ne_bytes()[0]))
}

/// The same of a text of this file.
fn shown(text: &str) -> String {
    show(text.bytes().chain([0]))
}

fn show(bytes: impl Iterator<Item = u8>) -> String {
    let mut shown: String = bytes
        .take(TEXT)
        .take_while(|byte| *byte != 0)
        .map(printable)
        .collect();
    if shown.len() == TEXT {
        shown.replace_range(TEXT - 3.., "...");
    }
    shown
}

fn printable(byte: u8) -> char {
    match byte {
        b' '..=b'~' => char::from(byte),
        _ => '?',
    }
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
