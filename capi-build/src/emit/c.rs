//! The parts that C, C++ and Cython share: types as C spells them, comments, targets, and notes
//! about items. They know none of the three; each gives its words by [`notes::Words`].

pub(super) mod ctype;
pub(super) mod comment;
pub(super) mod target;
pub(super) mod notes;
pub(super) mod declarations;
#[cfg(test)]
mod tests;
