//! Descriptions of types for messages.

use super::promises::Shape;
use crate::facts::terms::with_terms;

/// Describes a type: `an alias of `double``, `an open enumeration of `int32_t``.
pub(super) fn describe(shape: &Shape<'_>) -> String {
    match shape {
        Shape::Alias(of) => format!("an alias of `{of}`"),
        Shape::Enumeration(it) if it.open => format!("an open enumeration of `{}`", it.repr),
        Shape::Enumeration(it) => format!("an enumeration of `{}`", it.repr),
        Shape::Record(_) => "a record".to_owned(),
        Shape::Opaque => "an opaque type".to_owned(),
        Shape::Class => "a Python class".to_owned(),
        Shape::Buffer(of) => format!("a buffer of `{of}`"),
        Shape::Callback { signature, .. } => format!("the callback `{signature}`"),
    }
}

/// Describes two types so that their difference shows.
pub(super) fn describe_both(old: &Shape<'_>, new: &Shape<'_>) -> (String, String) {
    match (old, new) {
        (
            Shape::Callback { signature: one, terms: first },
            Shape::Callback { signature: other, terms: second },
        ) if first != second => {
            let text =
                |signature, terms| format!("the callback `{}`", with_terms(signature, terms));
            (text(one, first), text(other, second))
        }
        (Shape::Enumeration(one), Shape::Enumeration(other)) if one.open != other.open => {
            let closed = |text: String| text.replacen("an enum", "a closed enum", 1);
            (closed(describe(old)), closed(describe(new)))
        }
        _ => (describe(old), describe(new)),
    }
}
