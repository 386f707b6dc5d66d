//! Major versions on their way out: attributes that warn who asks for them.

use std::sync::Arc;

use pyo3::exceptions::{PyAttributeError, PyDeprecationWarning};
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict, PyString, PyTuple};

/// A capsule that isn't handed out without a word.
pub(crate) struct Deprecated {
    attribute: &'static str,
    why: &'static str,
    capsule: Py<PyAny>,
}

impl Deprecated {
    pub(crate) fn new(attribute: &'static str, why: &'static str, capsule: Py<PyAny>) -> Self {
        Self { attribute, why, capsule }
    }

    /// The capsule, after a warning, which Python shows once for each place that asks, and which may
    /// be an error to who asks.
    fn ask<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        warn(py, self.why)?;
        Ok(self.capsule.bind(py).clone())
    }
}

/// Gives the module a `__getattr__` (PEP 562) that knows these; and, where a package hands on what is
/// in the module, the package too, which is the one that is asked.
///
/// It stays out of `__all__`: who imports `*` has a `__getattr__` of his own, or wants none.
pub(crate) fn add(
    module: &Bound<'_, PyModule>,
    declared: &str,
    deprecated: Vec<Deprecated>,
) -> PyResult<()> {
    let deprecated = Arc::new(deprecated);
    hook(module.as_any(), &deprecated)?;
    if module.name()?.to_cow()? == declared {
        return Ok(());
    }
    // It is being imported, so it is there.
    let modules = module.py().import("sys")?.getattr("modules")?;
    match modules.get_item(declared) {
        Ok(package) => hook(&package, &deprecated),
        Err(_) => Ok(()),
    }
}

/// The module's `__getattr__`: what is known here, then what it had before.
fn hook(module: &Bound<'_, PyAny>, deprecated: &Arc<Vec<Deprecated>>) -> PyResult<()> {
    const GETATTR: &str = "__getattr__";
    let before = module.getattr("__dict__")?.cast_into::<PyDict>()?.get_item(GETATTR)?;
    let before = before.map(Bound::unbind);
    let name = module.getattr("__name__")?.unbind();
    let deprecated = Arc::clone(deprecated);
    let getattr = move |arguments: &Bound<'_, PyTuple>, _: Option<&Bound<'_, PyDict>>| {
        let py = arguments.py();
        let asked = arguments.get_item(0)?;
        let asked = asked.cast::<PyString>()?;
        if let Some(known) = deprecated.iter().find(|it| asked == it.attribute) {
            return known.ask(py).map(Bound::unbind);
        }
        match &before {
            Some(before) => before.call1(py, (asked,)),
            None => Err(PyAttributeError::new_err(format!(
                "module {} has no attribute {}",
                name.bind(py).repr()?,
                asked.repr()?
            ))),
        }
    };
    let getattr = PyCFunction::new_closure(module.py(), Some(c"__getattr__"), None, getattr)?;
    module.setattr(GETATTR, getattr)
}

/// Warns at the line that imports, behind the frames of the import system itself.
fn warn(py: Python<'_>, why: &str) -> PyResult<()> {
    let category = py.get_type::<PyDeprecationWarning>();
    let warnings = py.import("warnings")?;
    warnings.call_method1("warn", (why, category, depth(py).unwrap_or(1))).map(drop)
}

/// How many frames up the first one is that isn't of importlib, whose frozen modules go by another
/// name until somebody imports it.
fn depth(py: Python<'_>) -> PyResult<usize> {
    let mut frame = py.import("sys")?.call_method0("_getframe")?;
    let mut depth = 1;
    while !frame.is_none() {
        let name = frame.getattr("f_globals")?.get_item("__name__");
        let is_internal = name.and_then(|name| name.extract::<String>()).is_ok_and(|name| {
            let package = name.split('.').next().unwrap_or_default();
            ["importlib", "_frozen_importlib", "_frozen_importlib_external"].contains(&package)
        });
        if !is_internal {
            break;
        }
        depth += 1;
        frame = frame.getattr("f_back")?;
    }
    Ok(depth)
}
