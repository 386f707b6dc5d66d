//! `capi init`: a new provider builds and passes its own test, and so does a maturin project that
//! became one, in the layout in which most can go wrong.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};
use capi_tests::command::capi;
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::Scratch;
use capi_tests::{root, target};

/// The path of a missing folder, in one that is there.
fn absent(name: &str) -> Result<Scratch> {
    let scratch = Scratch::new(name);
    if scratch.folder.exists() {
        fs::remove_dir_all(&scratch.folder)?;
    }
    fs::create_dir_all(scratch.folder.parent().context("a folder above")?)?;
    Ok(scratch)
}

#[test]
fn a_new_provider_passes_its_own_test() -> Result<()> {
    let environment = Environment::open()?;
    let scratch = absent("fresh-provider")?;
    let mut init = Command::new(capi()?);
    init.arg("init").arg(&scratch.folder).arg("--capi-path").arg(root());
    run(&mut init)?;
    scratch.lock(&root())?;
    let mut clippy = environment.command("cargo");
    clippy.args(["clippy", "--quiet", "--", "-Dwarnings"]);
    run(clippy.current_dir(&scratch.folder))?;
    for arguments in [&["format", "--check", "--isolated", "--quiet"][..], &["check", "--isolated"]]
    {
        run(environment.command("ruff").args(arguments).arg(&scratch.folder))?;
    }
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let site = target().join("e2e/site/fresh-provider");
    environment.unpack(&wheel, &site)?;
    let mut pytest = environment.python();
    pytest.args(["-m", "pytest", "--quiet", "-p", "no:cacheprovider"]).env("PYTHONPATH", site);
    let said = run(pytest.current_dir(&scratch.folder))?;
    assert!(said.contains("2 passed"), "{said}");
    Ok(())
}

/// A project as maturin makes it, for a module inside a Python package.
fn mixed(environment: &Environment) -> Result<Scratch> {
    let scratch = absent("adopted")?;
    let mut new = environment.command("maturin");
    run(new
        .args(["new", "--bindings", "pyo3", "--mixed", "--name", "adopted"])
        .arg(&scratch.folder))?;
    let manifest = scratch.folder.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    let line = text.lines().find(|line| line.starts_with("pyo3 = ")).context("a dependency")?;
    let ours = "pyo3 = { version = \"0.30\", features = [\"abi3-py39\"] }";
    fs::write(&manifest, text.replace(line, ours))?;
    scratch.lock(&root())?;
    Ok(scratch)
}

#[test]
fn a_maturin_project_becomes_a_provider() -> Result<()> {
    let environment = Environment::open()?;
    let scratch = mixed(&environment)?;
    let init = || {
        let mut init = Command::new(capi()?);
        init.args(["init", "--existing", "--capi-path"]).arg(root());
        run(init.current_dir(&scratch.folder))
    };
    let said = init()?;
    // The steps left by hand are done as the output tells.
    let snippets: Vec<String> = said
        .split("left to do: ")
        .skip(1)
        .map(|left| {
            let lines = left.lines().skip(1).flat_map(|line| [line.trim_start(), "\n"]);
            lines.collect()
        })
        .collect();
    let [exports, publish] = snippets.as_slice() else { panic!("{said}") };
    let source = scratch.folder.join("src/lib.rs");
    let text = fs::read_to_string(&source)?;
    let end = text.trim_end().strip_suffix('}').context("a module to the end")?;
    fs::write(&source, format!("{exports}\n{end}{publish}\n}}\n"))?;
    assert_eq!(init()?, "");

    // An editable install copies generated files; the next wheel must not be confused by them.
    let other = environment.develop(&scratch.folder, "venv-adopted")?;
    assert!(scratch.folder.join("python/adopted/include/adopted.h").is_file());
    let check = "import adopted, adopted.capi, os, sys\n\
                 assert repr(adopted.adopted._C_API_v1).startswith('<capsule object'), adopted\n\
                 header = os.path.join(adopted.capi.get_include(), 'adopted.h')\n\
                 assert 'adopted_add' in open(header, encoding='utf-8').read()";
    run(other.python().args(["-c", check]))?;
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let site = target().join("e2e/site/adopted");
    environment.unpack(&wheel, &site)?;
    run(environment.python().args(["-c", check]).env("PYTHONPATH", &site))?;

    // Git isn't, either.
    let git = |words: &[&str]| run(Command::new("git").args(words).current_dir(&scratch.folder));
    git(&["init", "--quiet"])?;
    let seen = git(&["status", "--short", "--untracked-files=all", "--", "python"])?;
    assert_eq!(seen, "?? python/adopted/__init__.py\n?? python/tests/test_all.py\n");
    Ok(())
}
