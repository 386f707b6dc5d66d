//! The canonical C text of a prototype: qualifier after the type, `, ` between parameters, no
//! names. Cython compares signatures byte for byte in this form
//! (`__Pyx_ImportFunction` in Cython's `ImportExport.c`).

use crate::abi::{Prototype, Type};
use crate::names;

/// `double (geometry_Point const *, size_t)`.
pub fn signature(prototype: &Prototype, prefix: &str) -> String {
    let parameters: Vec<String> =
        prototype.parameters.iter().map(|(_, ty)| type_text(ty, prefix)).collect();
    let parameters = if parameters.is_empty() { "void".to_owned() } else { parameters.join(", ") };
    format!("{} ({parameters})", type_text(&prototype.result, prefix))
}

/// `geometry_Point const *`.
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
            // `char *` `*` is `char **`, but a qualifier keeps its distance.
            if to.ends_with('*') && *mutable {
                format!("{to}*")
            } else {
                format!("{to} {qualifier}*")
            }
        }
        Type::Array { of, length } => format!("{} [{length}]", type_text(of, prefix)),
    }
}
