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
    unsafe impl __capi::Named<12858730745566873290u64> for Counter {}
    impl __capi::Opaque for Counter {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Counter) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 1514643576943628677u64, __capi_free
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<12858730745566873290u64>>::named;
    const __CAPI_FUNCTION: fn() -> ::std::boxed::Box<Counter> = counter_new;
    unsafe extern "C" fn __capi_shim() -> *mut Counter {
        let __capi_result = __CAPI_FUNCTION();
        __capi::boxed(__capi_result)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 8686394441926543013u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<12858730745566873290u64>>::named;
    const __CAPI_FUNCTION: fn(&mut Counter) -> ::core::primitive::u64 = counter_step;
    unsafe extern "C" fn __capi_shim(__capi_0: *mut Counter) -> ::core::primitive::u64 {
        __capi::plain(
            "counters_counter_step",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("counter"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 10868885332476309514u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<12858730745566873290u64>>::named;
    const __CAPI_FUNCTION: fn(
        ::std::boxed::Box<Counter>,
        ::core::option::Option<::std::boxed::Box<Counter>>,
    ) -> ::core::option::Option<::std::boxed::Box<Counter>> = counter_greater;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Counter,
        __capi_1: *mut Counter,
    ) -> *mut Counter {
        let __capi_0 = unsafe { __capi::take(__capi_0) };
        let __capi_1 = unsafe { __capi::take(__capi_1) };
        __capi::plain(
            "counters_counter_greater",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::given(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("one"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::option::Option::Some(__capi_result) => {
                            __capi::boxed(__capi_result)
                        }
                        ::core::option::Option::None => ::core::ptr::null_mut(),
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 9944223346166088247u64, __capi_shim
        as * const ())
    }
};

