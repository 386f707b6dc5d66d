//! Owned results: the record of elements that a consumer frees, made once for each element.

use super::function::lower_value;
use crate::abi::{self, Scalar, Type};
use crate::facts::signature::type_text;
use crate::resolve::{Names, name_of};
use crate::{ast, names};

/// The record of an owned result.
pub(super) fn buffer(returned: &abi::Returned) -> Option<abi::Buffer> {
    let (name, of, text) = match returned {
        abi::Returned::Buffer { buffer, of } => (buffer.clone(), of.clone(), false),
        abi::Returned::Text => (names::TEXT.to_owned(), Type::Scalar(Scalar::CChar), true),
        _ => return None,
    };
    Some(abi::Buffer { name, of, text })
}

/// The name of a buffer of such elements: `Point_buffer`.
pub fn buffer_name(of: &ast::Value) -> String {
    names::buffer(&element_name(of))
}

fn element_name(of: &ast::Value) -> String {
    match of {
        ast::Value::Scalar(scalar, _) => names::scalar_element(scalar.c()),
        ast::Value::Named(path) => name_of(path),
        ast::Value::Void(_) => "void".to_owned(),
        ast::Value::PyObject(_) => "PyObject".to_owned(),
        ast::Value::Pointer { to, mutable } => names::pointer_element(&element_name(to), *mutable),
        ast::Value::Array { of, .. } => element_name(of),
    }
}

/// A text that differs for any two elements, even where the names of their buffers are equal.
pub fn element_text(of: &ast::Value) -> String {
    // No name in C starts with a space.
    type_text(&lower_value(of, &Names::default()), " ")
}
