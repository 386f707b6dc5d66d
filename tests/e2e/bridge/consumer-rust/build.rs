//! Finds the installed provider.

fn main() {
    capi_build::consume("bridge");
}
