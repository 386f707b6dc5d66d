//! Well-known text in, shapes of the `geo` crate out, with finite coordinates only: the
//! algorithms rely on that.

use geo::{CoordsIter, MultiPolygon, Polygon};
use pyo3::PyResult;
use pyo3::exceptions::PyValueError;
use std::str::FromStr;
use wkt::Wkt;

pub(crate) fn polygon(text: &str) -> PyResult<Polygon> {
    match parse(text)? {
        Wkt::Polygon(polygon) => finite(polygon.into()),
        _ => Err(unexpected("POLYGON", text)),
    }
}

pub(crate) fn multi_polygon(text: &str) -> PyResult<MultiPolygon> {
    match parse(text)? {
        Wkt::Polygon(polygon) => finite(Polygon::from(polygon).into()),
        Wkt::MultiPolygon(multi_polygon) => finite(multi_polygon.into()),
        _ => Err(unexpected("POLYGON or MULTIPOLYGON", text)),
    }
}

fn parse(text: &str) -> PyResult<Wkt<f64>> {
    Wkt::from_str(text).map_err(|reason| {
        let reason = reason.to_lowercase();
        PyValueError::new_err(format!("malformed well-known text {}: {reason}", start(text)))
    })
}

fn finite<S: CoordsIter<Scalar = f64>>(shape: S) -> PyResult<S> {
    let bad = shape.coords_iter().position(|coord| !(coord.x.is_finite() && coord.y.is_finite()));
    match bad {
        Some(at) => Err(PyValueError::new_err(format!("vertex {at} of the shape is not finite"))),
        None => Ok(shape),
    }
}

fn unexpected(expected: &str, text: &str) -> pyo3::PyErr {
    PyValueError::new_err(format!("expected {expected}, not {}", start(text)))
}

/// Enough of a text to recognise it by, in quotes.
fn start(text: &str) -> String {
    const LENGTH: usize = 32;
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("'{}…'", &text[..end]),
        None => format!("'{text}'"),
    }
}
