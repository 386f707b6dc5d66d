//! Writes what the wheel ships.

fn main() {
    capi_build::generate();
}
