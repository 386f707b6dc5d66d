//! `capi.json`, and the schema that describes it.

use anyhow::Result;
use capi_tests::consumers::{Consumers, Row, capi_jsons, consumers};
use capi_tests::environment::run;
use capi_tests::root;

/// The schema fits the file of each golden case and that of `geometry`'s wheel, by `PyPI`'s
/// `jsonschema`: it knows all of draft 2020-12, and takes a wheel of 2 MB instead of a minute's
/// compilation.
#[test]
fn capi_json_is_what_its_schema_says() -> Result<()> {
    let consumers = consumers()?;
    let row = Row { consumer: "capi.json", build_system: "its schema", isolated: None };
    consumers.attempt(row, || {
        let mut python = consumers.environment.python();
        python.arg(Consumers::folder().join("json/validate.py"));
        python.arg(root().join("docs/capi.schema.json"));
        run(python.args(capi_jsons(consumers)?)).map(drop)
    })
}
