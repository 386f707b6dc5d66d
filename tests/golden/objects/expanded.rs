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
        &__capi::Bound<'_, __capi::types::PyList>,
    ) -> __capi::PyResult<::core::primitive::usize> = length;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out: *mut ::core::primitive::usize,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "objects_length",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            __capi::types::PyList,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "objects_length",
                                parameter: "items",
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
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 5335069683335138144u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        &__capi::Bound<'_, __capi::types::PyAny>,
        &__capi::Bound<'_, __capi::types::PyAny>,
    ) -> ::core::primitive::bool = same;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: *mut __capi::ffi::PyObject,
    ) -> ::core::primitive::bool {
        unsafe {
            __capi::attached(|__capi_py| {
                __capi::plain(
                    "objects_same",
                    (|| -> ::core::result::Result<_, __capi::Refusal> {
                        let __capi_0 = unsafe { __capi::any(__capi_py, __capi_0) }
                            .map_err(|__capi_why| __capi_why.of("one"))?;
                        let __capi_1 = unsafe { __capi::any(__capi_py, __capi_1) }
                            .map_err(|__capi_why| __capi_why.of("other"))?;
                        let __capi_result = __CAPI_FUNCTION(&__capi_0, &__capi_1);
                        ::core::result::Result::Ok(__capi_result)
                    }),
                )
            })
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 6850614876279692701u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: for<'py> fn(
        &__capi::Bound<'py, __capi::types::PyList>,
        ::core::option::Option<&__capi::Bound<'py, __capi::types::PyAny>>,
    ) -> __capi::PyResult<__capi::Bound<'py, __capi::types::PyList>> = with_item;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: *mut __capi::ffi::PyObject,
    ) -> *mut __capi::ffi::PyObject {
        unsafe {
            __capi::raise(
                "objects_with_item",
                ::core::ptr::null_mut(),
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            __capi::types::PyList,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "objects_with_item",
                                parameter: "items",
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
                    let __capi_1 = unsafe { __capi::optional_any(__capi_py, __capi_1) };
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(&__capi_0, __capi_1.as_deref())
                            .map(|__capi_result| __capi::new_reference(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 16704473163242855065u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        &__capi::Bound<'_, __capi::types::PyDict>,
        &__capi::Bound<'_, __capi::types::PyString>,
    ) -> __capi::PyResult<::core::option::Option<__capi::Py<__capi::types::PyAny>>> = find;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: *mut __capi::ffi::PyObject,
        __capi_out: *mut *mut __capi::ffi::PyObject,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "objects_find",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            __capi::types::PyDict,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "objects_find",
                                parameter: "names",
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
                        __capi::typed::<
                            __capi::types::PyString,
                        >(
                            __capi_py,
                            __capi_1,
                            &__capi::Argument {
                                function: "objects_find",
                                parameter: "name",
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
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(&__capi_0, &__capi_1)
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
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 10101941172241100618u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::option::Option<&__capi::Bound<'_, __capi::types::PyDict>>,
        &__capi::Bound<'_, __capi::types::PyAny>,
    ) -> __capi::PyResult<__capi::Py<__capi::types::PyAny>> = get;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: *mut __capi::ffi::PyObject,
    ) -> *mut __capi::ffi::PyObject {
        unsafe {
            __capi::raise(
                "objects_get",
                ::core::ptr::null_mut(),
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::optional_typed::<
                            __capi::types::PyDict,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "objects_get",
                                parameter: "names",
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
                    let __capi_1 = unsafe { __capi::any(__capi_py, __capi_1) }
                        .map_err(|__capi_why| __capi_why.of("name"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_0.as_deref(), &__capi_1)
                            .map(|__capi_result| __capi::new_reference(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 196876111621518878u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
    ) -> __capi::Bound<'_, __capi::types::PyList> = empty;
    unsafe extern "C" fn __capi_shim() -> *mut __capi::ffi::PyObject {
        unsafe {
            __capi::attached(|__capi_py| {
                let __capi_result = __CAPI_FUNCTION(__capi_py);
                __capi::new_reference(__capi_result)
            })
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 12275967148921128644u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: for<'py> fn(
        &__capi::Bound<'py, __capi::types::PyAny>,
    ) -> ::core::option::Option<__capi::Bound<'py, __capi::types::PyAny>> = unless_none;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
    ) -> *mut __capi::ffi::PyObject {
        unsafe {
            __capi::attached(|__capi_py| {
                __capi::plain(
                    "objects_unless_none",
                    (|| -> ::core::result::Result<_, __capi::Refusal> {
                        let __capi_0 = unsafe { __capi::any(__capi_py, __capi_0) }
                            .map_err(|__capi_why| __capi_why.of("object"))?;
                        let __capi_result = __CAPI_FUNCTION(&__capi_0);
                        ::core::result::Result::Ok(
                            match __capi_result {
                                ::core::option::Option::Some(__capi_result) => {
                                    __capi::new_reference(__capi_result)
                                }
                                ::core::option::Option::None => ::core::ptr::null_mut(),
                            },
                        )
                    }),
                )
            })
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 14334129769897360252u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: unsafe fn(
        __capi::Python<'_>,
        *mut __capi::ffi::PyObject,
    ) -> ::core::primitive::isize = references;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *mut __capi::ffi::PyObject,
    ) -> ::core::primitive::isize {
        unsafe {
            __capi::attached(|__capi_py| {
                let __capi_result = unsafe { __CAPI_FUNCTION(__capi_py, __capi_1) };
                __capi_result
            })
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 15140917353551500669u64,
        __capi_shim as * const ())
    }
};

