//! Every age of the provider and every consumer, built once for all tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::thread;

use anyhow::{Context as _, Result, anyhow};
use capi_tests::compilers::{extension, python_include};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::{PYO3, Scratch, consumer_manifest, manifest, project};
use capi_tests::{root, target};

use crate::ages::{AGES, Age, Consumer, Language, Version, consumers, lazy_consumers};

/// What all tests use.
pub(crate) struct Built {
    environment: Environment,
}

impl Built {
    /// A script, where this provider is installed, and these consumers are.
    pub(crate) fn script(
        &self,
        name: &str,
        provider: &Age,
        consumers: &[Consumer],
    ) -> Result<Command> {
        let mut folders = vec![provider.site()];
        folders.extend(consumers.iter().map(Consumer::site));
        let mut command = self.environment.seeing(&folders)?.python();
        command.arg(skew().join("scripts").join(name));
        Ok(command)
    }
}

/// Builds on the first call.
pub(crate) fn built() -> Result<&'static Built> {
    static BUILT: OnceLock<Result<Built, String>> = OnceLock::new();
    BUILT
        .get_or_init(|| build().map_err(|error| format!("{error:#}")))
        .as_ref()
        .map_err(|error| anyhow!("{error}"))
}

fn build() -> Result<Built> {
    let environment = Environment::open()?;
    for age in &AGES {
        age.build(&environment)?;
    }
    let (c, rust): (Vec<Consumer>, Vec<Consumer>) =
        consumers().chain(lazy_consumers()).partition(|it| it.language == Language::C);
    let python = python_include(&environment)?;
    thread::scope(|scope| {
        // Neither waits for the other: cargo builds one crate at a time.
        let c = scope.spawn(|| c.iter().try_for_each(|it| it.build_c(&environment, &python)));
        rust.iter().try_for_each(|consumer| consumer.build_rust(&environment))?;
        c.join().expect("a thread that doesn't panic")
    })?;
    Ok(Built { environment })
}

/// The folder of sources and scripts.
fn skew() -> PathBuf {
    root().join("tests/skew")
}

/// Where what was built can be imported from.
fn site(name: &str) -> PathBuf {
    target().join("skew").join(name)
}

fn read(path: &str) -> Result<String> {
    fs::read_to_string(skew().join(path)).with_context(|| format!("tests/skew/{path}"))
}

const GENERATE: &str = "fn main() {\n    capi_build::generate();\n}\n";

impl Age {
    fn site(&self) -> PathBuf {
        site(&format!("ages-{}", self.release))
    }

    /// Its wheel, unpacked.
    fn build(&self, environment: &Environment) -> Result<()> {
        let scratch = Scratch::new(&format!("ages-{}", self.release));
        let features = if self.microscope { "default = [\"microscope\"]\n" } else { "" };
        // What cargo calls a library has no hash in its name: of one name, the ages would pass for
        // each other.
        let krate = format!("ages_{}", self.release.replace('.', "_"));
        let manifest = manifest(&krate, self.release, "cdylib", "");
        let manifest = format!("{manifest}\n[features]\n{features}microscope = []\n");
        scratch.write("Cargo.toml", &manifest)?;
        scratch.write("pyproject.toml", &project("ages"))?;
        scratch.write("build.rs", GENERATE)?;
        scratch.write("src/lib.rs", &read(&format!("ages/{}.rs", self.source))?)?;
        scratch.lock(&root())?;
        let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
        environment.unpack(&wheel, &self.site())
    }
}

impl Consumer {
    fn site(&self) -> PathBuf {
        site(&self.name())
    }

    /// One file, by the C compiler itself.
    fn build_c(&self, environment: &Environment, python: &Path) -> Result<()> {
        let site = self.site();
        fs::create_dir_all(&site)?;
        let suffix = if cfg!(windows) { "pyd" } else { "abi3.so" };
        let mut compiler = extension(environment)?;
        compiler.args(["-Wall", "-Wextra", "-Werror", "-Wno-deprecated-declarations"]);
        compiler.args(["-DPy_LIMITED_API=0x03090000", &format!("-DNAME={}", self.name())]);
        let Version { major, minor } = self.target;
        compiler.arg(format!("-DAGES_TARGET=0x{major:02x}{minor:02x}"));
        if self.lazy {
            compiler.arg("-DLAZY");
        }
        let mut headers = self.age.site().join("ages/include");
        if !self.is_newest() {
            headers.push(format!("v{}", self.header.major));
        }
        compiler.arg("-I").arg(python).arg("-I").arg(headers);
        compiler.arg("-o").arg(site.join(format!("{}.{suffix}", self.name())));
        run(compiler.arg(skew().join("consumer.c"))).map(drop)
    }

    /// A crate, by maturin, where its age of the provider is installed.
    fn build_rust(&self, environment: &Environment) -> Result<()> {
        let name = self.name();
        let scratch = Scratch::new(&name);
        scratch.write("Cargo.toml", &consumer_manifest(&name, PYO3))?;
        scratch.write("pyproject.toml", &project(&name))?;
        scratch.write("build.rs", &self.build_script())?;
        let module = format!("mod {name} {{");
        scratch.write("src/lib.rs", &read("consumer.rs")?.replace("mod consumer {", &module))?;
        scratch.lock(&root())?;
        let environment = environment.seeing(&[self.age.site()])?;
        let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
        environment.unpack(&wheel, &self.site())
    }

    /// What asks for its target, by saying nothing where that is the oldest one.
    fn build_script(&self) -> String {
        let say = |is_so, line| {
            if is_so { format!("    println!(\"cargo::{line}\");\n") } else { String::new() }
        };
        let known = say(true, "rustc-check-cfg=cfg(lazy, ages_2, ages_v1_1, ages_v1_2)");
        let lazy = say(self.lazy, "rustc-cfg=lazy");
        let second = say(self.header.major == 2, "rustc-cfg=ages_2");
        let target = self.target;
        let consume = if target == (Version { minor: 0, ..self.header }) {
            "capi_build::consume(\"ages\")".to_owned()
        } else {
            format!("capi_build::consume_target(\"ages\", \"{target}\")")
        };
        format!("fn main() {{\n{known}{lazy}{second}    {consume};\n}}\n")
    }
}
