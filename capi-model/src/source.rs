//! The annotated items of a crate, as tokens.

use proc_macro2::TokenStream;

use crate::ast::Api;
use crate::parse::{self, Annotated};

/// The exports and files that a walk through a crate's sources found.
#[derive(Default)]
pub struct Source {
    /// Each `api!`, in source order.
    pub apis: Vec<FoundApi>,
    /// Each item under `#[capi::export]`, in source order.
    pub exports: Vec<FoundExport>,
    /// Whether a file couldn't be read, so that there may be more.
    pub is_partial: bool,
    /// The text of `capi.lock`, where there is one.
    pub lock: Option<String>,
}

/// An `api!`.
pub struct FoundApi {
    /// Its tokens.
    pub tokens: TokenStream,
    /// `src/lib.rs:3:1`
    pub place: String,
    /// Whether it stands in the crate's root.
    pub is_root: bool,
}

impl Source {
    /// The crate's `api!`, where it stands in the root and can be read.
    pub fn api(&self) -> Option<Api> {
        self.apis.first().filter(|api| api.is_root)?.read()
    }
}

impl FoundApi {
    /// Reads its contents; `None` where the macro will report mistakes in its tokens.
    pub fn read(&self) -> Option<Api> {
        parse::api::api(self.tokens.clone()).ok()
    }
}

/// An item under `#[capi::export]`.
pub struct FoundExport {
    /// The attribute's arguments.
    pub arguments: TokenStream,
    /// The item.
    pub item: Annotated,
    /// `src/rings.rs:10:8`, of its identifier.
    pub place: String,
    /// The predicate of all `#[cfg]`s on it and around it.
    pub condition: Option<String>,
}
