//! The results that `CMake` and pkg-config find: for each golden case, and for an API of two major
//! versions, with each version that may be asked for.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use capi_build::outputs::package;
use capi_build::walk::walk;
use capi_model::analyze::analyze;
use capi_model::names;
use capi_tests::consumers::{Row, consumers};
use capi_tests::environment::run;
use capi_tests::{golden, root, target};

/// An empty folder for the output of a test; its name has characters at which shells and tools
/// split.
fn folder(name: &str) -> Result<PathBuf> {
    let folder = target().join("consumers/finding").join(name).join("a folder");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Writes the files that a wheel of this source ships into a folder as an installation has them.
/// Returns the module's name.
fn install(source: &Path, site: &Path) -> Result<String> {
    let krate = source.parent().context("a folder")?;
    let tables = analyze(&walk(krate, source).source).tables;
    for (path, text) in package(&tables) {
        let path = site.join(path);
        fs::create_dir_all(path.parent().context("a folder")?)?;
        fs::write(path, text)?;
    }
    Ok(tables.last().context("an API")?.module.clone())
}

/// The output of a project that makes these queries to `CMake`, each in a folder of its own.
fn asked(folder: &Path, site: &Path, queries: &[(String, String)]) -> Result<String> {
    let project = folder.join("project");
    let mut whole = "cmake_minimum_required(VERSION 3.19)\nproject(asked NONE)\n".to_owned();
    for (at, (package, query)) in queries.iter().enumerate() {
        let inside = project.join(at.to_string());
        fs::create_dir_all(&inside)?;
        writeln!(whole, "add_subdirectory({at})")?;
        let text = format!(
            "find_package({query} CONFIG QUIET)\n\
             set(found \"refused\")\n\
             if({package}_FOUND)\n\
             get_target_property(found {package}::capi INTERFACE_INCLUDE_DIRECTORIES)\n\
             endif()\n\
             message(NOTICE \"{query}: ${{found}}\")\n"
        );
        fs::write(inside.join("CMakeLists.txt"), text)?;
    }
    fs::write(project.join("CMakeLists.txt"), whole)?;
    let mut cmake = consumers()?.environment.command("cmake");
    cmake.args(["-G", "Ninja", "-S"]).arg(&project).arg("-B").arg(folder.join("build"));
    cmake.arg(format!("-DCMAKE_PREFIX_PATH={}", site.display()));
    // Notices are printed to standard error.
    let output = cmake.output().context("cmake can't be run")?;
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    Ok(said.replace(&format!("{}/", site.display()), ""))
}

#[test]
fn each_golden_package_is_found() -> Result<()> {
    let consumers = consumers()?;
    for case in golden::cases()? {
        let name = golden::name(&case);
        let (folder, source) = (folder(&format!("golden-{name}"))?, case.join("api.rs"));
        let site = folder.join("site");
        let module = install(&source, &site)?;
        let package = names::package(&module);
        let include = site.join(package).join("include");
        // pkgconf prints flags as a shell reads them.
        let mut pkgconf = consumers.environment.command("pkgconf");
        pkgconf.env("PKG_CONFIG_PATH", site.join(package).join("lib/pkgconfig"));
        let flags = run(pkgconf.args(["--cflags", package]))?;
        let ask = "import pathlib, shlex, sys\n\
                   (flag,) = shlex.split(sys.argv[1])\n\
                   assert pathlib.Path(flag[2:]).samefile(sys.argv[2]), flag";
        run(consumers.environment.python().args(["-c", ask, &flags]).arg(&include))?;
        // `capi.py` prints the same folders.
        let capi = site.join(package).join("capi.py");
        for (option, place) in [
            ("--includes", "include".to_owned()),
            ("--cmakedir", format!("lib/cmake/{package}/{package}Config.cmake")),
            ("--pkgconfigdir", format!("lib/pkgconfig/{package}.pc")),
        ] {
            let said = run(consumers.environment.python().arg(&capi).arg(option))?;
            let place = site.join(package).join(place);
            let expected = match option {
                "--includes" => format!("'-I{}'", place.display()),
                _ => place.parent().context("a folder")?.display().to_string(),
            };
            assert_eq!(said.trim_end(), expected, "{option}");
            assert!(place.exists(), "{}", place.display());
        }
        let query = (package.to_owned(), package.to_owned());
        let said = asked(&folder, &site, &[query])?;
        assert_eq!(said, format!("{package}: {package}/include\n"), "{}", case.display());
    }
    Ok(())
}

/// Versions 1.0, 1.1, 2.0 and 2.1.
const MAJORS: [(&str, &str); 23] = [
    ("", "include"),
    ("1", "include/v1"),
    ("1.0", "include/v1"),
    ("1.1", "include/v1"),
    ("1.2", "refused"),
    ("1.1.1", "refused"),
    ("2", "include"),
    ("2.1", "include"),
    ("2.2", "refused"),
    ("3", "refused"),
    ("0", "refused"),
    ("0.9", "refused"),
    ("1.1 EXACT", "include/v1"),
    ("1.0 EXACT", "refused"),
    ("1.0...<2", "include/v1"),
    ("1.0...<2.0", "include/v1"),
    ("1.0...1.0", "include/v1"),
    ("1.0...2.0", "include"),
    ("1.0...9", "include"),
    ("1.2...1.9", "refused"),
    ("2.2...9", "refused"),
    ("COMPONENTS nonsense", "refused"),
    ("OPTIONAL_COMPONENTS nonsense", "include"),
];

#[test]
fn a_version_fits_or_is_refused() -> Result<()> {
    let consumers = consumers()?;
    let folder = folder("versions")?;
    let site = folder.join("site");
    install(&root().join("tests/golden/majors/api.rs"), &site)?;
    let row = Row {
        consumer: "CMake",
        build_system: "find_package(), versions and parts",
        isolated: None,
    };
    consumers.attempt(row, || {
        let query = |version: &str| format!("clocks {version}").trim_end().to_owned();
        let queries = MAJORS.map(|(version, _)| ("clocks".to_owned(), query(version)));
        let expected = MAJORS.map(|(version, found)| match found {
            "refused" => format!("{}: refused\n", query(version)),
            _ => format!("{}: clocks/{found}\n", query(version)),
        });
        assert_eq!(asked(&folder, &site, &queries)?, expected.concat());
        Ok(())
    })?;
    let capi = site.join("clocks/capi.py");
    let said = |arguments: &[&str]| {
        let mut python = consumers.environment.python();
        run(python.arg(&capi).args(arguments)).map_err(|error| format!("{error:#}"))
    };
    for (major, place) in [("1", "include/v1"), ("2", "include")] {
        let include = site.join("clocks").join(place).display().to_string();
        assert_eq!(said(&["--includedir", "--major", major]), Ok(include + "\n"));
    }
    let refused = said(&["--includes", "--major", "3"]).expect_err("there is no version 3");
    assert!(refused.contains("error: no C API of version 3; the newest is 2.1"), "{refused}");
    let nothing = said(&[]).expect_err("nothing is asked");
    assert!(nothing.contains("--includes --includedir --cmakedir --pkgconfigdir"), "{nothing}");
    let packages = [
        ("clocks", "include"),
        ("clocks >= 2.1", "include"),
        ("clocks-1", "include/v1"),
        ("clocks-1 >= 1.1", "include/v1"),
        ("clocks >= 2.2", "refused"),
        ("clocks-1 >= 1.2", "refused"),
        ("clocks-2", "refused"),
    ];
    let row = Row { consumer: "pkg-config", build_system: "pkgconf, 7 versions", isolated: None };
    consumers.attempt(row, || {
        for (asked, found) in packages {
            let mut pkgconf = consumers.environment.command("pkgconf");
            pkgconf.env("PKG_CONFIG_PATH", site.join("clocks/lib/pkgconfig"));
            let said = run(pkgconf.args(["--variable=includedir", asked]));
            let place = said.map_or_else(
                |_| Ok("refused".to_owned()),
                |said| {
                    let place = fs::canonicalize(said.trim_end().replace('\\', ""))?;
                    let place =
                        place.strip_prefix(fs::canonicalize(site.join("clocks"))?)?.to_owned();
                    anyhow::Ok(place.display().to_string())
                },
            )?;
            assert_eq!(place, found, "{asked}");
        }
        Ok(())
    })
}

/// One project can't have the headers of two major versions under one name.
#[test]
fn two_versions_in_one_project_are_refused() -> Result<()> {
    let folder = folder("twice")?;
    let site = folder.join("site");
    install(&root().join("tests/golden/majors/api.rs"), &site)?;
    let project = folder.join("project");
    fs::create_dir_all(&project)?;
    let text = "cmake_minimum_required(VERSION 3.19)\nproject(twice NONE)\n\
                find_package(clocks 1 CONFIG REQUIRED)\n\
                find_package(clocks 1.1 CONFIG REQUIRED)\n\
                find_package(clocks 2 CONFIG REQUIRED)\n";
    fs::write(project.join("CMakeLists.txt"), text)?;
    let mut cmake = consumers()?.environment.command("cmake");
    cmake.args(["-G", "Ninja", "-S"]).arg(&project).arg("-B").arg(folder.join("build"));
    cmake.arg(format!("-DCMAKE_PREFIX_PATH={}", site.display()));
    let said = format!("{:#}", run(&mut cmake).expect_err("two versions"));
    let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let include = site.join("clocks/include").display().to_string();
    assert!(said.contains("CMakeLists.txt:5 (find_package)"), "{said}");
    assert!(
        words.contains(&format!(
            "clocks::capi is {include}/v1 here already, and can't be {include}, too."
        )),
        "{said}"
    );
    Ok(())
}
