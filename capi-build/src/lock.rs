//! `capi.lock`, beside a provider's `Cargo.toml`, as far as a build needs it. The command writes it.

use std::path::Path;
use std::{fs, io};

pub use capi_model::lock::FILE;

use crate::messages;

/// The text of the lock of the crate in the folder `krate`; nothing where there is none.
///
/// # Errors
///
/// Where there is one that can't be read.
pub fn read(krate: &Path) -> io::Result<Option<String>> {
    let path = krate.join(FILE);
    match fs::read(&path) {
        // What isn't text is damage, and told as that with its line.
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            Err(io::Error::new(error.kind(), messages::unreadable(path.display(), error)))
        }
    }
}
