//! The consumer file of `every`.

fn main() {
    capi_build::consume("every");
}
