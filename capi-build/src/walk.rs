//! From a crate's root along its `mod` items to every `#[capi::export]`, also those that are
//! compiled out here. Knows where modules lie in files; of an export it only keeps the tokens.

use std::fs;
use std::path::{Path, PathBuf};

use capi_model::analyze::{FoundApi, FoundExport, Source};
use capi_model::parse::{Annotated, attribute};
use proc_macro2::{Span, TokenStream};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, ExprLit, ImplItem, Item, ItemImpl, ItemMod, Lit, Meta, Token, UseName,
    UseRename, UseTree,
};

/// What a walk found, and what it read on the way.
#[derive(Default)]
pub struct Walk {
    /// Exports and `api!`s in source order.
    pub source: Source,
    /// Each file that was read, or would have been if it were there.
    pub files: Vec<PathBuf>,
}

/// Reads `root` and every module under it. A file that can't be read or parsed is left out: the
/// compiler says what is wrong with it, and better.
///
/// Paths in places are relative to `base`.
pub fn walk(base: &Path, root: &Path) -> Walk {
    let mut walker = Walker { base, spelled: Spelled::default(), found: Walk::default() };
    let directory = root.parent().unwrap_or(base).to_owned();
    let scope = Scope { children: directory.clone(), directory, in_line: false };
    walker.file(root, &scope, &[], true);
    walker.found
}

struct Walker<'a> {
    base: &'a Path,
    spelled: Spelled,
    found: Walk,
}

/// Where the modules of a scope are looked for.
struct Scope {
    /// The folder of the file itself: a `#[path]` outside inline modules is relative to it.
    directory: PathBuf,
    /// The folder of its child modules.
    children: PathBuf,
    /// Inside an inline module.
    in_line: bool,
}

impl Walker<'_> {
    fn file(&mut self, path: &Path, scope: &Scope, conditions: &[String], is_root: bool) {
        // A `#[path]` may lead back to a file that is being read.
        if self.found.files.iter().filter(|seen| *seen == path).count() > 8 {
            return;
        }
        // Also where there is none yet: cargo then looks for it at each build.
        self.found.files.push(path.to_owned());
        let text = fs::read_to_string(path).ok();
        let Some(file) = text.and_then(|text| syn::parse_file(&text).ok()) else {
            // What isn't compiled here may be anything; elsewhere the compiler complains.
            self.found.source.is_partial |= conditions.is_empty();
            return;
        };
        let mut conditions = conditions.to_vec();
        conditions.extend(attribute::conditions(&file.attrs));
        self.spelled.read(&file.items);
        let shown = path.strip_prefix(self.base).unwrap_or(path);
        let file_name = shown.to_string_lossy().replace('\\', "/");
        let reading = Reading { file: file_name };
        self.items(&file.items, &reading, scope, &conditions, is_root);
    }

    fn items(
        &mut self,
        items: &[Item],
        reading: &Reading,
        scope: &Scope,
        conditions: &[String],
        is_root: bool,
    ) {
        for item in items {
            match item {
                Item::Mod(module) => {
                    self.export(item, reading, conditions);
                    self.module(module, reading, scope, conditions);
                }
                Item::Macro(item) if self.spelled.names(&item.mac.path, "api") => {
                    self.found.source.apis.push(FoundApi {
                        tokens: item.mac.tokens.clone(),
                        place: reading.place(syn::spanned::Spanned::span(&item.mac.path)),
                        is_root,
                    });
                }
                Item::Impl(block) => {
                    self.export(item, reading, conditions);
                    self.associated(block, reading, conditions);
                }
                item => self.export(item, reading, conditions),
            }
        }
    }

    fn module(
        &mut self,
        module: &ItemMod,
        reading: &Reading,
        scope: &Scope,
        conditions: &[String],
    ) {
        let mut conditions = conditions.to_vec();
        conditions.extend(attribute::conditions(&module.attrs));
        // What exists for tests only is not in a wheel.
        if conditions.iter().any(|condition| condition == "test") {
            return;
        }
        let name = attribute::unraw(&module.ident);
        let paths = paths(&module.attrs);
        if let Some((_, items)) = &module.content {
            let folder = paths.first().map_or(name, |(path, _)| path.clone());
            let from =
                if scope.in_line || paths.is_empty() { &scope.children } else { &scope.directory };
            let inner = Scope {
                directory: scope.directory.clone(),
                children: from.join(folder),
                in_line: true,
            };
            self.items(items, reading, &inner, &conditions, false);
            return;
        }
        for (path, condition) in &paths {
            let from = if scope.in_line { &scope.children } else { &scope.directory };
            let file = from.join(path);
            let directory = file.parent().unwrap_or(from).to_owned();
            let inner = Scope { children: directory.clone(), directory, in_line: false };
            let mut conditions = conditions.clone();
            conditions.extend(condition.clone());
            self.file(&file, &inner, &conditions, false);
        }
        if paths.iter().any(|(_, condition)| condition.is_none()) {
            return;
        }
        let flat = scope.children.join(format!("{name}.rs"));
        let children = scope.children.join(&name);
        if flat.is_file() {
            let inner = Scope { directory: scope.children.clone(), children, in_line: false };
            self.file(&flat, &inner, &conditions, false);
        } else {
            let file = children.join("mod.rs");
            if !file.is_file() {
                self.found.files.push(flat);
            }
            let inner = Scope { directory: children.clone(), children, in_line: false };
            self.file(&file, &inner, &conditions, false);
        }
    }

    fn export(&mut self, item: &Item, reading: &Reading, conditions: &[String]) {
        if let Item::Verbatim(_) = item {
            // A retired function may go without its body.
            if let Some(Annotated::Function(attributes, signature, has_body)) =
                Annotated::from_item(item)
            {
                let function = Annotated::Function(attributes.clone(), signature.clone(), has_body);
                let annotated = || Some(function.clone());
                let span = signature.ident.span();
                self.annotated(&attributes, span, annotated, reading, conditions);
            }
            return;
        }
        let Some((attributes, span)) = head(item) else { return };
        let annotated = || Annotated::from_item(item);
        self.annotated(attributes, span, annotated, reading, conditions);
    }

    /// Functions in an `impl` block can't be exported; but who tries must be told.
    fn associated(&mut self, block: &ItemImpl, reading: &Reading, conditions: &[String]) {
        let mut conditions = conditions.to_vec();
        conditions.extend(attribute::conditions(&block.attrs));
        for item in &block.items {
            if let ImplItem::Fn(function) = item {
                let annotated = || Some(Annotated::Associated(Box::new(function.sig.clone())));
                let span = function.sig.ident.span();
                self.annotated(&function.attrs, span, annotated, reading, &conditions);
            }
        }
    }

    fn annotated(
        &mut self,
        attributes: &[Attribute],
        span: Span,
        annotated: impl Fn() -> Option<Annotated>,
        reading: &Reading,
        conditions: &[String],
    ) {
        for (arguments, condition) in self.spelled.exports(attributes) {
            let Some(item) = annotated() else { continue };
            let mut all = conditions.to_vec();
            all.extend(attribute::conditions(attributes));
            all.extend(condition);
            self.found.source.exports.push(FoundExport {
                arguments,
                item,
                place: reading.place(span),
                condition: match all.as_slice() {
                    [] => None,
                    [one] => Some(one.clone()),
                    several => Some(format!("all({})", several.join(", "))),
                },
            });
        }
    }
}

/// The file that is being read.
struct Reading {
    file: String,
}

impl Reading {
    fn place(&self, span: Span) -> String {
        let start = span.start();
        format!("{}:{}:{}", self.file, start.line, start.column + 1)
    }
}

fn arguments(meta: &Meta) -> TokenStream {
    match meta {
        Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    }
}

/// What a crate calls ours. Imports count for the whole crate, from where they are read on.
struct Spelled {
    /// The crate: `capi`, and `x` of `use capi_runtime as x`.
    krate: Vec<String>,
    /// The macros as they are imported: `export` of `use capi::export`, `slot` of `use capi::export
    /// as slot`, each with what it is. Without an import, a bare `#[export]` is another crate's.
    macros: Vec<(String, &'static str)>,
}

impl Default for Spelled {
    fn default() -> Self {
        Self { krate: vec!["capi".to_owned(), "capi_runtime".to_owned()], macros: Vec::new() }
    }
}

impl Spelled {
    /// Whether a path is this macro of ours: `export`, `capi::export`, `super::capi::export`.
    fn names(&self, path: &syn::Path, name: &'static str) -> bool {
        let mut words = path.segments.iter().rev().map(|segment| segment.ident.to_string());
        match (words.next(), words.next()) {
            (Some(only), None) => self.macros.contains(&(only, name)),
            (Some(last), Some(krate)) => last == name && self.krate.contains(&krate),
            _ => false,
        }
    }

    /// The arguments of each `#[capi::export]`, and the predicate where it is in a `cfg_attr`.
    fn exports(&self, attributes: &[Attribute]) -> Vec<(TokenStream, Option<String>)> {
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

    /// Takes note of `use`s, those in inline modules too.
    fn read(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Use(import) => self.read_tree(&import.tree, false),
                Item::Mod(ItemMod { content: Some((_, items)), .. }) => self.read(items),
                _ => {}
            }
        }
    }

    /// `is_ours`: the path so far leads to our crate.
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

/// The attributes of an item that can be exported, or that someone might try to.
fn head(item: &Item) -> Option<(&[Attribute], Span)> {
    Some(match item {
        Item::Fn(item) => (&item.attrs, item.sig.ident.span()),
        Item::Struct(item) => (&item.attrs, item.ident.span()),
        Item::Enum(item) => (&item.attrs, item.ident.span()),
        Item::Type(item) => (&item.attrs, item.ident.span()),
        Item::Const(item) => (&item.attrs, item.ident.span()),
        Item::Impl(item) => (&item.attrs, item.impl_token.span),
        Item::Mod(item) => (&item.attrs, item.ident.span()),
        Item::Static(item) => (&item.attrs, item.ident.span()),
        Item::Trait(item) => (&item.attrs, item.ident.span()),
        Item::Union(item) => (&item.attrs, item.ident.span()),
        Item::Use(item) => (&item.attrs, item.use_token.span),
        _ => return None,
    })
}

/// The values of `#[path = "…"]`, each with the predicate of its `cfg_attr`.
fn paths(attributes: &[Attribute]) -> Vec<(String, Option<String>)> {
    let value = |meta: &Meta| match meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    let mut found = Vec::new();
    for attribute in attributes {
        found.extend(value(&attribute.meta).map(|path| (path, None)));
        for (meta, condition) in conditional(attribute) {
            found.extend(value(&meta).map(|path| (path, Some(condition))));
        }
    }
    found
}

/// The attributes inside a `cfg_attr`, each with the predicate.
fn conditional(attribute: &Attribute) -> Vec<(Meta, String)> {
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
    let condition = capi_model::messages::pretty(&predicate);
    metas.map(|meta| (meta, condition.clone())).collect()
}
