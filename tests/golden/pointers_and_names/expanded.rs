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
    unsafe impl __capi::Named<4180350938991586862u64> for Node {}
    const _: fn() = <Node as __capi::Named<4180350938991586862u64>>::named;
    const _: fn() = <List as __capi::Named<3238708365997825838u64>>::named;
    const _: fn(&Node) -> &*mut Node = |__capi_record| &__capi_record.next;
    const _: fn(&Node) -> &*const List = |__capi_record| &__capi_record.list;
    const _: fn(&Node) -> &::core::primitive::f64 = |__capi_record| &__capi_record.value;
    const _: fn(&Node) = |Node { next: _, list: _, value: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            next: *mut Node,
            list: *const List,
            value: ::core::primitive::f64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Node > () == ::core::mem::size_of:: < __CapiLayout >
            () && ::core::mem::align_of:: < Node > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Node, next) ==
            ::core::mem::offset_of!(__CapiLayout, next) && ::core::mem::offset_of!(Node,
            list) == ::core::mem::offset_of!(__CapiLayout, list) &&
            ::core::mem::offset_of!(Node, value) == ::core::mem::offset_of!(__CapiLayout,
            value),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Node {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<3238708365997825838u64> for List {}
    const _: fn() = <Node as __capi::Named<4180350938991586862u64>>::named;
    const _: fn(&List) -> &*mut Node = |__capi_record| &__capi_record.first;
    const _: fn(&List) -> &[[::core::primitive::u32; 2usize]; 3usize] = |__capi_record| {
        &__capi_record.lengths
    };
    const _: fn(&List) = |List { first: _, lengths: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            first: *mut Node,
            lengths: [[::core::primitive::u32; 2usize]; 3usize],
        }
        ::core::assert!(
            ::core::mem::size_of:: < List > () == ::core::mem::size_of:: < __CapiLayout >
            () && ::core::mem::align_of:: < List > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(List, first) ==
            ::core::mem::offset_of!(__CapiLayout, first) && ::core::mem::offset_of!(List,
            lengths) == ::core::mem::offset_of!(__CapiLayout, lengths),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for List {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Node as __capi::Named<4180350938991586862u64>>::named;
    const _: fn(
        extern "C" fn(&Node, ::core::primitive::i32) -> ::core::primitive::bool,
    ) -> Ask = |__capi_value| __capi_value;
    impl crate::__CapiCallback<10756171888827834495u64> for Ask {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    unsafe impl __capi::Named<11940045211599024079u64> for Words {}
    const _: fn(&Words) -> &::core::primitive::i32 = |__capi_record| {
        &__capi_record.r#type
    };
    const _: fn(&Words) -> &::core::primitive::i32 = |__capi_record| &__capi_record.int;
    const _: fn(&Words) -> &::core::primitive::i32 = |__capi_record| &__capi_record.int_;
    const _: fn(&Words) -> &::core::primitive::i64 = |__capi_record| {
        &__capi_record.st_mtime
    };
    const _: fn(&Words) = |Words { r#type: _, int: _, int_: _, st_mtime: _ }| ();
    const _: () = {
        #[repr(C)]
        struct __CapiLayout {
            r#type: ::core::primitive::i32,
            int: ::core::primitive::i32,
            int_: ::core::primitive::i32,
            st_mtime: ::core::primitive::i64,
        }
        ::core::assert!(
            ::core::mem::size_of:: < Words > () == ::core::mem::size_of:: < __CapiLayout
            > () && ::core::mem::align_of:: < Words > () == ::core::mem::align_of:: <
            __CapiLayout > () && ::core::mem::offset_of!(Words, r#type) ==
            ::core::mem::offset_of!(__CapiLayout, r#type) &&
            ::core::mem::offset_of!(Words, int) == ::core::mem::offset_of!(__CapiLayout,
            int) && ::core::mem::offset_of!(Words, int_) ==
            ::core::mem::offset_of!(__CapiLayout, int_) && ::core::mem::offset_of!(Words,
            st_mtime) == ::core::mem::offset_of!(__CapiLayout, st_mtime),
            "this struct isn't laid out as the tokens under `#[capi::export]` say"
        );
    };
    unsafe impl __capi::Valid for Words {}
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <List as __capi::Named<3238708365997825838u64>>::named;
    const _: fn() = <Ask as crate::__CapiCallback<10756171888827834495u64>>::named;
    const __CAPI_FUNCTION: fn(
        &List,
        ::core::option::Option<Ask>,
    ) -> ::core::primitive::bool = has_nodes;
    unsafe extern "C" fn __capi_shim(
        __capi_0: *const List,
        __capi_1: ::core::option::Option<Ask>,
    ) -> ::core::primitive::bool {
        __capi::plain(
            "rings_has_nodes",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_0 = unsafe { __capi::reference(__capi_0) }
                    .map_err(|__capi_why| __capi_why.of("list"))?;
                let __capi_result = __CAPI_FUNCTION(__capi_0, __capi_1);
                ::core::result::Result::Ok(__capi_result)
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 0u32, 14689167471619574042u64,
        __capi_shim as * const ())
    }
};

// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {
    use ::capi_runtime::__private_0_1_0 as __capi;
    const _: fn() = <Words as __capi::Named<11940045211599024079u64>>::named;
    const __CAPI_FUNCTION: fn(
        Words,
        ::core::primitive::i64,
        ::core::primitive::i64,
        ::core::primitive::usize,
        ::core::primitive::u8,
    ) -> ::core::option::Option<::core::primitive::i64> = delete;
    unsafe extern "C" fn __capi_shim(
        __capi_0: Words,
        __capi_1: ::core::primitive::i64,
        __capi_2: ::core::primitive::i64,
        __capi_3: ::core::primitive::usize,
        __capi_4: ::core::primitive::u8,
        __capi_out: *mut ::core::primitive::i64,
    ) -> ::core::ffi::c_int {
        __capi::plain(
            "rings_delete",
            (|| -> ::core::result::Result<_, __capi::Refusal> {
                let __capi_out = __capi::out(__capi_out)
                    .map_err(|__capi_why| __capi_why.of("result_"))?;
                let __capi_result = __CAPI_FUNCTION(
                    __capi_0,
                    __capi_1,
                    __capi_2,
                    __capi_3,
                    __capi_4,
                );
                ::core::result::Result::Ok(
                    match __capi_result {
                        ::core::option::Option::Some(__capi_result) => {
                            unsafe { __capi_out.write(__capi_result) };
                            1
                        }
                        ::core::option::Option::None => 0,
                    },
                )
            }),
        )
    }
    __capi::inventory::submit! {
        __capi::Entry::new(& crate ::API, 1u16, 1u32, 2412476379628493068u64, __capi_shim
        as * const ())
    }
};

