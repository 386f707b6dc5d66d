//! A provider of the usual shapes, over and over: ten functions with their types.

/// The number of functions in a round.
const ROUND: u32 = 10;

/// The items of a provider of so many functions, in whole rounds.
pub(super) fn items(count: u32) -> String {
    (0..count / ROUND).map(round).collect()
}

/// The source of a round. In it, `NN` stands for the number of the round, and `S0` for its first
/// slot.
fn round(number: u32) -> String {
    let text = TEXT.replace("NN", &number.to_string());
    let slots = (0..ROUND).map(|at| (format!("S{at},"), format!("{},", number * ROUND + at)));
    slots.fold(text, |text, (from, to)| text.replace(&from, &to))
}

const TEXT: &str = r#"
/// A place in the plane.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct PointNN {
    /// Eastward.
    pub x: f64,
    /// Northward.
    pub y: f64,
}

/// The errors.
#[capi::export(invalid_argument = BadArgument)]
#[repr(i32)]
#[derive(Debug, Clone, Copy)]
pub enum FailureNN {
    /// An argument that can't be taken.
    BadArgument = 1,
    /// There is no such point.
    Missing = 2,
}

/// Is called with each point; `false` stops.
#[capi::export]
pub type VisitNN = extern "C" fn(point: &PointNN, context: *mut std::ffi::c_void) -> bool;

/// How many points there may be.
#[capi::export]
pub const MOST_NN: u32 = 100;

/// Counts.
#[capi::export(slot = S0, since = "1.0")]
pub struct CounterNN {
    count: i64,
}

/// A counter that starts here.
#[capi::export(slot = S1, since = "1.0")]
pub fn counter_NN_new(start: i64) -> Box<CounterNN> {
    Box::new(CounterNN { count: start })
}

/// Counts so many more, and returns the count.
#[capi::export(slot = S2, since = "1.0")]
pub fn counter_NN_add(counter: &mut CounterNN, more: i64) -> i64 {
    counter.count += more;
    counter.count
}

/// The sum of all.
///
/// Of none it is 0.
#[capi::export(slot = S3, since = "1.0")]
pub fn sum_NN(values: &[f64]) -> f64 {
    values.iter().sum()
}

/// Moves each point by another.
#[capi::export(slot = S4, since = "1.0")]
pub fn move_NN(points: &mut [PointNN], by: PointNN) {
    for point in points {
        point.x += by.x;
    }
}

/// The square root of a number that has one.
#[capi::export(slot = S5, since = "1.0")]
pub fn root_NN(value: f64) -> Option<f64> {
    (value >= 0.0).then(|| value.sqrt())
}

/// The reciprocal; raises `ZeroDivisionError`.
#[capi::export(slot = S6, since = "1.0")]
pub fn reciprocal_NN(_py: Python<'_>, value: f64) -> PyResult<f64> {
    Ok(value.recip())
}

/// The point at this index.
#[capi::export(slot = S7, since = "1.0")]
pub fn point_NN(points: &[PointNN], at: usize) -> Result<PointNN, FailureNN> {
    points.get(at).copied().ok_or(FailureNN::Missing)
}

/// Calls back for each point until told to stop.
#[capi::export(slot = S8, since = "1.0")]
pub fn each_NN(points: &[PointNN], visit: VisitNN, context: *mut std::ffi::c_void) -> usize {
    points.iter().take_while(|point| visit(point, context)).count()
}

/// The rest of a text, in small letters.
#[capi::export(slot = S9, since = "1.0")]
pub fn lower_NN(text: &str, from: u32) -> String {
    text.chars().skip(from as usize).collect::<String>().to_lowercase()
}
"#;
