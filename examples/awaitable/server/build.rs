//! Finds the installed awaitable and takes over the Rust file that its wheel ships.

fn main() {
    capi_build::consume("awaitable");
}
