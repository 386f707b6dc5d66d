//! Every age of the provider and every consumer, built once for all tests.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use std::thread;

use anyhow::{Result, anyhow};
use capi_tests::{root, target};

use crate::ages::{AGES, Age, Consumer, Language, Version, consumers, lazy_consumers};
use crate::workshop::{RustConsumer, Workshop, site, skew};

/// The builds that all tests use.
pub(crate) struct Built {
    workshop: Workshop,
}

impl Built {
    /// A script that can import these consumers, each from its folder, and this provider.
    pub(crate) fn script(
        &self,
        name: &str,
        provider: &Age,
        consumers: &[Consumer],
    ) -> Result<Command> {
        let mut folders = vec![provider.site()];
        folders.extend(consumers.iter().map(|consumer| site(&consumer.name())));
        self.run(name, folders)
    }

    /// A script that chooses its imports itself; `SITES` has the folders of all.
    pub(crate) fn free_script(&self, name: &str) -> Result<Command> {
        let mut command = self.run(name, Vec::new())?;
        command.env("SITES", target().join("skew"));
        Ok(command)
    }

    fn run(&self, name: &str, mut folders: Vec<PathBuf>) -> Result<Command> {
        // The scripts import each other, and helpers of the other end-to-end tests.
        let scripts = skew().join("scripts");
        let script = scripts.join(name);
        folders.extend([scripts, root().join("tests/e2e/scripts")]);
        let mut command = self.workshop.environment.seeing(&folders)?.python();
        command.arg(script);
        Ok(command)
    }
}

/// Builds everything on the first call.
pub(crate) fn built() -> Result<&'static Built> {
    static BUILT: OnceLock<Result<Built, String>> = OnceLock::new();
    BUILT
        .get_or_init(|| build().map_err(|error| format!("{error:#}")))
        .as_ref()
        .map_err(|error| anyhow!("{error}"))
}

fn build() -> Result<Built> {
    let workshop = Workshop::open()?;
    for age in &AGES {
        let features: &[&str] = if age.microscope { &["microscope"] } else { &[] };
        workshop.provider("ages", age.release, &format!("ages/{}.rs", age.source), features)?;
    }
    workshop.provider("soils", "1.1.0", "soils.rs", &[])?;
    let (c, rust): (Vec<Consumer>, Vec<Consumer>) =
        consumers().chain(lazy_consumers()).partition(|it| it.language == Language::C);
    thread::scope(|scope| {
        // The two don't wait for each other: cargo builds one crate at a time.
        let c = scope.spawn(|| c.iter().try_for_each(|it| it.build_in_c(&workshop)));
        AGES.iter().try_for_each(|age| age.build_in_rust(&workshop, &rust))?;
        c.join().expect("a thread that doesn't panic")
    })?;
    build_pair(&workshop)?;
    Ok(Built { workshop })
}

/// Builds the consumers of two providers.
fn build_pair(workshop: &Workshop) -> Result<()> {
    let providers = [AGES[2].site(), site("soils-1.1.0")];
    let headers = [providers[0].join("ages/include"), providers[1].join("soils/include")];
    workshop.in_c("c_pair", "pair.c", &[], &headers)?;
    let script = "fn main() {
    capi_build::consume(\"ages\");
    capi_build::consume_target(\"soils\", \"1.1\");
}
";
    let pair = RustConsumer { name: "rust_pair".to_owned(), build_script: script.to_owned() };
    workshop.in_rust("consumers-of-two", "pair.rs", &[pair], &providers)
}

impl Age {
    fn site(&self) -> PathBuf {
        site(&format!("ages-{}", self.release))
    }

    /// Builds the consumers in Rust that are built against this age.
    fn build_in_rust(&self, workshop: &Workshop, consumers: &[Consumer]) -> Result<()> {
        let ours = consumers.iter().filter(|it| it.age.name == self.name);
        let consumers: Vec<RustConsumer> = ours
            .map(|it| RustConsumer { name: it.name(), build_script: it.build_script() })
            .collect();
        let workspace = format!("consumers-of-{}", self.release);
        workshop.in_rust(&workspace, "consumer.rs", &consumers, &[self.site()])
    }
}

impl Consumer {
    fn build_in_c(&self, workshop: &Workshop) -> Result<()> {
        let Version { major, minor } = self.target;
        let mut macros = vec![format!("-DAGES_TARGET=0x{major:02x}{minor:02x}")];
        if self.lazy {
            macros.push("-DLAZY".to_owned());
        }
        let mut headers = self.age.site().join("ages/include");
        if !self.is_newest() {
            headers.push(format!("v{}", self.header.major));
        }
        workshop.in_c(&self.name(), "consumer.c", &macros, &[headers])
    }

    /// The build script that asks for its target, by not naming the target if it is the oldest one.
    fn build_script(&self) -> String {
        let set = |cfg: String| format!("    println!(\"cargo::rustc-cfg={cfg}\");\n");
        let mut cfgs: String = self.callable().map(|name| set(format!("may_{name}"))).collect();
        if self.lazy {
            cfgs.push_str(&set("lazy".to_owned()));
        }
        let target = self.target;
        let consume = if !self.is_newest() {
            format!("capi_build::consume_major(\"ages\", \"{target}\")")
        } else if target == (Version { minor: 0, ..self.header }) {
            "capi_build::consume(\"ages\")".to_owned()
        } else {
            format!("capi_build::consume_target(\"ages\", \"{target}\")")
        };
        format!("fn main() {{\n{cfgs}    {consume};\n}}\n")
    }
}
