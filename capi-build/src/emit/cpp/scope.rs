//! The C++ names of the provider's items, and the places of its functions.

use std::collections::{BTreeMap, BTreeSet};

use capi_model::abi::{self, Declaration, Function, Kind, Pass, Type};
pub(super) use capi_model::names::words::cpp_constant as constant_name;
use capi_model::names::{self, Taken, words};

use crate::emit::c::ctype;

/// The place of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home<'a> {
    /// The namespace.
    Namespace,
    /// A class, as a function that is called without an object.
    Static(&'a str),
    /// A class, as a function that is called with an object.
    Member {
        owner: &'a str,
        /// Whether the function may change the object.
        mutable: bool,
    },
}

/// An API, and the spelling of its names in one file.
pub(super) struct Scope<'a> {
    pub(super) table: &'a abi::Table,
    pub(super) namespace: String,
    /// The types, by their names without prefix.
    types: BTreeMap<&'a str, &'a Declaration>,
    /// The C++ names of the types.
    type_names: BTreeSet<String>,
    /// The C++ name of each function that a consumer can see.
    called: BTreeMap<&'a str, String>,
    /// The functions of each class, and of the namespace, in the order of slots.
    homes: BTreeMap<Option<&'a str>, Vec<&'a Function>>,
    /// Each opaque type's destructor, and the function that returns each class's type.
    owners: BTreeMap<&'a str, &'a Function>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(table: &'a abi::Table) -> Self {
        let owned = |it: &'a Function| it.frees().or(it.class());
        let owners = table.functions.iter().filter_map(|it| Some((owned(it)?, it))).collect();
        let types: BTreeMap<_, _> =
            table.declarations.iter().map(|it| (declared_name(it), it)).collect();
        let type_names = types.keys().map(|name| type_name(name)).collect();
        let namespace = words::CPP_NAMESPACE.safe(&table.prefix);
        let (called, homes) = (BTreeMap::new(), BTreeMap::new());
        let mut scope = Self { table, namespace, types, type_names, called, homes, owners };
        scope.called = scope.call_all();
        scope.homes = scope.place_all();
        scope
    }

    /// The names, taken in the order of slots. A retired function has one if no other needs it.
    fn call_all(&self) -> BTreeMap<&'a str, String> {
        let mut called = BTreeMap::new();
        let mut overloaded = BTreeSet::new();
        let shared = self.table.declarations.iter().map(|it| type_name(declared_name(it)));
        let constants = self.table.constants.iter().map(|it| constant_name(&it.name));
        let shared = shared.chain(constants);
        let mut taken = BTreeMap::from([(None, Taken::new(&words::CPP_FUNCTION).with(shared))]);
        for declaration in &self.table.declarations {
            let owner = declared_name(declaration);
            taken.insert(Some(owner), members(declaration).with([type_name(owner)]));
        }
        let (retired, live): (Vec<_>, Vec<_>) =
            self.table.functions.iter().partition(|it| it.retired.is_some());
        for function in live.into_iter().chain(retired).filter(|it| it.is_called()) {
            let (owner, plain) = self.plain(function);
            let is_free = self.home(function) == Home::Namespace;
            // Functions of different enumerations may share a name: their first parameters differ.
            let is_taken = |name: &str| {
                let is_here = |it| taken.get(&it).is_some_and(|taken| !taken.is_free(name));
                is_here(owner)
                    || is_free && is_here(None)
                    || is_free && owner.is_none() && overloaded.contains(name)
            };
            if function.retired.is_some() && is_taken(&words::C.safe(plain)) {
                continue;
            }
            let name = names::choose(plain, is_taken);
            if let Some(taken) = taken.get_mut(&owner) {
                taken.take(&name);
            }
            overloaded.extend((is_free && owner.is_some()).then(|| name.clone()));
            called.insert(function.name.as_str(), name);
        }
        called
    }

    fn place_all(&self) -> BTreeMap<Option<&'a str>, Vec<&'a Function>> {
        let mut homes: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for function in self.table.functions.iter().filter(|it| self.called(it).is_some()) {
            let class = match self.home(function) {
                Home::Namespace => None,
                Home::Static(owner) | Home::Member { owner, .. } => Some(owner),
            };
            homes.entry(class).or_default().push(function);
        }
        homes
    }

    /// The type that the function belongs to, and its name there.
    fn plain(&self, function: &'a Function) -> (Option<&'a str>, &'a str) {
        match (self.home(function), function.method()) {
            (Home::Static(owner) | Home::Member { owner, .. }, Some(method)) => {
                (Some(owner), &method.name)
            }
            (_, Some(method)) if method.has_receiver => (Some(&method.owner), &method.name),
            _ => (None, &function.name),
        }
    }

    /// The C++ name of a function, if a consumer can see the function.
    pub(super) fn called(&self, function: &Function) -> Option<&str> {
        self.called.get(function.name.as_str()).map(String::as_str)
    }

    pub(super) fn home(&self, function: &'a Function) -> Home<'a> {
        let Some(method) = function.method() else { return Home::Namespace };
        let owner = method.owner.as_str();
        let is_class = matches!(
            self.types.get(owner),
            Some(Declaration::Record(_) | Declaration::Opaque(_) | Declaration::Class(_))
        );
        match function.parameters.iter().find(|it| it.pass != Pass::Gil).map(|it| &it.pass) {
            _ if !is_class => Home::Namespace,
            _ if !method.has_receiver => Home::Static(owner),
            Some(Pass::Reference { mutable, nullable: false, .. }) => {
                Home::Member { owner, mutable: *mutable }
            }
            Some(Pass::Value(_) | Pass::Object { nullable: false, .. }) => {
                Home::Member { owner, mutable: false }
            }
            _ => Home::Static(owner),
        }
    }

    /// The functions of a class, or of the namespace, in the order of slots.
    pub(super) fn functions(&self, class: Option<&str>) -> Vec<&'a Function> {
        self.homes.get(&class).cloned().unwrap_or_default()
    }

    /// The function that frees an opaque type's objects, or returns a class's type.
    pub(super) fn owner(&self, name: &str) -> Option<&'a Function> {
        self.owners.get(name).copied()
    }

    /// The names of a function's parameters in C++. The object that a method is called with has an
    /// empty name. A parameter gives way to names that it would hide from its function: the
    /// function's own, types, and members of its class.
    pub(super) fn parameters(&self, function: &'a Function) -> Vec<(String, &'a Pass)> {
        let home = self.home(function);
        // The form that throws calls the other one by its name.
        let called = self.called(function).filter(|_| function.outcome.fails());
        let mut taken = match home {
            Home::Member { owner, .. } => self.members(owner),
            _ => Taken::new(&words::C),
        };
        let mut is_receiver = matches!(home, Home::Member { .. });
        let mut all: Vec<(String, &Pass)> = Vec::new();
        for parameter in &function.parameters {
            if parameter.pass == Pass::Gil {
                continue;
            }
            if std::mem::take(&mut is_receiver) {
                all.push((String::new(), &parameter.pass));
                continue;
            }
            let is_hiding = |name: &str| {
                called == Some(name) || self.type_names.contains(name) || !taken.is_free(name)
            };
            let name = names::choose(&parameter.c_name, is_hiding);
            all.push((taken.take(&name), &parameter.pass));
        }
        all
    }

    /// A name of our own in a function with these parameters. It hides no name that is used there.
    pub(super) fn local(&self, wanted: &str, parameters: &[(String, &Pass)]) -> String {
        let is_parameter = |name: &str| parameters.iter().any(|it| it.0 == name);
        names::choose(wanted, |name| self.type_names.contains(name) || is_parameter(name))
    }

    fn members(&self, class: &str) -> Taken {
        self.types.get(class).map_or_else(|| Taken::new(&words::C), |it| members(it))
    }

    /// The declaration of a callback.
    pub(super) fn declared(&self, name: &str) -> Option<&'a abi::Callback> {
        match self.types.get(name) {
            Some(Declaration::Callback(it)) => Some(it),
            _ => None,
        }
    }

    /// A declaration with C++'s types: `const Point *points`.
    pub(super) fn ty(&self, ty: &Type, name: &str) -> String {
        ctype::declare_with(&|ty| self.base(ty), ty, name)
    }

    fn base(&self, ty: &Type) -> String {
        match ty {
            Type::Named(name, Kind::Buffer) => self.c_name(name),
            Type::Named(name, _) => type_name(name),
            ty => self.c_base(ty),
        }
    }

    /// A declaration with C's types: `const ::geometry_Point *points`.
    pub(super) fn c_ty(&self, ty: &Type, name: &str) -> String {
        ctype::declare_with(&|ty| self.c_base(ty), ty, name)
    }

    fn c_base(&self, ty: &Type) -> String {
        match ty {
            Type::PyObject => "::PyObject".to_owned(),
            Type::PyTypeObject => "::PyTypeObject".to_owned(),
            Type::Scalar(scalar) => scalar.c().to_owned(),
            Type::Named(name, _) => self.c_name(name),
            _ => "void".to_owned(),
        }
    }

    /// The qualified name of C's item: `::geometry_ring_area`.
    pub(super) fn c_name(&self, name: &str) -> String {
        format!("::{}", names::item(&self.table.prefix, name))
    }

    /// The oldest target that may call the function. One that hands out objects needs their
    /// destructor as well, and one that hands out objects of a class needs the class's type.
    pub(super) fn needed(&self, function: &Function) -> abi::Version {
        let given = match &function.returned {
            abi::Returned::Owned(name) | abi::Returned::Object(abi::Object::Class(name)) => {
                Some(name)
            }
            _ => None,
        };
        let taken = function.parameters.iter().filter_map(|parameter| match &parameter.pass {
            Pass::Owned { opaque, .. } => Some(opaque),
            _ => None,
        });
        let named = given.into_iter().chain(taken);
        named
            .filter_map(|name| self.owner(name))
            .fold(function.target, |needed, owner| needed.max(owner.target))
    }
}

/// The names that a class has already, which no method may have.
fn members(declaration: &Declaration) -> Taken {
    match declaration {
        Declaration::Record(it) => {
            Taken::new(&words::C).with(it.fields.iter().map(|field| field.c_name.clone()))
        }
        Declaration::Opaque(_) => Taken::new(&words::CPP_OPAQUE),
        Declaration::Class(_) => Taken::new(&words::CPP_CLASS),
        _ => Taken::new(&words::C),
    }
}

/// The name of a declaration, without prefix.
pub(super) fn declared_name(declaration: &Declaration) -> &str {
    capi_model::facts::name_of(declaration)
}

/// The name of a type. Names that the header itself needs are changed.
pub(super) fn type_name(name: &str) -> String {
    words::CPP_TYPE.safe(name)
}

/// Whether C++ has a type of its own for this one, or for the target of this pointer.
pub(super) fn has_twin(ty: &Type) -> bool {
    match ty {
        Type::Named(_, kind) => !matches!(kind, Kind::Alias(_)),
        Type::Pointer { to, .. } => has_twin(to),
        Type::Array { of, .. } => has_twin(of),
        _ => false,
    }
}
