//! Renders the golden Rust consumers.

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from).ok_or("OUT_DIR is not set")?;
    Ok(capi_tests::golden::include_consumers(&out)?)
}
