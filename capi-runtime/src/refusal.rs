//! Arguments that can't be taken, and what becomes of the caller.

use std::fmt;
use std::io::Write as _;
use std::process;

use pyo3::PyErr;
use pyo3::exceptions::{PyImportError, PyValueError};

use crate::messages;

/// The fault of an argument.
#[derive(Debug, Clone, Copy)]
pub enum Why {
    /// NULL, where there is no `Option`.
    Null,
    /// NULL, with a length that isn't 0.
    NullWithLength(usize),
    /// More bytes than memory has.
    TooLong(usize),
    /// Text that isn't UTF-8, and after how many bytes it stops being it.
    NotUtf8(usize),
    /// A number that no variant has.
    NoVariant(i128),
}

/// One refused argument.
#[derive(Debug, Clone, Copy)]
pub struct Refusal {
    why: Why,
    parameter: &'static str,
}

impl Why {
    /// The refusal of the parameter with this name.
    #[cold]
    pub fn of(self, parameter: &'static str) -> Refusal {
        Refusal { why: self, parameter }
    }
}

/// The exception of a retired function.
#[cold]
pub fn retired(text: &'static str) -> PyErr {
    PyImportError::new_err(text)
}

/// A retired function that can't raise: the end of the process, with this text.
#[cold]
pub fn end_retired(text: &'static str) -> ! {
    end(text)
}

/// Where the standard error is closed, there is nobody to tell.
fn end(text: impl fmt::Display) -> ! {
    let _ = writeln!(std::io::stderr(), "{text}");
    process::abort()
}

impl Refusal {
    /// The exception: `ValueError`, naming function and parameter.
    #[cold]
    pub fn error(self, function: &'static str) -> PyErr {
        PyValueError::new_err(format!("{function}: {self}"))
    }

    /// Ends the process with the same text, because the function has no other way to tell.
    #[cold]
    pub fn end(self, function: &'static str) -> ! {
        end(format_args!("{function}: {self}"))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.parameter;
        f.write_str(&match self.why {
            Why::Null => messages::null(name),
            Why::NullWithLength(length) => messages::null_with_length(name, length),
            Why::TooLong(length) => messages::too_long(name, length),
            Why::NotUtf8(valid) => messages::not_utf8(name, valid),
            Why::NoVariant(value) => messages::no_variant(name, value),
        })
    }
}
