//! The attributes in `#[cfg_attr(…)]`. The build script sees them as they are written; the macro
//! only sees those that the compiler kept.

use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use super::Annotated;

/// The attributes that each `cfg_attr` adds where its predicate holds.
pub(super) fn added(attributes: &[Attribute]) -> Vec<Attribute> {
    let mut found = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("cfg_attr")) {
        let metas = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
        let added = metas.into_iter().flatten().skip(1);
        found.extend(added.map(|meta| Attribute { meta, ..attribute.clone() }));
    }
    found
}

/// The attribute under a `cfg_attr` that decides how C sees a type.
pub fn deciding(item: &Annotated) -> Option<&'static str> {
    let added = added(item.attributes());
    let is_enum = matches!(item, Annotated::Enum(_));
    ["repr", "non_exhaustive", "pyclass"]
        .into_iter()
        .filter(|word| is_enum || *word != "non_exhaustive")
        .find(|word| added.iter().any(|attribute| super::is_last(attribute, word)))
}
