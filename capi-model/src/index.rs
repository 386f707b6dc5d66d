//! The build script's message to the attribute macro: each export that it saw, the kind of its
//! type, and the mistakes in it that only show beside the others.
//!
//! It is a file of tab-separated lines, so that a thousand expansions don't wait for a parser.

mod text;

use std::collections::{BTreeMap, BTreeSet};

use crate::abi::{Kind, Version};
use crate::parse::Annotated;
use crate::parse::arguments::Arguments;
use crate::parse::attribute::unraw;
use crate::resolve::{Names, name_of};
use crate::{ast, names};

/// The file's name in `OUT_DIR`. No Python package can have this name.
pub const FILE: &str = "capi-index";
/// The name of the constant part of the table, which `api!` includes.
pub const TABLE_FILE: &str = "capi-table.rs";
/// The name of the binary's description of itself, which the table's file includes.
pub const IMPRINT_FILE: &str = "capi-imprint";

/// The exports and problems that the build script found.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Index {
    /// The crate's `api!`, where it has one.
    pub api: Option<Api>,
    /// Each export, in source order.
    pub entries: Vec<Entry>,
    /// The problems that the macro must report.
    pub problems: Vec<Problem>,
}

/// The crate's `api!`.
#[derive(Debug, Clone, PartialEq)]
pub struct Api {
    /// The module that a consumer imports.
    pub module: String,
    /// The prefix of C names.
    pub prefix: String,
    /// Its place: `src/lib.rs:3:1`.
    pub place: String,
}

/// One export.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its name space and name. A type may have the name of a function.
    pub key: Key,
    /// `src/lib.rs:12:8`
    pub place: String,
    /// Whether it is under a `#[cfg]`.
    pub conditional: bool,
    /// Whether it was refused, or mentions a type that was.
    pub broken: bool,
    /// `slot = …`
    pub slot: Option<u32>,
    /// `since = "…"`
    pub since: Option<Version>,
    /// See [`crate::abi::Function::hash`]; 0 for types and constants.
    pub hash: u64,
    /// See [`crate::lower::summary`]; empty for a broken export.
    pub signature: String,
    /// The kind that its name stands for in a type, where it is a type.
    pub kind: Option<Kind>,
}

impl Entry {
    /// The major version whose table it is in; none for an export that takes no slot.
    pub fn major(&self) -> Option<u16> {
        self.since.filter(|_| self.slot.is_some()).map(|since| since.major)
    }

    /// Whether it takes a slot, or might: a refused export may have meant to.
    pub(crate) fn may_take_slot(&self) -> bool {
        self.slot.is_some() || self.broken
    }

    /// Whether exports of its kind have a slot: functions do, opaque types for their destructors,
    /// and classes for their type objects.
    pub fn has_slot(&self) -> bool {
        self.key.group == Group::Function
            || matches!(self.kind, Some(Kind::Opaque | Kind::Class { .. }))
    }

    /// The name of the function in its slot: its own, the destructor's, or the type object's.
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

/// The name space of Rust that a name is in.
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

/// The name by which an export is found.
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

    /// The key of an item that can't be read, as far as its own tokens show it.
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

    /// The key of the API's own problems. A second API, of another module, has its own key.
    pub fn of_api(module: &str) -> Self {
        Self { group: Group::Api, name: module.to_owned() }
    }
}

/// The tokens of an item that a problem is about.
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

/// A mistake that only shows beside other exports.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The export that has it.
    pub key: Key,
    /// The slot of that export, because several may share a name by mistake.
    pub slot: Option<u32>,
    /// The major version of that slot.
    pub major: Option<u16>,
    /// The tokens to underline.
    pub part: Part,
    /// Where the item may be compiled out, so that the macro never sees it: the predicate under
    /// which the item reports the mistake itself. Otherwise, the API must report it.
    pub unless: Option<String>,
    /// The message.
    pub text: String,
}

impl Problem {
    /// A mistake in an export.
    pub fn of(entry: &Entry, part: Part, text: String) -> Self {
        let (key, slot, major) = (entry.key.clone(), entry.slot, entry.major());
        Self { key, slot, major, part, unless: None, text }
    }

    /// A mistake in the API that has this module.
    pub fn of_api(module: &str, text: String) -> Self {
        let key = Key::of_api(module);
        Self { key, slot: None, major: None, part: Part::Name, unless: None, text }
    }

    /// Whether the export with this name and slot, in this major version, has it.
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
}
