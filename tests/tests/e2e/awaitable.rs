//! The example with awaiting extensions: one abi3 wheel of each, on each Python on this machine.

use anyhow::Result;
use capi_tests::e2e::sites;
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::interpreters::interpreters;
use capi_tests::root;

#[test]
fn extensions_await_on_each_python() -> Result<()> {
    let environment = Environment::open()?;
    let folder = root().join("examples/awaitable");
    let wheels = [
        environment.install_maturin(&folder.join("provider"), Profile::Dev)?,
        environment.install_maturin(&folder.join("server"), Profile::Dev)?,
        environment.install_project(&folder.join("client"))?,
    ];
    let path = std::env::join_paths(sites(&environment, "awaitable", &wheels)?)?;
    for interpreter in interpreters(&environment)? {
        let mut python = interpreter.command();
        // A coroutine that isn't awaited is a fault.
        python.args(["-W", "error", "-X", "dev"]).arg(folder.join("demo.py"));
        let said = run(python.env("PYTHONPATH", &path))?;
        assert!(said.contains("no awaitable is left over"), "{said}");
    }
    Ok(())
}
