//! Whether the files shipped for consumers belong to the library beside them.

use std::collections::BTreeSet;

use capi_build::outputs::{self, OUTPUTS};
use capi_model::names;

use super::artefact::{Artefact, LARGEST_TEXT, has_extension};
use super::difference::difference;
use super::texts;
use super::{About, Difference, Library, Unreadable};
use crate::messages::inspect as messages;
use capi_build::imprint::{Imprint, hash};

/// The result of a comparison.
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
    let compared = Compared::default();
    let mut comparison = Comparison { artefact, libraries, compared, texts: BTreeSet::new() };
    for library in libraries {
        let of_file = libraries.iter().filter(|other| other.file == library.file).count();
        let shown = if of_file > 1 {
            format!("{} ({})", library.file, library.architecture)
        } else {
            library.file.clone()
        };
        for imprint in &library.apis {
            if let Some(text) = misfit(comparison.artefact, library, &imprint.lock.module) {
                comparison.differs(&library.file, About::Module, text);
            }
            if comparison.artefact.is_package {
                comparison.texts(&shown, imprint)?;
            }
        }
    }
    if comparison.artefact.is_package {
        for imprint in libraries.iter().flat_map(|library| &library.apis) {
            comparison.strays(names::package(&imprint.lock.module))?;
        }
    }
    Ok(comparison.compared)
}

struct Comparison<'a> {
    artefact: &'a mut Artefact,
    libraries: &'a [Library],
    compared: Compared,
    /// The texts that belong to an API.
    texts: BTreeSet<String>,
}

impl Comparison<'_> {
    fn differs(&mut self, file: &str, about: About, text: String) {
        let difference = Difference { file: file.to_owned(), about, text };
        if !self.compared.differences.contains(&difference) {
            self.compared.differences.push(difference);
        }
    }

    /// Whether each text that was written with a library is the one beside it.
    fn texts(&mut self, library: &str, imprint: &Imprint) -> Result<(), Unreadable> {
        let package = names::package(&imprint.lock.module);
        for (place, expected) in &imprint.texts {
            let Some(path) = self.artefact.find(place).map(str::to_owned) else {
                let remedy = if self.artefact.is_installed {
                    messages::reinstall(package)
                } else {
                    messages::include(package)
                };
                self.differs(place, About::Missing, messages::missing(place, &remedy));
                continue;
            };
            if self.texts.insert(path.clone()) {
                self.compared.texts.push(path.clone());
            }
            let content = self.artefact.read(&path, LARGEST_TEXT)?;
            let found = hash(&content);
            if found == *expected || self.is_shared(place, found, imprint) {
                continue;
            }
            let content = String::from_utf8_lossy(&content);
            let (about, what) = difference(&content, place, &path, library, &imprint.lock);
            let remedy = if self.artefact.is_installed {
                messages::reinstall(package)
            } else {
                messages::build_again(package)
            };
            self.differs(&path, about, format!("{what}; {remedy}"));
        }
        Ok(())
    }

    /// Whether another API of the package writes this text, too, as it does `capi.py`; either will
    /// do.
    fn is_shared(&self, place: &str, hash: u64, imprint: &Imprint) -> bool {
        let module = &imprint.lock.module;
        let mut others = self.libraries.iter().flat_map(|library| &library.apis);
        outputs::is_of_package(place, module)
            && others.any(|it| it.lock.module != *module && it.texts.get(place) == Some(&hash))
    }

    /// Finds texts that are left from another state of the API.
    fn strays(&mut self, package: &str) -> Result<(), Unreadable> {
        for folder in outputs::folders() {
            let here = OUTPUTS.iter().filter(|output| output.folder == folder);
            let names: Vec<String> = here.map(|it| it.path(package, package, None)).collect();
            let ends: Vec<&str> =
                names.iter().filter_map(|it| Some(it.rsplit_once('.')?.1)).collect();
            for path in self.artefact.inside(&format!("{package}/{folder}/")) {
                if !has_extension(&path, &ends) || self.texts.contains(&path) {
                    continue;
                }
                let content = self.artefact.read(&path, LARGEST_TEXT)?;
                let content = String::from_utf8_lossy(&content);
                if !content.lines().next().is_some_and(|line| line.contains(texts::MARK)) {
                    continue;
                }
                let of = texts::read(&path, &content);
                let of = of.as_ref().map(|text| (text.module.as_str(), text.newest()));
                let text = messages::stray(&path, of);
                self.differs(&path, About::Stray, text);
            }
        }
        Ok(())
    }
}

/// Tells why Python can't import a library as the module that an API names. `publish` would say so
/// too late.
pub(super) fn misfit(artefact: &Artefact, library: &Library, module: &str) -> Option<String> {
    let (file, last) = (&library.file, names::last_component(module));
    // The API of a submodule is in the library of the module around it.
    let is_part = |name: &String| module.split('.').any(|part| part == name);
    if !library.modules.iter().any(is_part) {
        let other = library.modules.first().map(String::as_str);
        return Some(messages::no_such_module(file, module, last, other));
    }
    if !artefact.is_package {
        return None;
    }
    let places: Vec<String> = artefact.places(file).map(|place| dotted(&place)).collect();
    let fits = |place: &String| {
        // In maturin's pure layout, the package `geometry` hands on `geometry.geometry`.
        let outer =
            place.rsplit_once('.').filter(|(outer, last)| names::last_component(outer) == *last);
        let is_around = |place: &str| {
            module.strip_prefix(place).is_some_and(|it| it.is_empty() || it.starts_with('.'))
        };
        is_around(place) || outer.is_some_and(|(outer, _)| is_around(outer))
    };
    (!places.iter().any(fits)).then(|| {
        let place = places.first().map_or("", String::as_str);
        let last = names::last_component(module);
        // Without a package around it, maturin names the module by its last component alone.
        let remedy = if module != last && place.split('.').all(|part| part == last) {
            messages::add_package(names::package(module))
        } else {
            messages::set_module_name(module)
        };
        messages::imported_elsewhere(file, place, module, &remedy)
    })
}

/// `pkg._native` of `pkg/_native.abi3.so`.
fn dotted(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let module = file.split('.').next().unwrap_or(file);
    let parts = folder.split('/').filter(|part| !part.is_empty()).chain([module]);
    parts.collect::<Vec<_>>().join(".")
}
