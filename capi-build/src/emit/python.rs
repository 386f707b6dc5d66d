//! `capi.py`, by which Python code and build systems find the files in the wheel; and
//! `_capi_ctypes.py`, by which Python code calls the API. The latter reads `capi.json`, and is one
//! text for all APIs.

use std::collections::BTreeSet;

use capi_model::{abi, names};

const CAPI: &str = include_str!("python/fixed/capi.py");

/// The module `<package>.capi`: one text for all APIs, but for their names and versions.
pub fn python(table: &abi::Table) -> String {
    CAPI.replace("@VERSION@", &table.version.to_string())
        .replace("@PACKAGE@", names::package(&table.module))
        .replace("@MODULE@", &table.module)
        .replace("@PREFIX@", &table.prefix)
}

macro_rules! parts {
    ($($name:literal)*) => { [$(($name, include_str!(concat!("python/fixed/ctypes/", $name, ".py")))),*] };
}

/// The parts of `_capi_ctypes.py`. Each is a module here, so that tools check it, and may import
/// the ones before it.
const PARTS: [(&str, &str); 14] = parts![
    "scalars" "buffers" "handles" "types" "calls" "callbacks" "parameters" "results"
    "documentation" "functions" "table" "api" "cffi_text" "__init__"
];

/// The module `<package>._capi_ctypes`: all parts in one file, with their imports at the start.
pub fn ctypes() -> String {
    let mut imports = BTreeSet::new();
    let mut body = String::new();
    for (_, part) in PARTS {
        let (docs, code) = docstring(part);
        body.push_str(if body.is_empty() { "\n" } else { "\n\n" });
        for line in docs.lines() {
            body.push_str(format!("# {line}").trim_end());
            body.push('\n');
        }
        let mut rest = Vec::new();
        for line in code.lines() {
            // Names that a part imports from another are in this file already.
            match line {
                _ if line.starts_with("from .") => {}
                _ if line.starts_with("import ") => drop(imports.insert((0, line))),
                _ if line.starts_with("from ") => drop(imports.insert((1, line))),
                _ => rest.push(line),
            }
        }
        let code = rest.join("\n");
        let code = code.trim_matches('\n');
        let is_defined = ["def ", "class ", "@"].iter().any(|it| code.starts_with(it));
        body.push_str(if is_defined { "\n\n" } else { "\n" });
        body.push_str(code);
        body.push('\n');
    }
    let imports: Vec<&str> = imports.into_iter().map(|(_, line)| line).collect();
    format!("{}\n{}\n{body}", include_str!("python/fixed/ctypes.head"), imports.join("\n"))
}

/// The text of a module's docstring, and the code after it.
fn docstring(part: &str) -> (&str, &str) {
    let inside = part.strip_prefix("\"\"\"").and_then(|rest| rest.split_once("\"\"\"\n"));
    let (docs, code) = inside.unwrap_or(("", part));
    (docs.trim_end(), code)
}
