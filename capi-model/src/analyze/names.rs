//! The meaning of each type's name, given which exports are refused.

use crate::ast::Export;
use crate::check;
use crate::errors::Errors;
use crate::exports::Parsed;
use crate::index::Group;
use crate::resolve::Names;
use crate::source::Source;

/// Reads all exports, and checks each against all names.
pub(super) fn resolve_names<'a>(source: &'a Source, prefix: &str) -> (Vec<Parsed<'a>>, Names) {
    let mut parsed: Vec<Parsed<'_>> = source.exports.iter().map(Parsed::new).collect();
    let mut names = Names::new(prefix, parsed.iter().filter_map(|one| one.export.as_ref()));
    // A refused type takes the types that contain it with it, and those take others.
    loop {
        let before = names.refused.len();
        for one in parsed.iter().filter(|one| one.broken) {
            let key = one.key();
            if key.group == Group::Type {
                names.kinds.remove(&key.name);
                names.refused.insert(key.name);
            }
        }
        let mut is_done = names.refused.len() == before;
        for one in &mut parsed {
            if let (Some(export), false) = (&one.export, one.broken) {
                one.error = check_one(export, &names).err();
                one.broken = one.error.is_some() || names.mentions_refused(&export.item);
                is_done &= !one.broken;
            }
        }
        if is_done {
            return (parsed, names);
        }
    }
}

/// Reports the mistakes in one export, given all names.
fn check_one(export: &Export, names: &Names) -> Result<(), syn::Error> {
    let mut errors = Errors::default();
    check::check_export(export, names, &mut errors);
    errors.finish()
}
