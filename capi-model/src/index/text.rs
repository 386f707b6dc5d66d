//! The index as text: a line for each thing, with its fields between tabs.

use std::fmt::Write as _;

use super::{Api, Entry, Group, Index, Key, Part, Problem};
use crate::abi::{Kind, Scalar, Version};

impl Index {
    /// The text of the file.
    pub fn write(&self) -> String {
        let mut out = String::new();
        if let Some(Api { module, prefix, place }) = &self.api {
            let _ = writeln!(out, "api\t{module}\t{prefix}\t{place}");
        }
        for entry in &self.entries {
            let slot = entry.slot.map_or("-".to_owned(), |slot| slot.to_string());
            let since = entry.since.map_or("-".to_owned(), |since| since.to_string());
            let kind = entry.kind.as_ref().map_or("-".to_owned(), write_kind);
            let _ = writeln!(
                out,
                "entry\t{}\t{}\t{}\t{}\t{}\t{slot}\t{since}\t{:016x}\t{}\t{kind}",
                write_group(entry.key.group),
                entry.key.name,
                entry.place,
                entry.conditional,
                entry.broken,
                entry.hash,
                entry.signature,
            );
        }
        for Problem { key, slot, major, part, unless, text } in &self.problems {
            let group = write_group(key.group);
            let part = match part {
                Part::Name => "name".to_owned(),
                Part::Slot => "slot".to_owned(),
                Part::Since => "since".to_owned(),
                Part::Member(at) => at.to_string(),
            };
            let one_line = |text: &str| text.replace(['\n', '\t'], " ");
            let (text, unless) =
                (one_line(text), unless.as_deref().map_or_else(String::new, one_line));
            let slot = slot.map_or("-".to_owned(), |slot| slot.to_string());
            let major = major.map_or("-".to_owned(), |major| major.to_string());
            let _ = writeln!(
                out,
                "problem\t{group}\t{}\t{slot}\t{major}\t{part}\t{unless}\t{text}",
                key.name
            );
        }
        out
    }

    /// Reads the file's text; `None` where another version of capi wrote it.
    pub fn read(text: &str) -> Option<Self> {
        let mut index = Self::default();
        for line in text.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            match *fields.as_slice() {
                ["api", module, prefix, place] => {
                    index.api = Some(Api {
                        module: module.to_owned(),
                        prefix: prefix.to_owned(),
                        place: place.to_owned(),
                    });
                }
                [
                    "entry",
                    group,
                    name,
                    place,
                    conditional,
                    broken,
                    slot,
                    since,
                    hash,
                    signature,
                    kind,
                ] => index.entries.push(Entry {
                    key: Key { group: read_group(group)?, name: name.to_owned() },
                    place: place.to_owned(),
                    conditional: conditional.parse().ok()?,
                    broken: broken.parse().ok()?,
                    slot: slot.parse().ok(),
                    since: read_version(since),
                    hash: u64::from_str_radix(hash, 16).ok()?,
                    signature: signature.to_owned(),
                    kind: read_kind(kind),
                }),
                ["problem", group, name, slot, major, part, unless, text] => {
                    index.problems.push(Problem {
                        key: Key { group: read_group(group)?, name: name.to_owned() },
                        slot: slot.parse().ok(),
                        major: major.parse().ok(),
                        part: match part {
                            "name" => Part::Name,
                            "slot" => Part::Slot,
                            "since" => Part::Since,
                            member => Part::Member(member.parse().ok()?),
                        },
                        unless: (!unless.is_empty()).then(|| unless.to_owned()),
                        text: text.to_owned(),
                    });
                }
                _ => return None,
            }
        }
        Some(index)
    }
}

fn write_group(group: Group) -> &'static str {
    match group {
        Group::Function => "function",
        Group::Type => "type",
        Group::Constant => "constant",
        Group::Api => "api",
    }
}

fn read_group(text: &str) -> Option<Group> {
    [Group::Function, Group::Type, Group::Constant, Group::Api]
        .into_iter()
        .find(|group| write_group(*group) == text)
}

fn read_version(text: &str) -> Option<Version> {
    let (major, minor) = text.split_once('.')?;
    Some(Version { major: major.parse().ok()?, minor: minor.parse().ok()? })
}

fn write_kind(kind: &Kind) -> String {
    match kind {
        Kind::Record { checked } => format!("record {checked}"),
        Kind::Enumeration { repr, zero, invalid_argument } => {
            let invalid = invalid_argument.as_deref().unwrap_or("-");
            format!("enumeration {} {zero} {invalid}", repr.rust())
        }
        Kind::Opaque => "opaque".to_owned(),
        Kind::Alias(of) => format!("alias {}", of.rust()),
        Kind::Callback => "callback".to_owned(),
        Kind::Class { frozen } => format!("class {frozen}"),
        Kind::Buffer => "buffer".to_owned(),
    }
}

fn read_kind(text: &str) -> Option<Kind> {
    let words: Vec<&str> = text.split(' ').collect();
    Some(match *words.as_slice() {
        ["record", checked] => Kind::Record { checked: checked.parse().ok()? },
        ["enumeration", repr, zero, invalid] => Kind::Enumeration {
            repr: Scalar::from_rust(repr)?,
            zero: zero.parse().ok()?,
            invalid_argument: (invalid != "-").then(|| invalid.to_owned()),
        },
        ["opaque"] => Kind::Opaque,
        ["alias", of] => Kind::Alias(Scalar::from_rust(of)?),
        ["callback"] => Kind::Callback,
        ["class", frozen] => Kind::Class { frozen: frozen.parse().ok()? },
        ["buffer"] => Kind::Buffer,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let key = |group, name: &str| Key { group, name: name.to_owned() };
        let entry = Entry {
            key: key(Group::Function, "ring_area"),
            place: "src/lib.rs:1:2".to_owned(),
            conditional: true,
            broken: false,
            slot: Some(3),
            since: Some(Version { major: 1, minor: 2 }),
            hash: 0xfeed,
            signature: "double (geometry_Point const *, size_t)".to_owned(),
            kind: None,
        };
        let kind = Kind::Enumeration {
            repr: Scalar::I32,
            zero: false,
            invalid_argument: Some("Bad".to_owned()),
        };
        let index = Index {
            api: Some(Api {
                module: "geometry".to_owned(),
                prefix: "geometry".to_owned(),
                place: "src/lib.rs:1:1".to_owned(),
            }),
            entries: vec![
                entry.clone(),
                Entry {
                    key: key(Group::Type, "Error"),
                    slot: None,
                    since: None,
                    signature: String::new(),
                    kind: Some(kind),
                    ..entry
                },
            ],
            problems: [Part::Name, Part::Slot, Part::Since, Part::Member(7)]
                .into_iter()
                .map(|part| Problem {
                    key: key(Group::Function, "ring_area"),
                    slot: Some(3),
                    major: Some(1),
                    part,
                    unless: Some("feature = \"fast\"".to_owned()),
                    text: "slot 3 leaves a hole".to_owned(),
                })
                .collect(),
        };
        assert_eq!(Index::read(&index.write()).as_ref(), Some(&index));
        assert_eq!(Index::read("what\tis\tthis"), None);
    }
}
