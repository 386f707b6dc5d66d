//! The Rust names of the provider's items, and our own names, which give way to them.

use std::collections::BTreeMap;

use capi_model::abi::{self, Declaration, Kind, Object, Scalar, Type};
use capi_model::facts::name_of;
pub(super) use capi_model::names::words::ident;
use capi_model::names::{self, Taken, words};

use super::closure_names::{alias, trampoline};
use super::gate::Gate;

/// Words that the printed text uses, each with the path that it is imported from.
pub(super) fn own_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    words::IMPORTED.into_iter().chain(words::PYTHON_TYPES.map(|(name, _)| (name, "pyo3::types")))
}

/// An API, and the spelling of its names in one file.
pub(super) struct Scope<'a> {
    pub(super) table: &'a abi::Table,
    pub(super) gate: Gate,
    /// The Rust name of each callback.
    callbacks: BTreeMap<&'a str, String>,
    /// The names of each closure's type, and of the function by which the provider calls it.
    closures: BTreeMap<&'a str, (String, String)>,
    /// The trait of each class that has methods.
    traits: BTreeMap<&'a str, String>,
    /// The Rust name of each function.
    called: BTreeMap<&'a str, String>,
    /// The name of the method that tells whether a conditional function is there.
    questions: BTreeMap<&'a str, String>,
    /// The Rust names of all types.
    taken: Taken,
    /// The name of the struct of all functions.
    api: String,
    /// The types, by their names without prefix.
    types: BTreeMap<&'a str, &'a Declaration>,
    /// The methods of each type, in the order of slots.
    methods: BTreeMap<&'a str, Vec<&'a abi::Function>>,
    /// Each opaque type's destructor, and the function that returns each class's type.
    owners: BTreeMap<&'a str, &'a abi::Function>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(table: &'a abi::Table, gate: Gate) -> Self {
        let (mut named, mut closures, mut classes) = (Vec::new(), Vec::new(), Vec::new());
        let mut types = Vec::new();
        for declaration in &table.declarations {
            let name = name_of(declaration);
            match declaration {
                Declaration::Callback(it) => {
                    named.push(name);
                    closures.extend(it.closure.is_some().then_some(name));
                }
                // The type is `Buffer<Point>`, which has no name of its own.
                Declaration::Buffer(_) => {}
                declaration => {
                    let is_class = matches!(declaration, Declaration::Class(_));
                    classes.extend(is_class.then_some(name));
                    types.push(name.to_owned());
                }
            }
        }
        let mut taken = Taken::new(&words::RUST).with(types);
        let mut callbacks = BTreeMap::new();
        for name in named {
            callbacks.insert(name, taken.take(&names::camel(name)));
        }
        let mut api = names::camel(&table.prefix);
        if !taken.is_free(&api) {
            api = taken.choose(&format!("{api}Api"));
        }
        taken = taken.with([api.clone()]);
        let mut functions = Taken::new(&words::RUST);
        let closures = closures
            .into_iter()
            .map(|name| {
                let ty = taken.take(&alias(name));
                (name, (ty, functions.take(&trampoline(name))))
            })
            .collect();
        let mut methods: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for function in &table.functions {
            if let Some(owner) = owner(function) {
                methods.entry(owner).or_default().push(function);
            }
        }
        let mut traits = BTreeMap::new();
        for class in classes.into_iter().filter(|class| methods.contains_key(class)) {
            traits.insert(class, taken.take(&names::class_methods(class)));
        }
        let (called, questions) = called(table);
        let owned = |it: &'a abi::Function| it.frees().or(it.class());
        let owners = table.functions.iter().filter_map(|it| Some((owned(it)?, it))).collect();
        let types = table.declarations.iter().map(|it| (name_of(it), it)).collect();
        Self {
            table,
            gate,
            callbacks,
            closures,
            traits,
            called,
            questions,
            taken,
            api,
            types,
            methods,
            owners,
        }
    }

    /// The declaration of a type, by the type's name without prefix.
    pub(super) fn declaration(&self, name: &str) -> Option<&'a Declaration> {
        self.types.get(name).copied()
    }

    /// The methods of a type, in the order of slots.
    pub(super) fn methods(&self, name: &str) -> Vec<&'a abi::Function> {
        self.methods.get(name).cloned().unwrap_or_default()
    }

    /// The function that frees an opaque type's objects, or returns a class's type.
    pub(super) fn owner(&self, name: &str) -> Option<&'a abi::Function> {
        self.owners.get(name).copied()
    }

    /// The name of a function as a method.
    pub(super) fn called(&self, function: &abi::Function) -> String {
        let found = self.called.get(function.name.as_str()).cloned();
        found.unwrap_or_else(|| plain_name(function))
    }

    /// The name of the method that tells whether a conditional function is there.
    pub(super) fn question(&self, function: &abi::Function) -> String {
        let found = self.questions.get(function.name.as_str()).cloned();
        found.unwrap_or_else(|| format!("has_{}", rust_name(function)))
    }

    /// The name of the trait that has a class's methods.
    pub(super) fn class_methods(&self, class: &str) -> String {
        self.traits.get(class).cloned().unwrap_or_else(|| names::class_methods(class))
    }

    /// The name of the struct of all functions: `Geometry`, or `GeometryApi` beside a `Geometry`.
    pub(super) fn api(&self) -> String {
        self.api.clone()
    }

    /// The spelling of one of [`own_words`] in this file.
    pub(super) fn word(&self, word: &str) -> String {
        debug_assert!(own_words().any(|row| row.0 == word), "{word} is not among them");
        if self.taken.is_free(word) { word.to_owned() } else { format!("Capi{word}") }
    }

    /// The spelling of a type in a parameter, a result or a field.
    pub(super) fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Void => self.word("c_void"),
            Type::PyObject => format!("{}::PyObject", self.word("ffi")),
            Type::PyTypeObject => format!("{}::PyTypeObject", self.word("ffi")),
            Type::Scalar(scalar) => self.scalar(*scalar),
            Type::Named(name, Kind::Callback) => self.callback(name),
            Type::Named(name, Kind::Buffer) => self.raw_buffer(name),
            Type::Named(name, _) => ident(name),
            Type::Pointer { to, mutable: true } => format!("*mut {}", self.ty(to)),
            Type::Pointer { to, mutable: false } => format!("*const {}", self.ty(to)),
            Type::Array { of, length } => format!("[{}; {length}]", self.ty(of)),
        }
    }

    /// The type in which a buffer crosses.
    fn raw_buffer(&self, name: &str) -> String {
        let of = match self.declaration(name) {
            Some(Declaration::Buffer(it)) => self.ty(&it.of),
            _ => String::new(),
        };
        format!("buffer::Raw<{of}>")
    }

    pub(super) fn scalar(&self, scalar: Scalar) -> String {
        if scalar.is_c() { self.word(scalar.rust()) } else { scalar.rust().to_owned() }
    }

    pub(super) fn callback(&self, name: &str) -> String {
        self.callbacks.get(name).cloned().unwrap_or_else(|| names::camel(name))
    }

    /// The type of a closure.
    pub(super) fn closure(&self, callback: &str) -> String {
        let found = self.closures.get(callback).map(|(ty, _)| ty.clone());
        found.unwrap_or_else(|| alias(callback))
    }

    /// The function by which the provider calls a closure.
    pub(super) fn trampoline(&self, callback: &str) -> String {
        let found = self.closures.get(callback).map(|(_, function)| function.clone());
        found.unwrap_or_else(|| trampoline(callback))
    }

    /// The declaration of a callback.
    pub(super) fn declared(&self, name: &str) -> Option<&'a abi::Callback> {
        match self.declaration(name) {
            Some(Declaration::Callback(it)) => Some(it),
            _ => None,
        }
    }

    pub(super) fn has_closures(&self) -> bool {
        let is_closure =
            |it: &Declaration| matches!(it, Declaration::Callback(it) if it.closure.is_some());
        self.table.declarations.iter().any(is_closure)
    }

    pub(super) fn option(&self, of: &str) -> String {
        format!("{}<{of}>", self.word("Option"))
    }

    pub(super) fn owned(&self, opaque: &str) -> String {
        format!("{}<{}>", self.word("Owned"), ident(opaque))
    }

    /// The `T` of `Bound<'_, T>`: `PyAny` if a consumer doesn't know the type.
    pub(super) fn object(&self, of: &Object) -> String {
        match of {
            Object::Any | Object::Other(_) => self.word("PyAny"),
            Object::Native(name) => self.word(name),
            Object::Class(name) => ident(name),
        }
    }

    pub(super) fn gives_python(&self) -> bool {
        let gives = |it: &abi::Function| matches!(it.returned, abi::Returned::Object(_));
        self.table.functions.iter().any(|it| gives(it) && it.retired.is_none())
    }

    pub(super) fn lends(&self) -> bool {
        let lends = |it: &abi::Function| matches!(it.returned, abi::Returned::Lent { .. });
        self.table.functions.iter().any(|it| lends(it) && it.retired.is_none())
    }

    pub(super) fn has_buffers(&self) -> bool {
        self.table.declarations.iter().any(|it| matches!(it, Declaration::Buffer(_)))
    }

    pub(super) fn has_enumerations(&self) -> bool {
        self.table.declarations.iter().any(|it| matches!(it, Declaration::Enumeration(_)))
    }

    pub(super) fn has_opaques(&self) -> bool {
        self.table.functions.iter().any(|function| function.frees().is_some())
    }

    /// The oldest version that a consumer can ask for; it may be of an older major version.
    pub(super) fn oldest(&self) -> abi::Version {
        self.table.targets().next().unwrap_or(self.table.version)
    }

    /// The versions that a consumer must ask for, oldest first.
    pub(super) fn newer(&self) -> impl DoubleEndedIterator<Item = abi::Version> {
        let oldest = self.oldest();
        self.table.targets().filter(move |version| *version > oldest)
    }

    /// The attribute that hides a function from consumers of older versions, if it needs one. A
    /// function that hands out objects needs their destructor as well, and one of a class's objects
    /// needs the class's type.
    pub(super) fn attribute(&self, function: &abi::Function) -> Option<String> {
        let given = match &function.returned {
            abi::Returned::Owned(name) | abi::Returned::Object(Object::Class(name)) => Some(name),
            _ => None,
        };
        let taken = function.parameters.iter().filter_map(|parameter| match &parameter.pass {
            abi::Pass::Owned { opaque: name, .. }
            | abi::Pass::Object { of: Object::Class(name), .. } => Some(name),
            _ => None,
        });
        let named = given.into_iter().chain(taken);
        let needed = named
            .filter_map(|name| self.owner(name))
            .fold(function.target, |needed, owner| needed.max(owner.target));
        let predicate = self.gate.predicate(&self.table.prefix, needed);
        (needed > self.oldest()).then(|| format!("#[cfg({predicate})]"))
    }
}

/// The Rust names of functions, and of the questions about them. Names are taken in the order of
/// slots, but retired functions come last.
fn called(table: &abi::Table) -> (BTreeMap<&str, String>, BTreeMap<&str, String>) {
    let (retired, live): (Vec<_>, Vec<_>) =
        table.functions.iter().partition(|it| it.retired.is_some());
    let mut taken: BTreeMap<Option<&str>, Taken> = BTreeMap::new();
    let mut take = |owner, plain: &str| {
        let taken = taken.entry(owner).or_insert_with(|| Taken::new(&words::RUST));
        taken.take(plain)
    };
    let mut called = BTreeMap::new();
    for function in live.into_iter().chain(retired) {
        called.insert(function.name.as_str(), take(owner(function), &plain_name(function)));
    }
    let mut questions = BTreeMap::new();
    for function in table.functions.iter().filter(|it| it.condition.is_some()) {
        let plain = format!("has_{}", rust_name(function));
        questions.insert(function.name.as_str(), take(None, &plain));
    }
    (called, questions)
}

/// The type of which a function is a method.
fn owner(function: &abi::Function) -> Option<&str> {
    let method = function.method().filter(|method| method.has_receiver);
    method.map(|method| method.owner.as_str())
}

/// The name of a function unless something else has taken it.
fn plain_name(function: &abi::Function) -> String {
    match function.method() {
        Some(method) if method.has_receiver => method.name.clone(),
        _ => rust_name(function),
    }
}

/// The name of a function as a method of the struct of all functions.
fn rust_name(function: &abi::Function) -> String {
    match function.method() {
        Some(method) if function.name == format!("{}_{}", method.owner, method.name) => {
            format!("{}_{}", names::snake(&method.owner), method.name)
        }
        _ => function.name.clone(),
    }
}

/// Whether the bits of this type must be checked before they count as a value.
pub(super) fn is_checked(ty: &Type) -> bool {
    match ty {
        Type::Named(_, Kind::Record { checked }) => *checked,
        Type::Named(_, Kind::Enumeration { .. }) => true,
        Type::Array { of, .. } => is_checked(of),
        _ => false,
    }
}

/// The name of a parameter's variable. A receiver is just `self`.
pub(super) fn variable(name: &str) -> String {
    if name == "self" { name.to_owned() } else { ident(name) }
}
