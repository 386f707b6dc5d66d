//! Python objects in a signature: `&Bound<'_, PyList>`, `PyRef<'_, Series>`, `Py<PyAny>`.

use syn::{GenericArgument, Lifetime, PathArguments, PathSegment, Type, TypePath};

use super::types::{peel, refuse};
use crate::ast::{Access, Handle, Object, Pass, Returned};
use crate::errors::Errors;
use crate::messages::{self, pretty};
use crate::names;

/// Reads `Bound<'_, T>` behind a reference.
pub(super) fn parse_bound(
    written: &Type,
    segment: &PathSegment,
    errors: &mut Errors,
) -> Option<Pass> {
    let object = parse_inner(written, segment, errors)?;
    Some(Pass::Object { object, access: Access::Bound, nullable: false })
}

/// Reads `PyRef<'_, T>` or `PyRefMut<'_, T>` by value, and refuses types that can't be.
pub(super) fn parse_taken(
    written: &Type,
    segment: &PathSegment,
    errors: &mut Errors,
) -> Option<Pass> {
    let access = match segment.ident.to_string().as_str() {
        "PyRef" => Access::Shared,
        "PyRefMut" => Access::Exclusive,
        name => {
            let inner = inner_text(segment).unwrap_or_else(|| "PyAny".to_owned());
            return refuse(written, messages::object_taken(name, &pretty(written), &inner), errors);
        }
    };
    let object = parse_inner(written, segment, errors)?;
    Some(Pass::Object { object, access, nullable: false })
}

/// Reads `Bound<'py, T>` or `Py<T>` as a result.
pub(super) fn parse_given(
    written: &Type,
    segment: &PathSegment,
    errors: &mut Errors,
) -> Option<Returned> {
    let handle = match segment.ident.to_string().as_str() {
        "Bound" => Handle::Bound,
        "Py" => Handle::Py,
        _ => {
            let inner = inner_text(segment).unwrap_or_else(|| "PyAny".to_owned());
            return refuse(written, messages::object_given(&pretty(written), &inner), errors);
        }
    };
    let object = parse_inner(written, segment, errors)?;
    Some(Returned::Object { object, handle })
}

/// Whether this is the name of a type of `PyO3` that holds or is a Python object.
pub(super) fn is_handle(name: &str) -> bool {
    ["Bound", "Borrowed", "Py", "PyRef", "PyRefMut"].contains(&name)
}

/// Reads the `'py` and the `T` of `Bound<'py, T>`.
fn parse_inner(written: &Type, segment: &PathSegment, errors: &mut Errors) -> Option<Object> {
    let PathArguments::AngleBracketed(list) = &segment.arguments else {
        return refuse(written, messages::object_of_nothing(&pretty(written)), errors);
    };
    let mut lifetime: Option<Lifetime> = None;
    let mut inner = None;
    for argument in &list.args {
        match argument {
            GenericArgument::Lifetime(it) if it.ident != "_" => lifetime = Some(it.clone()),
            GenericArgument::Type(ty) => inner = Some(peel(ty).clone()),
            _ => {}
        }
    }
    if let Some(lifetime) = lifetime.as_ref().filter(|it| it.ident == "static") {
        return refuse(lifetime, messages::static_lifetime(), errors);
    }
    let Some(inner) = inner else {
        return refuse(written, messages::object_of_nothing(&pretty(written)), errors);
    };
    let Type::Path(TypePath { qself: None, path, .. }) = &inner else {
        return refuse(&inner, messages::object_of_nothing(&pretty(written)), errors);
    };
    Some(Object { path: path.clone(), lifetime })
}

fn inner_text(segment: &PathSegment) -> Option<String> {
    super::types::arguments(segment).first().map(pretty)
}

/// Whether this type of `PyO3` is a Python object itself, so that it only crosses in a `Bound`.
pub fn is_native(name: &str) -> bool {
    name == "PyAny" || names::python_type(name).is_some()
}
