//! Functions in `impl` blocks are methods here, too.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::bridge_capi::{self, Gauge, GaugeMethods, Leak, Place};

#[pyfunction]
pub(crate) fn check_methods(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let mut tank = bridge.tank_new();
    assert!(tank.litres().abs() < f64::EPSILON);
    assert_eq!(tank.fill(70.0, None), Ok(70.0));
    assert_eq!(tank.fill(70.0, None), Ok(30.0));
    let copy = bridge.tank_copy(&tank);
    assert_eq!(copy.litres().to_bits(), 100.0_f64.to_bits());
    assert_eq!(tank.fill(0.0, Some(&copy)), Err(Leak::Mixed));
    assert!(bridge.has_tank_is_whole() && tank.is_whole());

    assert!(Leak::Mixed.is_mended(bridge) && !Leak::Burst.is_mended(bridge));
    let far = Place { x: 3.0, y: 4.0, leak: Leak::Mixed };
    let here = Place { x: 0.0, y: 0.0, leak: Leak::Burst };
    assert_eq!(far.distance(bridge, here).to_bits(), 5.0_f64.to_bits());
    let mut moved = far;
    moved.shift(bridge, 2.0);
    assert_eq!(moved.turned(bridge), Place { x: 4.0, y: 5.0, leak: Leak::Mixed });
    Ok(())
}

/// A method's exception arrives, with the receiver's type unchanged.
#[pyfunction]
pub(crate) fn check_raising_methods(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let mut tank = bridge.tank_new();
    assert_eq!(tank.fill(7.0, None), Ok(7.0));
    assert_eq!(tank.drain(py)?.to_bits(), 7.0_f64.to_bits());
    let error = tank.drain(py).expect_err("there is nothing in it");
    assert!(error.is_instance_of::<PyValueError>(py));
    assert!(tank.overflow(py).is_err());
    assert!(tank.litres().abs() < f64::EPSILON);
    assert_eq!(Leak::Burst.cost(bridge, py)?, 20);
    let mut place = Place { x: 3.0, y: 4.0, leak: Leak::Burst };
    assert_eq!(place.mending(bridge, py, 3)?, 6);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_class_methods(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let (low, high) = (bridge.gauge_make(py, 1.0)?, bridge.gauge_make(py, 2.0)?);
    assert_eq!(low.read()?.to_bits(), 1.0_f64.to_bits());
    assert!(low.more(&high)?.is_some_and(|more| more.is(&high)));
    assert!(high.more(&low)?.is_none());
    low.set(3.0)?;
    assert_eq!(low.read()?.to_bits(), 3.0_f64.to_bits());
    // SAFETY: the provider refuses an object that isn't a gauge before it uses it.
    let none = unsafe { py.None().into_bound(py).cast_into_unchecked::<Gauge>() };
    let error = none.read().expect_err("it is None");
    assert!(error.is_instance_of::<PyTypeError>(py));
    Ok(())
}
