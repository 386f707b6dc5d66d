//! Items in each place where a module can lie.

use capi_runtime as capi;

capi::api! { module = "shapes" }

pub mod flat;
pub mod folder;
#[path = "elsewhere/other_name.rs"]
pub mod renamed;

/// In the file itself.
pub mod in_line {
    /// In it.
    pub mod deeper;

    /// With a folder of its own.
    #[path = "own"]
    pub mod with_path {
        pub mod leaf;
    }
}

/// Takes types of other modules.
#[capi::export(slot = 0, since = "1.0")]
pub fn all(point: flat::Point, size: &folder::child::Size) -> bool {
    point.x < size.width
}
