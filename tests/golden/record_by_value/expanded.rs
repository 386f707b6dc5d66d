///Points.
///
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
    unsafe impl __capi::Named<9740416820116721934u64> for Point {}
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
    const _: fn() = <Point as __capi::Named<9740416820116721934u64>>::named;
    const __CAPI_FUNCTION: fn(Point) -> Point = swap;
    unsafe extern "C" fn __capi_shim(__capi_0: Point) -> Point {
        let __capi_result = __CAPI_FUNCTION(__capi_0);
        __capi_result
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 2682881472992552595u64, __capi_shim
        as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<9740416820116721934u64>>::named;
    const __CAPI_FUNCTION: fn(&Point) -> ::core::primitive::f64 = norm;
    unsafe extern "C" fn __capi_shim(__capi_0: *const Point) -> ::core::primitive::f64 {
        __capi::plain(
            "points_norm",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("point"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 12952785722889015899u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Point as __capi::Named<9740416820116721934u64>>::named;
    const __CAPI_FUNCTION: fn(::core::option::Option<&mut Point>) -> () = reset;
    unsafe extern "C" fn __capi_shim(__capi_0: *mut Point) {
        __capi::plain(
            "points_reset",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::optional_mut(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("point"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 2u32, 3800705647480272316u64, __capi_shim
        as * const ())
    }
};

