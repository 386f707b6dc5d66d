//! How providers and consumers are made: wheels by maturin, C files by the compiler itself; each
//! then lies in a folder of its own, where it can be imported from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use capi_tests::compilers::{extension, python_include};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::{PYO3, Scratch, consumer_manifest, manifest, project};
use capi_tests::{root, target};

/// The folder of sources and scripts.
pub(crate) fn skew() -> PathBuf {
    root().join("tests/skew")
}

/// Where what was built can be imported from.
pub(crate) fn site(name: &str) -> PathBuf {
    target().join("skew").join(name)
}

fn read(path: &str) -> Result<String> {
    fs::read_to_string(skew().join(path)).with_context(|| format!("tests/skew/{path}"))
}

/// What everything is made with.
pub(crate) struct Workshop {
    pub(crate) environment: Environment,
    /// Where `Python.h` is.
    python: PathBuf,
}

impl Workshop {
    pub(crate) fn open() -> Result<Self> {
        let environment = Environment::open()?;
        let python = python_include(&environment)?;
        Ok(Self { environment, python })
    }

    /// A release of a provider, with these default features.
    pub(crate) fn provider(
        &self,
        module: &str,
        release: &str,
        source: &str,
        features: &[&str],
    ) -> Result<()> {
        let name = format!("{module}-{release}");
        // To cargo, crates of one name at the roots of their workspaces are one crate: releases
        // would pass for each other.
        let krate = name.replace(['-', '.'], "_");
        let manifest = manifest(&krate, release, "cdylib", "");
        let manifest = format!("{manifest}\n[features]\ndefault = {features:?}\nmicroscope = []\n");
        let scratch = Scratch::new(&name);
        scratch.write("build.rs", "fn main() {\n    capi_build::generate();\n}\n")?;
        self.wheel(&self.environment, &scratch, &manifest, module, &read(source)?, &name)
    }

    /// A consumer in Rust, where these providers are installed.
    pub(crate) fn in_rust(
        &self,
        name: &str,
        source: &str,
        build_script: &str,
        providers: &[PathBuf],
    ) -> Result<()> {
        let scratch = Scratch::new(name);
        scratch.write("build.rs", build_script)?;
        let source = read(source)?.replace("mod consumer {", &format!("mod {name} {{"));
        let environment = self.environment.seeing(providers)?;
        self.wheel(&environment, &scratch, &consumer_manifest(name, PYO3), name, &source, name)
    }

    fn wheel(
        &self,
        environment: &Environment,
        scratch: &Scratch,
        manifest: &str,
        module: &str,
        source: &str,
        name: &str,
    ) -> Result<()> {
        scratch.write("Cargo.toml", manifest)?;
        scratch.write("pyproject.toml", &project(module))?;
        scratch.write("src/lib.rs", source)?;
        scratch.lock(&root())?;
        let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
        self.environment.unpack(&wheel, &site(name))
    }

    /// A consumer in C, against the headers in these folders.
    pub(crate) fn in_c(
        &self,
        name: &str,
        source: &str,
        macros: &[String],
        headers: &[PathBuf],
    ) -> Result<()> {
        let folder = site(name);
        fs::create_dir_all(&folder)?;
        let mut compiler = extension(&self.environment)?;
        compiler.args(["-Wall", "-Wextra", "-Werror", "-Wno-deprecated-declarations"]);
        compiler.args(["-DPy_LIMITED_API=0x03090000", &format!("-DNAME={name}")]).args(macros);
        let python: &Path = &self.python;
        for folder in headers.iter().map(PathBuf::as_path).chain([python]) {
            compiler.arg("-I").arg(folder);
        }
        let suffix = if cfg!(windows) { "pyd" } else { "abi3.so" };
        compiler.arg("-o").arg(folder.join(format!("{name}.{suffix}")));
        run(compiler.arg(skew().join(source))).map(drop)
    }
}
