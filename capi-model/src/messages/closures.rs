//! Closures and callbacks, which C gives.

/// `(f64) -> bool`, as messages have it behind `FnMut`.
pub fn closure_form(inputs: &str, output: &str) -> String {
    let space = if output.is_empty() { "" } else { " " };
    format!("({inputs}){space}{output}")
}

messages! {
    fn rust_callback() {
        "a closure or a Rust `fn` crosses behind `dyn`; take `&mut dyn FnMut(…)`, or an `extern \"C\" fn(…)`"
    }
    fn closure_holder(written: &str, form: &str) {
        "`{written}` can't be called; take `&mut dyn FnMut{form}`, `&dyn Fn{form}`, or `Box<dyn FnOnce{form} + Send>`"
    }
    fn closure_bounds(written: &str, kind: &str) {
        match kind {
            "Fn" => "`{written}` may be called and dropped on any thread; make it `Box<dyn {kind}(…) + Send + Sync>`",
            _ => "`{written}` may be called and dropped on any thread; make it `Box<dyn {kind}(…) + Send>`",
        }
    }
    fn closure_lifetime() {
        "a closure's lifetime is that of its reference, or of what owns it; remove this"
    }
    fn closure_takes_lifetime(lifetime: &str) {
        "what a closure takes is lent for one call of it; write `'_` for `{lifetime}`"
    }
    fn closure_parameter(written: &str) {
        "`{written}` can't be given to a closure of C's; give it values, references, `&[T]`, `&str` or `&Bound<'_, T>`"
    }
    fn closure_result(written: &str) {
        "`{written}` can't be returned by a closure of C's; return a plain value, `ControlFlow<()>`, `PyResult<()>` or `PyResult<ControlFlow<()>>`"
    }
    fn closure_returned(written: &str) {
        "`{written}` can't be returned, for a closure is only ever C's own; return a `Box` of an opaque type that has a method"
    }
    fn closure_takes_class(name: &str) {
        "`{name}` is a Python class; give the closure `&Bound<'_, {name}>`"
    }
    fn closure_without_gil() {
        "a closure that raises, or takes a Python object, needs a function that has the GIL; add `py: Python<'_>`"
    }
    fn callback_here() {
        "a callback can only be a parameter of a function; pass it there"
    }
    fn callback_parameter(written: &str) {
        "`{written}` can't be given to a callback; give it scalars, records, references and raw pointers"
    }
    fn callback_result(written: &str) {
        "`{written}` can't be returned by a callback, whose result is C's own word; return an integer and convert it"
    }
    fn callback_value(name: &str) {
        "`{name}` is a callback; it can only be a parameter: `{name}`, or `Option<{name}>`"
    }
    fn callback_writes(name: &str) {
        "a callback could write what no variant of `{name}` stands for; give it `&{name}`"
    }
}
