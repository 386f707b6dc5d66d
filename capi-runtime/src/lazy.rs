//! Major versions on their way out: attributes that warn who asks for them first.

use std::sync::atomic::{AtomicBool, Ordering};

use pyo3::exceptions::{PyAttributeError, PyDeprecationWarning};
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict, PyString, PyTuple};

/// A capsule that isn't handed out without a word.
pub(crate) struct Deprecated {
    attribute: &'static str,
    why: &'static str,
    capsule: Py<PyAny>,
    warned: AtomicBool,
}

impl Deprecated {
    pub(crate) fn new(attribute: &'static str, why: &'static str, capsule: Py<PyAny>) -> Self {
        Self { attribute, why, capsule, warned: AtomicBool::new(false) }
    }

    /// The capsule; to the first who asks with a warning, which may be an error to them.
    fn ask<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        if !self.warned.load(Ordering::Relaxed) {
            warn(py, self.why)?;
            self.warned.store(true, Ordering::Relaxed);
        }
        Ok(self.capsule.bind(py).clone())
    }
}

/// Gives the module a `__getattr__` (PEP 562) that knows these. It goes into `__all__` like anything
/// else that is added, so a package that imports `*` from the module asks in the same way.
pub(crate) fn add(module: &Bound<'_, PyModule>, deprecated: Vec<Deprecated>) -> PyResult<()> {
    const GETATTR: &str = "__getattr__";
    let before = module.dict().get_item(GETATTR)?.map(Bound::unbind);
    let module_name = module.name()?.unbind();
    let getattr = move |arguments: &Bound<'_, PyTuple>, _: Option<&Bound<'_, PyDict>>| {
        let py = arguments.py();
        let asked = arguments.get_item(0)?;
        let asked = asked.cast::<PyString>()?;
        let name = asked.to_cow()?;
        if let Some(known) = deprecated.iter().find(|it| *it.attribute == *name) {
            return known.ask(py).map(Bound::unbind);
        }
        match &before {
            Some(before) => before.call1(py, (asked,)),
            None => Err(PyAttributeError::new_err(format!(
                "module '{}' has no attribute '{name}'",
                module_name.bind(py).to_cow()?
            ))),
        }
    };
    let getattr = PyCFunction::new_closure(module.py(), Some(c"__getattr__"), None, getattr)?;
    module.add(GETATTR, getattr)
}

/// Warns at the line that imports, behind the frames of the import system itself.
fn warn(py: Python<'_>, why: &str) -> PyResult<()> {
    let category = py.get_type::<PyDeprecationWarning>();
    let warnings = py.import("warnings")?;
    warnings.call_method1("warn", (why, category, depth(py).unwrap_or(1))).map(drop)
}

/// How many frames up the first one is that isn't of importlib.
fn depth(py: Python<'_>) -> PyResult<usize> {
    let mut frame = py.import("sys")?.call_method0("_getframe")?;
    let mut depth = 1;
    while !frame.is_none() {
        let name = frame.getattr("f_globals")?.get_item("__name__");
        let is_internal = name
            .and_then(|name| name.extract::<String>())
            .is_ok_and(|name| name.starts_with("importlib."));
        if !is_internal {
            break;
        }
        depth += 1;
        frame = frame.getattr("f_back")?;
    }
    Ok(depth)
}
