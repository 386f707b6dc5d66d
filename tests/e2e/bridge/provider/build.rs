//! Writes the files that the wheel ships.

fn main() {
    capi_build::generate();
}
