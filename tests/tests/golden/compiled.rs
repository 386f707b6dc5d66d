//! The headers compile with each compiler, in each language that they promise.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use capi_tests::compilers::{Compiler, compilers, python_include, python_includes};
use capi_tests::environment::{Environment, run};
use capi_tests::root;

use crate::{cases, rendered, table};

/// Every header compiles with every compiler, in every language that it promises, with Python's
/// whole API and with the limited one, for its oldest and another target.
#[test]
fn headers_compile_everywhere() {
    let environment = Environment::open().expect("an environment");
    let include = python_include(&environment).expect("Python's headers");
    let compilers = compilers().expect("compilers");
    let out = tempfile::tempdir().expect("a folder");
    let headers: Vec<PathBuf> = cases().iter().map(|case| rendered(case).join("api.h")).collect();
    // One file with all headers shows whether their shared parts agree.
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

/// An older Python's limited API may lack functions that a newer Python has for every extension.
#[test]
fn headers_compile_with_each_python() {
    let environment = Environment::open().expect("an environment");
    let includes = python_includes(&environment).expect("Python's headers");
    let compilers = compilers().expect("compilers");
    let header = rendered(&root().join("tests/golden/majors")).join("api.h");
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

/// The oldest standard of each language.
const STANDARDS: [&str; 2] = ["c99", "c++11"];

/// Compiles one header as a whole file of C or C++.
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

/// The flags with which the file of all headers is compiled.
const TOGETHER: [&[&str]; 5] = [
    &[],
    &["-DPy_LIMITED_API=0x03090000"],
    &["-DPKG_TARGET=0x0101", "-DCLOCKS_TARGET=0x0100", "-DNDEBUG"],
    &["-fno-exceptions"],
    &["-fno-rtti", "-DTANKS_NAMESPACE=other_tanks"],
];

/// Files with exceptions and without are linked into one extension, in which their functions
/// mustn't be taken for each other.
const SPACES: &str = "\
#ifdef __cpp_exceptions
namespace with_exceptions = ::capi_1;
namespace capi_1_quiet { using Buffer = int; }
#else
namespace without_exceptions = ::capi_1_quiet;
namespace capi_1 { using Buffer = int; }
#endif
";

/// Every header for C++ compiles as its consumers include it, in each standard that it promises. So
/// does one file with all of them, with the limited API, for other targets and without exceptions.
#[test]
fn cpp_headers_compile_everywhere() {
    let environment = Environment::open().expect("an environment");
    let include = python_include(&environment).expect("Python's headers");
    let out = tempfile::tempdir().expect("a folder");
    let mut all = String::new();
    let mut files = Vec::new();
    for case in cases() {
        let (prefix, rendered) = (table(&case).prefix, rendered(&case));
        for extension in ["h", "hpp"] {
            let place = out.path().join(format!("{prefix}.{extension}"));
            fs::copy(rendered.join(format!("api.{extension}")), place).expect("rendered headers");
        }
        all.extend(["#include \"", &prefix, ".hpp\"\n"]);
        files.push(out.path().join(format!("{prefix}.hpp")));
    }
    // All headers come twice, which tests their guards; and both namespaces must have their
    // functions.
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
