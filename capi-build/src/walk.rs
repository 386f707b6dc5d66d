//! Walks from a crate's root along its `mod` items to every `#[capi::export]`, even one that is
//! compiled out here. It knows where modules lie in files; of an export, it keeps just the tokens.

mod spelled;

use std::path::{Path, PathBuf};
use std::{fs, io};

use capi_model::errors::Errors;
use capi_model::parse::{Annotated, attribute, method};
use capi_model::source::{FoundApi, FoundExport, Source};
use proc_macro2::{Span, TokenStream};
use spelled::{Spelled, conditional};
use syn::{Attribute, Expr, ExprLit, ImplItem, Item, ItemImpl, ItemMod, Lit, Meta};

use crate::messages;

/// The exports that a walk found, and the files that it read.
#[derive(Default)]
pub struct Walk {
    /// Exports and `api!`s in source order.
    pub source: Source,
    /// Each file that was read, or that would have been read if it existed.
    pub files: Vec<PathBuf>,
    /// Each file that should exist and couldn't be read, so that its exports aren't known.
    pub unread: Vec<Unread>,
}

/// A file that is missing, or isn't Rust.
pub struct Unread {
    /// The place that shows it, `src/lib.rs:3:5`: the `mod` item, or the text that can't be parsed.
    pub place: String,
    /// The reason.
    pub text: String,
}

/// Reads `root` and every module under it. A file that can't be read or parsed is left out: the
/// compiler explains the mistake better, and the command line reports that the file is left out.
///
/// A file that contains nothing to look for isn't parsed, even if it is broken.
///
/// Paths in places are relative to `base`.
pub fn walk(base: &Path, root: &Path) -> Walk {
    walk_with(base, root, Spelled::may_matter)
}

/// Reads `root` and every module under it as [`walk`] does, but parses each file, so that mistakes
/// in files without exports are reported, too.
pub fn walk_every_file(base: &Path, root: &Path) -> Walk {
    walk_with(base, root, |_, _| true)
}

fn walk_with(base: &Path, root: &Path, may_matter: fn(&Spelled, &str) -> bool) -> Walk {
    let (spelled, found) = (Spelled::default(), Walk::default());
    let mut walker = Walker { base, spelled, may_matter, found };
    let directory = root.parent().unwrap_or(base).to_owned();
    let folders = Folders { children: directory.clone(), directory, in_line: false };
    walker.file(root, &folders, &[], None);
    walker.found
}

struct Walker<'a> {
    base: &'a Path,
    spelled: Spelled,
    /// Whether a file's text may contain anything to look for.
    may_matter: fn(&Spelled, &str) -> bool,
    found: Walk,
}

/// The folders in which the modules of a file or of an inline module are looked for.
struct Folders {
    /// The folder of the file itself: a `#[path]` outside inline modules is relative to it.
    directory: PathBuf,
    /// The folder of its child modules.
    children: PathBuf,
    /// Whether this is an inline module.
    in_line: bool,
}

impl Walker<'_> {
    /// Reads a file. `declared` is the place of its `mod` item; the root has none.
    fn file(
        &mut self,
        path: &Path,
        folders: &Folders,
        conditions: &[String],
        declared: Option<&str>,
    ) {
        // A `#[path]` may lead back to a file that is being read.
        if self.found.files.iter().filter(|seen| *seen == path).count() > 8 {
            return;
        }
        // A missing file is listed as well. Cargo then looks for it at each build.
        self.found.files.push(path.to_owned());
        let reading = Reading { file: self.shown(path) };
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            // A module that isn't compiled here needs no file.
            Err(_) if !conditions.is_empty() => return,
            Err(error) => {
                let place = declared.map_or_else(|| reading.file.clone(), str::to_owned);
                let text = if error.kind() == io::ErrorKind::NotFound {
                    messages::no_source(&reading.file)
                } else {
                    messages::unreadable(&reading.file, error)
                };
                self.found.unread.push(Unread { place, text });
                self.found.source.is_partial = true;
                return;
            }
        };
        if !(self.may_matter)(&self.spelled, &text) {
            return;
        }
        let file = match syn::parse_file(&text) {
            Ok(file) => file,
            Err(error) => {
                let text = messages::unknown_exports(match error.to_string().as_str() {
                    "cannot parse string into token stream" => messages::not_closed(),
                    said => said,
                });
                self.found.unread.push(Unread { place: reading.place(error.span()), text });
                // Code that isn't compiled here may be anything. In other code, the compiler
                // reports mistakes.
                self.found.source.is_partial |= conditions.is_empty();
                return;
            }
        };
        let mut conditions = conditions.to_vec();
        conditions.extend(attribute::conditions(&file.attrs));
        self.spelled.read(&file.items);
        self.items(&file.items, &reading, folders, &conditions, declared.is_none());
    }

    /// A path in the form that places have.
    fn shown(&self, path: &Path) -> String {
        let shown = path.strip_prefix(self.base).unwrap_or(path);
        shown.to_string_lossy().replace('\\', "/")
    }

    fn items(
        &mut self,
        items: &[Item],
        reading: &Reading,
        folders: &Folders,
        conditions: &[String],
        is_root: bool,
    ) {
        for item in items {
            match item {
                Item::Mod(module) => {
                    self.export(item, reading, conditions);
                    self.module(module, reading, folders, conditions);
                }
                Item::Macro(item) if self.spelled.names(&item.mac.path, "api") => {
                    self.found.source.apis.push(FoundApi {
                        tokens: item.mac.tokens.clone(),
                        place: reading.place(syn::spanned::Spanned::span(&item.mac.path)),
                        is_root,
                    });
                }
                Item::Impl(block) => self.block(block, reading, conditions),
                item => self.export(item, reading, conditions),
            }
        }
    }

    fn module(
        &mut self,
        module: &ItemMod,
        reading: &Reading,
        folders: &Folders,
        conditions: &[String],
    ) {
        let mut conditions = conditions.to_vec();
        conditions.extend(attribute::conditions(&module.attrs));
        // Code that exists just for tests is in no wheel.
        if conditions.iter().any(|condition| condition == "test") {
            return;
        }
        let name = attribute::unraw(&module.ident);
        let paths = paths(&module.attrs);
        if let Some((_, items)) = &module.content {
            let folder = paths.first().map_or(name, |(path, _)| path.clone());
            let from = if folders.in_line || paths.is_empty() {
                &folders.children
            } else {
                &folders.directory
            };
            let inner = Folders {
                directory: folders.directory.clone(),
                children: from.join(folder),
                in_line: true,
            };
            self.items(items, reading, &inner, &conditions, false);
            return;
        }
        let declared = reading.place(module.ident.span());
        for (path, condition) in &paths {
            let from = if folders.in_line { &folders.children } else { &folders.directory };
            let file = from.join(path);
            let directory = file.parent().unwrap_or(from).to_owned();
            let inner = Folders { children: directory.clone(), directory, in_line: false };
            let mut conditions = conditions.clone();
            conditions.extend(condition.clone());
            self.file(&file, &inner, &conditions, Some(&declared));
        }
        if paths.iter().any(|(_, condition)| condition.is_none()) {
            return;
        }
        let flat = folders.children.join(format!("{name}.rs"));
        let children = folders.children.join(&name);
        let folded = children.join("mod.rs");
        if folded.is_file() && !flat.is_file() {
            let inner = Folders { directory: children.clone(), children, in_line: false };
            self.file(&folded, &inner, &conditions, Some(&declared));
        } else {
            let is_missing = !flat.is_file();
            let inner = Folders { directory: folders.children.clone(), children, in_line: false };
            self.file(&flat, &inner, &conditions, Some(&declared));
            if is_missing {
                self.found.files.push(folded);
            }
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

    /// Finds the functions of an exported block, or the block itself if it can't be exported.
    fn block(&mut self, block: &ItemImpl, reading: &Reading, conditions: &[String]) {
        let exports = self.spelled.exports(&block.attrs);
        let Some((arguments, condition)) = exports.first() else {
            return self.stray(block, reading, conditions);
        };
        let mut conditions = conditions.to_vec();
        conditions.extend(condition.clone());
        let mut errors = Errors::default();
        let read = method::block(arguments, block, &mut errors);
        let is_sound = errors.finish().is_ok() && exports.len() == 1;
        if !is_sound {
            let item = Annotated::Impl(Box::new(ItemImpl { attrs: Vec::new(), ..block.clone() }));
            let place = reading.place(block.impl_token.span);
            let mut conditions = conditions.clone();
            conditions.extend(attribute::conditions(&block.attrs));
            for (arguments, _) in exports.clone() {
                let item = item.clone();
                self.found.source.exports.push(found(arguments, item, place.clone(), &conditions));
            }
        }
        // The block knows the attribute just by the name `export`; one of another name is found
        // here.
        self.stray(&method::stripped(block), reading, &conditions);
        let read = read.filter(|_| exports.len() == 1);
        for (arguments, method) in read.into_iter().flat_map(|read| read.functions) {
            let mut all = conditions.clone();
            all.extend(attribute::conditions(&method.attributes));
            let place = reading.place(method.signature.ident.span());
            let item = Annotated::Method(Box::new(method));
            self.found.source.exports.push(found(arguments, item, place, &all));
        }
    }

    /// Finds functions in a block that isn't exported. They can't be exported either, but an author
    /// who tries must be told.
    fn stray(&mut self, block: &ItemImpl, reading: &Reading, conditions: &[String]) {
        let mut conditions = conditions.to_vec();
        conditions.extend(attribute::conditions(&block.attrs));
        for item in &block.items {
            if let ImplItem::Fn(function) = item {
                let annotated = || Some(Annotated::Stray(Box::new(function.sig.clone())));
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
            self.found.source.exports.push(found(arguments, item, reading.place(span), &all));
        }
    }
}

fn found(
    arguments: TokenStream,
    item: Annotated,
    place: String,
    conditions: &[String],
) -> FoundExport {
    let condition = match conditions {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(format!("all({})", several.join(", "))),
    };
    FoundExport { arguments, item, place, condition }
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

/// The attributes of an item that can be exported, or that an author might try to export.
fn head(item: &Item) -> Option<(&[Attribute], Span)> {
    Some(match item {
        Item::Fn(item) => (&item.attrs, item.sig.ident.span()),
        Item::Struct(item) => (&item.attrs, item.ident.span()),
        Item::Enum(item) => (&item.attrs, item.ident.span()),
        Item::Type(item) => (&item.attrs, item.ident.span()),
        Item::Const(item) => (&item.attrs, item.ident.span()),
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
