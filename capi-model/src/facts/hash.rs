//! Hashes of slots and versions: FNV-1a 64 over a canonical text. By comparing one number, a
//! consumer knows that each function it may call is the very one it was compiled for.
//!
//! The text of a slot is its name, its signature, its [`terms`](super::terms), and the layout of
//! each type it reaches, in order of names. It has no sizes, so it is the same on every
//! architecture, and no names of parameters.

use std::collections::{BTreeMap, BTreeSet};

use super::terms::promised;
use super::{name_of, names_in, names_in_prototype};
use crate::abi::{Declaration, Function, Object, Pass, Returned, Version, VersionEntry};

/// The offset basis of FNV-1a 64, with which a hash starts.
pub const START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a 64 (Fowler, Noll, Vo): xor a byte, multiply by the prime.
pub const fn fnv1a(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    hash
}

/// The number by which the traits tell exported types apart: a hash of module and name.
pub fn type_id(module: &str, name: &str) -> u64 {
    fnv1a(fnv1a(fnv1a(START, module.as_bytes()), b"."), name.as_bytes())
}

/// Fills in the hash of each function.
pub(crate) fn functions(functions: &mut [Function], declarations: &[Declaration], prefix: &str) {
    let layouts: BTreeMap<&str, (&Declaration, Vec<String>)> =
        declarations.iter().map(|it| (name_of(it), (it, promised(it, prefix)))).collect();
    let by_name = layouts.iter().map(|(name, (it, _))| (*name, *it)).collect();
    for function in functions {
        let mut lines = vec![&function.name, &function.signature, &function.terms];
        let reached = reached(function, &by_name);
        lines.extend(reached.iter().filter_map(|name| layouts.get(&**name)).flat_map(|it| &it.1));
        let text: String = lines.into_iter().flat_map(|line| [line, "\n"]).collect();
        function.hash = fnv1a(START, text.as_bytes());
    }
}

/// Each version with its hash: over the hashes of all slots up to it, little-endian, in order.
pub(crate) fn versions(functions: &[Function]) -> Vec<VersionEntry> {
    let known: BTreeSet<Version> = functions.iter().map(|function| function.since).collect();
    known
        .into_iter()
        .map(|version| {
            let slots = functions.iter().filter(|function| function.since <= version);
            VersionEntry {
                version,
                slot_count: u32::try_from(slots.clone().count()).unwrap_or(u32::MAX),
                hash: slots.fold(START, |hash, slot| fnv1a(hash, &slot.hash.to_le_bytes())),
            }
        })
        .collect()
}

/// All types that a function reaches, through records, callbacks and pointers.
pub(crate) fn reached(
    function: &Function,
    declarations: &BTreeMap<&str, &Declaration>,
) -> BTreeSet<String> {
    let mut left = classes(function);
    names_in_prototype(&function.prototype, &mut left);
    let mut found = BTreeSet::new();
    while let Some(name) = left.pop_first() {
        if let Some(declaration) = declarations.get(name.as_str()) {
            let mut inner = BTreeSet::new();
            match declaration {
                Declaration::Record(it) => {
                    it.fields.iter().for_each(|field| names_in(&field.ty, &mut inner));
                }
                Declaration::Callback(it) => {
                    names_in_prototype(&it.prototype, &mut inner);
                    inner.extend(it.parameters.iter().filter_map(|it| class(&it.pass)).cloned());
                }
                Declaration::Buffer(it) => names_in(&it.of, &mut inner),
                _ => {}
            }
            left.extend(inner.into_iter().filter(|inner| !found.contains(inner) && *inner != name));
        }
        found.insert(name);
    }
    found
}

/// The classes of the objects that it takes and gives, for C's types don't tell them.
fn classes(function: &Function) -> BTreeSet<String> {
    let taken = function.parameters.iter().filter_map(|it| class(&it.pass));
    let given = match &function.returned {
        Returned::Object(Object::Class(name)) => Some(name),
        _ => None,
    };
    let own = function.class().map(str::to_owned);
    taken.chain(given).cloned().chain(own).collect()
}

fn class(pass: &Pass) -> Option<&String> {
    match pass {
        Pass::Object { of: Object::Class(name), .. } => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze::analyze;
    use crate::parse::Annotated;
    use crate::source::{FoundApi, FoundExport, Source};

    /// The hash of the one function of an API, with an opaque `P` and a record `R` beside it.
    #[track_caller]
    fn hash_of(function: &str) -> u64 {
        let export = |arguments: &str, item: &str| FoundExport {
            arguments: arguments.parse().unwrap(),
            item: syn::parse_str::<Annotated>(item).unwrap(),
            place: item.to_owned(),
            condition: None,
        };
        let source = Source {
            apis: vec![FoundApi {
                tokens: "module = \"m\"".parse().unwrap(),
                place: String::new(),
                is_root: true,
            }],
            exports: vec![
                export("slot = 0, since = \"1.0\"", "pub struct P(u8);"),
                export("", "#[repr(C)] pub struct R { pub x: f64 }"),
                export("slot = 1, since = \"1.0\"", function),
            ],
            ..Source::default()
        };
        let analysis = analyze(&source);
        let table = analysis.tables.first().unwrap_or_else(|| panic!("{:?}", analysis.index));
        table.functions[1].hash
    }

    /// A meaning that C's types don't express is in the hash, where a consumer would go wrong
    /// without it.
    #[test]
    fn meanings_differ() {
        for (one, other) in [
            ("fn f() -> Box<P> {}", "fn f() -> *mut P {}"),
            ("fn f(p: Box<P>) {}", "fn f(p: &mut P) {}"),
            ("fn f(p: &P) {}", "fn f(p: Option<&P>) {}"),
            ("fn f(v: extern \"C\" fn(&R)) {}", "fn f(v: extern \"C\" fn(Option<&R>)) {}"),
            ("fn f(v: extern \"C\" fn(&R)) {}", "fn f(v: Option<extern \"C\" fn(&R)>) {}"),
            ("fn f() -> Vec<f64> {}", "fn f() -> Vec<f32> {}"),
            ("fn f() -> Vec<c_char> {}", "fn f() -> String {}"),
            ("fn f(p: &P) -> &R {}", "fn f(p: &P) -> *const R {}"),
            ("fn f(p: &P) -> &R {}", "fn f(p: &P) -> &'static R {}"),
            ("fn f(p: &P) -> &R {}", "fn f(p: &P) -> Option<&R> {}"),
            ("fn f(p: &CStr) -> &CStr {}", "fn f(p: &CStr) -> &c_char {}"),
            ("fn f<'a>(p: &'a P, q: &P) -> &'a R {}", "fn f<'a>(p: &P, q: &'a P) -> &'a R {}"),
            ("fn f() {}", "unsafe fn f() {}"),
            ("fn f() {}", "fn f(py: Python<'_>) {}"),
            ("fn f(x: i32) -> bool {}", "fn f(x: u32) -> bool {}"),
        ] {
            assert_ne!(hash_of(one), hash_of(other), "{one} and {other}");
        }
        assert_eq!(hash_of("fn f() -> Vec<R> {}"), hash_of("fn f() -> Box<[R]> {}"));
        assert_eq!(hash_of("fn f(p: &P) -> &R {}"), hash_of("fn f<'p>(p: &'p P) -> &'p R {}"));
        assert_eq!(hash_of("fn f(one: f64) {}"), hash_of("/// Text.\nfn f(other: f64) {}"));
    }

    /// Test vectors of the algorithm's authors (`isthe.com`, draft-eastlake-fnv).
    #[test]
    fn fnv1a_of_known_texts() {
        assert_eq!(fnv1a(START, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(START, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(START, b"foobar"), 0x8594_4171_f739_67e8);
    }
}
