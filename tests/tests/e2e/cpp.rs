//! C++ consumers of both providers, in each standard, with warnings as errors; and the mistakes
//! that the compiler refuses.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use capi_tests::compilers::{compilers, python_include};
use capi_tests::e2e::{bridge, built, e2e, script};
use capi_tests::environment::{Environment, run};
use capi_tests::target;

const WARNINGS: [&str; 6] =
    ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"];

#[test]
fn each_row_of_the_table_in_cpp() -> Result<()> {
    let environment = &built()?.environment;
    for standard in ["c++17", "c++20"] {
        let folder = folder("every", standard)?;
        extension(environment, "every", standard, &["-O2"], &folder)?;
        extension(environment, "quiet", standard, &["-fno-exceptions", "-fno-rtti"], &folder)?;
        checks(environment, "every", &folder)?;
    }
    Ok(())
}

#[test]
fn what_crosses_in_cpp() -> Result<()> {
    let environment = &bridge()?.environment;
    for (standard, more) in [("c++17", "-DPy_LIMITED_API=0x03090000"), ("c++20", "-O2")] {
        let folder = folder("bridge", standard)?;
        extension(environment, "bridge", standard, &[more], &folder)?;
        checks(environment, "bridge", &folder)?;
    }
    Ok(())
}

/// A mistake doesn't compile, for the reason that the header gives.
#[test]
fn what_is_wrong_in_cpp_does_not_compile() -> Result<()> {
    let environment = &built()?.environment;
    let folder = folder("every", "refused")?;
    for (body, text) in [
        ("every::Counter counter;", "deleted"),
        ("auto one = every::counter_new(1); auto two = one;", "deleted"),
        ("every::opposite(1);", "int"),
        ("every::newer(1);", "new in every 1.1: define EVERY_TARGET 0x0101"),
        ("every::gone();", "every_gone was retired in 1.1.2 of every"),
        ("every::apply(1.0, [](double it) { return it; });", "noexcept"),
        ("every::plus(1.0, 2.0);", "use `add`"),
    ] {
        let file = folder.join("refused.cpp");
        std::fs::write(&file, format!("#include <every.hpp>\nvoid f();\nvoid f() {{ {body} }}\n"))?;
        let mut command = compiler(environment, "c++17", &["-O1"])?;
        command.arg("-c").arg(&file).arg("-o").arg(folder.join("refused.o"));
        let output = command.output().context("a compiler")?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(!output.status.success(), "{body} compiled");
        ensure!(said.contains(text), "{body} says no {text:?}:\n{said}");
    }
    Ok(())
}

fn folder(provider: &str, what: &str) -> Result<PathBuf> {
    let folder = target().join("e2e/cpp").join(provider).join(what);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn compiler(environment: &Environment, standard: &str, more: &[&str]) -> Result<Command> {
    let compiler = compilers()?.into_iter().find(|it| it.cpp).context("a compiler for C++")?;
    let mut command = environment.command(compiler.program);
    command.arg(format!("-std={standard}")).args(WARNINGS).args(more);
    command.arg("-isystem").arg(python_include(environment)?);
    for provider in ["every", "bridge"] {
        // A provider that isn't installed has no header to include.
        let ask = format!("import {provider}.capi; print({provider}.capi.get_include())");
        if let Ok(include) = run(environment.python().args(["-c", &ask])) {
            command.arg(format!("-I{}", include.trim()));
        }
    }
    Ok(command)
}

/// Compiles `every.cpp` into `every_cpp` in the folder, where the name is `every`.
fn extension(
    environment: &Environment,
    name: &str,
    standard: &str,
    more: &[&str],
    folder: &Path,
) -> Result<()> {
    let mut command = compiler(environment, standard, more)?;
    if cfg!(target_os = "macos") {
        command.args(["-bundle", "-undefined", "dynamic_lookup"]);
    } else {
        command.args(["-shared", "-fPIC", "-pthread"]);
    }
    command.arg(e2e().join("consumer-cpp").join(format!("{name}.cpp")));
    run(command.arg("-o").arg(folder.join(format!("{name}_cpp.so")))).map(drop)
}

fn checks(environment: &Environment, provider: &str, folder: &Path) -> Result<()> {
    run(script(environment, "cpp.py").arg(provider).env("PYTHONPATH", folder)).map(drop)
}
