//! The name of each item in Cython: it has no prefix, is no word of Cython's, and occurs once.
//! Functions choose first, in the order of slots: installed modules look for them by these names.

use std::collections::BTreeMap;

use capi_model::abi::{self, Declaration, Function};
use capi_model::facts::name_of;
use capi_model::names::{self, Taken, words};

use crate::emit::c::target::question;

/// A table and the Cython names of its items.
pub(in crate::emit) struct Scope<'a> {
    pub(super) table: &'a abi::Table,
    /// The Cython names, by the names with prefix that C has.
    names: BTreeMap<String, String>,
    /// The two beginnings of all names in C: the prefix in lower and in upper case.
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

    /// The Cython name of the item that has this name in C.
    pub(super) fn name(&self, c: &str) -> String {
        self.names.get(c).map_or(c, String::as_str).to_owned()
    }

    /// The Cython name of a type or a function, by its name without prefix.
    pub(super) fn item(&self, name: &str) -> String {
        self.name(&names::item(&self.table.prefix, name))
    }

    /// The functions that can be called, with their names.
    pub(in crate::emit) fn functions(&self) -> impl Iterator<Item = (&'a Function, String)> {
        let there = self.table.functions.iter().filter(|it| it.retired.is_none());
        there.map(|function| (function, self.item(&function.name)))
    }

    /// The retired functions, of which only the slot is left.
    pub(super) fn retired(&self) -> impl Iterator<Item = &'a Function> {
        self.table.functions.iter().filter(|it| it.retired.is_some())
    }

    /// The text with C's names replaced by Cython's.
    pub(super) fn respell(&self, text: &str) -> String {
        // Most texts contain no name at all.
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

    /// A name with the one that it has in C: `name "geometry_name"`.
    pub(super) fn quoted(&self, c: &str) -> String {
        format!("{} \"{c}\"", self.name(c))
    }
}
