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
    unsafe impl __capi::Named<6013402392979205312u64> for Tank {}
    impl __capi::Opaque for Tank {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Tank) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 15217771918002218161u64,
        __capi_free as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tank as __capi::Named<6013402392979205312u64>>::named;
    const __CAPI_FUNCTION: fn() -> ::std::boxed::Box<Tank> = <Tank>::new;
    unsafe extern "C" fn __capi_shim() -> *mut Tank {
        let __capi_result = __CAPI_FUNCTION();
        __capi::boxed(__capi_result)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 12985155833054180105u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tank as __capi::Named<6013402392979205312u64>>::named;
    const __CAPI_FUNCTION: fn(&Tank) -> ::core::primitive::f64 = <Tank>::litres;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Tank) -> ::core::primitive::f64 {
        __capi::plain(
            "tanks_Tank_litres",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 16982775889746889602u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tank as __capi::Named<6013402392979205312u64>>::named;
    const _: fn() = <Leak as __capi::Named<3587039428455194663u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Tank,
        ::core::primitive::f64,
        ::core::option::Option<&Tank>,
    ) -> ::core::result::Result<::core::primitive::f64, Leak> = <Tank>::fill;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Tank,
        __capi_1: ::core::primitive::f64,
        __capi_2: *const Tank,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::primitive::i32 {
        __capi::plain(
            "tanks_Tank_fill",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_2 = unsafe { __capi::optional_object(__capi_2) }
                    .map_err(|__capi_why| __capi_why.of("other"))?;
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1, __capi_2);
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
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 8471838826843683080u64, __capi_shim
        as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tank as __capi::Named<6013402392979205312u64>>::named;
    const __CAPI_FUNCTION: fn(&Tank) -> ::std::boxed::Box<Tank> = <Tank>::duplicate;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Tank) -> *mut Tank {
        __capi::plain(
            "tanks_tank_copy",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("this_"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi::boxed(__capi_result))
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 14720643008342468833u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tank as __capi::Named<6013402392979205312u64>>::named;
    #[allow(unused)]
    fn gallons(__capi_0: &Tank) -> f64 {
        ::core::unreachable!()
    }
    const __CAPI_FUNCTION: fn(&Tank) -> ::core::primitive::f64 = gallons;
    #[allow(unused_variables)]
    unsafe extern "C" fn __capi_shim(__capi_0: *const Tank) -> ::core::primitive::f64 {
        __capi::end_retired(
            "tanks_Tank_gallons was retired in 1.1 of tanks; use `litres`",
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 2441116744604942367u64, __capi_shim
        as * const ())
    }
};
#[cfg(feature = "fast")]
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tank as __capi::Named<6013402392979205312u64>>::named;
    const __CAPI_FUNCTION: fn(&Tank) -> ::core::primitive::bool = <Tank>::is_whole;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Tank) -> ::core::primitive::bool {
        __capi::plain(
            "tanks_Tank_is_whole",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 242280153282118076u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<3587039428455194663u64> for Leak {}
    const _: () = {
        ::core::assert!(Leak::Mixed as ::core::primitive::i32 == 1);
        ::core::assert!(Leak::Burst as ::core::primitive::i32 == 2);
    };
    const _: fn(Leak) = |__capi_value| match __capi_value {
        Leak::Mixed => {}
        Leak::Burst => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Leak > () == ::core::mem::size_of:: <
        ::core::primitive::i32 > ()
    );
    unsafe impl __capi::Enumeration for Leak {
        type Repr = ::core::primitive::i32;
        fn from_repr(
            __capi_value: ::core::primitive::i32,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                1 => ::core::option::Option::Some(Self::Mixed),
                2 => ::core::option::Option::Some(Self::Burst),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for Leak {
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
    const _: fn() = <Leak as __capi::Named<3587039428455194663u64>>::named;
    const __CAPI_FUNCTION: fn(Leak) -> ::core::primitive::bool = <Leak>::is_mended;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i32,
    ) -> ::core::primitive::bool {
        __capi::plain(
            "tanks_Leak_is_mended",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<Leak>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 11547041602170845772u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<8288691321400919635u64> for Place {}
    const _: fn() = <Leak as __capi::Named<3587039428455194663u64>>::named;
    const _: fn(&Place) -> &::core::primitive::f64 = |__capi_record| &__capi_record.x;
    const _: fn(&Place) -> &::core::primitive::f64 = |__capi_record| &__capi_record.y;
    const _: fn(&Place) -> &Leak = |__capi_record| &__capi_record.leak;
    const _: fn(&Place) = |Place { x: _, y: _, leak: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            x: ::core::primitive::f64,
            y: ::core::primitive::f64,
            leak: Leak,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Place > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < Place > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Place, x) ==
            ::core::mem::offset_of!(__CapiLayout, x) && ::core::mem::offset_of!(Place, y)
            == ::core::mem::offset_of!(__CapiLayout, y) && ::core::mem::offset_of!(Place,
            leak) == ::core::mem::offset_of!(__CapiLayout, leak),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Place {
        const CHECKED: ::core::primitive::bool = true;
        unsafe fn valid(
            __capi_this: *const Self,
        ) -> ::core::result::Result<(), __capi::Why> {
            unsafe { __capi::valid(&raw const (*__capi_this).x) }?;
            unsafe { __capi::valid(&raw const (*__capi_this).y) }?;
            unsafe { __capi::valid(&raw const (*__capi_this).leak) }?;
            ::core::result::Result::Ok(())
        }
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Place as __capi::Named<8288691321400919635u64>>::named;
    const __CAPI_FUNCTION: fn(&Place, Place) -> ::core::primitive::f64 = <Place>::distance;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Place,
        __capi_1: ::core::mem::MaybeUninit<Place>,
    ) -> ::core::primitive::f64 {
        __capi::plain(
            "tanks_Place_distance",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_1 = __capi::checked::<Place>(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("tanks"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 4541801233568827788u64, __capi_shim
        as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Place as __capi::Named<8288691321400919635u64>>::named;
    const __CAPI_FUNCTION: fn(&mut Place, ::core::primitive::f64) -> () = <Place>::shift;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Place,
        __capi_1: ::core::primitive::f64,
    ) {
        __capi::plain(
            "tanks_Place_shift",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 9u32, 4080969136587028803u64, __capi_shim
        as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Place as __capi::Named<8288691321400919635u64>>::named;
    const __CAPI_FUNCTION: fn(Place) -> Place = <Place>::turned;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::mem::MaybeUninit<Place>,
    ) -> Place {
        __capi::plain(
            "tanks_Place_turned",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::checked::<Place>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 10u32, 1108730752564888725u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<5340204563428019939u64> for Gauge {}
    const _: fn() = __capi::class::<Gauge>;
    unsafe extern "C" fn __capi_type() -> *mut __capi::ffi::PyTypeObject {
        unsafe { __capi::class_type::<Gauge>() }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 11u32, 11404197686566992267u64,
        __capi_type as * const ()).after(__capi::prepare:: < Gauge >)
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Gauge as __capi::Named<5340204563428019939u64>>::named;
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        ::core::primitive::f64,
    ) -> __capi::PyResult<__capi::Bound<'_, Gauge>> = <Gauge>::make;
    unsafe extern "C" fn __capi_shim(
        __capi_1: ::core::primitive::f64,
    ) -> *mut __capi::ffi::PyObject {
        unsafe {
            __capi::raise(
                "tanks_Gauge_make",
                ::core::ptr::null_mut(),
                |__capi_py| {
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_py, __capi_1)
                            .map(|__capi_result| __capi::new_reference(__capi_result)),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 12u32, 9384779302423683032u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Gauge as __capi::Named<5340204563428019939u64>>::named;
    const __CAPI_FUNCTION: fn(&Gauge) -> __capi::PyResult<::core::primitive::f64> = <Gauge>::read;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise_unattached(
                "tanks_Gauge_read",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::shared::<
                            Gauge,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "tanks_Gauge_read",
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
        __capi::Entry::new(& crate ::API, 1u16, 13u32, 7479558989787583927u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Gauge as __capi::Named<5340204563428019939u64>>::named;
    const __CAPI_FUNCTION: for<'py> fn(
        &__capi::Bound<'py, Gauge>,
        &__capi::Bound<'py, Gauge>,
    ) -> __capi::PyResult<::core::option::Option<__capi::Bound<'py, Gauge>>> = <Gauge>::more;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: *mut __capi::ffi::PyObject,
        __capi_out: *mut *mut __capi::ffi::PyObject,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "tanks_Gauge_more",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            Gauge,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "tanks_Gauge_more",
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
                            Gauge,
                        >(
                            __capi_py,
                            __capi_1,
                            &__capi::Argument {
                                function: "tanks_Gauge_more",
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
        __capi::Entry::new(& crate ::API, 1u16, 14u32, 17701209425421384792u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Gauge as __capi::Named<5340204563428019939u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Gauge,
        ::core::primitive::f64,
    ) -> __capi::PyResult<()> = <Gauge>::set;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_1: ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise_unattached(
                "tanks_Gauge_set",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let mut __capi_0 = match unsafe {
                        __capi::exclusive::<
                            Gauge,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "tanks_Gauge_set",
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
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(&mut __capi_0, __capi_1)
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
        __capi::Entry::new(& crate ::API, 1u16, 15u32, 15029372162239657456u64,
        __capi_shim as * const ())
    }
};

