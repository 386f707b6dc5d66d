//! The table in memory, as every consumer's language reads it.
//!
//! Evolution: fields are only ever added, at the end, and `size` grows; anything else is another
//! [`LAYOUT`]. All of it is `'static` and immutable once published.

use std::ffi::{CStr, c_char, c_void};

/// `"CAPI"` as a number: another byte order, or a pointer to something else, is seen at once.
pub const MAGIC: u32 = 0x4341_5049;

/// The version of [`Table`] itself.
pub const LAYOUT: u16 = 1;

/// The promise of API version `major.minor`.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// The minor version.
    pub minor: u16,
    /// 0.
    pub reserved: u16,
    /// How many slots it has.
    pub slot_count: u32,
    /// FNV-1a 64 over the hashes of these slots.
    pub hash: u64,
}

impl Version {
    /// An entry of the table.
    pub const fn new(minor: u16, slot_count: u32, hash: u64) -> Self {
        Self { minor, reserved: 0, slot_count, hash }
    }
}

/// The description of one slot.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// `ring_area`
    pub name: *const c_char,
    /// `double (geometry_Point const *, size_t)`
    pub signature: *const c_char,
    /// The terms that the signature doesn't say: `takes slice; raises; gil`.
    pub terms: *const c_char,
    /// FNV-1a 64 of name, signature, terms and the layouts it reaches.
    pub hash: u64,
    /// The minor version that added it.
    pub minor: u16,
    /// [`Slot::CONDITIONAL`] and its kin.
    pub flags: u16,
    /// 0.
    pub reserved: u32,
}

impl Slot {
    /// May be NULL in some builds.
    pub const CONDITIONAL: u16 = 1;
    /// May set a Python exception.
    pub const RAISES: u16 = 2;
    /// The caller must hold the GIL.
    pub const NEEDS_GIL: u16 = 4;
    /// The function is gone: to call it tells so.
    pub const RETIRED: u16 = 8;

    /// An entry of the table.
    pub const fn new(
        name: &'static CStr,
        signature: &'static CStr,
        terms: &'static CStr,
        hash: u64,
        minor: u16,
        flags: u16,
    ) -> Self {
        let (name, signature, terms) = (name.as_ptr(), signature.as_ptr(), terms.as_ptr());
        Self { name, signature, terms, hash, minor, flags, reserved: 0 }
    }
}

// SAFETY: the pointers are to `'static` text, which nobody writes.
unsafe impl Sync for Slot {}
// SAFETY: as above.
unsafe impl Send for Slot {}

/// How a type lies in memory: for messages alone, since hashes cover it.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// `geometry_Point`
    pub name: *const c_char,
    /// `{double x; double y}`
    pub text: *const c_char,
}

impl Layout {
    /// An entry of the table.
    pub const fn new(name: &'static CStr, text: &'static CStr) -> Self {
        Self { name: name.as_ptr(), text: text.as_ptr() }
    }
}

// SAFETY: the pointers are to `'static` text, which nobody writes.
unsafe impl Sync for Layout {}
// SAFETY: as above.
unsafe impl Send for Layout {}

/// The table that a capsule points to.
#[repr(C)]
#[derive(Debug)]
pub struct Table {
    /// [`MAGIC`].
    pub magic: u32,
    /// [`LAYOUT`].
    pub layout: u16,
    /// `sizeof(capi_table)` at the provider.
    pub size: u16,
    /// The API's major version.
    pub major: u16,
    /// The API's newest minor version.
    pub minor: u16,
    /// How many entries `info` and `slots` have.
    pub slot_count: u32,
    /// How many entries `versions` has.
    pub version_count: u32,
    /// How many entries `layouts` has.
    pub layout_count: u32,
    /// The module's name.
    pub module: *const c_char,
    /// The version of the provider's package, for messages.
    pub release: *const c_char,
    /// Versions of this major, oldest first.
    pub versions: *const Version,
    /// The function pointer of each slot.
    pub info: *const Slot,
    /// The functions themselves.
    pub slots: *const *const c_void,
    /// The types that their signatures and other layouts name.
    pub layouts: *const Layout,
}

// SAFETY: all it points to is `'static` and immutable once it is published.
unsafe impl Sync for Table {}
// SAFETY: as above.
unsafe impl Send for Table {}
