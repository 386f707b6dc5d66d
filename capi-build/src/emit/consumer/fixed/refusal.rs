use std::ffi::c_char;

use pyo3::exceptions::PyImportError;
use pyo3::types::PyAnyMethods;
use pyo3::{Bound, PyAny, PyErr, PyResult, Python};

use super::expected::API;
use super::table::{CapiTable, allowed};

/// How many bytes of a provider's text are read, whether or not it ends.
const TEXT: usize = 500;

/// The module that was imported, and its table once there is one to believe.
pub struct Provider<'a, 'py> {
    pub module: &'a Bound<'py, PyAny>,
    pub table: Option<&'static CapiTable>,
}

impl Provider<'_, '_> {
    /// `geometry 1.2`, or `the installed geometry` where it doesn't say.
    pub fn name(&self) -> String {
        let package = API.package;
        let stated = self
            .table
            .map(|table| table.release)
            .filter(|it| !it.is_null());
        match stated.map_or_else(|| self.installed(), text).as_str() {
            "" => format!("the installed {package}"),
            release => format!("{package} {release}"),
        }
    }

    /// Its version where there is no table to ask: its own word, or its metadata's.
    fn installed(&self) -> String {
        let py = self.module.py();
        let stated = |of: &Bound<'_, PyAny>| of.getattr("__version__")?.extract();
        let recorded = || {
            let metadata = py.import("importlib.metadata")?;
            let version = metadata.getattr("version")?;
            version.call1((API.package,))?.extract()
        };
        let release: PyResult<String> = stated(self.module)
            .or_else(|_| stated(&py.import(API.package)?.into_any()))
            .or_else(|_: PyErr| recorded());
        release.unwrap_or_default()
    }

    /// The name of the importing module, in messages.
    pub fn consumer(&self) -> String {
        API.consumer.map_or_else(
            || importing(self.module.py()).unwrap_or_else(|_| "this extension".to_owned()),
            str::to_owned,
        )
    }

    /// Every refusal names both sides, what is needed, what is there, and the way out.
    pub fn refuse(&self, why: &str) -> PyErr {
        let consumer = self.consumer();
        let (module, (major, minor), later) = (API.module, API.target, later(" or "));
        PyImportError::new_err(format!(
            "{consumer} needs version {major}.{minor}{later} of {module}'s C API, \
             but {} {why}",
            self.name()
        ))
    }

    /// It breaks its own promise.
    pub fn damaged(&self, damage: &str) -> PyErr {
        let package = API.package;
        self.refuse(&format!(
            "has a damaged table ({damage}); reinstall {package}"
        ))
    }

    /// It has none of the attributes that the target allows.
    pub fn no_api(&self, missing: Option<PyErr>) -> PyErr {
        let (package, (major, minor), later) =
            (API.package, API.target, later(", or any "));
        let majors: Vec<String> = allowed().map(|major| major.number.to_string()).collect();
        let refusal = self.refuse(&format!(
            "has no C API of version {}; install a version of {package} that has \
             {major}.{minor} or a later {major}.x{later}",
            majors.join(" or ")
        ));
        refusal.set_cause(self.module.py(), missing);
        refusal
    }
}

/// The major versions behind the target's: ` or 2.x`, ` or 2.x or 3.x`.
fn later(before: &str) -> String {
    let later = API
        .majors
        .iter()
        .rev()
        .filter(|major| major.number > API.target.0);
    later
        .map(|major| format!("{before}{}.x", major.number))
        .collect()
}

/// The extension module that is being initialised, or what can be said of another.
fn importing(py: Python<'_>) -> PyResult<String> {
    let mut frame = py.import("sys")?.call_method0("_getframe")?;
    let caller: String = frame
        .getattr("f_globals")?
        .get_item("__name__")?
        .extract()?;
    // create_module or exec_module calls _call_with_frames_removed, and that the module.
    for _ in 0..3 {
        if frame.is_none() {
            break;
        }
        let function: String = frame.getattr("f_code")?.getattr("co_name")?.extract()?;
        let (local, name) = match function.as_str() {
            "create_module" => ("spec", "name"),
            "exec_module" => ("module", "__name__"),
            _ => {
                frame = frame.getattr("f_back")?;
                continue;
            }
        };
        let object = frame.getattr("f_locals")?.get_item(local)?;
        let name: String = object.getattr(name)?.extract()?;
        // In maturin's pure layout, what users call `shapes` is `shapes.shapes`.
        let (package, last) = name.rsplit_once('.').unwrap_or_default();
        let is_pure = !last.is_empty() && package.rsplit('.').next() == Some(last);
        return Ok(if is_pure { package.to_owned() } else { name });
    }
    Ok(format!("an extension that {caller} calls"))
}

/// A provider's text as a message can show it: cut where it is too long, and harmless.
pub fn text(text: *const c_char) -> String {
    // SAFETY: texts stay as long as the process, and nothing is read behind their ends.
    show((0..).map(|at| unsafe { text.add(at).read() }.to_ne_bytes()[0]))
}

/// A text of this file, read likewise.
pub fn shown(text: &str) -> String {
    show(text.bytes().chain([0]))
}

fn show(bytes: impl Iterator<Item = u8>) -> String {
    let mut shown: String = bytes
        .take(TEXT)
        .take_while(|byte| *byte != 0)
        .map(printable)
        .collect();
    if shown.len() == TEXT {
        shown.replace_range(TEXT - 3.., "...");
    }
    shown
}

fn printable(byte: u8) -> char {
    match byte {
        b' '..=b'~' => char::from(byte),
        _ => '?',
    }
}
