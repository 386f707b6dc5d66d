//! The ages of one API, and the consumers that are built against them.

use std::fmt;

/// A version of an API; the major decides first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    pub(crate) major: u16,
    pub(crate) minor: u16,
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.major, self.minor)
    }
}

const fn version(major: u16, minor: u16) -> Version {
    Version { major, minor }
}

/// A release of the provider.
#[derive(Debug)]
pub(crate) struct Age {
    /// Its name in the matrix, and in its consumers' names.
    pub(crate) name: &'static str,
    /// Its package's version.
    pub(crate) release: &'static str,
    /// The result of its function `release`.
    pub(crate) number: u32,
    /// Its source, under `tests/skew/ages`.
    pub(crate) source: &'static str,
    /// The newest version of each major that it serves, oldest major first.
    pub(crate) serves: &'static [Version],
    /// The C type of a ring's width.
    pub(crate) width: &'static str,
    /// Whether it was built with the feature that `cells` needs.
    pub(crate) microscope: bool,
}

/// All ages, oldest first.
pub(crate) const AGES: [Age; 5] = [
    Age {
        name: "1.0",
        release: "1.0.0",
        number: 10000,
        source: "v1_0",
        serves: &[version(1, 0)],
        width: "double",
        microscope: false,
    },
    Age {
        name: "1.1",
        release: "1.1.0",
        number: 10100,
        source: "v1_1",
        serves: &[version(1, 1)],
        width: "double",
        microscope: false,
    },
    Age {
        name: "1.2",
        release: "1.2.0",
        number: 10200,
        source: "v1_2",
        serves: &[version(1, 2)],
        width: "double",
        microscope: false,
    },
    Age {
        name: "broken",
        release: "1.2.1",
        number: 10201,
        source: "v1_2_broken",
        serves: &[version(1, 2)],
        width: "float",
        microscope: true,
    },
    Age {
        name: "2.0",
        release: "2.0.0",
        number: 20000,
        source: "v2_0",
        serves: &[version(1, 2), version(2, 0)],
        width: "double",
        microscope: true,
    },
];

impl Age {
    /// The version that its newest header describes.
    pub(crate) fn newest(&self) -> Version {
        self.serves[self.serves.len() - 1]
    }

    /// The headers that it ships, by the version that each describes, with every version that can
    /// be asked of this header. The newest one can be asked for those of older majors, too.
    fn headers(&self) -> impl Iterator<Item = (Version, Version)> {
        self.serves.iter().flat_map(|header| {
            let either = *header == self.newest();
            let asked = self.serves.iter().filter(move |it| either || *it == header);
            asked.flat_map(|it| (0..=it.minor).map(|minor| (*header, version(it.major, minor))))
        })
    }
}

/// The language of a consumer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    C,
    Rust,
}

/// A consumer: built against the header or the consumer file of one age, for one target.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Consumer {
    pub(crate) language: Language,
    pub(crate) age: &'static Age,
    /// The version that its header describes.
    pub(crate) header: Version,
    pub(crate) target: Version,
    /// Whether it doesn't import its provider before it is called.
    pub(crate) lazy: bool,
}

impl Consumer {
    /// The name of its module and its crate: `c_1_2_for_1_0`.
    pub(crate) fn name(&self) -> String {
        let language = if self.language == Language::C { "c" } else { "rust" };
        let (header, target) = (self.header().replace(' ', "_"), self.target);
        let lazy = if self.lazy { "_lazy" } else { "" };
        format!("{language}_{header}_for_{target}{lazy}").replace('.', "_")
    }

    /// The name of its header: the provider's age, with the major if that isn't the newest: `2.0
    /// v1`.
    pub(crate) fn header(&self) -> String {
        let name = self.age.name;
        if self.is_newest() { name.to_owned() } else { format!("{name} v{}", self.header.major) }
    }

    /// Whether its header is the one of the newest major.
    pub(crate) fn is_newest(&self) -> bool {
        self.header == self.age.newest()
    }
}

/// Every consumer of the matrix, row by row.
pub(crate) fn consumers() -> impl Iterator<Item = Consumer> {
    [Language::C, Language::Rust].into_iter().flat_map(|language| {
        AGES.iter().flat_map(move |age| {
            let consumer =
                move |(header, target)| Consumer { language, age, header, target, lazy: false };
            age.headers().map(consumer)
        })
    })
}

/// Consumers of 1.2 that don't import at once: one in each language.
pub(crate) fn lazy_consumers() -> [Consumer; 2] {
    let (age, header) = (&AGES[2], AGES[2].newest());
    [Language::C, Language::Rust].map(|language| Consumer {
        language,
        age,
        header,
        target: header,
        lazy: true,
    })
}
