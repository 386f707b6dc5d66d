//! How Rust sees a closure that C passes as a function pointer and a context.

/// A closure: how long it lives, how it may be called, and how its result is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    /// Whether it is in a `Box`, so that it may outlive the call. Otherwise it is lent.
    pub owned: bool,
    /// The trait that it implements.
    pub kind: ClosureKind,
    /// Whether another thread may call it.
    pub send: bool,
    /// Whether several threads may call it at once.
    pub sync: bool,
    /// The meaning of its result.
    pub ends: Ends,
}

impl Closure {
    /// Whether it may be called on another thread than the one that passed it, or later.
    pub fn may_run_elsewhere(self) -> bool {
        self.owned || self.send || self.sync
    }

    /// Whether the result -1 says that it has left a Python exception behind.
    pub fn raises(self) -> bool {
        match self.ends {
            Ends::Unit | Ends::Value | Ends::Flow => false,
            Ends::FlowOrError | Ends::Raises | Ends::RaisesFlow => true,
        }
    }

    /// Whether its result may ask the function to stop.
    pub fn may_stop(self) -> bool {
        match self.ends {
            Ends::Unit | Ends::Value | Ends::Raises => false,
            Ends::Flow | Ends::FlowOrError | Ends::RaisesFlow => true,
        }
    }

    /// Whether its result is a status that capi defines, and not the author's value.
    pub fn gives_status(self) -> bool {
        self.raises() || self.may_stop()
    }
}

/// The trait that a closure implements.
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
    /// The kind for a trait's name.
    pub fn from_rust(name: &str) -> Option<Self> {
        [Self::Fn, Self::FnMut, Self::FnOnce].into_iter().find(|kind| kind.rust() == name)
    }

    /// The trait's name: `FnMut`.
    pub fn rust(self) -> &'static str {
        match self {
            Self::Fn => "Fn",
            Self::FnMut => "FnMut",
            Self::FnOnce => "FnOnce",
        }
    }
}

/// The meaning of a closure's result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// Nothing: `()`.
    Unit,
    /// A value.
    Value,
    /// `ControlFlow<()>`: 0 to go on, 1 to stop.
    Flow,
    /// `ControlFlow<()>` of a closure that is called on the thread of a function which raises: 0 to
    /// go on, 1 to stop, -1 with an exception set. The last stops it as well, and the function
    /// raises the exception. Only lowering tells this from [`Ends::Flow`].
    FlowOrError,
    /// `PyResult<()>`: 0, or -1 with an exception set.
    Raises,
    /// `PyResult<ControlFlow<()>>`: 0 to go on, 1 to stop, -1 with an exception set.
    RaisesFlow,
}
