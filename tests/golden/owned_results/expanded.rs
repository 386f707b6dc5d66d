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
    unsafe impl __capi::Named<18090518762308711038u64> for Point {}
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
    unsafe impl __capi::Named<1845509068665367047u64> for Turn {}
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
    const _: fn(::core::primitive::f64) -> Metres = |__capi_value| __capi_value;
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<18090518762308711038u64>>::named;
    const __CAPI_FUNCTION: fn(::core::primitive::usize) -> ::std::vec::Vec<Point> = diagonal;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::usize,
    ) -> __capi::Buffer<Point> {
        let __capi_result = __CAPI_FUNCTION(__capi_0);
        __capi::buffer::<Point>(__capi_result)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 3434750750595489395u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<18090518762308711038u64>>::named;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::usize,
    ) -> ::core::option::Option<::std::boxed::Box<[Point]>> = diagonal_if_any;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::usize,
        __capi_out: *mut __capi::Buffer<Point>,
    ) -> ::core::ffi::c_int {
        __capi::plain(
            "given_diagonal_if_any",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::option::Option::Some(__capi_result) => {
                            unsafe {
                                __capi_out.write(__capi::buffer::<Point>(__capi_result))
                            };
                            1
                        }
                        ::core::option::Option::None => 0,
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 2866966087354669718u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &::core::primitive::str,
    ) -> __capi::PyResult<::std::vec::Vec<::core::primitive::f64>> = numbers;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out: *mut __capi::Buffer<::core::primitive::f64>,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "given_numbers",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::text(__capi_1, __capi_1_len) }
                        .map_err(|__capi_why| __capi_why.of("text"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| {
                                unsafe {
                                    __capi_out
                                        .write(
                                            __capi::buffer::<::core::primitive::f64>(__capi_result),
                                        )
                                };
                                0
                            }),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 5223302134186012168u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<1845509068665367047u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &::core::primitive::str,
    ) -> __capi::PyResult<::core::option::Option<::std::vec::Vec<Turn>>> = turns;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out: *mut __capi::Buffer<Turn>,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "given_turns",
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
                                    unsafe {
                                        __capi_out.write(__capi::buffer::<Turn>(__capi_result))
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
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 2049962585840975247u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<1845509068665367047u64>>::named;
    const __CAPI_FUNCTION: fn(&[Turn]) -> ::std::vec::Vec<Turn> = reversed;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Turn,
        __capi_0_len: ::core::primitive::usize,
    ) -> __capi::Buffer<Turn> {
        __capi::plain(
            "given_reversed",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("turns"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi::buffer::<Turn>(__capi_result))
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 12783830858659702481u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<1845509068665367047u64>>::named;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::usize,
    ) -> ::core::result::Result<::std::vec::Vec<::core::primitive::f64>, Turn> = lengths;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::usize,
        __capi_out: *mut __capi::Buffer<::core::primitive::f64>,
    ) -> ::core::primitive::i32 {
        __capi::plain(
            "given_lengths",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::result::Result::Ok(__capi_result) => {
                            unsafe {
                                __capi_out
                                    .write(
                                        __capi::buffer::<::core::primitive::f64>(__capi_result),
                                    )
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
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 11539537275545308751u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<18090518762308711038u64>>::named;
    const __CAPI_FUNCTION: fn(
        *const Point,
    ) -> ::std::vec::Vec<*const ::core::ffi::c_void> = addresses;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Point,
    ) -> __capi::Buffer<*const ::core::ffi::c_void> {
        let __capi_result = __CAPI_FUNCTION(__capi_0);
        __capi::buffer::<*const ::core::ffi::c_void>(__capi_result)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 7831608770480441554u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(&::core::primitive::str) -> ::std::string::String = upper;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const ::core::ffi::c_char,
        __capi_0_len: ::core::primitive::usize,
    ) -> __capi::Buffer<::core::ffi::c_char> {
        __capi::plain(
            "given_upper",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::text(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("text"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi::owned_text(__capi_result))
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 13231838727128220432u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &::core::primitive::str,
    ) -> __capi::PyResult<::std::boxed::Box<::core::primitive::str>> = trimmed;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out: *mut __capi::Buffer<::core::ffi::c_char>,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "given_trimmed",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::text(__capi_1, __capi_1_len) }
                        .map_err(|__capi_why| __capi_why.of("text"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| {
                                unsafe {
                                    __capi_out.write(__capi::owned_text(__capi_result))
                                };
                                0
                            }),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 17476527049285495934u64,
        __capi_shim as * const ())
    }
};

