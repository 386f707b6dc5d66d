//! Libraries of each format.

use std::collections::BTreeMap;

use capi_model::lock::Lock;
use object::pe;
use object::write::pe::{NtHeaders, Writer};
use object::{Architecture, BinaryFormat, Endianness};

use super::{damaged, macho, object};
use crate::inspect::library::{Library, libraries};
use capi_build::imprint::Imprint;

const LOCK: &str = "\
module geometry
prefix geometry

version 1.0
slot 0 area double (double)
hash 0123456789abcdef
";

fn imprint(module: &str) -> Imprint {
    let lock = Lock::read(&LOCK.replace("geometry", module)).expect("a lock");
    Imprint::of(lock, &BTreeMap::from([(format!("{module}/capi.py"), String::new())]))
}

fn imprinted() -> Vec<u8> {
    imprint("geometry").write().into_bytes()
}

fn elf(architecture: Architecture, endian: Endianness, content: &[u8]) -> Vec<u8> {
    object(BinaryFormat::Elf, architecture, endian, ("", ".capi"), content)
}

/// A DLL that exports `PyInit_geometry`, with its imprint in a section that is longer in the file.
fn dll(machine: pe::Machine, content: &[u8]) -> Vec<u8> {
    let is_64 = machine != pe::IMAGE_FILE_MACHINE_I386;
    let mut out = Vec::new();
    let mut writer = Writer::new(is_64, 0x1000, 0x200, &mut out);
    writer.reserve_dos_header_and_stub();
    writer.reserve_nt_headers(16);
    writer.reserve_section_headers(2);
    let size = u32::try_from(content.len()).expect("small");
    let read = pe::IMAGE_SCN_CNT_INITIALIZED_DATA | pe::IMAGE_SCN_MEM_READ;
    let section = writer.reserve_section(*b".capi\0\0\0", read, size, size);
    let exports = writer.reserve_edata_section(40 + 10 + 16);
    writer.write_dos_header_and_stub().expect("a stub");
    writer.write_nt_headers(NtHeaders {
        machine,
        time_date_stamp: 0,
        characteristics: pe::IMAGE_FILE_DLL | pe::IMAGE_FILE_EXECUTABLE_IMAGE,
        major_linker_version: 0,
        minor_linker_version: 0,
        address_of_entry_point: 0,
        image_base: 0x1000_0000,
        major_operating_system_version: 6,
        minor_operating_system_version: 0,
        major_image_version: 0,
        minor_image_version: 0,
        major_subsystem_version: 6,
        minor_subsystem_version: 0,
        subsystem: pe::IMAGE_SUBSYSTEM_WINDOWS_GUI,
        dll_characteristics: pe::IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE,
        size_of_stack_reserve: 0,
        size_of_stack_commit: 0,
        size_of_heap_reserve: 0,
        size_of_heap_commit: 0,
    });
    writer.write_section_headers();
    writer.write_section(section.file_offset, content);
    let mut table = Vec::new();
    let base = exports.virtual_address;
    // The directory, one address, one pointer to a name, one ordinal, the name.
    for field in [0, 0, 0, base + 50, 1, 1, 1, base + 40, base + 44, base + 48] {
        table.extend(u32::to_le_bytes(field));
    }
    table.extend([section.virtual_address, base + 50].map(u32::to_le_bytes).concat());
    table.extend(b"\0\0PyInit_geometry\0");
    writer.write_section(exports.file_offset, &table);
    out
}

/// A Mach-O file of several slices, each at a page of its own.
fn fat(is_64: bool, slices: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let word = |value: u32| {
        if is_64 { u64::from(value).to_be_bytes().to_vec() } else { value.to_be_bytes().to_vec() }
    };
    let magic: u32 = if is_64 { 0xcafe_babf } else { 0xcafe_babe };
    let count = u32::try_from(slices.len()).expect("few");
    let mut out = [magic.to_be_bytes(), count.to_be_bytes()].concat();
    let (first, step) = (0x4000, 0x8000);
    for (at, (cpu, slice)) in (0..).zip(slices) {
        out.extend([cpu.to_be_bytes(), 0_u32.to_be_bytes()].concat());
        out.extend(word(first + at * step));
        out.extend(word(u32::try_from(slice.len()).expect("small")));
        out.extend(14_u32.to_be_bytes());
        out.extend(is_64.then_some([0; 4]).into_iter().flatten());
    }
    for (at, (_, slice)) in (0..).zip(slices) {
        out.resize(usize::try_from(first + at * step).expect("small").max(out.len()), 0);
        out.extend(slice);
    }
    out
}

const X86_64: u32 = 0x0100_0007;
const ARM64: u32 = 0x0100_000c;

#[track_caller]
fn check(bytes: &[u8], expected: &[(&str, &str)], modules: &[&str]) {
    let found = libraries("geometry.so", bytes).expect("libraries");
    let shown: Vec<(&str, &str)> =
        found.iter().map(|it| (it.format, it.architecture.as_str())).collect();
    assert_eq!(shown, expected);
    for library in found {
        assert_eq!(library.apis, [imprint("geometry")]);
        assert_eq!(library.modules, modules);
    }
}

#[test]
fn each_format_is_read() {
    let imprinted = imprinted();
    let (little, big) = (Endianness::Little, Endianness::Big);
    let of_elf = |architecture, endian, name| {
        // An object has no dynamic symbols.
        check(&elf(architecture, endian, &imprinted), &[("ELF", name)], &[]);
    };
    of_elf(Architecture::X86_64, little, "x86_64");
    of_elf(Architecture::Aarch64, little, "aarch64");
    of_elf(Architecture::I386, little, "i686");
    of_elf(Architecture::Arm, little, "armv7l");
    of_elf(Architecture::PowerPc64, little, "ppc64le");
    of_elf(Architecture::PowerPc64, big, "ppc64");
    of_elf(Architecture::S390x, big, "s390x");
    of_elf(Architecture::Mips, big, "mips");
    let module = ["geometry"];
    for (architecture, name) in
        [(Architecture::X86_64, "x86_64"), (Architecture::Aarch64, "aarch64")]
    {
        check(&macho(architecture, &imprinted), &[("Mach-O", name)], &module);
    }
    for (machine, name) in [
        (pe::IMAGE_FILE_MACHINE_I386, "i686"),
        (pe::IMAGE_FILE_MACHINE_AMD64, "x86_64"),
        (pe::IMAGE_FILE_MACHINE_ARM64, "aarch64"),
    ] {
        check(&dll(machine, &imprinted), &[("PE", name)], &module);
    }
    let slices = [
        (X86_64, macho(Architecture::X86_64, &imprinted)),
        (ARM64, macho(Architecture::Aarch64, &imprinted)),
    ];
    for is_64 in [false, true] {
        let both = [("Mach-O", "x86_64"), ("Mach-O", "aarch64")];
        check(&fat(is_64, &slices), &both, &module);
    }
}

#[test]
fn a_library_may_publish_several_apis_or_none() {
    let other = imprint("topology").write();
    let both = [imprinted(), vec![0; 13], other.into_bytes(), vec![0; 3]].concat();
    let found = libraries("x.so", &elf(Architecture::X86_64, Endianness::Little, &both));
    let modules = |libraries: Vec<Library>| {
        libraries.into_iter().flat_map(|it| it.apis).map(|it| it.lock.module).collect::<Vec<_>>()
    };
    assert_eq!(found.map(modules), Ok(vec!["geometry".to_owned(), "topology".to_owned()]));

    let names = ("", ".rodata");
    let without =
        object(BinaryFormat::Elf, Architecture::X86_64, Endianness::Little, names, &imprinted());
    assert_eq!(libraries("x.so", &without).map(modules), Ok(Vec::new()));
}

#[test]
fn what_cannot_be_read_is_refused() {
    let refusal = |bytes: &[u8]| libraries("x.so", bytes).expect_err("no library");
    let of_elf = |content: &[u8]| refusal(&elf(Architecture::X86_64, Endianness::Little, content));
    for text in
        [&b""[..], b"\x7fELF", b"MZ", b"#!/bin/sh\n", b"GROUP ( libc.so.6 )\n", b"PK\x03\x04"]
    {
        let text = refusal(text);
        assert!(text.contains("shared library") || text.contains("damaged"), "{text}");
    }
    let imprinted = imprinted();
    assert_eq!(of_elf(b"nonsense"), "its section .capi holds something that capi didn't write");
    assert_eq!(
        of_elf(&imprinted[..imprinted.len() - 1]),
        "its section .capi is cut; get the file again"
    );
    let text = of_elf(&vec![0; 17 << 20]);
    assert_eq!(text, "its section .capi is larger than 16 MiB");
    let many: Vec<(u32, Vec<u8>)> = (0..1_000).map(|_| (ARM64, Vec::new())).collect();
    assert_eq!(refusal(&fat(false, &many)), "it says that it is for 1000 architectures");
}

/// Damage is refused, unless it is where nothing is read; it never makes another API.
#[test]
fn damage_is_seen() {
    let imprinted = imprinted();
    let slices = [
        (X86_64, macho(Architecture::X86_64, &imprinted)),
        (ARM64, macho(Architecture::Aarch64, &imprinted)),
    ];
    let known = imprint("geometry");
    for whole in [
        elf(Architecture::X86_64, Endianness::Little, &imprinted),
        elf(Architecture::Mips, Endianness::Big, &imprinted),
        macho(Architecture::Aarch64, &imprinted),
        dll(pe::IMAGE_FILE_MACHINE_AMD64, &imprinted),
        dll(pe::IMAGE_FILE_MACHINE_I386, &imprinted),
        fat(false, &slices),
    ] {
        let mut refused = 0;
        for damaged in damaged(&whole) {
            match libraries("x.so", &damaged) {
                Err(_) => refused += 1,
                Ok(found) => {
                    assert!(found.iter().flat_map(|it| &it.apis).all(|api| *api == known));
                }
            }
        }
        assert!(refused > 1_000, "only {refused} were refused");
    }
}
