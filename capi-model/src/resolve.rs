//! The meaning of the names in an item: the exported types, the parameters whose lifetime a result
//! has, and all paths that an item mentions.

pub mod lent;
pub mod paths;

use std::collections::{BTreeMap, BTreeSet};

use syn::Path;

use crate::abi::Kind;
use crate::ast::{Export, Item, Value};
use crate::parse::attribute::unraw;

/// The exported types of one API, by the name that Rust gives them.
#[derive(Debug, Default, Clone)]
pub struct Names {
    /// The prefix of C names.
    pub prefix: String,
    /// The kind that each name stands for.
    pub kinds: BTreeMap<String, Kind>,
    /// Types whose own export is refused. That is reported at the export, and not again where the
    /// type is used.
    pub refused: BTreeSet<String>,
}

impl Names {
    /// The kinds of these exports.
    pub fn new<'a>(prefix: &str, exports: impl Iterator<Item = &'a Export>) -> Self {
        let mut kinds = BTreeMap::new();
        let mut records = BTreeMap::new();
        for export in exports {
            let kind = match &export.item {
                Item::Function(_) | Item::Constant(_) => continue,
                Item::Opaque => Kind::Opaque,
                Item::Class { frozen } => Kind::Class { frozen: *frozen },
                Item::Alias(of) => Kind::Alias(*of),
                Item::Callback(_) => Kind::Callback,
                Item::Enumeration(enumeration) => Kind::Enumeration {
                    repr: enumeration.repr,
                    zero: enumeration.variants.iter().any(|variant| variant.value == 0),
                    invalid_argument: enumeration
                        .invalid_argument
                        .as_ref()
                        .map(ToString::to_string),
                },
                Item::Record(record) => {
                    records.insert(export.name.clone(), record);
                    Kind::Record { checked: false }
                }
            };
            kinds.insert(export.name.clone(), kind);
        }
        let mut names = Self { prefix: prefix.to_owned(), kinds, refused: BTreeSet::new() };
        // A record is checked if one of its fields is, which may be a record that comes later.
        loop {
            let more: Vec<String> = records
                .iter()
                .filter(|(name, record)| {
                    names.kinds.get(*name) == Some(&Kind::Record { checked: false })
                        && record.fields.iter().any(|field| names.is_checked(&field.ty))
                })
                .map(|(name, _)| name.clone())
                .collect();
            if more.is_empty() {
                return names;
            }
            names.kinds.extend(more.into_iter().map(|name| (name, Kind::Record { checked: true })));
        }
    }

    /// The kind that a path stands for. Its last segment decides, and the expansion proves it.
    pub fn kind(&self, path: &Path) -> Option<&Kind> {
        self.kinds.get(&name_of(path))
    }

    /// Whether the export of that type is refused.
    pub fn is_refused(&self, path: &Path) -> bool {
        self.refused.contains(&name_of(path))
    }

    /// Whether an item mentions a type whose export is refused, so that its own meaning is unknown.
    pub fn mentions_refused(&self, item: &Item) -> bool {
        !self.refused.is_empty() && paths::paths(item).into_iter().any(|it| self.is_refused(it))
    }

    /// Whether some bit pattern is no valid value of it.
    pub fn is_checked(&self, value: &Value) -> bool {
        match value {
            Value::Named(path) => matches!(
                self.kind(path),
                Some(Kind::Enumeration { .. } | Kind::Record { checked: true })
            ),
            Value::Array { of, .. } => self.is_checked(of),
            Value::Scalar(..) | Value::Void(_) | Value::PyObject(_) | Value::Pointer { .. } => {
                false
            }
        }
    }
}

/// The last segment of a path.
pub fn name_of(path: &Path) -> String {
    path.segments.last().map(|segment| unraw(&segment.ident)).unwrap_or_default()
}
