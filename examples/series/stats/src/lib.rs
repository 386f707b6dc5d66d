//! Statistics of the series that another extension made. Nothing in it is `unsafe`.

use pyo3::pymodule;

mod series_capi {
    include!(concat!(env!("OUT_DIR"), "/series_capi.rs"));
}

/// Statistics of series.
#[pymodule]
mod series_stats {
    use crate::series_capi::{self, Series};
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// Arithmetic mean.
    #[pyfunction]
    fn mean(series: &Bound<'_, Series>) -> PyResult<f64> {
        let api = series_capi::import(series.py())?;
        Ok(api.sum(series)? / api.length(series)? as f64)
    }

    /// The mean of each `window` neighbours, as a series.
    #[pyfunction]
    fn rolling_mean<'py>(
        series: &Bound<'py, Series>,
        window: usize,
    ) -> PyResult<Bound<'py, Series>> {
        if window == 0 {
            return Err(PyValueError::new_err("window must be at least 1"));
        }
        let means: Vec<f64> = values(series)?
            .windows(window)
            .map(|part| part.iter().sum::<f64>() / window as f64)
            .collect();
        let api = series_capi::import(series.py())?;
        let name = format!("{}, mean of {window}", api.name(series.py(), series)?);
        api.new(series.py(), &name, &means)
    }

    /// A series that values are compared with.
    #[pyclass(frozen)]
    struct Baseline {
        #[pyo3(get)]
        series: Py<Series>,
        mean: f64,
        deviation: f64,
    }

    #[pymethods]
    impl Baseline {
        #[new]
        fn new(series: &Bound<'_, Series>) -> PyResult<Self> {
            let mean = mean(series)?;
            let values = values(series)?;
            let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
            let deviation = (squares / values.len() as f64).sqrt();
            Ok(Self { series: series.clone().unbind(), mean, deviation })
        }

        /// How many standard deviations a value is above the mean.
        fn score(&self, value: f64) -> f64 {
            (value - self.mean) / self.deviation
        }
    }

    fn values(series: &Bound<'_, Series>) -> PyResult<Vec<f64>> {
        let api = series_capi::import(series.py())?;
        let mut values = vec![0.0; api.length(series)?];
        api.values(series, &mut values)?;
        Ok(values)
    }
}
