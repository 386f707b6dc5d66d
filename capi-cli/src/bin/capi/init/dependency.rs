//! How a manifest names our crates: by their version, or by the folder of a checkout.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use capi_cli::messages;
use toml_edit::{InlineTable, Value};

use crate::output;

/// The source of our crates.
#[derive(Debug)]
pub(super) enum Capi {
    /// crates.io, in the version of this command.
    Published,
    /// A checkout, by its absolute path.
    Checkout(PathBuf),
}

impl Capi {
    /// Reads the source from `--capi-path`.
    pub(super) fn new(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else { return Ok(Self::Published) };
        let current = env::current_dir().context(messages::unknown_folder())?;
        let checkout = output::plain(&current.join(path));
        if !checkout.join("capi-runtime/Cargo.toml").is_file() {
            let shown = output::relative(&checkout);
            bail!(messages::no_checkout(&shown));
        }
        Ok(Self::Checkout(checkout))
    }

    /// The value of one of our crates in a manifest in `folder`: `"0.1.0"`, or `{ path =
    /// "../capi/…" }`.
    pub(super) fn value(&self, name: &str, folder: &Path) -> Value {
        match self {
            Self::Published => Value::from(env!("CARGO_PKG_VERSION")),
            Self::Checkout(checkout) => {
                let path = checkout.join(name);
                let path = output::seen_from(folder, &path).unwrap_or(path);
                let path = path.to_string_lossy().replace('\\', "/");
                Value::InlineTable(InlineTable::from_iter([("path", path)]))
            }
        }
    }
}
