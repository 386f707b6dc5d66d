//! Rules about several nodes: names that must be exported, slots that must be in order.
//! A `check_` function returns nothing; it only reports.

pub(crate) mod attributes;
pub mod function;
pub mod lent;
pub(crate) mod majors;
pub mod slots;
pub(crate) mod lock;
pub mod paths;

use std::collections::{BTreeMap, BTreeSet};

use syn::Path;

use crate::abi::Kind;
use crate::ast::{Export, Item, Value};
use crate::errors::Errors;
use crate::messages::{self, pretty};

/// The exported types of one API, by the name that Rust gives them.
#[derive(Debug, Default, Clone)]
pub struct Names {
    /// What names in C start with.
    pub prefix: String,
    /// What each name stands for.
    pub kinds: BTreeMap<String, Kind>,
    /// Types whose own export is refused. That is reported where they stand, and not again where
    /// they are used.
    pub refused: BTreeSet<String>,
}

impl Names {
    /// The kinds of these exports.
    pub fn new<'a>(prefix: &str, exports: impl Iterator<Item = &'a Export>) -> Self {
        let mut kinds = BTreeMap::new();
        let mut records = BTreeMap::new();
        for export in exports {
            let kind = match &export.item {
                Item::Function(_) | Item::Constant(_) => continue,
                Item::Opaque => Kind::Opaque,
                Item::Class { frozen } => Kind::Class { frozen: *frozen },
                Item::Alias(of) => Kind::Alias(*of),
                Item::Callback(_) => Kind::Callback,
                Item::Enumeration(enumeration) => Kind::Enumeration {
                    repr: enumeration.repr,
                    zero: enumeration.variants.iter().any(|variant| variant.value == 0),
                    invalid_argument: enumeration
                        .invalid_argument
                        .as_ref()
                        .map(ToString::to_string),
                },
                Item::Record(record) => {
                    records.insert(export.name.clone(), record);
                    Kind::Record { checked: false }
                }
            };
            kinds.insert(export.name.clone(), kind);
        }
        let mut names = Self { prefix: prefix.to_owned(), kinds, refused: BTreeSet::new() };
        // A record is checked if a field is, which may be a record further down.
        loop {
            let more: Vec<String> = records
                .iter()
                .filter(|(name, record)| {
                    names.kinds.get(*name) == Some(&Kind::Record { checked: false })
                        && record.fields.iter().any(|field| names.is_checked(&field.ty))
                })
                .map(|(name, _)| name.clone())
                .collect();
            if more.is_empty() {
                return names;
            }
            names.kinds.extend(more.into_iter().map(|name| (name, Kind::Record { checked: true })));
        }
    }

    /// What a path stands for: its last segment decides, and the expansion proves it.
    pub fn kind(&self, path: &Path) -> Option<&Kind> {
        self.kinds.get(&name_of(path))
    }

    /// Whether the export of that type is refused.
    pub fn is_refused(&self, path: &Path) -> bool {
        self.refused.contains(&name_of(path))
    }

    /// Whether an item mentions a type whose export is refused, so that nothing is known of it.
    pub fn mentions_refused(&self, item: &Item) -> bool {
        !self.refused.is_empty() && paths::paths(item).into_iter().any(|it| self.is_refused(it))
    }

    /// Whether not each bit pattern is a value of it.
    pub fn is_checked(&self, value: &Value) -> bool {
        match value {
            Value::Named(path) => matches!(
                self.kind(path),
                Some(Kind::Enumeration { .. } | Kind::Record { checked: true })
            ),
            Value::Array { of, .. } => self.is_checked(of),
            Value::Scalar(..) | Value::Void(_) | Value::PyObject(_) | Value::Pointer { .. } => {
                false
            }
        }
    }
}

/// The last segment of a path.
pub fn name_of(path: &Path) -> String {
    path.segments
        .last()
        .map(|segment| crate::parse::attribute::unraw(&segment.ident))
        .unwrap_or_default()
}

/// Where a type stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Position {
    Value,
    Field,
    Referenced,
    Element,
    /// An element of what a function gives or lends.
    Owned,
    Pointee,
}

/// One export against all names: each type it mentions is exported, and stands where it may.
pub fn check_export(export: &Export, names: &Names, errors: &mut Errors) {
    match &export.item {
        Item::Function(function) => function::check_function(function, names, errors),
        Item::Callback(callback) => function::check_callback(callback, names, errors),
        Item::Record(record) => {
            for field in &record.fields {
                check_value(&field.ty, Position::Field, names, errors);
            }
        }
        Item::Enumeration(_)
        | Item::Opaque
        | Item::Class { .. }
        | Item::Alias(_)
        | Item::Constant(_) => {}
    }
}

fn check_value(value: &Value, position: Position, names: &Names, errors: &mut Errors) {
    match value {
        Value::Scalar(..) | Value::Void(_) | Value::PyObject(_) => {}
        Value::Pointer { to, .. } => check_value(to, Position::Pointee, names, errors),
        Value::Array { of, .. } => check_value(of, Position::Field, names, errors),
        Value::Named(path) => {
            let name = pretty(path);
            let message = match (names.kind(path), position) {
                (None, _) if names.is_refused(path) => return,
                (None, _) => messages::not_exported(&name),
                (Some(Kind::Opaque), Position::Value | Position::Field) => {
                    messages::opaque_by_value(&name)
                }
                (Some(Kind::Opaque), Position::Element) => messages::opaque_in_slice(&name),
                (Some(Kind::Opaque), Position::Owned) => messages::opaque_in_buffer(&name),
                (Some(Kind::Callback), _) => messages::callback_value(&name),
                (Some(Kind::Class { .. }), Position::Value) => messages::class_by_value(&name),
                (Some(Kind::Class { .. }), _) => messages::class_here(&name),
                _ => return,
            };
            errors.at(path, message);
        }
    }
}

fn is_class(path: &Path, names: &Names) -> bool {
    matches!(names.kind(path), Some(Kind::Class { .. }))
}

/// The records that hold themselves, which have no size. Where the compiler sees one, it says so
/// better than we could.
pub fn recursive_records<'a>(exports: impl Iterator<Item = &'a Export>) -> BTreeSet<String> {
    let records: BTreeMap<&str, Vec<String>> = exports
        .filter_map(|export| match &export.item {
            Item::Record(record) => {
                let held = record.fields.iter().filter_map(|field| held(&field.ty)).collect();
                Some((export.name.as_str(), held))
            }
            _ => None,
        })
        .collect();
    let holds_itself = |name: &str| {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut left = vec![name];
        while let Some(next) = left.pop() {
            for inner in records.get(next).into_iter().flatten() {
                if inner == name {
                    return true;
                }
                if seen.insert(inner) {
                    left.push(inner);
                }
            }
        }
        false
    };
    records.keys().filter(|name| holds_itself(name)).map(|name| (*name).to_owned()).collect()
}

fn held(value: &Value) -> Option<String> {
    match value {
        Value::Named(path) => Some(name_of(path)),
        Value::Array { of, .. } => held(of),
        Value::Scalar(..) | Value::Void(_) | Value::PyObject(_) | Value::Pointer { .. } => None,
    }
}
