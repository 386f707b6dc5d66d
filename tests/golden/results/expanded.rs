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
    unsafe impl __capi::Named<4130103178269415637u64> for Failure {}
    const _: () = {
        ::core::assert!(Failure::BadArgument as ::core::primitive::i32 == 1);
        ::core::assert!(Failure::Empty as ::core::primitive::i32 == 2);
    };
    const _: fn(Failure) = |__capi_value| match __capi_value {
        Failure::BadArgument => {}
        Failure::Empty => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Failure > () == ::core::mem::size_of:: <
        ::core::primitive::i32 > ()
    );
    unsafe impl __capi::Enumeration for Failure {
        type Repr = ::core::primitive::i32;
        fn from_repr(
            __capi_value: ::core::primitive::i32,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                1 => ::core::option::Option::Some(Self::BadArgument),
                2 => ::core::option::Option::Some(Self::Empty),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for Failure {
        const CHECKED: ::core::primitive::bool = true;
        unsafe fn valid(
            __capi_this: *const Self,
        ) -> ::core::result::Result<(), __capi::Why> {
            let __capi_value = unsafe {
                __capi_this.cast::<::core::primitive::i32>().read()
            };
            __capi::enumeration::<Self>(__capi_value).map(|_| ())
        }
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        &[::core::primitive::f64],
    ) -> ::core::option::Option<::core::primitive::f64> = mean;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::primitive::f64,
        __capi_0_len: ::core::primitive::usize,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        __capi::plain(
            "results_mean",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("values"))?;
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::option::Option::Some(__capi_result) => {
                            unsafe { __capi_out.write(__capi_result) };
                            1
                        }
                        ::core::option::Option::None => 0,
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 712609116949728132u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Failure as __capi::Named<4130103178269415637u64>>::named;
    const __CAPI_FUNCTION: fn(
        &[::core::primitive::f64],
    ) -> ::core::result::Result<::core::primitive::f64, Failure> = greatest;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::primitive::f64,
        __capi_0_len: ::core::primitive::usize,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::primitive::i32 {
        ((|| -> ::core::result::Result<_, __capi::Refusal> {
            let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                .map_err(|__capi_why| __capi_why.of("values"))?;
            let __capi_out = __capi::out(__capi_out)
                .map_err(|__capi_why| __capi_why.of("result"))?;
            let __capi_result = __CAPI_FUNCTION(__capi_0);
            ::core::result::Result::Ok(
                match __capi_result {
                    ::core::result::Result::Ok(__capi_result) => {
                        unsafe { __capi_out.write(__capi_result) };
                        0
                    }
                    ::core::result::Result::Err(__capi_error) => {
                        __capi_error as ::core::primitive::i32
                    }
                },
            )
        }))()
            .unwrap_or(Failure::BadArgument as ::core::primitive::i32)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 14277316198634446755u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        ::core::primitive::f64,
    ) -> __capi::PyResult<()> = check;
    unsafe extern "C" fn __capi_shim(
        __capi_1: ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "results_check",
                -1,
                |__capi_py| {
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| {
                                let () = __capi_result;
                                0
                            }),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 3611172985760785066u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &::core::primitive::str,
    ) -> __capi::PyResult<::core::primitive::f64> = parse;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "results_parse",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::text(__capi_1, __capi_1_len) }
                        .map_err(|__capi_why| __capi_why.of("text"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| {
                                unsafe { __capi_out.write(__capi_result) };
                                0
                            }),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 12167928219033881160u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &::core::primitive::str,
    ) -> __capi::PyResult<::core::option::Option<::core::primitive::f64>> = parse_some;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "results_parse_some",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::text(__capi_1, __capi_1_len) }
                        .map_err(|__capi_why| __capi_why.of("text"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| match __capi_result {
                                ::core::option::Option::Some(__capi_result) => {
                                    unsafe { __capi_out.write(__capi_result) };
                                    1
                                }
                                ::core::option::Option::None => 0,
                            }),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 6084201543396803061u64, __capi_shim
        as * const ())
    }
};

