//! Functions and callbacks: what each parameter and result becomes in C.

use syn::Path;

use super::buffer::{buffer, buffer_name};
use crate::abi::{self, Ends, Kind, Scalar, Type};
use crate::ast::{self, Item};
use crate::facts::signature::signature;
use crate::facts::terms::terms;
use crate::parse::attribute::unraw;
use crate::parse::data::c_names;
use crate::resolve::lent::lenders;
use crate::resolve::{Names, name_of};
use crate::{messages, names};

/// A function, and the types that come with it: the callbacks that its parameters write in place, and
/// the buffer that it gives. Its hash is 0 until the whole table is known.
pub fn lower_function(
    export: &ast::Export,
    condition: Option<&str>,
    names: &Names,
) -> (abi::Function, Vec<abi::Declaration>) {
    let Item::Function(function) = &export.item else { unreachable!("the caller matched it") };
    let mut callbacks = Vec::new();
    let parameters: Vec<abi::Parameter> = function
        .parameters
        .iter()
        .zip(c_names(function.parameters.iter().map(|parameter| &parameter.ident)))
        .map(|(parameter, c_name)| abi::Parameter {
            name: unraw(&parameter.ident),
            c_name,
            pass: lower_pass(&parameter.pass, &export.name, &mut callbacks, names),
        })
        .collect();
    if callbacks.iter().any(|it| it.closure.is_some_and(|closure| closure.owned)) {
        callbacks.push(context_free());
    }
    let behaviour = lower_behaviour(&function.behaviour, names);
    let returned = match &function.returned {
        ast::Returned::Unit => abi::Returned::Unit,
        ast::Returned::Value(value) => abi::Returned::Value(lower_value(value, names)),
        ast::Returned::Owned(path) => abi::Returned::Owned(name_of(path)),
        ast::Returned::Object { object, .. } => {
            abi::Returned::Object(lower_object(&object.path, names))
        }
        ast::Returned::Buffer { of, .. } => {
            abi::Returned::Buffer { buffer: buffer_name(of), of: lower_value(of, names) }
        }
        ast::Returned::Text { .. } => abi::Returned::Text,
        ast::Returned::Lent { what, .. } => {
            abi::Returned::Lent { what: lower_lent(what, names), by: lenders(function) }
        }
    };
    let prototype = prototype(&parameters, &behaviour, &returned, names);
    let method = function.method.as_ref().map(|method| abi::Method {
        owner: name_of(&method.owner),
        name: unraw(&export.ident),
        has_receiver: method.has_receiver,
    });
    let mut lowered = abi::Function {
        method,
        is_unsafe: function.is_unsafe,
        parameters,
        behaviour,
        returned,
        ..placed(export, export.name.clone(), condition, prototype, names)
    };
    lowered.terms = terms(&lowered);
    let mut types: Vec<_> = callbacks.into_iter().map(abi::Declaration::Callback).collect();
    types.extend(buffer(&lowered.returned).map(abi::Declaration::Buffer));
    (lowered, types)
}

fn lower_lent(what: &ast::Lent, names: &Names) -> abi::Lent {
    match what {
        ast::Lent::Reference(to) => abi::Lent::Reference(lower_value(to, names)),
        ast::Lent::Slice(of) => abi::Lent::Slice(lower_value(of, names)),
        ast::Lent::Text => abi::Lent::Text,
        ast::Lent::CText => abi::Lent::CText,
    }
}

/// What an opaque type's slot holds.
pub fn lower_destructor(
    export: &ast::Export,
    condition: Option<&str>,
    names: &Names,
) -> abi::Function {
    let parameters = vec![abi::Parameter {
        name: "object".to_owned(),
        c_name: "object".to_owned(),
        pass: abi::Pass::Owned { opaque: export.name.clone(), nullable: true },
    }];
    let (behaviour, returned) = (abi::Behaviour::Returns, abi::Returned::Unit);
    let prototype = prototype(&parameters, &behaviour, &returned, names);
    let name = names::destructor(&export.name);
    let mut lowered = abi::Function {
        docs: vec![format!("Frees a {}.", names::item(&names.prefix, &export.name))],
        frees: Some(export.name.clone()),
        parameters,
        ..placed(export, name, condition, prototype, names)
    };
    lowered.terms = terms(&lowered);
    lowered
}

/// What a class's slot holds.
pub fn lower_type_object(
    export: &ast::Export,
    condition: Option<&str>,
    names: &Names,
) -> abi::Function {
    let parameters = vec![abi::Parameter {
        name: "py".to_owned(),
        c_name: "py".to_owned(),
        pass: abi::Pass::Gil,
    }];
    let returned = abi::Returned::Value(pointer(Type::PyTypeObject, true));
    let prototype = prototype(&parameters, &abi::Behaviour::Returns, &returned, names);
    let class = names::item(&names.prefix, &export.name);
    let what = format!("The type object of {class}, borrowed: it is there as long as Python is.");
    let mut docs = export.docs.clone();
    docs.extend((!docs.is_empty()).then(String::new));
    docs.push(what);
    let mut lowered = abi::Function {
        docs,
        class: Some(export.name.clone()),
        parameters,
        returned,
        ..placed(export, names::type_object(&export.name), condition, prototype, names)
    };
    lowered.terms = terms(&lowered);
    lowered
}

/// What functions and destructors have in common.
fn placed(
    export: &ast::Export,
    name: String,
    condition: Option<&str>,
    prototype: abi::Prototype,
    names: &Names,
) -> abi::Function {
    let since = export.since.map_or(abi::Version { major: 1, minor: 0 }, |since| since.value);
    abi::Function {
        signature: signature(&prototype, &names.prefix),
        name,
        slot: export.slot.map_or(0, |slot| slot.value),
        since,
        docs: export.docs.clone(),
        deprecated: export.deprecated.clone(),
        retired: export.retired.clone(),
        condition: condition.map(str::to_owned),
        frees: None,
        class: None,
        method: None,
        is_unsafe: false,
        parameters: Vec::new(),
        behaviour: abi::Behaviour::Returns,
        returned: abi::Returned::Unit,
        prototype,
        terms: String::new(),
        hash: 0,
        earlier: Vec::new(),
        target: since,
    }
}

fn lower_pass(
    pass: &ast::Pass,
    function: &str,
    callbacks: &mut Vec<abi::Callback>,
    names: &Names,
) -> abi::Pass {
    match pass {
        ast::Pass::Gil => abi::Pass::Gil,
        ast::Pass::Value(ast::Value::Named(path)) if names.kind(path) == Some(&Kind::Callback) => {
            abi::Pass::Callback { callback: name_of(path), nullable: false }
        }
        ast::Pass::Optional(path) => {
            abi::Pass::Callback { callback: name_of(path), nullable: true }
        }
        ast::Pass::Value(value) => abi::Pass::Value(lower_value(value, names)),
        ast::Pass::Object { object, nullable, .. } => {
            abi::Pass::Object { of: lower_object(&object.path, names), nullable: *nullable }
        }
        ast::Pass::Reference { to: ast::Value::Named(path), nullable, .. }
            if matches!(names.kind(path), Some(Kind::Class { .. })) =>
        {
            abi::Pass::Object { of: lower_object(path, names), nullable: *nullable }
        }
        ast::Pass::Reference { to, mutable, nullable } => abi::Pass::Reference {
            to: lower_value(to, names),
            mutable: *mutable,
            nullable: *nullable,
        },
        ast::Pass::Slice { of, mutable } => {
            abi::Pass::Slice { of: lower_value(of, names), mutable: *mutable }
        }
        ast::Pass::Text => abi::Pass::Text,
        ast::Pass::CText { nullable } => abi::Pass::CText { nullable: *nullable },
        ast::Pass::Owned { of, nullable } => {
            abi::Pass::Owned { opaque: name_of(of), nullable: *nullable }
        }
        ast::Pass::Callback { callback, nullable } => {
            let name = names::callback(function, callbacks.len());
            let docs = vec![format!("What {} calls.", names::item(&names.prefix, function))];
            callbacks.push(lower_callback(name.clone(), docs, callback, names));
            match callback.closure {
                Some(closure) => {
                    abi::Pass::Closure { callback: name, closure, nullable: *nullable }
                }
                None => abi::Pass::Callback { callback: name, nullable: *nullable },
            }
        }
    }
}

fn lower_behaviour(behaviour: &ast::Behaviour, names: &Names) -> abi::Behaviour {
    match behaviour {
        ast::Behaviour::Returns => abi::Behaviour::Returns,
        ast::Behaviour::Optional => abi::Behaviour::Optional,
        ast::Behaviour::Raises => abi::Behaviour::Raises,
        ast::Behaviour::RaisesOptional => abi::Behaviour::RaisesOptional,
        ast::Behaviour::Status(path) => abi::Behaviour::Status {
            enumeration: name_of(path),
            invalid_argument: match names.kind(path) {
                Some(Kind::Enumeration { invalid_argument, .. }) => invalid_argument.clone(),
                _ => None,
            },
        },
    }
}

/// A function-pointer type.
pub fn lower_callback(
    name: String,
    docs: Vec<String>,
    callback: &ast::Callback,
    names: &Names,
) -> abi::Callback {
    let parameters: Vec<abi::CallbackParameter> = callback
        .parameters
        .iter()
        .enumerate()
        .map(|(at, parameter)| abi::CallbackParameter {
            name: match &parameter.ident {
                Some(ident) => names::c_safe(&unraw(ident)),
                None => format!("arg{at}"),
            },
            pass: lower_pass(&parameter.pass, "", &mut Vec::new(), names),
        })
        .collect();
    let ends = callback.closure.map(|closure| closure.ends);
    let result = match (ends, &callback.result) {
        (Some(Ends::Flow | Ends::Raises | Ends::RaisesFlow), _) => Type::Scalar(Scalar::CInt),
        (_, Some(value)) => lower_value(value, names),
        (_, None) => Type::Void,
    };
    let context = ends.map(|_| ("context".to_owned(), pointer(Type::Void, true)));
    let passed = parameters.iter().flat_map(|it| c_parameters(&it.name, &it.pass));
    let prototype = abi::Prototype { result, parameters: passed.chain(context).collect() };
    let (is_unsafe, closure) = (callback.is_unsafe, callback.closure);
    abi::Callback { name, docs, is_unsafe, parameters, prototype, closure }
}

/// What frees the context of an owned closure: one type for all of an API.
fn context_free() -> abi::Callback {
    let context = ("context".to_owned(), pointer(Type::Void, true));
    let value = abi::Pass::Value(context.1.clone());
    abi::Callback {
        name: names::CONTEXT_FREE.to_owned(),
        docs: vec![
            "Frees the context of a function that was given away, with the GIL or without."
                .to_owned(),
        ],
        is_unsafe: true,
        parameters: vec![abi::CallbackParameter { name: context.0.clone(), pass: value }],
        prototype: abi::Prototype { result: Type::Void, parameters: vec![context] },
        closure: None,
    }
}

/// The type of a Python object.
fn lower_object(path: &Path, names: &Names) -> abi::Object {
    let name = name_of(path);
    match names.kind(path) {
        Some(Kind::Class { .. }) => abi::Object::Class(name),
        _ if name == "PyAny" => abi::Object::Any,
        _ if names::python_type(&name).is_some() => abi::Object::Native(name),
        // With what it is generic over, but however its path is written.
        _ => abi::Object::Other(path.segments.last().map(messages::pretty).unwrap_or(name)),
    }
}

/// A type that can stand by itself.
pub fn lower_value(value: &ast::Value, names: &Names) -> Type {
    match value {
        ast::Value::Scalar(scalar, _) => Type::Scalar(*scalar),
        ast::Value::Void(_) => Type::Void,
        ast::Value::PyObject(_) => Type::PyObject,
        ast::Value::Named(path) => named(path, names),
        ast::Value::Pointer { to, mutable } => pointer(lower_value(to, names), *mutable),
        ast::Value::Array { of, length } => {
            Type::Array { of: Box::new(lower_value(of, names)), length: *length }
        }
    }
}

fn named(path: &Path, names: &Names) -> Type {
    let kind = names.kind(path).cloned().unwrap_or(Kind::Opaque);
    Type::Named(name_of(path), kind)
}

fn pointer(to: Type, mutable: bool) -> Type {
    Type::Pointer { to: Box::new(to), mutable }
}

fn opaque_pointer(name: &str) -> Type {
    pointer(Type::Named(name.to_owned(), Kind::Opaque), true)
}

/// What C sees of one parameter.
fn c_parameters(name: &str, pass: &abi::Pass) -> Vec<(String, Type)> {
    let plain = |ty| vec![(name.to_owned(), ty)];
    let with_length =
        |ty| vec![(name.to_owned(), ty), (format!("{name}_len"), Type::Scalar(Scalar::Usize))];
    let char = Type::Scalar(Scalar::CChar);
    match pass {
        abi::Pass::Gil => Vec::new(),
        abi::Pass::Value(ty) => plain(ty.clone()),
        abi::Pass::Reference { to, mutable, .. } => plain(pointer(to.clone(), *mutable)),
        abi::Pass::Slice { of, mutable } => with_length(pointer(of.clone(), *mutable)),
        abi::Pass::Text => with_length(pointer(char, false)),
        abi::Pass::CText { .. } => plain(pointer(char, false)),
        abi::Pass::Owned { opaque, .. } => plain(opaque_pointer(opaque)),
        abi::Pass::Object { .. } => plain(pointer(Type::PyObject, true)),
        abi::Pass::Closure { callback, closure, .. } => {
            let of = |name: &str| Type::Named(name.to_owned(), Kind::Callback);
            let mut all = plain(of(callback));
            all.push((format!("{name}_context"), pointer(Type::Void, true)));
            if closure.owned {
                all.push((format!("{name}_free"), of(names::CONTEXT_FREE)));
            }
            all
        }
        abi::Pass::Callback { callback, .. } => {
            plain(Type::Named(callback.clone(), Kind::Callback))
        }
    }
}

/// The C function that a behaviour makes of parameters and value.
fn prototype(
    parameters: &[abi::Parameter],
    behaviour: &abi::Behaviour,
    returned: &abi::Returned,
    names: &Names,
) -> abi::Prototype {
    let value = match returned {
        abi::Returned::Unit => None,
        abi::Returned::Value(ty) => Some(ty.clone()),
        abi::Returned::Owned(opaque) => Some(opaque_pointer(opaque)),
        abi::Returned::Object(_) => Some(pointer(Type::PyObject, true)),
        abi::Returned::Buffer { buffer, .. } => Some(Type::Named(buffer.clone(), Kind::Buffer)),
        abi::Returned::Text => Some(Type::Named(names::TEXT.to_owned(), Kind::Buffer)),
        abi::Returned::Lent { what, .. } => Some(match what {
            abi::Lent::Reference(ty) | abi::Lent::Slice(ty) => pointer(ty.clone(), false),
            abi::Lent::Text | abi::Lent::CText => pointer(Type::Scalar(Scalar::CChar), false),
        }),
    };
    let int = Type::Scalar(Scalar::CInt);
    let is_pointer = matches!(value, Some(Type::Pointer { .. }));
    let (result, out) = match behaviour {
        abi::Behaviour::Returns => (value.unwrap_or(Type::Void), None),
        abi::Behaviour::Optional | abi::Behaviour::Raises if is_pointer => {
            (value.unwrap_or(Type::Void), None)
        }
        abi::Behaviour::Optional | abi::Behaviour::Raises | abi::Behaviour::RaisesOptional => {
            (int, value)
        }
        abi::Behaviour::Status { enumeration, .. } => {
            let kind = names.kinds.get(enumeration).cloned().unwrap_or(Kind::Opaque);
            (Type::Named(enumeration.clone(), kind), value)
        }
    };
    let mut all: Vec<(String, Type)> = Vec::new();
    let passed = parameters.iter().flat_map(|it| c_parameters(&it.c_name, &it.pass));
    let out = out.map(|ty| (abi::Prototype::OUT.to_owned(), pointer(ty, true)));
    let length = returned.has_length().then(|| {
        (format!("{}_len", abi::Prototype::OUT), pointer(Type::Scalar(Scalar::Usize), true))
    });
    for (mut name, ty) in passed.chain(out).chain(length) {
        // Names of parameters are no part of the ABI, so the later one gives way.
        while all.iter().any(|(taken, _)| *taken == name) {
            name.push('_');
        }
        all.push((name, ty));
    }
    abi::Prototype { result, parameters: all }
}
