//! The golden Rust consumers, compiled by rustc in either edition: consumers include them in the
//! way that is used here.

include!(concat!(env!("OUT_DIR"), "/consumers.rs"));

/// Code that a consumer's author writes with them compiles.
#[test]
fn signatures_are_the_providers() {
    let _: fn(&scalars::Scalars, f64, f64) -> f64 = scalars::Scalars::add;
    let _: fn(&slices_and_text::Buffers, &[f64]) -> f64 = slices_and_text::Buffers::sum;
    let _: fn(&opaque::Counters, &mut opaque::Counter) -> u64 = opaque::Counters::counter_step;
    let _: fn(&results::Results, &[f64]) -> Result<f64, results::Failure> =
        results::Results::greatest;
    let _: fn(&enumeration::Turns, enumeration::Turn) -> enumeration::Turn =
        enumeration::Turns::opposite;
}
