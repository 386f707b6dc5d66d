//! Every refusal, in one catalog, so that macro and command line say the same words: lower case,
//! no full stop, the wrong thing first, then the way out.

pub mod lock;
mod attribute;
mod slots;
mod function;
mod types;
mod data;

pub use attribute::*;
pub use data::*;
pub use function::*;
pub use slots::*;
pub use types::*;

use quote::ToTokens;

/// Tokens as a person would space them: `Vec<f64>`, `&mut [Point]`.
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
