//! Functions and `impl` blocks.

messages! {
    fn generic() {
        "a generic function has no one C form; export a function for each type"
    }
    fn lifetime_bounds() {
        "a bound on a lifetime can't be promised by a C caller; remove it"
    }
    fn is_async() {
        "an `async` function has no C form; export one that blocks, or that takes a callback"
    }
    fn variadic() {
        "a variadic function can't cross, for only C can call one; give it a fixed number of parameters"
    }
    fn stray() {
        "a function in an `impl` block is exported where the block is, too; put `#[capi::export]` on the `impl`, and call it `export` here, outside `cfg_attr`"
    }
    fn receiver(written: &str) {
        "`self: {written}` has no C form; take `&self`, or write a function with `this: {written}`"
    }
    fn block_arguments() {
        "a block has no place in a table, its functions have; write the arguments into `#[capi::export(…)]` on each"
    }
    fn trait_block() {
        "a trait's functions can't be exported, for C knows no traits; write them into an `impl` of the type itself"
    }
    fn generic_block(written: &str) {
        "`{written}` isn't one type to C; export the `impl` of an exported type"
    }
    fn no_function_in_block(what: &str) {
        "{what} in an `impl` block can't be exported, only a function; write it outside the block"
    }
    fn empty_block() {
        "nothing in this block is exported; put `#[capi::export(slot = …, since = \"…\")]` on a function, or remove this one"
    }
    fn other_abi(abi: &str) {
        "`extern {abi}` is not C's calling convention; write `extern \"C\"`"
    }
    fn pattern() {
        "a pattern has no name in C; give the parameter a plain name and destructure it in the body"
    }
    fn raises_without_gil() {
        "`PyResult` needs a `Python<'_>` parameter, because raising touches the interpreter; add `py: Python<'_>`"
    }
    fn second_gil() {
        "one `Python<'_>` is enough; remove this parameter"
    }
}
