//! The state of an awaitable, under a lock that is never held while Python runs.

use std::collections::VecDeque;
use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;

use crate::class::Awaitable;

/// Called with the awaitable, and with a coroutine's result or the exception that it raised.
pub(crate) type Callback =
    Box<dyn FnOnce(&Bound<'_, Awaitable>, &Bound<'_, PyAny>) -> PyResult<()> + Send>;

/// The callbacks for the end of a coroutine.
#[derive(Default)]
pub(crate) struct Callbacks {
    pub(crate) on_result: Option<Callback>,
    pub(crate) on_error: Option<Callback>,
}

/// A coroutine that is to be awaited.
pub(crate) struct Step {
    pub(crate) coroutine: Py<PyAny>,
    pub(crate) callbacks: Callbacks,
}

/// The iterator of the coroutine that is being awaited.
pub(crate) struct Current {
    pub(crate) iterator: Py<PyAny>,
    pub(crate) callbacks: Callbacks,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Stage {
    #[default]
    New,
    Suspended,
    Running,
    Finished,
}

#[derive(Default)]
struct Inner {
    stage: Stage,
    steps: VecDeque<Step>,
    current: Option<Current>,
    saved: Vec<Py<PyAny>>,
    result: Option<Py<PyAny>>,
}

#[derive(Default)]
pub(crate) struct State(Mutex<Inner>);

impl State {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Marks it as running, so that it can't be resumed once more. Returns whether it ran before.
    pub(crate) fn enter(&self) -> PyResult<bool> {
        let mut inner = self.lock();
        match inner.stage {
            Stage::Running => Err(PyValueError::new_err("awaitable already executing")),
            Stage::Finished => {
                Err(PyRuntimeError::new_err("cannot reuse already awaited awaitable"))
            }
            stage => {
                inner.stage = Stage::Running;
                Ok(stage == Stage::Suspended)
            }
        }
    }

    pub(crate) fn is_over(&self) -> bool {
        self.lock().stage == Stage::Finished
    }

    /// Marks it as waiting for the object that it yielded to the event loop.
    pub(crate) fn suspend(&self) {
        self.lock().stage = Stage::Suspended;
    }

    /// Marks it as over, drops its coroutines, and returns its result.
    pub(crate) fn finish(&self) -> Option<Py<PyAny>> {
        let mut rest =
            mem::replace(&mut *self.lock(), Inner { stage: Stage::Finished, ..Inner::default() });
        rest.result.take()
        // The others are dropped here, after the lock is released.
    }

    /// Adds a step behind those that are there.
    pub(crate) fn add(&self, step: Step) -> PyResult<()> {
        let mut inner = self.lock();
        if inner.stage == Stage::Finished {
            drop(inner);
            let text = "cannot add a coroutine to an awaitable that is over";
            return Err(PyRuntimeError::new_err(text));
        }
        inner.steps.push_back(step);
        Ok(())
    }

    pub(crate) fn next_step(&self) -> Option<Step> {
        self.lock().steps.pop_front()
    }

    pub(crate) fn take_steps(&self) -> Vec<Step> {
        self.lock().steps.drain(..).collect()
    }

    pub(crate) fn set_current(&self, current: Current) {
        self.lock().current = Some(current);
    }

    pub(crate) fn take_current(&self) -> Option<Current> {
        self.lock().current.take()
    }

    pub(crate) fn set_result(&self, result: Py<PyAny>) {
        let before = self.lock().result.replace(result);
        drop(before);
    }

    /// Keeps an object, and returns its number.
    pub(crate) fn save(&self, object: Py<PyAny>) -> usize {
        let mut inner = self.lock();
        inner.saved.push(object);
        inner.saved.len() - 1
    }

    pub(crate) fn saved(&self, py: Python<'_>, at: usize) -> Option<Py<PyAny>> {
        self.lock().saved.get(at).map(|object| object.clone_ref(py))
    }

    /// Keeps an object in place of another.
    pub(crate) fn replace(&self, at: usize, object: Py<PyAny>) -> Option<Py<PyAny>> {
        let mut inner = self.lock();
        let place = inner.saved.get_mut(at)?;
        Some(mem::replace(place, object))
    }

    /// For Python's collector of cycles. It can't see objects that callbacks hold.
    pub(crate) fn traverse(&self, visit: &PyVisit<'_>) -> Result<(), PyTraverseError> {
        // While another thread holds the lock, the collector comes again later.
        let Ok(inner) = self.0.try_lock() else { return Ok(()) };
        inner.steps.iter().try_for_each(|step| visit.call(&step.coroutine))?;
        inner.current.iter().try_for_each(|current| visit.call(&current.iterator))?;
        inner.saved.iter().try_for_each(|object| visit.call(object))?;
        inner.result.iter().try_for_each(|object| visit.call(object))
    }

    /// Drops all that it holds.
    pub(crate) fn clear(&self) {
        let stage = self.lock().stage;
        let rest = mem::replace(&mut *self.lock(), Inner { stage, ..Inner::default() });
        drop(rest);
    }
}
