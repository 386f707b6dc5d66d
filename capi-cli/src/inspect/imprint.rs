//! Reads the [imprints](capi_build::imprint) in a section of a library. A section may be hostile:
//! its imprints are believed where hash, length and form agree.

use std::collections::BTreeMap;
use std::fmt;

use capi_build::imprint::{FORMAT, Imprint, TITLE, hash};
use capi_model::lock::Lock;

use crate::messages::inspect as messages;

/// The names of the section: on ELF and PE, and on Mach-O, where the segment is `__DATA`. The
/// runtime's `imprint!` has the same ones.
pub(super) const SECTIONS: [&str; 2] = [".capi", "__capi"];

/// The length of the first line, its end included.
const HEAD: usize = TITLE.len() + FORMAT.len() + " 00000000 0000000000000000\n".len();

/// All imprints of a section, in its order.
///
/// # Errors
///
/// Where anything else is in it, or one was cut or changed.
pub(super) fn read(mut section: &[u8]) -> Result<Vec<Imprint>, Damage> {
    let mut imprints = Vec::new();
    loop {
        let padding = section.iter().take_while(|byte| **byte == 0).count();
        section = &section[padding..];
        if section.is_empty() {
            return Ok(imprints);
        }
        let (body, rest) = read_first(section)?;
        imprints.push(read_body(body).ok_or(Damage::Contradictory)?);
        section = rest;
    }
}

/// Checks the first imprint. Returns its text after the first line, and the rest of the section.
fn read_first(section: &[u8]) -> Result<(&str, &[u8]), Damage> {
    let rest = section.strip_prefix(TITLE.as_bytes()).ok_or(Damage::Foreign)?;
    let (head, rest) = rest.split_at_checked(HEAD - TITLE.len()).ok_or(Damage::Cut)?;
    let head = std::str::from_utf8(head).map_err(|_| Damage::Changed)?;
    let mut words = head.trim_end_matches('\n').splitn(3, ' ');
    let mut word = || words.next().unwrap_or_default();
    if word() != FORMAT {
        return Err(Damage::Newer);
    }
    let length = u32::from_str_radix(word(), 16).map_err(|_| Damage::Changed)?;
    let expected = u64::from_str_radix(word(), 16).map_err(|_| Damage::Changed)?;
    let length = usize::try_from(length).map_err(|_| Damage::Cut)?;
    let (body, rest) = rest.split_at_checked(length).ok_or(Damage::Cut)?;
    if hash(body) != expected {
        return Err(Damage::Changed);
    }
    let body = std::str::from_utf8(body).map_err(|_| Damage::Contradictory)?;
    // Control characters could mislead a person who reads the output.
    let is_harmless = |letter: char| letter == '\n' || !letter.is_control();
    if body.chars().all(is_harmless) { Ok((body, rest)) } else { Err(Damage::Contradictory) }
}

fn read_body(body: &str) -> Option<Imprint> {
    let mut rest = body;
    let mut texts = BTreeMap::new();
    loop {
        let (line, after) = rest.split_once('\n')?;
        rest = after;
        if line.is_empty() {
            return Some(Imprint { texts, lock: Lock::read(rest).ok()? });
        }
        let (path, hash) = line.strip_prefix("text ")?.rsplit_once(' ')?;
        texts.insert(path.to_owned(), u64::from_str_radix(hash, 16).ok()?);
    }
}

/// The reason why a section can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Damage {
    /// It holds something that isn't an imprint.
    Foreign,
    /// It ends too early.
    Cut,
    /// Its hash isn't that of its content.
    Changed,
    /// Its content isn't one that a build writes.
    Contradictory,
    /// Its format is newer than this version of capi.
    Newer,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign | Self::Contradictory => messages::foreign_imprint(),
            Self::Cut => messages::cut_imprint(),
            Self::Changed => messages::changed_imprint(),
            Self::Newer => messages::newer_imprint(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imprint(module: &str) -> Imprint {
        let lock = Lock::read(&format!("module {module}\nprefix größe\n")).expect("a lock");
        let texts = [("a b/capi.py".to_owned(), "text".to_owned())];
        Imprint::of(lock, &texts.into_iter().collect())
    }

    #[test]
    fn imprints_are_read_as_they_were_written() {
        let (one, other) = (imprint("geometry"), imprint("topology"));
        let (text, other_text) = (one.write(), other.write());
        assert_eq!(text.find('\n'), Some(HEAD - 1));
        let section = [b"\0\0", text.as_bytes(), b"\0\0\0", other_text.as_bytes(), b"\0"].concat();
        assert_eq!(read(&section), Ok(vec![one, other]));
        assert_eq!(read(b""), Ok(vec![]));
        assert_eq!(read(b"\0\0"), Ok(vec![]));
    }

    /// Each cut and each changed bit is seen, but for the case of hexadecimal digits.
    #[test]
    fn damage_is_seen() {
        let whole = imprint("geometry").write().into_bytes();
        for end in 1..whole.len() {
            assert!(read(&whole[..end]).is_err(), "cut at {end}");
        }
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut changed = whole.clone();
                changed[at] ^= 1 << bit;
                let same = changed.eq_ignore_ascii_case(&whole) && at < HEAD && at > TITLE.len();
                assert_eq!(read(&changed).is_ok(), same, "bit {bit} of byte {at}");
            }
        }
        assert_eq!(read(&whole[1..]), Err(Damage::Foreign));
        let newer = String::from_utf8(whole).unwrap().replacen("imprint 1", "imprint 2", 1);
        assert_eq!(read(newer.as_bytes()), Err(Damage::Newer));
    }

    /// Content with the right hash may still be nonsense.
    #[test]
    fn nonsense_is_refused() {
        for body in [
            "",
            "\n",
            "\nmodule geometry\n",
            "module geometry\nprefix geometry\n",
            "text a\n\nmodule geometry\nprefix geometry\n",
            "text a xyz\n\nmodule geometry\nprefix geometry\n",
            "text a 0123456789abcdef",
            "\nmodule geometry\x1b[2J\nprefix geometry\n",
        ] {
            let text =
                format!("capi imprint 1 {:08x} {:016x}\n{body}", body.len(), hash(body.as_bytes()));
            assert_eq!(read(text.as_bytes()), Err(Damage::Contradictory), "{body:?}");
        }
    }
}
