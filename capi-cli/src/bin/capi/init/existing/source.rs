//! The crate's root: `api!` is added where exports wait for one. Otherwise the author has to decide
//! what the API holds, and is shown an example.

use std::fs;

use capi_build::walk::{Walk, walk};
use capi_model::names;
use syn::spanned::Spanned as _;
use syn::{FnArg, Item, Pat};

use super::project::Project;
use super::{Change, Plan};
use crate::output;

pub(super) fn plan(project: &Project, plan: &mut Plan) {
    let Walk { source, files, .. } = walk(&project.krate, &project.root);
    let shown = output::relative(&project.root);
    let text = fs::read_to_string(&project.root).unwrap_or_default();
    let api = declaration(project);
    if source.apis.is_empty() {
        let added = (!source.exports.is_empty()).then(|| with_api(&text, &api)).flatten();
        match added {
            Some(text) => {
                let added = vec!["`capi::api!`".to_owned()];
                plan.files.push(Change { path: project.root.clone(), text, added });
            }
            None => plan.left.push(format!("say in {shown} what is exported:\n\n{}", first(&api))),
        }
    }
    let mut all = files.iter().filter_map(|path| fs::read_to_string(path).ok());
    if !all.any(|text| text.contains("API.publish(")) {
        plan.left.push(format!("publish it when the module is initialised:\n\n{}", publish(&text)));
    }
}

/// The `capi::api! { … }` of the project.
fn declaration(project: &Project) -> String {
    let module = project.module();
    let package = project.package();
    // The prefix is the last component by default; for `pkg._native`, the package says more.
    let prefix = if names::last_component(&module) == package {
        String::new()
    } else {
        format!("    prefix = \"{package}\",\n")
    };
    format!(
        "capi::api! {{\n    /// The purpose of this API. The C header opens with it.\n    module = \
         \"{module}\",\n{prefix}}}\n"
    )
}

/// An `api!` and a first export, with its import.
fn first(api: &str) -> String {
    let text = format!(
        "use capi_runtime as capi;\n\n{api}\n/// Its documentation.\n\
         #[capi::export(slot = 0, since = \"1.0\")]\n\
         pub fn add(a: f64, b: f64) -> f64 {{\n    a + b\n}}\n"
    );
    indented(&text)
}

fn indented(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { String::new() } else { format!("    {line}") };
    text.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// The text with the declaration after the first `use` items.
fn with_api(text: &str, api: &str) -> Option<String> {
    let file = syn::parse_file(text).ok()?;
    let is_head = |item: &&Item| matches!(item, Item::Use(_) | Item::Mod(_) | Item::ExternCrate(_));
    let last = file.items.iter().take_while(is_head).filter(|it| is_short(it)).last();
    let line = last.map_or(0, |item| item.span().end().line);
    let has_name =
        text.contains("capi_runtime as capi") || text.contains("extern crate capi_runtime");
    let import = if has_name { "" } else { "use capi_runtime as capi;\n\n" };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (head, tail) = lines.split_at_checked(line)?;
    // An import joins the other imports.
    let joins = !import.is_empty() && matches!(last, Some(Item::Use(_)));
    let gap = if head.is_empty() || joins { "" } else { "\n" };
    Some(format!("{}{gap}{import}{api}{}", head.concat(), tail.concat()))
}

/// Whether an item is `mod x;`, and not `mod x { … }`.
fn is_short(item: &Item) -> bool {
    !matches!(item, Item::Mod(module) if module.content.is_some())
}

/// The line that publishes the API, in the style of the crate's own module.
fn publish(text: &str) -> String {
    let module = syn::parse_file(text).ok().and_then(|file| {
        let is_module = |attributes: &[syn::Attribute]| {
            let last =
                |it: &syn::Attribute| it.path().segments.last().map(|it| it.ident.to_string());
            attributes.iter().any(|it| last(it).as_deref() == Some("pymodule"))
        };
        file.items.into_iter().find_map(|item| match item {
            Item::Fn(function) if is_module(&function.attrs) => {
                let argument = function.sig.inputs.last().and_then(name)?;
                let name = function.sig.ident;
                Some(format!("crate::API.publish({argument})?; // in `fn {name}`\n"))
            }
            Item::Mod(module) if is_module(&module.attrs) => None,
            _ => None,
        })
    });
    let line = module.unwrap_or_else(|| {
        "#[pymodule_init]\n\
         fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {\n    \
         crate::API.publish(module)\n}\n"
            .to_owned()
    });
    indented(&line)
}

/// The name of a plain parameter.
fn name(argument: &FnArg) -> Option<String> {
    match argument {
        FnArg::Typed(typed) => match &*typed.pat {
            Pat::Ident(pattern) => Some(pattern.ident.to_string()),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    }
}
