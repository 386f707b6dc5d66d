//! The exports of a crate: each as far as it is understood, with the mistakes in its own tokens and
//! the facts that the macro is told.

use std::borrow::Cow;

use crate::ast::Export;
use crate::errors::Errors;
use crate::index::{Entry, Group, Key};
use crate::parse::arguments::{Arguments, Seat};
use crate::resolve::Names;
use crate::source::FoundExport;
use crate::{lower, parse};

/// One export, read as the macro reads it.
pub(crate) struct Parsed<'a> {
    pub(crate) found: &'a FoundExport,
    /// The export, as far as it is understood.
    pub(crate) export: Option<Export>,
    /// The mistakes in its own tokens.
    pub(crate) error: Option<syn::Error>,
    /// Whether it has a mistake itself, or mentions an export that has one.
    pub(crate) broken: bool,
}

/// One export with the facts that the macro is told.
pub(crate) struct Exported<'a> {
    pub(crate) parsed: &'a Parsed<'a>,
    /// Its seats: one for each table that it is in; exactly one, where it takes no slot.
    pub(crate) seats: Vec<Entered<'a>>,
}

/// An export in one seat, with the entry by which the macro is told of it.
pub(crate) struct Entered<'a> {
    pub(crate) entry: Entry,
    /// The export as it is in this seat, as far as it is understood.
    pub(crate) export: Option<Cow<'a, Export>>,
}

impl Exported<'_> {
    /// The item, with all of its seats, as far as it is understood.
    pub(crate) fn export(&self) -> Option<&Export> {
        self.parsed.export.as_ref()
    }
}

/// All exports in all of their seats.
pub(crate) fn entered<'a>(
    exports: &'a [Exported<'_>],
) -> impl DoubleEndedIterator<Item = &'a Entered<'a>> {
    exports.iter().flat_map(|it| &it.seats)
}

impl<'a> Parsed<'a> {
    /// Reads an export's own tokens.
    pub(crate) fn new(found: &'a FoundExport) -> Self {
        let mut errors = Errors::default();
        let export = parse::export(found.arguments.clone(), &found.item, &mut errors);
        let error = errors.finish().err();
        Self { found, broken: error.is_some() || export.is_none(), export, error }
    }

    pub(crate) fn key(&self) -> Key {
        let unread = || Key::guess(&self.found.item, &self.arguments());
        self.export.as_ref().map_or_else(unread, Key::of)
    }

    /// The predicate of all `#[cfg]`s on it and around it.
    pub(crate) fn condition(&self) -> Option<&'a str> {
        self.found.condition.as_deref()
    }

    /// The export, with an entry for each of its seats.
    pub(crate) fn enter(&'a self, names: &Names) -> Exported<'a> {
        let seats = match &self.export {
            Some(export) => export.seats().into_iter().map(|it| self.seat(it, names)).collect(),
            None => self.refused_seats(names),
        };
        Exported { parsed: self, seats }
    }

    fn seat(&self, export: Cow<'a, Export>, names: &Names) -> Entered<'a> {
        let key = Key::of(&export);
        let signature = if self.broken { String::new() } else { lower::summary(&export, names) };
        let slot = export.slot.map(|slot| slot.value);
        let since = export.since.map(|since| since.value);
        let entry = Entry { slot, since, signature, ..self.entry(key, names) };
        Entered { entry, export: Some(export) }
    }

    /// The seats of a refused export. Its slot counts, so that one mistake causes one message.
    fn refused_seats(&self, names: &Names) -> Vec<Entered<'a>> {
        let Arguments { slot, since, name, also, .. } = self.arguments();
        let also = also.into_iter().map(|also| also.value);
        std::iter::once(Seat { slot, since, name })
            .chain(also)
            .map(|Seat { slot, since, .. }| {
                let (slot, since) = (slot.map(|it| it.value), since.map(|it| it.value));
                let entry = Entry { slot, since, ..self.entry(self.key(), names) };
                Entered { entry, export: None }
            })
            .collect()
    }

    /// The part of an entry that is equal in every seat.
    fn entry(&self, key: Key, names: &Names) -> Entry {
        let kind = names.kinds.get(&key.name).filter(|_| key.group == Group::Type).cloned();
        Entry {
            key,
            place: self.found.place.clone(),
            conditional: self.found.condition.is_some(),
            broken: self.broken,
            slot: None,
            since: None,
            hash: 0,
            signature: String::new(),
            kind,
        }
    }

    fn arguments(&self) -> Arguments {
        Arguments::guess(self.found.arguments.clone())
    }
}
