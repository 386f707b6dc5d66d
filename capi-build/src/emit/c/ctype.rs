//! Types, declarators and literals as C spells them.

use capi_model::abi::{Literal, Prototype, Scalar, Type};
use capi_model::names;

/// The column where a line should end: 100, one step deep.
const WIDTH: usize = 96;

/// The declaration of a name without its `;`: `const geometry_Point *points`, `double m[16]`. If
/// the name is empty, it is the type alone.
pub(in crate::emit) fn declare(prefix: &str, ty: &Type, name: &str) -> String {
    let spell = |ty: &Type| match ty {
        Type::PyObject => "PyObject".to_owned(),
        Type::PyTypeObject => "PyTypeObject".to_owned(),
        Type::Scalar(scalar) => scalar.c().to_owned(),
        Type::Named(name, _) => names::item(prefix, name),
        Type::Void | Type::Pointer { .. } | Type::Array { .. } => "void".to_owned(),
    };
    declare_with(&spell, ty, name)
}

/// The declaration, with the names of types as `spell` gives them, which differ in C++ and Cython.
pub(in crate::emit) fn declare_with(
    spell: &dyn Fn(&Type) -> String,
    ty: &Type,
    name: &str,
) -> String {
    declarator(spell, ty, false, name.to_owned())
}

/// `inner` is the text around the name so far: C declares from the inside out.
fn declarator(spell: &dyn Fn(&Type) -> String, ty: &Type, constant: bool, inner: String) -> String {
    match ty {
        Type::Pointer { to, mutable } => {
            let qualifier = if constant { "const " } else { "" };
            declarator(spell, to, !mutable, format!("*{qualifier}{inner}"))
        }
        Type::Array { of, length } => {
            let inner = if inner.starts_with('*') { format!("({inner})") } else { inner };
            declarator(spell, of, constant, format!("{inner}[{length}]"))
        }
        _ => {
            let qualifier = if constant { "const " } else { "" };
            let space = if inner.is_empty() { "" } else { " " };
            format!("{qualifier}{}{space}{inner}", spell(ty)).trim_end().to_owned()
        }
    }
}

/// A function's head, on one line or on several if it is too long. `before` is a text such as
/// `static inline`, and `after` one such as `;`.
pub(in crate::emit) fn head(
    prefix: &str,
    before: &str,
    name: &str,
    prototype: &Prototype,
    after: &str,
) -> Vec<String> {
    let parameters: Vec<String> =
        prototype.parameters.iter().map(|it| declare(prefix, &it.ty, &it.name)).collect();
    let opening = format!("{before}{}(", declare(prefix, &prototype.result, name));
    if parameters.is_empty() {
        return vec![format!("{opening}void){after}")];
    }
    list(&opening, &parameters, &format!("){after}"))
}

/// A list with its `opening` and `close`, on one line, or filled into several that are indented.
pub(in crate::emit) fn list(opening: &str, items: &[String], close: &str) -> Vec<String> {
    list_within(WIDTH, opening, items, close)
}

/// A list that stands one step deeper.
pub(in crate::emit) fn inner_list(opening: &str, items: &[String], close: &str) -> Vec<String> {
    list_within(WIDTH - 4, opening, items, close)
}

fn list_within(width: usize, opening: &str, items: &[String], close: &str) -> Vec<String> {
    let line = format!("{opening}{}{close}", items.join(", "));
    if line.len() <= width {
        return vec![line];
    }
    let mut lines = vec![opening.to_owned()];
    let mut current = "   ".to_owned();
    for (at, item) in items.iter().enumerate() {
        let end = if at + 1 == items.len() { close } else { "," };
        if current.len() + 1 + item.len() + end.len() > width {
            lines.push(std::mem::replace(&mut current, "   ".to_owned()));
        }
        current = format!("{current} {item}{end}");
    }
    lines.push(current);
    lines
}

/// A constant's value as an expression of exactly this type, which can stand anywhere.
pub(in crate::emit) fn literal(ty: Scalar, value: Literal) -> String {
    match value {
        Literal::Bool(value) => value.to_string(),
        Literal::Integer(value) => integer(ty, value),
        Literal::Float(value) => float(ty, value),
    }
}

/// An integer's literal. `INT32_C(-1)` has no defined form, so a negative number is the negated
/// macro. C has no literal for the smallest number.
pub(in crate::emit) fn integer(ty: Scalar, value: i128) -> String {
    let form = match ty {
        Scalar::I8 => "INT8_C(#)",
        Scalar::I16 => "INT16_C(#)",
        Scalar::I32 => "INT32_C(#)",
        Scalar::I64 => "INT64_C(#)",
        Scalar::U8 => "UINT8_C(#)",
        Scalar::U16 => "UINT16_C(#)",
        Scalar::U32 => "UINT32_C(#)",
        Scalar::U64 => "UINT64_C(#)",
        Scalar::CUint => "#U",
        Scalar::CLong => "#L",
        Scalar::CUlong => "#UL",
        Scalar::CLonglong => "#LL",
        Scalar::CUlonglong => "#ULL",
        _ => "#",
    };
    let digits = |value: u128| form.replace('#', &value.to_string());
    let smallest = ty.range().is_some_and(|(low, _)| low < 0 && low == value);
    let text = match ty {
        Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::I64 if smallest => {
            form.replace("_C(#)", "_MIN")
        }
        _ if smallest => format!("(-{} - 1)", digits(value.unsigned_abs() - 1)),
        _ if value < 0 => format!("(-{})", digits(value.unsigned_abs())),
        _ => digits(value.unsigned_abs()),
    };
    let has_no_literal = matches!(
        ty,
        Scalar::Isize
            | Scalar::Usize
            | Scalar::CChar
            | Scalar::CSchar
            | Scalar::CUchar
            | Scalar::CShort
            | Scalar::CUshort
    );
    if has_no_literal { format!("CAPI_CAST({}, {text})", ty.c()) } else { text }
}

/// The shortest decimal that reads back as the same number, always with a `.` or an exponent.
fn float(ty: Scalar, value: f64) -> String {
    let text = if ty == Scalar::F32 {
        #[expect(clippy::cast_possible_truncation, reason = "an `f32` in a wider drawer")]
        let narrow = value as f32;
        format!("{narrow:?}f")
    } else {
        format!("{value:?}")
    };
    if text.starts_with('-') { format!("({text})") } else { text }
}

/// A C string literal of any text.
pub(in crate::emit) fn quoted(text: &str) -> String {
    let mut literal = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            '\n' | '\r' | '\t' => literal.push(' '),
            // `??` could begin a trigraph.
            '?' => literal.push_str("\\?"),
            letter => literal.push(letter),
        }
    }
    literal.push('"');
    literal
}
