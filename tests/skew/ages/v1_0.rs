//! How old trees are, by their rings: the first release.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! {
    /// How old trees are, by their rings.
    module = "ages",
}

/// A tree, as its rings tell.
#[capi::export(slot = 0, since = "1.0")]
pub struct Tree {
    widths: Vec<f64>,
}

/// The release that answers: 10203 is 1.2.3.
#[capi::export(slot = 1, since = "1.0")]
pub fn release() -> u32 {
    10000
}

/// The mean of these widths.
#[capi::export(slot = 2, since = "1.0")]
pub fn mean(widths: &[f64]) -> f64 {
    widths.iter().sum::<f64>() / widths.len() as f64
}

/// A tree with rings of these widths, the oldest first.
#[capi::export(slot = 3, since = "1.0")]
pub fn tree_grow(widths: &[f64]) -> Box<Tree> {
    Box::new(Tree { widths: widths.to_vec() })
}

/// How many years it lived.
#[capi::export(slot = 4, since = "1.0")]
pub fn tree_age(tree: &Tree) -> u32 {
    tree.widths.len() as u32
}

#[pymodule]
mod ages {
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::API.publish(module)
    }
}
