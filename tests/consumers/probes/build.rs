//! Writes the header and its companions that the wheel ships.

fn main() {
    capi_build::generate();
}
