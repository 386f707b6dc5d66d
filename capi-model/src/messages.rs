//! The messages about exports and locks, in tables by topic, so that macro and command line use the
//! same words: lower case, no full stop, the wrong thing first, then the way out. A row makes both
//! the function that callers use and the entry that tests walk.

#[macro_use]
mod table;
pub mod lock;
pub mod attribute;
pub mod slots;
pub mod function;
pub mod types;
pub mod closures;
pub mod objects;
pub mod data;
pub mod proofs;
pub mod calls;

pub use attribute::*;
pub use calls::*;
pub use closures::*;
pub use data::*;
pub use function::*;
pub use objects::*;
pub use proofs::*;
pub use slots::*;
pub use table::Message;
pub use types::*;

use quote::ToTokens;

/// All messages about an item or a lock, by topic.
pub const CATALOG: &[&[Message]] = &[
    lock::CATALOG,
    attribute::CATALOG,
    slots::CATALOG,
    function::CATALOG,
    types::CATALOG,
    closures::CATALOG,
    objects::CATALOG,
    data::CATALOG,
    proofs::CATALOG,
];

/// Tokens with spaces as a person would write them: `Vec<f64>`, `&mut [Point]`.
pub fn pretty(tokens: impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (spaced, tight) in [
        (" < ", "<"),
        (" >", ">"),
        ("< ", "<"),
        (" , ", ", "),
        (" :: ", "::"),
        (":: ", "::"),
        (" ::", "::"),
        ("& ", "&"),
        ("* const", "*const"),
        ("* mut", "*mut"),
        (" ;", ";"),
        (" (", "("),
        ("' ", "'"),
        (" <", "<"),
    ] {
        text = text.replace(spaced, tight);
    }
    text
}
