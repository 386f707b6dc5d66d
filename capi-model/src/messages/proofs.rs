//! Messages that the macro gives to the compiler for tokens and types that don't agree.

messages! {
    fn other_layout() {
        "this struct isn't laid out as the tokens under `#[capi::export]` say"
    }
    fn other_callback(written: &str) {
        "`{written}` is not the callback type that this API exports under its name"
    }
    fn other_type() {
        "another type than the one under `#[capi::export]`"
    }
    fn names_not_types() {
        "capi reads names, not types; give one of the two another name"
    }
}
