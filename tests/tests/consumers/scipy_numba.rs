//! `SciPy` and Numba: functions by name, from `__pyx_capi__`, without a build.

use anyhow::Result;
use capi_tests::consumers::{Consumers, Row, consumers};
use capi_tests::environment::run;

use crate::probes;

/// Runs a script of the consumers' folder, and returns its output.
fn script(consumers: &Consumers, path: &str) -> Result<String> {
    run(consumers.environment.python().arg("-Wignore").arg(Consumers::folder().join(path)))
}

#[test]
fn scipy_calls_functions() -> Result<()> {
    let consumers = consumers()?;
    probes::install(consumers)?;
    let row =
        |consumer| Row { consumer, build_system: "LowLevelCallable.from_cython", isolated: None };
    consumers.attempt(row("SciPy: quad"), || script(consumers, "scipy/perimeter.py").map(drop))?;
    consumers.attempt(row("SciPy: ndimage"), || script(consumers, "scipy/relief.py").map(drop))?;
    consumers.attempt(row("SciPy: each signature"), || {
        script(consumers, "scipy/signatures.py").map(drop)
    })?;
    // The numbers are for a run with `--nocapture`; they aren't tested, as machines vary.
    eprint!("{}", script(consumers, "scipy/speed.py")?);
    Ok(())
}

#[test]
fn numba_compiles_calls() -> Result<()> {
    let consumers = consumers()?;
    let row =
        Row { consumer: "Numba", build_system: "get_cython_function_address", isolated: None };
    consumers.attempt(row, || script(consumers, "numba/compiled.py").map(drop))
}
