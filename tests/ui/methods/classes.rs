use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
#[pyclass]
pub struct Gauge(f64);

#[capi::export]
impl Gauge {
    #[capi::export(slot = 1, since = "1.0")]
    pub fn read(&self) -> f64 {
        self.0
    }

    #[capi::export(slot = 2, since = "1.0")]
    pub fn whole(self) -> PyResult<f64> {
        Ok(self.0)
    }
}
