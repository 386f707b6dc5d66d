//! `capi inspect`, on libraries made by hand. The tests of whole builds inspect real ones.

use std::fs;

use capi_build::imprint::Imprint;
use capi_model::lock::Lock;
use expect_test::expect;
use object::write::{Object, Symbol, SymbolSection};
use object::{
    Architecture, BinaryFormat, Endianness, SectionKind, SymbolFlags, SymbolKind, SymbolScope,
};

use crate::scratch::{Scratch, run};

const LOCK: &str = "\
module shapes
prefix shapes

version 1.0
constant MOST uint32_t 8
record Point 0 x double
record Point 1 y double
slot 0 area double (shapes_Point const *, size_t) | takes slice
slot 1 perimeter double (shapes_Point const *, size_t) | takes slice; conditional
retired v1 1 perimeter
hash 0123456789abcdef

version 1.1
slot 2 grow void (shapes_Point *) | takes reference
hash 00000000000000ff

version 2.0
slot 0 area double (void)
hash fedcba9876543210
";

/// A Mach-O object that publishes this lock, and is the module `shapes`.
fn library(lock: &str, architecture: Architecture) -> Vec<u8> {
    let texts = [("shapes/capi.py".to_owned(), "# capi.py\n".to_owned())].into_iter().collect();
    let imprint = Imprint::of(Lock::read(lock).expect("a lock"), &texts).write();
    let mut object = Object::new(BinaryFormat::MachO, architecture, Endianness::Little);
    let section = object.add_section("__DATA".into(), "__capi".into(), SectionKind::ReadOnlyData);
    object.append_section_data(section, imprint.as_bytes(), 1);
    object.add_symbol(Symbol {
        name: b"PyInit_shapes".to_vec(),
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

/// A folder of packages with `shapes` in it.
fn site(libraries: &[(&str, Vec<u8>)]) -> Scratch {
    let scratch = Scratch::new(&[("site/shapes/capi.py", "# capi.py\n")]);
    for (path, library) in libraries {
        fs::write(scratch.path("site/shapes").join(path), library).expect("writable");
    }
    scratch
}

#[test]
fn people_read_a_report() {
    let scratch = site(&[
        ("shapes.cpython-312-darwin.so", library(LOCK, Architecture::X86_64)),
        ("shapes.cpython-313-darwin.so", library(LOCK, Architecture::Aarch64)),
    ]);
    scratch.check(
        "capi inspect site/shapes",
        &expect![[r#"
        shapes.cpython-312-darwin.so (Mach-O, x86_64)
        shapes.cpython-313-darwin.so (Mach-O, aarch64)

        shapes 1.1
        slot  name       since  state                 signature
           0  area       1.0                          double (shapes_Point const *, size_t)
           1  perimeter  1.0    retired, conditional  double (shapes_Point const *, size_t)
           2  grow       1.1                          void (shapes_Point *)

        version  slots  hash
        1.0          2  0123456789abcdef
        1.1          3  00000000000000ff

        shapes 2.0
        slot  name  since  state  signature
           0  area  2.0           double (void)

        version  slots  hash
        2.0          1  fedcba9876543210

        agrees: capi.py
    "#]],
    );
    scratch.check(
        "capi inspect site/shapes/shapes.cpython-313-darwin.so",
        &expect![[r#"
        site/shapes/shapes.cpython-313-darwin.so (Mach-O, aarch64)

        shapes 1.1
        slot  name       since  state                 signature
           0  area       1.0                          double (shapes_Point const *, size_t)
           1  perimeter  1.0    retired, conditional  double (shapes_Point const *, size_t)
           2  grow       1.1                          void (shapes_Point *)

        version  slots  hash
        1.0          2  0123456789abcdef
        1.1          3  00000000000000ff

        shapes 2.0
        slot  name  since  state  signature
           0  area  2.0           double (void)

        version  slots  hash
        2.0          1  fedcba9876543210
    "#]],
    );
    scratch.write("site/shapes/capi.py", "# another\n");
    scratch.check("capi inspect site", &expect![[r#"
        shapes/shapes.cpython-312-darwin.so (Mach-O, x86_64)
        shapes/shapes.cpython-313-darwin.so (Mach-O, aarch64)

        shapes 1.1
        slot  name       since  state                 signature
           0  area       1.0                          double (shapes_Point const *, size_t)
           1  perimeter  1.0    retired, conditional  double (shapes_Point const *, size_t)
           2  grow       1.1                          void (shapes_Point *)

        version  slots  hash
        1.0          2  0123456789abcdef
        1.1          3  00000000000000ff

        shapes 2.0
        slot  name  since  state  signature
           0  area  2.0           double (void)

        version  slots  hash
        2.0          1  fedcba9876543210

        differs: shapes/capi.py isn't the text that was written with shapes/shapes.cpython-312-darwin.so; reinstall shapes
        differs: shapes/capi.py isn't the text that was written with shapes/shapes.cpython-313-darwin.so; reinstall shapes
        ── exit status 1
    "#]]);
}

#[test]
fn programs_get_all_that_is_known() {
    let (oldest, _) = LOCK.split_once("\nversion 1.1").expect("a newer version");
    let scratch = site(&[("shapes.so", library(oldest, Architecture::Aarch64))]);
    scratch.write("site/shapes/capi.py", "# another\n");
    scratch.check(
        "capi inspect --json site/shapes",
        &expect![[r#"
            {
              "libraries": [
                {
                  "file": "shapes.so",
                  "format": "Mach-O",
                  "architecture": "aarch64",
                  "modules": [
                    "shapes"
                  ],
                  "apis": [
                    {
                      "module": "shapes",
                      "prefix": "shapes",
                      "major": 1,
                      "version": "1.0",
                      "versions": [
                        {
                          "version": "1.0",
                          "slots": 2,
                          "hash": "0123456789abcdef"
                        }
                      ],
                      "slots": [
                        {
                          "slot": 0,
                          "name": "area",
                          "since": "1.0",
                          "state": [],
                          "signature": "double (shapes_Point const *, size_t)",
                          "terms": "takes slice"
                        },
                        {
                          "slot": 1,
                          "name": "perimeter",
                          "since": "1.0",
                          "state": [
                            "retired",
                            "conditional"
                          ],
                          "signature": "double (shapes_Point const *, size_t)",
                          "terms": "takes slice"
                        }
                      ],
                      "types": {
                        "Point": "{double x; double y}"
                      },
                      "constants": {
                        "MOST": "uint32_t 8"
                      }
                    }
                  ],
                  "foreign": []
                }
              ],
              "without_api": [],
              "texts": [
                {
                  "file": "capi.py",
                  "agrees": false
                }
              ],
              "differences": [
                {
                  "file": "capi.py",
                  "about": "changed",
                  "message": "capi.py isn't the text that was written with shapes.so; reinstall shapes"
                }
              ],
              "notes": []
            }
            ── exit status 1
        "#]],
    );
}

#[test]
fn the_lock_is_given() {
    let mut libraries = vec![("shapes.so", library(LOCK, Architecture::Aarch64))];
    let scratch = site(&libraries);
    scratch.check(
        "capi inspect --lock site/shapes/shapes.so",
        &expect![[r#"
            module shapes
            prefix shapes

            version 1.0
            constant MOST uint32_t 8
            record Point 0 x double
            record Point 1 y double
            slot 0 area double (shapes_Point const *, size_t) | takes slice
            slot 1 perimeter double (shapes_Point const *, size_t) | takes slice; conditional
            retired v1 1 perimeter
            hash 0123456789abcdef

            version 1.1
            slot 2 grow void (shapes_Point *) | takes reference
            hash 00000000000000ff

            version 2.0
            slot 0 area double (void)
            hash fedcba9876543210
        "#]],
    );
    let other = LOCK.replace("0123456789abcdef", "1123456789abcdef");
    libraries.push(("shapes.abi3.so", library(&other, Architecture::Aarch64)));
    site(&libraries).check("capi inspect --lock site/shapes", &expect![[r#"
        ── standard error
        error: there are several locks: shapes in shapes.abi3.so, shapes in shapes.so; inspect one of the libraries
        ── exit status 2
    "#]]);
}

#[test]
fn what_cannot_be_inspected_is_told() {
    let whole = library(LOCK, Architecture::Aarch64);
    let scratch = site(&[("cut.so", whole[..whole.len() / 2].to_vec())]);
    scratch.write("notes.txt", "a text\n");
    fs::create_dir(scratch.path("empty")).expect("writable");
    scratch.check(
        "capi inspect notes.txt",
        &expect![[r#"
        ── standard error
        error: notes.txt: it is neither a wheel nor a shared library (ELF, Mach-O or PE)
        ── exit status 2
    "#]],
    );
    let none = Object::new(BinaryFormat::MachO, Architecture::Aarch64, Endianness::Little);
    let foreign = site(&[("foreign.so", none.write().expect("an object"))]);
    foreign.check(
        "capi inspect site/shapes/foreign.so",
        &expect![[r#"
        ── standard error
        error: site/shapes/foreign.so: it publishes no C API that was made by capi
        ── exit status 2
    "#]],
    );
    let nowhere = run(&scratch.path(""), "capi inspect nowhere.whl");
    assert!(nowhere.contains("error: nowhere.whl: it can't be read: "), "{nowhere}");
    assert!(nowhere.ends_with("exit status 2\n"), "{nowhere}");
    scratch.check(
        "capi inspect empty",
        &expect![[r#"
        ── standard error
        error: empty: it has no extension module in it
        ── exit status 2
    "#]],
    );
    scratch.check("capi inspect site/shapes/cut.so", &expect![[r#"
        ── standard error
        error: site/shapes/cut.so: it is damaged (Invalid Mach-O symbol table offset or size); get the file again
        ── exit status 2
    "#]]);
    scratch.check(
        "capi inspect",
        &expect![[r#"
        ── standard error
        error: the following required arguments were not provided:
          <WHEEL|LIBRARY|FOLDER>

        Usage: capi inspect <WHEEL|LIBRARY|FOLDER>

        For more information, try '--help'.
        ── exit status 2
    "#]],
    );
}
