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
    unsafe impl __capi::Named<1956030771271974364u64> for Turn {}
    const _: () = {
        ::core::assert!(Turn::Left as ::core::primitive::i32 == - 1);
        ::core::assert!(Turn::Straight as ::core::primitive::i32 == 0);
        ::core::assert!(Turn::Right as ::core::primitive::i32 == 1);
    };
    const _: fn(Turn) = |__capi_value| match __capi_value {
        Turn::Left => {}
        Turn::Straight => {}
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
                -1 => ::core::option::Option::Some(Self::Left),
                0 => ::core::option::Option::Some(Self::Straight),
                1 => ::core::option::Option::Some(Self::Right),
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
    unsafe impl __capi::Named<16673749321927454061u64> for Step {}
    const _: fn() = <Turn as __capi::Named<1956030771271974364u64>>::named;
    const _: fn(&Step) -> &::core::primitive::f64 = |__capi_record| {
        &__capi_record.length
    };
    const _: fn(&Step) -> &Turn = |__capi_record| &__capi_record.turn;
    const _: fn(&Step) = |Step { length: _, turn: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            length: ::core::primitive::f64,
            turn: Turn,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Step > () == ::core::mem::size_of:: < __CapiLayout >
            () && ::core::mem::align_of:: < Step > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Step, length) ==
            ::core::mem::offset_of!(__CapiLayout, length) &&
            ::core::mem::offset_of!(Step, turn) == ::core::mem::offset_of!(__CapiLayout,
            turn), "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Step {
        const CHECKED: ::core::primitive::bool = true;
        unsafe fn valid(
            __capi_this: *const Self,
        ) -> ::core::result::Result<(), __capi::Why> {
            unsafe { __capi::valid(&raw const (*__capi_this).length) }?;
            unsafe { __capi::valid(&raw const (*__capi_this).turn) }?;
            ::core::result::Result::Ok(())
        }
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Turn as __capi::Named<1956030771271974364u64>>::named;
    const __CAPI_FUNCTION: fn(Turn) -> Turn = opposite;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i32,
    ) -> ::core::primitive::i32 {
        __capi::plain(
            "turns_opposite",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::enumeration::<Turn>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("turn"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result as ::core::primitive::i32)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 13259880544591134426u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Step as __capi::Named<16673749321927454061u64>>::named;
    const __CAPI_FUNCTION: fn(Step) -> Step = back;
    unsafe extern "C" fn __capi_shim(__capi_0: ::core::mem::MaybeUninit<Step>) -> Step {
        __capi::plain(
            "turns_back",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::checked::<Step>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("step"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 14619559521422537393u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Step as __capi::Named<16673749321927454061u64>>::named;
    const __CAPI_FUNCTION: fn(&[Step]) -> ::core::primitive::f64 = total;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Step,
        __capi_0_len: ::core::primitive::usize,
    ) -> ::core::primitive::f64 {
        __capi::plain(
            "turns_total",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("steps"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 10429072640225825505u64,
        __capi_shim as * const ())
    }
};

