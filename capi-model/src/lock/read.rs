//! Reads a [`Lock`], or reports the first line that is unknown, or contradicts another.

use std::collections::BTreeMap;
use std::fmt;

use super::{Block, Lock};
use crate::abi::Version;
use crate::facts::{Fact, version};
use crate::messages::lock as messages;

/// A mistake in a lock's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Its line, from 1.
    pub line: usize,
    /// The message.
    pub text: String,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.text)
    }
}

impl Lock {
    /// Reads the text that `Display` writes. Comments, which start with `#`, and empty lines are
    /// skipped. A fact may stand there twice, as a merge may leave it.
    ///
    /// # Errors
    ///
    /// Fails where a line isn't one of a lock, where two lines contradict each other, or where one
    /// is missing that another needs.
    pub fn read(text: &str) -> Result<Self, Damage> {
        let mut reader = Reader::default();
        let mut last = 0;
        for (line, words) in (1..).zip(text.lines()) {
            last = line;
            let words = words.trim();
            if !words.is_empty() && !words.starts_with('#') {
                reader.line(line, words)?;
            }
        }
        reader.finish(last.max(1))
    }
}

/// The facts that were read so far, each with its line.
#[derive(Default)]
struct Reader {
    module: Option<(usize, String)>,
    prefix: Option<(usize, String)>,
    blocks: Vec<Block>,
    /// The line of each version's first block.
    versions: BTreeMap<Version, usize>,
    majors: BTreeMap<u16, Major>,
}

/// Each promise of a major version with its line.
#[derive(Default)]
struct Major {
    /// The promises, by their subjects.
    facts: BTreeMap<About, (usize, Version, Fact)>,
}

/// The subject of a fact. Two facts on one subject must be equal.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Constant(String),
    Type(String),
    Value(String, String),
    Field(String, u32),
    Slot(u32),
    /// The slot that has this name.
    Function(String),
    Retired(u32),
    Unconditional(u32),
    Hash(u16),
}

impl Reader {
    fn line(&mut self, line: usize, words: &str) -> Result<(), Damage> {
        let damage = |text| Err(Damage { line, text });
        if ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|it| words.starts_with(it)) {
            return damage(messages::conflict().to_owned());
        }
        let unknown = || Damage { line, text: messages::unknown_line(words) };
        match words.split_once(' ').ok_or_else(unknown)? {
            ("module", name) => say(&mut self.module, line, name),
            ("prefix", name) => say(&mut self.prefix, line, name),
            ("version", text) => {
                let version = version(text).ok_or_else(unknown)?;
                self.versions.entry(version).or_insert(line);
                // A title that a merge doubled has no effect.
                let is_empty = |block: &Block| block.version == version && block.facts.is_empty();
                if !self.blocks.last().is_some_and(is_empty) {
                    self.blocks.push(Block { version, facts: Vec::new() });
                }
                Ok(())
            }
            _ => {
                let fact = Fact::read(words).ok_or_else(unknown)?;
                let Some(block) = self.blocks.last_mut() else {
                    return damage(messages::missing_line("`version …`"));
                };
                let version = block.version;
                let major = self.majors.entry(fact.major(version)).or_default();
                if major.add(line, version, &fact)? {
                    block.facts.push(fact);
                }
                Ok(())
            }
        }
    }

    fn finish(self, last: usize) -> Result<Lock, Damage> {
        let missing = |line, what: &str| Damage { line, text: messages::missing_line(what) };
        let (_, module) = self.module.ok_or_else(|| missing(last, "`module …`"))?;
        let (_, prefix) = self.prefix.ok_or_else(|| missing(last, "`prefix …`"))?;
        for (version, line) in &self.versions {
            let major = self.majors.get(&version.major);
            if major.is_none_or(|major| !major.facts.contains_key(&About::Hash(version.minor))) {
                return Err(missing(*line, &format!("the hash of version {version}")));
            }
        }
        for major in self.majors.values() {
            major.check_whole()?;
        }
        Ok(Lock { module, prefix, blocks: self.blocks })
    }
}

/// Sets the module's name or the prefix. A second line must have the first one's name.
fn say(known: &mut Option<(usize, String)>, line: usize, name: &str) -> Result<(), Damage> {
    match known {
        Some((earlier, other)) if *other != name => {
            Err(Damage { line, text: messages::contradiction(name, *earlier) })
        }
        Some(_) => Ok(()),
        None => {
            *known = Some((line, name.to_owned()));
            Ok(())
        }
    }
}

impl Major {
    /// Adds a fact; returns false where it was known.
    fn add(&mut self, line: usize, version: Version, fact: &Fact) -> Result<bool, Damage> {
        let mut is_new = true;
        for about in about(version, fact) {
            match self.facts.get(&about) {
                Some((earlier, since, other)) => {
                    let fields = matches!(
                        (&about, fact, other),
                        (About::Type(_), Fact::Field { .. }, Fact::Field { .. })
                    );
                    let is_same =
                        other == fact && (*since == version || !matches!(fact, Fact::Slot { .. }));
                    if !fields && !is_same {
                        let text = messages::contradiction(&fact.to_string(), *earlier);
                        return Err(Damage { line, text });
                    }
                    is_new &= fields;
                }
                None => {
                    self.facts.insert(about, (line, version, fact.clone()));
                }
            }
        }
        Ok(is_new)
    }

    /// Checks that no line lacks another that it needs.
    fn check_whole(&self) -> Result<(), Damage> {
        let lacks = self.facts.iter().filter_map(|(about, (line, _, fact))| {
            let lacks = |needed: About, what: String| {
                let text = || messages::missing_line(&what);
                (!self.facts.contains_key(&needed)).then(|| Damage { line: *line, text: text() })
            };
            match about {
                About::Value(name, _) => {
                    lacks(About::Type(name.clone()), format!("`enumeration {name} …`"))
                }
                About::Field(name, at @ 1..) => {
                    let what = format!("`record {name} {} …`", at - 1);
                    lacks(About::Field(name.clone(), at - 1), what)
                }
                About::Slot(slot @ 1..) => {
                    lacks(About::Slot(slot - 1), format!("`slot {} …`", slot - 1))
                }
                About::Retired(slot) | About::Unconditional(slot) => {
                    self.check_slot(*slot, *line, fact)
                }
                _ => None,
            }
        });
        lacks.min_by_key(|damage| damage.line).map_or(Ok(()), Err)
    }

    /// Checks that a later line about a slot names the function in it.
    fn check_slot(&self, slot: u32, line: usize, fact: &Fact) -> Option<Damage> {
        let (Fact::Retired { name, .. } | Fact::Unconditional { name, .. }) = fact else {
            return None;
        };
        let text = match self.facts.get(&About::Slot(slot)) {
            None => messages::missing_line(&format!("`slot {slot} {name} …`")),
            Some((_, _, Fact::Slot { name: known, .. })) if known == name => return None,
            Some((earlier, ..)) => messages::contradiction(&fact.to_string(), *earlier),
        };
        Some(Damage { line, text })
    }
}

/// The subjects of a fact, on each of which no other fact may contradict it.
fn about(version: Version, fact: &Fact) -> Vec<About> {
    match fact {
        Fact::Constant { name, .. } => vec![About::Constant(name.clone())],
        Fact::Alias { name, .. }
        | Fact::Enumeration { name, .. }
        | Fact::Opaque { name }
        | Fact::Class { name }
        | Fact::Callback { name, .. }
        | Fact::Buffer { name, .. } => vec![About::Type(name.clone())],
        Fact::Value { enumeration, name, .. } => {
            vec![About::Value(enumeration.clone(), name.clone())]
        }
        Fact::Field { record, at, .. } => {
            vec![About::Type(record.clone()), About::Field(record.clone(), *at)]
        }
        Fact::Slot { slot, name, .. } => vec![About::Slot(*slot), About::Function(name.clone())],
        Fact::Retired { slot, .. } => vec![About::Retired(*slot)],
        Fact::Unconditional { slot, .. } => vec![About::Unconditional(*slot)],
        Fact::Hash(_) => vec![About::Hash(version.minor)],
    }
}
