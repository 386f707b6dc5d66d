//! Python's objects and classes.

messages! {
    fn objects_returned(written: &str) {
        "`{written}` has no C form, for each object would be a reference to free; return `Bound<'py, PyList>`"
    }
    fn gil_by_reference(written: &str) {
        "`{written}` has no C form; take `Python<'_>`"
    }
    fn object_taken(handle: &str, written: &str, inner: &str) {
        match handle {
            "PyRef" | "PyRefMut" => "`{written}` has no C form; take `{handle}<'_, {inner}>`",
            _ => "`{written}` can't be taken, for C lends an object for the call; take `&Bound<'_, {inner}>`",
        }
    }
    fn object_given(written: &str, inner: &str) {
        "`{written}` can't be returned, for C gets an object of its own; return `Bound<'py, {inner}>`"
    }
    fn object_unbound(written: &str, name: &str) {
        "`{written}` is a Python object; take `&Bound<'_, {name}>`, return `Bound<'py, {name}>`"
    }
    fn object_here(written: &str) {
        "`{written}` can only be a parameter or a result; write `*mut pyo3::ffi::PyObject` here"
    }
    fn object_of_nothing(written: &str) {
        "`{written}` doesn't name a Python type; write `Bound<'_, PyAny>`, or a narrower type"
    }
    fn object_without_gil() {
        "a function that gives a Python object needs a `Python<'_>` parameter; add `py: Python<'_>`"
    }
    fn object_unraised(written: &str) {
        "an object that isn't `{written}` raises TypeError, so the function must return `PyResult`; or take `&Bound<'_, PyAny>`"
    }
    fn receiver_unraised(class: &str) {
        "an object that isn't `{class}` raises TypeError, so a method of a class must return `PyResult`"
    }
    fn class_without_slot() {
        "a class takes a slot, for its type object: `slot = …, since = \"…\"`"
    }
    fn class_by_value(name: &str) {
        "`{name}` is a Python class; take `&Bound<'_, {name}>`, and return `Bound<'py, {name}>`, which `Bound::new(py, …)` makes"
    }
    fn class_here(name: &str) {
        "`{name}` is a Python class, which can only be a parameter or a result of a function"
    }
    fn frozen_class(name: &str) {
        "`{name}` is frozen, so nothing is borrowed from it to be changed; take `&{name}`"
    }
    fn not_a_class(name: &str) {
        "`{name}` is exported, but no Python class; put `#[pyclass]` on it, or take `&{name}`"
    }
    fn borrow_of_no_class(name: &str) {
        "`{name}` is a type of Python's own, so nothing is borrowed from it; take `&Bound<'_, {name}>`"
    }
}
