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
    unsafe impl __capi::Named<281243046332968426u64> for Clock {}
    const _: () = {
        ::core::assert!(Clock::Wall as ::core::primitive::u8 == 1);
        ::core::assert!(Clock::Steady as ::core::primitive::u8 == 2);
    };
    const _: fn(Clock) = |__capi_value| match __capi_value {
        Clock::Wall => {}
        Clock::Steady => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Clock > () == ::core::mem::size_of:: <
        ::core::primitive::u8 > ()
    );
    unsafe impl __capi::Enumeration for Clock {
        type Repr = ::core::primitive::u8;
        fn from_repr(
            __capi_value: ::core::primitive::u8,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                1 => ::core::option::Option::Some(Self::Wall),
                2 => ::core::option::Option::Some(Self::Steady),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for Clock {
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
    unsafe impl __capi::Named<9251846526712308632u64> for Moment {}
    const _: fn(&Moment) -> &::core::primitive::i64 = |__capi_record| {
        &__capi_record.seconds
    };
    const _: fn(&Moment) = |Moment { seconds: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            seconds: ::core::primitive::i64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Moment > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < Moment > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Moment, seconds) ==
            ::core::mem::offset_of!(__CapiLayout, seconds),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Moment {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<12677192493821844991u64> for Watch {}
    impl __capi::Opaque for Watch {}
    unsafe extern "C" fn __capi_free(__capi_object: *mut Watch) {
        unsafe { __capi::free(__capi_object) }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 9211410021737563962u64, __capi_free
        as * const ())
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 2u16, 0u32, 9211410021737563962u64, __capi_free
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Watch as __capi::Named<12677192493821844991u64>>::named;
    const __CAPI_FUNCTION: fn() -> ::std::boxed::Box<Watch> = watch;
    unsafe extern "C" fn __capi_shim() -> *mut Watch {
        let __capi_result = __CAPI_FUNCTION();
        __capi::boxed(__capi_result)
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 8951660212342649117u64, __capi_shim
        as * const ())
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 2u16, 1u32, 8951660212342649117u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Watch as __capi::Named<12677192493821844991u64>>::named;
    const _: fn() = <Clock as __capi::Named<281243046332968426u64>>::named;
    const __CAPI_FUNCTION: fn(&Watch, Clock) -> ::core::primitive::u64 = ticks;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Watch,
        __capi_1: ::core::primitive::u8,
    ) -> ::core::primitive::u64 {
        __capi::plain(
            "clocks_ticks",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::object(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("watch"))?;
                let __capi_1 = __capi::enumeration::<Clock>(__capi_1)
                    .map_err(|__capi_why| __capi_why.of("clock"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 10014276793735418963u64,
        __capi_shim as * const ())
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 2u16, 4u32, 10014276793735418963u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Moment as __capi::Named<9251846526712308632u64>>::named;
    const __CAPI_FUNCTION: fn() -> Moment = now_in_seconds;
    unsafe extern "C" fn __capi_shim() -> Moment {
        let __capi_result = __CAPI_FUNCTION();
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 3975092833718185870u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Clock as __capi::Named<281243046332968426u64>>::named;
    const __CAPI_FUNCTION: fn(Clock) -> ::core::primitive::u64 = now;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::u8,
    ) -> ::core::primitive::u64 {
        __capi::plain(
            "clocks_now",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<Clock>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("clock"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 2u16, 2u32, 1449324777935394405u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Clock as __capi::Named<281243046332968426u64>>::named;
    const __CAPI_FUNCTION: fn(Clock) -> ::core::primitive::u64 = resolution;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::u8,
    ) -> ::core::primitive::u64 {
        __capi::plain(
            "clocks_resolution",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<Clock>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("clock"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 2u16, 3u32, 12865631460861730285u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Watch as __capi::Named<12677192493821844991u64>>::named;
    #[allow(unused)]
    fn restart(__capi_0: Box<Watch>) {
        ::core::unreachable!()
    }
    const __CAPI_FUNCTION: fn(::std::boxed::Box<Watch>) -> () = restart;
    #[allow(unused_variables)]
    unsafe extern "C" fn __capi_shim(__capi_0: *mut Watch) {
        let __capi_0 = unsafe { __capi::take(__capi_0) };
        __capi::end_retired(
            "clocks_restart was retired in 2.2 of clocks; free it, and make another",
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 2u16, 5u32, 5446503701316781355u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    #[allow(unused)]
    fn parse(__capi_0: Python<'_>, __capi_1: &str) -> PyResult<u64> {
        ::core::unreachable!()
    }
    const __CAPI_FUNCTION: fn(
        __capi::Python<'_>,
        &::core::primitive::str,
    ) -> __capi::PyResult<::core::primitive::u64> = parse;
    #[allow(unused_variables)]
    unsafe extern "C" fn __capi_shim(
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
        __capi_out: *mut ::core::primitive::u64,
    ) -> ::core::ffi::c_int {
        unsafe {
            __capi::raise(
                "clocks_parse",
                -1,
                |_| {
                    ::core::result::Result::Ok(
                        ::core::result::Result::Err(
                            __capi::retired("clocks_parse was retired in 2.2 of clocks"),
                        ),
                    )
                },
            )
        }
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 2u16, 6u32, 16017479361136514404u64,
        __capi_shim as * const ())
    }
};

