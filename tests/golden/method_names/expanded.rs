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
    unsafe impl __capi::Named<11582307721220389672u64> for Cask {}
    impl __capi::Opaque for Cask {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Cask) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 15839266165835612765u64,
        __capi_free as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    #[allow(unused)]
    fn litres(__capi_0: &Cask) -> f32 {
        ::core::unreachable!()
    }
    const __CAPI_FUNCTION: fn(&Cask) -> ::core::primitive::f32 = litres;
    #[allow(unused_variables)]
    unsafe extern "C" fn __capi_shim(__capi_0: *const Cask) -> ::core::primitive::f32 {
        __capi::end_retired(
            "casks_Cask_litres was retired in 1.1 of casks; use `Cask_volume`",
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 908989965748276459u64, __capi_shim
        as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    const __CAPI_FUNCTION: fn(&Cask) -> ::core::primitive::f64 = <Cask>::litres;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Cask) -> ::core::primitive::f64 {
        __capi::plain(
            "casks_Cask_volume",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 18434553205932440555u64,
        __capi_shim as * const ())
    }
};
#[cfg(feature = "fast")]
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    const __CAPI_FUNCTION: fn(&Cask, ::core::primitive::f64) -> ::core::primitive::f64 = <Cask>::leak;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Cask,
        __capi_1: ::core::primitive::f64,
    ) -> ::core::primitive::f64 {
        __capi::plain(
            "casks_Cask_leak",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 17584479680992152962u64,
        __capi_shim as * const ())
    }
};
#[cfg(not(feature = "fast"))]
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    const __CAPI_FUNCTION: fn(&Cask, ::core::primitive::f64) -> ::core::primitive::f64 = <Cask>::leak;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Cask,
        __capi_1: ::core::primitive::f64,
    ) -> ::core::primitive::f64 {
        __capi::plain(
            "casks_Cask_leak_slowly",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 7680542269191960899u64, __capi_shim
        as * const ())
    }
};
#[cfg(feature = "fast")]
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    const __CAPI_FUNCTION: fn(
        &Cask,
        __capi::Python<'_>,
    ) -> __capi::PyResult<::core::primitive::f64> = <Cask>::leaks_faster_than_it_is_filled;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Cask,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "casks_Cask_leaks_faster_than_it_is_filled",
                -1,
                |__capi_py| {
                    let __capi_0 = unsafe { __capi::object(__capi_0) }
                        .map_err(|__capi_why| __capi_why.of("self"))?;
                    let __capi_out = __capi::out(__capi_out)
                        .map_err(|__capi_why| __capi_why.of("result"))?;
                    ::core::result::Result::Ok(
                        __CAPI_FUNCTION(__capi_0, __capi_py)
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
        __capi::Entry::new(& crate ::API, 1u16, 13u32, 13915100099108517177u64,
        __capi_shim as * const ())
    }
};
#[cfg(feature = "fast")]
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    const __CAPI_FUNCTION: fn(&Cask) -> ::core::primitive::f64 = <Cask>::leaks_slower_than_it_is_filled;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Cask) -> ::core::primitive::f64 {
        __capi::plain(
            "casks_Cask_leaks_slower_than_it_is_filled",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 14u32, 18291662799353304596u64,
        __capi_shim as * const ())
    }
};
#[cfg(feature = "fast")]
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    const __CAPI_FUNCTION: fn(&Cask) -> ::std::boxed::Box<Cask> = <Cask>::copy;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Cask) -> *mut Cask {
        __capi::plain(
            "casks_Cask_copy",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("this_"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi::boxed(__capi_result))
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 15607511699017530517u64,
        __capi_shim as * const ())
    }
};
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    const __CAPI_FUNCTION: fn(::core::primitive::f64) -> ::std::boxed::Box<Cask> = <Cask>::filled;
    unsafe extern "C" fn __capi_shim(__capi_0: ::core::primitive::f64) -> *mut Cask {
        let __capi_result = __CAPI_FUNCTION(__capi_0);
        __capi::boxed(__capi_result)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 6u32, 9542072360698152268u64, __capi_shim
        as * const ())
    }
};

#[cfg(feature = "fast")]
// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Cask as __capi::Named<11582307721220389672u64>>::named;
    const __CAPI_FUNCTION: fn(&Cask) -> ::core::primitive::f64 = cask_copy;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Cask) -> ::core::primitive::f64 {
        __capi::plain(
            "casks_cask_copy",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("cask"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 7u32, 996726128108170990u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<14572174686847137186u64> for Fault {}
    const _: () = {
        ::core::assert!(Fault::Empty as ::core::primitive::i32 == 1);
    };
    const _: fn(Fault) = |__capi_value| match __capi_value {
        Fault::Empty => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Fault > () == ::core::mem::size_of:: <
        ::core::primitive::i32 > ()
    );
    unsafe impl __capi::Enumeration for Fault {
        type Repr = ::core::primitive::i32;
        fn from_repr(
            __capi_value: ::core::primitive::i32,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                1 => ::core::option::Option::Some(Self::Empty),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for Fault {
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
    const _: fn() = <Fault as __capi::Named<14572174686847137186u64>>::named;
    const __CAPI_FUNCTION: fn(Fault, ::core::primitive::i32) -> ::core::primitive::i32 = <Fault>::try_from;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i32,
        __capi_1: ::core::primitive::i32,
    ) -> ::core::primitive::i32 {
        __capi::plain(
            "casks_Fault_try_from",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<Fault>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 8u32, 10780315462599507364u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<16670526846048471092u64> for Label {}
    const _: fn() = <Fault as __capi::Named<14572174686847137186u64>>::named;
    const _: fn(&Label) -> &::core::primitive::f64 = |__capi_record| {
        &__capi_record.litres
    };
    const _: fn(&Label) -> &Fault = |__capi_record| &__capi_record.fault;
    const _: fn(&Label) = |Label { litres: _, fault: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            litres: ::core::primitive::f64,
            fault: Fault,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Label > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < Label > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Label, litres) ==
            ::core::mem::offset_of!(__CapiLayout, litres) &&
            ::core::mem::offset_of!(Label, fault) ==
            ::core::mem::offset_of!(__CapiLayout, fault),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Label {
        const CHECKED: ::core::primitive::bool = true;
        unsafe fn valid(
            __capi_this: *const Self,
        ) -> ::core::result::Result<(), __capi::Why> {
            unsafe { __capi::valid(&raw const (*__capi_this).litres) }?;
            unsafe { __capi::valid(&raw const (*__capi_this).fault) }?;
            ::core::result::Result::Ok(())
        }
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Label as __capi::Named<16670526846048471092u64>>::named;
    const _: fn() = <Fault as __capi::Named<14572174686847137186u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut Label,
        &mut Label,
        ::core::primitive::f64,
        ::core::primitive::f64,
    ) -> ::core::result::Result<::core::primitive::f64, Fault> = <Label>::replace;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut Label,
        __capi_1: *mut Label,
        __capi_2: ::core::primitive::f64,
        __capi_3: ::core::primitive::f64,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::primitive::i32 {
        __capi::plain(
            "casks_Label_replace",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("self"))?;
                let __capi_1 = unsafe { __capi::reference_mut(__capi_1) }
                    .map_err(|__capi_why| __capi_why.of("this_"))?;
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result_"))?;
                let __capi_result = __CAPI_FUNCTION(
                    __capi_0,
                    __capi_1,
                    __capi_2,
                    __capi_3,
                );
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
        __capi::Entry::new(& crate ::API, 1u16, 9u32, 972746299140029423u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<9647077802711307527u64> for Tap {}
    const _: fn() = __capi::class::<Tap>;
    unsafe extern "C" fn __capi_type() -> *mut __capi::ffi::PyTypeObject {
        unsafe { __capi::class_type::<Tap>() }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 10u32, 16039703207600289143u64,
        __capi_type as * const ()).after(__capi::prepare:: < Tap >)
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Tap as __capi::Named<9647077802711307527u64>>::named;
    const __CAPI_FUNCTION: fn(
        &__capi::Bound<'_, Tap>,
    ) -> __capi::PyResult<::core::primitive::f64> = <Tap>::flow;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *mut __capi::ffi::PyObject,
        __capi_out: *mut ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "casks_Tap_flow",
                -1,
                |__capi_py| {
                    #[allow(unused_mut)]
                    let __capi_0 = match unsafe {
                        __capi::typed::<
                            Tap,
                        >(
                            __capi_py,
                            __capi_0,
                            &__capi::Argument {
                                function: "casks_Tap_flow",
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
        __capi::Entry::new(& crate ::API, 1u16, 11u32, 7993544677717747669u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<2243085322941803783u64> for TapMethods {}
    const _: fn(&TapMethods) -> &::core::primitive::i32 = |__capi_record| {
        &__capi_record.count
    };
    const _: fn(&TapMethods) = |TapMethods { count: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            count: ::core::primitive::i32,
        }
        ::core::assert!(
            ::core::mem::size_of:: < TapMethods > () == ::core::mem::size_of:: <
            __CapiLayout > () && ::core::mem::align_of:: < TapMethods > () ==
            ::core::mem::align_of:: < __CapiLayout > () &&
            ::core::mem::offset_of!(TapMethods, count) ==
            ::core::mem::offset_of!(__CapiLayout, count),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for TapMethods {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <TapMethods as __capi::Named<2243085322941803783u64>>::named;
    const __CAPI_FUNCTION: fn(TapMethods) -> ::core::primitive::i32 = tap_methods;
    unsafe extern "C" fn __capi_shim(__capi_0: TapMethods) -> ::core::primitive::i32 {
        let __capi_result = __CAPI_FUNCTION(__capi_0);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 12u32, 14384145034359692490u64,
        __capi_shim as * const ())
    }
};

