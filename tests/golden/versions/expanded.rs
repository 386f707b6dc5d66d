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
    const _: fn(::core::primitive::f64) -> Metres = |__capi_value| __capi_value;
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: () = {
        const __CAPI_VALUE: ::core::primitive::u32 = LIMIT;
        ::core::assert!(
            __CAPI_VALUE == 1024,
            "the header prints this value, so it must be a literal expression of type `u32` that is the same on every platform"
        );
    };
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: () = {
        const __CAPI_VALUE: ::core::primitive::f64 = TOLERANCE;
        ::core::assert!(
            __CAPI_VALUE == 0.000000001,
            "the header prints this value, so it must be a literal expression of type `f64` that is the same on every platform"
        );
    };
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: () = {
        const __CAPI_VALUE: ::core::primitive::usize = LONGEST;
        ::core::assert!(
            __CAPI_VALUE == 4096,
            "the header prints this value, so it must be a literal expression of type `usize` that is the same on every platform"
        );
    };
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(::core::primitive::f64) -> ::core::primitive::f64 = half;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::f64,
    ) -> ::core::primitive::f64 {
        let __capi_result = __CAPI_FUNCTION(__capi_0);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 14555806506061634044u64,
        __capi_shim as * const ())
    }
};

#[cfg(unix)]
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn() -> ::core::primitive::u32 = pid;
    unsafe extern "C" fn __capi_shim() -> ::core::primitive::u32 {
        let __capi_result = __CAPI_FUNCTION();
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 6145481571611723031u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: unsafe fn(
        *const ::core::primitive::f64,
    ) -> ::core::primitive::f64 = read;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::primitive::f64,
    ) -> ::core::primitive::f64 {
        let __capi_result = unsafe { __CAPI_FUNCTION(__capi_0) };
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 1673449466146169080u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::f64,
        ::core::primitive::f64,
    ) -> ::core::primitive::f64 = scale;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::f64,
        __capi_1: ::core::primitive::f64,
    ) -> ::core::primitive::f64 {
        let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 8540676657568162696u64, __capi_shim
        as * const ())
    }
};

