//! The build script's findings, read once for all expansions of a compiler's run.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use capi_model::index::{FILE, Index};
pub(crate) use capi_model::report::Loaded;

/// A language server's macro process outlives many builds, so the file's time is part of the key.
type Cache = Option<(PathBuf, SystemTime, Arc<Loaded>)>;
static CACHE: Mutex<Cache> = Mutex::new(None);

/// Runs `expand` with the index, or with `None` where no build script wrote one.
pub(crate) fn with_index<T>(expand: impl FnOnce(Option<&Loaded>) -> T) -> T {
    expand(load().as_deref())
}

fn load() -> Option<Arc<Loaded>> {
    let path = PathBuf::from(env::var_os("OUT_DIR")?).join(FILE);
    let time = fs::metadata(&path).ok()?.modified().ok()?;
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, _, loaded)) = cache.as_ref().filter(|it| it.0 == path && it.1 == time) {
        return Some(Arc::clone(loaded));
    }
    let loaded = Arc::new(Loaded::new(Index::read(&fs::read_to_string(&path).ok()?)?));
    *cache = Some((path, time, Arc::clone(&loaded)));
    Some(loaded)
}
