//! build.rs: is written where there is none. An existing one gets a call of capi, if its `main` is
//! written out.

use std::fs;

use anyhow::{Result, bail};
use capi_cli::diagnose::build_names;
use capi_cli::messages;
use capi_cli::script::calls_generate;
use proc_macro2::LineColumn;
use syn::{Item, ItemFn};
use toml_edit::Item as TomlItem;

use super::project::{Project, at};
use super::{Change, Plan};
use crate::output;

const CALL: &str = "capi_build::generate();";

pub(super) fn plan(project: &Project, plan: &mut Plan) -> Result<()> {
    let named = at(&project.manifest, &["package", "build"]);
    if named.and_then(TomlItem::as_bool) == Some(false) {
        bail!(messages::no_build_script());
    }
    let file = named.and_then(TomlItem::as_str).unwrap_or("build.rs");
    let path = project.krate.join(file);
    let Ok(before) = fs::read_to_string(&path) else {
        let text = format!("fn main() {{\n    {CALL}\n}}\n");
        plan.files.push(Change { path, text, added: Vec::new() });
        return Ok(());
    };
    let manifest = project.manifest.to_string().parse::<toml::Table>();
    let aliases = manifest.map(|manifest| build_names(&manifest)).unwrap_or_default();
    if calls_generate(&before, &aliases) == Some(true) {
        return Ok(());
    }
    let shown = output::relative(&path);
    let Some(text) = called(&before) else {
        plan.left.push(format!("call `{CALL}` in the `main` of {shown}"));
        return Ok(());
    };
    if !before.contains("rerun-if-") {
        plan.left.push(format!(
            "{shown} ran after each change; now it runs where a Rust source has changed, so let it \
             print `cargo::rerun-if-changed=…` for what else it reads"
        ));
    }
    plan.files.push(Change { path, text, added: vec![format!("`{CALL}`")] });
    Ok(())
}

/// The text with the call as the first statement of `main`.
fn called(before: &str) -> Option<String> {
    let file = syn::parse_file(before).ok()?;
    let is_main =
        |item: &&Item| matches!(item, Item::Fn(ItemFn { sig, .. }) if sig.ident == "main");
    let Item::Fn(main) = file.items.iter().find(is_main)? else { return None };
    let open = offset(before, main.block.brace_token.span.open().end())?;
    let close = offset(before, main.block.brace_token.span.close().start())?;
    let inside = &before[open..close];
    let (head, tail) = (&before[..open], &before[open..]);
    Some(if inside.trim().is_empty() {
        format!("{head}\n    {CALL}\n{}", &before[close..])
    } else if inside.contains('\n') {
        format!("{head}\n    {CALL}{tail}")
    } else {
        format!("{head} {CALL}{tail}")
    })
}

/// The byte offset of a line and column.
fn offset(text: &str, place: LineColumn) -> Option<usize> {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(place.line - 1).map(str::len).sum();
    let line = lines.next()?;
    let column = line.char_indices().map(|(at, _)| at).chain([line.len()]).nth(place.column)?;
    Some(before + column)
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn the_call_comes_first() {
        for (before, after) in [
            ("fn main() {}\n", "fn main() {\n    capi_build::generate();\n}\n"),
            ("fn main() {\n}\n", "fn main() {\n    capi_build::generate();\n}\n"),
            ("fn main() { a(); }", "fn main() { capi_build::generate(); a(); }"),
            (
                "/* ä */ fn main() -> R {\n    a()\n}\n",
                "/* ä */ fn main() -> R {\n    capi_build::generate();\n    a()\n}\n",
            ),
        ] {
            assert_eq!(called(before).as_deref(), Some(after));
        }
        for unknown in ["mod main;", "include!(\"main.rs\");", "fn main( {"] {
            assert_eq!(called(unknown), None, "{unknown}");
        }
    }
}
