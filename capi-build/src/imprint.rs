//! The imprint: what a provider's binary says of itself, in a section of its own, so that it can be
//! read without being run. In: the text of the lock of everything it publishes. Out: the same.
//!
//! A section holds one imprint for each API that was linked into it, in any order, with NULs
//! between where the linker wants them. Each is a line and a text:
//!
//! ```text
//! capi imprint 1 0000014e 9c0f4a1d2b3e5f60
//! module geometry
//! …
//! ```
//!
//! The numbers, hexadecimal and of this many digits, are the text's length in bytes and its FNV-1a
//! 64; so it is the same on every architecture, and `strings` shows it whole.

use std::fmt;

use capi_model::lower::hash::{START, fnv1a};

/// What the sections are called: on ELF and PE, and on Mach-O, where the segment is `__DATA`. The
/// runtime's `imprint!` says the same.
pub const SECTIONS: [&str; 2] = [".capi", "__capi"];

const TITLE: &str = "capi imprint ";
/// Of what follows the title; another one is read by a later release.
const FORMAT: &str = "1";
/// The first line, its end included.
const HEAD: usize = TITLE.len() + FORMAT.len() + " 00000000 0000000000000000\n".len();

/// The bytes of an imprint.
pub fn write(text: &str) -> String {
    let (length, hash) = (text.len(), fnv1a(START, text.as_bytes()));
    format!("{TITLE}{FORMAT} {length:08x} {hash:016x}\n{text}")
}

/// The texts of all imprints of a section, in its order.
///
/// # Errors
///
/// Where anything else is in it, or one was cut or changed.
pub fn read(mut section: &[u8]) -> Result<Vec<&str>, Damage> {
    let mut texts = Vec::new();
    loop {
        let padding = section.iter().take_while(|byte| **byte == 0).count();
        section = &section[padding..];
        if section.is_empty() {
            return Ok(texts);
        }
        let (text, rest) = read_first(section)?;
        texts.push(text);
        section = rest;
    }
}

/// The first text, and what follows it.
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
    let hash = u64::from_str_radix(word(), 16).map_err(|_| Damage::Changed)?;
    let length = usize::try_from(length).map_err(|_| Damage::Cut)?;
    let (text, rest) = rest.split_at_checked(length).ok_or(Damage::Cut)?;
    if fnv1a(START, text) != hash {
        return Err(Damage::Changed);
    }
    Ok((std::str::from_utf8(text).map_err(|_| Damage::Changed)?, rest))
}

/// Why a section can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It holds something else.
    Foreign,
    /// It ends too early.
    Cut,
    /// Its hash isn't that of its text.
    Changed,
    /// Its format isn't the one that is known here.
    Newer,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "its section .capi holds something that capi didn't write",
            Self::Cut => "its section .capi is cut; get the file again",
            Self::Changed => "its section .capi was changed since it was built; get the file again",
            Self::Newer => "it was built with a newer capi than this one; upgrade capi-build",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imprints_are_read_as_they_were_written() {
        let (one, other) = (write("module geometry\n"), write(""));
        assert_eq!(one.len() - "module geometry\n".len(), HEAD);
        let section = [b"\0\0", one.as_bytes(), b"\0\0\0", other.as_bytes(), b"\0"].concat();
        assert_eq!(read(&section), Ok(vec!["module geometry\n", ""]));
        assert_eq!(read(b""), Ok(vec![]));
        assert_eq!(read(b"\0\0"), Ok(vec![]));
    }

    /// Each cut and each changed byte is seen, but for NULs, which stand for nothing.
    #[test]
    fn damage_is_seen() {
        let whole = write("module geometry\nprefix größe\n").into_bytes();
        for end in 1..whole.len() {
            assert!(read(&whole[..end]).is_err(), "cut at {end}");
        }
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut changed = whole.clone();
                changed[at] ^= 1 << bit;
                // Numbers may be written in capitals, or with a plus.
                let same = changed.eq_ignore_ascii_case(&whole) && at < HEAD && at > TITLE.len();
                assert_eq!(read(&changed).is_ok(), same, "bit {bit} of byte {at}");
            }
        }
        assert_eq!(read(b"capi imprint 2 something else"), Err(Damage::Cut));
        assert_eq!(read(&whole[1..]), Err(Damage::Foreign));
        let newer = String::from_utf8(whole).unwrap().replacen("imprint 1", "imprint 2", 1);
        assert_eq!(read(newer.as_bytes()), Err(Damage::Newer));
    }
}
