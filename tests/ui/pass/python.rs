//! Objects, classes, methods and closures, with names spelled out.

use capi_runtime as capi;

capi::api! { module = "pkg._native", prefix = "pkg" }

/// A class.
#[capi::export(slot = 0, since = "1.0")]
#[::pyo3::pyclass]
#[derive(::core::fmt::Debug)]
pub struct Series(pub f64);

/// A frozen one, with the attributes the other way round.
#[::pyo3::pyclass(frozen)]
#[capi::export(slot = 1, since = "1.0")]
#[derive(::core::fmt::Debug)]
pub struct Frozen(pub f64);

/// An opaque type.
#[capi::export(slot = 2, since = "1.0")]
#[derive(::core::fmt::Debug)]
pub struct Tank(pub f64);

#[capi::export]
impl Tank {
    /// Makes one.
    #[capi::export(slot = 3, since = "1.0")]
    pub fn new(litres: f64) -> ::std::boxed::Box<Self> {
        ::std::boxed::Box::new(Self(litres))
    }

    /// What is in it.
    #[capi::export(slot = 4, since = "1.0")]
    pub fn litres(&self) -> f64 {
        self.0
    }

    /// It leaks.
    #[capi::export(slot = 5, since = "1.0")]
    pub unsafe fn leak<'a>(&'a mut self, into: ::core::option::Option<&'a mut Self>, by: f64) {
        self.0 -= by;
        if let ::core::option::Option::Some(into) = into {
            into.0 += by;
        }
    }

    /// Gone.
    #[capi::export(slot = 6, since = "1.0", retired(since = "1.1"))]
    pub fn gone(&self, other: ::std::boxed::Box<Self>) -> f64;
}

#[capi::export]
impl Series {
    /// What it is.
    #[capi::export(slot = 7, since = "1.0")]
    pub fn get(&self) -> ::pyo3::PyResult<f64> {
        ::core::result::Result::Ok(self.0)
    }

    /// Another one.
    #[capi::export(slot = 8, since = "1.0")]
    pub fn another<'py>(
        slf: &::pyo3::Bound<'py, Self>,
        of: ::core::option::Option<&::pyo3::Bound<'py, ::pyo3::types::PyList>>,
    ) -> ::pyo3::PyResult<::core::option::Option<::pyo3::Bound<'py, Self>>> {
        let _ = of;
        ::core::result::Result::Ok(::core::option::Option::Some(
            ::core::clone::Clone::clone(slf),
        ))
    }

    /// Changes it.
    #[capi::export(slot = 9, since = "1.0")]
    pub fn set(&mut self, to: &Frozen) -> ::pyo3::PyResult<()> {
        self.0 = to.0;
        ::core::result::Result::Ok(())
    }
}

/// What it borrows.
#[capi::export(slot = 10, since = "1.0")]
pub fn borrow(
    one: ::pyo3::PyRef<'_, Series>,
    mut other: ::pyo3::PyRefMut<'_, Series>,
    none: ::core::option::Option<&mut Series>,
) -> ::pyo3::PyResult<::pyo3::Py<::pyo3::PyAny>> {
    other.0 = one.0;
    if let ::core::option::Option::Some(none) = none {
        none.0 = one.0;
    }
    ::core::result::Result::Ok(one.py().None())
}

/// Calls them.
#[capi::export(slot = 11, since = "1.0")]
pub fn lent(
    py: ::pyo3::Python<'_>,
    flow: &mut dyn FnMut(f64, &str) -> ::core::ops::ControlFlow<()>,
    value: ::core::option::Option<&(dyn Fn(&[f64], &Tank) -> bool + Sync)>,
    object: &mut dyn FnMut(&::pyo3::Bound<'_, ::pyo3::PyAny>) -> ::pyo3::PyResult<()>,
) -> ::pyo3::PyResult<f64> {
    let none = ::pyo3::Py::into_bound(py.None(), py);
    object(&none)?;
    let _ = flow(1.0, "one");
    let is_so = match value {
        ::core::option::Option::Some(value) => value(&[], &Tank(1.0)),
        ::core::option::Option::None => false,
    };
    ::core::result::Result::Ok(if is_so { 1.0 } else { 0.0 })
}

/// Takes them.
#[capi::export(slot = 12, since = "1.0")]
pub fn given(
    once: ::std::boxed::Box<dyn FnOnce() + Send>,
    many: ::core::option::Option<::std::boxed::Box<dyn FnMut(u32) -> u64 + Send + 'static>>,
) {
    once();
    if let ::core::option::Option::Some(mut many) = many {
        let _: u64 = many(1);
    }
}
