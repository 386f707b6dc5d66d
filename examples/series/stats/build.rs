//! Finds the installed series and takes over the Rust file that its wheel ships.

fn main() {
    capi_build::consume("series");
}
