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

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::f64,
        ::core::primitive::f64,
    ) -> ::core::primitive::f64 = add;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::f64,
        __capi_1: ::core::primitive::f64,
    ) -> ::core::primitive::f64 {
        let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 3419329371971513594u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::i8,
        ::core::primitive::i16,
        ::core::primitive::i32,
        ::core::primitive::i64,
        ::core::primitive::u8,
        ::core::primitive::u16,
        ::core::primitive::u32,
        ::core::primitive::u64,
    ) -> ::core::primitive::bool = widths;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i8,
        __capi_1: ::core::primitive::i16,
        __capi_2: ::core::primitive::i32,
        __capi_3: ::core::primitive::i64,
        __capi_4: ::core::primitive::u8,
        __capi_5: ::core::primitive::u16,
        __capi_6: ::core::primitive::u32,
        __capi_7: ::core::primitive::u64,
    ) -> ::core::primitive::bool {
        let __capi_result = __CAPI_FUNCTION(
            __capi_0,
            __capi_1,
            __capi_2,
            __capi_3,
            __capi_4,
            __capi_5,
            __capi_6,
            __capi_7,
        );
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 133778967467306761u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::usize,
        ::core::primitive::isize,
        ::core::ffi::c_long,
    ) -> ::core::ffi::c_int = sizes;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::usize,
        __capi_1: ::core::primitive::isize,
        __capi_2: ::core::ffi::c_long,
    ) -> ::core::ffi::c_int {
        let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1, __capi_2);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 14903810243528624263u64,
        __capi_shim as * const ())
    }
};

