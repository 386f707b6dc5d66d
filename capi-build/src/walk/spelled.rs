//! The names by which a crate calls our macros, and the attributes that are written with them.

use capi_model::messages;
use proc_macro2::TokenStream;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, ItemMod, Meta, Token, UseName, UseRename, UseTree};

use crate::words;

/// The names that a crate has for our crate and its macros. An import counts for the whole crate,
/// from its place in the walk on.
pub(super) struct Spelled {
    /// The names of our crate: `capi`, and `x` of `use capi_runtime as x`.
    krate: Vec<String>,
    /// The macros as they are imported, each with the macro that it is: `export` of `use
    /// capi::export`, `slot` of `use capi::export as slot`. Without an import, a bare `#[export]`
    /// is another crate's.
    macros: Vec<(String, &'static str)>,
}

impl Default for Spelled {
    fn default() -> Self {
        Self { krate: vec!["capi".to_owned(), "capi_runtime".to_owned()], macros: Vec::new() }
    }
}

impl Spelled {
    /// Whether a path names this macro of ours: `export`, `capi::export`, `super::capi::export`.
    pub(super) fn names(&self, path: &syn::Path, name: &'static str) -> bool {
        let mut words = path.segments.iter().rev().map(|segment| segment.ident.to_string());
        match (words.next(), words.next()) {
            (Some(only), None) => self.macros.contains(&(only, name)),
            (Some(last), Some(krate)) => last == name && self.krate.contains(&krate),
            _ => false,
        }
    }

    /// Whether a file may have anything that a walk looks for: an export, an `api!`, an import of
    /// either, or a module in a file of its own. Most files of a large crate have none of these,
    /// and parsing them would take longer than the rest of the walk.
    pub(super) fn may_matter(&self, text: &str) -> bool {
        let renamed = self.macros.iter().map(|(name, _)| name);
        let imported = || self.krate.iter().chain(renamed.clone()).map(String::as_str);
        // Such as `r#type`.
        let is_odd = |name: &str| !name.bytes().all(|it| it == b'_' || it.is_ascii_alphanumeric());
        imported().any(is_odd)
            || !words::mentioned(text, imported().chain(["export", "api"]), |_| false).is_empty()
            || has_file_module(text)
    }

    /// The arguments of each `#[capi::export]`, and the predicate if it is in a `cfg_attr`.
    pub(super) fn exports(&self, attributes: &[Attribute]) -> Vec<(TokenStream, Option<String>)> {
        let mut found = Vec::new();
        for attribute in attributes {
            if self.names(attribute.path(), "export") {
                found.push((arguments(&attribute.meta), None));
            }
            for (meta, condition) in conditional(attribute) {
                if self.names(meta.path(), "export") {
                    found.push((arguments(&meta), Some(condition)));
                }
            }
        }
        found
    }

    /// Notes the names that `use` items import, in inline modules too.
    pub(super) fn read(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Use(import) => self.read_tree(&import.tree, false),
                Item::Mod(ItemMod { content: Some((_, items)), .. }) => self.read(items),
                _ => {}
            }
        }
    }

    /// `is_ours` says that the path so far leads to our crate.
    fn read_tree(&mut self, tree: &UseTree, is_ours: bool) {
        match tree {
            UseTree::Path(path) => {
                let is_ours = self.krate.iter().any(|name| path.ident == name);
                self.read_tree(&path.tree, is_ours);
            }
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.read_tree(tree, is_ours));
            }
            UseTree::Rename(UseRename { ident, rename, .. }) => {
                let name = rename.to_string();
                let is_crate = self.krate.iter().any(|known| ident == known);
                match ["export", "api"].into_iter().find(|known| ident == known) {
                    Some(known) if is_ours => self.macros.push((name, known)),
                    _ if is_crate || (is_ours && ident == "self") => self.krate.push(name),
                    _ => {}
                }
            }
            UseTree::Name(UseName { ident, .. }) if is_ours => {
                let known = ["export", "api"].into_iter().filter(|known| ident == known);
                self.macros.extend(known.map(|known| (known.to_owned(), known)));
            }
            UseTree::Glob(_) if is_ours => {
                self.macros.extend(["export", "api"].map(|known| (known.to_owned(), known)));
            }
            UseTree::Name(_) | UseTree::Glob(_) => {}
        }
    }
}

/// Whether there may be a `mod` item without a body. In doubt, there is one.
fn has_file_module(text: &str) -> bool {
    let is_part = |it: char| it.is_alphanumeric() || it == '_';
    text.match_indices("mod").any(|(at, word)| {
        let rest = &text[at + word.len()..];
        let is_word = !text[..at].ends_with(is_part) && !rest.starts_with(is_part);
        let name = rest.trim_start();
        let after = name.trim_start_matches(is_part).trim_start();
        is_word && (after.len() == name.len() || !after.starts_with('{'))
    })
}

fn arguments(meta: &Meta) -> TokenStream {
    match meta {
        Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    }
}

/// The attributes inside a `cfg_attr`, each with its predicate.
pub(super) fn conditional(attribute: &Attribute) -> Vec<(Meta, String)> {
    if !attribute.path().is_ident("cfg_attr") {
        return Vec::new();
    }
    let Ok(list) = attribute.meta.require_list() else { return Vec::new() };
    let Ok(metas) = Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone())
    else {
        return Vec::new();
    };
    let mut metas = metas.into_iter();
    let Some(predicate) = metas.next() else { return Vec::new() };
    let condition = messages::pretty(&predicate);
    metas.map(|meta| (meta, condition.clone())).collect()
}
