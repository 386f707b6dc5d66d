//! A language that capi doesn't know: the generator of `examples/zig` turns `capi.json` into
//! declarations, and Zig's own compiler, `PyPI`'s `ziglang`, reads them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use capi_tests::consumers::{Consumers, Row, capi_jsons, consumers, installed_json};
use capi_tests::environment::run;
use capi_tests::{root, target};

#[test]
fn an_extension_in_zig() -> Result<()> {
    let consumers = consumers()?;
    let row = Row { consumer: "Zig", build_system: "python -m ziglang", isolated: None };
    consumers.attempt(row, || {
        let folder = folder("extension")?;
        declare(consumers, &installed_json(consumers)?, &folder.join("geometry.zig"))?;
        fs::copy(root().join("examples/zig/consumer.zig"), folder.join("consumer.zig"))?;
        let mut build = zig(consumers, &folder);
        build.args(["build-lib", "-dynamic", "-lc", "-fallow-shlib-undefined", "consumer.zig"]);
        run(build.arg("-femit-bin=geometry_consumer_zig.abi3.so"))?;
        consumers.check(&folder, &Consumers::folder().join("zig/check.py")).map(drop)
    })
}

/// Each golden case in one program, so that the compiler starts once.
#[test]
fn golden_cases_are_zig() -> Result<()> {
    let consumers = consumers()?;
    let folder = folder("golden")?;
    let mut all = String::new();
    for json in capi_jsons(consumers)? {
        let case = json.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        declare(consumers, &json, &folder.join(format!("{case}.zig")))?;
        // Zig doesn't look at unused declarations.
        let _ = write!(all, "test \"{case}\" {{\n    reads(@import(\"{case}.zig\"));\n}}\n\n");
    }
    all += "fn reads(comptime file: type) void {\n    @setEvalBranchQuota(100000);\n    \
            @import(\"std\").testing.refAllDecls(file);\n    _ = @sizeOf(file.Functions);\n}\n";
    fs::write(folder.join("all.zig"), &all)?;
    run(zig(consumers, &folder).args(["test", "-fno-emit-bin", "-lc", "all.zig"]))?;

    // The compiler does look at the used ones.
    fs::write(
        folder.join("scalars.zig"),
        "pub const Functions = extern struct { add: Nowhere };\n",
    )?;
    let refused = run(zig(consumers, &folder).args(["test", "-fno-emit-bin", "-lc", "all.zig"]));
    let said = refused.err().map(|error| format!("{error:#}")).unwrap_or_default();
    assert!(said.contains("undeclared identifier 'Nowhere'"), "{said}");
    Ok(())
}

fn folder(name: &str) -> Result<PathBuf> {
    let folder = target().join("consumers/zig").join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn declare(consumers: &Consumers, json: &Path, zig: &Path) -> Result<()> {
    let mut python = consumers.environment.python();
    let text = run(python.arg(root().join("examples/zig/capi_zig.py")).arg(json))?;
    Ok(fs::write(zig, text)?)
}

fn zig(consumers: &Consumers, folder: &Path) -> Command {
    let mut zig = consumers.environment.python();
    zig.args(["-m", "ziglang"]).current_dir(folder);
    let caches = target().join("consumers/zig-cache");
    zig.env("ZIG_LOCAL_CACHE_DIR", &caches).env("ZIG_GLOBAL_CACHE_DIR", &caches);
    zig
}
