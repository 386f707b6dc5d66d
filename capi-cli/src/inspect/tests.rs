//! Inspections of artefacts made by hand: each format, whole, damaged and hostile.

mod libraries;
mod wheels;
mod agreement;

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use object::SymbolScope;
use object::write::{Object, Symbol, SymbolSection};
use object::{Architecture, BinaryFormat, Endianness, SectionKind, SymbolFlags, SymbolKind};

/// An object with a section of this name and content, and with `PyInit_geometry`.
fn object(
    format: BinaryFormat,
    architecture: Architecture,
    endian: Endianness,
    (segment, section): (&str, &str),
    content: &[u8],
) -> Vec<u8> {
    let mut object = Object::new(format, architecture, endian);
    let section = object.add_section(segment.into(), section.into(), SectionKind::ReadOnlyData);
    object.append_section_data(section, content, 1);
    object.add_symbol(Symbol {
        name: b"PyInit_geometry".to_vec(),
        value: 0,
        size: 0,
        kind: SymbolKind::Text,
        scope: SymbolScope::Dynamic,
        weak: false,
        section: SymbolSection::Section(section),
        flags: SymbolFlags::None,
    });
    object.write().expect("an object")
}

/// A Mach-O library like that of macOS's linker, as far as it is read.
fn macho(architecture: Architecture, content: &[u8]) -> Vec<u8> {
    let names = ("__DATA", "__capi");
    object(BinaryFormat::MachO, architecture, Endianness::Little, names, content)
}

/// A zip file, as Python's `zipfile` writes it, with its comment.
fn zip(files: &[(&str, &[u8])], comment: &[u8]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (at, (name, content)) in files.iter().enumerate() {
        // One file is stored, the next one compressed.
        let (method, packed) =
            if at % 2 == 0 { (0, content.to_vec()) } else { (8, deflated(content)) };
        let mut crc = Crc::new();
        crc.update(content);
        let mut fields = Vec::new();
        for field in [20, 0, method, 0, 0x21] {
            fields.extend(u16::to_le_bytes(field));
        }
        for field in [crc.sum(), length(&packed), length(content)] {
            fields.extend(u32::to_le_bytes(field));
        }
        fields.extend(u16::try_from(name.len()).expect("short").to_le_bytes());
        fields.extend([0; 2]);

        directory.extend(b"PK\x01\x02\x14\x03");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(length(&out).to_le_bytes());
        directory.extend(name.as_bytes());

        out.extend(b"PK\x03\x04");
        out.extend(fields);
        out.extend(name.as_bytes());
        out.extend(packed);
    }
    let (count, offset) = (u16::try_from(files.len()).expect("few"), length(&out));
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    out.extend([length(&directory).to_le_bytes(), offset.to_le_bytes()].concat());
    out.extend(u16::try_from(comment.len()).expect("short").to_le_bytes());
    out.extend(comment);
    out
}

fn deflated(content: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).expect("memory");
    encoder.finish().expect("memory")
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("small")
}

/// Damaged copies: cut, with changed bits, with huge numbers. Each run makes the same ones.
fn damaged(whole: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    // Knuth's linear congruential generator.
    let mut state = 1_u64;
    let mut random = move |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % below
    };
    (0..6_000).map(move |nth| {
        let mut damaged = whole.to_vec();
        match nth % 3 {
            0 => damaged.truncate(random(whole.len())),
            1 => damaged[random(whole.len())] ^= 1 << random(8),
            _ => {
                // Numbers stand at the start and the end.
                let at = random(whole.len().min(600) - 4);
                let at = if nth % 2 == 0 { at } else { whole.len() - 4 - at };
                let value = [u32::MAX, 0x7fff_ffff, 0x8000_0000, 0xffff][random(4)];
                damaged[at..at + 4].copy_from_slice(&value.to_le_bytes());
            }
        }
        damaged
    })
}
