//! The golden Rust consumers, read by rustc in either edition: an `include!` is how a consumer
//! takes them, too.

include!(concat!(env!("OUT_DIR"), "/consumers.rs"));

/// What a consumer's author writes against them compiles.
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
