//! A file in the file's folder.

use super::Point;

/// One.
#[capi_runtime::export(slot = 1, since = "1.0")]
pub fn flat_child(point: Point) -> Point {
    point
}
