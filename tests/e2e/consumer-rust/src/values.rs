//! Scalars, records and enumerations by value.

use pyo3::prelude::*;

use crate::every_capi::{self, Metres, Point, Step, Turn, Weather};

#[pyfunction]
pub(crate) fn check_scalars(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    assert_eq!(every.add(0.5, 0.25), 0.75);
    assert!(every.add(f64::INFINITY, f64::NEG_INFINITY).is_nan());
    assert_eq!(every.integers(i8::MIN, i16::MIN, i32::MIN, 0, 0, 0, 0, 0), -2_147_516_544);
    assert_eq!(every.integers(0, 0, 0, i64::MIN, 0, 0, 0, 1), i64::MIN + 1);
    assert_eq!(every.integers(0, 0, 0, 0, u8::MAX, u16::MAX, u32::MAX, 0), 4_295_033_085);
    assert_eq!(every.integers(0, 0, 0, 0, 0, 0, 0, u64::MAX), -1);
    assert_eq!(every.negate_size(usize::MAX / 2), -isize::MAX);
    assert_eq!(every.half(3.0), 1.5);
    assert!(every.both(true, true) && !every.both(true, false));
    assert_eq!(every.c_types(1, 2, 3, 4, 5), 15);
    let length: Metres = 2.5;
    assert_eq!(every.twice(length, length), 5.0);
    every.nothing();

    assert_eq!(every_capi::ANSWER, 42);
    assert_eq!(every_capi::LEAST, i64::MIN);
    assert_eq!(every_capi::ALL_BITS, u64::MAX);
    assert_eq!(every_capi::THIRD, 1.0 / 3.0);
    assert_eq!(every_capi::HUNDRED, 100.0);
    const { assert!(every_capi::YES) };
    Ok(())
}

#[pyfunction]
pub(crate) fn check_records(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    assert_eq!(every.swap(Point { x: 1.0, y: 2.0 }), Point { x: 2.0, y: 1.0 });

    let step = Step {
        from: Point { x: 1.0, y: 2.0 },
        turn: Turn::Right,
        history: [Turn::Left, Turn::Straight, Turn::Left],
        lengths: [3.0, 4.0],
    };
    let history = [Turn::Right, Turn::Left, Turn::Straight];
    assert_eq!(every.turn_back(step), Step { turn: Turn::Left, history, ..step });
    assert_eq!(every.count_left(&step), 2);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_enumerations(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    assert_eq!(every.opposite(Turn::Left), Turn::Right);
    assert_eq!(every.opposite(Turn::Straight), Turn::Straight);
    assert_eq!(every.count_right(&[Turn::Right, Turn::Left, Turn::Right]), 2);
    assert_eq!(Turn::try_from(-1), Ok(Turn::Left));

    // An open enumeration can hold a newer provider's values; the provider accepts only its own.
    assert_eq!(every.forecast(py, Weather::Clear)?, Weather::Rain);
    assert_eq!(format!("{:?} {:?}", Weather::Rain, Weather(9)), "Rain Weather(9)");
    let refused = every.forecast(py, Weather(9)).expect_err("no variant has 9");
    assert!(refused.to_string().contains("every_forecast: weather is 9"), "{refused}");
    drop(every.bell_new());
    let unknown = Turn::try_from(2).expect_err("no variant has 2");
    assert_eq!(unknown.to_string(), "Turn has no variant of value 2");
    Ok(())
}
