//! The canonical C text of a prototype: qualifier after the type, `, ` between parameters, no
//! names. Hashes cover it, so it never changes. Cython compares signatures byte for byte, in a form
//! that differs in where a blank stands beside a `*`.

use crate::abi::{Prototype, Type};
use crate::names;

/// The canonical text of a prototype: `double (geometry_Point const *, size_t)`.
pub fn signature(prototype: &Prototype, prefix: &str) -> String {
    let parameters: Vec<String> =
        prototype.parameters.iter().map(|it| type_text(&it.ty, prefix)).collect();
    let parameters = if parameters.is_empty() { "void".to_owned() } else { parameters.join(", ") };
    format!("{} ({parameters})", type_text(&prototype.result, prefix))
}

/// The canonical text of a type: `geometry_Point const *`.
pub fn type_text(ty: &Type, prefix: &str) -> String {
    match ty {
        Type::Void => "void".to_owned(),
        Type::PyObject => "PyObject".to_owned(),
        Type::PyTypeObject => "PyTypeObject".to_owned(),
        Type::Scalar(scalar) => scalar.c().to_owned(),
        Type::Named(name, _) => names::item(prefix, name),
        Type::Pointer { to, mutable } => {
            let to = type_text(to, prefix);
            let qualifier = if *mutable { "" } else { "const " };
            // A pointer to `char *` is `char **`, but a qualifier stands apart: `char *const *`.
            if to.ends_with('*') && *mutable {
                format!("{to}*")
            } else {
                format!("{to} {qualifier}*")
            }
        }
        Type::Array { of, length } => format!("{} [{length}]", type_text(of, prefix)),
    }
}

/// The signature as Cython spells it, from 0.29 to 3.3: `geometry_Polygon *(char const *, size_t)`.
pub fn cython_signature(prototype: &Prototype, prefix: &str) -> String {
    let text = |ty| cython_type(ty, prefix);
    let parameters: Vec<String> = prototype.parameters.iter().map(|it| text(&it.ty)).collect();
    let parameters = if parameters.is_empty() { "void".to_owned() } else { parameters.join(", ") };
    let result = text(&prototype.result);
    let space = if result.ends_with('*') { "" } else { " " };
    format!("{result}{space}({parameters})")
}

/// A type as Cython spells it, with no blank behind a `*`: `double *const *`.
fn cython_type(ty: &Type, prefix: &str) -> String {
    let Type::Pointer { to, mutable } = ty else { return type_text(ty, prefix) };
    let to = cython_type(to, prefix);
    let space = if to.ends_with('*') { "" } else { " " };
    let qualifier = if *mutable { "" } else { "const " };
    format!("{to}{space}{qualifier}*")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{Argument, Role, Scalar};

    /// Each text was seen in signatures of Cython 0.29.37, 3.0.12 and 3.3.1.
    #[test]
    fn cythons_blanks() {
        let pointer = |to, mutable| Type::Pointer { to: Box::new(to), mutable };
        let double = || Type::Scalar(Scalar::F64);
        let check = |result, parameter: Option<Type>, expected| {
            let argument = |ty| Argument { name: "x".to_owned(), ty, role: Role::Value(0) };
            let parameters = parameter.map(argument).into_iter().collect();
            assert_eq!(cython_signature(&Prototype { result, parameters }, "geo"), expected);
        };
        check(Type::Void, None, "void (void)");
        check(double(), Some(pointer(double(), false)), "double (double const *)");
        check(pointer(double(), false), None, "double const *(void)");
        check(pointer(Type::PyObject, true), None, "PyObject *(void)");
        let of = |inner, outer| pointer(pointer(double(), inner), outer);
        check(Type::Void, Some(of(false, true)), "void (double const **)");
        check(Type::Void, Some(of(true, false)), "void (double *const *)");
        check(Type::Void, Some(of(false, false)), "void (double const *const *)");
        check(of(false, false), None, "double const *const *(void)");
    }
}
