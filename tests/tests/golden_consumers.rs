//! The golden Rust consumers, read by rustc: an `include!` is how a consumer takes them, too.

macro_rules! include_consumers {
    ($($case:ident)*) => { $(
        mod $case {
            include!(concat!("../golden/", stringify!($case), "/consumer.rs"));
        }
    )* };
}

include_consumers! {
    callbacks
    classes
    closure_names
    closures
    cpp_names
    enumeration
    lent_results
    majors
    method_names
    methods
    objects
    opaque
    owned_and_written
    owned_results
    pointers_and_names
    python_names
    record_by_value
    results
    scalars
    slices_and_text
    versions
}

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
