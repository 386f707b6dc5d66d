//! A folder.

pub mod child;
