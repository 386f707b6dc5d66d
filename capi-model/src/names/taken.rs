//! The choice of a name among others in one place, in every output.

use std::collections::BTreeSet;

use super::words::Words;

/// The name itself where it is free, or else with as many `_` behind it as that takes.
///
/// The first to claim a name keeps it, and a later one gives way: additions rename nothing.
pub fn choose(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = wanted.to_owned();
    while is_taken(&name) {
        name.push('_');
    }
    name
}

/// The names that stand in one place, and the words of its language.
#[derive(Debug, Clone)]
pub struct Taken {
    words: &'static Words,
    names: BTreeSet<String>,
}

impl Taken {
    /// Starts with the words of the language, and no names.
    pub fn new(words: &'static Words) -> Self {
        Self { words, names: BTreeSet::new() }
    }

    /// Adds these names, whether or not they were free.
    #[must_use]
    pub fn with(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.names.extend(names);
        self
    }

    /// Whether nothing has this name.
    pub fn is_free(&self, name: &str) -> bool {
        !self.words.has(name) && !self.names.contains(name)
    }

    /// The name that [`take`](Self::take) would return.
    pub fn choose(&self, wanted: &str) -> String {
        choose(wanted, |name| !self.is_free(name))
    }

    /// Takes the free name that is nearest to this one.
    pub fn take(&mut self, wanted: &str) -> String {
        let name = self.choose(wanted);
        self.names.insert(name.clone());
        name
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    #[test]
    fn the_later_one_gives_way() {
        let mut taken = Taken::new(&words::C);
        let names = ["class", "points", "class_", "class"].map(|name| taken.take(name));
        assert_eq!(names, ["class_", "points", "class__", "class___"]);
        assert!(!taken.is_free("points") && !taken.is_free("int") && taken.is_free("Points"));
        assert_eq!(taken.with(["held".to_owned()]).choose("held"), "held_");
    }
}
