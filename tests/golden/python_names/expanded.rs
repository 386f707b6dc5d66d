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
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the callback type that this API exports under its name",
    label = "another type than the one under `#[capi::export]`",
    note = "capi reads names, not types; give one of the two another name"
)]
pub trait __CapiCallback<const ID: ::core::primitive::u64> {
    fn named() {}
}

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: () = {
        const __CAPI_VALUE: ::core::primitive::u64 = LONGEST;
        ::core::assert!(
            __CAPI_VALUE == 1099511627776,
            "the header prints this value, so it must be a literal expression of type `u64` that is the same on every platform"
        );
    };
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: () = {
        const __CAPI_VALUE: ::core::primitive::i32 = SHORTEST;
        ::core::assert!(
            __CAPI_VALUE == - 2147483648,
            "the header prints this value, so it must be a literal expression of type `i32` that is the same on every platform"
        );
    };
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<2392283930027218550u64> for Length {}
    const _: () = {
        ::core::assert!(Length::Short as ::core::primitive::i64 == - 1);
        ::core::assert!(Length::Long as ::core::primitive::i64 == 1099511627776);
        ::core::assert!(Length::Usual as ::core::primitive::i64 == 1);
    };
    const _: fn(Length) = |__capi_value| match __capi_value {
        Length::Short => {}
        Length::Long => {}
        Length::Usual => {}
    };
    const _: () = ::core::assert!(
        ::core::mem::size_of:: < Length > () == ::core::mem::size_of:: <
        ::core::primitive::i64 > ()
    );
    unsafe impl __capi::Enumeration for Length {
        type Repr = ::core::primitive::i64;
        fn from_repr(
            __capi_value: ::core::primitive::i64,
        ) -> ::core::option::Option<Self> {
            match __capi_value {
                -1 => ::core::option::Option::Some(Self::Short),
                1099511627776 => ::core::option::Option::Some(Self::Long),
                1 => ::core::option::Option::Some(Self::Usual),
                _ => ::core::option::Option::None,
            }
        }
    }
    unsafe impl __capi::Valid for Length {
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
    unsafe impl __capi::Named<17718125070529331594u64> for Snake {}
    const _: fn() = <Length as __capi::Named<2392283930027218550u64>>::named;
    const _: fn(&Snake) -> &::core::primitive::f64 = |__capi_record| &__capi_record.from;
    const _: fn(&Snake) -> &::core::primitive::f64 = |__capi_record| {
        &__capi_record.from_
    };
    const _: fn(&Snake) -> &[Length; 2usize] = |__capi_record| &__capi_record.lambda;
    const _: fn(&Snake) -> &::core::primitive::bool = |__capi_record| &__capi_record.del;
    const _: fn(&Snake) = |Snake { from: _, from_: _, lambda: _, del: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            from: ::core::primitive::f64,
            from_: ::core::primitive::f64,
            lambda: [Length; 2usize],
            del: ::core::primitive::bool,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Snake > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < Snake > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Snake, from) ==
            ::core::mem::offset_of!(__CapiLayout, from) && ::core::mem::offset_of!(Snake,
            from_) == ::core::mem::offset_of!(__CapiLayout, from_) &&
            ::core::mem::offset_of!(Snake, lambda) ==
            ::core::mem::offset_of!(__CapiLayout, lambda) &&
            ::core::mem::offset_of!(Snake, del) == ::core::mem::offset_of!(__CapiLayout,
            del), "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Snake {
        const CHECKED: ::core::primitive::bool = true;
        unsafe fn valid(
            __capi_this: *const Self,
        ) -> ::core::result::Result<(), __capi::Why> {
            unsafe { __capi::valid(&raw const (*__capi_this).from) }?;
            unsafe { __capi::valid(&raw const (*__capi_this).from_) }?;
            unsafe { __capi::valid(&raw const (*__capi_this).lambda) }?;
            unsafe { __capi::valid(&raw const (*__capi_this).del) }?;
            ::core::result::Result::Ok(())
        }
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Snake as __capi::Named<17718125070529331594u64>>::named;
    const _: fn(
        extern "C" fn(&Snake, ::core::primitive::bool) -> ::core::primitive::bool,
    ) -> Question = |__capi_value| __capi_value;
    impl crate::__CapiCallback<8767175349575198234u64> for Question {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Snake as __capi::Named<17718125070529331594u64>>::named;
    const _: fn() = <Question as crate::__CapiCallback<8767175349575198234u64>>::named;
    const __CAPI_FUNCTION: fn(
        &Snake,
        ::core::option::Option<Question>,
    ) -> ::core::primitive::bool = print;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Snake,
        __capi_1: ::core::option::Option<Question>,
    ) -> ::core::primitive::bool {
        __capi::plain(
            "snakes_print",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("snake"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 3090601219836336924u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::i64,
        ::core::primitive::i64,
    ) -> ::core::primitive::i64 = print_;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::i64,
        __capi_1: ::core::primitive::i64,
    ) -> ::core::primitive::i64 {
        let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 8435476213397946870u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Snake as __capi::Named<17718125070529331594u64>>::named;
    const __CAPI_FUNCTION: fn(
        &[Snake],
        &::core::primitive::str,
    ) -> ::core::primitive::usize = import_;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const Snake,
        __capi_0_len: ::core::primitive::usize,
        __capi_1: *const ::core::ffi::c_char,
        __capi_1_len: ::core::primitive::usize,
    ) -> ::core::primitive::usize {
        __capi::plain(
            "snakes_import_",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::slice(__capi_0, __capi_0_len) }
                    .map_err(|__capi_why| __capi_why.of("and_"))?;
                let __capi_1 = unsafe { __capi::text(__capi_1, __capi_1_len) }
                    .map_err(|__capi_why| __capi_why.of("or_"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 1294299631245530476u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const __CAPI_FUNCTION: fn(
        ::core::primitive::f64,
        ::core::primitive::bool,
        ::core::primitive::u8,
    ) -> ::core::primitive::f64 = object;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::primitive::f64,
        __capi_1: ::core::primitive::bool,
        __capi_2: ::core::primitive::u8,
    ) -> ::core::primitive::f64 {
        let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1, __capi_2);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 3u32, 1224103197199922074u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Snake as __capi::Named<17718125070529331594u64>>::named;
    const __CAPI_FUNCTION: fn(Snake) -> ::core::primitive::bool = bool;
    unsafe extern "C" fn __capi_shim(
        __capi_0: ::core::mem::MaybeUninit<Snake>,
    ) -> ::core::primitive::bool {
        __capi::plain(
            "snakes_bool",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = __capi::checked::<Snake>(__capi_0)
                    .map_err(|__capi_why| __capi_why.of("snake"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 4u32, 5293825967627948291u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Length as __capi::Named<2392283930027218550u64>>::named;
    const __CAPI_FUNCTION: fn() -> Length = longest;
    unsafe extern "C" fn __capi_shim() -> ::core::primitive::i64 {
        let __capi_result = __CAPI_FUNCTION();
        __capi_result as ::core::primitive::i64
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 5u32, 8940518638792488614u64, __capi_shim
        as * const ())
    }
};

