//! A shared library: ELF, Mach-O or PE, of any architecture. In: its bytes. Out: its imprints, and
//! the modules that Python could import from it.

use capi_build::imprint::Imprint;
use object::read::NameOrOrdinal;
use object::read::macho::{FatArch, MachOFatFile32, MachOFatFile64};
use object::{Architecture, BinaryFormat, File, FileKind, Object, ObjectSection, ObjectSymbol};

use super::imprint;
use crate::messages::inspect as messages;

/// A bound beyond any real fat file.
const MOST_ARCHITECTURES: usize = 32;
/// A bound beyond all imprints of a real library.
const LARGEST_IMPRINTS: usize = 16 << 20;
/// The prefix of an extension module's one export; Mach-O puts `_` before it.
const INIT: &str = "PyInit_";

/// A library for one architecture; a Mach-O fat file holds several.
#[derive(Debug, Clone)]
pub struct Library {
    /// Its path in the inspected artefact.
    pub file: String,
    /// `ELF`, `Mach-O` or `PE`.
    pub format: &'static str,
    /// The architecture as in a wheel's platform tag: `x86_64`, `aarch64`.
    pub architecture: String,
    /// The last components of the modules that Python can import from it.
    pub modules: Vec<String>,
    /// The APIs that it publishes, one for each `api!`: its own, and those of libraries linked into
    /// it.
    pub apis: Vec<Imprint>,
    /// The APIs that were linked into it, but that no module in it can publish.
    pub foreign: Vec<Imprint>,
}

/// Reads all libraries of a file.
///
/// # Errors
///
/// Where it isn't a library, was cut, or holds an imprint that can't be read.
pub(super) fn libraries(file: &str, bytes: &[u8]) -> Result<Vec<Library>, String> {
    match FileKind::parse(bytes) {
        Ok(FileKind::MachOFat32) => {
            let fat = MachOFatFile32::parse(bytes).map_err(messages::damaged)?;
            slices(file, bytes, fat.arches())
        }
        Ok(FileKind::MachOFat64) => {
            let fat = MachOFatFile64::parse(bytes).map_err(messages::damaged)?;
            slices(file, bytes, fat.arches())
        }
        Ok(
            FileKind::Elf32
            | FileKind::Elf64
            | FileKind::MachO32
            | FileKind::MachO64
            | FileKind::Pe32
            | FileKind::Pe64,
        ) => Ok(vec![library(file, bytes)?]),
        _ => Err(messages::not_a_library().to_owned()),
    }
}

fn slices(file: &str, bytes: &[u8], slices: &[impl FatArch]) -> Result<Vec<Library>, String> {
    if slices.len() > MOST_ARCHITECTURES {
        return Err(messages::too_many_architectures(slices.len()));
    }
    let data = |slice: &_| FatArch::data(slice, bytes).map_err(messages::damaged);
    slices.iter().map(|slice| library(file, data(slice)?)).collect()
}

fn library(file: &str, bytes: &[u8]) -> Result<Library, String> {
    let object = File::parse(bytes).map_err(messages::damaged)?;
    let (mut apis, mut size) = (Vec::new(), 0_usize);
    for section in object.sections() {
        // A section with an unreadable name isn't capi's.
        if !section.name().is_ok_and(|name| imprint::SECTIONS.contains(&name)) {
            continue;
        }
        let data = section.data().map_err(messages::damaged)?;
        // Each section counts, as many may lie in one place.
        size = size.saturating_add(data.len());
        if size > LARGEST_IMPRINTS {
            return Err(messages::too_large_imprints(LARGEST_IMPRINTS >> 20));
        }
        apis.extend(imprint::read(data).map_err(|damage| damage.to_string())?);
    }
    Ok(Library {
        file: file.to_owned(),
        format: format(object.format()),
        architecture: architecture(&object),
        modules: modules(&object)?,
        apis,
        foreign: Vec::new(),
    })
}

/// The names of modules: `geometry` for `PyInit_geometry`.
fn modules(object: &File<'_>) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut add = |name: &[u8]| {
        let name = std::str::from_utf8(name).ok().and_then(|name| name.strip_prefix(INIT));
        let is_name = |name: &&str| name.chars().all(|it| it == '_' || it.is_alphanumeric());
        found.extend(name.filter(is_name).map(str::to_owned));
    };
    if object.format() == BinaryFormat::MachO {
        // The trie of exports isn't read: a hostile one could be walked for ever.
        for symbol in object.symbols().filter(|it| it.is_global() && it.is_definition()) {
            add(symbol.name_bytes().unwrap_or_default().strip_prefix(b"_").unwrap_or_default());
        }
    } else {
        for export in object.exports().map_err(messages::damaged)? {
            let export = export.map_err(messages::damaged)?;
            if let NameOrOrdinal::Name(name) = export.name() {
                add(name);
            }
        }
    }
    found.sort();
    found.dedup();
    Ok(found)
}

fn format(format: BinaryFormat) -> &'static str {
    match format {
        BinaryFormat::MachO => "Mach-O",
        BinaryFormat::Pe => "PE",
        _ => "ELF",
    }
}

/// The name that Python's `platform.machine()` has for it on Linux.
fn architecture(object: &File<'_>) -> String {
    let little = object.is_little_endian();
    match object.architecture() {
        Architecture::I386 => "i686".to_owned(),
        Architecture::Arm => "armv7l".to_owned(),
        Architecture::PowerPc64 if little => "ppc64le".to_owned(),
        Architecture::PowerPc64 => "ppc64".to_owned(),
        other => format!("{other:?}").to_lowercase(),
    }
}
