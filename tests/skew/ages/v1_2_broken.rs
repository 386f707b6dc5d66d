//! How old trees are, by their rings: a 1.2.1 that mustn't be released, since its rings are
//! narrower than those of 1.1. It has no lock that would have told.

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

/// When a ring grew.
#[capi::export]
#[repr(u8)]
#[derive(Clone, Copy)]
pub enum Season {
    Wet = 1,
    Dry = 2,
}

/// A ring.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Ring {
    pub width: f32,
    pub season: Season,
}

/// The release that answers: 10203 is 1.2.3.
#[capi::export(slot = 1, since = "1.0")]
pub fn release() -> u32 {
    10201
}

/// The mean of these widths.
#[deprecated(since = "1.2.0", note = "use `median`")]
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

/// Adds a ring, and gives the radius. A dry season's ring is counted half: it shrinks.
#[capi::export(slot = 5, since = "1.1")]
pub fn tree_add(tree: &mut Tree, ring: Ring) -> f64 {
    tree.widths.push(match ring.season {
        Season::Wet => ring.width.into(),
        Season::Dry => f64::from(ring.width) / 2.0,
    });
    tree.widths.iter().sum()
}

/// The median of these widths.
#[capi::export(slot = 6, since = "1.2")]
pub fn median(widths: &[f64]) -> f64 {
    let mut sorted = widths.to_vec();
    sorted.sort_by(f64::total_cmp);
    (sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2]) / 2.0
}

/// How many cells a ring of this width has.
#[cfg(feature = "microscope")]
#[capi::export(slot = 7, since = "1.2")]
pub fn cells(width: f64) -> u32 {
    (width * 40.0) as u32
}

#[pymodule]
mod ages {
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::API.publish(module)
    }
}
