//! The imprint: a provider's binary describes itself in a section of its own, so that it can be
//! inspected without being run. The imprint contains the lock of everything that is published, and
//! a hash of each text that was written for consumers beside it.
//!
//! A section holds an imprint for each API that was linked into it, in any order, with NULs between
//! them wherever the linker puts them. Each is a line and a text:
//!
//! ```text
//! capi imprint 1 0000014e 9c0f4a1d2b3e5f60
//! text geometry/capi.py 0123456789abcdef
//! text geometry/include/geometry.h fedcba9876543210
//!
//! module geometry
//! …
//! ```
//!
//! The line has the format, `1`, and two hexadecimal numbers, always with as many digits as here:
//! the length in bytes of the text after the line, and its FNV-1a 64, which each consumer text has
//! as well. So an imprint is the same on every architecture, and `strings` shows it whole.

use std::collections::BTreeMap;

use capi_model::facts::hash::{START, fnv1a};
use capi_model::lock::Lock;

/// The opening of each imprint.
pub const TITLE: &str = "capi imprint ";
/// The format of the text after the title. A later release reads older formats.
pub const FORMAT: &str = "1";

/// The contents of a binary's imprint: its published API, and the texts that were written with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// The hash of each text for consumers, by its path in the wheel.
    pub texts: BTreeMap<String, u64>,
    /// Everything that is published.
    pub lock: Lock,
}

impl Imprint {
    /// The imprint of an API, with these texts by their paths.
    pub fn of(lock: Lock, texts: &BTreeMap<String, String>) -> Self {
        let texts = texts.iter().map(|(path, text)| (path.clone(), hash(text.as_bytes())));
        Self { texts: texts.collect(), lock }
    }

    /// The text of the imprint as it stands in a binary.
    pub fn write(&self) -> String {
        let texts = self.texts.iter().map(|(path, hash)| format!("text {path} {hash:016x}\n"));
        let body = format!("{}\n{}", texts.collect::<Vec<_>>().concat(), self.lock);
        format!("{TITLE}{FORMAT} {:08x} {:016x}\n{body}", body.len(), hash(body.as_bytes()))
    }
}

/// The hash of a text.
pub fn hash(text: &[u8]) -> u64 {
    fnv1a(START, text)
}
