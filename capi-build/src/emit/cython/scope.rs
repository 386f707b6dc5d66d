//! What each item is called in Cython: without prefix, no word of its own, no name twice. Functions
//! choose first and by slot, because installed modules look for them by these names.

use std::collections::BTreeMap;

use capi_model::abi::{self, Declaration, Function};
use capi_model::facts::name_of;
use capi_model::names::{self, Taken, words};

use crate::emit::c::target::question;

/// A table and the names of what is in it.
pub(in crate::emit) struct Scope<'a> {
    pub(super) table: &'a abi::Table,
    /// By the name with prefix, as C has it.
    names: BTreeMap<String, String>,
    /// What each of those starts with.
    starts: [String; 2],
}

impl<'a> Scope<'a> {
    pub(in crate::emit) fn of(table: &'a abi::Table) -> Self {
        let prefix = &table.prefix;
        let mut taken = Taken::new(&words::CYTHON_FILE);
        let starts = [prefix.clone(), names::upper(prefix)];
        let mut scope = Self { table, names: BTreeMap::new(), starts };
        let mut take = |c: String, alone: &str| {
            scope.names.insert(c, taken.take(alone));
        };
        for function in &table.functions {
            take(names::item(prefix, &function.name), &function.name);
        }
        for declaration in &table.declarations {
            let name = name_of(declaration);
            take(names::item(prefix, name), name);
            let more = match declaration {
                Declaration::Class(_) => Some(names::class_check(name)),
                Declaration::Buffer(_) => Some(names::buffer_free(name)),
                _ => None,
            };
            if let Some(more) = more {
                take(names::item(prefix, &more), &more);
            }
            if let Declaration::Enumeration(it) = declaration {
                for variant in &it.variants {
                    let alone = names::variant_alone(name, &variant.name);
                    take(names::variant(prefix, name, &variant.name), &alone);
                }
            }
        }
        for constant in &table.constants {
            let alone = names::upper(&constant.name);
            take(names::constant(prefix, &constant.name), &alone);
        }
        for function in &table.functions {
            take(question(prefix, function), &format!("HAS_{}", function.name));
        }
        scope
    }

    /// The name in Cython of what C knows by this one.
    pub(super) fn name(&self, c: &str) -> String {
        self.names.get(c).map_or(c, String::as_str).to_owned()
    }

    /// The same of a type or function, by its name without prefix.
    pub(super) fn item(&self, name: &str) -> String {
        self.name(&names::item(&self.table.prefix, name))
    }

    /// The functions that can be called, with their names.
    pub(in crate::emit) fn functions(&self) -> impl Iterator<Item = (&'a Function, String)> {
        let there = self.table.functions.iter().filter(|it| it.retired.is_none());
        there.map(|function| (function, self.item(&function.name)))
    }

    /// The functions that only have a slot any more.
    pub(super) fn retired(&self) -> impl Iterator<Item = &'a Function> {
        self.table.functions.iter().filter(|it| it.retired.is_some())
    }

    /// The same words with C's names as they are here.
    pub(super) fn respell(&self, text: &str) -> String {
        // Few texts have one.
        if !self.starts.iter().any(|start| text.contains(start.as_str())) {
            return text.to_owned();
        }
        let mut told = String::with_capacity(text.len());
        let is_part = |it: char| it.is_alphanumeric() || it == '_';
        for piece in text.split_inclusive(|it| !is_part(it)) {
            let word = piece.trim_end_matches(|it| !is_part(it));
            match self.names.get(word) {
                Some(name) => told.extend([name, &piece[word.len()..]]),
                None => told.push_str(piece),
            }
        }
        told
    }

    /// `name "geometry_name"`: how Cython is told what it is in C.
    pub(super) fn quoted(&self, c: &str) -> String {
        format!("{} \"{c}\"", self.name(c))
    }
}
