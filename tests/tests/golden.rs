//! Golden cases: one folder each in `tests/golden/`, and the folder is the whole contract. `api.rs`
//! is what the author writes; `api.h`, `api.hpp`, `consumer.rs`, `api.pxd` and `capi.pxd` are what
//! others include, `Config.cmake`, `ConfigVersion.cmake` and `capi.pc` are what build systems find it by,
//! `capi.json` is what other generators read, `capi.lock` is what is promised. (`expanded.rs`, what
//! the macro makes of it, is compared where the macro lives.)
//! `UPDATE_EXPECT=1` rewrites them.
//!
//! A golden that no compiler read is a wish, so each is compiled, too.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use capi_build::emit::cmake;
use capi_build::emit::consumer::{Gate, consumer};
use capi_build::emit::cpp::cpp;
use capi_build::emit::cython::{cython, over_header};
use capi_build::emit::header::header;
use capi_build::emit::json::json;
use capi_build::emit::pkgconfig::pkgconfig;
use capi_build::emit::python::{ctypes, python};
use capi_build::walk::walk;
use capi_model::abi::Table;
use capi_model::analyze::{Analysis, analyze};
use capi_model::lock::Lock;
use capi_tests::compilers::{Compiler, compilers, python_include, python_includes};
use capi_tests::environment::{Environment, run};
use capi_tests::root;
use expect_test::expect_file;

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(root().join("tests/golden"))
        .expect("tests/golden is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "tests/golden is empty");
    cases
}

/// The case's API, as the build script sees it.
#[track_caller]
fn tables(case: &Path) -> Vec<Table> {
    let walked = walk(case, &case.join("api.rs"));
    let Analysis { index, tables, .. } = analyze(&walked.source);
    assert!(!tables.is_empty(), "{}: {index:?}", case.display());
    tables
}

/// The newest major version of it.
#[track_caller]
fn table(case: &Path) -> Table {
    tables(case).pop().expect("a table")
}

#[test]
fn emitters_write_what_is_golden() {
    for case in cases() {
        let table = table(&case);
        let lock = Lock::of(&tables(&case)).to_string();
        expect_file![case.join("capi.lock")].assert_eq(&lock);
        assert_eq!(Lock::read(&lock).map(|read| read.to_string()), Ok(lock));
        expect_file![case.join("api.h")].assert_eq(&header(&table));
        expect_file![case.join("api.hpp")].assert_eq(&cpp(&table));
        expect_file![case.join("api.pxd")].assert_eq(&cython(&table));
        expect_file![case.join("capi.pxd")].assert_eq(&over_header(&table));
        expect_file![case.join("consumer.rs")].assert_eq(&consumer(&table, Gate::Cfg));
        expect_file![case.join("Config.cmake")].assert_eq(&cmake::config(&table));
        expect_file![case.join("ConfigVersion.cmake")].assert_eq(&cmake::config_version(&table));
        expect_file![case.join("capi.pc")].assert_eq(&pkgconfig(&table, None));
        expect_file![case.join("capi.json")].assert_eq(&json(&tables(&case)));
    }
}

/// The Rust consumer reads as if a person had written it: `rustfmt` has nothing to say.
#[test]
fn consumers_are_formatted() {
    // Away from the repository, whose own style isn't a consumer's.
    let folder = tempfile::tempdir().expect("a folder");
    for case in cases() {
        let copy = folder.path().join("consumer.rs");
        fs::copy(case.join("consumer.rs"), &copy).expect("a golden consumer");
        let mut command = Command::new("rustfmt");
        if let Err(error) = run(command.args(["--check", "--edition", "2024"]).arg(&copy)) {
            panic!("{}: {error:#}", case.display());
        }
    }
}

/// So does `capi.py`, and ruff has nothing to say.
#[test]
fn python_is_formatted() {
    let environment = Environment::open().expect("an environment");
    let folder = tempfile::tempdir().expect("a folder");
    for case in cases() {
        let file = folder.path().join("capi.py");
        fs::write(&file, python(&table(&case))).expect("writable");
        for arguments in [&["format", "--check"][..], &["check"]] {
            let mut ruff = environment.command("ruff");
            if let Err(error) = run(ruff.args(arguments).arg("--isolated").arg(&file)) {
                panic!("{}: {error:#}", case.display());
            }
        }
    }
}

/// The file that is joined of parts passes as a module of its own.
#[test]
fn what_ctypes_takes_is_formatted() {
    let environment = Environment::open().expect("an environment");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("_capi_ctypes.py");
    fs::write(&file, ctypes()).expect("writable");
    for arguments in [&["format", "--check"][..], &["check"]] {
        let mut ruff = environment.command("ruff");
        ruff.args(arguments).arg("--config").arg(root().join("ruff.toml"));
        if let Err(error) = run(ruff.arg(&file)) {
            panic!("{error:#}");
        }
    }
}

/// Nothing of the machine, the time or a hasher's mood gets into what is written.
#[test]
fn same_input_same_bytes() {
    for case in cases() {
        let (one, other) = (table(&case), table(&case));
        assert_eq!(header(&one), header(&other));
        assert_eq!(cpp(&one), cpp(&other));
        assert_eq!(cython(&one), cython(&other));
        assert_eq!(over_header(&one), over_header(&other));
        assert_eq!(consumer(&one, Gate::Feature), consumer(&other, Gate::Feature));
        assert_eq!(json(&tables(&case)), json(&tables(&case)));
    }
}

/// Every header, by every compiler, in every language that it promises, with Python's whole API
/// and with the limited one, for its oldest and another target.
#[test]
fn headers_compile_everywhere() {
    let environment = Environment::open().expect("an environment");
    let include = python_include(&environment).expect("Python's headers");
    let compilers = compilers().expect("compilers");
    let out = tempfile::tempdir().expect("a folder");
    let headers: Vec<PathBuf> = cases().iter().map(|case| case.join("api.h")).collect();
    // All headers in one file, too: they share what they have in common.
    let all = out.path().join("all.h");
    let include_one = |path: &PathBuf| format!("#include \"{}\"\n", path.display());
    let text = headers.iter().map(include_one).collect::<Vec<_>>().concat();
    fs::write(&all, text).expect("writable");

    let jobs: Vec<(&Compiler, &PathBuf)> = compilers
        .iter()
        .flat_map(|compiler| headers.iter().chain([&all]).map(move |header| (compiler, header)))
        .collect();
    let (half, include) = (jobs.len().div_ceil(2), include.as_path());
    thread::scope(|scope| {
        for part in jobs.chunks(half) {
            scope.spawn(move || {
                for (compiler, header) in part {
                    compile(compiler, header, include);
                }
            });
        }
    });
}

/// What a newer Python has for every extension, an older one's limited API may lack.
#[test]
fn headers_compile_with_each_python() {
    let environment = Environment::open().expect("an environment");
    let includes = python_includes(&environment).expect("Python's headers");
    let compilers = compilers().expect("compilers");
    let header = root().join("tests/golden/majors/api.h");
    for include in &includes[1..] {
        for cpp in [false, true] {
            let compiler = compilers.iter().find(|compiler| compiler.cpp == cpp);
            compile_as(
                compiler.expect("one of each"),
                &header,
                include,
                &[STANDARDS[usize::from(cpp)]],
            );
        }
    }
}

/// The oldest of each language.
const STANDARDS: [&str; 2] = ["c99", "c++11"];

/// One header alone is a whole file of C or C++.
fn compile(compiler: &Compiler, header: &Path, include: &Path) {
    let standards: &[&str] =
        if compiler.cpp { &["c++11", "c++17", "c++20"] } else { &["c99", "c11"] };
    compile_as(compiler, header, include, standards);
}

fn compile_as(compiler: &Compiler, header: &Path, include: &Path, standards: &[&str]) {
    let defines: &[&[&str]] = &[
        &[],
        &["-DPy_LIMITED_API=0x03090000"],
        &["-DPKG_TARGET=0x0101", "-DCLOCKS_TARGET=0x0100"],
    ];
    for standard in standards {
        for define in defines {
            let mut command = Command::new(&compiler.program);
            command.args(["-x", if compiler.cpp { "c++" } else { "c" }]);
            command.arg(format!("-std={standard}")).args(*define);
            command.args(["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only"]);
            // A header that is compiled as a file of its own has unused helpers by nature.
            command.arg("-isystem").arg(include).arg("-include").arg(header).arg("-");
            command.stdin(std::process::Stdio::null());
            if let Err(error) = run(&mut command) {
                panic!("{error:#}");
            }
        }
    }
}

/// What all headers are compiled with at once.
const TOGETHER: [&[&str]; 5] = [
    &[],
    &["-DPy_LIMITED_API=0x03090000"],
    &["-DPKG_TARGET=0x0101", "-DCLOCKS_TARGET=0x0100", "-DNDEBUG"],
    &["-fno-exceptions"],
    &["-fno-rtti", "-DTANKS_NAMESPACE=other_tanks"],
];

/// Files with exceptions and without meet in one extension, where their functions mustn't be taken
/// for each other.
const SPACES: &str = "\
#ifdef __cpp_exceptions
namespace with_exceptions = ::capi_1;
namespace capi_1_quiet { using Buffer = int; }
#else
namespace without_exceptions = ::capi_1_quiet;
namespace capi_1 { using Buffer = int; }
#endif
";

/// Every header for C++ as its consumers include it, in each standard that it promises; and all in
/// one file, with the limited API, for other targets and without exceptions.
#[test]
fn cpp_headers_compile_everywhere() {
    let environment = Environment::open().expect("an environment");
    let include = python_include(&environment).expect("Python's headers");
    let out = tempfile::tempdir().expect("a folder");
    let mut all = String::new();
    let mut files = Vec::new();
    for case in cases() {
        let prefix = table(&case).prefix;
        for extension in ["h", "hpp"] {
            let place = out.path().join(format!("{prefix}.{extension}"));
            fs::copy(case.join(format!("api.{extension}")), place).expect("golden headers");
        }
        all.extend(["#include \"", &prefix, ".hpp\"\n"]);
        files.push(out.path().join(format!("{prefix}.hpp")));
    }
    // Twice, for guards; and the functions of one are named beside those of another.
    let all_in_one = out.path().join("all.hpp");
    fs::write(&all_in_one, [all.as_str(), &all, SPACES].concat()).expect("writable");
    let mut jobs: Vec<(Compiler, &str, PathBuf, &[&str])> = Vec::new();
    for compiler in compilers().expect("compilers").into_iter().filter(|it| it.cpp) {
        for standard in ["c++17", "c++20"] {
            let whole = TOGETHER.iter().map(|more| (all_in_one.clone(), *more));
            let single = files.iter().filter(|_| standard == "c++17");
            for (file, more) in whole.chain(single.map(|file| (file.clone(), TOGETHER[0]))) {
                jobs.push((compiler.clone(), standard, file, more));
            }
        }
    }
    let (half, include) = (jobs.len().div_ceil(2), include.as_path());
    thread::scope(|scope| {
        for part in jobs.chunks(half) {
            scope.spawn(move || {
                for (compiler, standard, file, more) in part {
                    compile_cpp(compiler, file, include, standard, more);
                }
            });
        }
    });
}

fn compile_cpp(compiler: &Compiler, file: &Path, include: &Path, standard: &str, more: &[&str]) {
    let mut command = Command::new(&compiler.program);
    command.args(["-x", "c++", &format!("-std={standard}"), "-fsyntax-only"]).args(more);
    command.args(["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]);
    command.arg("-isystem").arg(include).arg("-include").arg(file).arg("-");
    command.stdin(std::process::Stdio::null());
    if let Err(error) = run(&mut command) {
        panic!("{error:#}");
    }
}
