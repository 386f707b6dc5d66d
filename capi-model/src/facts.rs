//! An API's promises, as text: a fact is a line of a lock, signatures and terms are parts of it,
//! and hashes cover the same texts. All of it follows from C's view ([`abi`](crate::abi)).

mod fact;
mod change;
mod mention;
pub mod signature;
pub mod terms;
pub mod hash;

pub use change::{Change, Effect, How, What};
pub use fact::Fact;
pub(crate) use fact::version;
pub use mention::name_of;
pub(crate) use mention::{names_in, names_in_prototype};
