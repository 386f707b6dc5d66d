//! Kinds put together: each row of the table inside another one.

use std::ffi::c_void;

use pyo3::prelude::*;

use crate::every_capi::{self, Failure, Huge, Point, Route, Step, Turn, Wide};

const STEP: Step = Step {
    from: Point { x: 1.0, y: 2.0 },
    turn: Turn::Left,
    history: [Turn::Straight, Turn::Right, Turn::Left],
    lengths: [3.0, 4.0],
};

#[pyfunction]
pub(crate) fn check_wide_enumerations(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    assert_eq!(Huge::All as u64, u64::MAX);
    assert_eq!(Wide::Least as i64, i64::MIN);
    assert_eq!(every.widest(Huge::None, Wide::Least), Huge::None);
    assert_eq!(every.widest(Huge::All, Wide::Least), Huge::All);
    assert_eq!(every.widest(Huge::None, Wide::Most), Huge::All);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_nested_records(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    let prices = [1.0, 2.0, 4.0];
    let other = Step { turn: Turn::Right, ..STEP };
    let route = Route {
        back: false,
        steps: [STEP, other],
        kind: Huge::All,
        prices: prices.as_ptr(),
        prices_count: 3,
    };
    let back = every.reverse_route(route, &raw const prices[2]);
    assert!(back.back && back.kind == Huge::All && back.steps == [other, STEP]);
    // SAFETY: each route has its prices.
    assert_eq!(unsafe { every.cost(&[route, back]) }, 11.0);
    // SAFETY: there are no routes.
    assert_eq!(unsafe { every.cost(&[]) }, 0.0);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_mixed(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    let mut turns = [Turn::Left, Turn::Straight, Turn::Right];
    every.turn_all(&mut turns);
    assert_eq!(turns, [Turn::Right, Turn::Straight, Turn::Left]);
    every.turn_all(&mut []);
    let mut step = STEP;
    assert!(every.turn_step(Some(&mut step)) && !every.turn_step(None));
    assert_eq!(step.turn, Turn::Right);
    assert_eq!(step.history, [Turn::Left, Turn::Straight, Turn::Right]);

    assert_eq!(every.turn_named(py, c"right")?, Turn::Right);
    assert!(every.turn_named(py, c"back").is_err());
    assert_eq!(every.is_origin(py, None)?, None);
    assert_eq!(every.is_origin(py, Some(&Point { x: 0.0, y: 0.0 }))?, Some(true));
    assert_eq!(every.is_origin(py, Some(&STEP.from))?, Some(false));
    let step = every.step_in_place(STEP.from, Turn::Left).expect("it is a turn");
    assert_eq!((step.from, step.history), (STEP.from, [Turn::Left; 3]));
    assert_eq!(every.step_in_place(STEP.from, Turn::Straight), Err(Failure::BadArgument));

    let values = [1, 2, 3];
    assert_eq!(every.last(&values), &raw const values[2]);
    assert!(every.last(&[]).is_null());

    let (mut one, two) = (every.counter_new(1), every.counter_new(2));
    assert_eq!(every.counter_add(py, Some(&mut one), &two)?, 3);
    assert!(every.counter_add(py, None, &two).is_err());
    assert_eq!(every.counter_get(&one), 3);
    Ok(())
}

extern "C" fn judge(
    turn: Turn,
    at: Point,
    step: &Step,
    sum: &mut f64,
    context: *mut c_void,
) -> i32 {
    // SAFETY: each caller below passes a turn.
    let wanted = unsafe { *context.cast::<Turn>() };
    *sum += at.x;
    i32::from(turn != wanted || step.turn != turn)
}

#[pyfunction]
pub(crate) fn check_judge(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    let steps = [STEP, Step { from: Point { x: 20.0, y: 0.0 }, turn: Turn::Right, ..STEP }];
    let mut sum = 0.0;
    let (mut right, mut straight) = (Turn::Right, Turn::Straight);
    let found = every.first_judged(&steps, judge, &mut sum, (&raw mut right).cast());
    assert_eq!((found, sum), (Some(steps[1]), 21.0));
    let found = every.first_judged(&steps, judge, &mut sum, (&raw mut straight).cast());
    assert_eq!((found, sum), (None, 42.0));
    Ok(())
}
