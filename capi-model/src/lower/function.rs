//! Functions: the form of each parameter and result in C.

mod parameter;
mod outcome;
mod callback;

use super::buffer::buffer;
use crate::abi::{self, Access, Gil, Kind, Origin, Pass, Returned, Type};
use crate::ast::{self, Item};
use crate::facts::signature::signature;
use crate::facts::terms::terms;
use crate::names;
use crate::parse::attribute::unraw;
use crate::resolve::{Names, name_of};

pub use callback::lower_callback;
use outcome::{lower_outcome, lower_returned};
use parameter::lower_parameters;

/// A function, and the types that come with it: the callbacks that its parameters write in place,
/// and the buffer that it gives. Its hash is 0 until the whole table is known.
pub fn lower_function(
    export: &ast::Export,
    condition: Option<&str>,
    names: &Names,
) -> (abi::Function, Vec<abi::Declaration>) {
    let Item::Function(function) = &export.item else { unreachable!("the caller matched it") };
    let (parameters, callbacks) = lower_parameters(export, function, names);
    let returned = lower_returned(function, names);
    let (outcome, prototype) = lower_outcome(&parameters, &function.behaviour, &returned, names);
    let origin = match &function.method {
        None => Origin::Plain,
        Some(method) => Origin::Method(abi::Method {
            owner: name_of(&method.owner),
            name: unraw(&export.ident),
            has_receiver: method.has_receiver,
        }),
    };
    let what = What { name: export.name.clone(), origin, parameters, returned, outcome, prototype };
    let mut lowered = slotted(export, condition, what, names);
    lowered.is_unsafe = function.is_unsafe;
    lowered.terms = terms(&lowered);
    let mut types: Vec<_> = callbacks.into_iter().map(abi::Declaration::Callback).collect();
    types.extend(buffer(&lowered.returned).map(abi::Declaration::Buffer));
    (lowered, types)
}

/// The destructor in an opaque type's slot.
pub fn lower_destructor(
    export: &ast::Export,
    condition: Option<&str>,
    names: &Names,
) -> abi::Function {
    let pass = Pass::Owned { opaque: export.name.clone(), nullable: true };
    let parameters =
        vec![abi::Parameter { name: "object".to_owned(), c_name: "object".to_owned(), pass }];
    let what = What::given(
        names::destructor(&export.name),
        Origin::Destructor(export.name.clone()),
        parameters,
        Returned::Unit,
        names,
    );
    let mut lowered = slotted(export, condition, what, names);
    lowered.docs = vec![format!("Frees a {}.", names::item(&names.prefix, &export.name))];
    lowered.terms = terms(&lowered);
    lowered
}

/// The function in a class's slot, which gives the type object.
pub fn lower_type_object(
    export: &ast::Export,
    condition: Option<&str>,
    names: &Names,
) -> abi::Function {
    let parameters =
        vec![abi::Parameter { name: "py".to_owned(), c_name: "py".to_owned(), pass: Pass::Gil }];
    let what = What::given(
        names::type_object(&export.name),
        Origin::TypeObject(export.name.clone()),
        parameters,
        Returned::Value(pointer(Type::PyTypeObject, true)),
        names,
    );
    let mut lowered = slotted(export, condition, what, names);
    let class = names::item(&names.prefix, &export.name);
    if !lowered.docs.is_empty() {
        lowered.docs.push(String::new());
    }
    let text = format!("The type object of {class}, borrowed: it is there as long as Python is.");
    lowered.docs.push(text);
    lowered.terms = terms(&lowered);
    lowered
}

/// The facts of a function that don't depend on its seat in a table.
struct What {
    name: String,
    origin: Origin,
    parameters: Vec<abi::Parameter>,
    returned: Returned,
    outcome: abi::Outcome,
    prototype: abi::Prototype,
}

impl What {
    /// A function that can't fail.
    fn given(
        name: String,
        origin: Origin,
        parameters: Vec<abi::Parameter>,
        returned: Returned,
        names: &Names,
    ) -> Self {
        let (outcome, prototype) =
            lower_outcome(&parameters, &ast::Behaviour::Returns, &returned, names);
        Self { name, origin, parameters, returned, outcome, prototype }
    }
}

fn slotted(
    export: &ast::Export,
    condition: Option<&str>,
    what: What,
    names: &Names,
) -> abi::Function {
    let since = export.since.map_or(abi::Version { major: 1, minor: 0 }, |since| since.value);
    let What { name, origin, parameters, returned, outcome, prototype } = what;
    abi::Function {
        member: String::new(),
        name,
        slot: export.slot.map_or(0, |slot| slot.value),
        since,
        docs: export.docs.clone(),
        deprecated: export.deprecated.clone(),
        retired: export.retired.clone(),
        condition: condition.map(str::to_owned),
        origin,
        is_unsafe: false,
        gil: lower_gil(&parameters),
        parameters,
        returned,
        outcome,
        signature: signature(&prototype, &names.prefix),
        prototype,
        terms: String::new(),
        hash: 0,
        earlier: Vec::new(),
        target: since,
    }
}

/// The caller holds the GIL where a parameter shows it: `Python<'_>`, or a Python object.
fn lower_gil(parameters: &[abi::Parameter]) -> Gil {
    let any = |is: fn(&Pass) -> bool| parameters.iter().any(|it| is(&it.pass));
    if !any(|it| matches!(it, Pass::Gil | Pass::Object { .. })) {
        return Gil::Unneeded;
    }
    let uses = any(|it| match it {
        // A callback may use Python, too.
        Pass::Gil | Pass::Callback { .. } | Pass::Closure { .. } => true,
        Pass::Object { access, .. } => !matches!(access, Access::Inside { .. }),
        _ => false,
    });
    if uses { Gil::Used } else { Gil::Held }
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

fn named(path: &syn::Path, names: &Names) -> Type {
    let kind = names.kind(path).cloned().unwrap_or(Kind::Opaque);
    Type::Named(name_of(path), kind)
}

fn pointer(to: Type, mutable: bool) -> Type {
    Type::Pointer { to: Box::new(to), mutable }
}

fn opaque_pointer(name: &str) -> Type {
    pointer(Type::Named(name.to_owned(), Kind::Opaque), true)
}
