//! The expected outcome of a provider and a consumer: a rule over the promises of each age, and the
//! words of each refusal.

use std::collections::BTreeMap;

use crate::ages::{Age, Consumer, Language, Version};

/// The report of a consumer: the result of each function, or `None` if the provider lacks it.
pub(crate) type Seen = BTreeMap<String, Option<f64>>;

/// The expected outcome of a pair.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// The consumer works.
    Works(Seen),
    /// The provider has none of the consumer's majors.
    Major,
    /// The provider's version is older than the target.
    Old(Version),
    /// The provider, which has this version, declares a function that the consumer may call with
    /// other types.
    Type(Version, &'static Function),
}

/// A function of one major, as C sees it.
#[derive(Debug)]
pub(crate) struct Function {
    name: &'static str,
    /// The minor version that added it.
    minor: u16,
    c_type: &'static str,
    /// Whether a ring is part of its type, and may change it.
    reaches_ring: bool,
    /// Its result for the arguments that the consumers pass.
    gives: f64,
}

const fn function(name: &'static str, minor: u16, c_type: &'static str, gives: f64) -> Function {
    Function { name, minor, c_type, reaches_ring: false, gives }
}

const RELEASE: &str = "uint32_t (void)";
const STATISTIC: &str = "double (double const *, size_t)";
const CELLS: &str = "uint32_t (double)";
const TREE_ADD: Function = Function {
    name: "tree_add",
    minor: 1,
    c_type: "double (ages_Tree *, ages_Ring)",
    reaches_ring: true,
    gives: 11.5,
};

/// The functions in the order of their slots; those without a result of their own are left out.
static FIRST: [Function; 6] = [
    function("release", 0, RELEASE, f64::NAN),
    function("mean", 0, STATISTIC, 3.0),
    function("tree_age", 0, "uint32_t (ages_Tree const *)", 3.0),
    TREE_ADD,
    function("median", 2, STATISTIC, 2.0),
    function("cells", 2, CELLS, 80.0),
];

static SECOND: [Function; 5] = [
    function("release", 0, RELEASE, f64::NAN),
    function("median", 0, STATISTIC, 2.0),
    function("tree_age", 0, "uint64_t (ages_Tree const *)", 3.0),
    Function { minor: 0, ..TREE_ADD },
    function("cells", 0, CELLS, 80.0),
];

/// The functions of a version.
fn functions(version: Version) -> impl Iterator<Item = &'static Function> {
    let all: &[Function] = if version.major == 1 { &FIRST } else { &SECOND };
    all.iter().filter(move |function| function.minor <= version.minor)
}

impl Function {
    /// Whether `other`, of another age, can be called in its place.
    fn is(&self, age: &Age, other: &Self, there: &Age) -> bool {
        self.name == other.name
            && self.c_type == other.c_type
            && (!self.reaches_ring || age.width == there.width)
    }

    /// The result from this age; `None` if the function wasn't compiled into it.
    fn answer(&self, age: &Age) -> Option<f64> {
        match self.name {
            "release" => Some(age.number.into()),
            "cells" if !age.microscope => None,
            _ => Some(self.gives),
        }
    }
}

impl Consumer {
    /// The names of the functions that its target promises.
    pub(crate) fn callable(&self) -> impl Iterator<Item = &'static str> {
        functions(self.header).filter(|function| self.may_call(function)).map(|it| it.name)
    }

    /// Whether its target promises this function of its header.
    fn may_call(&self, function: &Function) -> bool {
        functions(self.target).any(|promised| function.is(self.age, promised, self.age))
    }
}

/// The expected outcome of this pair.
pub(crate) fn verdict(provider: &Age, consumer: &Consumer) -> Verdict {
    let Consumer { age, header, target, language, .. } = *consumer;
    let majors = target.major..=header.major;
    let Some(met) = provider.serves.iter().rev().find(|it| majors.contains(&it.major)).copied()
    else {
        return Verdict::Major;
    };
    if met < target {
        return Verdict::Old(met);
    }
    let there = |function: &Function| {
        functions(met).find(|other| function.is(age, other, provider)).is_some()
    };
    let mut promised = functions(header).filter(|function| consumer.may_call(function));
    if let Some(changed) = promised.find(|function| !there(function)) {
        return Verdict::Type(met, changed);
    }
    // In C, functions that are newer than the target can be asked for, too.
    let shown =
        functions(header).filter(|function| language == Language::C || consumer.may_call(function));
    let answer = |function: &Function| {
        let answer = if there(function) { function.answer(provider) } else { None };
        (function.name.to_owned(), answer)
    };
    Verdict::Works(shown.map(answer).collect())
}

impl Verdict {
    /// The word in the matrix.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Self::Works(_) => "ok",
            Self::Major => "major",
            Self::Old(_) => "old",
            Self::Type(..) => "type",
        }
    }

    /// The text of the exception, if this is a refusal: both sides, both versions, the way out.
    pub(crate) fn refusal(&self, provider: &Age, consumer: &Consumer) -> Option<String> {
        let name = consumer.name();
        let Consumer { language, target, .. } = *consumer;
        let (provider, width) = (format!("ages {}", provider.release), provider.width);
        let in_c = language == Language::C;
        let why = match self {
            Self::Works(_) => return None,
            Self::Major => format!(
                "has no C API of version {0}; install a version of ages that has {target} or a \
                 later {0}.x",
                target.major
            ),
            Self::Old(met) => {
                let way_out = if in_c {
                    format!("build with AGES_TARGET 0x{:02x}{:02x}", met.major, met.minor)
                } else {
                    format!("build {name} for {met}")
                };
                format!("has {met}; upgrade ages, or {way_out}")
            }
            Self::Type(met, changed) => {
                let ring = |width| format!("{{{width} width; ages_Season season}}");
                let (here, there) = (ring(consumer.age.width), ring(width));
                let way_out = if in_c {
                    format!(
                        "rebuild with the header of {provider}, or install a version of ages that \
                         this header fits"
                    )
                } else {
                    format!(
                        "rebuild {name} with {provider}, or install the ages that it was built with"
                    )
                };
                format!(
                    "has a {met} that differs: ages_Ring is {here} here and {there} in {provider}, \
                     so ages_{} differs; {way_out}",
                    changed.name
                )
            }
        };
        let either = if consumer.header.major > target.major {
            format!(" or {}.x", consumer.header.major)
        } else {
            String::new()
        };
        Some(format!("{name} needs version {target}{either} of ages's C API, but {provider} {why}"))
    }
}
