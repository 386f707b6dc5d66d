//! Where a binary keeps what it says of itself: a section that is found without running it.

/// Puts the bytes that a build script wrote into the binary, and gives them.
///
/// `#[used]` keeps them through the compiler's optimisations; through those of the linker,
/// [`Api::publish`](crate::Api::publish) does, because it refers to them. The section's name is of
/// eight characters at most, for the sake of PE.
#[doc(hidden)]
#[macro_export]
macro_rules! __imprint {
    ($bytes:expr) => {{
        #[used]
        #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__capi"))]
        #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".capi"))]
        static IMPRINT: [::core::primitive::u8; $bytes.len()] = *$bytes;
        &IMPRINT
    }};
}
