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
    const __CAPI_FUNCTION: fn(&[::core::primitive::f64]) -> ::core::primitive::f64 = sum;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::primitive::f64,
        __capi_0_len: ::core::primitive::usize,
    ) -> ::core::primitive::f64 {
        __capi::plain(
            "buffers_sum",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("values"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 5612892160705916118u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(&mut [::core::primitive::f64]) -> () = double_all;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut ::core::primitive::f64,
        __capi_0_len: ::core::primitive::usize,
    ) {
        __capi::plain(
            "buffers_double_all",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice_mut(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("values"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 17465398018037166830u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(&::core::primitive::str) -> ::core::primitive::usize = characters;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::ffi::c_char,
        __capi_0_len: ::core::primitive::usize,
    ) -> ::core::primitive::usize {
        __capi::plain(
            "buffers_characters",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::text(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("text"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 12489905325272498650u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::option::Option<&::core::ffi::CStr>,
    ) -> ::core::primitive::usize = bytes;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::ffi::c_char,
    ) -> ::core::primitive::usize {
        __capi::plain(
            "buffers_bytes",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::optional_ctext(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("text"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 317435585354060604u64, __capi_shim
        as * const ())
    }
};

