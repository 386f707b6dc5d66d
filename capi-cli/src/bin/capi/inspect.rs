//! `capi inspect`: shows the API of a built artefact, to people and to programs.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use capi_build::imprint::Imprint;
use capi_cli::inspect::{self, Difference, Inspection, Library, Published, Slot};
use capi_cli::messages;
use capi_model::abi::Version;
use capi_model::lock::Lock;
use serde::Serialize;

use crate::arguments::Inspect;
use crate::list::slots;
use crate::output::{BOLD, RED};
use crate::{Found, output};

pub(crate) fn run(arguments: &Inspect) -> Result<Found> {
    let inspection = inspect::inspect(&arguments.path)?;
    if arguments.json {
        output::print_json(&data(&inspection))?;
    } else if arguments.lock {
        // `--lock` compares nothing.
        output::print(&only(&inspection)?.to_string())?;
        return Ok(Found::Nothing);
    } else {
        output::print(&text(&inspection))?;
        for text in &inspection.notes {
            output::note(text);
        }
    }
    let agrees = inspection.differences.is_empty();
    Ok(if agrees { Found::Nothing } else { Found::Something })
}

/// ```text
/// geometry/geometry.abi3.so (ELF, x86_64)
///
/// geometry 1.1
/// slot  name       since  state  signature
///    0  ring_area  1.0           double (geometry_Point const *, size_t)
///
/// version  slots  hash
/// 1.0          1  0123456789abcdef
///
/// agrees: geometry/include/geometry.h
/// ```
fn text(inspection: &Inspection) -> String {
    let mut sections = Vec::new();
    for (lock, libraries) in apis(inspection) {
        let libraries = libraries.into_iter().map(|library| {
            let Library { file, format, architecture, .. } = library;
            format!("{BOLD}{file}{BOLD:#} ({format}, {architecture})\n")
        });
        sections.push(libraries.collect());
        for published in inspect::majors(lock) {
            let title = format!("{BOLD}{} {}{BOLD:#}\n", published.module, published.newest());
            sections.push(title + &slots(published.slots.iter().map(|it| row(&published, it))));
            sections.push(versions(&published));
        }
    }
    let verdicts = verdicts(inspection).concat();
    sections.extend((!verdicts.is_empty()).then_some(verdicts));
    sections.join("\n")
}

/// The texts that agree, and those that don't, a line each.
fn verdicts(inspection: &Inspection) -> Vec<String> {
    let foreign = inspection.libraries.iter().flat_map(|library| {
        let file = &library.file;
        let shown = move |it: &Imprint| format!("linked in: {} in {file}\n", it.lock.module);
        library.foreign.iter().map(shown)
    });
    let agree = inspection.texts.iter().filter(|path| !differs(inspection, path));
    let agree = agree.map(|path| format!("agrees: {path}\n"));
    let differ = inspection.differences.iter();
    let differ = differ.map(|it| format!("{RED}differs{RED:#}: {}\n", it.text));
    foreign.chain(agree).chain(differ).collect()
}

/// Each API once, with the libraries that publish it: those of several architectures agree.
fn apis(inspection: &Inspection) -> Vec<(&Lock, Vec<&Library>)> {
    let mut apis: Vec<(&Lock, Vec<&Library>)> = Vec::new();
    for library in &inspection.libraries {
        for Imprint { lock, .. } in &library.apis {
            match apis.iter_mut().find(|(known, _)| *known == lock) {
                Some((_, libraries)) => libraries.push(library),
                None => apis.push((lock, vec![library])),
            }
        }
    }
    apis
}

/// The lock of the one API that there is.
fn only(inspection: &Inspection) -> Result<&Lock> {
    match apis(inspection).as_slice() {
        [(lock, _)] => Ok(lock),
        several => {
            let names = several.iter().map(|(lock, libraries)| {
                let files: Vec<&str> = libraries.iter().map(|it| it.file.as_str()).collect();
                format!("{} in {}", lock.module, files.join(", "))
            });
            bail!(messages::several_locks(&names.collect::<Vec<_>>().join(", ")))
        }
    }
}

fn differs(inspection: &Inspection, path: &str) -> bool {
    inspection.differences.iter().any(|difference| difference.file == path)
}

fn row(published: &Published, (number, slot): (&u32, &Slot)) -> [String; 5] {
    let since = version(published, slot.since);
    let state = states(slot).join(", ");
    [number.to_string(), slot.name.clone(), since, state, slot.signature.clone()]
}

fn versions(published: &Published) -> String {
    let shown = published.versions.iter().map(|(minor, hash)| {
        let (version, slots) = (version(published, *minor), published.slot_count(*minor));
        format!("{version:7}  {slots:>5}  {hash:016x}\n")
    });
    std::iter::once("version  slots  hash\n".to_owned()).chain(shown).collect()
}

fn version(published: &Published, minor: u16) -> String {
    Version { major: published.major, minor }.to_string()
}

/// The states of a slot, such as `conditional`.
fn states(slot: &Slot) -> Vec<&'static str> {
    [(slot.retired, "retired"), (slot.conditional, "conditional")]
        .into_iter()
        .filter_map(|(is_so, word)| is_so.then_some(word))
        .collect()
}

/// The whole inspection, as other programs read it.
#[derive(Serialize)]
struct Data<'a> {
    libraries: Vec<LibraryData<'a>>,
    without_api: &'a [String],
    texts: Vec<TextData<'a>>,
    differences: Vec<DifferenceData<'a>>,
    notes: &'a [String],
}

#[derive(Serialize)]
struct LibraryData<'a> {
    file: &'a str,
    format: &'static str,
    architecture: &'a str,
    modules: &'a [String],
    apis: Vec<ApiData>,
    foreign: Vec<ApiData>,
}

/// One major version.
#[derive(Serialize)]
struct ApiData {
    module: String,
    prefix: String,
    major: u16,
    version: String,
    versions: Vec<VersionData>,
    slots: Vec<SlotData>,
    types: BTreeMap<String, String>,
    constants: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct VersionData {
    version: String,
    slots: usize,
    hash: String,
}

#[derive(Serialize)]
struct SlotData {
    slot: u32,
    name: String,
    since: String,
    state: Vec<&'static str>,
    signature: String,
    terms: String,
}

#[derive(Serialize)]
struct TextData<'a> {
    file: &'a str,
    agrees: bool,
}

#[derive(Serialize)]
struct DifferenceData<'a> {
    file: &'a str,
    about: &'static str,
    message: &'a str,
}

fn data(inspection: &Inspection) -> Data<'_> {
    let texts = inspection.texts.iter();
    let differences = inspection.differences.iter();
    Data {
        libraries: inspection.libraries.iter().map(library).collect(),
        without_api: &inspection.others,
        texts: texts.map(|file| TextData { file, agrees: !differs(inspection, file) }).collect(),
        differences: differences
            .map(|Difference { file, about, text }| DifferenceData {
                file,
                about: about.word(),
                message: text,
            })
            .collect(),
        notes: &inspection.notes,
    }
}

fn library(library: &Library) -> LibraryData<'_> {
    let apis = |imprints: &[Imprint]| {
        imprints.iter().flat_map(|imprint| inspect::majors(&imprint.lock)).map(api).collect()
    };
    LibraryData {
        file: &library.file,
        format: library.format,
        architecture: &library.architecture,
        modules: &library.modules,
        apis: apis(&library.apis),
        foreign: apis(&library.foreign),
    }
}

fn api(published: Published) -> ApiData {
    let slot = |(number, slot): (&u32, &Slot)| SlotData {
        slot: *number,
        name: slot.name.clone(),
        since: version(&published, slot.since),
        state: states(slot),
        signature: slot.signature.clone(),
        terms: slot.terms.clone(),
    };
    let one_version = |(minor, hash): (&u16, &u64)| VersionData {
        version: version(&published, *minor),
        slots: published.slot_count(*minor),
        hash: format!("{hash:016x}"),
    };
    ApiData {
        major: published.major,
        version: published.newest().to_string(),
        versions: published.versions.iter().map(one_version).collect(),
        slots: published.slots.iter().map(slot).collect(),
        module: published.module,
        prefix: published.prefix,
        types: published.types,
        constants: published.constants,
    }
}
