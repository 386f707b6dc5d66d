//! What the build script tells the attribute macro: each export that it saw, what it makes of its
//! type, and what is wrong with it that only shows beside the others.
//!
//! A file of tab-separated lines, so that a thousand expansions don't wait for a parser.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::abi::{Kind, Scalar, Version};
use crate::parse::Annotated;
use crate::parse::attribute::{Arguments, unraw};
use crate::resolve::{Names, name_of};
use crate::{ast, names};

/// The file's name in `OUT_DIR`. A Python package can't be called so.
pub const FILE: &str = "capi-index";
/// The name of the constant part of the table, which `api!` includes.
pub const TABLE_FILE: &str = "capi-table.rs";
/// The name of what the binary says of itself, which the table's file includes.
pub const IMPRINT_FILE: &str = "capi-imprint";

/// All that the build script saw.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Index {
    /// The crate's `api!`, where it has one.
    pub api: Option<Api>,
    /// Each export, in source order.
    pub entries: Vec<Entry>,
    /// What the macro must report.
    pub problems: Vec<Problem>,
}

/// The crate's `api!`.
#[derive(Debug, Clone, PartialEq)]
pub struct Api {
    /// What a consumer imports.
    pub module: String,
    /// What C names start with.
    pub prefix: String,
    /// Where it stands.
    pub place: String,
}

/// One export.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Group and name; types may be written for functions of the same name.
    pub key: Key,
    /// `src/lib.rs:12:8`
    pub place: String,
    /// Under a `#[cfg]`.
    pub conditional: bool,
    /// It was refused, or mentions a type that was.
    pub broken: bool,
    /// `slot = …`
    pub slot: Option<u32>,
    /// `since = "…"`
    pub since: Option<Version>,
    /// See [`crate::abi::Function::hash`]; 0 for types and constants.
    pub hash: u64,
    /// See [`crate::lower::summary`]; empty for what is broken.
    pub signature: String,
    /// What it stands for in a type, where it is one.
    pub kind: Option<Kind>,
}

impl Entry {
    /// The major version whose table it is in; none for what takes no slot.
    pub fn major(&self) -> Option<u16> {
        self.since.filter(|_| self.slot.is_some()).map(|since| since.major)
    }

    /// Functions have a slot, opaque types one for their destructors, and classes for their type
    /// objects.
    pub fn has_slot(&self) -> bool {
        self.key.group == Group::Function
            || matches!(self.kind, Some(Kind::Opaque | Kind::Class { .. }))
    }

    /// The name of what is in its slot: the function's, the destructor's, or the type object's.
    pub fn slot_name(&self) -> String {
        match self.key.group {
            Group::Type if matches!(self.kind, Some(Kind::Class { .. })) => {
                names::type_object(&self.key.name)
            }
            Group::Type => names::destructor(&self.key.name),
            _ => self.key.name.clone(),
        }
    }
}

/// Which of the name spaces of Rust a name is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Functions.
    Function,
    /// Structs, enums, aliases.
    Type,
    /// Constants.
    Constant,
    /// The API itself.
    Api,
}

/// What an export is found by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Its name space.
    pub group: Group,
    /// Its name in C, without prefix.
    pub name: String,
}

impl Key {
    /// The name space and name by which an export is found.
    pub fn of(export: &ast::Export) -> Self {
        let group = match export.item {
            ast::Item::Function(_) => Group::Function,
            ast::Item::Constant(_) => Group::Constant,
            _ => Group::Type,
        };
        Self { group, name: export.name.clone() }
    }

    /// The key of an item that isn't understood, as far as its own tokens tell.
    pub fn guess(item: &Annotated, arguments: &Arguments) -> Self {
        let group = match item {
            Annotated::Function(..) | Annotated::Method(_) | Annotated::Stray(_) => Group::Function,
            Annotated::Const(_) => Group::Constant,
            _ => Group::Type,
        };
        let plain = || item.ident().map(unraw).unwrap_or_default();
        let name = match (&arguments.name, item) {
            (Some(name), _) => name.value(),
            (None, Annotated::Method(it)) => format!("{}_{}", name_of(&it.owner), plain()),
            (None, _) => plain(),
        };
        Self { group, name }
    }

    /// The API's own problems stand under this; a second one, of another module, has its own.
    pub fn of_api(module: &str) -> Self {
        Self { group: Group::Api, name: module.to_owned() }
    }
}

/// Which tokens of an item a problem is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The item's identifier.
    Name,
    /// `slot = …`
    Slot,
    /// `since = "…"`
    Since,
    /// A field or a variant, counted from 0.
    Member(u32),
}

/// Something that only shows beside other exports.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Whose it is.
    pub key: Key,
    /// The slot of the one that is meant, where exports may share the name by mistake.
    pub slot: Option<u32>,
    /// The major version of that slot.
    pub major: Option<u16>,
    /// What to underline.
    pub part: Part,
    /// Where the item may be compiled out, so that the macro sees nothing of it: the predicate under
    /// which the API must say it instead.
    pub unless: Option<String>,
    /// What to say.
    pub text: String,
}

impl Problem {
    /// What is wrong with an export.
    pub fn of(entry: &Entry, part: Part, text: String) -> Self {
        let (key, slot, major) = (entry.key.clone(), entry.slot, entry.major());
        Self { key, slot, major, part, unless: None, text }
    }

    /// What is wrong with the API that has this module.
    pub fn of_api(module: &str, text: String) -> Self {
        let key = Key::of_api(module);
        Self { key, slot: None, major: None, part: Part::Name, unless: None, text }
    }

    /// Whether it is of the export that has this name, this slot, in this major version.
    pub fn is_of(&self, key: &Key, slot: Option<u32>, major: Option<u16>) -> bool {
        self.key == *key && self.slot == slot && self.major == major
    }
}

impl Index {
    /// The kinds of all types, for `check` and `lower`.
    pub fn names(&self) -> Names {
        Names {
            prefix: self.api.as_ref().map(|api| api.prefix.clone()).unwrap_or_default(),
            kinds: self
                .entries
                .iter()
                .filter_map(|entry| Some((entry.key.name.clone(), entry.kind.clone()?)))
                .collect::<BTreeMap<_, _>>(),
            refused: self
                .entries
                .iter()
                .filter(|entry| entry.broken && entry.key.group == Group::Type)
                .map(|entry| entry.key.name.clone())
                .collect::<BTreeSet<_>>(),
        }
    }

    /// The text of the file.
    pub fn write(&self) -> String {
        let mut out = String::new();
        if let Some(Api { module, prefix, place }) = &self.api {
            let _ = writeln!(out, "api\t{module}\t{prefix}\t{place}");
        }
        for entry in &self.entries {
            let slot = entry.slot.map_or("-".to_owned(), |slot| slot.to_string());
            let since = entry.since.map_or("-".to_owned(), |since| since.to_string());
            let kind = entry.kind.as_ref().map_or("-".to_owned(), write_kind);
            let _ = writeln!(
                out,
                "entry\t{}\t{}\t{}\t{}\t{}\t{slot}\t{since}\t{:016x}\t{}\t{kind}",
                write_group(entry.key.group),
                entry.key.name,
                entry.place,
                entry.conditional,
                entry.broken,
                entry.hash,
                entry.signature,
            );
        }
        for Problem { key, slot, major, part, unless, text } in &self.problems {
            let group = write_group(key.group);
            let part = match part {
                Part::Name => "name".to_owned(),
                Part::Slot => "slot".to_owned(),
                Part::Since => "since".to_owned(),
                Part::Member(at) => at.to_string(),
            };
            let one_line = |text: &str| text.replace(['\n', '\t'], " ");
            let (text, unless) =
                (one_line(text), unless.as_deref().map_or_else(String::new, one_line));
            let slot = slot.map_or("-".to_owned(), |slot| slot.to_string());
            let major = major.map_or("-".to_owned(), |major| major.to_string());
            let _ = writeln!(
                out,
                "problem\t{group}\t{}\t{slot}\t{major}\t{part}\t{unless}\t{text}",
                key.name
            );
        }
        out
    }

    /// Reads the file's text; `None` where it is of another version of capi.
    pub fn read(text: &str) -> Option<Self> {
        let mut index = Self::default();
        for line in text.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            match *fields.as_slice() {
                ["api", module, prefix, place] => {
                    index.api = Some(Api {
                        module: module.to_owned(),
                        prefix: prefix.to_owned(),
                        place: place.to_owned(),
                    });
                }
                [
                    "entry",
                    group,
                    name,
                    place,
                    conditional,
                    broken,
                    slot,
                    since,
                    hash,
                    signature,
                    kind,
                ] => index.entries.push(Entry {
                    key: Key { group: read_group(group)?, name: name.to_owned() },
                    place: place.to_owned(),
                    conditional: conditional.parse().ok()?,
                    broken: broken.parse().ok()?,
                    slot: slot.parse().ok(),
                    since: read_version(since),
                    hash: u64::from_str_radix(hash, 16).ok()?,
                    signature: signature.to_owned(),
                    kind: read_kind(kind),
                }),
                ["problem", group, name, slot, major, part, unless, text] => {
                    index.problems.push(Problem {
                        key: Key { group: read_group(group)?, name: name.to_owned() },
                        slot: slot.parse().ok(),
                        major: major.parse().ok(),
                        part: match part {
                            "name" => Part::Name,
                            "slot" => Part::Slot,
                            "since" => Part::Since,
                            member => Part::Member(member.parse().ok()?),
                        },
                        unless: (!unless.is_empty()).then(|| unless.to_owned()),
                        text: text.to_owned(),
                    });
                }
                _ => return None,
            }
        }
        Some(index)
    }
}

fn write_group(group: Group) -> &'static str {
    match group {
        Group::Function => "function",
        Group::Type => "type",
        Group::Constant => "constant",
        Group::Api => "api",
    }
}

fn read_group(text: &str) -> Option<Group> {
    [Group::Function, Group::Type, Group::Constant, Group::Api]
        .into_iter()
        .find(|group| write_group(*group) == text)
}

fn read_version(text: &str) -> Option<Version> {
    let (major, minor) = text.split_once('.')?;
    Some(Version { major: major.parse().ok()?, minor: minor.parse().ok()? })
}

fn write_kind(kind: &Kind) -> String {
    match kind {
        Kind::Record { checked } => format!("record {checked}"),
        Kind::Enumeration { repr, zero, invalid_argument } => {
            let invalid = invalid_argument.as_deref().unwrap_or("-");
            format!("enumeration {} {zero} {invalid}", repr.rust())
        }
        Kind::Opaque => "opaque".to_owned(),
        Kind::Alias(of) => format!("alias {}", of.rust()),
        Kind::Callback => "callback".to_owned(),
        Kind::Class { frozen } => format!("class {frozen}"),
        Kind::Buffer => "buffer".to_owned(),
    }
}

fn read_kind(text: &str) -> Option<Kind> {
    let words: Vec<&str> = text.split(' ').collect();
    Some(match *words.as_slice() {
        ["record", checked] => Kind::Record { checked: checked.parse().ok()? },
        ["enumeration", repr, zero, invalid] => Kind::Enumeration {
            repr: Scalar::from_rust(repr)?,
            zero: zero.parse().ok()?,
            invalid_argument: (invalid != "-").then(|| invalid.to_owned()),
        },
        ["opaque"] => Kind::Opaque,
        ["alias", of] => Kind::Alias(Scalar::from_rust(of)?),
        ["callback"] => Kind::Callback,
        ["class", frozen] => Kind::Class { frozen: frozen.parse().ok()? },
        ["buffer"] => Kind::Buffer,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let key = |group, name: &str| Key { group, name: name.to_owned() };
        let entry = Entry {
            key: key(Group::Function, "ring_area"),
            place: "src/lib.rs:1:2".to_owned(),
            conditional: true,
            broken: false,
            slot: Some(3),
            since: Some(Version { major: 1, minor: 2 }),
            hash: 0xfeed,
            signature: "double (geometry_Point const *, size_t)".to_owned(),
            kind: None,
        };
        let kind = Kind::Enumeration {
            repr: Scalar::I32,
            zero: false,
            invalid_argument: Some("Bad".to_owned()),
        };
        let index = Index {
            api: Some(Api {
                module: "geometry".to_owned(),
                prefix: "geometry".to_owned(),
                place: "src/lib.rs:1:1".to_owned(),
            }),
            entries: vec![
                entry.clone(),
                Entry {
                    key: key(Group::Type, "Error"),
                    slot: None,
                    since: None,
                    signature: String::new(),
                    kind: Some(kind),
                    ..entry
                },
            ],
            problems: [Part::Name, Part::Slot, Part::Since, Part::Member(7)]
                .into_iter()
                .map(|part| Problem {
                    key: key(Group::Function, "ring_area"),
                    slot: Some(3),
                    major: Some(1),
                    part,
                    unless: Some("feature = \"fast\"".to_owned()),
                    text: "slot 3 leaves a hole".to_owned(),
                })
                .collect(),
        };
        assert_eq!(Index::read(&index.write()).as_ref(), Some(&index));
        assert_eq!(Index::read("what\tis\tthis"), None);
    }
}
