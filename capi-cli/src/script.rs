//! Reads a build script, and finds whether it calls capi.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ItemMod, ItemUse, Macro, Path, UseTree};

const CRATE: &str = "capi_build";
/// The functions that write a provider's files.
const FUNCTIONS: [&str; 2] = ["generate", "generate_into"];

/// Whether a build script calls [`generate`](capi_build::generate()), under whatever name it
/// imports it.
///
/// `names` are those that the manifest gives to capi-build. `None` if it can't be told: the text
/// isn't Rust, or goes on in another file.
pub fn calls_generate(text: &str, names: &[String]) -> Option<bool> {
    let file = syn::parse_file(text).ok()?;
    let mut script = Script::default();
    script.crates.extend(names.iter().map(|name| name.replace('-', "_")));
    script.crates.insert(CRATE.to_owned());
    let mut imports = Imports { script: &mut script };
    imports.visit_file(&file);
    script.visit_file(&file);
    if script.calls { Some(true) } else { Some(false).filter(|_| !script.goes_on) }
}

/// The names under which the script knows the crate and its functions.
#[derive(Default)]
struct Script {
    crates: BTreeSet<String>,
    functions: BTreeSet<String>,
    calls: bool,
    /// Whether it goes on in a file of a module, or in a macro.
    goes_on: bool,
}

impl Script {
    fn is_generate(&self, path: &Path) -> bool {
        let words: Vec<String> = path.segments.iter().map(|it| it.ident.to_string()).collect();
        match words.as_slice() {
            [function] => self.functions.contains(function),
            [krate, .., function] => {
                self.crates.contains(krate) && FUNCTIONS.contains(&function.as_str())
            }
            [] => false,
        }
    }
}

impl Visit<'_> for Script {
    fn visit_expr_call(&mut self, call: &ExprCall) {
        if let Expr::Path(function) = &*call.func {
            self.calls |= self.is_generate(&function.path);
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_item_mod(&mut self, module: &ItemMod) {
        self.goes_on |= module.content.is_none();
        visit::visit_item_mod(self, module);
    }

    fn visit_macro(&mut self, it: &Macro) {
        // A macro's expansion isn't known, but the words in it come from its tokens.
        let is_include = it.path.is_ident("include");
        self.goes_on |= is_include || has_word(it.tokens.clone(), &FUNCTIONS);
    }
}

/// Whether a word is among the tokens. Texts and comments don't count.
fn has_word(tokens: TokenStream, words: &[&str]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => has_word(group.stream(), words),
        TokenTree::Ident(word) => words.contains(&word.to_string().as_str()),
        _ => false,
    })
}

/// Collects imports, before the calls are looked at: they may stand after them.
struct Imports<'a> {
    script: &'a mut Script,
}

impl Visit<'_> for Imports<'_> {
    fn visit_item_use(&mut self, item: &ItemUse) {
        self.tree(&item.tree, false);
    }

    fn visit_item_extern_crate(&mut self, item: &syn::ItemExternCrate) {
        if self.script.crates.contains(&item.ident.to_string()) {
            let rename = item.rename.as_ref().map(|(_, name)| name.to_string());
            self.script.crates.extend(rename);
        }
    }
}

impl Imports<'_> {
    fn tree(&mut self, tree: &UseTree, inside: bool) {
        let is_crate = |script: &Script, name: &str| !inside && script.crates.contains(name);
        match tree {
            UseTree::Path(path) => {
                let inside = inside || is_crate(self.script, &path.ident.to_string());
                if inside {
                    self.tree(&path.tree, true);
                }
            }
            UseTree::Group(group) => group.items.iter().for_each(|it| self.tree(it, inside)),
            UseTree::Glob(_) if inside => {
                self.script.functions.extend(FUNCTIONS.map(str::to_owned));
            }
            UseTree::Glob(_) => {}
            UseTree::Name(name) => self.take(&name.ident.to_string(), None, inside),
            UseTree::Rename(it) => self.take(&it.ident.to_string(), Some(&it.rename), inside),
        }
    }

    fn take(&mut self, name: &str, rename: Option<&syn::Ident>, inside: bool) {
        let known = rename.map_or_else(|| name.to_owned(), ToString::to_string);
        if inside && FUNCTIONS.contains(&name) {
            self.script.functions.insert(known);
        } else if inside || self.script.crates.contains(name) {
            // It comes from a module of the crate, or from the crate itself.
            self.script.crates.insert(known);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::calls_generate;

    #[test]
    fn only_a_call_is_one() {
        let check = |text: &str| calls_generate(text, &["b".to_owned()]);
        for text in [
            "fn main() { capi_build::generate(); }",
            "fn main() { if x() { ::capi_build::generate() } }",
            "fn main() { b::generate(); }",
            "fn main() { generate(); } use capi_build::generate;",
            "fn main() { use capi_build::{consume, generate as write}; write(); }",
            "use capi_build::*; fn main() { generate(); }",
            "use capi_build as c; fn main() { c::generate::generate(); }",
            "use capi_build::{self as c}; fn main() { c::generate(); }",
            "fn main() { capi_build::generate::generate_into(&a, &b, &c).unwrap(); }",
        ] {
            assert_eq!(check(text), Some(true), "{text}");
        }
        for text in [
            "// capi_build::generate();\nfn main() {}",
            "fn main() { capi_build::consume(\"a\"); cbindgen::generate(); }",
            "fn main() { generate(); } use capi_build::consume;",
            "fn main() { println!(\"capi_build::generate()\"); }",
            "use capi_build::generate; fn main() {}",
        ] {
            assert_eq!(check(text), Some(false), "{text}");
        }
        for text in [
            "fn main( {",
            "mod parts; fn main() { parts::write(); }",
            "include!(\"other.rs\");",
            "run! { capi_build::generate() }",
        ] {
            assert_eq!(check(text), None, "{text}");
        }
    }
}
