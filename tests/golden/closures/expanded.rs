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
    unsafe impl __capi::Named<13762101700250734149u64> for Place {}
    const _: fn(&Place) -> &::core::primitive::f64 = |__capi_record| &__capi_record.x;
    const _: fn(&Place) -> &::core::primitive::f64 = |__capi_record| &__capi_record.y;
    const _: fn(&Place) = |Place { x: _, y: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            x: ::core::primitive::f64,
            y: ::core::primitive::f64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Place > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < Place > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Place, x) ==
            ::core::mem::offset_of!(__CapiLayout, x) && ::core::mem::offset_of!(Place, y)
            == ::core::mem::offset_of!(__CapiLayout, y),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Place {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<2145558934468478436u64> for Tour {}
    impl __capi::Opaque for Tour {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Tour) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 15205265616220805489u64,
        __capi_free as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Place as __capi::Named<13762101700250734149u64>>::named;
    const __CAPI_FUNCTION: fn(
        &[Place],
        &mut (dyn ::core::ops::FnMut(Place) -> ::core::ops::ControlFlow<()>),
    ) -> ::core::primitive::usize = each;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Place,
        __capi_0_len: ::core::primitive::usize,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(Place, *mut ::core::ffi::c_void) -> ::core::ffi::c_int,
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
    ) -> ::core::primitive::usize {
        __capi::plain(
            "tours_each",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("places"))?;
                let __capi_1_context = __capi::Context::new(__capi_1_context);
                let __capi_1 = __capi::callback(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("visit"))?;
                #[allow(unused_mut)]
                let mut __capi_1 = move |
                    __capi_arg0: Place,
                | -> ::core::ops::ControlFlow<()> {
                    __capi::flow(unsafe {
                        __capi_1(__capi_arg0, (&__capi_1_context).get())
                    })
                };
                let __capi_result = __CAPI_FUNCTION(__capi_0, &mut __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 1898281840751672993u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Place as __capi::Named<13762101700250734149u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &[Place],
        &mut (dyn ::core::ops::FnMut(
            &Place,
            ::core::primitive::usize,
        ) -> ::core::ops::ControlFlow<()>),
    ) -> __capi::PyResult<::core::primitive::usize> = each_raising;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const Place,
        __capi_1_len: ::core::primitive::usize,
        __capi_2: ::core::option::Option<
            unsafe extern "C" fn(
                &Place,
                ::core::primitive::usize,
                *mut ::core::ffi::c_void,
            ) -> ::core::ffi::c_int,
        >,
        __capi_2_context: *mut ::core::ffi::c_void,
        __capi_out: *mut ::core::primitive::usize,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "tours_each_raising",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::slice(__capi_1, __capi_1_len) }
                        .map_err(|__capi_why| __capi_why.of("places"))?;
                    let __capi_2_context = __capi::Context::new(__capi_2_context);
                    let __capi_2_error = __capi::Raised::new();
                    let __capi_2_error_lent = &__capi_2_error;
                    let __capi_2 = __capi::callback(__capi_2)
                        .map_err(|__capi_why| __capi_why.of("visit"))?;
                    #[allow(unused_mut)]
                    let mut __capi_2 = move |
                        __capi_arg0: &Place,
                        __capi_arg1: ::core::primitive::usize,
                    | -> ::core::ops::ControlFlow<()> {
                        if __capi_2_error_lent.is_raised() {
                            return ::core::ops::ControlFlow::Break(());
                        }
                        let __capi_status = unsafe {
                            __capi_2(__capi_arg0, __capi_arg1, (&__capi_2_context).get())
                        };
                        __capi_2_error_lent
                            .flow(__capi_status, "tours_each_raising: visit")
                    };
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    let __capi_result = __CAPI_FUNCTION(
                        __capi_py,
                        __capi_1,
                        &mut __capi_2,
                    );
                    if let ::core::option::Option::Some(__capi_error) = __capi_2_error
                        .into_error()
                    {
                        ::core::mem::drop(__capi_result);
                        return ::core::result::Result::Ok(
                            ::core::result::Result::Err(__capi_error),
                        );
                    }
                    ::core::result::Result::Ok(
                        __capi_result
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
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 15152153227232628747u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Place as __capi::Named<13762101700250734149u64>>::named;
    const __CAPI_FUNCTION: fn(
        &[Place],
        &(dyn ::core::ops::Fn(Place) -> ::core::primitive::f64 + ::core::marker::Sync),
    ) -> ::core::option::Option<::core::primitive::f64> = greatest;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Place,
        __capi_0_len: ::core::primitive::usize,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(
                Place,
                *mut ::core::ffi::c_void,
            ) -> ::core::primitive::f64,
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        __capi::plain(
            "tours_greatest",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("places"))?;
                let __capi_1_context = __capi::Context::new(__capi_1_context);
                let __capi_1 = __capi::callback(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("value"))?;
                #[allow(unused_mut)]
                let mut __capi_1 = move |__capi_arg0: Place| -> ::core::primitive::f64 {
                    unsafe { __capi_1(__capi_arg0, (&__capi_1_context).get()) }
                };
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, &__capi_1);
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
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 3601138623275300129u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        &__capi::Bound<'_, __capi::types::PyAny>,
        &mut (dyn ::core::ops::FnMut(
            &__capi::Bound<'_, __capi::types::PyAny>,
            ::core::option::Option<&__capi::Bound<'_, __capi::types::PyAny>>,
        ) -> __capi::PyResult<()>),
    ) -> __capi::PyResult<()> = objects;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(
                *mut __capi::ffi::PyObject,
                *mut __capi::ffi::PyObject,
                *mut ::core::ffi::c_void,
            ) -> ::core::ffi::c_int,
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "tours_objects",
                -1,
                |__capi_py| {
                    let __capi_0 = unsafe { __capi::any(__capi_py, __capi_0) }
                        .map_err(|__capi_why| __capi_why.of("items"))?;
                    let __capi_1_context = __capi::Context::new(__capi_1_context);
                    let __capi_1 = __capi::callback(__capi_1)
                        .map_err(|__capi_why| __capi_why.of("visit"))?;
                    #[allow(unused_mut)]
                    let mut __capi_1 = move |
                        __capi_arg0: &__capi::Bound<'_, __capi::types::PyAny>,
                        __capi_arg1: ::core::option::Option<
                            &__capi::Bound<'_, __capi::types::PyAny>,
                        >,
                    | -> __capi::PyResult<()> {
                        {
                            let __capi_status = unsafe {
                                __capi_1(
                                    __capi::lent(::core::option::Option::Some(__capi_arg0)),
                                    __capi::lent(__capi_arg1),
                                    (&__capi_1_context).get(),
                                )
                            };
                            __capi::raises(__capi_status, "tours_objects: visit")
                        }
                    };
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(&__capi_0, &mut __capi_1)
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
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 11146160759112873812u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tour as __capi::Named<2145558934468478436u64>>::named;
    const __CAPI_FUNCTION: fn() -> ::std::boxed::Box<Tour> = tour_new;
    unsafe extern "C" fn __capi_shim() -> *mut Tour {
        let __capi_result = __CAPI_FUNCTION();
        __capi::boxed(__capi_result)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 13822597914237055345u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tour as __capi::Named<2145558934468478436u64>>::named;
    const __CAPI_FUNCTION: fn(
        &Tour,
        ::std::boxed::Box<
            dyn ::core::ops::FnMut(&::core::primitive::str) -> () + ::core::marker::Send,
        >,
    ) -> () = tour_visit;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Tour,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(
                *const ::core::ffi::c_char,
                ::core::primitive::usize,
                *mut ::core::ffi::c_void,
            ),
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
        __capi_1_free: ::core::option::Option<
            unsafe extern "C" fn(*mut ::core::ffi::c_void),
        >,
    ) {
        let __capi_1_context = unsafe {
            __capi::OwnedContext::new(__capi_1_context, __capi_1_free)
        };
        __capi::plain(
            "tours_tour_visit",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("tour"))?;
                let __capi_1 = __capi::callback(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("visitor"))?;
                let __capi_1: ::std::boxed::Box<
                    dyn ::core::ops::FnMut(
                        &::core::primitive::str,
                    ) -> () + ::core::marker::Send,
                > = ::std::boxed::Box::new(move |
                    __capi_arg0: &::core::primitive::str,
                | -> () {
                    unsafe {
                        __capi_1(
                            __capi_arg0.as_ptr().cast::<::core::ffi::c_char>(),
                            __capi_arg0.len(),
                            (&__capi_1_context).get(),
                        )
                    }
                });
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 15417644541292579429u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tour as __capi::Named<2145558934468478436u64>>::named;
    const __CAPI_FUNCTION: fn(&Tour, &::core::primitive::str) -> () = tour_stop;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Tour,
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
    ) {
        __capi::plain(
            "tours_tour_stop",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("tour"))?;
                let __capi_1 = unsafe { __capi::text(__capi_1, __capi_1_len) }
                    .map_err(|__capi_why| __capi_why.of("name"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 1488629437926427640u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Place as __capi::Named<13762101700250734149u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &[Place],
        ::core::option::Option<
            ::std::boxed::Box<
                dyn ::core::ops::FnOnce(
                    &[Place],
                ) -> __capi::PyResult<
                        ::core::ops::ControlFlow<()>,
                    > + ::core::marker::Send,
            >,
        >,
    ) -> __capi::PyResult<::core::primitive::bool> = once;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const Place,
        __capi_1_len: ::core::primitive::usize,
        __capi_2: ::core::option::Option<
            unsafe extern "C" fn(
                *const Place,
                ::core::primitive::usize,
                *mut ::core::ffi::c_void,
            ) -> ::core::ffi::c_int,
        >,
        __capi_2_context: *mut ::core::ffi::c_void,
        __capi_2_free: ::core::option::Option<
            unsafe extern "C" fn(*mut ::core::ffi::c_void),
        >,
        __capi_out: *mut ::core::primitive::bool,
    ) -> ::core::ffi::c_int {
        let __capi_2_context = unsafe {
            __capi::OwnedContext::new(__capi_2_context, __capi_2_free)
        };
        unsafe {
            __capi::raise(
                "tours_once",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::slice(__capi_1, __capi_1_len) }
                        .map_err(|__capi_why| __capi_why.of("places"))?;
                    let __capi_2: ::core::option::Option<
                        ::std::boxed::Box<
                            dyn ::core::ops::FnOnce(
                                &[Place],
                            ) -> __capi::PyResult<
                                    ::core::ops::ControlFlow<()>,
                                > + ::core::marker::Send,
                        >,
                    > = match __capi_2 {
                        ::core::option::Option::Some(__capi_2) => {
                            ::core::option::Option::Some(
                                ::std::boxed::Box::new(move |
                                    __capi_arg0: &[Place],
                                | -> __capi::PyResult<::core::ops::ControlFlow<()>> {
                                    __capi::with_gil(|| {
                                        let __capi_status = unsafe {
                                            __capi_2(
                                                __capi_arg0.as_ptr(),
                                                __capi_arg0.len(),
                                                (&__capi_2_context).get(),
                                            )
                                        };
                                        __capi::raises_flow(__capi_status, "tours_once: with")
                                    })
                                }),
                            )
                        }
                        ::core::option::Option::None => ::core::option::Option::None,
                    };
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1, __capi_2)
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
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 4234734517885252857u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::u32,
        ::core::option::Option<
            &mut (dyn ::core::ops::FnMut(::core::primitive::u32) -> ()),
        >,
    ) -> ::core::primitive::u32 = count;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::u32,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(::core::primitive::u32, *mut ::core::ffi::c_void),
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
    ) -> ::core::primitive::u32 {
        let __capi_1_context = __capi::Context::new(__capi_1_context);
        #[allow(unused_mut)]
        let mut __capi_1 = __capi_1
            .map(|__capi_1| move |__capi_arg0: ::core::primitive::u32| -> () {
                unsafe { __capi_1(__capi_arg0, (&__capi_1_context).get()) }
            });
        let __capi_result = __CAPI_FUNCTION(
            __capi_0,
            match __capi_1.as_mut() {
                ::core::option::Option::Some(__capi_1) => {
                    ::core::option::Option::Some(
                        __capi_1
                            as &mut (dyn ::core::ops::FnMut(
                                ::core::primitive::u32,
                            ) -> ()),
                    )
                }
                ::core::option::Option::None => ::core::option::Option::None,
            },
        );
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 9u32, 11866762728236441239u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<17821655727062944723u64> for Walk {}
    const _: fn() = __capi::class::<Walk>;
    unsafe extern "C" fn __capi_type() -> *mut __capi::ffi::PyTypeObject {
        unsafe { __capi::class_type::<Walk>() }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 10u32, 16217515391014658225u64,
        __capi_type as * const ()).after(__capi::prepare:: < Walk >)
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Walk as __capi::Named<17821655727062944723u64>>::named;
    const _: fn() = <Place as __capi::Named<13762101700250734149u64>>::named;
    const __CAPI_FUNCTION: fn(
        &Walk,
        &mut (dyn ::core::ops::FnMut(&Place) -> ::core::ops::ControlFlow<()>),
    ) -> __capi::PyResult<::core::primitive::usize> = <Walk>::each;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(&Place, *mut ::core::ffi::c_void) -> ::core::ffi::c_int,
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
        __capi_out: *mut ::core::primitive::usize,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "tours_Walk_each",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::frozen::<
                            Walk,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "tours_Walk_each",
                                parameter: "self",
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
                    let __capi_1_context = __capi::Context::new(__capi_1_context);
                    let __capi_1_error = __capi::Raised::new();
                    let __capi_1_error_lent = &__capi_1_error;
                    let __capi_1 = __capi::callback(__capi_1)
                        .map_err(|__capi_why| __capi_why.of("visit"))?;
                    #[allow(unused_mut)]
                    let mut __capi_1 = move |
                        __capi_arg0: &Place,
                    | -> ::core::ops::ControlFlow<()> {
                        if __capi_1_error_lent.is_raised() {
                            return ::core::ops::ControlFlow::Break(());
                        }
                        let __capi_status = unsafe {
                            __capi_1(__capi_arg0, (&__capi_1_context).get())
                        };
                        __capi_1_error_lent.flow(__capi_status, "tours_Walk_each: visit")
                    };
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    let __capi_result = __CAPI_FUNCTION(__capi_0, &mut __capi_1);
                    if let ::core::option::Option::Some(__capi_error) = __capi_1_error
                        .into_error()
                    {
                        ::core::mem::drop(__capi_result);
                        return ::core::result::Result::Ok(
                            ::core::result::Result::Err(__capi_error),
                        );
                    }
                    ::core::result::Result::Ok(
                        __capi_result
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
        __capi::Entry::new(& crate ::API, 1u16, 11u32, 16061102521689991692u64,
        __capi_shim as * const ())
    }
};

