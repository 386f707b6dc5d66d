//! Names of the language and of the standard library mean something else here.
#![allow(dead_code, missing_debug_implementations, non_snake_case, non_upper_case_globals)]
#![allow(unused_macros)]

capi_runtime::api! { module = "shapes" }

/// Nothing in here is what it is elsewhere.
pub mod hostile {
    mod core {}
    mod std {}
    mod pyo3 {}
    mod alloc {}
    mod inventory {}
    mod capi_macros {}
    struct Option;
    struct Result;
    struct Vec;
    struct Box;
    struct String;
    struct Python;
    struct Send;
    struct Sync;
    struct Copy;
    trait Clone {}
    trait Drop {}
    trait From {}
    trait Into {}
    fn Some() {}
    fn None() {}
    fn Ok() {}
    fn Err() {}
    fn drop() {}
    const why: u8 = 0;
    const value: u8 = 0;
    const error: u8 = 0;
    const pointer: u8 = 0;
    const this: u8 = 0;
    const object: u8 = 0;
    macro_rules! concat { () => { compile_error!("hostile"); } }
    macro_rules! env { () => { compile_error!("hostile"); } }
    macro_rules! include { () => { compile_error!("hostile"); } }
    macro_rules! assert { () => { compile_error!("hostile"); } }
    macro_rules! submit { () => { compile_error!("hostile"); } }

    /// A constant.
    #[capi_runtime::export]
    pub const SIDES: i32 = -4;

    /// An opaque type.
    #[capi_runtime::export(slot = 0, since = "1.0")]
    pub struct Shape(f64);

    /// An enumeration.
    #[capi_runtime::export(invalid_argument = None)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(i32)]
    pub enum Kind {
        /// Bad.
        None = 1,
        /// Good.
        Some = 2,
    }

    /// A record with everything.
    #[capi_runtime::export]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(C)]
    pub struct Record {
        /// One.
        pub kind: Kind,
        /// Two.
        pub numbers: [f64; 2],
        /// Three.
        pub shape: *const Shape,
    }

    /// A callback.
    #[capi_runtime::export]
    pub type Visit = extern "C" fn(record: &Record, value: f64) -> bool;

    /// Everything taken.
    #[capi_runtime::export(slot = 1, since = "1.0")]
    pub fn taken(
        kind: Kind,
        record: Record,
        records: &[Record],
        text: &str,
        shape: ::core::option::Option<&mut Shape>,
        owned: ::std::boxed::Box<Shape>,
        visit: Visit,
        more: ::core::option::Option<Visit>,
        place: extern "C" fn(Kind),
    ) -> ::core::result::Result<Record, Kind> {
        place(kind);
        let _ = (records, text, shape, owned, visit, more);
        ::core::result::Result::Ok(record)
    }

    /// Everything that fails.
    #[capi_runtime::export(slot = 2, since = "1.0")]
    pub fn raises(
        py: ::pyo3::Python<'_>,
        record: &mut Record,
    ) -> ::pyo3::PyResult<::core::option::Option<Kind>> {
        let _ = py;
        ::core::result::Result::Ok(::core::option::Option::Some(record.kind))
    }

    /// Gives one.
    #[capi_runtime::export(slot = 3, since = "1.0")]
    pub fn made(side: f64) -> ::core::option::Option<::std::boxed::Box<Shape>> {
        ::core::option::Option::Some(::std::boxed::Box::new(Shape(side)))
    }

    /// Gives what its caller owns.
    #[capi_runtime::export(slot = 4, since = "1.0")]
    pub fn many(count: usize) -> ::core::option::Option<::std::vec::Vec<Record>> {
        let _ = count;
        ::core::option::Option::None
    }

    /// The same, of text.
    #[capi_runtime::export(slot = 5, since = "1.0")]
    pub fn name() -> ::std::string::String {
        ::std::string::String::new()
    }

    /// Lends.
    #[capi_runtime::export(slot = 6, since = "1.0")]
    pub fn lent<'a>(records: &'a [Record], text: &'a str) -> ::core::result::Result<&'a [Record], Kind> {
        let _ = text;
        ::core::result::Result::Ok(records)
    }

    /// Lends text.
    #[capi_runtime::export(slot = 7, since = "1.0")]
    pub fn part(text: &str) -> ::core::option::Option<&str> {
        text.get(1..)
    }

    #[capi_runtime::export]
    impl Shape {
        /// A constant that is called as a method is.
        pub const value: f64 = 0.0;

        /// Nothing in its names is what it is elsewhere.
        #[capi_runtime::export(slot = 8, since = "1.0")]
        pub fn drop(
            &mut self,
            record: &mut Record,
            r#type: ::core::option::Option<&Self>,
        ) -> ::core::result::Result<f64, Kind> {
            let _ = (record, r#type);
            ::core::result::Result::Ok(self.0)
        }

        /// One.
        #[capi_runtime::export(slot = 9, since = "1.0")]
        pub fn r#move(py: ::pyo3::Python<'_>) -> ::pyo3::PyResult<::std::boxed::Box<Self>> {
            let _ = py;
            ::core::result::Result::Ok(::std::boxed::Box::new(Self(0.0)))
        }
    }

    #[capi_runtime::export]
    impl Kind {
        /// What `From` would be.
        #[capi_runtime::export(slot = 10, since = "1.0")]
        pub fn from(self) -> Self {
            self
        }
    }

    mod inner {
        #[capi_runtime::export]
        impl super::Record {
            /// Only seen here.
            #[capi_runtime::export(slot = 11, since = "1.0")]
            fn numbers(&self, self_: f64) -> f64 {
                self.numbers[0] + self_
            }
        }
    }
}
