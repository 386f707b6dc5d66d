//! Functions and `impl` blocks.

#![expect(missing_docs, reason = "each message documents itself")]

pub fn generic() -> &'static str {
    "a generic function has no one C form; export a function for each type"
}
pub fn lifetime_bounds() -> &'static str {
    "a bound on a lifetime can't be promised by a C caller; remove it"
}
pub fn is_async() -> &'static str {
    "an `async` function has no C form; export one that blocks, or that takes a callback"
}
pub fn variadic() -> &'static str {
    "a variadic function can't cross, for only C can call one; give it a fixed number of parameters"
}
pub fn stray() -> &'static str {
    "a function in an `impl` block is exported where the block is, too; put `#[capi::export]` on the `impl`, and call it `export` here, outside `cfg_attr`"
}
pub fn receiver(written: &str) -> String {
    format!(
        "`self: {written}` has no C form; take `&self`, or write a function with `this: {written}`"
    )
}
pub fn block_arguments() -> &'static str {
    "a block has no place in a table, its functions have; write the arguments into `#[capi::export(…)]` on each"
}
pub fn trait_block() -> &'static str {
    "a trait's functions can't be exported, for C knows no traits; write them into an `impl` of the type itself"
}
pub fn generic_block(written: &str) -> String {
    format!("`{written}` isn't one type to C; export the `impl` of an exported type")
}
pub fn no_function_in_block(what: &str) -> String {
    format!(
        "{what} in an `impl` block can't be exported, only a function; write it outside the block"
    )
}
pub fn empty_block() -> &'static str {
    "nothing in this block is exported; put `#[capi::export(slot = …, since = \"…\")]` on a function, or remove this one"
}
pub fn other_abi(abi: &str) -> String {
    format!("`extern {abi}` is not C's calling convention; write `extern \"C\"`")
}
pub fn pattern() -> &'static str {
    "a pattern has no name in C; give the parameter a plain name and destructure it in the body"
}
pub fn raises_without_gil() -> &'static str {
    "`PyResult` needs a `Python<'_>` parameter, because raising touches the interpreter; add `py: Python<'_>`"
}
pub fn second_gil() -> &'static str {
    "one `Python<'_>` is enough; remove this parameter"
}
