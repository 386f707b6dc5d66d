//! The costs of capi, side by side in one run: its own time in a build script, an export beside a
//! `#[pyfunction]` when a provider is compiled, an import, and a call.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

mod mixed;

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::Result;
use capi_build::generate::generate_into;
use capi_tests::compilers::{extension, python_include};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::Scratch;
use capi_tests::{root, target};

fn main() -> Result<()> {
    let folder = target().join("bench");
    let unoptimised = cfg!(debug_assertions);
    generating(&folder)?;
    if unoptimised {
        return Ok(());
    }
    // Users have it so: cargo doesn't optimise build scripts and their dependencies.
    let bench = ["run", "--package", "capi-tests", "--example", "bench", "--quiet"];
    print!("{}", run(Command::new("cargo").args(bench).current_dir(root()))?);
    checking(&folder)?;
    compiling(&folder)?;
    importing()?;
    calling()
}

/// The build script's own time with all outputs, for growing numbers of the usual exports.
fn generating(folder: &Path) -> Result<()> {
    let how = if cfg!(debug_assertions) { "unoptimised" } else { "optimised" };
    println!("what the build script takes for N exports, {how}, least of 5");
    for count in [100, 1_000, 10_000] {
        let krate = folder.join(format!("generate-{count}"));
        let source = krate.join("src/lib.rs");
        write(&source, &(exports("generated", 0) + &mixed::items(count)))?;
        let generate = || Ok(generate_into(&krate, &source, &krate.join("out")).map(drop)?);
        let least = least(5, generate)?;
        println!(
            "{count:>7} {:>9.1} ms {:>9.1} µs each",
            least * 1e3,
            least * 1e6 / f64::from(count)
        );
    }
    Ok(())
}

/// The time of `capi check` on a crate of many files, from start to exit, beside that of the build
/// script's half; both compare the source with a lock.
fn checking(folder: &Path) -> Result<()> {
    const FILES: u32 = 100;
    const EACH: u32 = 10;
    let build = ["build", "--package", "capi-cli", "--release"];
    run(Command::new("cargo").args(build).arg("--quiet").current_dir(root()))?;
    let krate = folder.join("check");
    let source = krate.join("src/lib.rs");
    write(&krate.join("Cargo.toml"), &package("checked"))?;
    write(&krate.join("build.rs"), "fn main() { capi_build::generate(); }\n")?;
    let modules = (0..FILES).map(|file| format!("mod f{file};\n")).collect::<Vec<_>>().concat();
    write(&source, &(exports("checked", 0) + &modules))?;
    for file in 0..FILES {
        let text = functions(file * EACH..(file + 1) * EACH);
        write(&krate.join(format!("src/f{file}.rs")), &format!("use crate::capi;\n\n{text}"))?;
    }
    let capi = target().join("release/capi").with_extension(std::env::consts::EXE_EXTENSION);
    let capi = |word: &str| run(Command::new(&capi).arg(word).current_dir(&krate)).map(drop);
    capi("lock")?;
    let check = || capi("check");
    let generate = || Ok(generate_into(&krate, &source, &krate.join("out")).map(drop)?);
    println!("a crate of {FILES} files and {} exports, all locked, least of 10", FILES * EACH);
    println!("{:>9.1} ms  capi check", least(10, check)? * 1e3);
    println!("{:>9.1} ms  the build script's own", least(10, generate)? * 1e3);
    Ok(())
}

/// The least time of so many runs, in seconds.
fn least(times: u32, mut work: impl FnMut() -> Result<()>) -> Result<f64> {
    let mut least = f64::INFINITY;
    for _ in 0..times {
        let start = Instant::now();
        work()?;
        least = least.min(start.elapsed().as_secs_f64());
    }
    Ok(least)
}

/// The marginal time of one function, by the clock, for cargo with one job: its build script runs,
/// too, for the source has changed.
fn compiling(folder: &Path) -> Result<()> {
    const COUNT: u32 = 1_000;
    let body = |at: u32| format!("pub fn f{at}(a: f64, b: f64) -> f64 {{ a + b * {at}.0 }}\n");
    let plain = (0..COUNT).map(body).collect::<Vec<_>>().concat();
    let names: Vec<String> = (0..COUNT).map(|at| format!("f{at}")).collect();
    let pyfunction = |at| ["#[pyfunction]\n".to_owned(), body(at)].concat();
    let pyfunctions = (0..COUNT).map(pyfunction).collect::<Vec<_>>().concat();
    let by_hand = (0..COUNT)
        .map(|at| {
            format!(
                "{}const _: () = {{ unsafe extern \"C\" fn shim(a: f64, b: f64) -> f64 {{ \
                 f{at}(a, b) }} inventory::submit! {{ Shim(shim as *const ()) }} }};\n",
                body(at)
            )
        })
        .collect::<Vec<_>>()
        .concat();
    let module = |name: &str, inside: &str| {
        format!("use pyo3::prelude::*;\n#[pymodule]\nmod {name} {{ {inside} }}\n")
    };
    let crates = [
        ("bench_plain", module("bench_plain", "") + &plain),
        (
            "bench_hand",
            module("bench_hand", "")
                + "pub struct Shim(pub *const ());\nunsafe impl Sync for Shim {}\n\
                   inventory::collect!(Shim);\n"
                + &by_hand,
        ),
        ("bench_capi", exports("bench_capi", COUNT)),
        (
            "bench_pyo3",
            module(
                "bench_pyo3",
                &format!("#[pymodule_export] use super::{{{}}};", names.join(", ")),
            ) + &pyfunctions,
        ),
    ];
    let workspace = folder.join("compile");
    let members: Vec<&str> = crates.iter().map(|(name, _)| *name).collect();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    write(&workspace.join("Cargo.toml"), &manifest)?;
    for (name, source) in &crates {
        let krate = workspace.join(name);
        write(&krate.join("Cargo.toml"), &package(name))?;
        let generate = if *name == "bench_capi" { "capi_build::generate();" } else { "" };
        write(&krate.join("build.rs"), &format!("fn main() {{ {generate} }}\n"))?;
        write(&krate.join("src/lib.rs"), source)?;
    }
    for profile in ["dev", "release"] {
        let cargo = |arguments: &[&str]| {
            let mut command = Command::new("cargo");
            command.args(arguments).args(["--quiet", "--profile", profile]);
            command.current_dir(&workspace).env("CARGO_TARGET_DIR", target());
            command
        };
        run(&mut cargo(&["build", "--workspace"]))?;
        println!("compiling one more function, profile {profile}");
        let mut nothing = 0.0;
        for (name, source) in &crates {
            let mut least = f64::INFINITY;
            for _ in 0..3 {
                write(&workspace.join(name).join("src/lib.rs"), source)?;
                let start = Instant::now();
                run(&mut cargo(&["rustc", "--package", name]))?;
                least = least.min(start.elapsed().as_secs_f64());
            }
            if *name == "bench_plain" {
                nothing = least;
                continue;
            }
            let what = match *name {
                "bench_hand" => "a shim and an inventory entry by hand",
                "bench_capi" => "#[capi::export]",
                _ => "#[pyfunction]",
            };
            println!("{:>9.2} ms  {what}", (least - nothing) * 1e3 / f64::from(COUNT));
        }
    }
    Ok(())
}

/// The time of an import from C, for few functions and for many. None of the provider's code runs
/// in it.
fn importing() -> Result<()> {
    const COUNTS: [(&str, u32); 2] = [("bench_few", 10), ("bench_many", 1_000)];
    let environment = Environment::open()?;
    let site = target().join("bench/imports");
    let mut compiler = extension(&environment)?;
    compiler.arg("-O2").arg("-I").arg(python_include(&environment)?);
    for (name, count) in COUNTS {
        let build = "fn main() { capi_build::generate(); }\n";
        let provider = Scratch::provider(name, build, &exports(name, count))?;
        let wheel = environment.build_maturin(&provider.folder, Profile::Dev)?;
        environment.unpack(&wheel, &site.join(name))?;
        compiler.arg("-I").arg(site.join(name).join(name).join("include"));
    }
    let tests = root().join("tests/bench");
    let suffix = if cfg!(windows) { "pyd" } else { "so" };
    compiler.arg("-o").arg(site.join(format!("capi_bench_imports.{suffix}")));
    run(compiler.arg(tests.join("imports.c")))?;
    let folders = [site.clone(), site.join(COUNTS[0].0), site.join(COUNTS[1].0)];
    let mut measure = environment.seeing(&folders)?.python();
    measure.arg(tests.join("imports.py")).args(COUNTS.map(|(_, count)| count.to_string()));
    print!("{}", run(&mut measure)?);
    Ok(())
}

/// The time of a call from C and from Rust, through capi and in other ways.
fn calling() -> Result<()> {
    let environment = Environment::open()?;
    let tests = root().join("tests");
    environment.install_maturin(&tests.join("e2e/provider"), Profile::Release)?;
    environment.install_maturin(&root().join("examples/series/provider"), Profile::Release)?;
    environment.install_project(&tests.join("bench"))?;
    environment.install_maturin(&tests.join("bench/rust"), Profile::Release)?;
    print!("{}", run(environment.python().arg(tests.join("bench/calls.py")))?);
    Ok(())
}

/// The source of a provider with so many functions.
fn exports(name: &str, count: u32) -> String {
    format!(
        "use capi_runtime as capi;\nuse pyo3::prelude::*;\ncapi::api! {{ module = {name:?} }}\n\
         #[pymodule]\nmod {name} {{\n    use super::*;\n    #[pymodule_init]\n    \
         fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {{\n        \
         crate::API.publish(module)\n    }}\n}}\n{}",
        functions(0..count)
    )
}

/// The source of functions in these slots.
fn functions(slots: Range<u32>) -> String {
    let mut source = String::new();
    for at in slots {
        let _ = write!(
            source,
            "/// Function {at}.\n#[capi::export(slot = {at}, since = \"1.0\")]\n\
             pub fn f{at}(a: f64, b: f64) -> f64 {{ a + b * {at}.0 }}\n"
        );
    }
    source
}

fn package(name: &str) -> String {
    let root = root();
    let path = |krate: &str| root.join(krate).display().to_string();
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\ncrate-type = [\"cdylib\"]\n\n[dependencies]\ncapi-runtime = {{ path = {:?} }}\n\
         inventory = \"0.3.25\"\n\
         pyo3 = {{ version = \"0.30.1\", default-features = false, \
         features = [\"abi3-py39\", \"macros\"] }}\n\n[build-dependencies]\n\
         capi-build = {{ path = {:?} }}\n",
        path("capi-runtime"),
        path("capi-build")
    )
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}
