//! The cost of a call from Rust: direct, through an untyped array, through capi; and of one that
//! passes an object of a shared class, through capi and as a Python method.

use pyo3::pymodule;

mod every_capi {
    include!(concat!(env!("OUT_DIR"), "/every_capi.rs"));
}

mod series_capi {
    include!(concat!(env!("OUT_DIR"), "/series_capi.rs"));
}

/// It is visible from outside, so that the compiler can't know its arguments, and makes real calls
/// of it.
#[unsafe(no_mangle)]
#[inline(never)]
pub extern "C" fn direct_add(a: f64, b: f64) -> f64 {
    a + b
}

/// Nanoseconds per call.
#[pymodule]
mod capi_bench_rust {
    use super::series_capi::{self, Series};
    use super::{direct_add, every_capi};
    use pyo3::intern;
    use pyo3::prelude::*;
    use std::ffi::c_void;
    use std::time::Instant;

    type Add = unsafe extern "C" fn(f64, f64) -> f64;

    /// Each call waits for the one before, so that only the calls are measured.
    fn measure(calls: u32, call: impl Fn(f64) -> f64) -> (f64, f64) {
        let start = Instant::now();
        let mut x = 0.0;
        for _ in 0..calls {
            x = call(x);
        }
        (start.elapsed().as_secs_f64() / f64::from(calls) * 1e9, x)
    }

    #[pyfunction]
    fn rust_direct(calls: u32) -> (f64, f64) {
        measure(calls, |x| direct_add(x, 1.0))
    }

    #[pyfunction]
    fn rust_untyped(calls: u32) -> (f64, f64) {
        let untyped: [*const c_void; 1] = std::hint::black_box([direct_add as *const c_void]);
        measure(calls, |x| {
            // SAFETY: the array holds this function.
            let add: Add = unsafe { std::mem::transmute(std::hint::black_box(&untyped)[0]) };
            // SAFETY: adding has no conditions.
            unsafe { add(x, 1.0) }
        })
    }

    #[pyfunction]
    fn rust_capi(py: Python<'_>, calls: u32) -> PyResult<(f64, f64)> {
        let every = every_capi::import(py)?;
        Ok(measure(calls, |x| every.add(x, 1.0)))
    }

    /// Measures a call that may raise; the closure gets the number of calls before it. Nothing is
    /// added up here: that would take longer than a call.
    fn try_measure(calls: u32, call: impl Fn(usize) -> PyResult<f64>) -> PyResult<(f64, f64)> {
        let start = Instant::now();
        let mut last = 0.0;
        for at in 0..calls as usize {
            last = call(at)?;
        }
        let nanoseconds = start.elapsed().as_secs_f64() / f64::from(calls) * 1e9;
        Ok((nanoseconds, last * f64::from(calls)))
    }

    /// A call that returns a number and takes none: the sum of one value, which is 1.
    #[pyfunction]
    fn sum_by_capi(calls: u32, series: &Bound<'_, Series>) -> PyResult<(f64, f64)> {
        let api = series_capi::import(series.py())?;
        try_measure(calls, |_| api.sum(series))
    }

    #[pyfunction]
    fn sum_by_method(calls: u32, series: &Bound<'_, Series>) -> PyResult<(f64, f64)> {
        let sum = intern!(series.py(), "sum");
        try_measure(calls, |_| series.call_method0(sum)?.extract::<f64>())
    }

    /// Calls that return the values one by one; each is 1.
    #[pyfunction]
    fn at_by_capi(calls: u32, series: &Bound<'_, Series>) -> PyResult<(f64, f64)> {
        let api = series_capi::import(series.py())?;
        try_measure(calls, |at| Ok(api.at(series, at)?.unwrap_or(0.0)))
    }

    #[pyfunction]
    fn at_by_method(calls: u32, series: &Bound<'_, Series>) -> PyResult<(f64, f64)> {
        let name = intern!(series.py(), "at");
        try_measure(calls, |at| {
            Ok(series.call_method1(name, (at,))?.extract::<Option<f64>>()?.unwrap_or(0.0))
        })
    }
}
