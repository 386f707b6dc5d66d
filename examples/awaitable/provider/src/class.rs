//! The class: a coroutine to Python, and to extensions a list of steps.

use capi_runtime as capi;
use pyo3::PyTraverseError;
use pyo3::exceptions::{PyIndexError, PyRuntimeError, PyStopIteration, PyTypeError};
use pyo3::gc::PyVisit;
use pyo3::prelude::*;

use crate::state::{Callbacks, Current, State, Step};

/// A coroutine that an extension makes and Python awaits. It awaits the coroutines that were added
/// to it one after the other, and calls each one's callback with its result, or with the exception
/// that it raised.
#[capi::export(slot = 0, since = "1.0")]
#[pyclass(frozen, module = "awaitable")]
pub struct Awaitable {
    state: State,
}

/// How an awaitable is resumed.
enum Resume<'py> {
    Send(Option<Bound<'py, PyAny>>),
    Throw(PyErr),
}

/// The outcome of resuming a coroutine.
enum Outcome<'py> {
    /// It yielded an object for the event loop.
    Yielded(Bound<'py, PyAny>),
    Returned(Bound<'py, PyAny>),
    Raised(PyErr),
}

/// The methods of a coroutine (`collections.abc.Coroutine`).
#[pymethods]
impl Awaitable {
    fn __await__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        resume(slf, Resume::Send(None))
    }

    /// Goes on, with the event loop's value for the coroutine that waits.
    fn send<'py>(slf: &Bound<'py, Self>, value: Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        resume(slf, Resume::Send((!value.is_none()).then_some(value)))
    }

    /// Goes on with an exception, raised in the coroutine that waits. Tasks are cancelled so.
    #[pyo3(signature = (kind, value = None, traceback = None))]
    fn throw<'py>(
        slf: &Bound<'py, Self>,
        kind: Bound<'py, PyAny>,
        value: Option<Bound<'py, PyAny>>,
        traceback: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        resume(slf, Resume::Throw(exception(kind, value, traceback)?))
    }

    /// Ends the coroutine that waits.
    fn close(slf: &Bound<'_, Self>) -> PyResult<()> {
        let state = &slf.get().state;
        if state.is_over() {
            return Ok(());
        }
        state.enter()?;
        let closed = Self::cancel(slf);
        state.finish();
        closed
    }

    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        self.state.traverse(&visit)
    }

    fn __clear__(&self) {
        self.state.clear();
    }
}

/// The functions for extensions.
#[capi::export]
impl Awaitable {
    /// An awaitable without steps. Its result is None, until another one is set.
    #[capi::export(slot = 1, since = "1.0")]
    pub fn new(py: Python<'_>) -> PyResult<Bound<'_, Self>> {
        Bound::new(py, Self { state: State::default() })
    }

    /// Adds a coroutine, or anything else that can be awaited, to be awaited after those that were
    /// added before. `on_result` is called with its result, `on_error` with the exception that it
    /// raised, which then counts as handled; both with the awaitable first, to which they may add
    /// more. An exception that one of them raises, and one for which there is no `on_error`, ends
    /// the awaitable.
    #[capi::export(slot = 2, since = "1.0")]
    #[expect(clippy::type_complexity, reason = "it is what C sees, too")]
    pub fn add(
        slf: &Bound<'_, Self>,
        coroutine: &Bound<'_, PyAny>,
        on_result: Option<
            Box<dyn FnOnce(&Bound<'_, Awaitable>, &Bound<'_, PyAny>) -> PyResult<()> + Send>,
        >,
        on_error: Option<
            Box<dyn FnOnce(&Bound<'_, Awaitable>, &Bound<'_, PyAny>) -> PyResult<()> + Send>,
        >,
    ) -> PyResult<()> {
        if !coroutine.hasattr("__await__")? {
            let name = coroutine.get_type().fully_qualified_name()?;
            return Err(PyTypeError::new_err(format!("a {name} can't be awaited")));
        }
        let callbacks = Callbacks { on_result, on_error };
        let coroutine = coroutine.clone().unbind();
        slf.get().state.add(Step { coroutine, callbacks })
    }

    /// Keeps an object for callbacks to come, and gives the number to ask for it: 0 for the first.
    #[capi::export(slot = 3, since = "1.0")]
    pub fn save(&self, object: &Bound<'_, PyAny>) -> PyResult<usize> {
        Ok(self.state.save(object.clone().unbind()))
    }

    /// The object that was kept under this number. Raises `IndexError` for one that wasn't given.
    #[capi::export(slot = 4, since = "1.0")]
    pub fn saved<'py>(slf: &Bound<'py, Self>, at: usize) -> PyResult<Bound<'py, PyAny>> {
        let saved = slf.get().state.saved(slf.py(), at);
        saved.map(|object| object.into_bound(slf.py())).ok_or_else(|| nothing_saved(at))
    }

    /// Keeps another object under a number. Raises `IndexError` for one that wasn't given.
    #[capi::export(slot = 5, since = "1.0")]
    pub fn replace(&self, at: usize, object: &Bound<'_, PyAny>) -> PyResult<()> {
        let before = self.state.replace(at, object.clone().unbind());
        before.map(drop).ok_or_else(|| nothing_saved(at))
    }

    /// Sets the result of awaiting it.
    #[capi::export(slot = 6, since = "1.0")]
    pub fn set_result(&self, result: &Bound<'_, PyAny>) -> PyResult<()> {
        self.state.set_result(result.clone().unbind());
        Ok(())
    }

    /// Closes all coroutines that were added and aren't done: nothing of theirs is called any more,
    /// and the awaitable ends with its result.
    #[capi::export(slot = 7, since = "1.0")]
    pub fn cancel(slf: &Bound<'_, Self>) -> PyResult<()> {
        let (state, py) = (&slf.get().state, slf.py());
        let current = state.take_current().map(|current| close(current.iterator.bind(py)));
        let steps = state.take_steps();
        let closed = steps.iter().map(|step| close(step.coroutine.bind(py))).chain(current);
        closed.fold(Ok(()), PyResult::and)
    }
}

fn nothing_saved(at: usize) -> PyErr {
    PyIndexError::new_err(format!("the awaitable has no object number {at}"))
}

/// Runs until a coroutine waits, and returns the object that it yielded; or to the end, which
/// Python learns from an exception.
fn resume<'py>(awaitable: &Bound<'py, Awaitable>, how: Resume<'py>) -> PyResult<Bound<'py, PyAny>> {
    let state = &awaitable.get().state;
    let has_run = state.enter()?;
    if let (false, Resume::Send(Some(_))) = (has_run, &how) {
        state.suspend();
        let text = "can't send non-None value to a just-started awaitable";
        return Err(PyTypeError::new_err(text));
    }
    match run(awaitable, how) {
        Ok(Some(yielded)) => {
            state.suspend();
            Ok(yielded)
        }
        Ok(None) => {
            let result = state.finish().unwrap_or_else(|| awaitable.py().None());
            Err(PyStopIteration::new_err((result,)))
        }
        Err(error) => {
            state.finish();
            Err(error)
        }
    }
}

/// Runs one coroutine after the other; returns `None` when there is none left.
fn run<'py>(
    awaitable: &Bound<'py, Awaitable>,
    mut how: Resume<'py>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let (py, state) = (awaitable.py(), &awaitable.get().state);
    loop {
        let (outcome, callbacks) = if let Some(current) = state.take_current() {
            match advance(current.iterator.bind(py), how) {
                Outcome::Yielded(yielded) => {
                    state.set_current(current);
                    return Ok(Some(yielded));
                }
                outcome => (outcome, current.callbacks),
            }
        } else if let Resume::Throw(error) = how {
            return Err(error);
        } else if let Some(step) = state.next_step() {
            match step.coroutine.bind(py).call_method0("__await__") {
                Ok(iterator) => {
                    let iterator = iterator.unbind();
                    state.set_current(Current { iterator, callbacks: step.callbacks });
                    how = Resume::Send(None);
                    continue;
                }
                Err(error) => (Outcome::Raised(error), step.callbacks),
            }
        } else {
            return Ok(None);
        };
        settle(awaitable, outcome, callbacks)?;
        how = Resume::Send(None);
    }
}

/// Resumes one coroutine.
fn advance<'py>(iterator: &Bound<'py, PyAny>, how: Resume<'py>) -> Outcome<'py> {
    let resumed = match how {
        Resume::Send(None) => iterator.call_method0("__next__"),
        Resume::Send(Some(value)) => iterator.call_method1("send", (value,)),
        // An iterator that isn't a generator has no place to raise it.
        Resume::Throw(error) => match iterator.getattr("throw") {
            Ok(throw) => throw.call1((error.value(iterator.py()),)),
            Err(_) => Err(error),
        },
    };
    match resumed {
        Ok(yielded) => Outcome::Yielded(yielded),
        Err(error) if error.is_instance_of::<PyStopIteration>(iterator.py()) => {
            match error.value(iterator.py()).getattr("value") {
                Ok(value) => Outcome::Returned(value),
                Err(error) => Outcome::Raised(error),
            }
        }
        Err(error) => Outcome::Raised(error),
    }
}

/// Calls the callback that belongs to a coroutine with its outcome.
fn settle(
    awaitable: &Bound<'_, Awaitable>,
    outcome: Outcome<'_>,
    callbacks: Callbacks,
) -> PyResult<()> {
    let py = awaitable.py();
    let told = match outcome {
        Outcome::Yielded(_) => Ok(()),
        Outcome::Returned(value) => {
            callbacks.on_result.map_or(Ok(()), |on_result| on_result(awaitable, &value))
        }
        Outcome::Raised(error) => match callbacks.on_error {
            None => return Err(error),
            Some(on_error) => {
                let told = on_error(awaitable, error.value(py).as_any());
                told.inspect_err(|newer| {
                    if !newer.value(py).is(error.value(py)) {
                        newer.set_context(py, Some(error));
                    }
                })
            }
        },
    };
    // Python would take it for the end of the awaitable, and for a result.
    told.map_err(|error| {
        if error.is_instance_of::<PyStopIteration>(py) {
            let wrong = PyRuntimeError::new_err("a callback of an awaitable raised StopIteration");
            wrong.set_cause(py, Some(error));
            return wrong;
        }
        error
    })
}

/// Ends a coroutine, or an iterator that knows how to end.
fn close(coroutine: &Bound<'_, PyAny>) -> PyResult<()> {
    match coroutine.getattr("close") {
        Ok(close) => close.call0().map(drop),
        Err(_) => Ok(()),
    }
}

/// The exception that Python passes to `throw` in one of its two forms.
fn exception<'py>(
    kind: Bound<'py, PyAny>,
    value: Option<Bound<'py, PyAny>>,
    traceback: Option<Bound<'py, PyAny>>,
) -> PyResult<PyErr> {
    let exception = match value.filter(|value| !value.is_none()) {
        Some(value) if value.is_instance(&kind)? => value,
        Some(value) => kind.call1((value,))?,
        None if kind.is_instance_of::<pyo3::types::PyType>() => kind.call0()?,
        None => kind,
    };
    if let Some(traceback) = traceback.filter(|traceback| !traceback.is_none()) {
        exception.setattr("__traceback__", traceback)?;
    }
    Ok(PyErr::from_value(exception))
}
