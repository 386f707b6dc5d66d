//! Makes providers and consumers: wheels by maturin, consumers by cargo and by the C compiler
//! themselves. Each then lies in a folder of its own, from which it can be imported.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use capi_tests::compilers::{extension, python_include};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::{PYO3, Scratch, manifest, member_manifest, project};
use capi_tests::{root, target};

/// The folder of sources and scripts.
pub(crate) fn skew() -> PathBuf {
    root().join("tests/skew")
}

/// The folder from which a built module can be imported.
pub(crate) fn site(name: &str) -> PathBuf {
    target().join("skew").join(name)
}

fn read(path: &str) -> Result<String> {
    fs::read_to_string(skew().join(path)).with_context(|| format!("tests/skew/{path}"))
}

/// The file of an extension module, as interpreters look for it.
fn module_file(name: &str) -> PathBuf {
    let suffix = if cfg!(windows) { "pyd" } else { "abi3.so" };
    site(name).join(format!("{name}.{suffix}"))
}

/// The tools with which everything is built.
pub(crate) struct Workshop {
    pub(crate) environment: Environment,
    /// The folder of `Python.h`.
    python: PathBuf,
}

impl Workshop {
    pub(crate) fn open() -> Result<Self> {
        let environment = Environment::open()?;
        let python = python_include(&environment)?;
        Ok(Self { environment, python })
    }

    /// Builds a release of a provider, with these default features.
    pub(crate) fn provider(
        &self,
        module: &str,
        release: &str,
        source: &str,
        features: &[&str],
    ) -> Result<()> {
        let name = format!("{module}-{release}");
        // For cargo, crates of one name at the roots of their workspaces are one crate: one release
        // would be taken for another.
        let krate = name.replace(['-', '.'], "_");
        let manifest = manifest(&krate, release, "cdylib", "");
        let manifest = format!("{manifest}\n[features]\ndefault = {features:?}\nmicroscope = []\n");
        let scratch = Scratch::new(&name);
        scratch.write("Cargo.toml", &manifest)?;
        scratch.write("pyproject.toml", &project(module))?;
        scratch.write("build.rs", "fn main() {\n    capi_build::generate();\n}\n")?;
        scratch.write("src/lib.rs", &read(source)?)?;
        scratch.lock(&root())?;
        let wheel = self.environment.build_maturin(&scratch.folder, Profile::Dev)?;
        self.environment.unpack(&wheel, &site(&name))
    }

    /// Builds consumers in Rust, where these providers are installed. They share a workspace,
    /// because a run of maturin for each is twice the work, and none of it in parallel.
    pub(crate) fn in_rust(
        &self,
        workspace: &str,
        source: &str,
        consumers: &[RustConsumer],
        providers: &[PathBuf],
    ) -> Result<()> {
        let source = read(source)?;
        let scratch = Scratch::new(workspace);
        let mut members = Vec::new();
        for RustConsumer { name, build_script } in consumers {
            scratch.write(&format!("{name}/Cargo.toml"), &member_manifest(name, PYO3))?;
            scratch.write(&format!("{name}/build.rs"), &linked(build_script))?;
            let source = source.replace("mod consumer {", &format!("mod {name} {{"));
            scratch.write(&format!("{name}/src/lib.rs"), &source)?;
            members.push(name);
        }
        let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
        scratch.write("Cargo.toml", &manifest)?;
        scratch.lock(&root())?;
        let mut build = self.environment.seeing(providers)?.cargo_as_maturin()?;
        run(build.args(["build", "--quiet"]).current_dir(&scratch.folder))?;
        members.into_iter().try_for_each(|name| install(name))
    }

    /// Builds a consumer in C, against the headers in these folders.
    pub(crate) fn in_c(
        &self,
        name: &str,
        source: &str,
        macros: &[String],
        headers: &[PathBuf],
    ) -> Result<()> {
        fs::create_dir_all(site(name))?;
        let mut compiler = extension(&self.environment)?;
        compiler.args(["-Wall", "-Wextra", "-Werror", "-Wno-deprecated-declarations"]);
        compiler.args(["-DPy_LIMITED_API=0x03090000", &format!("-DNAME={name}")]).args(macros);
        let python: &Path = &self.python;
        for folder in headers.iter().map(PathBuf::as_path).chain([python]) {
            compiler.arg("-I").arg(folder);
        }
        compiler.arg("-o").arg(module_file(name));
        run(compiler.arg(skew().join(source))).map(drop)
    }
}

/// A consumer in Rust; its module and its crate have this name.
pub(crate) struct RustConsumer {
    pub(crate) name: String,
    pub(crate) build_script: String,
}

/// The build script with the linker's flags that maturin would give: Python's functions are there
/// when the module is loaded.
fn linked(build_script: &str) -> String {
    let told = if cfg!(target_os = "macos") {
        "    println!(\"cargo::rustc-link-arg-cdylib=-undefined\");
    println!(\"cargo::rustc-link-arg-cdylib=dynamic_lookup\");
"
    } else {
        ""
    };
    build_script.replace("fn main() {\n", &format!("fn main() {{\n{told}"))
}

/// Puts cargo's output into a folder from which it can be imported, in place of any older one.
fn install(name: &str) -> Result<()> {
    let (folder, file) = (site(name), module_file(name));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let library = target().join("debug").join(format!("{prefix}{name}{suffix}"));
    fs::copy(&library, file).with_context(|| library.display().to_string()).map(drop)
}
