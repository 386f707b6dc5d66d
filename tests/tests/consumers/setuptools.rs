//! setuptools with `geometry.capi.get_include()`, a way that users of `NumPy` know.

use anyhow::Result;
use capi_tests::consumers::{Row, consumers};
use capi_tests::root;

const SCRIPT: &str = "import geometry_consumer_c";

#[test]
fn c_and_cpp_with_get_include() -> Result<()> {
    let consumers = consumers()?;
    for isolated in [true, false] {
        let row = Row {
            consumer: "C and C++",
            build_system: "setuptools, get_include()",
            isolated: Some(isolated),
        };
        consumers.attempt(row, || {
            let site = consumers.build(&root().join("examples/consumer-c"), isolated)?;
            consumers.say(&site, SCRIPT).map(drop)
        })?;
    }
    Ok(())
}
