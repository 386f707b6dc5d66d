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
    const _: () = {
        const __CAPI_VALUE: ::core::primitive::f64 = M_PI;
        ::core::assert!(
            __CAPI_VALUE == 3.0,
            "the header prints this value, so it must be a literal expression of type `f64` that is the same on every platform"
        );
    };
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<10721937045488325110u64> for Choice {}
    const _: () = {
        ::core::assert!(Choice::NULL as ::core::primitive::i64 == 1);
        ::core::assert!(
            Choice::Least as ::core::primitive::i64 == - 9223372036854775808
        );
        ::core::assert!(Choice::Great as ::core::primitive::i64 == 1099511627776);
    };
    const _: fn(Choice) = |__capi_value| match __capi_value {
        Choice::NULL => {}
        Choice::Least => {}
        Choice::Great => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Choice > () == ::core::mem::size_of:: <
        ::core::primitive::i64 > ()
    );
    unsafe impl __capi::Enumeration for Choice {
        type Repr = ::core::primitive::i64;
        fn from_repr(
            __capi_value: ::core::primitive::i64,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                1 => ::core::option::Option::Some(Self::NULL),
                -9223372036854775808 => ::core::option::Option::Some(Self::Least),
                1099511627776 => ::core::option::Option::Some(Self::Great),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for Choice {
        const CHECKED: ::core::primitive::bool = true;
        unsafe fn valid(
            __capi_this: *const Self,
        ) -> ::core::result::Result<(), __capi::Why> {
            let __capi_value = unsafe {
                __capi_this.cast::<::core::primitive::i64>().read()
            };
            __capi::enumeration::<Self>(__capi_value).map(|_| ())
        }
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Choice as __capi::Named<10721937045488325110u64>>::named;
    const __CAPI_FUNCTION: fn(
        Choice,
        ::core::primitive::i64,
    ) -> ::core::result::Result<::core::primitive::i64, Choice> = <Choice>::find;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i64,
        __capi_1: ::core::primitive::i64,
        __capi_out: *mut ::core::primitive::i64,
    ) -> ::core::primitive::i64 {
        ((|| -> ::core::result::Result<_, __capi::Refusal> {
            let __capi_0 = __capi::enumeration::<Choice>(__capi_0)
                .map_err(|__capi_why| __capi_why.of("self"))?;
            let __capi_out = __capi::out(__capi_out)
                .map_err(|__capi_why| __capi_why.of("result"))?;
            let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
            ::core::result::Result::Ok(
                match __capi_result {
                    ::core::result::Result::Ok(__capi_result) => {
                        unsafe { __capi_out.write(__capi_result) };
                        0
                    }
                    ::core::result::Result::Err(__capi_error) => {
                        __capi_error as ::core::primitive::i64
                    }
                },
            )
        }))()
            .unwrap_or(Choice::NULL as ::core::primitive::i64)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 1618409792907015040u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<11718840892118157653u64> for Other {}
    const _: () = {
        ::core::assert!(Other::One as ::core::primitive::u8 == 1);
    };
    const _: fn(Other) = |__capi_value| match __capi_value {
        Other::One => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Other > () == ::core::mem::size_of:: <
        ::core::primitive::u8 > ()
    );
    unsafe impl __capi::Enumeration for Other {
        type Repr = ::core::primitive::u8;
        fn from_repr(
            __capi_value: ::core::primitive::u8,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                1 => ::core::option::Option::Some(Self::One),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for Other {
        const CHECKED: ::core::primitive::bool = true;
        unsafe fn valid(
            __capi_this: *const Self,
        ) -> ::core::result::Result<(), __capi::Why> {
            let __capi_value = unsafe {
                __capi_this.cast::<::core::primitive::u8>().read()
            };
            __capi::enumeration::<Self>(__capi_value).map(|_| ())
        }
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Other as __capi::Named<11718840892118157653u64>>::named;
    const __CAPI_FUNCTION: fn(Other) -> ::core::primitive::u8 = <Other>::find;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::u8,
    ) -> ::core::primitive::u8 {
        __capi::plain(
            "signal_Other_find",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<Other>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 17001734347613213004u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Other as __capi::Named<11718840892118157653u64>>::named;
    const __CAPI_FUNCTION: fn(Other) -> ::core::primitive::u8 = <Other>::swap;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::u8,
    ) -> ::core::primitive::u8 {
        __capi::plain(
            "signal_Other_swap",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<Other>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 949752525530504652u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Choice as __capi::Named<10721937045488325110u64>>::named;
    const __CAPI_FUNCTION: fn(
        Choice,
        Choice,
    ) -> ::core::result::Result<Choice, Choice> = swap;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i64,
        __capi_1: ::core::primitive::i64,
        __capi_out: *mut ::core::primitive::i64,
    ) -> ::core::primitive::i64 {
        ((|| -> ::core::result::Result<_, __capi::Refusal> {
            let __capi_0 = __capi::enumeration::<Choice>(__capi_0)
                .map_err(|__capi_why| __capi_why.of("one"))?;
            let __capi_1 = __capi::enumeration::<Choice>(__capi_1)
                .map_err(|__capi_why| __capi_why.of("other"))?;
            let __capi_out = __capi::out(__capi_out)
                .map_err(|__capi_why| __capi_why.of("result"))?;
            let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
            ::core::result::Result::Ok(
                match __capi_result {
                    ::core::result::Result::Ok(__capi_result) => {
                        unsafe {
                            __capi_out.write(__capi_result as ::core::primitive::i64)
                        };
                        0
                    }
                    ::core::result::Result::Err(__capi_error) => {
                        __capi_error as ::core::primitive::i64
                    }
                },
            )
        }))()
            .unwrap_or(Choice::NULL as ::core::primitive::i64)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 9410220571217202178u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<9287933298694892083u64> for Handle {}
    impl __capi::Opaque for Handle {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Handle) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 16773672069856479118u64,
        __capi_free as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Handle as __capi::Named<9287933298694892083u64>>::named;
    const __CAPI_FUNCTION: fn(&Handle) -> ::core::primitive::i64 = <Handle>::c;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Handle) -> ::core::primitive::i64 {
        __capi::plain(
            "signal_Handle_c",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 8485125846799120270u64, __capi_shim
        as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Handle as __capi::Named<9287933298694892083u64>>::named;
    const _: fn() = <Choice as __capi::Named<10721937045488325110u64>>::named;
    const __CAPI_FUNCTION: fn(
        &Choice,
        &[::core::primitive::f64],
        &::core::primitive::str,
    ) -> ::core::option::Option<::std::boxed::Box<Handle>> = <Handle>::from_c;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Choice,
        __capi_1: *const ::core::primitive::f64,
        __capi_1_len: ::core::primitive::usize,
        __capi_2: *const ::core::ffi::c_char,
        __capi_2_len: ::core::primitive::usize,
    ) -> *mut Handle {
        __capi::plain(
            "signal_Handle_from_c",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("told"))?;
                let __capi_1 = unsafe { __capi::slice(__capi_1, __capi_1_len) }
                    .map_err(|__capi_why| __capi_why.of("capi"))?;
                let __capi_2 = unsafe { __capi::text(__capi_2, __capi_2_len) }
                    .map_err(|__capi_why| __capi_why.of("std"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1, __capi_2);
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
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 15667161093426909949u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Handle as __capi::Named<9287933298694892083u64>>::named;
    const __CAPI_FUNCTION: fn(
        ::std::boxed::Box<Handle>,
        ::core::option::Option<::std::boxed::Box<Handle>>,
        ::std::boxed::Box<dyn ::core::ops::FnOnce() -> () + ::core::marker::Send>,
    ) -> () = <Handle>::close;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Handle,
        __capi_1: *mut Handle,
        __capi_2: ::core::option::Option<unsafe extern "C" fn(*mut ::core::ffi::c_void)>,
        __capi_2_context: *mut ::core::ffi::c_void,
        __capi_2_free: ::core::option::Option<
            unsafe extern "C" fn(*mut ::core::ffi::c_void),
        >,
    ) {
        let __capi_0 = unsafe { __capi::take(__capi_0) };
        let __capi_1 = unsafe { __capi::take(__capi_1) };
        let __capi_2_context = unsafe {
            __capi::OwnedContext::new(__capi_2_context, __capi_2_free)
        };
        __capi::plain(
            "signal_Handle_close",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::given(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("this_"))?;
                let __capi_2 = __capi::callback(__capi_2)
                    .map_err(|__capi_why| __capi_why.of("then"))?;
                let __capi_2: ::std::boxed::Box<
                    dyn ::core::ops::FnOnce() -> () + ::core::marker::Send,
                > = ::std::boxed::Box::new(move || -> () {
                    unsafe { __capi_2((&__capi_2_context).get()) }
                });
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1, __capi_2);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 6574640038248551874u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<899503347205366961u64> for Point {}
    const _: fn(&Point) -> &::core::primitive::f64 = |__capi_record| &__capi_record.x;
    const _: fn(&Point) -> &::core::primitive::f64 = |__capi_record| {
        &__capi_record.result
    };
    const _: fn(&Point) = |Point { x: _, result: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            x: ::core::primitive::f64,
            result: ::core::primitive::f64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Point > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < Point > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Point, x) ==
            ::core::mem::offset_of!(__CapiLayout, x) && ::core::mem::offset_of!(Point,
            result) == ::core::mem::offset_of!(__CapiLayout, result),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Point {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<899503347205366961u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Point,
        ::core::primitive::f64,
        ::core::primitive::f64,
        ::core::primitive::f64,
    ) -> ::core::primitive::f64 = <Point>::set;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Point,
        __capi_1: ::core::primitive::f64,
        __capi_2: ::core::primitive::f64,
        __capi_3: ::core::primitive::f64,
    ) -> ::core::primitive::f64 {
        __capi::plain(
            "signal_Point_set",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(
                    __capi_0,
                    __capi_1,
                    __capi_2,
                    __capi_3,
                );
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 573524876325096632u64, __capi_shim
        as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<899503347205366961u64>>::named;
    const __CAPI_FUNCTION: fn(&Point) -> ::core::primitive::f64 = <Point>::x;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Point) -> ::core::primitive::f64 {
        __capi::plain(
            "signal_Point_x",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 9u32, 16430474787001842687u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<14666002183982098040u64> for Wire {}
    const _: fn() = __capi::class::<Wire>;
    unsafe extern "C" fn __capi_type() -> *mut __capi::ffi::PyTypeObject {
        unsafe { __capi::class_type::<Wire>() }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 10u32, 9026627164581060725u64,
        __capi_type as * const ()).after(__capi::prepare:: < Wire >)
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Wire as __capi::Named<14666002183982098040u64>>::named;
    const __CAPI_FUNCTION: fn(
        &__capi::Bound<'_, Wire>,
    ) -> __capi::PyResult<::core::primitive::bool> = <Wire>::get;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out: *mut ::core::primitive::bool,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "signal_Wire_get",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            Wire,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "signal_Wire_get",
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
        __capi::Entry::new(& crate ::API, 1u16, 11u32, 7160770617730799422u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Wire as __capi::Named<14666002183982098040u64>>::named;
    const __CAPI_FUNCTION: fn(
        &__capi::Bound<'_, Wire>,
        &__capi::Bound<'_, Wire>,
    ) -> __capi::PyResult<::core::primitive::bool> = <Wire>::release;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: *mut __capi::ffi::PyObject,
        __capi_out: *mut ::core::primitive::bool,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "signal_Wire_release",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            Wire,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "signal_Wire_release",
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
                    #[allow(unused_mut)]
                    let __capi_1 = match unsafe {
                        __capi::typed::<
                            Wire,
                        >(
                            __capi_py,
                            __capi_1,
                            &__capi::Argument {
                                function: "signal_Wire_release",
                                parameter: "get",
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
        __capi::Entry::new(& crate ::API, 1u16, 12u32, 6011455312096363328u64,
        __capi_shim as * const ())
    }
};

