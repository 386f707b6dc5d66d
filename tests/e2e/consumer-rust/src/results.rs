//! Options, exceptions, statuses, and functions that are compiled under a condition.

use pyo3::exceptions::{PyKeyError, PyRuntimeError, PyZeroDivisionError};
use pyo3::prelude::*;
use pyo3::type_object::PyTypeInfo;

use crate::every_capi::{self, Failure, Point, Trouble, Turn};

#[track_caller]
fn assert_raised<E: PyTypeInfo, T>(py: Python<'_>, result: PyResult<T>) {
    let error = result.err().expect("it should raise");
    assert!(error.is_instance_of::<E>(py), "{error}");
    assert!(PyErr::take(py).is_none(), "the exception is still set");
}

#[pyfunction]
pub(crate) fn check_options(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    assert_eq!(every.root(6.25), Some(2.5));
    assert_eq!(every.root(-1.0), None);
    assert_eq!(every.turn_of(-0.5), Some(Turn::Left));
    assert_eq!(every.turn_of(f64::NAN), None);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_exceptions(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    every.check_key(py, 5)?;
    assert_raised::<PyKeyError, _>(py, every.check_key(py, -5));
    assert_eq!(every.reciprocal(py, 4.0)?, 0.25);
    assert_raised::<PyZeroDivisionError, _>(py, every.reciprocal(py, 0.0));
    assert_eq!(every.panic_raising(py, 0)?, 0);
    assert_eq!(every.panic_ending(0), 0);
    assert!(every.version_length(py) >= 5);

    assert_eq!(every.find(py, 7)?, Some(Point { x: 7.0, y: 0.5 }));
    assert_eq!(every.find(py, 0)?, None);
    assert_raised::<PyKeyError, _>(py, every.find(py, -7));
    assert_eq!(every.find_counter(py, 8)?.map(|it| every.counter_get(&it)), Some(8));
    assert!(every.find_counter(py, 0)?.is_none());
    assert_raised::<PyKeyError, _>(py, every.find_counter(py, -8));

    assert_eq!(every.newer(py, 41)?, 42);
    assert_raised::<PyRuntimeError, _>(py, every.newer(py, -1));
    Ok(())
}

#[pyfunction]
pub(crate) fn check_statuses(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    assert_eq!(every.divide(&10, 3), Ok(3));
    assert_eq!(every.divide(&10, 0), Err(Failure::DivisionByZero));
    assert_eq!(every.even(&2), Ok(()));
    assert_eq!(every.even(&3), Err(Trouble::Odd));
    assert_eq!(every.counter_positive(3).map(|it| every.counter_get(&it)), Ok(3));
    assert_eq!(every.counter_positive(0).err(), Some(Failure::BadArgument));
    Ok(())
}

#[pyfunction]
pub(crate) fn check_conditions(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    assert!(!every.has_never() && every.has_always());
    assert_eq!(every.always(), 55);
    #[expect(deprecated, reason = "it is called like any other, with a warning")]
    let sum = every.plus(1.0, 2.0);
    assert_eq!(sum, 3.0);
    Ok(())
}
