//! A zip file, as a wheel is, read entry by entry and within bounds: a declared size is believed
//! only as far as there are bytes for it. It knows nothing of the files' content.
//!
//! The names of fields are those of PKWARE's APPNOTE.TXT, 4.3.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use flate2::Crc;
use flate2::read::DeflateDecoder;

use crate::messages::inspect as messages;

/// End of central directory record.
const END: [u8; 4] = *b"PK\x05\x06";
const END_LENGTH: usize = 22;
/// Central directory header.
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const CENTRAL_LENGTH: usize = 46;
/// Local file header.
const LOCAL: [u8; 4] = *b"PK\x03\x04";
const LOCAL_LENGTH: usize = 30;

/// The values of numbers of 32 and 16 bits that are written elsewhere, in 64 bits.
const ELSEWHERE: (u32, u16) = (u32::MAX, u16::MAX);

/// An open wheel.
pub(super) struct Wheel<R = File> {
    file: R,
    /// The files by name; of two with one name, the later, as in Python.
    pub(super) entries: BTreeMap<String, Entry>,
}

/// A file in the wheel.
pub(super) struct Entry {
    method: u16,
    crc: u32,
    compressed: u32,
    offset: u32,
    encrypted: bool,
}

/// Whether a file starts like a zip file.
pub(super) fn is_wheel(start: &[u8]) -> bool {
    start.starts_with(&LOCAL) || start.starts_with(&END)
}

impl<R: Read + Seek> Wheel<R> {
    /// Reads the directory.
    pub(super) fn open(mut file: R) -> Result<Self, String> {
        let length = file.seek(SeekFrom::End(0)).map_err(messages::unreadable)?;
        let tail = (END_LENGTH as u64 + u64::from(u16::MAX)).min(length);
        let tail = read_at(&mut file, length - tail, tail)?;
        let end = end(&tail).ok_or_else(damaged)?;
        let (count, size, offset) = (u16_at(end, 10), u32_at(end, 12), u32_at(end, 16));
        if count == ELSEWHERE.1 || size == ELSEWHERE.0 || offset == ELSEWHERE.0 {
            return Err(messages::zip64().to_owned());
        }
        if u64::from(offset) + u64::from(size) > length {
            return Err(damaged());
        }
        let directory = read_at(&mut file, offset.into(), size.into())?;
        let entries = entries(&directory, count).ok_or_else(damaged)?;
        Ok(Self { file, entries })
    }

    /// Reads an entry of at most `limit` bytes.
    pub(super) fn read(&mut self, name: &str, limit: u64) -> Result<Vec<u8>, String> {
        let entry = self.entries.get(name).ok_or_else(damaged)?;
        if entry.compressed == ELSEWHERE.0 || entry.offset == ELSEWHERE.0 {
            return Err(messages::zip64().to_owned());
        }
        if entry.encrypted {
            return Err(messages::encrypted().to_owned());
        }
        let local = read_at(&mut self.file, entry.offset.into(), LOCAL_LENGTH as u64)?;
        if !local.starts_with(&LOCAL) {
            return Err(damaged());
        }
        let skipped =
            LOCAL_LENGTH as u64 + u64::from(u16_at(&local, 26)) + u64::from(u16_at(&local, 28));
        self.file
            .seek(SeekFrom::Start(u64::from(entry.offset) + skipped))
            .map_err(messages::unreadable)?;
        let stored = (&mut self.file).take(entry.compressed.into());
        let content = match entry.method {
            0 => read_whole(stored, limit),
            8 => read_whole(DeflateDecoder::new(stored), limit),
            _ => Err(messages::other_compression().to_owned()),
        }?;
        let mut crc = Crc::new();
        crc.update(&content);
        if crc.sum() == entry.crc { Ok(content) } else { Err(damaged()) }
    }
}

/// The first bytes of a file, which tell its format. The next read starts at the file's start
/// again.
pub(super) fn read_start(file: &mut File) -> Result<Vec<u8>, String> {
    let mut start = Vec::new();
    file.take(LOCAL.len() as u64).read_to_end(&mut start).map_err(messages::unreadable)?;
    file.rewind().map_err(messages::unreadable)?;
    Ok(start)
}

/// Reads everything, or fails if that is more than `limit` bytes.
pub(super) fn read_whole(from: impl Read, limit: u64) -> Result<Vec<u8>, String> {
    let mut content = Vec::new();
    from.take(limit + 1).read_to_end(&mut content).map_err(messages::unreadable)?;
    if content.len() as u64 > limit {
        return Err(messages::too_large(limit >> 20));
    }
    Ok(content)
}

fn read_at(file: &mut (impl Read + Seek), offset: u64, length: u64) -> Result<Vec<u8>, String> {
    file.seek(SeekFrom::Start(offset)).map_err(messages::unreadable)?;
    let content = read_whole(file.take(length), length)?;
    if content.len() as u64 == length { Ok(content) } else { Err(damaged()) }
}

/// The record that ends the file: a comment of the length that it declares follows it.
fn end(tail: &[u8]) -> Option<&[u8]> {
    let last = tail.len().checked_sub(END_LENGTH)?;
    (0..=last)
        .rev()
        .map(|at| &tail[at..])
        .find(|end| end.starts_with(&END) && END_LENGTH + usize::from(u16_at(end, 20)) == end.len())
}

fn entries(mut directory: &[u8], count: u16) -> Option<BTreeMap<String, Entry>> {
    let mut entries = BTreeMap::new();
    for _ in 0..count {
        let (header, rest) = directory.split_at_checked(CENTRAL_LENGTH)?;
        if !header.starts_with(&CENTRAL) {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|at| usize::from(u16_at(header, at)));
        let (name, rest) = rest.split_at_checked(name)?;
        directory = rest.get(extra + comment..)?;
        let entry = Entry {
            encrypted: u16_at(header, 8) & 1 != 0,
            method: u16_at(header, 10),
            crc: u32_at(header, 16),
            compressed: u32_at(header, 20),
            offset: u32_at(header, 42),
        };
        entries.insert(String::from_utf8_lossy(name).into_owned(), entry);
    }
    Some(entries)
}

/// Reads a number from a header, whose length is known.
fn u16_at(header: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([header[at], header[at + 1]])
}

fn u32_at(header: &[u8], at: usize) -> u32 {
    u32::from(u16_at(header, at)) | u32::from(u16_at(header, at + 2)) << 16
}

fn damaged() -> String {
    messages::damaged_directory().to_owned()
}
