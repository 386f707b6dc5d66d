//! What a consumer says that it needs a newer version than the oldest.

use capi_model::abi;

/// What a consumer says that it needs a newer version than the oldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// `cfg(geometry_v1_1)`: set by the consumer's build script.
    Cfg,
    /// `cfg(feature = "v1_1")`: for a crate that others depend on.
    Feature,
}

impl Gate {
    /// The predicate under which functions of this version are there: `geometry_v1_1`, or
    /// `feature = "v1_1"`. Whoever sets one sets those of older versions too.
    #[must_use]
    pub fn predicate(self, prefix: &str, version: abi::Version) -> String {
        match self {
            Self::Cfg => format!("{prefix}_{}", feature(version)),
            Self::Feature => format!("feature = \"{}\"", feature(version)),
        }
    }
}

/// What a crate's feature for this version is called: `v1_1`.
#[must_use]
pub fn feature(abi::Version { major, minor }: abi::Version) -> String {
    format!("v{major}_{minor}")
}
