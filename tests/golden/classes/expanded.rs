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
    unsafe impl __capi::Named<8406136796514167759u64> for Series {}
    const _: fn() = __capi::class::<Series>;
    unsafe extern "C" fn __capi_type() -> *mut __capi::ffi::PyTypeObject {
        unsafe { __capi::class_type::<Series>() }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 3590031042167599829u64, __capi_type
        as * const ()).after(__capi::prepare:: < Series >)
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<3906535147053305974u64> for Counter {}
    const _: fn() = __capi::class::<Counter>;
    unsafe extern "C" fn __capi_type() -> *mut __capi::ffi::PyTypeObject {
        unsafe { __capi::class_type::<Counter>() }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 3547297290372954665u64, __capi_type
        as * const ()).after(__capi::prepare:: < Counter >)
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Series as __capi::Named<8406136796514167759u64>>::named;
    const __CAPI_FUNCTION: for<'py> fn(
        __capi::Python<'py>,
        &[::core::primitive::f64],
    ) -> __capi::PyResult<__capi::Bound<'py, Series>> = series_new;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const ::core::primitive::f64,
        __capi_1_len: ::core::primitive::usize,
    ) -> *mut __capi::ffi::PyObject {
        unsafe {
            __capi::raise(
                "columns_series_new",
                ::core::ptr::null_mut(),
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::slice(__capi_1, __capi_1_len) }
                        .map_err(|__capi_why| __capi_why.of("values"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| __capi::new_reference(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 16231875196369179040u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Series as __capi::Named<8406136796514167759u64>>::named;
    const __CAPI_FUNCTION: fn(
        &__capi::Bound<'_, Series>,
    ) -> __capi::PyResult<::core::primitive::usize> = series_length;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out: *mut ::core::primitive::usize,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "columns_series_length",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            Series,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "columns_series_length",
                                parameter: "series",
                            },
                        )
                    } {
                        ::core::result::Result::Ok(__capi_0) => __capi_0,
                        ::core::result::Result::Err(__capi_error) => {
                            return ::core::result::Result::Ok(
                                ::core::result::Result::Err(__capi_error),
                            );
                        }
                    };
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(&__capi_0)
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
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 713554659252299026u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Series as __capi::Named<8406136796514167759u64>>::named;
    const __CAPI_FUNCTION: fn(
        &Series,
        ::core::primitive::usize,
    ) -> __capi::PyResult<::core::option::Option<::core::primitive::f64>> = series_at;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: ::core::primitive::usize,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise_unattached(
                "columns_series_at",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::frozen::<
                            Series,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "columns_series_at",
                                parameter: "series",
                            },
                        )
                    } {
                        ::core::result::Result::Ok(__capi_0) => __capi_0,
                        ::core::result::Result::Err(__capi_error) => {
                            return ::core::result::Result::Ok(
                                ::core::result::Result::Err(__capi_error),
                            );
                        }
                    };
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_0, __capi_1)
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
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 7089792809305560739u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<3906535147053305974u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::PyRef<'_, Counter>,
    ) -> __capi::PyResult<::core::primitive::u64> = counter_get;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out: *mut ::core::primitive::u64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "columns_counter_get",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::shared::<
                            Counter,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "columns_counter_get",
                                parameter: "counter",
                            },
                        )
                    } {
                        ::core::result::Result::Ok(__capi_0) => __capi_0,
                        ::core::result::Result::Err(__capi_error) => {
                            return ::core::result::Result::Ok(
                                ::core::result::Result::Err(__capi_error),
                            );
                        }
                    };
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_0)
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
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 1661135172821468754u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<3906535147053305974u64>>::named;
    const __CAPI_FUNCTION: fn(
        ::core::option::Option<__capi::PyRefMut<'_, Counter>>,
    ) -> __capi::PyResult<::core::primitive::bool> = counter_step;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out: *mut ::core::primitive::bool,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "columns_counter_step",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let mut __capi_0 = match unsafe {
                        __capi::optional_exclusive::<
                            Counter,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "columns_counter_step",
                                parameter: "counter",
                            },
                        )
                    } {
                        ::core::result::Result::Ok(__capi_0) => __capi_0,
                        ::core::result::Result::Err(__capi_error) => {
                            return ::core::result::Result::Ok(
                                ::core::result::Result::Err(__capi_error),
                            );
                        }
                    };
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_0)
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
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 2762371218552185839u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<3906535147053305974u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Counter,
        ::core::option::Option<&Counter>,
    ) -> __capi::PyResult<()> = counter_add;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: *mut __capi::ffi::PyObject,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise_unattached(
                "columns_counter_add",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let mut __capi_0 = match unsafe {
                        __capi::exclusive::<
                            Counter,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "columns_counter_add",
                                parameter: "counter",
                            },
                        )
                    } {
                        ::core::result::Result::Ok(__capi_0) => __capi_0,
                        ::core::result::Result::Err(__capi_error) => {
                            return ::core::result::Result::Ok(
                                ::core::result::Result::Err(__capi_error),
                            );
                        }
                    };
                    #[allow(unused_mut)]
                    let __capi_1 = match unsafe {
                        __capi::optional_shared::<
                            Counter,
                        >(
                            __capi_py,
                            __capi_1,
                            &__capi::Argument {
                                function: "columns_counter_add",
                                parameter: "other",
                            },
                        )
                    } {
                        ::core::result::Result::Ok(__capi_1) => __capi_1,
                        ::core::result::Result::Err(__capi_error) => {
                            return ::core::result::Result::Ok(
                                ::core::result::Result::Err(__capi_error),
                            );
                        }
                    };
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(&mut __capi_0, __capi_1.as_deref())
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
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 11910467219451575536u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<3906535147053305974u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        ::core::primitive::i64,
    ) -> __capi::PyResult<::core::option::Option<__capi::Py<Counter>>> = counter_new;
    unsafe extern "C" fn __capi_shim(
        __capi_1: ::core::primitive::i64,
        __capi_out: *mut *mut __capi::ffi::PyObject,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "columns_counter_new",
                -1,
                |__capi_py| {
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| match __capi_result {
                                ::core::option::Option::Some(__capi_result) => {
                                    unsafe {
                                        __capi_out.write(__capi::new_reference(__capi_result))
                                    };
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
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 15881861421007463801u64,
        __capi_shim as * const ())
    }
};

