//! Rules about several nodes: names that must be exported, slots that must be in order. A `check_`
//! function returns nothing; it only reports.

mod function;
mod lent;
pub(crate) mod api;
pub(crate) mod forms;
pub(crate) mod attributes;
mod slots;
pub(crate) mod majors;
pub(crate) mod elsewhere;

use std::collections::{BTreeMap, BTreeSet};

use syn::Path;

use crate::abi::Kind;
use crate::ast::{Export, Item, Value};
use crate::errors::Errors;
use crate::messages::{self, pretty};
use crate::resolve::{Names, name_of};

/// Where a type stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Position {
    Value,
    Field,
    Referenced,
    Element,
    /// An element of a buffer or slice that a function gives or lends.
    Owned,
    Pointee,
}

/// Checks one export against all names: each type that it mentions must be exported, and stand
/// where its kind may stand.
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

/// The records that contain themselves, and so have no size. Where the compiler sees such a record,
/// its own message is better than ours.
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
