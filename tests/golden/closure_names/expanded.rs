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
    unsafe impl __capi::Named<2045755273534561352u64> for Turn {}
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
    unsafe impl __capi::Named<17780478191511592047u64> for StepsClosure {}
    const _: fn(&StepsClosure) -> &::core::primitive::f64 = |__capi_record| {
        &__capi_record.length
    };
    const _: fn(&StepsClosure) = |StepsClosure { length: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            length: ::core::primitive::f64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < StepsClosure > () == ::core::mem::size_of:: <
            __CapiLayout > () && ::core::mem::align_of:: < StepsClosure > () ==
            ::core::mem::align_of:: < __CapiLayout > () &&
            ::core::mem::offset_of!(StepsClosure, length) ==
            ::core::mem::offset_of!(__CapiLayout, length),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for StepsClosure {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<2045755273534561352u64>>::named;
    const __CAPI_FUNCTION: fn(
        &mut (dyn ::core::ops::FnMut(::core::primitive::u32) -> ()),
        &mut (dyn ::core::ops::FnMut(::core::primitive::u32) -> ()),
        ::core::primitive::u32,
        &mut Turn,
    ) -> ::core::result::Result<::std::string::String, Turn> = steps;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::option::Option<
            unsafe extern "C" fn(::core::primitive::u32, *mut ::core::ffi::c_void),
        >,
        __capi_0_context: *mut ::core::ffi::c_void,
        __capi_1: ::core::option::Option<
            unsafe extern "C" fn(::core::primitive::u32, *mut ::core::ffi::c_void),
        >,
        __capi_1_context: *mut ::core::ffi::c_void,
        __capi_2: ::core::primitive::u32,
        __capi_3: *mut Turn,
        __capi_out: *mut __capi::Buffer<::core::ffi::c_char>,
    ) -> ::core::primitive::u8 {
        __capi::plain(
            "paths_steps",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0_context = __capi::Context::new(__capi_0_context);
                let __capi_0 = __capi::callback(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("f"))?;
                #[allow(unused_mut)]
                let mut __capi_0 = move |__capi_arg0: ::core::primitive::u32| -> () {
                    unsafe { __capi_0(__capi_arg0, (&__capi_0_context).get()) }
                };
                let __capi_1_context = __capi::Context::new(__capi_1_context);
                let __capi_1 = __capi::callback(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("f_held"))?;
                #[allow(unused_mut)]
                let mut __capi_1 = move |__capi_arg0: ::core::primitive::u32| -> () {
                    unsafe { __capi_1(__capi_arg0, (&__capi_1_context).get()) }
                };
                let __capi_3 = unsafe { __capi::reference_mut(__capi_3) }
                    .map_err(|__capi_why| __capi_why.of("status"))?;
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result"))?;
                let __capi_result = __CAPI_FUNCTION(
                    &mut __capi_0,
                    &mut __capi_1,
                    __capi_2,
                    __capi_3,
                );
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::result::Result::Ok(__capi_result) => {
                            unsafe {
                                __capi_out.write(__capi::owned_text(__capi_result))
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
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 17865042679989509544u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <StepsClosure as __capi::Named<17780478191511592047u64>>::named;
    const __CAPI_FUNCTION: fn(
        &(dyn ::core::ops::Fn(StepsClosure) -> ::core::primitive::f64),
    ) -> ::core::primitive::f64 = steps2;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::option::Option<
            unsafe extern "C" fn(
                StepsClosure,
                *mut ::core::ffi::c_void,
            ) -> ::core::primitive::f64,
        >,
        __capi_0_context: *mut ::core::ffi::c_void,
    ) -> ::core::primitive::f64 {
        __capi::plain(
            "paths_steps2",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0_context = __capi::Context::new(__capi_0_context);
                let __capi_0 = __capi::callback(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("each"))?;
                #[allow(unused_mut)]
                let mut __capi_0 = move |
                    __capi_arg0: StepsClosure,
                | -> ::core::primitive::f64 {
                    unsafe { __capi_0(__capi_arg0, (&__capi_0_context).get()) }
                };
                let __capi_result = __CAPI_FUNCTION(&__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 13111232099584972256u64,
        __capi_shim as * const ())
    }
};

