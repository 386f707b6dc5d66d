//! What a closure of C's is to Rust.

/// A closure: how long it lives, how it may be called, and what its result says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    /// In a `Box`, so that it may outlive the call; otherwise lent for it.
    pub owned: bool,
    /// Which trait it implements.
    pub kind: ClosureKind,
    /// Whether another thread may call it.
    pub send: bool,
    /// Whether several threads may call it at once.
    pub sync: bool,
    /// What its result says.
    pub ends: Ends,
}

/// Which trait a closure implements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosureKind {
    /// Called any number of times, also while it is called.
    Fn,
    /// Called any number of times, one after the other.
    FnMut,
    /// Called once, or not at all.
    FnOnce,
}

impl ClosureKind {
    /// The kind of this trait.
    pub fn from_rust(name: &str) -> Option<Self> {
        [Self::Fn, Self::FnMut, Self::FnOnce].into_iter().find(|kind| kind.rust() == name)
    }

    /// The trait: `FnMut`.
    pub fn rust(self) -> &'static str {
        match self {
            Self::Fn => "Fn",
            Self::FnMut => "FnMut",
            Self::FnOnce => "FnOnce",
        }
    }
}

/// What a closure's result says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// Nothing: `()`.
    Unit,
    /// A value.
    Value,
    /// `ControlFlow<()>`: 0 to go on, 1 to stop; where the function raises also -1, for an exception.
    Flow,
    /// `PyResult<()>`: 0, or -1 with an exception set.
    Raises,
    /// `PyResult<ControlFlow<()>>`: 0 to go on, 1 to stop, -1 with an exception set.
    RaisesFlow,
}
