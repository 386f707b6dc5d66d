//! Whether what is shipped for consumers is of the library beside it.

use std::collections::BTreeSet;

use capi_model::names;

use super::artefact::{Artefact, LARGEST_TEXT};
use super::published::{Published, Slot, majors};
use super::texts::{self, Row, Text};
use super::{About, Difference, Library, Unreadable};

/// What came of it.
#[derive(Default)]
pub(super) struct Compared {
    /// Paths of the texts that were compared.
    pub(super) texts: Vec<String>,
    pub(super) differences: Vec<Difference>,
}

/// Compares all texts of a package with all its libraries. A library alone has no texts.
pub(super) fn compare(
    artefact: &mut Artefact,
    libraries: &[Library],
) -> Result<Compared, Unreadable> {
    let mut comparison =
        Comparison { artefact, compared: Compared::default(), texts: BTreeSet::new() };
    for library in libraries {
        let of_file = libraries.iter().filter(|other| other.file == library.file).count();
        let shown = if of_file > 1 {
            format!("{} ({})", library.file, library.architecture)
        } else {
            library.file.clone()
        };
        for lock in &library.apis {
            comparison.module(library, &shown, &lock.module);
            if comparison.artefact.is_package {
                comparison.api(&shown, &majors(lock))?;
            }
        }
    }
    if comparison.artefact.is_package {
        for lock in libraries.iter().flat_map(|library| &library.apis) {
            comparison.strays(names::package(&lock.module))?;
        }
    }
    Ok(comparison.compared)
}

/// Which text is compared.
#[derive(Clone, Copy)]
enum Kind {
    Header,
    Rust,
    Python,
}

struct Comparison<'a> {
    artefact: &'a mut Artefact,
    compared: Compared,
    /// Those that belong to an API.
    texts: BTreeSet<String>,
}

impl Comparison<'_> {
    fn differs(&mut self, file: &str, about: About, text: String) {
        let difference = Difference { file: file.to_owned(), about, text };
        if !self.compared.differences.contains(&difference) {
            self.compared.differences.push(difference);
        }
    }

    /// Whether Python can import the library as the module that its API names; what `publish`
    /// refuses when it is too late.
    fn module(&mut self, library: &Library, shown: &str, module: &str) {
        // The API of a submodule is in the library of the module around it.
        let is_part = |name: &String| module.split('.').any(|part| part == name);
        if !library.modules.iter().any(is_part) {
            let last = names::last_component(module);
            let found = library.modules.first().map_or_else(
                || format!("exports no PyInit_{last}"),
                |other| format!("exports PyInit_{other}, but no PyInit_{last}"),
            );
            let text = format!(
                "{shown} {found}, so Python can't import {module} from it; call the `#[pymodule]` \
                 {last}"
            );
            return self.differs(&library.file, About::Module, text);
        }
        if !self.artefact.is_package {
            return;
        }
        let places: Vec<String> =
            self.artefact.places(&library.file).map(|it| dotted(&it)).collect();
        let fits = |place: &String| {
            let inside = |outer: &str, inner: &str| {
                inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'))
            };
            let doubled = format!("{module}.{}", names::last_component(module));
            *place == module || *place == doubled || inside(place, module)
        };
        if !places.iter().any(fits) {
            let place = places.first().map_or("", String::as_str);
            let text = format!(
                "{shown} is imported as {place}, but its API is that of {module}, where no consumer \
                 would find it; set `module-name = \"{module}\"` under [tool.maturin] in \
                 pyproject.toml"
            );
            self.differs(&library.file, About::Module, text);
        }
    }

    /// The texts of all major versions of an API.
    fn api(&mut self, library: &str, majors: &[Published]) -> Result<(), Unreadable> {
        let Some((newest, older)) = majors.split_last() else { return Ok(()) };
        for published in older {
            let Published { module, prefix, major, .. } = published;
            let (header, rust) = (names::header_file, names::consumer_file);
            self.text(Kind::Header, &header(module, prefix, Some(*major)), library, published)?;
            self.text(Kind::Rust, &rust(module, prefix, Some(*major)), library, published)?;
        }
        let Published { module, prefix, .. } = newest;
        self.text(Kind::Header, &names::header_file(module, prefix, None), library, newest)?;
        self.text(Kind::Rust, &names::consumer_file(module, prefix, None), library, newest)?;
        self.text(Kind::Python, &names::python_file(module), library, newest)
    }

    /// One text.
    fn text(
        &mut self,
        kind: Kind,
        place: &str,
        library: &str,
        published: &Published,
    ) -> Result<(), Unreadable> {
        let package = names::package(&published.module);
        let Some(path) = self.artefact.find(place).map(str::to_owned) else {
            let remedy = if self.artefact.is_installed {
                format!("reinstall {package}")
            } else {
                format!(
                    "put `include = [{{ path = \"{package}/**/*\", from = \"out-dir\", to = \"\" \
                     }}]` under [tool.maturin] in pyproject.toml"
                )
            };
            self.differs(place, About::Missing, format!("{place} is missing; {remedy}"));
            return Ok(());
        };
        if self.texts.insert(path.clone()) {
            self.compared.texts.push(path.clone());
        }
        let content = self.artefact.read(&path, LARGEST_TEXT)?;
        let content = String::from_utf8_lossy(&content);
        let difference = match kind {
            Kind::Header => difference(texts::header(&content).as_ref(), &path, library, published),
            Kind::Rust => difference(texts::rust(&content).as_ref(), &path, library, published),
            Kind::Python => python(texts::python(&content), &path, library, published),
        };
        if let Some((about, what)) = difference {
            let remedy = if self.artefact.is_installed {
                format!("reinstall {package}")
            } else {
                format!("remove copies of it beside the source, and build {package} again")
            };
            self.differs(&path, about, format!("{what}; {remedy}"));
        }
        Ok(())
    }

    /// Texts that are left from another state of the API.
    fn strays(&mut self, package: &str) -> Result<(), Unreadable> {
        for folder in ["include", "rust"] {
            for path in self.artefact.inside(&format!("{package}/{folder}/")) {
                let is_text = path.ends_with(".h") || path.ends_with(".rs");
                if !is_text || self.texts.contains(&path) {
                    continue;
                }
                let content = self.artefact.read(&path, LARGEST_TEXT)?;
                let content = String::from_utf8_lossy(&content);
                if !content.lines().next().is_some_and(|line| line.contains(texts::MARK)) {
                    continue;
                }
                let of = texts::header(&content)
                    .or_else(|| texts::rust(&content))
                    .map_or(String::new(), |text| format!("{} {}, ", text.module, text.newest()));
                let text = format!("{path} is for {of}which no library here publishes; remove it");
                self.differs(&path, About::Stray, text);
            }
        }
        Ok(())
    }
}

type Found = Option<(About, String)>;

/// Where a text isn't what was written with the library.
fn difference(text: Option<&Text>, path: &str, library: &str, published: &Published) -> Found {
    let Some(text) = text.filter(|text| !text.versions.is_empty()) else {
        return Some((About::Changed, format!("{path} isn't what capi wrote")));
    };
    let (here, there) = (text.newest(), published.newest());
    if text.module != published.module {
        let (here, there) = (&text.module, &published.module);
        let text = format!("{path} is for {here}, but {library} is {there}");
        return Some((About::Version, text));
    }
    if text.major != published.major || text.prefix != published.prefix {
        return Some((About::Version, other_version(path, &here, library, &there)));
    }
    if !text.is_whole() {
        let text =
            format!("{path} was changed since it was written: its hashes don't fit its slots");
        return Some((About::Changed, text));
    }
    let other = text
        .versions
        .iter()
        .find(|(minor, hash)| published.versions.get(minor).is_some_and(|other| other != *hash));
    if let Some((minor, _)) = other {
        let version = format!("{}.{minor}", text.major);
        let differs =
            other_slot(text, published, Some(*minor), path, library).unwrap_or_else(|| {
                "no signature differs, but a type that one of them uses, or who owns what"
                    .to_owned()
            });
        let text = format!("{path} has another {version} than {library}: {differs}");
        return Some((About::Types, text));
    }
    if text.versions != published.versions {
        return Some((About::Version, other_version(path, &here, library, &there)));
    }
    let changed = other_slot(text, published, None, path, library)?;
    Some((About::Changed, format!("{path} was changed since it was written: {changed}")))
}

fn other_version(path: &str, here: &impl ToString, library: &str, there: &impl ToString) -> String {
    let (here, there) = (here.to_string(), there.to_string());
    format!("{path} is for version {here}, but {library} publishes {there}")
}

/// The first slot, of those up to a minor version, in which the two don't say the same.
fn other_slot(
    text: &Text,
    published: &Published,
    minor: Option<u16>,
    path: &str,
    library: &str,
) -> Option<String> {
    let is_old = |since: u16| minor.is_none_or(|minor| since <= minor);
    let here: Vec<&Row> = text.rows.iter().filter(|row| is_old(row.since)).collect();
    let there: Vec<&Slot> = published.slots.values().filter(|slot| is_old(slot.since)).collect();
    let (one, other) = (last(path), last(library));
    (0..here.len().max(there.len())).find_map(|at| match (here.get(at), there.get(at)) {
        (Some(here), Some(there)) if here.name != there.name => {
            Some(format!("slot {at} is {} in {one} and {} in {other}", here.name, there.name))
        }
        (Some(Row { name, signature: here, .. }), Some(Slot { signature: there, .. }))
            if here != there =>
        {
            Some(format!("{name} is {here} in {one} and {there} in {other}"))
        }
        (Some(Row { name, since: here, .. }), Some(Slot { since: there, .. })) => {
            let major = published.major;
            (here != there).then(|| {
                format!(
                    "{name} is new in {major}.{here} in {one} and in {major}.{there} in {other}"
                )
            })
        }
        (Some(here), None) => Some(format!("{} isn't in {other}", here.name)),
        (None, Some(there)) => Some(format!("{} isn't in {one}", there.name)),
        (None, None) => None,
    })
}

/// Whether `capi.py` tells the newest version.
fn python(version: Option<&str>, path: &str, library: &str, published: &Published) -> Found {
    let Some(version) = version else {
        return Some((About::Changed, format!("{path} isn't what capi wrote")));
    };
    let newest = published.newest().to_string();
    (version != newest).then(|| (About::Version, other_version(path, &version, library, &newest)))
}

/// `pkg._native` of `pkg/_native.abi3.so`.
fn dotted(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let module = file.split('.').next().unwrap_or(file);
    let parts = folder.split('/').filter(|part| !part.is_empty()).chain([module]);
    parts.collect::<Vec<_>>().join(".")
}

/// `geometry.h` of `geometry/include/geometry.h`.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
