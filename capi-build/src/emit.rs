//! From [`abi::Table`](capi_model::abi::Table) to text: one emitter per language, each a function
//! that lists the sections of its output. Emitters print what `lower` decided; they decide nothing.

pub mod writer;
mod c;
pub mod header;
pub mod cpp;
pub mod consumer;
pub mod cython;
pub mod python;
pub mod cmake;
pub mod pkgconfig;
pub mod json;
pub mod table;
