//! The examples: built as wheels, installed in one environment, and run.

use anyhow::{Result, bail};
use capi_tests::environment::{Environment, Profile};
use capi_tests::root;

use super::run;

/// The examples that `cargo xtask ci demo` runs, in their order.
pub(super) const ALL: [&str; 3] = ["geometry", "series", "awaitable"];

/// Runs one of [`ALL`].
pub(super) fn demo(name: &str) -> Result<()> {
    match name {
        "geometry" => geometry(),
        "series" => series(),
        "awaitable" => awaitable(),
        other => bail!("there is no demo {other}; there are {}", ALL.join(", ")),
    }
}

fn geometry() -> Result<()> {
    let demo = Demo::new("")?;
    demo.rust("the provider: geometry", "geometry")?;
    demo.c("the C consumer", "consumer-c")?;
    demo.rust("the Rust consumer", "consumer-rust")?;
    demo.run()
}

fn series() -> Result<()> {
    let demo = Demo::new("series")?;
    demo.rust("the provider: series", "provider")?;
    demo.rust("the Rust consumer: series_stats", "stats")?;
    demo.c("the C consumer: series_charts", "charts")?;
    demo.rust("the provider by hand: series_by_hand", "by-hand/provider")?;
    demo.rust("its Rust consumer: series_stats_by_hand", "by-hand/stats")?;
    demo.run()
}

fn awaitable() -> Result<()> {
    let demo = Demo::new("awaitable")?;
    demo.rust("the provider: awaitable", "provider")?;
    demo.rust("the Rust consumer: awaitable_server", "server")?;
    demo.c("the C consumer: awaitable_client", "client")?;
    demo.run()
}

/// A folder under `examples`, with a `demo.py`.
struct Demo {
    environment: Environment,
    folder: std::path::PathBuf,
}

impl Demo {
    fn new(folder: &str) -> Result<Self> {
        let folder = root().join("examples").join(folder);
        Ok(Self { environment: Environment::open()?, folder })
    }

    fn rust(&self, what: &str, project: &str) -> Result<()> {
        eprintln!("· building {what}, with maturin");
        self.environment.install_maturin(&self.folder.join(project), Profile::Release).map(drop)
    }

    fn c(&self, what: &str, project: &str) -> Result<()> {
        eprintln!("· building {what}, with setuptools");
        self.environment.install_project(&self.folder.join(project)).map(drop)
    }

    fn run(&self) -> Result<()> {
        run(self.environment.python().arg(self.folder.join("demo.py")))
    }
}
