///The C API of this module; hand it to [`publish`](::capi_runtime::Api::publish).
pub static API: ::capi_runtime::Api = ::capi_runtime::Api::new(
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/capi-table.rs")),
    match ::core::ffi::CStr::from_bytes_with_nul(
        ::core::concat!(::core::env!("CARGO_PKG_VERSION"), "\0").as_bytes(),
    ) {
        ::core::result::Result::Ok(release) => release,
        ::core::result::Result::Err(_) => c"",
    },
);
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the callback type that this API exports under its name",
    label = "another type than the one under `#[capi::export]`",
    note = "capi reads names, not types; give one of the two another name"
)]
pub trait __CapiCallback<const ID: ::core::primitive::u64> {
    fn named() {}
}

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn(
        extern "C" fn(
            ::core::primitive::f64,
            *mut ::core::ffi::c_void,
        ) -> ::core::primitive::bool,
    ) -> Visit = |__capi_value| __capi_value;
    impl crate::__CapiCallback<16528396480018544520u64> for Visit {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Visit as crate::__CapiCallback<16528396480018544520u64>>::named;
    const __CAPI_FUNCTION: fn(
        &[::core::primitive::f64],
        Visit,
        *mut ::core::ffi::c_void,
    ) -> ::core::primitive::bool = each;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::primitive::f64,
        __capi_0_len: ::core::primitive::usize,
        __capi_1: ::core::option::Option<Visit>,
        __capi_2: *mut ::core::ffi::c_void,
    ) -> ::core::primitive::bool {
        __capi::plain(
            "visits_each",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("values"))?;
                let __capi_1 = __capi::callback(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("visit"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1, __capi_2);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 3052487735170605705u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::f64,
        ::core::option::Option<
            extern "C" fn(::core::primitive::f64) -> ::core::primitive::f64,
        >,
    ) -> ::core::primitive::f64 = apply;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::f64,
        __capi_1: ::core::option::Option<
            extern "C" fn(::core::primitive::f64) -> ::core::primitive::f64,
        >,
    ) -> ::core::primitive::f64 {
        let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 3657235019600499179u64, __capi_shim
        as * const ())
    }
};

