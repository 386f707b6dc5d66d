//! The names that an item mentions, in source order. Each must be exported, and is proved.

use syn::Path;

use crate::ast::{Behaviour, Callback, Item, Loan, Object, Pass, Returned, Value};

/// Each path that stands for an exported type.
pub fn paths(item: &Item) -> Vec<&Path> {
    let mut found = Vec::new();
    match item {
        Item::Function(function) => {
            found.extend(function.method.iter().map(|method| &method.owner));
            for parameter in &function.parameters {
                in_pass(&parameter.pass, &mut found);
            }
            match &function.returned {
                Returned::Unit
                | Returned::Text { .. }
                | Returned::Lent { what: Loan::Text | Loan::CText, .. } => {}
                Returned::Value(value)
                | Returned::Buffer { of: value, .. }
                | Returned::Lent { what: Loan::Reference(value) | Loan::Slice(value), .. } => {
                    in_value(value, &mut found);
                }
                Returned::Owned(path) | Returned::Object { object: Object { path, .. }, .. } => {
                    found.push(path);
                }
            }
            if let Behaviour::Status(path) = &function.behaviour {
                found.push(path);
            }
        }
        Item::Record(record) => {
            record.fields.iter().for_each(|field| in_value(&field.ty, &mut found));
        }
        Item::Callback(callback) => in_callback(callback, &mut found),
        Item::Enumeration(_)
        | Item::Opaque
        | Item::Class { .. }
        | Item::Alias(_)
        | Item::Constant(_) => {}
    }
    found
}

fn in_pass<'a>(pass: &'a Pass, found: &mut Vec<&'a Path>) {
    match pass {
        Pass::Value(value) | Pass::Reference { to: value, .. } | Pass::Slice { of: value, .. } => {
            in_value(value, found);
        }
        Pass::Owned { of: path, .. }
        | Pass::Optional(path)
        | Pass::Object { object: Object { path, .. }, .. } => found.push(path),
        Pass::Callback { callback, .. } => in_callback(callback, found),
        Pass::Gil | Pass::Text | Pass::CText { .. } => {}
    }
}

fn in_callback<'a>(callback: &'a Callback, found: &mut Vec<&'a Path>) {
    callback.parameters.iter().for_each(|parameter| in_pass(&parameter.pass, found));
    callback.result.iter().for_each(|value| in_value(value, found));
}

fn in_value<'a>(value: &'a Value, found: &mut Vec<&'a Path>) {
    match value {
        Value::Named(path) => found.push(path),
        Value::Pointer { to: inner, .. } | Value::Array { of: inner, .. } => in_value(inner, found),
        Value::Scalar(..) | Value::Void(_) | Value::PyObject(_) => {}
    }
}
