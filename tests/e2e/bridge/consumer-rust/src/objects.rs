//! Python objects and classes: an object that Python passes goes straight to the provider.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyCFunction, PyCapsule, PyComplex, PyDate, PyDateTime, PyDelta,
    PyDict, PyFloat, PyFrozenSet, PyInt, PyIterator, PyList, PyMapping, PyMappingProxy,
    PyMemoryView, PyModule, PyRange, PySequence, PySet, PySlice, PyString, PyTime, PyTraceback,
    PyTuple, PyType, PyTzInfo, PyWeakrefReference,
};

use crate::bridge_capi::{self, Bridge, Counter, Order, Series};

fn bridge(py: Python<'_>) -> PyResult<&'static Bridge> {
    bridge_capi::import(py)
}

#[pyfunction]
pub(crate) fn list_length(items: &Bound<'_, PyAny>) -> PyResult<usize> {
    // A consumer in Rust knows the type; the provider checks it all the same.
    // SAFETY: the provider refuses an object that isn't a list before it uses it.
    let items = unsafe { items.cast_unchecked::<PyList>() };
    bridge(items.py())?.list_length(items)
}

#[pyfunction]
pub(crate) fn same(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(bridge(object.py())?.same(object, object))
}

#[pyfunction]
pub(crate) fn list_with<'py>(
    pair: (Bound<'py, PyList>, Bound<'py, PyAny>),
) -> PyResult<Bound<'py, PyList>> {
    let (items, item) = pair;
    let is_null = item.extract::<String>().is_ok_and(|text| text == "NULL");
    bridge(items.py())?.list_with(&items, (!is_null).then_some(&item))
}

#[pyfunction]
pub(crate) fn dict_find<'py>(
    pair: (Bound<'py, PyDict>, Bound<'py, PyString>),
) -> PyResult<Bound<'py, PyAny>> {
    let (names, name) = pair;
    let found = bridge(names.py())?.dict_find(&names, &name)?;
    Ok(found.unwrap_or_else(|| PyString::new(names.py(), "nothing").into_any()))
}

#[pyfunction]
pub(crate) fn dict_get<'py>(
    pair: (Bound<'py, PyAny>, Bound<'py, PyAny>),
) -> PyResult<Bound<'py, PyAny>> {
    let (names, name) = pair;
    bridge(name.py())?.dict_get(names.cast::<PyDict>().ok(), &name)
}

#[pyfunction]
pub(crate) fn list_new(py: Python<'_>) -> PyResult<Bound<'_, PyList>> {
    Ok(bridge(py)?.list_new(py))
}

#[pyfunction]
pub(crate) fn unless_none<'py>(object: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    Ok(bridge(object.py())?.unless_none(object))
}

#[pyfunction]
pub(crate) fn references(object: &Bound<'_, PyAny>) -> PyResult<isize> {
    // SAFETY: the object lives.
    Ok(unsafe { bridge(object.py())?.references(object.py(), object.as_ptr()) })
}

#[pyfunction]
pub(crate) fn array_sum(array: &Bound<'_, PyAny>) -> PyResult<f64> {
    bridge(array.py())?.array_sum(array)
}

#[pyfunction]
pub(crate) fn call<'py>(callable: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    bridge(callable.py())?.call(callable)
}

#[pyfunction]
pub(crate) fn object_panic<'py>(object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    bridge(object.py())?.object_panic(object)
}

#[pyfunction]
pub(crate) fn natives(py: Python<'_>, all: &Bound<'_, PyTuple>) -> PyResult<usize> {
    let all: Vec<Bound<'_, PyAny>> = all.iter().collect();
    macro_rules! at {
        ($at:literal $ty:ty) => {
            if all[$at].is_none() {
                None
            } else {
                // The provider has to refuse an object of another type.
                // SAFETY: it does so before it uses it.
                Some(unsafe { all[$at].cast_unchecked::<$ty>() })
            }
        };
    }
    bridge(py)?.natives(
        py,
        at!(0 PyBool),
        at!(1 PyByteArray),
        at!(2 PyBytes),
        at!(3 PyCFunction),
        at!(4 PyCapsule),
        at!(5 PyComplex),
        at!(6 PyDate),
        at!(7 PyDateTime),
        at!(8 PyDelta),
        at!(9 PyDict),
        at!(10 PyFloat),
        at!(11 PyFrozenSet),
        at!(12 PyInt),
        at!(13 PyIterator),
        at!(14 PyMapping),
        at!(15 PyMappingProxy),
        at!(16 PyMemoryView),
        at!(17 PyModule),
        at!(18 PyRange),
        at!(19 PySequence),
        at!(20 PySet),
        at!(21 PySlice),
        at!(22 PyString),
        at!(23 PyTime),
        at!(24 PyTraceback),
        at!(25 PyTuple),
        at!(26 PyType),
        at!(27 PyTzInfo),
        at!(28 PyWeakrefReference),
    )
}

#[pyfunction]
pub(crate) fn series_new(py: Python<'_>, value: f64) -> PyResult<Bound<'_, Series>> {
    bridge(py)?.series_new(py, &[1.0, value])
}

/// The class can be used in this extension's signatures as if it were its own.
#[pyfunction]
pub(crate) fn series_length(series: &Bound<'_, Series>) -> PyResult<usize> {
    bridge(series.py())?.series_length(series)
}

#[pyfunction]
pub(crate) fn series_at(series: Bound<'_, Series>) -> PyResult<(i32, f64)> {
    let found = bridge(series.py())?.series_at(&series, 1)?;
    Ok((found.is_some().into(), found.unwrap_or(-1.0)))
}

#[pyfunction]
pub(crate) fn series_sum(pair: (Bound<'_, Series>, Bound<'_, PyAny>)) -> PyResult<f64> {
    let (one, other) = pair;
    bridge(one.py())?.series_sum(&one, other.cast::<Series>().ok())
}

#[pyfunction]
pub(crate) fn counter_get(counter: &Bound<'_, Counter>) -> PyResult<u64> {
    bridge(counter.py())?.counter_get(counter)
}

#[pyfunction]
pub(crate) fn counter_step(py: Python<'_>, counter: &Bound<'_, PyAny>) -> PyResult<bool> {
    let is_null = counter.extract::<String>().is_ok_and(|text| text == "NULL");
    if is_null || counter.is_none() {
        return bridge(py)?.counter_step(py, None);
    }
    bridge(py)?.counter_step(py, Some(counter.cast::<Counter>()?))
}

#[pyfunction]
pub(crate) fn counter_add(pair: (Bound<'_, Counter>, Bound<'_, PyAny>)) -> PyResult<()> {
    let (counter, other) = pair;
    bridge(counter.py())?.counter_add(&counter, other.cast::<Counter>().ok())
}

#[pyfunction]
pub(crate) fn counter_new(py: Python<'_>, count: i64) -> PyResult<Bound<'_, PyAny>> {
    let counter = bridge(py)?.counter_new(py, count)?;
    Ok(counter.map_or_else(|| PyString::new(py, "nothing").into_any(), Bound::into_any))
}

#[pyfunction]
pub(crate) fn series_order<'py>(series: &Bound<'py, Series>) -> PyResult<Bound<'py, PyAny>> {
    let py = series.py();
    match bridge(py)?.series_order(series)? {
        Some(order) => {
            assert!(order.is_instance_of::<Order>());
            let rising = bridge(py)?.order_is_rising(&order)?;
            Ok(PyBool::new(py, rising).to_owned().into_any())
        }
        None => Ok(PyString::new(py, "nothing").into_any()),
    }
}

type Types<'py> = (Bound<'py, PyType>, Bound<'py, PyType>, Bound<'py, PyType>, bool, bool, bool);

#[pyfunction]
pub(crate) fn types<'py>(object: &Bound<'py, PyAny>) -> Types<'py> {
    let py = object.py();
    (
        py.get_type::<Series>(),
        py.get_type::<Counter>(),
        py.get_type::<Order>(),
        object.is_instance_of::<Series>(),
        object.cast::<Counter>().is_ok(),
        object.cast_exact::<Series>().is_ok_and(|_| false),
    )
}

/// Holds an object across calls, and hands it out again, as it would one of this extension's own
/// classes.
#[pyclass]
pub(crate) struct Keeper {
    series: Py<Series>,
}

#[pymethods]
impl Keeper {
    #[new]
    fn new(series: Py<Series>) -> Self {
        Self { series }
    }

    fn total(&self, py: Python<'_>) -> PyResult<f64> {
        bridge(py)?.series_sum(self.series.bind(py), None)
    }

    #[getter]
    fn series(&self, py: Python<'_>) -> Py<Series> {
        self.series.clone_ref(py)
    }
}

#[pyfunction]
pub(crate) fn check_errors(py: Python<'_>) -> PyResult<()> {
    let list = PyList::empty(py).into_any();
    let error = list.cast::<Series>().expect_err("it is a list");
    assert!(PyErr::from(error).is_instance_of::<PyTypeError>(py));
    Ok(())
}
