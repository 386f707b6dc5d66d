//! Names: what the provider's names become in Rust, and what our own give way to.

use std::collections::{BTreeMap, BTreeSet};

use capi_model::abi::{self, Declaration, Kind, Object, Scalar, Type};
use capi_model::facts::name_of;
use capi_model::names;

use super::closure_names::{alias, trampoline};
use super::gate::Gate;

/// Words of the printed text that a provider's type may have taken, each with where it lives.
const WORDS: [(&str, &str); 33] = [
    ("CStr", "std::ffi"),
    ("c_char", "std::ffi"),
    ("c_int", "std::ffi"),
    ("c_long", "std::ffi"),
    ("c_longlong", "std::ffi"),
    ("c_schar", "std::ffi"),
    ("c_short", "std::ffi"),
    ("c_uchar", "std::ffi"),
    ("c_uint", "std::ffi"),
    ("c_ulong", "std::ffi"),
    ("c_ulonglong", "std::ffi"),
    ("c_ushort", "std::ffi"),
    ("c_void", "std::ffi"),
    ("PhantomPinned", "std::marker"),
    ("MaybeUninit", "std::mem"),
    ("Option", "std::option"),
    ("ControlFlow", "std::ops"),
    ("ptr", "std::ptr"),
    ("NonNull", "std::ptr"),
    ("Result", "std::result"),
    ("OnceLock", "std::sync"),
    ("Bound", "pyo3"),
    ("ffi", "pyo3"),
    ("PyAny", "pyo3"),
    ("PyResult", "pyo3"),
    ("Python", "pyo3"),
    ("Object", "self::object"),
    ("Owned", "self::object"),
    ("UnknownValue", "self::checked"),
    ("Buffer", "self::buffer"),
    ("Text", "self::buffer"),
    ("Slots", ""),
    ("TryFrom", "std::convert"),
];

/// All of them, and the types of `PyO3`.
pub(super) fn words() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.into_iter().chain(names::PYTHON_TYPES.map(|(name, _)| (name, "pyo3::types")))
}

/// An API, and how its names are spelt in one file.
pub(super) struct Scope<'a> {
    pub(super) table: &'a abi::Table,
    pub(super) gate: Gate,
    /// What each callback is called in Rust.
    callbacks: BTreeMap<&'a str, String>,
    /// What each closure's type is called, and the function by which the provider calls it.
    closures: BTreeMap<&'a str, (String, String)>,
    /// The trait of each class that has methods.
    traits: BTreeMap<&'a str, String>,
    /// What each function is called in Rust.
    called: BTreeMap<&'a str, String>,
    /// What tells whether a conditional function is there.
    questions: BTreeMap<&'a str, String>,
    /// All types, as they are called in Rust.
    taken: BTreeSet<String>,
    /// The struct of all functions.
    api: String,
    /// The types, by their names without prefix.
    types: BTreeMap<&'a str, &'a Declaration>,
    /// The methods of each type, in the order of slots.
    methods: BTreeMap<&'a str, Vec<&'a abi::Function>>,
    /// Each opaque type's destructor, and what gives each class's type.
    owners: BTreeMap<&'a str, &'a abi::Function>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(table: &'a abi::Table, gate: Gate) -> Self {
        let mut taken = BTreeSet::new();
        let (mut named, mut closures, mut classes) = (Vec::new(), Vec::new(), Vec::new());
        for declaration in &table.declarations {
            match declaration {
                Declaration::Alias(it) => taken.insert(it.name.clone()),
                Declaration::Enumeration(it) => taken.insert(it.name.clone()),
                Declaration::Record(it) => taken.insert(it.name.clone()),
                Declaration::Opaque(it) => taken.insert(it.name.clone()),
                Declaration::Class(it) => {
                    classes.push(it.name.as_str());
                    taken.insert(it.name.clone())
                }
                Declaration::Callback(it) => {
                    named.push(it.name.as_str());
                    closures.extend(it.closure.is_some().then_some(it.name.as_str()));
                    false
                }
                // `Buffer<Point>`.
                Declaration::Buffer(_) => false,
            };
        }
        let mut callbacks = BTreeMap::new();
        for name in named {
            callbacks.insert(name, take(&mut taken, &names::camel(name)));
        }
        let mut api = names::camel(&table.prefix);
        if taken.contains(&api) {
            api.push_str("Api");
        }
        taken.insert(api.clone());
        let mut functions = BTreeSet::new();
        let closures = closures
            .into_iter()
            .map(|name| {
                let ty = take(&mut taken, &alias(name));
                (name, (ty, take(&mut functions, &trampoline(name))))
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
            traits.insert(class, take(&mut taken, &names::class_methods(class)));
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

    /// A type, by its name without prefix.
    pub(super) fn declaration(&self, name: &str) -> Option<&'a Declaration> {
        self.types.get(name).copied()
    }

    /// The methods of a type, in the order of slots.
    pub(super) fn methods(&self, name: &str) -> Vec<&'a abi::Function> {
        self.methods.get(name).cloned().unwrap_or_default()
    }

    /// What frees an opaque type's objects, or gives a class's type.
    pub(super) fn owner(&self, name: &str) -> Option<&'a abi::Function> {
        self.owners.get(name).copied()
    }

    /// What a function is called where it is a method.
    pub(super) fn called(&self, function: &abi::Function) -> String {
        let found = self.called.get(function.name.as_str()).cloned();
        found.unwrap_or_else(|| plain_name(function))
    }

    /// The method that tells whether a conditional function is there.
    pub(super) fn question(&self, function: &abi::Function) -> String {
        let found = self.questions.get(function.name.as_str()).cloned();
        found.unwrap_or_else(|| format!("has_{}", rust_name(function)))
    }

    /// The trait with a class's methods.
    pub(super) fn class_methods(&self, class: &str) -> String {
        self.traits.get(class).cloned().unwrap_or_else(|| names::class_methods(class))
    }

    /// The struct of all functions: `Geometry`, or `GeometryApi` where a type has that name.
    pub(super) fn api(&self) -> String {
        self.api.clone()
    }

    /// One of [`WORDS`], as it can be written here.
    pub(super) fn word(&self, word: &str) -> String {
        debug_assert!(words().any(|row| row.0 == word), "{word} is not in WORDS");
        if self.taken.contains(word) { format!("Capi{word}") } else { word.to_owned() }
    }

    /// A type as a parameter, a result or a field has it.
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

    /// What crosses for a buffer.
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

    /// What `Bound<'_, T>` holds: `PyAny` where a consumer doesn't know the type.
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

    /// The oldest version that a consumer can ask for, of an older major too.
    pub(super) fn oldest(&self) -> abi::Version {
        self.table.targets().next().unwrap_or(self.table.version)
    }

    /// The versions that a consumer must ask for, oldest first.
    pub(super) fn newer(&self) -> impl DoubleEndedIterator<Item = abi::Version> {
        let oldest = self.oldest();
        self.table.targets().filter(move |version| *version > oldest)
    }

    /// The attribute without which a function isn't there, if it has one. A function that hands out
    /// objects waits for their destructor, one of a class's objects for its type.
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

/// What functions are called in Rust, and the questions about them. Whoever is first in the order of
/// slots has the name, so that a later function takes none away; but what is retired comes last.
fn called(table: &abi::Table) -> (BTreeMap<&str, String>, BTreeMap<&str, String>) {
    let (retired, live): (Vec<_>, Vec<_>) =
        table.functions.iter().partition(|it| it.retired.is_some());
    let (mut called, mut taken) = (BTreeMap::new(), BTreeSet::new());
    for function in live.into_iter().chain(retired) {
        let own = |name: &str| (owner(function), name.to_owned());
        let name = fresh(&plain_name(function), |name| taken.contains(&own(name)));
        taken.insert(own(&name));
        called.insert(function.name.as_str(), name);
    }
    let mut questions = BTreeMap::new();
    for function in table.functions.iter().filter(|it| it.condition.is_some()) {
        let own = |name: &str| (None, name.to_owned());
        let plain = format!("has_{}", rust_name(function));
        let name = fresh(&plain, |name| taken.contains(&own(name)));
        taken.insert(own(&name));
        questions.insert(function.name.as_str(), name);
    }
    (called, questions)
}

/// The type of which a function is a method.
fn owner(function: &abi::Function) -> Option<&str> {
    let method = function.method().filter(|method| method.has_receiver);
    method.map(|method| method.owner.as_str())
}

/// What it is called where nothing else has that name.
fn plain_name(function: &abi::Function) -> String {
    match function.method() {
        Some(method) if method.has_receiver => method.name.clone(),
        _ => rust_name(function),
    }
}

/// What a function is called as a method of the struct of all functions.
fn rust_name(function: &abi::Function) -> String {
    match function.method() {
        Some(method) if function.name == format!("{}_{}", method.owner, method.name) => {
            format!("{}_{}", names::snake(&method.owner), method.name)
        }
        _ => function.name.clone(),
    }
}

/// Whether a value of this type must be checked before it is one.
pub(super) fn is_checked(ty: &Type) -> bool {
    match ty {
        Type::Named(_, Kind::Record { checked }) => *checked,
        Type::Named(_, Kind::Enumeration { .. }) => true,
        Type::Array { of, .. } => is_checked(of),
        _ => false,
    }
}

/// A parameter's name: a receiver is `self` alone.
pub(super) fn variable(name: &str) -> String {
    if name == "self" { name.to_owned() } else { ident(name) }
}

/// The first free name like this one, which is free no more.
fn take(taken: &mut BTreeSet<String>, name: &str) -> String {
    let name = fresh(name, |name| taken.contains(name));
    taken.insert(name.clone());
    name
}

/// The name itself, or with as many `_` behind it as it takes to be free.
pub(super) fn fresh(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = name.to_owned();
    while is_taken(&name) {
        name.push('_');
    }
    name
}

/// A name as Rust accepts it, in each edition: `r#type`, `self_`.
pub(super) fn ident(name: &str) -> String {
    match name {
        "self" | "Self" | "super" | "crate" | "_" => format!("{name}_"),
        name if KEYWORDS.contains(&name) => format!("r#{name}"),
        name => name.to_owned(),
    }
}

#[rustfmt::skip]
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in",
    "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized",
    "use", "virtual", "where", "while", "yield",
];
