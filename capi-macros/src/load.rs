//! What the build script saw, read once for all expansions of a compiler's run.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use capi_model::index::{Entry, FILE, Index, Key};
use capi_model::resolve::Names;

/// The index, and what follows from it for every item.
pub(crate) struct Loaded {
    pub(crate) index: Index,
    pub(crate) names: Names,
    /// Where in the index an export's entries are: each expansion looks for its own.
    places: BTreeMap<Key, Vec<usize>>,
}

impl Loaded {
    pub(crate) fn new(index: Index) -> Self {
        let mut places: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (at, entry) in index.entries.iter().enumerate() {
            places.entry(entry.key.clone()).or_default().push(at);
        }
        Self { names: index.names(), index, places }
    }

    /// The entries of the exports that have this name, in source order.
    pub(crate) fn entries(&self, key: &Key) -> impl Iterator<Item = &Entry> {
        self.places.get(key).into_iter().flatten().map(|at| &self.index.entries[*at])
    }
}

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
