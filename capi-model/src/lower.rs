//! The only door from [`ast`] to [`abi`]: everything that C can't express is decided here.
//! Nothing here can fail; `check` has seen to that.

pub mod function;
pub mod buffer;
mod majors;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{Fact, hash, name_of, names_in, terms};
use crate::parse::attribute::unraw;
use crate::parse::data::c_names;
use crate::resolve::Names;
use crate::{abi, ast, names};
use function::{lower_callback, lower_destructor, lower_function, lower_type_object, lower_value};

/// An export to be lowered, with the facts about its surroundings.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The item.
    pub export: &'a ast::Export,
    /// The predicate of its own `#[cfg]`s and of those of the modules around it.
    pub condition: Option<&'a str>,
}

/// The whole API, a table for each major version, oldest first.
///
/// A type stands in each table that reaches it, or that had it when it was locked. A type that no
/// table reaches stands in all of them.
pub fn tables(
    api: &ast::Api,
    exports: &[Input<'_>],
    names: &Names,
    locked: &BTreeSet<(u16, &str)>,
) -> Vec<abi::Table> {
    let seated: Vec<(Cow<'_, ast::Export>, Option<&str>)> = exports
        .iter()
        .flat_map(|it| it.export.seats().into_iter().map(|seat| (seat, it.condition)))
        .collect();
    let majors: BTreeSet<u16> =
        seated.iter().filter_map(|(export, _)| Some(export.since?.value.major)).collect();
    let mut tables: Vec<abi::Table> = majors
        .into_iter()
        .map(|major| {
            let of_major: Vec<Input<'_>> = seated
                .iter()
                .filter(|(export, _)| export.since.is_none_or(|since| since.value.major == major))
                .map(|(export, condition)| Input { export, condition: *condition })
                .collect();
            table(api, &of_major, names)
        })
        .collect();
    leave_out_types(&mut tables, locked);
    majors::link(&mut tables, exports);
    tables
}

/// Takes from each table the types that only other tables reach.
fn leave_out_types(tables: &mut [abi::Table], locked: &BTreeSet<(u16, &str)>) {
    let reached: Vec<BTreeSet<String>> = tables.iter().map(reached).collect();
    for (at, table) in tables.iter_mut().enumerate() {
        table.declarations.retain(|it| {
            let by = |table: &BTreeSet<String>| table.contains(name_of(it));
            let is_locked = locked.contains(&(table.version.major, name_of(it)));
            by(&reached[at]) || is_locked || !reached.iter().any(by)
        });
    }
}

/// All types that a table's functions reach.
fn reached(table: &abi::Table) -> BTreeSet<String> {
    let by_name = table.declarations.iter().map(|it| (name_of(it), it)).collect();
    table.functions.iter().flat_map(|function| hash::reached(function, &by_name)).collect()
}

/// The table of one major version.
fn table(api: &ast::Api, exports: &[Input<'_>], names: &Names) -> abi::Table {
    let mut declarations = Vec::new();
    let mut functions: BTreeMap<u32, abi::Function> = BTreeMap::new();
    let mut constants = Vec::new();
    for input in exports {
        let export = input.export;
        let (name, docs) = (export.name.clone(), export.docs.clone());
        match &export.item {
            ast::Item::Function(_) => {
                let (function, types) = lower_function(export, input.condition, names);
                add_function(&mut functions, function);
                // All functions that give a buffer of one element share its record.
                for ty in types {
                    if !declarations.contains(&ty) {
                        declarations.push(ty);
                    }
                }
            }
            ast::Item::Opaque => {
                let destructor = lower_destructor(export, input.condition, names);
                add_function(&mut functions, destructor);
                let opaque = abi::Declaration::Opaque(abi::Opaque { name, docs });
                if !declarations.contains(&opaque) {
                    declarations.push(opaque);
                }
            }
            ast::Item::Class { .. } => {
                let type_object = lower_type_object(export, input.condition, names);
                add_function(&mut functions, type_object);
                let class = abi::Declaration::Class(abi::Class { name, docs });
                if !declarations.contains(&class) {
                    declarations.push(class);
                }
            }
            ast::Item::Constant(ast::Constant { ty, value }) => {
                constants.push(abi::Constant { name, docs, ty: *ty, value: *value });
            }
            ast::Item::Alias(of) => {
                declarations.push(abi::Declaration::Alias(abi::Alias { name, docs, of: *of }));
            }
            ast::Item::Callback(callback) => {
                let callback = lower_callback(name, docs, callback, names);
                declarations.push(abi::Declaration::Callback(callback));
            }
            ast::Item::Enumeration(enumeration) => {
                declarations.push(lower_enumeration(export, enumeration));
            }
            ast::Item::Record(record) => declarations.push(lower_record(export, record, names)),
        }
    }
    let mut functions: Vec<abi::Function> = functions.into_values().collect();
    let mut taken = names::Taken::new(&names::words::C);
    for function in &mut functions {
        function.member = taken.take(&function.name);
    }
    let declarations = in_order(declarations);
    hash::functions(&mut functions, &declarations, &api.prefix);
    let versions = hash::versions(&functions);
    let version = versions.last().map_or(abi::Version { major: 1, minor: 0 }, |it| it.version);
    let deprecated = api.deprecated.iter().find(|(major, _)| *major == version.major);
    abi::Table {
        module: api.module.clone(),
        prefix: api.prefix.clone(),
        docs: api.docs.clone(),
        version,
        declarations,
        constants,
        functions,
        versions,
        older: Vec::new(),
        deprecated: deprecated.map(|(_, deprecated)| deprecated.clone()),
    }
}

/// Adds a function. The alternatives of one slot become one function in the header.
fn add_function(functions: &mut BTreeMap<u32, abi::Function>, function: abi::Function) {
    let Some(first) = functions.get_mut(&function.slot) else {
        functions.insert(function.slot, function);
        return;
    };
    first.condition = match (first.condition.take(), function.condition) {
        (Some(one), Some(other)) => Some(format!("any({one}, {other})")),
        _ => None,
    };
}

fn lower_enumeration(export: &ast::Export, enumeration: &ast::Enumeration) -> abi::Declaration {
    abi::Declaration::Enumeration(abi::Enumeration {
        name: export.name.clone(),
        docs: export.docs.clone(),
        repr: enumeration.repr,
        variants: enumeration
            .variants
            .iter()
            .map(|variant| abi::Variant {
                name: unraw(&variant.ident),
                docs: variant.docs.clone(),
                value: variant.value,
            })
            .collect(),
        invalid_argument: enumeration.invalid_argument.as_ref().map(unraw),
        open: enumeration.open,
    })
}

fn lower_record(export: &ast::Export, record: &ast::Record, names: &Names) -> abi::Declaration {
    abi::Declaration::Record(abi::Record {
        name: export.name.clone(),
        docs: export.docs.clone(),
        checked: record.fields.iter().any(|field| names.is_checked(&field.ty)),
        fields: record
            .fields
            .iter()
            .zip(c_names(record.fields.iter().map(|field| &field.ident)))
            .map(|(field, c_name)| abi::Field {
                name: unraw(&field.ident),
                c_name,
                docs: field.docs.clone(),
                ty: lower_value(&field.ty, names),
            })
            .collect(),
    })
}

/// Each declaration after those that C must have read before it: opaque types first, for they need
/// none, then the author's order as far as possible.
///
/// Records may point to each other in a ring. Then the pointers give way, and a header declares the
/// records that they point to ahead.
fn in_order(declarations: Vec<abi::Declaration>) -> Vec<abi::Declaration> {
    let mut waiting = declarations;
    waiting.sort_by_key(|it| !matches!(it, abi::Declaration::Opaque(_)));
    let mut ordered: Vec<abi::Declaration> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let left: BTreeSet<String> = waiting.iter().map(|it| name_of(it).to_owned()).collect();
        let lacks = |needed: BTreeSet<String>| needed.iter().any(|it| left.contains(it));
        let ready: Vec<bool> = waiting.iter().map(|it| !lacks(mentioned(it, true))).collect();
        let mut ready = if ready.contains(&true) {
            ready
        } else {
            let first = waiting.iter().position(|it| !lacks(mentioned(it, false))).unwrap_or(0);
            (0..waiting.len()).map(|at| at == first).collect()
        }
        .into_iter();
        let (now, later): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|_| ready.next().unwrap_or(true));
        ordered.extend(now);
        waiting = later;
    }
    ordered
}

/// The names that a declaration mentions, except its own; with or without the records that it only
/// points to.
fn mentioned(declaration: &abi::Declaration, pointers: bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut add = |ty: &abi::Type| {
        let is_to_record = matches!(pointee(ty), abi::Type::Named(_, abi::Kind::Record { .. }));
        if pointers || !(is_to_record && is_pointer(ty)) {
            names_in(ty, &mut found);
        }
    };
    match declaration {
        abi::Declaration::Record(record) => record.fields.iter().for_each(|it| add(&it.ty)),
        abi::Declaration::Callback(callback) => {
            add(&callback.prototype.result);
            callback.prototype.parameters.iter().for_each(|it| add(&it.ty));
        }
        abi::Declaration::Buffer(buffer) => {
            add(&abi::Type::Pointer { to: Box::new(buffer.of.clone()), mutable: true });
        }
        _ => {}
    }
    found.remove(name_of(declaration));
    found
}

fn pointee(ty: &abi::Type) -> &abi::Type {
    match ty {
        abi::Type::Pointer { to: inner, .. } | abi::Type::Array { of: inner, .. } => pointee(inner),
        ty => ty,
    }
}

fn is_pointer(ty: &abi::Type) -> bool {
    match ty {
        abi::Type::Pointer { .. } => true,
        abi::Type::Array { of, .. } => is_pointer(of),
        _ => false,
    }
}

/// The records that are mentioned before they are declared, or in their own declaration. A header
/// declares their names ahead.
pub fn ahead(declarations: &[abi::Declaration]) -> Vec<&str> {
    let mut found = Vec::new();
    let mut earlier = BTreeSet::new();
    for declaration in declarations {
        earlier.extend(mentioned(declaration, true));
        let abi::Declaration::Record(record) = declaration else { continue };
        let name = record.name.as_str();
        let itself = record.fields.iter().any(|field| {
            let mut names = BTreeSet::new();
            names_in(&field.ty, &mut names);
            names.contains(name)
        });
        if itself || earlier.contains(name) {
            found.push(name);
        }
    }
    found
}

/// The line by which the macro finds out whether the build script saw the same item: a function's
/// signature with those of the callbacks that it writes in place, a type's layout, or a constant's
/// value.
pub fn summary(export: &ast::Export, names: &Names) -> String {
    if let ast::Item::Function(_) = &export.item {
        let (function, types) = lower_function(export, None, names);
        let text = terms::with_terms(&function.signature, &function.terms);
        let is_callback = |it: &&abi::Declaration| matches!(it, abi::Declaration::Callback(_));
        let callbacks = types.iter().filter(is_callback);
        let facts = callbacks.flat_map(|it| terms::facts(it, &names.prefix));
        let facts: Vec<String> = facts.map(|fact| fact.to_string()).collect();
        return std::iter::once(text).chain(facts).collect::<Vec<_>>().join(", ");
    }
    let facts: Vec<String> = facts(export, names).iter().map(ToString::to_string).collect();
    facts.join(", ")
}

/// The promises that a type or a constant makes by itself; none for a function.
pub fn facts(export: &ast::Export, names: &Names) -> Vec<Fact> {
    let name = export.name.clone();
    let declaration = match &export.item {
        ast::Item::Function(_) => return Vec::new(),
        ast::Item::Constant(ast::Constant { ty, value }) => {
            let constant = abi::Constant { name, docs: Vec::new(), ty: *ty, value: *value };
            return vec![terms::constant(&constant)];
        }
        ast::Item::Opaque => abi::Declaration::Opaque(abi::Opaque { name, docs: Vec::new() }),
        ast::Item::Class { .. } => abi::Declaration::Class(abi::Class { name, docs: Vec::new() }),
        ast::Item::Alias(of) => {
            abi::Declaration::Alias(abi::Alias { name, docs: Vec::new(), of: *of })
        }
        ast::Item::Callback(callback) => {
            abi::Declaration::Callback(lower_callback(name, Vec::new(), callback, names))
        }
        ast::Item::Enumeration(enumeration) => lower_enumeration(export, enumeration),
        ast::Item::Record(record) => lower_record(export, record, names),
    };
    terms::facts(&declaration, &names.prefix)
}
