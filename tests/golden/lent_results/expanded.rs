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
    unsafe impl __capi::Named<14532168892596986060u64> for Point {}
    const _: fn(&Point) -> &::core::primitive::f64 = |__capi_record| &__capi_record.x;
    const _: fn(&Point) -> &::core::primitive::f64 = |__capi_record| &__capi_record.y;
    const _: fn(&Point) = |Point { x: _, y: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            x: ::core::primitive::f64,
            y: ::core::primitive::f64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Point > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < Point > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Point, x) ==
            ::core::mem::offset_of!(__CapiLayout, x) && ::core::mem::offset_of!(Point, y)
            == ::core::mem::offset_of!(__CapiLayout, y),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Point {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<14421347052524722745u64> for Turn {}
    const _: () = {
        ::core::assert!(Turn::Left as ::core::primitive::i32 == 1);
        ::core::assert!(Turn::Right as ::core::primitive::i32 == 2);
    };
    const _: fn(Turn) = |__capi_value| match __capi_value {
        Turn::Left => {}
        Turn::Right => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Turn > () == ::core::mem::size_of:: <
        ::core::primitive::i32 > ()
    );
    unsafe impl __capi::Enumeration for Turn {
        type Repr = ::core::primitive::i32;
        fn from_repr(
            __capi_value: ::core::primitive::i32,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                1 => ::core::option::Option::Some(Self::Left),
                2 => ::core::option::Option::Some(Self::Right),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for Turn {
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
    unsafe impl __capi::Named<8450777174378346817u64> for Way {}
    impl __capi::Opaque for Way {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Way) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 12360147008952146432u64,
        __capi_free as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Way as __capi::Named<8450777174378346817u64>>::named;
    const _: fn() = <Point as __capi::Named<14532168892596986060u64>>::named;
    const __CAPI_FUNCTION: for<'__capi_lent> fn(
        &'__capi_lent Way,
    ) -> &'__capi_lent [Point] = <Way>::points;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Way,
        __capi_out_len: *mut ::core::primitive::usize,
    ) -> *const Point {
        __capi::plain(
            "lending_Way_points",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_out_len = __capi::out(__capi_out_len)
                    .map_err(|__capi_why| __capi_why.of("result_len"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(unsafe {
                    __capi::lent_slice::<Point>(__capi_result, __capi_out_len)
                })
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 16039672265204203543u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Way as __capi::Named<8450777174378346817u64>>::named;
    const __CAPI_FUNCTION: for<'__capi_lent> fn(
        &'__capi_lent Way,
        &::core::primitive::str,
    ) -> ::core::option::Option<&'__capi_lent ::core::primitive::str> = <Way>::name_after;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Way,
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out_len: *mut ::core::primitive::usize,
    ) -> *const ::core::ffi::c_char {
        __capi::plain(
            "lending_Way_name_after",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_1 = unsafe { __capi::text(__capi_1, __capi_1_len) }
                    .map_err(|__capi_why| __capi_why.of("before"))?;
                let __capi_out_len = __capi::out(__capi_out_len)
                    .map_err(|__capi_why| __capi_why.of("result_len"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::option::Option::Some(__capi_result) => {
                            unsafe { __capi::lent_text(__capi_result, __capi_out_len) }
                        }
                        ::core::option::Option::None => ::core::ptr::null(),
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 6872889984954157874u64, __capi_shim
        as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Way as __capi::Named<8450777174378346817u64>>::named;
    const _: fn() = <Turn as __capi::Named<14421347052524722745u64>>::named;
    const __CAPI_FUNCTION: for<'__capi_lent> fn(
        &'__capi_lent Way,
        __capi::Python<'_>,
        ::core::primitive::usize,
    ) -> __capi::PyResult<&'__capi_lent Turn> = <Way>::turn;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Way,
        __capi_2: ::core::primitive::usize,
    ) -> *const Turn {
        unsafe {
            __capi::raise(
                "lending_Way_turn",
                ::core::ptr::null(),
                |__capi_py| {
                    let __capi_0 = unsafe { __capi::object(__capi_0) }
                        .map_err(|__capi_why| __capi_why.of("self"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_0, __capi_py, __capi_2)
                            .map(|__capi_result| ::core::ptr::from_ref::<
                                Turn,
                            >(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 4586161201723106072u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Way as __capi::Named<8450777174378346817u64>>::named;
    const __CAPI_FUNCTION: for<'__capi_lent> fn(
        ::core::option::Option<&'__capi_lent Way>,
    ) -> ::core::option::Option<&'__capi_lent Way> = next_way;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Way) -> *const Way {
        __capi::plain(
            "lending_next_way",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::optional_object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("way"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::option::Option::Some(__capi_result) => {
                            ::core::ptr::from_ref::<Way>(__capi_result)
                        }
                        ::core::option::Option::None => ::core::ptr::null(),
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 3256690917510162348u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Way as __capi::Named<8450777174378346817u64>>::named;
    const _: fn() = <Turn as __capi::Named<14421347052524722745u64>>::named;
    const __CAPI_FUNCTION: for<'a> fn(
        __capi::Python<'_>,
        &'a Way,
    ) -> __capi::PyResult<&'a [Turn]> = turns;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const Way,
        __capi_out_len: *mut ::core::primitive::usize,
    ) -> *const Turn {
        unsafe {
            __capi::raise(
                "lending_turns",
                ::core::ptr::null(),
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::object(__capi_1) }
                        .map_err(|__capi_why| __capi_why.of("way"))?;
                    let __capi_out_len = __capi::out(__capi_out_len)
                        .map_err(|__capi_why| __capi_why.of("result_len"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| unsafe {
                                __capi::lent_slice::<Turn>(__capi_result, __capi_out_len)
                            }),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 1747012650510842363u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Way as __capi::Named<8450777174378346817u64>>::named;
    const __CAPI_FUNCTION: for<'a> fn(
        &'a Way,
        &'a ::core::primitive::str,
    ) -> &'a ::core::primitive::str = longer;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Way,
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out_len: *mut ::core::primitive::usize,
    ) -> *const ::core::ffi::c_char {
        __capi::plain(
            "lending_longer",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("way"))?;
                let __capi_1 = unsafe { __capi::text(__capi_1, __capi_1_len) }
                    .map_err(|__capi_why| __capi_why.of("name"))?;
                let __capi_out_len = __capi::out(__capi_out_len)
                    .map_err(|__capi_why| __capi_why.of("result_len"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(unsafe {
                    __capi::lent_text(__capi_result, __capi_out_len)
                })
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 178912916057789473u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<14532168892596986060u64>>::named;
    const _: fn() = <Turn as __capi::Named<14421347052524722745u64>>::named;
    const __CAPI_FUNCTION: for<'__capi_lent> fn(
        &'__capi_lent [Point],
    ) -> ::core::result::Result<&'__capi_lent Point, Turn> = first;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Point,
        __capi_0_len: ::core::primitive::usize,
        __capi_out: *mut *const Point,
    ) -> ::core::primitive::i32 {
        __capi::plain(
            "lending_first",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("points"))?;
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::result::Result::Ok(__capi_result) => {
                            unsafe {
                                __capi_out
                                    .write(::core::ptr::from_ref::<Point>(__capi_result))
                            };
                            0
                        }
                        ::core::result::Result::Err(__capi_error) => {
                            __capi_error as ::core::primitive::i32
                        }
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 3661755288905600664u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<14532168892596986060u64>>::named;
    const __CAPI_FUNCTION: for<'a> fn(
        __capi::Python<'_>,
        &'a mut [Point],
        ::core::primitive::usize,
    ) -> __capi::PyResult<::core::option::Option<&'a [Point]>> = points_until;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *mut Point,
        __capi_1_len: ::core::primitive::usize,
        __capi_2: ::core::primitive::usize,
        __capi_out: *mut *const Point,
        __capi_out_len: *mut ::core::primitive::usize,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "lending_points_until",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::slice_mut(__capi_1, __capi_1_len) }
                        .map_err(|__capi_why| __capi_why.of("points"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    let __capi_out_len = __capi::out(__capi_out_len)
                        .map_err(|__capi_why| __capi_why.of("result_len"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1, __capi_2)
                            .map(|__capi_result| match __capi_result {
                                ::core::option::Option::Some(__capi_result) => {
                                    unsafe {
                                        __capi_out
                                            .write(unsafe {
                                                __capi::lent_slice::<Point>(__capi_result, __capi_out_len)
                                            })
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
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 17767577869353511622u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: for<'__capi_lent> fn(
        &'__capi_lent ::core::ffi::CStr,
    ) -> &'__capi_lent ::core::ffi::CStr = rest;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::ffi::c_char,
    ) -> *const ::core::ffi::c_char {
        __capi::plain(
            "lending_rest",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::ctext(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("text"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(::core::ffi::CStr::as_ptr(__capi_result))
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 9u32, 7305842748939432076u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn() -> &'static ::core::ffi::CStr = about;
    unsafe extern "C" fn __capi_shim() -> *const ::core::ffi::c_char {
        let __capi_result = __CAPI_FUNCTION();
        ::core::ffi::CStr::as_ptr(__capi_result)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 10u32, 18284132477380230483u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<14421347052524722745u64>>::named;
    const _: fn() = <Point as __capi::Named<14532168892596986060u64>>::named;
    const __CAPI_FUNCTION: fn(Turn) -> ::core::result::Result<&'static [Point], Turn> = compass;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i32,
        __capi_out: *mut *const Point,
        __capi_out_len: *mut ::core::primitive::usize,
    ) -> ::core::primitive::i32 {
        __capi::plain(
            "lending_compass",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<Turn>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("turn"))?;
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_out_len = __capi::out(__capi_out_len)
                    .map_err(|__capi_why| __capi_why.of("result_len"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::result::Result::Ok(__capi_result) => {
                            unsafe {
                                __capi_out
                                    .write(unsafe {
                                        __capi::lent_slice::<Point>(__capi_result, __capi_out_len)
                                    })
                            };
                            0
                        }
                        ::core::result::Result::Err(__capi_error) => {
                            __capi_error as ::core::primitive::i32
                        }
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 11u32, 6745875268244279482u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<613464865002799464u64> for Column {}
    const _: fn() = __capi::class::<Column>;
    unsafe extern "C" fn __capi_type() -> *mut __capi::ffi::PyTypeObject {
        unsafe { __capi::class_type::<Column>() }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 12u32, 7244290545069244225u64,
        __capi_type as * const ()).after(__capi::prepare:: < Column >)
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Column as __capi::Named<613464865002799464u64>>::named;
    const __CAPI_FUNCTION: for<'__capi_lent> fn(
        &'__capi_lent Column,
    ) -> __capi::PyResult<&'__capi_lent [::core::primitive::f64]> = <Column>::numbers;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out_len: *mut ::core::primitive::usize,
    ) -> *const ::core::primitive::f64 {
        unsafe {
            __capi::raise_unattached(
                "lending_Column_numbers",
                ::core::ptr::null(),
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::frozen::<
                            Column,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "lending_Column_numbers",
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
                    let __capi_out_len = __capi::out(__capi_out_len)
                        .map_err(|__capi_why| __capi_why.of("result_len"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_0)
                            .map(|__capi_result| unsafe {
                                __capi::lent_slice::<
                                    ::core::primitive::f64,
                                >(__capi_result, __capi_out_len)
                            }),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 13u32, 2649373663994627422u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Column as __capi::Named<613464865002799464u64>>::named;
    const __CAPI_FUNCTION: for<'a> fn(
        &'a __capi::Bound<'_, Column>,
    ) -> __capi::PyResult<::core::option::Option<&'a ::core::primitive::f64>> = greatest;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out: *mut *const ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "lending_greatest",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            Column,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "lending_greatest",
                                parameter: "column",
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
                            .map(|__capi_result| match __capi_result {
                                ::core::option::Option::Some(__capi_result) => {
                                    unsafe {
                                        __capi_out
                                            .write(
                                                ::core::ptr::from_ref::<
                                                    ::core::primitive::f64,
                                                >(__capi_result),
                                            )
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
        __capi::Entry::new(& crate ::API, 1u16, 14u32, 17677656003880996372u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Way as __capi::Named<8450777174378346817u64>>::named;
    #[allow(unused)]
    fn old_name<'a>(
        __capi_0: &'a Way,
        __capi_1: &::core::primitive::str,
    ) -> &'a ::core::primitive::str {
        ::core::unreachable!()
    }
    const __CAPI_FUNCTION: for<'a> fn(
        &'a Way,
        &::core::primitive::str,
    ) -> &'a ::core::primitive::str = old_name;
    #[allow(unused_variables)]
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Way,
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out_len: *mut ::core::primitive::usize,
    ) -> *const ::core::ffi::c_char {
        __capi::end_retired("lending_old_name was retired in 1.1 of lending")
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 15u32, 7714873905315413678u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Way as __capi::Named<8450777174378346817u64>>::named;
    const _: fn() = <Turn as __capi::Named<14421347052524722745u64>>::named;
    #[allow(unused)]
    fn old_turn<'__capi_lent>(
        __capi_0: &'__capi_lent Way,
        __capi_1: &::core::primitive::f64,
    ) -> &'__capi_lent Turn {
        ::core::unreachable!()
    }
    const __CAPI_FUNCTION: for<'__capi_lent> fn(
        &'__capi_lent Way,
        &::core::primitive::f64,
    ) -> &'__capi_lent Turn = old_turn;
    #[allow(unused_variables)]
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Way,
        __capi_1: *const ::core::primitive::f64,
    ) -> *const Turn {
        __capi::end_retired("lending_Way_old_turn was retired in 1.1 of lending")
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 16u32, 5462743879790820499u64,
        __capi_shim as * const ())
    }
};

