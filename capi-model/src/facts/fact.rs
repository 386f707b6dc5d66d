//! A line of a lock, and its meaning. Hashes cover those lines that are of types.

use std::fmt;

use crate::abi::Version;

/// One promise of a version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// `constant MAX_VERTICES uint32_t 65536`
    Constant {
        /// `MAX_VERTICES`
        name: String,
        /// `uint32_t`
        ty: String,
        /// `65536`
        value: String,
    },
    /// `alias Metres double`
    Alias {
        /// `Metres`
        name: String,
        /// `double`
        of: String,
    },
    /// `enumeration Winding int32_t`, with a last word `open` where values may be added
    Enumeration {
        /// `Winding`
        name: String,
        /// `int32_t`
        repr: String,
        /// Whether values may be added.
        open: bool,
    },
    /// `enumeration Winding Clockwise -1`
    Value {
        /// `Winding`
        enumeration: String,
        /// `Clockwise`
        name: String,
        /// `-1`
        value: i128,
    },
    /// `record Point 0 x double`
    Field {
        /// `Point`
        record: String,
        /// Its place among the fields, from 0.
        at: u32,
        /// `x`
        name: String,
        /// `double`
        ty: String,
    },
    /// `opaque Polygon`
    Opaque {
        /// `Polygon`
        name: String,
    },
    /// `class Series`
    Class {
        /// `Series`
        name: String,
    },
    /// `callback visitor bool (geometry_Point const *) | takes reference`
    Callback {
        /// `visitor`
        name: String,
        /// `bool (geometry_Point const *)`
        signature: String,
        /// `takes reference`, or nothing.
        terms: String,
    },
    /// `buffer Point_buffer geometry_Point`: a record of elements and their destructor.
    Buffer {
        /// `Point_buffer`
        name: String,
        /// `geometry_Point`
        of: String,
    },
    /// `slot 1 ring_area double (geometry_Point const *, size_t) | takes slice; conditional`
    Slot {
        /// `1`
        slot: u32,
        /// `ring_area`
        name: String,
        /// `double (geometry_Point const *, size_t)`
        signature: String,
        /// The meaning that C's types don't express (see [`crate::facts::terms`]): `takes slice`,
        /// or nothing.
        terms: String,
        /// Whether the slot may be empty: the function is under a `#[cfg]`.
        conditional: bool,
    },
    /// `retired v1 1 ring_area`: the slot stays, the function is gone.
    Retired {
        /// `1` of `v1`, so that the line keeps its meaning wherever a merge puts it.
        major: u16,
        /// `1`
        slot: u32,
        /// `ring_area`
        name: String,
    },
    /// `unconditional v1 1 ring_area`: the slot could be empty, and can't be any more.
    Unconditional {
        /// `1` of `v1`, as in [`Fact::Retired`].
        major: u16,
        /// `1`
        slot: u32,
        /// `ring_area`
        name: String,
    },
    /// `hash 0123456789abcdef`, of all slots up to this version (see [`crate::facts::hash`]).
    Hash(u64),
}

/// The last term of a slot that may be empty.
const CONDITIONAL: &str = "conditional";
/// The separator before the terms.
const TERMS: &str = " | ";

impl Fact {
    /// Reads a line; `None` where it is no fact.
    pub fn read(line: &str) -> Option<Self> {
        let (kind, rest) = line.split_once(' ')?;
        let words: Vec<&str> = rest.split(' ').collect();
        let owned = str::to_owned;
        Some(match (kind, words.as_slice()) {
            // A C type may have several words.
            ("constant", [name, ty @ .., value]) if !ty.is_empty() => {
                Self::Constant { name: owned(name), ty: ty.join(" "), value: owned(value) }
            }
            ("alias", [name, of @ ..]) if !of.is_empty() => {
                Self::Alias { name: owned(name), of: of.join(" ") }
            }
            ("enumeration", [name, repr]) => {
                Self::Enumeration { name: owned(name), repr: owned(repr), open: false }
            }
            ("enumeration", [name, repr, "open"]) => {
                Self::Enumeration { name: owned(name), repr: owned(repr), open: true }
            }
            ("enumeration", [enumeration, name, value]) => {
                let value = number(value)?;
                Self::Value { enumeration: owned(enumeration), name: owned(name), value }
            }
            ("record", [record, at, name, ty @ ..]) if !ty.is_empty() => {
                let (record, name, ty) = (owned(record), owned(name), ty.join(" "));
                Self::Field { record, at: number(at)?, name, ty }
            }
            ("opaque", [name]) => Self::Opaque { name: owned(name) },
            ("class", [name]) => Self::Class { name: owned(name) },
            ("buffer", [name, of @ ..]) if !of.is_empty() => {
                Self::Buffer { name: owned(name), of: of.join(" ") }
            }
            ("callback", [name, ..]) => {
                let (signature, terms) = read_signature(&rest[name.len()..])?;
                Self::Callback { name: owned(name), signature, terms }
            }
            ("slot", [slot, name, ..]) => {
                let (signature, mut terms) = read_signature(&rest[slot.len() + 1 + name.len()..])?;
                let conditional = terms
                    .strip_suffix(CONDITIONAL)
                    .map(|terms| terms.strip_suffix("; ").unwrap_or(terms).to_owned());
                let is_conditional = conditional.is_some();
                terms = conditional.unwrap_or(terms);
                let (slot, name) = (number(slot)?, owned(name));
                Self::Slot { slot, name, signature, terms, conditional: is_conditional }
            }
            ("retired", [major, slot, name]) => Self::Retired {
                major: number(major.strip_prefix('v')?)?,
                slot: number(slot)?,
                name: owned(name),
            },
            ("unconditional", [major, slot, name]) => Self::Unconditional {
                major: number(major.strip_prefix('v')?)?,
                slot: number(slot)?,
                name: owned(name),
            },
            ("hash", [hash]) if hash.len() == 16 => {
                let is_hash = hash.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
                Self::Hash(u64::from_str_radix(hash, 16).ok().filter(|_| is_hash)?)
            }
            _ => return None,
        })
    }

    /// The major version that the fact is about, where it stands under the title of this version.
    pub fn major(&self, version: Version) -> u16 {
        match self {
            Self::Retired { major, .. } | Self::Unconditional { major, .. } => *major,
            _ => version.major,
        }
    }

    /// The key by which a lock sorts facts: constants, types by kind and name, slots by number.
    pub(crate) fn order(&self) -> (u8, &str, Option<i128>) {
        match self {
            Self::Constant { name, .. } => (0, name, None),
            Self::Alias { name, .. } => (1, name, None),
            Self::Enumeration { name, .. } => (2, name, None),
            Self::Value { enumeration, value, .. } => (2, enumeration, Some(*value)),
            Self::Field { record, at, .. } => (3, record, Some((*at).into())),
            Self::Opaque { name } => (4, name, None),
            Self::Class { name } => (5, name, None),
            Self::Callback { name, .. } => (6, name, None),
            Self::Buffer { name, .. } => (7, name, None),
            Self::Slot { slot, .. } => (8, "", Some((*slot).into())),
            Self::Retired { slot, .. } => (9, "", Some((*slot).into())),
            Self::Unconditional { slot, .. } => (10, "", Some((*slot).into())),
            Self::Hash(_) => (11, "", None),
        }
    }
}

/// Reads `double (size_t) | takes slice`, which stands after the space that ends the name.
fn read_signature(text: &str) -> Option<(String, String)> {
    let text = text.strip_prefix(' ')?;
    let (signature, terms) = text.split_once(TERMS).unwrap_or((text, ""));
    let is_whole = signature.ends_with(')') && signature.contains(" (");
    is_whole.then(|| (signature.to_owned(), terms.to_owned()))
}

/// Reads a number in the form in which it is printed: `-0`, `+1` and `01` are refused.
fn number<T: std::str::FromStr + ToString>(text: &str) -> Option<T> {
    text.parse().ok().filter(|number: &T| number.to_string() == text)
}

/// Reads `1.2` in the form in which it is printed.
pub(crate) fn version(text: &str) -> Option<Version> {
    let (major, minor) = text.split_once('.')?;
    Some(Version { major: number(major)?, minor: number(minor)? })
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let terms =
            |terms: &str| if terms.is_empty() { String::new() } else { format!("{TERMS}{terms}") };
        match self {
            Self::Constant { name, ty, value } => write!(f, "constant {name} {ty} {value}"),
            Self::Alias { name, of } => write!(f, "alias {name} {of}"),
            Self::Enumeration { name, repr, open } => {
                write!(f, "enumeration {name} {repr}{}", if *open { " open" } else { "" })
            }
            Self::Value { enumeration, name, value } => {
                write!(f, "enumeration {enumeration} {name} {value}")
            }
            Self::Field { record, at, name, ty } => write!(f, "record {record} {at} {name} {ty}"),
            Self::Opaque { name } => write!(f, "opaque {name}"),
            Self::Class { name } => write!(f, "class {name}"),
            Self::Buffer { name, of } => write!(f, "buffer {name} {of}"),
            Self::Callback { name, signature, terms: those } => {
                write!(f, "callback {name} {signature}{}", terms(those))
            }
            Self::Slot { slot, name, signature, terms: those, conditional } => {
                let all = match (those.as_str(), conditional) {
                    (those, false) => those.to_owned(),
                    ("", true) => CONDITIONAL.to_owned(),
                    (those, true) => format!("{those}; {CONDITIONAL}"),
                };
                write!(f, "slot {slot} {name} {signature}{}", terms(&all))
            }
            Self::Retired { major, slot, name } => write!(f, "retired v{major} {slot} {name}"),
            Self::Unconditional { major, slot, name } => {
                write!(f, "unconditional v{major} {slot} {name}")
            }
            Self::Hash(hash) => write!(f, "hash {hash:016x}"),
        }
    }
}
