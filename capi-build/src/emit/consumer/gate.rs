//! The predicates by which a consumer asks for a newer version than the oldest.

use capi_model::abi;

/// The form of the predicates by which a consumer asks for a newer version than the oldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// `cfg(geometry_v1_1)`, which the consumer's build script sets.
    Cfg,
    /// `cfg(feature = "v1_1")`, for a crate that others depend on.
    Feature,
}

impl Gate {
    /// The predicate of the functions that are new in this version: `geometry_v1_1`, or `feature =
    /// "v1_1"`. A consumer that sets one sets those of older versions too.
    #[must_use]
    pub fn predicate(self, prefix: &str, version: abi::Version) -> String {
        match self {
            Self::Cfg => format!("{prefix}_{}", feature(version)),
            Self::Feature => format!("feature = \"{}\"", feature(version)),
        }
    }
}

/// The name of a crate's feature for this version: `v1_1`.
#[must_use]
pub fn feature(abi::Version { major, minor }: abi::Version) -> String {
    format!("v{major}_{minor}")
}
