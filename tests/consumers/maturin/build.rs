// ANCHOR: find
fn main() {
    capi_build::consume("geometry");
}
// ANCHOR_END: find
