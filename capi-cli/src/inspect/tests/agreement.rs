//! Packages that agree, and packages that were changed in many ways after the build.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use capi_model::lock::Lock;
use capi_model::names;
use expect_test::{Expect, expect};
use object::{Architecture, BinaryFormat, Endianness};
use tempfile::TempDir;

use super::{macho, object, zip};
use crate::inspect::texts;
use crate::inspect::{inspect, majors};
use capi_build::generate::generate_into;

/// The path of the library in these packages.
const LIBRARY: &str = "geometry/geometry.abi3.so";
const HEADER: &str = "geometry/include/geometry.h";
const RUST: &str = "geometry/rust/geometry_capi.rs";
const PYTHON: &str = "geometry/capi.py";

/// A source with two major versions.
const SOURCE: &str = "
capi::api! { module = \"geometry\" }

#[capi::export]
#[repr(C)]
pub struct Point { pub x: f64, pub y: f64 }

#[capi::export(slot = 0, since = \"1.0\")]
pub fn old(x: f64) {}

#[capi::export(slot = 0, since = \"2.0\")]
pub fn norm(point: Point) -> f64 {}

#[capi::export(slot = 1, since = \"2.1\")]
pub fn scale(point: Point, by: f32) -> Point {}
";

type Files = BTreeMap<String, Vec<u8>>;

/// Builds the source, and returns every file that the wheel has.
#[track_caller]
fn package(source: &str) -> Files {
    let (package, imprint) = generated(source);
    let name =
        package.keys().find_map(|path| path.split('/').next()).expect("a package").to_owned();
    let library = macho(Architecture::X86_64, &imprint);
    package.into_iter().chain([(format!("{name}/{name}.abi3.so"), library)]).collect()
}

/// Builds the source, and returns every file but the library, and the imprint.
#[track_caller]
fn generated(source: &str) -> (Files, Vec<u8>) {
    let folder = tempfile::tempdir().expect("a folder");
    let (root, out) = (folder.path().join("lib.rs"), folder.path().join("out"));
    fs::write(&root, source).expect("writable");
    generate_into(folder.path(), &root, &out).expect("writable");
    let mut files = Files::new();
    for path in fs::read_to_string(out.join("capi-written")).expect("a list").lines() {
        files.insert(path.to_owned(), fs::read(out.join(path)).expect("written"));
    }
    let imprint = files.remove("capi-imprint").expect("an imprint");
    files.retain(|path, _| path.contains('/'));
    assert!(!files.is_empty(), "the source has mistakes");
    (files, imprint)
}

/// A package on the disk, as a wheel and as a folder of packages.
struct Built {
    folder: TempDir,
}

impl Built {
    fn new(files: &Files) -> Self {
        let built = Self { folder: tempfile::tempdir().expect("a folder") };
        let listed: Vec<(&str, &[u8])> =
            files.iter().map(|(path, content)| (path.as_str(), content.as_slice())).collect();
        fs::write(built.wheel(), zip(&listed, b"")).expect("writable");
        for (path, content) in files {
            let path = built.site().join(path);
            fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
            fs::write(path, content).expect("writable");
        }
        built
    }

    fn wheel(&self) -> PathBuf {
        self.folder.path().join("geometry-1.0-cp39-abi3-any.whl")
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site-packages")
    }
}

/// The report of an inspection.
fn said(path: &Path) -> String {
    let inspection = match inspect(path) {
        Ok(inspection) => inspection,
        Err(error) => return format!("unreadable: {}\n", error.why),
    };
    let differs = |path: &String| inspection.differences.iter().any(|it| it.file == *path);
    let agrees = inspection.texts.iter().filter(|path| !differs(path));
    let agrees = agrees.map(|path| format!("agrees: {path}\n"));
    let differences = inspection.differences.iter();
    let differences = differences.map(|it| format!("{}: {}\n", it.about.word(), it.text));
    agrees.chain(differences).collect::<Vec<_>>().concat()
}

/// The report of an inspection of the wheel.
#[track_caller]
fn check(files: &Files, expected: &Expect) {
    let built = Built::new(files);
    expected.assert_eq(&said(&built.wheel()));
}

/// The package with one of its texts changed.
#[track_caller]
fn changed(path: &str, change: impl Fn(String) -> String) -> Files {
    let mut files = package(SOURCE);
    let text = String::from_utf8(files[path].clone()).expect("a text");
    let other = change(text.clone());
    assert_ne!(text, other, "nothing changed");
    files.insert(path.to_owned(), other.into_bytes());
    files
}

/// The package with one of its texts taken from another build.
#[track_caller]
fn mixed(path: &str, source: &str) -> Files {
    let mut files = package(SOURCE);
    let other = generated(source).0.remove(path).expect("a text of this name");
    assert_ne!(files.insert(path.to_owned(), other.clone()), Some(other), "nothing changed");
    files
}

#[test]
fn a_build_agrees_with_itself() {
    let expected = expect![[r#"
        agrees: geometry/__init__.pxd
        agrees: geometry/_capi_ctypes.py
        agrees: geometry/capi.json
        agrees: geometry/capi.pxd
        agrees: geometry/capi.py
        agrees: geometry/include/geometry.h
        agrees: geometry/include/geometry.hpp
        agrees: geometry/include/v1/geometry.h
        agrees: geometry/include/v1/geometry.hpp
        agrees: geometry/lib/cmake/geometry/geometryConfig.cmake
        agrees: geometry/lib/cmake/geometry/geometryConfigVersion.cmake
        agrees: geometry/lib/pkgconfig/geometry-1.pc
        agrees: geometry/lib/pkgconfig/geometry.pc
        agrees: geometry/rust/geometry_capi.rs
        agrees: geometry/rust/v1/geometry_capi.rs
    "#]];
    let files = package(SOURCE);
    let built = Built::new(&files);
    let wheel = said(&built.wheel());
    expected.assert_eq(&wheel);
    // Rewriting an expectation twice in one run would garble it.
    assert_eq!(said(&built.site()), wheel);
    expect![[r#"
        agrees: __init__.pxd
        agrees: _capi_ctypes.py
        agrees: capi.json
        agrees: capi.pxd
        agrees: capi.py
        agrees: include/geometry.h
        agrees: include/geometry.hpp
        agrees: include/v1/geometry.h
        agrees: include/v1/geometry.hpp
        agrees: lib/cmake/geometry/geometryConfig.cmake
        agrees: lib/cmake/geometry/geometryConfigVersion.cmake
        agrees: lib/pkgconfig/geometry-1.pc
        agrees: lib/pkgconfig/geometry.pc
        agrees: rust/geometry_capi.rs
        agrees: rust/v1/geometry_capi.rs
    "#]]
    .assert_eq(&said(&built.site().join("geometry")));
    // A library alone has nothing to agree with.
    expect![""].assert_eq(&said(&built.site().join(LIBRARY)));

    // Files in a wheel's data folder are installed beside the rest.
    let moved = |(path, content)| (format!("geometry-1.0.data/platlib/{path}"), content);
    assert_eq!(said(&Built::new(&files.into_iter().map(moved).collect()).wheel()), wheel);
}

#[test]
fn what_is_missing_is_named() {
    let mut files = package(SOURCE);
    files.remove(HEADER);
    files.remove("geometry/rust/v1/geometry_capi.rs");
    files.remove(PYTHON);
    let built = Built::new(&files);
    expect![[r#"
        agrees: geometry/__init__.pxd
        agrees: geometry/_capi_ctypes.py
        agrees: geometry/capi.json
        agrees: geometry/capi.pxd
        agrees: geometry/include/geometry.hpp
        agrees: geometry/include/v1/geometry.h
        agrees: geometry/include/v1/geometry.hpp
        agrees: geometry/lib/cmake/geometry/geometryConfig.cmake
        agrees: geometry/lib/cmake/geometry/geometryConfigVersion.cmake
        agrees: geometry/lib/pkgconfig/geometry-1.pc
        agrees: geometry/lib/pkgconfig/geometry.pc
        agrees: geometry/rust/geometry_capi.rs
        missing: geometry/capi.py is missing; put `include = [{ path = "geometry/**/*", from = "out-dir", to = "" }]` under [tool.maturin] in pyproject.toml, and let no `exclude` there match it
        missing: geometry/include/geometry.h is missing; put `include = [{ path = "geometry/**/*", from = "out-dir", to = "" }]` under [tool.maturin] in pyproject.toml, and let no `exclude` there match it
        missing: geometry/rust/v1/geometry_capi.rs is missing; put `include = [{ path = "geometry/**/*", from = "out-dir", to = "" }]` under [tool.maturin] in pyproject.toml, and let no `exclude` there match it
    "#]]
    .assert_eq(&said(&built.wheel()));
    let installed = said(&built.site());
    assert!(installed.contains("geometry/capi.py is missing; reinstall geometry\n"), "{installed}");
}

/// The last line of a report on the wheel, without the way out.
#[track_caller]
fn told(files: &Files) -> String {
    let said = said(&Built::new(files).wheel());
    let last = said.lines().last().unwrap_or_default();
    let remedy = "; remove copies of it beside the source, and build geometry again";
    last.strip_suffix(remedy).unwrap_or_else(|| panic!("no way out: {said}")).to_owned()
}

#[test]
fn texts_of_another_version_are_told() {
    let (older, _) = SOURCE.split_once("#[capi::export(slot = 1").expect("a newest function");
    let newer = format!("{SOURCE}#[capi::export(slot = 2, since = \"2.2\")]\npub fn last() {{}}\n");
    assert_eq!(
        told(&mixed(HEADER, older)),
        "version: geometry/include/geometry.h is for version 2.0, but geometry/geometry.abi3.so \
         publishes 2.1"
    );
    assert_eq!(
        told(&mixed(RUST, &newer)),
        "version: geometry/rust/geometry_capi.rs is for version 2.2, but geometry/geometry.abi3.so \
         publishes 2.1"
    );
    // The header of version 1, where that of version 2 belongs.
    let mut files = package(SOURCE);
    let header = files["geometry/include/v1/geometry.h"].clone();
    files.insert(HEADER.to_owned(), header);
    assert_eq!(
        told(&files),
        "version: geometry/include/geometry.h is for version 1.0, but geometry/geometry.abi3.so \
         publishes 2.1"
    );
    // Another module with the same prefix.
    let other = SOURCE.replace("\"geometry\"", "\"geometry.plane\", prefix = \"geometry\"");
    assert_eq!(
        told(&mixed(HEADER, &other)),
        "version: geometry/include/geometry.h is for geometry.plane, but geometry/geometry.abi3.so \
         is geometry"
    );
}

#[test]
fn texts_with_other_types_are_told() {
    let check = |path: &str, (from, to): (&str, &str), expected: &str| {
        assert_eq!(told(&mixed(path, &SOURCE.replace(from, to))), expected);
    };
    check(
        HEADER,
        ("by: f32", "by: f64"),
        "types: geometry/include/geometry.h has another 2.1 than geometry/geometry.abi3.so: scale is \
         geometry_Point (geometry_Point, double) in geometry.h and geometry_Point (geometry_Point, \
         float) in geometry.abi3.so",
    );
    check(
        RUST,
        ("fn norm", "fn length"),
        "types: geometry/rust/geometry_capi.rs has another 2.0 than geometry/geometry.abi3.so: slot 0 \
         is length in geometry_capi.rs and norm in geometry.abi3.so",
    );
    check(
        HEADER,
        ("slot = 1, since = \"2.1\"", "slot = 1, since = \"2.0\""),
        "types: geometry/include/geometry.h has another 2.0 than geometry/geometry.abi3.so: scale \
         isn't in geometry.abi3.so",
    );
    check(
        HEADER,
        ("pub x: f64, pub y: f64", "pub x: f64, pub y: f32"),
        "types: geometry/include/geometry.h has another 2.0 than geometry/geometry.abi3.so: \
         geometry_Point is {double x; float y} in geometry.h and {double x; double y} in \
         geometry.abi3.so",
    );
    check(
        RUST,
        ("fn norm(", "unsafe fn norm("),
        "types: geometry/rust/geometry_capi.rs has another 2.0 than geometry/geometry.abi3.so: norm has \
         the terms \"unsafe\" in geometry_capi.rs and \"\" in geometry.abi3.so",
    );
}

#[test]
fn other_changes_are_seen() {
    for (path, from, to) in [
        (HEADER, "double x;", "float x;"),
        (HEADER, "#define GEOMETRY_VERSION 0x", "#define GEOMETRY_VERSION 0x1"),
        (HEADER, "\"double (geometry_Point)\"", "\"float (geometry_Point)\""),
        (RUST, "target: (2, 1)", "target: (2, 0)"),
    ] {
        assert_eq!(
            told(&changed(path, |text| text.replace(from, to))),
            format!(
                "changed: {path} isn't the text that was written with geometry/geometry.abi3.so, \
                 though its hashes are the same"
            )
        );
    }
    for (path, from, to) in
        [(RUST, "const MAJORS", "const AGES"), (PYTHON, "__version__ =", "__release__ =")]
    {
        assert_eq!(
            told(&changed(path, |text| text.replace(from, to))),
            format!(
                "changed: {path} isn't the text that was written with geometry/geometry.abi3.so"
            )
        );
    }
    for path in [HEADER, RUST, PYTHON] {
        let whole = package(SOURCE)[path].len();
        for end in [0, 1, 40, whole / 2, whole * 9 / 10, whole - 1] {
            let told = told(&changed(path, |text| text[..end].to_owned()));
            assert!(told.contains("isn't the text that was written"), "cut at {end}: {told}");
        }
    }
    let mut files = package(SOURCE);
    files.insert(HEADER.to_owned(), vec![0xff; 100]);
    assert!(told(&files).contains("geometry.h isn't the text that was written"));
}

/// A wheel that `maturin build` made without a word, though a line is missing in pyproject.toml.
#[test]
fn without_an_entry_point_there_is_a_note() {
    let list = "geometry-1.0.dist-info/entry_points.txt";
    let mut files = package(SOURCE);
    let noted = |files: &Files| {
        let built = Built::new(files);
        // A folder of packages has more in it than one wheel's metadata.
        assert!(inspect(&built.site()).expect("readable").notes.is_empty());
        inspect(&built.wheel()).expect("readable").notes.concat()
    };
    let note = "pkgconf won't find geometry among Python packages; put `geometry = \
                \"geometry.lib.pkgconfig\"` under [project.entry-points.pkg_config] in pyproject.toml";
    assert_eq!(noted(&files), note);
    for (text, expected) in [
        ("[console_scripts]\ngeometry = geometry.lib.pkgconfig\n", note),
        ("[pkg_config]\ngeometry = geometry.pkgconfig\n", note),
        ("[pkg_config]\ngeometry = geometry.lib.pkgconfig\n", ""),
        ("[pkg_config]\nother=geometry.lib.pkgconfig\n", ""),
    ] {
        files.insert(list.to_owned(), text.as_bytes().to_vec());
        assert_eq!(noted(&files), expected, "{text}");
    }
}

/// Files that an editable install leaves between the author's aren't mended by installing it anew.
#[test]
fn beside_the_source_the_remedy_is_in_pyproject() {
    let mut files = package(SOURCE);
    files.remove(HEADER);
    let built = Built::new(&files);
    let missing = |path: &Path| {
        let said = said(path);
        said.lines().find_map(|it| it.strip_prefix("missing: ").map(str::to_owned))
    };
    let installed = missing(&built.site().join("geometry")).expect("a header is missing");
    assert!(installed.ends_with("is missing; reinstall geometry"), "{installed}");
    fs::write(built.folder.path().join("pyproject.toml"), "").expect("writable");
    let editable = missing(&built.site().join("geometry")).expect("a header is missing");
    assert!(editable.contains("is missing; put `include = [{ path = "), "{editable}");
}

#[test]
fn an_sdist_has_no_library() {
    let folder = tempfile::tempdir().expect("a folder");
    let sdist = folder.path().join("geometry-1.0.tar.gz");
    fs::write(&sdist, b"\x1f\x8b\x08\x00").expect("writable");
    expect!["unreadable: it is an sdist, in which there is no library; inspect the wheel that `pip wheel --no-deps` builds from it\n"]
        .assert_eq(&said(&sdist));
}

#[test]
fn strays_are_told() {
    let mut files = package(SOURCE);
    let header = files[HEADER].clone();
    files.insert("geometry/include/v3/geometry.h".to_owned(), header);
    let cpp = files["geometry/include/geometry.hpp"].clone();
    files.insert("geometry/include/v3/geometry.hpp".to_owned(), cpp);
    files.insert("geometry/include/own.h".to_owned(), b"/* the author's */\n".to_vec());
    let found = files["geometry/lib/pkgconfig/geometry-1.pc"].clone();
    files.insert("geometry/lib/pkgconfig/geometry-0.pc".to_owned(), found);
    files.insert("geometry/lib/pkgconfig/own.pc".to_owned(), b"Name: own\n".to_vec());
    files.insert("other/include/geometry.h".to_owned(), files[HEADER].clone());
    check(
        &files,
        &expect![[r#"
            agrees: geometry/__init__.pxd
            agrees: geometry/_capi_ctypes.py
            agrees: geometry/capi.json
            agrees: geometry/capi.pxd
            agrees: geometry/capi.py
            agrees: geometry/include/geometry.h
            agrees: geometry/include/geometry.hpp
            agrees: geometry/include/v1/geometry.h
            agrees: geometry/include/v1/geometry.hpp
            agrees: geometry/lib/cmake/geometry/geometryConfig.cmake
            agrees: geometry/lib/cmake/geometry/geometryConfigVersion.cmake
            agrees: geometry/lib/pkgconfig/geometry-1.pc
            agrees: geometry/lib/pkgconfig/geometry.pc
            agrees: geometry/rust/geometry_capi.rs
            agrees: geometry/rust/v1/geometry_capi.rs
            stray: geometry/include/v3/geometry.h is for geometry 2.1, which no library here publishes; remove it
            stray: geometry/include/v3/geometry.hpp is of an API that no library here publishes; remove it
            stray: geometry/lib/pkgconfig/geometry-0.pc is of an API that no library here publishes; remove it
        "#]],
    );
}

/// A library that `publish` would refuse at run time is reported.
#[test]
fn a_library_is_where_python_looks_for_it() {
    let library = package(SOURCE)[LIBRARY].clone();
    let said_at = |path: &str, library: &[u8]| {
        let mut files = package(SOURCE);
        files.remove(LIBRARY);
        files.insert(path.to_owned(), library.to_vec());
        let said = said(&Built::new(&files).wheel());
        said.lines().find(|line| line.starts_with("module")).unwrap_or_default().to_owned()
    };
    for fine in ["geometry.cpython-313-darwin.so", "geometry/geometry.pyd", LIBRARY] {
        assert_eq!(said_at(fine, &library), "", "{fine}");
    }
    expect!["module: geometry/_native.so is imported as geometry._native, but its API is that of geometry, where no consumer would find it; set `module-name = \"geometry\"` under [tool.maturin] in pyproject.toml"]
        .assert_eq(&said_at("geometry/_native.so", &library));

    let imprint = generated(SOURCE).1;
    let (format, little) = (BinaryFormat::Elf, Endianness::Little);
    let silent = object(format, Architecture::X86_64, little, ("", ".capi"), &imprint);
    expect!["module: geometry/geometry.abi3.so exports no PyInit_geometry, so Python can't import geometry from it; call the `#[pymodule]` geometry"]
        .assert_eq(&said_at(LIBRARY, &silent));

    let mut files = package(&SOURCE.replace("\"geometry\"", "\"topology\""));
    let library = files.remove("topology/topology.abi3.so").expect("a library");
    files.insert("topology/topology.so".to_owned(), library.clone());
    let said = said(&Built::new(&files).wheel());
    expect!["module: topology/topology.so exports PyInit_geometry, but no PyInit_topology, so Python can't import topology from it; call the `#[pymodule]` topology"]
        .assert_eq(said.lines().last().unwrap_or_default());
}

#[test]
fn libraries_of_a_wheel_have_their_own_texts() {
    let mut files = package(SOURCE);
    let submodule = SOURCE.replace("\"geometry\"", "\"geometry.solid\"").replace("norm", "volume");
    let (texts, imprint) = generated(&submodule);
    files.extend(texts.into_iter().filter(|(path, _)| path != PYTHON));
    files.insert("geometry/solid.so".to_owned(), macho(Architecture::Aarch64, &imprint));
    files.insert("geometry.libs/libm.so".to_owned(), macho(Architecture::Aarch64, b""));
    let built = Built::new(&files);
    // The objects here all export `PyInit_geometry`: the outer module.
    expect![[r#"
        agrees: geometry/__init__.pxd
        agrees: geometry/_capi_ctypes.py
        agrees: geometry/capi.json
        agrees: geometry/capi.pxd
        agrees: geometry/capi.py
        agrees: geometry/include/geometry.h
        agrees: geometry/include/geometry.hpp
        agrees: geometry/include/v1/geometry.h
        agrees: geometry/include/v1/geometry.hpp
        agrees: geometry/lib/cmake/geometry/geometryConfig.cmake
        agrees: geometry/lib/cmake/geometry/geometryConfigVersion.cmake
        agrees: geometry/lib/pkgconfig/geometry-1.pc
        agrees: geometry/lib/pkgconfig/geometry.pc
        agrees: geometry/rust/geometry_capi.rs
        agrees: geometry/rust/v1/geometry_capi.rs
        agrees: geometry/include/solid.h
        agrees: geometry/include/solid.hpp
        agrees: geometry/include/v1/solid.h
        agrees: geometry/include/v1/solid.hpp
        agrees: geometry/rust/solid_capi.rs
        agrees: geometry/rust/v1/solid_capi.rs
        agrees: geometry/solid.pxd
        agrees: geometry/solid_capi.pxd
    "#]]
    .assert_eq(&said(&built.wheel()));
    let inspection = inspect(&built.wheel()).expect("readable");
    assert_eq!(inspection.others, ["geometry.libs/libm.so"]);

    // An API that a library brings from another crate isn't its own.
    let mut files = package(SOURCE);
    let foreign = generated(&SOURCE.replace("\"geometry\"", "\"topology\"")).1;
    let both = [generated(SOURCE).1, foreign].concat();
    files.insert(LIBRARY.to_owned(), macho(Architecture::Aarch64, &both));
    let built = Built::new(&files);
    assert!(!said(&built.wheel()).contains("topology"));
    let library = inspect(&built.wheel()).expect("readable").libraries.remove(0);
    assert_eq!(library.foreign.len(), 1);
    assert_eq!(library.foreign[0].lock.module, "topology");

    // Two builds of one library differ: one is older.
    let (older, _) = SOURCE.split_once("#[capi::export(slot = 1").expect("a newest function");
    let mut files = package(SOURCE);
    let older = macho(Architecture::Aarch64, &generated(older).1);
    files.insert("geometry/geometry.cpython-39-darwin.so".to_owned(), older);
    let said = said(&Built::new(&files).wheel());
    let told =
        "geometry.h is for version 2.1, but geometry/geometry.cpython-39-darwin.so publishes 2.0";
    assert!(said.contains(told), "{said}");
}

#[test]
fn what_has_no_api_is_told() {
    let without = macho(Architecture::X86_64, b"");
    let check = |files: &[(&str, &[u8])], expected: &Expect| {
        let files = files.iter().map(|(path, content)| ((*path).to_owned(), content.to_vec()));
        check(&files.collect(), expected);
    };
    check(
        &[("a/__init__.py", b"")],
        &expect![[r#"
        unreadable: it has no extension module in it
    "#]],
    );
    check(
        &[("a.so", &without)],
        &expect![[r#"
        unreadable: a.so publishes no C API that was made by capi
    "#]],
    );
    check(
        &[("a.so", &without), ("b.pyd", &without)],
        &expect![[r#"
        unreadable: none of its 2 libraries publishes a C API that was made by capi
    "#]],
    );
    check(
        &[("a.so", b"a text")],
        &expect![[r#"
        unreadable: it is neither a wheel nor a shared library (ELF, Mach-O or PE)
    "#]],
    );
}

/// The header and the consumer file of each golden case say what its lock says.
#[test]
fn golden_texts_are_read() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden");
    let mut count = 0;
    for case in fs::read_dir(cases).expect("tests/golden") {
        let case = case.expect("readable").path();
        let lock = fs::read_to_string(case.join("capi.lock")).expect("a golden lock");
        let published = majors(&Lock::read(&lock).expect("a lock")).pop().expect("a version");
        let out = tempfile::tempdir().expect("a folder");
        generate_into(&case, &case.join("api.rs"), out.path()).expect("texts");
        let read = |file: String| fs::read_to_string(out.path().join(file)).expect("a text");
        let (module, prefix) = (&published.module, &published.prefix);
        let header = texts::header(&read(names::header_file(module, prefix, None)));
        let rust = texts::rust(&read(names::consumer_file(module, prefix, None)));
        assert_eq!(header, rust, "{}", case.display());
        let text = header.unwrap_or_else(|| panic!("{}", case.display()));
        for (minor, known) in &text.versions {
            let found = (published.versions.get(minor), published.slot_count(*minor));
            assert_eq!(found, (Some(&known.hash), known.slots), "{}", case.display());
        }
        assert_eq!(text.newest(), published.newest(), "{}", case.display());
        assert_eq!((&text.module, &text.prefix), (&published.module, &published.prefix));
        let rows = text.rows.iter().map(|it| (&it.name, &it.signature, &it.terms));
        let slots = published.slots.values().map(|it| (&it.name, &it.signature, &it.terms));
        assert!(rows.eq(slots), "{}", case.display());
        for (name, layout) in &text.types {
            let name = name.strip_prefix(&format!("{}_", text.prefix)).expect("a C name");
            assert_eq!(published.types.get(name), Some(layout), "{}", case.display());
        }
        count += 1;
    }
    assert!(count > 5, "only {count} cases");
}
