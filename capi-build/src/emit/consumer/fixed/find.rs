use std::slice;

use pyo3::exceptions::PyAttributeError;
use pyo3::types::PyAnyMethods;
use pyo3::{Bound, PyAny, PyErr, PyResult, Python, ffi};

use super::difference::difference;
use super::expected::API;
use super::refusal::Provider;
use super::table::{CapiTable, Major, Provided, Slots, allowed};

/// `CAPI`: a foreign pointer or byte order is seen at once.
const MAGIC: u32 = 0x4341_5049;

/// The version of `CapiTable` that this file reads. Fields are only added, at the end.
const LAYOUT: u16 = 1;

/// The most slots, layouts and versions that are believed; a minor version is one byte.
const SLOTS: u32 = 65_536;
const LAYOUTS: u32 = 65_536;
const VERSIONS: u32 = 256;

/// Whether this is the main interpreter: in another one, `PyO3`'s functions would wait for
/// ever.
#[cfg(capi_cpython)]
#[inline]
pub fn is_main(_: Python<'_>) -> bool {
    // SAFETY: the GIL is held.
    let interpreter = unsafe { ffi::PyInterpreterState_Get() };
    // SAFETY: as above; it is this one's.
    (unsafe { ffi::PyInterpreterState_GetID(interpreter) }) == 0
}

/// Always, in a Python that has no other interpreters.
#[cfg(not(capi_cpython))]
pub fn is_main(_: Python<'_>) -> bool {
    true
}

/// Imports the provider and takes its functions, or says who must do what.
pub fn slots(py: Python<'_>) -> PyResult<Slots> {
    let module = py.import(API.module)?.into_any();
    let mut provider = Provider {
        module: &module,
        table: None,
    };
    let (major, capsule) = capsule(&provider)?;
    let table = open(&provider, major, &capsule)?;
    provider.table = Some(table);
    if !is_main(py) {
        return Err(provider.refuse(
            "can't be used in a subinterpreter, because PyO3 can't; \
             import it in the main interpreter",
        ));
    }
    check_version(table, major, &provider)?;
    let provided = arrays(table, major, &provider)?;
    check_types(&provided, &provider)?;
    check_filled(&provided, &provider)?;
    Ok(Slots::of(&provided))
}

/// The capsule of the newest major version that the module has and the target allows.
fn capsule<'py>(
    provider: &Provider<'_, 'py>,
) -> PyResult<(&'static Major, Bound<'py, PyAny>)> {
    let mut missing = None;
    for major in allowed() {
        match provider.module.getattr(major.attribute) {
            Ok(capsule) => return Ok((major, capsule)),
            Err(error)
                if error.is_instance_of::<PyAttributeError>(provider.module.py()) =>
            {
                missing = Some(error);
            }
            Err(error) => return Err(error),
        }
    }
    Err(provider.no_api(missing))
}

/// The table that the capsule carries.
fn open(
    provider: &Provider<'_, '_>,
    major: &'static Major,
    capsule: &Bound<'_, PyAny>,
) -> PyResult<&'static CapiTable> {
    let (package, attribute) = (API.package, major.attribute);
    // SAFETY: the object is alive, and the GIL held; any object and any name may be asked.
    let table =
        unsafe { ffi::PyCapsule_GetPointer(capsule.as_ptr(), major.capsule.as_ptr()) };
    if table.is_null() {
        // Python isn't to be asked for more while its exception is set.
        let cause = PyErr::take(capsule.py());
        let error = provider.refuse(&format!(
            "has a {attribute} that is not a capsule named {}; \
             install a version of {package} that was built with capi",
            major.capsule.to_string_lossy()
        ));
        error.set_cause(capsule.py(), cause);
        return Err(error);
    }
    let table = table.cast_const().cast::<CapiTable>();
    // SAFETY: what bears this capsule's name starts with a magic number.
    let magic = if table.is_aligned() {
        unsafe { (*table).magic }
    } else {
        0
    };
    if magic == MAGIC.swap_bytes() {
        let why = "was built for the other byte order";
        let remedy = format!("{why}; install a version of {package} for this machine");
        return Err(provider.refuse(&remedy));
    }
    if magic != MAGIC {
        return Err(provider.refuse(&format!(
            "has something other than a table in its {attribute}; \
             install a version of {package} that was built with capi"
        )));
    }
    // SAFETY: what has the magic number goes on with layout and size, in each layout.
    let (layout, size) = unsafe { ((*table).layout, (*table).size) };
    if layout != LAYOUT {
        let consumer = provider.consumer();
        return Err(provider.refuse(&format!(
            "has a table of layout {layout}, and {consumer} knows layout {LAYOUT}; \
             rebuild {consumer} with that {package}"
        )));
    }
    if usize::from(size) < size_of::<CapiTable>() {
        return Err(provider.damaged("it is too small"));
    }
    // SAFETY: it is whole, in the layout known here, and stays as long as the process.
    Ok(unsafe { &*table })
}

/// Refuses another major version, and a provider older than the target.
fn check_version(
    table: &CapiTable,
    major: &'static Major,
    provider: &Provider<'_, '_>,
) -> PyResult<()> {
    let (package, number) = (API.package, major.number);
    let (oldest, least) = (major.oldest(), major.least());
    if table.major == number && table.minor >= least {
        return Ok(());
    }
    let has = format!("has {}.{}", table.major, table.minor);
    Err(provider.refuse(&if table.major != number {
        format!(
            "{has} under the name {}; reinstall {package}",
            major.attribute
        )
    } else if table.minor >= oldest {
        let consumer = provider.consumer();
        format!(
            "{has}; upgrade {package}, or build {consumer} for {number}.{}",
            table.minor
        )
    } else {
        format!("{has}; upgrade {package}")
    }))
}

/// The table's arrays, if they can be believed.
fn arrays(
    table: &'static CapiTable,
    major: &'static Major,
    provider: &Provider<'_, '_>,
) -> PyResult<Provided> {
    let CapiTable {
        slot_count,
        version_count,
        layout_count,
        ..
    } = *table;
    check_pointer(table.versions, provider)?;
    check_pointer(table.info, provider)?;
    check_pointer(table.slots, provider)?;
    if layout_count > LAYOUTS {
        return Err(provider.damaged("it has too many layouts"));
    }
    if layout_count > 0 {
        check_pointer(table.layouts, provider)?;
    }
    if version_count > VERSIONS || slot_count > SLOTS || !agrees(table) {
        return Err(provider.damaged("its versions and slots do not agree"));
    }
    let layouts = if layout_count > 0 {
        // SAFETY: the count is that of the array, which stays as long as the process.
        unsafe { slice::from_raw_parts(table.layouts, layout_count as usize) }
    } else {
        &[]
    };
    // SAFETY: the counts are those of the arrays, which stay as long as the process.
    unsafe {
        Ok(Provided {
            major,
            table,
            versions: slice::from_raw_parts(table.versions, version_count as usize),
            info: slice::from_raw_parts(table.info, slot_count as usize),
            slots: slice::from_raw_parts(table.slots, slot_count as usize),
            layouts,
        })
    }
}

fn check_pointer<T>(pointer: *const T, provider: &Provider<'_, '_>) -> PyResult<()> {
    if pointer.is_null() {
        return Err(provider.damaged("a pointer is NULL"));
    }
    if !pointer.is_aligned() {
        return Err(provider.damaged("a pointer is not aligned"));
    }
    Ok(())
}

/// Whether the versions rise and end with the table's own. Nothing behind that one is read.
fn agrees(table: &CapiTable) -> bool {
    // SAFETY: the array has what stands before the table's own version, and that.
    let version = |at: u32| unsafe { &*table.versions.add(at as usize) };
    let rise = (1..table.version_count).all(|next| {
        let before = version(next - 1);
        before.minor < table.minor && {
            let after = version(next);
            before.minor < after.minor && before.slot_count <= after.slot_count
        }
    });
    rise && table.version_count.checked_sub(1).is_some_and(|last| {
        let last = version(last);
        (last.minor, last.slot_count) == (table.minor, table.slot_count)
    })
}

/// Refuses a provider in which a function that may be called from here has another type.
///
/// One number tells that none has; only where it differs, slots are compared one by one.
fn check_types(provided: &Provided, provider: &Provider<'_, '_>) -> PyResult<()> {
    let least = provided.major.least();
    let ours = provided.major.versions.iter().rfind(|it| it.minor <= least);
    let theirs = provided.versions.iter().rfind(|it| it.minor <= least);
    let ours = ours.map(|it| (it.slot_count, it.hash));
    if ours.is_some() && ours == theirs.map(|it| (it.slot_count, it.hash)) {
        return Ok(());
    }
    let (package, name) = (API.package, provider.name());
    let Some(difference) = difference(provided, &name) else {
        return Ok(());
    };
    Err(provider.refuse(&format!(
        "has a {}.{} that differs: {difference}; rebuild {} with {name}, \
         or install the {package} that it was built with",
        provided.table.major,
        provided.table.minor,
        provider.consumer()
    )))
}

/// Refuses an empty slot that isn't conditional.
fn check_filled(provided: &Provided, provider: &Provider<'_, '_>) -> PyResult<()> {
    for (slot, ours) in provided.callable() {
        if provided.slots.get(slot).is_none_or(|it| it.is_null()) && !ours.conditional {
            let (name, package) = (ours.name, API.package);
            let why = format!("has nothing in slot {slot}, {name}; reinstall {package}");
            return Err(provider.refuse(&why));
        }
    }
    Ok(())
}
