//! Reads `capi.lock`, which lies beside a provider's `Cargo.toml`. The command `capi` writes it.

use std::path::Path;
use std::{fs, io};

pub use capi_model::lock::FILE;

use crate::messages;

/// The text of the lock of the crate in the folder `krate`, or `None` if there is no lock.
///
/// # Errors
///
/// If there is a lock that can't be read.
pub fn read(krate: &Path) -> io::Result<Option<String>> {
    let path = krate.join(FILE);
    match fs::read(&path) {
        // A lock that isn't UTF-8 is damaged, and is reported as damaged with the line.
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            Err(io::Error::new(error.kind(), messages::unreadable(path.display(), error)))
        }
    }
}
