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
    unsafe impl __capi::Named<11073956450543786625u64> for point {}
    const _: fn(&point) -> &::core::primitive::f64 = |__capi_record| &__capi_record.x;
    const _: fn(&point) -> &::core::primitive::f64 = |__capi_record| &__capi_record.y;
    const _: fn(&point) = |point { x: _, y: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            x: ::core::primitive::f64,
            y: ::core::primitive::f64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < point > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < point > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(point, x) ==
            ::core::mem::offset_of!(__CapiLayout, x) && ::core::mem::offset_of!(point, y)
            == ::core::mem::offset_of!(__CapiLayout, y),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for point {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        ::core::primitive::usize,
    ) -> __capi::PyResult<::core::primitive::usize> = count;
    unsafe extern "C" fn __capi_shim(
        __capi_1: ::core::primitive::usize,
        __capi_out: *mut ::core::primitive::usize,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "hidden_count",
                -1,
                |__capi_py| {
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
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 2385504282604865378u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(::core::primitive::i64) -> ::core::primitive::i64 = operator;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i64,
    ) -> ::core::primitive::i64 {
        let __capi_result = __CAPI_FUNCTION(__capi_0);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 3928648090726591372u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <point as __capi::Named<11073956450543786625u64>>::named;
    const __CAPI_FUNCTION: fn(&point, &[point]) -> ::core::option::Option<point> = middle;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const point,
        __capi_1: *const point,
        __capi_1_len: ::core::primitive::usize,
        __capi_out: *mut point,
    ) -> ::core::ffi::c_int {
        __capi::plain(
            "hidden_middle",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("point"))?;
                let __capi_1 = unsafe { __capi::slice(__capi_1, __capi_1_len) }
                    .map_err(|__capi_why| __capi_why.of("others"))?;
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
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
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 7976177136940093431u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::f64,
        extern "C" fn(
            ::core::primitive::f64,
            ::core::primitive::f64,
            ::core::primitive::f64,
            ::core::primitive::f64,
        ) -> ::core::primitive::f64,
    ) -> ::core::primitive::f64 = tell;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::f64,
        __capi_1: ::core::option::Option<
            extern "C" fn(
                ::core::primitive::f64,
                ::core::primitive::f64,
                ::core::primitive::f64,
                ::core::primitive::f64,
            ) -> ::core::primitive::f64,
        >,
    ) -> ::core::primitive::f64 {
        __capi::plain(
            "hidden_tell",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_1 = __capi::callback(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("tell"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 6707822414341967463u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<9170170457584395763u64> for Counter {}
    impl __capi::Opaque for Counter {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Counter) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 6892653080410011532u64, __capi_free
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<9170170457584395763u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Counter,
        __capi::Python<'_>,
        ::core::primitive::usize,
    ) -> __capi::PyResult<::core::primitive::usize> = <Counter>::count;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Counter,
        __capi_2: ::core::primitive::usize,
        __capi_out: *mut ::core::primitive::usize,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "hidden_Counter_count",
                -1,
                |__capi_py| {
                    let __capi_0 = unsafe { __capi::object_mut(__capi_0) }
                        .map_err(|__capi_why| __capi_why.of("self"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_0, __capi_py, __capi_2)
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
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 17862643305197219288u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Counter as __capi::Named<9170170457584395763u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        ::core::primitive::usize,
    ) -> __capi::PyResult<::std::boxed::Box<Counter>> = <Counter>::again;
    unsafe extern "C" fn __capi_shim(
        __capi_1: ::core::primitive::usize,
    ) -> *mut Counter {
        unsafe {
            __capi::raise(
                "hidden_Counter_again",
                ::core::ptr::null_mut(),
                |__capi_py| {
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| __capi::boxed(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 4206285052276006653u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<14690318027114184644u64> for told {}
    const _: () = {
        ::core::assert!(told::Once as ::core::primitive::u8 == 1);
    };
    const _: fn(told) = |__capi_value| match __capi_value {
        told::Once => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < told > () == ::core::mem::size_of:: <
        ::core::primitive::u8 > ()
    );
    unsafe impl __capi::Enumeration for told {
        type Repr = ::core::primitive::u8;
        fn from_repr(
            __capi_value: ::core::primitive::u8,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                1 => ::core::option::Option::Some(Self::Once),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for told {
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
    unsafe impl __capi::Named<10760695376791704884u64> for result {}
    const _: fn(&result) -> &::core::primitive::f64 = |__capi_record| {
        &__capi_record.value
    };
    const _: fn(&result) = |result { value: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            value: ::core::primitive::f64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < result > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < result > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(result, value) ==
            ::core::mem::offset_of!(__CapiLayout, value),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for result {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <told as __capi::Named<14690318027114184644u64>>::named;
    const _: fn() = <result as __capi::Named<10760695376791704884u64>>::named;
    const __CAPI_FUNCTION: fn(told) -> ::core::result::Result<result, told> = twice;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::u8,
        __capi_out: *mut result,
    ) -> ::core::primitive::u8 {
        __capi::plain(
            "hidden_twice",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<told>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("how"))?;
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
                            __capi_error as ::core::primitive::u8
                        }
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 17727680857800647653u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <result as __capi::Named<10760695376791704884u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
    ) -> __capi::PyResult<::core::option::Option<result>> = perhaps;
    unsafe extern "C" fn __capi_shim(__capi_out: *mut result) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "hidden_perhaps",
                -1,
                |__capi_py| {
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py)
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
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 14074871689681291610u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn() -> () = auto;
    unsafe extern "C" fn __capi_shim() {
        let __capi_result = __CAPI_FUNCTION();
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 9u32, 14795791319793246267u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn() -> () = auto_;
    unsafe extern "C" fn __capi_shim() {
        let __capi_result = __CAPI_FUNCTION();
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 10u32, 619476928490688798u64, __capi_shim
        as * const ())
    }
};

