//! Finds the installed provider, and asks for its newest version.

fn main() {
    capi_build::consume_target("every", "1.1");
}
