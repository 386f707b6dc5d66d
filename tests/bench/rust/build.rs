//! Takes over the consumer files of `every` and `series`.

fn main() {
    capi_build::consume("every");
    capi_build::consume("series");
}
