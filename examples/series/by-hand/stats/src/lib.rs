//! Statistics of the series that another extension made. Nothing in it is `unsafe`.

use pyo3::pymodule;

/// Statistics of series.
#[pymodule]
mod series_stats_by_hand {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use series_by_hand_core::{self as api, Series};

    /// Arithmetic mean.
    #[pyfunction]
    fn mean(series: &Bound<'_, Series>) -> f64 {
        api::sum(series) / api::values(series).len() as f64
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
        let means: Vec<f64> = api::values(series)
            .windows(window)
            .map(|part| part.iter().sum::<f64>() / window as f64)
            .collect();
        let name = format!("{}, mean of {window}", api::name(series));
        api::new(series.py(), &name, &means)
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
        fn new(series: &Bound<'_, Series>) -> Self {
            let mean = mean(series);
            let values = api::values(series);
            let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
            let deviation = (squares / values.len() as f64).sqrt();
            Self { series: series.clone().unbind(), mean, deviation }
        }

        /// How many standard deviations a value is above the mean.
        fn score(&self, value: f64) -> f64 {
            (value - self.mean) / self.deviation
        }
    }

    /// Nothing else may be called before.
    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        api::import(module.py())
    }
}
