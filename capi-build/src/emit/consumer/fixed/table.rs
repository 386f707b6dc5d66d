use std::borrow::Cow;
use std::ffi::{CStr, c_char, c_void};
use std::ptr;

use pyo3::exceptions::{PyImportError, PySystemError};
use pyo3::{PyErr, Python};

use super::expected::API;

/// The API that this file was made from.
pub struct Api {
    pub module: &'static str,
    pub package: &'static str,
    pub prefix: &'static str,
    /// The crate that includes this file; of a crate of its own, whoever imports.
    pub consumer: Option<&'static str>,
    /// The oldest version that this build agrees to run on: major and minor.
    pub target: (u16, u16),
    /// Newest first.
    pub majors: &'static [Major],
    pub functions: &'static [Function],
    /// Of the types that signatures and other layouts name.
    pub layouts: &'static [Layout],
}

/// A major version in which the functions may be found.
pub struct Major {
    pub number: u16,
    pub attribute: &'static str,
    pub capsule: &'static CStr,
    /// Oldest first.
    pub versions: &'static [Version],
}

impl Major {
    /// The oldest minor version that will do.
    pub fn least(&self) -> u16 {
        match API.target {
            (major, minor) if major == self.number => minor,
            _ => self.oldest(),
        }
    }

    pub fn oldest(&self) -> u16 {
        self.versions.first().map_or(0, |version| version.minor)
    }
}

/// The major versions that the target allows, newest first.
pub fn allowed() -> impl Iterator<Item = &'static Major> {
    API.majors
        .iter()
        .filter(|major| major.number >= API.target.0)
}

/// All slots of a version, in one number.
pub struct Version {
    pub minor: u16,
    pub slot_count: u32,
    pub hash: u64,
}

/// One function; its slot is its place among all of them.
pub struct Function {
    /// The oldest target that may call it.
    pub target: (u16, u16),
    /// Whether its slot may be NULL.
    pub conditional: bool,
    /// The older major versions that have it, too, and its slots there.
    pub earlier: &'static [(u16, usize)],
    /// Of name, signature, terms and the layouts that it reaches.
    pub hash: u64,
    pub name: &'static str,
    pub signature: &'static str,
    /// The terms that the signature doesn't say.
    pub terms: &'static str,
}

/// One type.
pub struct Layout {
    pub name: &'static str,
    pub text: &'static str,
}

#[repr(C)]
pub struct CapiVersion {
    pub minor: u16,
    reserved: u16,
    pub slot_count: u32,
    pub hash: u64,
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
    pub magic: u32,
    pub layout: u16,
    pub size: u16,
    pub major: u16,
    pub minor: u16,
    pub slot_count: u32,
    pub version_count: u32,
    pub layout_count: u32,
    module: *const c_char,
    pub release: *const c_char,
    pub versions: *const CapiVersion,
    pub info: *const CapiSlot,
    pub slots: *const *const c_void,
    pub layouts: *const CapiLayout,
}

/// A table that can be believed.
pub struct Provided {
    pub major: &'static Major,
    pub table: &'static CapiTable,
    pub versions: &'static [CapiVersion],
    pub info: &'static [CapiSlot],
    pub slots: &'static [*const c_void],
    pub layouts: &'static [CapiLayout],
}

impl Provided {
    /// The functions that may be called, each with its number here and its slot there.
    pub fn callable(&self) -> impl Iterator<Item = (usize, &'static Function)> + '_ {
        let functions = API.functions.iter().enumerate();
        let callable = functions.filter(|(_, function)| function.target <= API.target);
        callable.filter_map(|(at, function)| Some((self.slot(at, function)?, function)))
    }

    /// The slot of a function.
    fn slot(&self, at: usize, function: &Function) -> Option<usize> {
        if self.major.number == API.majors[0].number {
            return Some(at);
        }
        let earlier = function
            .earlier
            .iter()
            .find(|(major, _)| *major == self.major.number);
        earlier.map(|(_, slot)| *slot)
    }
}

/// The provider's functions, each up to the target known to have the type expected here.
pub struct Slots(Cow<'static, [*const c_void]>);

impl Slots {
    /// In the order of this file, whatever the order of the major version is.
    pub fn of(provided: &Provided) -> Self {
        if provided.major.number == API.majors[0].number {
            return Self(Cow::Borrowed(provided.slots));
        }
        let functions = API.functions.iter().enumerate();
        let slots = functions.map(|(at, function)| {
            let slot = provided.slot(at, function)?;
            provided.slots.get(slot).copied()
        });
        Self(slots.map(|slot| slot.unwrap_or(ptr::null())).collect())
    }

    /// The function in a slot.
    ///
    /// # Safety
    ///
    /// The target may call the function, and `F` is its pointer type: an `Option` of it
    /// where the slot is conditional.
    pub unsafe fn get<F: Copy>(&self, slot: usize) -> F {
        const { assert!(size_of::<F>() == size_of::<*const c_void>()) };
        let place: *const *const c_void = &self.0[slot];
        // SAFETY: `F` is a pointer to a function, as the one in this place is.
        unsafe { place.cast::<F>().read() }
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

/// The message where a conditional function isn't there.
pub fn absent(function: &str, question: &str) -> String {
    let Api {
        prefix, package, ..
    } = API;
    format!(
        "{prefix}_{function}: this build of {package} does not have it; \
         ask {question}() first"
    )
}

/// That message as an exception, for a function that raises.
pub fn absent_error(function: &str, question: &str) -> PyErr {
    PyImportError::new_err(absent(function, question))
}
