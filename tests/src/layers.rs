//! Finds the modules or files of a folder that use each other, by the paths in their sources:
//! `crate::…`, `super::…`, also in a list and in a macro's tokens. Code for tests alone doesn't count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::iter::Peekable;
use std::path::Path;

use anyhow::{Context as _, Result};
use proc_macro2::token_stream::IntoIter;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::Item;

/// Each module of a folder, with the modules beside it that it uses, in whichever of its files.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// The path of a module or item in a crate: `[emit, cpp, scope]`.
type Names = Vec<String>;

/// The modules of a crate whose sources are in `src`, or those of one folder in it: `["emit"]` for
/// those in `src/emit/`. Their uses of the file `emit.rs` itself don't count.
///
/// # Errors
///
/// Where a file is missing, or isn't Rust.
pub fn graph(src: &Path, folder: &[&str]) -> Result<Graph> {
    let (sources, folder) = Sources::of(src, folder)?;
    let beside = |path: &Names| {
        let name = path.get(folder.len()).filter(|_| path.starts_with(&folder))?;
        let module = path.get(..=folder.len())?;
        sources.modules.contains(module).then(|| name.clone())
    };
    Ok(sources.graph(beside))
}

/// The files of one folder, of those in it, and of the module that has them: `cpp`, `cpp::scope`.
/// Each with those that it uses; a file uses the modules that it declares, so that none of them can
/// use what stands in that file without making a circle.
///
/// # Errors
///
/// Where a file is missing, or isn't Rust.
pub fn files(src: &Path, folder: &[&str]) -> Result<Graph> {
    let (sources, folder) = Sources::of(src, folder)?;
    let file = |path: &Names| {
        let around = (folder.len()..=path.len()).rev().filter_map(|length| path.get(..length));
        let mut around = around.filter(|_| path.starts_with(&folder));
        around.find(|it| sources.files.contains(*it)).map(|it| name(it, folder.len()))
    };
    Ok(sources.graph(file))
}

/// `cpp::scope`, of what is in a folder with so many names.
fn name(path: &[String], depth: usize) -> String {
    path.get(depth.saturating_sub(1)..).unwrap_or_default().join("::")
}

/// The modules that use each other, be it by way of others: a list for each circle, or for several
/// that are connected.
pub fn circles(graph: &Graph) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|name| (name.as_str(), reached(graph, name))).collect();
    let circles: BTreeSet<Vec<String>> = reached
        .iter()
        .map(|(name, all)| {
            let returns = |other: &&&str| reached.get(**other).is_some_and(|it| it.contains(name));
            all.iter().filter(returns).map(|it| (*it).to_owned()).collect()
        })
        .filter(|circle: &Vec<String>| !circle.is_empty())
        .collect();
    circles.into_iter().collect()
}

/// All modules that a module uses, directly or by way of others.
fn reached<'a>(graph: &'a Graph, name: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut left: Vec<&'a String> = graph.get(name).into_iter().flatten().collect();
    while let Some(next) = left.pop() {
        if found.insert(next.as_str()) {
            left.extend(graph.get(next).into_iter().flatten());
        }
    }
    found
}

/// The sources that were read so far.
struct Sources<'a> {
    src: &'a Path,
    modules: BTreeSet<Names>,
    /// Those modules that are a file each.
    files: BTreeSet<Names>,
    /// Which module names which path, or declares it.
    uses: Vec<(Names, Names)>,
}

impl<'a> Sources<'a> {
    /// Those of one folder, by its names.
    fn of(src: &'a Path, folder: &[&str]) -> Result<(Self, Names)> {
        let folder: Names = folder.iter().map(|name| (*name).to_owned()).collect();
        let (modules, files) = (BTreeSet::new(), BTreeSet::new());
        let mut sources = Self { src, modules, files, uses: Vec::new() };
        sources.read(&folder)?;
        Ok((sources, folder))
    }

    /// The graph of the names that paths are counted to.
    fn graph(&self, counted: impl Fn(&Names) -> Option<String>) -> Graph {
        let all = self.modules.iter().filter_map(&counted);
        let mut graph: Graph = all.map(|name| (name, BTreeSet::new())).collect();
        for (module, used) in &self.uses {
            let (Some(module), Some(used)) = (counted(module), counted(used)) else { continue };
            if module != used {
                graph.entry(module).or_default().insert(used);
            }
        }
        graph
    }

    /// The file of a module, and those of the modules in it.
    fn read(&mut self, module: &Names) -> Result<()> {
        let path = match module.as_slice() {
            [] => ["lib.rs", "main.rs"].map(|name| self.src.join(name)),
            [folders @ .., name] => {
                let folder = folders.iter().fold(self.src.to_owned(), |path, it| path.join(it));
                [folder.join(name).with_extension("rs"), folder.join(name).join("mod.rs")]
            }
        };
        let path = path.iter().find(|it| it.is_file()).unwrap_or(&path[0]);
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let file = syn::parse_file(&text).with_context(|| path.display().to_string())?;
        self.files.insert(module.clone());
        self.items(file.items, module)
    }

    fn items(&mut self, items: Vec<Item>, module: &Names) -> Result<()> {
        self.modules.insert(module.clone());
        for item in items {
            let tokens = item.to_token_stream();
            match item {
                _ if is_for_tests(&tokens) => {}
                Item::Mod(item) => {
                    let inner = [module.as_slice(), &[item.ident.to_string()]].concat();
                    self.uses.push((module.clone(), inner.clone()));
                    match item.content {
                        Some((_, items)) => self.items(items, &inner)?,
                        None => self.read(&inner)?,
                    }
                }
                _ => self.tokens(tokens, module),
            }
        }
        Ok(())
    }

    /// Notes each path that starts at the crate's root, or at a module around this one.
    fn tokens(&mut self, tokens: TokenStream, module: &Names) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(tree) = tokens.next() {
            let start = match &tree {
                TokenTree::Group(group) => {
                    self.tokens(group.stream(), module);
                    continue;
                }
                TokenTree::Ident(word) if word == "crate" => Vec::new(),
                TokenTree::Ident(word) if word == "self" => module.clone(),
                TokenTree::Ident(word) if word == "super" => parent(module),
                _ => continue,
            };
            if skip_colons(&mut tokens) {
                self.path(start, &mut tokens, module);
            }
        }
    }

    /// Notes the rest of a path; in a list, the rest of each.
    fn path(&mut self, mut path: Names, tokens: &mut Peekable<IntoIter>, module: &Names) {
        loop {
            match tokens.peek() {
                Some(TokenTree::Ident(word)) if word == "super" => path = parent(&path),
                Some(TokenTree::Ident(word)) if word == "self" => {}
                Some(TokenTree::Ident(word)) => path.push(word.to_string()),
                Some(TokenTree::Group(list)) => {
                    let mut list = list.stream().into_iter().peekable();
                    while list.peek().is_some() {
                        self.path(path.clone(), &mut list, module);
                        // Skips an `as` with its name, up to the comma.
                        while list.next().is_some_and(|it| it.to_string() != ",") {}
                    }
                    return;
                }
                _ => break,
            }
            tokens.next();
            if !skip_colons(tokens) {
                break;
            }
        }
        self.uses.push((module.clone(), path));
    }
}

fn parent(module: &Names) -> Names {
    module.split_last().map(|(_, around)| around.to_vec()).unwrap_or_default()
}

/// Takes `::` if it is next, and tells whether it was.
fn skip_colons(tokens: &mut Peekable<IntoIter>) -> bool {
    let is_colon = |tree: Option<&TokenTree>| matches!(tree, Some(TokenTree::Punct(it)) if it.as_char() == ':');
    let mut ahead = tokens.clone();
    ahead.next();
    if !is_colon(tokens.peek()) || !is_colon(ahead.peek()) {
        return false;
    }
    tokens.next();
    tokens.next();
    true
}

/// Whether an item stands under `#[cfg(test)]`.
fn is_for_tests(item: &TokenStream) -> bool {
    let mut tokens = item.clone().into_iter();
    while let Some(TokenTree::Punct(_)) = tokens.next() {
        let Some(TokenTree::Group(attribute)) = tokens.next() else { return false };
        if attribute.stream().to_string().replace(' ', "") == "cfg(test)" {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// These files, in a folder.
    fn written(files: &[(&str, &str)]) -> tempfile::TempDir {
        let src = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = src.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        src
    }

    /// A line a module.
    fn lines(graph: &Graph) -> Vec<String> {
        let line = |(name, used): (&String, &BTreeSet<String>)| {
            let used: Vec<&str> = used.iter().map(String::as_str).collect();
            format!("{name}: {}", used.join(" "))
        };
        graph.iter().map(line).collect()
    }

    #[test]
    fn each_form_of_a_path_counts() {
        let src = written(&[
            ("lib.rs", "mod a; mod b; mod c; mod d; mod e; mod f;"),
            ("a.rs", "mod deep; #[cfg(test)] mod tests; use crate::b;"),
            ("a/deep.rs", "use super::super::{c::{self, X}, d as other}; use super::Y;"),
            ("b.rs", "fn f() -> Y { say!(\"{}\", [crate::c::f()]); } pub(crate) struct Z;"),
            ("c.rs", "#[cfg(test)] mod tests { use crate::a; } /** [`x`](crate::a) */ fn f() {}"),
            ("d.rs", "mod inner { use super::super::e; fn f(x: &super::E) {} }"),
            ("e.rs", "use super::{f::*, nothing}; fn f() { use crate::a::deep; }"),
            ("f.rs", "use ::crates::a; use std::fmt;"),
        ]);
        let graph = graph(src.path(), &[]).unwrap();
        assert_eq!(lines(&graph), ["a: b c d", "b: c", "c: ", "d: e", "e: a f", "f: "]);
        assert_eq!(circles(&graph), [["a", "d", "e"]]);
    }

    #[test]
    fn a_folder_is_seen_by_itself() {
        let src = written(&[
            ("main.rs", "mod emit; mod other;"),
            ("other.rs", "use crate::emit::x;"),
            ("emit.rs", "pub mod x; pub mod y; use crate::other; use x::X;"),
            ("emit/x.rs", "pub mod part;"),
            ("emit/x/part.rs", "use crate::other; use crate::emit::y;"),
            ("emit/y.rs", "use super::{shared, x};"),
        ]);
        let inner = graph(src.path(), &["emit"]).unwrap();
        assert_eq!(lines(&inner), ["x: y", "y: x"]);
        assert_eq!(circles(&inner), [["x", "y"]]);
        let whole = graph(src.path(), &[]).unwrap();
        assert_eq!(lines(&whole), ["emit: other", "other: emit"]);
        assert_eq!(circles(&whole).len(), 1);
    }

    #[test]
    fn a_file_uses_what_it_declares() {
        let src = written(&[
            ("lib.rs", "mod emit; mod other;"),
            ("other.rs", "use crate::emit::x;"),
            ("emit.rs", "mod x; mod y; mod z; use crate::other; fn shared() {}"),
            ("emit/x.rs", "mod part; mod inner { use super::super::y; } #[cfg(test)] mod tests;"),
            ("emit/x/part.rs", "use crate::emit::y::Y; use crate::other;"),
            ("emit/y.rs", "use super::z::Z;"),
            ("emit/z.rs", "mod inner { use super::super::shared; } fn f(x: inner::X) {}"),
        ]);
        let files = files(src.path(), &["emit"]).unwrap();
        assert_eq!(
            lines(&files),
            [
                "emit: emit::x emit::y emit::z",
                "emit::x: emit::x::part emit::y",
                "emit::x::part: emit::y",
                "emit::y: emit::z",
                "emit::z: emit",
            ]
        );
        assert_eq!(circles(&files), [["emit", "emit::x", "emit::x::part", "emit::y", "emit::z"]]);
    }
}
