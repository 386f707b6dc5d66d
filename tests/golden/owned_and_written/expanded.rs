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
    unsafe impl __capi::Named<2259848468100529162u64> for Turn {}
    const _: () = {
        ::core::assert!(Turn::Left as ::core::primitive::u8 == 1);
        ::core::assert!(Turn::Right as ::core::primitive::u8 == 2);
    };
    const _: fn(Turn) = |__capi_value| match __capi_value {
        Turn::Left => {}
        Turn::Right => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Turn > () == ::core::mem::size_of:: <
        ::core::primitive::u8 > ()
    );
    unsafe impl __capi::Enumeration for Turn {
        type Repr = ::core::primitive::u8;
        fn from_repr(
            __capi_value: ::core::primitive::u8,
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
                __capi_this.cast::<::core::primitive::u8>().read()
            };
            __capi::enumeration::<Self>(__capi_value).map(|_| ())
        }
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<10206187274815356160u64> for Walk {}
    impl __capi::Opaque for Walk {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Walk) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 5896390490880491913u64, __capi_free
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const __CAPI_FUNCTION: fn(&mut Turn) -> ::std::string::String = text;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Turn,
    ) -> __capi::Buffer<::core::ffi::c_char> {
        __capi::plain(
            "walks_text",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("turn"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi::owned_text(__capi_result))
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 10923631762766778266u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Turn,
    ) -> ::core::option::Option<::std::string::String> = text_if_any;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Turn,
        __capi_out: *mut __capi::Buffer<::core::ffi::c_char>,
    ) -> ::core::ffi::c_int {
        __capi::plain(
            "walks_text_if_any",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("turn"))?;
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::option::Option::Some(__capi_result) => {
                            unsafe {
                                __capi_out.write(__capi::owned_text(__capi_result))
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
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 16417949307971385675u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &mut Turn,
    ) -> __capi::PyResult<::std::string::String> = text_or_raise;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *mut Turn,
        __capi_out: *mut __capi::Buffer<::core::ffi::c_char>,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "walks_text_or_raise",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::reference_mut(__capi_1) }
                        .map_err(|__capi_why| __capi_why.of("turn"))?;
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
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 17436269500248382109u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &mut Turn,
    ) -> __capi::PyResult<::core::option::Option<::std::string::String>> = text_if_any_or_raise;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *mut Turn,
        __capi_out: *mut __capi::Buffer<::core::ffi::c_char>,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "walks_text_if_any_or_raise",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::reference_mut(__capi_1) }
                        .map_err(|__capi_why| __capi_why.of("turn"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| match __capi_result {
                                ::core::option::Option::Some(__capi_result) => {
                                    unsafe {
                                        __capi_out.write(__capi::owned_text(__capi_result))
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
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 6124320273067028712u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Turn,
        &mut (dyn ::core::ops::FnMut(::core::primitive::u32) -> ()),
    ) -> ::core::result::Result<::std::vec::Vec<Turn>, Turn> = turns;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Turn,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(::core::primitive::u32, *mut ::core::ffi::c_void),
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
        __capi_out: *mut __capi::Buffer<Turn>,
    ) -> ::core::primitive::u8 {
        __capi::plain(
            "walks_turns",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("turn"))?;
                let __capi_1_context = __capi::Context::new(__capi_1_context);
                let __capi_1 = __capi::callback(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("each"))?;
                #[allow(unused_mut)]
                let mut __capi_1 = move |__capi_arg0: ::core::primitive::u32| -> () {
                    unsafe { __capi_1(__capi_arg0, (&__capi_1_context).get()) }
                };
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, &mut __capi_1);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::result::Result::Ok(__capi_result) => {
                            unsafe {
                                __capi_out.write(__capi::buffer::<Turn>(__capi_result))
                            };
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
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 1726442979140039811u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const _: fn() = <Walk as __capi::Named<10206187274815356160u64>>::named;
    const __CAPI_FUNCTION: fn(&mut Turn) -> ::std::boxed::Box<Walk> = walk;
    unsafe extern "C" fn __capi_shim(__capi_0: *mut Turn) -> *mut Walk {
        __capi::plain(
            "walks_walk",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("turn"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi::boxed(__capi_result))
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 13927365249979629419u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const _: fn() = <Walk as __capi::Named<10206187274815356160u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Turn,
    ) -> ::core::option::Option<::std::boxed::Box<Walk>> = walk_if_any;
    unsafe extern "C" fn __capi_shim(__capi_0: *mut Turn) -> *mut Walk {
        __capi::plain(
            "walks_walk_if_any",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("turn"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
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
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 7578433471071581729u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const _: fn() = <Walk as __capi::Named<10206187274815356160u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &mut Turn,
    ) -> __capi::PyResult<::std::boxed::Box<Walk>> = walk_or_raise;
    unsafe extern "C" fn __capi_shim(__capi_1: *mut Turn) -> *mut Walk {
        unsafe {
            __capi::raise(
                "walks_walk_or_raise",
                ::core::ptr::null_mut(),
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::reference_mut(__capi_1) }
                        .map_err(|__capi_why| __capi_why.of("turn"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| __capi::boxed(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 15619499218063496519u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const _: fn() = <Walk as __capi::Named<10206187274815356160u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &mut Turn,
    ) -> __capi::PyResult<::core::option::Option<::std::boxed::Box<Walk>>> = walk_if_any_or_raise;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *mut Turn,
        __capi_out: *mut *mut Walk,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "walks_walk_if_any_or_raise",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::reference_mut(__capi_1) }
                        .map_err(|__capi_why| __capi_why.of("turn"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| match __capi_result {
                                ::core::option::Option::Some(__capi_result) => {
                                    unsafe { __capi_out.write(__capi::boxed(__capi_result)) };
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
        __capi::Entry::new(& crate ::API, 1u16, 9u32, 17933608699562362131u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const _: fn() = <Walk as __capi::Named<10206187274815356160u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Turn,
        &mut (dyn ::core::ops::FnMut(::core::primitive::u32) -> ()),
    ) -> ::core::result::Result<::std::boxed::Box<Walk>, Turn> = walk_or_turn;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Turn,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(::core::primitive::u32, *mut ::core::ffi::c_void),
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
        __capi_out: *mut *mut Walk,
    ) -> ::core::primitive::u8 {
        __capi::plain(
            "walks_walk_or_turn",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("turn"))?;
                let __capi_1_context = __capi::Context::new(__capi_1_context);
                let __capi_1 = __capi::callback(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("each"))?;
                #[allow(unused_mut)]
                let mut __capi_1 = move |__capi_arg0: ::core::primitive::u32| -> () {
                    unsafe { __capi_1(__capi_arg0, (&__capi_1_context).get()) }
                };
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, &mut __capi_1);
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::result::Result::Ok(__capi_result) => {
                            unsafe { __capi_out.write(__capi::boxed(__capi_result)) };
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
        __capi::Entry::new(& crate ::API, 1u16, 10u32, 13143212033184407996u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Walk as __capi::Named<10206187274815356160u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &mut (dyn ::core::ops::FnMut(::core::primitive::u32) -> ()),
    ) -> __capi::PyResult<::std::boxed::Box<Walk>> = walk_told;
    unsafe extern "C" fn __capi_shim(
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(::core::primitive::u32, *mut ::core::ffi::c_void),
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
    ) -> *mut Walk {
        unsafe {
            __capi::raise(
                "walks_walk_told",
                ::core::ptr::null_mut(),
                |__capi_py| {
                    let __capi_1_context = __capi::Context::new(__capi_1_context);
                    let __capi_1 = __capi::callback(__capi_1)
                        .map_err(|__capi_why| __capi_why.of("each"))?;
                    #[allow(unused_mut)]
                    let mut __capi_1 = move |__capi_arg0: ::core::primitive::u32| -> () {
                        unsafe { __capi_1(__capi_arg0, (&__capi_1_context).get()) }
                    };
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, &mut __capi_1)
                            .map(|__capi_result| __capi::boxed(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 11u32, 15883912497298617022u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const __CAPI_FUNCTION: for<'py> fn(
        __capi::Python<'py>,
        &mut Turn,
    ) -> __capi::PyResult<__capi::Bound<'py, __capi::types::PyList>> = list;
    unsafe extern "C" fn __capi_shim(__capi_1: *mut Turn) -> *mut __capi::ffi::PyObject {
        unsafe {
            __capi::raise(
                "walks_list",
                ::core::ptr::null_mut(),
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::reference_mut(__capi_1) }
                        .map_err(|__capi_why| __capi_why.of("turn"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| __capi::new_reference(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 12u32, 10288602094669470846u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2259848468100529162u64>>::named;
    const __CAPI_FUNCTION: for<'py> fn(
        __capi::Python<'py>,
        &mut Turn,
        ::core::option::Option<
            &mut (dyn ::core::ops::FnMut(::core::primitive::u32) -> ()),
        >,
    ) -> __capi::PyResult<
        ::core::option::Option<__capi::Bound<'py, __capi::types::PyList>>,
    > = list_if_any;
    unsafe extern "C" fn __capi_shim(
        __capi_1: *mut Turn,
        __capi_2: ::core::option::Option<
            unsafe extern "C" fn(::core::primitive::u32, *mut ::core::ffi::c_void),
        >,
        __capi_2_context: *mut ::core::ffi::c_void,
        __capi_out: *mut *mut __capi::ffi::PyObject,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "walks_list_if_any",
                -1,
                |__capi_py| {
                    let __capi_1 = unsafe { __capi::reference_mut(__capi_1) }
                        .map_err(|__capi_why| __capi_why.of("turn"))?;
                    let __capi_2_context = __capi::Context::new(__capi_2_context);
                    #[allow(unused_mut)]
                    let mut __capi_2 = __capi_2
                        .map(|__capi_2| move |__capi_arg0: ::core::primitive::u32| -> () {
                            unsafe { __capi_2(__capi_arg0, (&__capi_2_context).get()) }
                        });
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(
                                __capi_py,
                                __capi_1,
                                match __capi_2.as_mut() {
                                    ::core::option::Option::Some(__capi_2) => {
                                        ::core::option::Option::Some(
                                            __capi_2
                                                as &mut (dyn ::core::ops::FnMut(
                                                    ::core::primitive::u32,
                                                ) -> ()),
                                        )
                                    }
                                    ::core::option::Option::None => ::core::option::Option::None,
                                },
                            )
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
        __capi::Entry::new(& crate ::API, 1u16, 13u32, 14832536731956934762u64,
        __capi_shim as * const ())
    }
};

