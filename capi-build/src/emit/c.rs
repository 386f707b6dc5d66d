//! What C, C++ and Cython share: types as C spells them, comments, targets, and what there is to know
//! of an item in words. It knows none of the three; each says its own words by [`notes::Words`].

pub(super) mod ctype;
pub(super) mod comment;
pub(super) mod target;
pub(super) mod notes;
pub(super) mod declarations;
#[cfg(test)]
mod tests;
