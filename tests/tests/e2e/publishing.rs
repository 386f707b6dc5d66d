//! The names under which an API can be published, and several APIs in one binary.

use std::path::PathBuf;

use anyhow::Result;
use capi_cli::inspect::inspect;
use capi_tests::e2e::{built, script};
use capi_tests::environment::{Profile, run};
use capi_tests::scratch::{Scratch, manifest};
use capi_tests::target;

use crate::header;

const BUILD: &str = "fn main() {\n    capi_build::generate();\n}\n";

/// A provider whose API has this name, whatever the module's is.
fn source(module: &str, api: &str) -> String {
    format!(
        r#"use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! {{
    module = "{api}",
}}

#[capi::export(slot = 0, since = "1.0")]
pub fn one() -> i32 {{
    1
}}

#[pymodule]
mod {module} {{
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {{
        crate::API.publish(module)
    }}
}}
"#
    )
}

/// A folder in which the built module can be imported.
fn importable(scratch: &Scratch, name: &str) -> Result<PathBuf> {
    let environment = &built()?.environment;
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let site = target().join("e2e/site").join(name);
    environment.unpack(&wheel, &site)?;
    Ok(site)
}

#[test]
fn a_module_under_another_name_is_refused() -> Result<()> {
    let scratch = Scratch::provider("misnamed", BUILD, &source("misnamed", "declared"))?;
    let site = importable(&scratch, "misnamed")?;
    let environment = &built()?.environment;
    run(script(environment, "another_name.py").env("PYTHONPATH", site)).map(drop)
}

#[test]
fn two_apis_in_one_binary_keep_apart() -> Result<()> {
    let outer = r#"use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! {
    module = "outer",
}

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Pair {
    pub one: i32,
    pub other: i32,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn sum(pair: Pair) -> i32 {
    pair.one + pair.other + i32::from(inner::twice(0) != 0)
}

#[capi::export(slot = 1, since = "1.0")]
pub fn twice(value: i32) -> i32 {
    value * 2
}

#[pymodule]
mod outer {
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        let below = PyModule::new(module.py(), "outer.inner")?;
        inner::API.publish(&below)?;
        module.add("inner", below)?;
        crate::API.publish(module)
    }
}
"#;
    let inner = r#"//! An API of its own, in a library.

use capi_runtime as capi;

capi::api! {
    module = "outer.inner",
}

#[capi::export(slot = 0, since = "1.0")]
pub fn twice(value: i64) -> i64 {
    value * 2
}
"#;
    let scratch = Scratch::provider("outer", BUILD, outer)?;
    let dependencies = "inner = { path = \"inner\" }";
    scratch.write("Cargo.toml", &manifest("outer", "0.1.0", "cdylib", dependencies))?;
    let library = manifest("inner", "0.1.0", "rlib", "").replace("\n[workspace]\n", "");
    scratch.write("inner/Cargo.toml", &library)?;
    scratch.write("inner/build.rs", BUILD)?;
    scratch.write("inner/src/lib.rs", inner)?;
    let site = importable(&scratch, "outer")?;
    // The linker keeps both, too.
    let libraries = inspect(&site)?.libraries;
    let mut modules: Vec<&str> =
        libraries.iter().flat_map(|it| &it.apis).map(|it| it.lock.module.as_str()).collect();
    modules.sort_unstable();
    assert_eq!(modules, ["outer", "outer.inner"]);
    let environment = &built()?.environment;
    run(script(environment, "two_apis.py").env("PYTHONPATH", &site))?;

    // Headers of two providers are included in one file.
    let outer = site.join("outer/include/outer.h");
    let source = format!(
        "#include <every.h>
        #include \"{}\"
        int both(void) {{
            outer_Pair pair = {{1, 2}};
            return every_import() || outer_import() || outer_sum(pair) > every_always();
        }}
        ",
        outer.display()
    );
    header::check("both", &source, true, "")
}
