//! `capi init`. The tests of whole builds show that its providers build.

use std::fs;

use expect_test::expect;

use crate::scratch::{Scratch, run};

/// The manifest that `maturin new` writes.
const MANIFEST: &str = r#"[package]
name = "pure"
version = "0.1.0"
edition = "2024"

# See more keys and their definitions at https://doc.rust-lang.org/cargo/reference/manifest.html
[lib]
name = "pure"
crate-type = ["cdylib"]

[dependencies]
pyo3 = "0.30.1"

[profile.release]
lto = true
"#;

const PROJECT: &str = r#"[build-system]
requires = ["maturin>=1.4,<2.0"]
build-backend = "maturin"

[project]
name = "pure"
dynamic = ["version"]
"#;

const SOURCE: &str = r"use pyo3::prelude::*;

/// A Python module implemented in Rust.
#[pymodule]
fn pure(m: &Bound<'_, PyModule>) -> PyResult<()> {
    Ok(())
}
";

fn project() -> Scratch {
    Scratch::new(&[("Cargo.toml", MANIFEST), ("pyproject.toml", PROJECT), ("src/lib.rs", SOURCE)])
}

/// A project with Python sources.
fn mixed() -> Scratch {
    let scratch = project();
    scratch.write("python/pure/__init__.py", "from ._native import *\n");
    let maturin = r#"
[tool.maturin]
features = ["pyo3/abi3-py39"] # one wheel for all
python-source = "python"
module-name = "pure._native"
include = ["LICENSE"]
exclude = [
    "**/*.pyc", # compiled
    "**/*.pyo" # optimized
]
"#;
    scratch.write("pyproject.toml", &format!("{PROJECT}{maturin}"));
    scratch
}

#[test]
fn a_new_provider_has_all_that_it_needs() {
    let scratch = Scratch::new(&[]);
    scratch.check(
        "capi init my-shapes",
        &expect![[r#"
        created my-shapes/Cargo.toml
        created my-shapes/build.rs
        created my-shapes/pyproject.toml
        created my-shapes/src/lib.rs
        created my-shapes/tests/consumer.c
        created my-shapes/tests/test_capi.py
        created my-shapes/README.md
        created my-shapes/.gitignore

        In a virtual environment of Python, build and test it:

          cd my-shapes
          pip install ".[test]"
          pytest
    "#]],
    );
    expect![[r#"
        [package]
        name = "my-shapes"
        version = "0.1.0"
        edition = "2024"

        [lib]
        crate-type = ["cdylib"]

        [dependencies]
        capi-runtime = "0.1.0"
        pyo3 = { version = "0.30", features = ["abi3-py39"] }

        [build-dependencies]
        capi-build = "0.1.0"
    "#]]
    .assert_eq(&scratch.read("my-shapes/Cargo.toml"));
    let source = scratch.read("my-shapes/src/lib.rs");
    assert!(source.contains("module = \"my_shapes\"") && source.contains("mod my_shapes {"));
    for file in
        ["src/lib.rs", "pyproject.toml", "tests/consumer.c", "tests/test_capi.py", "README.md"]
    {
        let text = scratch.read(&format!("my-shapes/{file}"));
        assert!(!text.contains("provider_name") && !text.contains("provider-name"), "{text}");
    }
    scratch.check_in("my-shapes", "capi check", &expect![""]);
    scratch.check_in(
        "my-shapes",
        "capi list",
        &expect![[r#"
            my_shapes 1.0
            slot  name  since  state     signature
               0  mean  1.0    unlocked  int (double const *, size_t, double *)
        "#]],
    );
}

#[test]
fn an_empty_folder_gives_its_name() {
    let scratch = Scratch::new(&[("shapes/.git/HEAD", "")]);
    scratch.check_in(
        "shapes",
        "capi init",
        &expect![[r#"
        created Cargo.toml
        created build.rs
        created pyproject.toml
        created src/lib.rs
        created tests/consumer.c
        created tests/test_capi.py
        created README.md
        created .gitignore

        In a virtual environment of Python, build and test it:

          pip install ".[test]"
          pytest
    "#]],
    );
    assert!(scratch.read("shapes/Cargo.toml").contains("name = \"shapes\""));
    scratch.check_in("shapes", "capi init", &expect![[r#"
        ── standard error
        error: this folder isn't empty; name a new folder, or say `--existing` to add an API to a maturin project
        ── exit status 2
    "#]]);
    scratch.check("capi init shapes", &expect![[r#"
        ── standard error
        error: shapes isn't empty; name a new folder, or say `--existing` to add an API to a maturin project
        ── exit status 2
    "#]]);
}

#[test]
fn names_that_cannot_be_are_refused() {
    let scratch = Scratch::new(&[]);
    for name in ["Shapes", "2d", "a.b", "match", "lambda", "pyo3", "string"] {
        let said = run(&scratch.path(""), &format!("capi init {name}"));
        assert!(said.contains(&format!("error: `{name}` can't be a provider's name")), "{said}");
        assert!(!scratch.path(name).exists());
    }
}

#[test]
fn a_checkout_is_named_by_its_path() {
    let scratch = Scratch::new(&[("capi/capi-runtime/Cargo.toml", "")]);
    run(&scratch.path(""), "capi init inside/shapes --capi-path capi");
    let manifest = scratch.read("inside/shapes/Cargo.toml");
    assert!(
        manifest.contains("capi-runtime = { path = \"../../capi/capi-runtime\" }"),
        "{manifest}"
    );
    assert!(manifest.contains("capi-build = { path = \"../../capi/capi-build\" }"), "{manifest}");
    scratch.check(
        "capi init other --capi-path inside",
        &expect![[r#"
        ── standard error
        error: inside is no checkout of capi: it has no capi-runtime/Cargo.toml
        ── exit status 2
    "#]],
    );
    assert!(!scratch.path("other").exists());
}

/// The template has the one function that help speaks of.
#[test]
fn the_template_has_one_function() {
    let scratch = Scratch::new(&[]);
    run(&scratch.path(""), "capi init shapes");
    assert_eq!(scratch.read("shapes/src/lib.rs").matches("#[capi::export(slot").count(), 1);
    let help = run(&scratch.path(""), "capi init --help");
    assert!(help.contains("A new provider exports a function, "), "{help}");
}

#[test]
fn a_workspace_is_told_of() {
    let check = |workspace: &str, is_told: bool| {
        let scratch = Scratch::new(&[("Cargo.toml", workspace)]);
        let said = run(&scratch.path(""), "capi init crates/shapes");
        let note = "note: Cargo.toml is a workspace; add `crates/shapes` to its `members`";
        assert_eq!(said.contains(note), is_told, "{workspace}: {said}");
    };
    check("[workspace]", true);
    check("[workspace]\nmembers = [\"crates/circles\"]", true);
    check("[workspace]\nmembers = [\"crates/*\"]", false);
    check("[workspace]\nmembers = [\"crates/sh*s\"]", false);
    check("[workspace]\nexclude = [\"crates\"]", false);
    check("[package]\nname = \"other\"", false);
    let scratch = Scratch::new(&[("ws/Cargo.toml", "[workspace]"), ("ws/crates/x", "")]);
    let said = run(&scratch.path("ws/crates"), "capi init shapes");
    let note = "note: ../Cargo.toml is a workspace; add `crates/shapes` to its `members`";
    assert!(said.contains(note), "{said}");
}

#[test]
fn a_maturin_project_gets_what_it_lacks() {
    let scratch = project();
    scratch.check("capi init --existing", &expect![[r#"
        changed Cargo.toml: capi-runtime, capi-build
        created build.rs
        changed pyproject.toml: requires `maturin>=1.12.1,<2.0`, an entry point for pkgconf, `module-name`, `include` of what capi writes

        left to do: say in src/lib.rs what is exported:

            use capi_runtime as capi;

            capi::api! {
                /// The purpose of this API. The C header opens with it.
                module = "pure",
            }

            /// Its documentation.
            #[capi::export(slot = 0, since = "1.0")]
            pub fn add(a: f64, b: f64) -> f64 {
                a + b
            }

        left to do: publish it when the module is initialised:

            crate::API.publish(m)?; // in `fn pure`
    "#]]);
    expect![[r#"
        [package]
        name = "pure"
        version = "0.1.0"
        edition = "2024"

        # See more keys and their definitions at https://doc.rust-lang.org/cargo/reference/manifest.html
        [lib]
        name = "pure"
        crate-type = ["cdylib"]

        [dependencies]
        capi-runtime = "0.1.0"
        pyo3 = "0.30.1"

        [build-dependencies]
        capi-build = "0.1.0"

        [profile.release]
        lto = true
    "#]].assert_eq(&scratch.read("Cargo.toml"));
    expect![[r#"
        [build-system]
        requires = ["maturin>=1.12.1,<2.0"]
        build-backend = "maturin"

        [project]
        name = "pure"
        dynamic = ["version"]

        [project.entry-points.pkg_config]
        pure = "pure.lib.pkgconfig"

        [tool.maturin]
        module-name = "pure"
        include = [{ path = "pure/**/*", from = "out-dir", to = "" }]
    "#]]
    .assert_eq(&scratch.read("pyproject.toml"));
    expect![[r#"
        fn main() {
            capi_build::generate();
        }
    "#]]
    .assert_eq(&scratch.read("build.rs"));
    assert_eq!(scratch.read("src/lib.rs"), SOURCE);
    assert!(!scratch.path(".gitignore").exists());
    is_settled(&scratch);
}

#[test]
fn what_is_copied_between_python_sources_is_left_out() {
    let scratch = mixed();
    scratch.write(".gitignore", "*.so");
    scratch.check("capi init --existing", &expect![[r#"
        changed Cargo.toml: capi-runtime, capi-build
        created build.rs
        changed pyproject.toml: requires `maturin>=1.12.1,<2.0`, an entry point for pkgconf, `include` of what capi writes, `exclude` of what an editable install copies
        changed .gitignore: /python/pure/include/, /python/pure/rust/, /python/pure/lib/cmake/, /python/pure/lib/pkgconfig/, /python/pure/capi.json, /python/pure/capi.py, /python/pure/_capi_ctypes.py, /python/pure/capi.pxd, /python/pure/_native.pxd

        left to do: say in src/lib.rs what is exported:

            use capi_runtime as capi;

            capi::api! {
                /// The purpose of this API. The C header opens with it.
                module = "pure._native",
                prefix = "pure",
            }

            /// Its documentation.
            #[capi::export(slot = 0, since = "1.0")]
            pub fn add(a: f64, b: f64) -> f64 {
                a + b
            }

        left to do: publish it when the module is initialised:

            crate::API.publish(m)?; // in `fn pure`
    "#]]);
    expect![[r#"
        [build-system]
        requires = ["maturin>=1.12.1,<2.0"]
        build-backend = "maturin"

        [project]
        name = "pure"
        dynamic = ["version"]

        [project.entry-points.pkg_config]
        pure = "pure.lib.pkgconfig"

        [tool.maturin]
        features = ["pyo3/abi3-py39"] # one wheel for all
        python-source = "python"
        module-name = "pure._native"
        include = ["LICENSE", { path = "pure/**/*", from = "out-dir", to = "" }]
        exclude = [
            "**/*.pyc", # compiled
            "**/*.pyo", # optimized
            "python/pure/include/**",
            "python/pure/rust/**",
            "python/pure/lib/cmake/**",
            "python/pure/lib/pkgconfig/**",
            "python/pure/capi.json",
            "python/pure/capi.py",
            "python/pure/_capi_ctypes.py",
            "python/pure/capi.pxd",
            "python/pure/_native.pxd",
        ]
    "#]]
    .assert_eq(&scratch.read("pyproject.toml"));
    expect![[r#"
        *.so
        /python/pure/include/
        /python/pure/rust/
        /python/pure/lib/cmake/
        /python/pure/lib/pkgconfig/
        /python/pure/capi.json
        /python/pure/capi.py
        /python/pure/_capi_ctypes.py
        /python/pure/capi.pxd
        /python/pure/_native.pxd
    "#]]
    .assert_eq(&scratch.read(".gitignore"));
    is_settled(&scratch);
}

/// A file with the same path in the wheel as beside the source must not be left out of the wheel.
#[test]
fn a_package_beside_the_project_is_shipped_whole() {
    let scratch = project();
    scratch.write("pure/__init__.py", "from ._native import *\n");
    let maturin = "\n[tool.maturin]\npython-source = \".\"\nmodule-name = \"pure._native\"\n";
    // An earlier version of the command wrote it so.
    let exclude = "exclude = [\n    \"pure/include/**\", # copied\n    \"*.pyc\",\n]\n";
    scratch.write("pyproject.toml", &format!("{PROJECT}{maturin}{exclude}"));
    let said = run(&scratch.path(""), "capi init --existing");
    assert!(said.contains("an editable install leaves copies in pure, "), "{said}");
    let project = scratch.read("pyproject.toml");
    let (_, exclude) = project.split_once("exclude = ").expect("there");
    expect![[r#"
        [
            { path = "pure/include/**", format = "sdist" }, # copied
            "*.pyc",
            { path = "pure/rust/**", format = "sdist" },
            { path = "pure/lib/cmake/**", format = "sdist" },
            { path = "pure/lib/pkgconfig/**", format = "sdist" },
            { path = "pure/capi.json", format = "sdist" },
            { path = "pure/capi.py", format = "sdist" },
            { path = "pure/_capi_ctypes.py", format = "sdist" },
            { path = "pure/capi.pxd", format = "sdist" },
            { path = "pure/_native.pxd", format = "sdist" },
        ]
        include = [{ path = "pure/**/*", from = "out-dir", to = "" }]
    "#]]
    .assert_eq(exclude);
    expect![[r#"
        /pure/include/
        /pure/rust/
        /pure/lib/cmake/
        /pure/lib/pkgconfig/
        /pure/capi.json
        /pure/capi.py
        /pure/_capi_ctypes.py
        /pure/capi.pxd
        /pure/_native.pxd
    "#]]
    .assert_eq(&scratch.read(".gitignore"));
    is_settled(&scratch);
    scratch.write("pyproject.toml", PROJECT);
    run(&scratch.path(""), "capi init --existing");
    let project = scratch.read("pyproject.toml");
    assert!(project.contains("{ path = \"pure/rust/**\", format = \"sdist\" }"), "{project}");
}

#[test]
fn the_authors_own_files_stay_in_the_wheel() {
    let scratch = mixed();
    scratch.write("python/pure/include/own.h", "");
    let copied = "/* pure.h, version 1.0: generated by capi-build; do not edit. */";
    scratch.write("python/pure/rust/pure_capi.rs", copied);
    run(&scratch.path(""), "capi init --existing");
    let project = scratch.read("pyproject.toml");
    assert!(project.contains("\"python/pure/include/pure.h\",\n"), "{project}");
    assert!(project.contains("\"python/pure/rust/**\",\n"), "{project}");
    is_settled(&scratch);
    let scratch = mixed();
    scratch.write("python/pure/capi.py", "import sys\n");
    let before = scratch.read("pyproject.toml");
    scratch.check(
        "capi init --existing",
        &expect![[r#"
        ── standard error
        error: python/pure/capi.py is where capi puts a file of its own; rename it
        ── exit status 2
    "#]],
    );
    assert_eq!(scratch.read("pyproject.toml"), before);
}

/// Checks that a second run changes nothing.
#[track_caller]
fn is_settled(scratch: &Scratch) {
    let files = ["Cargo.toml", "pyproject.toml", "build.rs", "src/lib.rs", ".gitignore"];
    let texts = || files.map(|file| fs::read_to_string(scratch.path(file)).ok());
    let before = texts();
    let said = run(&scratch.path(""), "capi init --existing");
    assert!(!said.contains("changed") && !said.contains("created"), "{said}");
    assert_eq!(texts(), before);
}

#[test]
fn a_provider_lacks_nothing() {
    let scratch = Scratch::new(&[]);
    run(&scratch.path(""), "capi init shapes");
    scratch.check_in("shapes", "capi init --existing", &expect![""]);
    scratch.check_in("shapes/src", "capi init --existing", &expect![""]);
    scratch.check("capi init --existing --manifest-path shapes/Cargo.toml", &expect![""]);
}

#[test]
fn dependencies_stand_where_they_belong() {
    let scratch = project();
    let manifest = MANIFEST
        .replace("[dependencies]\n", "[dependencies]\n# Python\nanyhow = \"1\" # errors\n")
        .replace(
            "pyo3 = \"0.30.1\"\n",
            "pyo3 = \"0.30.1\"\nserde = \"1\"\n\n[build-dependencies.cc]\nversion = \"1\"\n",
        );
    scratch.write("Cargo.toml", &manifest);
    run(&scratch.path(""), "capi init --existing");
    expect![[r#"
        [package]
        name = "pure"
        version = "0.1.0"
        edition = "2024"

        # See more keys and their definitions at https://doc.rust-lang.org/cargo/reference/manifest.html
        [lib]
        name = "pure"
        crate-type = ["cdylib"]

        [dependencies]
        # Python
        anyhow = "1" # errors
        capi-runtime = "0.1.0"
        pyo3 = "0.30.1"
        serde = "1"

        [build-dependencies]
        capi-build = "0.1.0"

        [build-dependencies.cc]
        version = "1"

        [profile.release]
        lto = true
    "#]].assert_eq(&scratch.read("Cargo.toml"));
    is_settled(&scratch);
    let renamed = MANIFEST
        .replace("pyo3 =", "capi = { package = \"capi-runtime\", version = \"0.1\" }\npyo3 =");
    scratch.write("Cargo.toml", &renamed);
    run(&scratch.path(""), "capi init --existing");
    assert!(!scratch.read("Cargo.toml").contains("capi-runtime ="));
}

#[test]
fn tables_of_their_own_get_another() {
    let scratch = project();
    let pyo3 = "[dependencies.pyo3]\nversion = \"0.30\"\n";
    let manifest = MANIFEST.replace("[dependencies]\npyo3 = \"0.30.1\"\n", pyo3);
    assert_ne!(manifest, MANIFEST);
    scratch.write("Cargo.toml", &manifest);
    let include = "\n[[tool.maturin.include]]\npath = \"LICENSE\"\nformat = \"sdist\"\n";
    scratch
        .write("pyproject.toml", &format!("{PROJECT}{include}\n[tool.ruff]\nline-length = 100\n"));
    run(&scratch.path(""), "capi init --existing");
    expect![[r#"
        [package]
        name = "pure"
        version = "0.1.0"
        edition = "2024"

        # See more keys and their definitions at https://doc.rust-lang.org/cargo/reference/manifest.html
        [lib]
        name = "pure"
        crate-type = ["cdylib"]

        [dependencies]
        capi-runtime = "0.1.0"

        [dependencies.pyo3]
        version = "0.30"

        [build-dependencies]
        capi-build = "0.1.0"

        [profile.release]
        lto = true
    "#]].assert_eq(&scratch.read("Cargo.toml"));
    expect![[r#"
        [build-system]
        requires = ["maturin>=1.12.1,<2.0"]
        build-backend = "maturin"

        [project]
        name = "pure"
        dynamic = ["version"]

        [project.entry-points.pkg_config]
        pure = "pure.lib.pkgconfig"

        [tool.maturin]
        module-name = "pure"

        [[tool.maturin.include]]
        path = "LICENSE"
        format = "sdist"

        [[tool.maturin.include]]
        path = "pure/**/*"
        from = "out-dir"
        to = ""

        [tool.ruff]
        line-length = 100
    "#]]
    .assert_eq(&scratch.read("pyproject.toml"));
    is_settled(&scratch);
}

#[test]
fn lines_end_as_they_did() {
    let scratch = project();
    scratch.write("build.rs", "fn main() {\n    a();\n}\n");
    let files = ["Cargo.toml", "pyproject.toml", "build.rs"];
    let before = files.map(|file| scratch.read(file).replace('\n', "\r\n"));
    for (file, text) in files.iter().zip(&before) {
        scratch.write(file, text);
    }
    run(&scratch.path(""), "capi init --existing");
    for (file, before) in files.iter().zip(&before) {
        let text = scratch.read(file);
        assert!(text != *before && !text.replace("\r\n", "").contains('\n'), "{text:?}");
    }
    is_settled(&scratch);
}

#[test]
fn a_build_script_that_is_there_calls_capi() {
    let scratch = project();
    scratch.write("build.rs", "fn main() {\n    println!(\"cargo::rustc-link-lib=z\");\n}\n");
    let said = run(&scratch.path(""), "capi init --existing");
    expect![[r#"
        changed Cargo.toml: capi-runtime, capi-build
        changed build.rs: `capi_build::generate();`
        changed pyproject.toml: requires `maturin>=1.12.1,<2.0`, an entry point for pkgconf, `module-name`, `include` of what capi writes

        left to do: build.rs ran after each change; now it runs where a Rust source has changed, so let it print `cargo::rerun-if-changed=…` for what else it reads"#]].assert_eq(&said.split("\n\n").take(2).collect::<Vec<_>>().join("\n\n"));
    expect![[r#"
        fn main() {
            capi_build::generate();
            println!("cargo::rustc-link-lib=z");
        }
    "#]]
    .assert_eq(&scratch.read("build.rs"));
    is_settled(&scratch);
    // A comment about capi isn't a call.
    scratch.write("build.rs", "// capi_build\nfn main() { cbindgen::generate(); }\n");
    run(&scratch.path(""), "capi init --existing");
    let text = "// capi_build\nfn main() { capi_build::generate(); cbindgen::generate(); }\n";
    assert_eq!(scratch.read("build.rs"), text);
    is_settled(&scratch);
    scratch.write("build.rs", "include!(\"other.rs\");\n");
    let said = run(&scratch.path(""), "capi init --existing");
    expect!["left to do: call `capi_build::generate();` in the `main` of build.rs"]
        .assert_eq(said.lines().next().unwrap_or_default());
    assert_eq!(scratch.read("build.rs"), "include!(\"other.rs\");\n");
}

#[test]
fn exports_that_wait_get_their_api() {
    let scratch = mixed();
    run(&scratch.path(""), "capi init --existing");
    let export =
        "#[capi_runtime::export(slot = 0, since = \"1.0\")]\npub fn one() -> i32 {\n    1\n}\n";
    scratch.write("src/lib.rs", &format!("//! Shapes.\n\nmod other;\n{SOURCE}\n{export}"));
    scratch.write("src/other.rs", "");
    scratch.check(
        "capi init --existing",
        &expect![[r#"
        changed src/lib.rs: `capi::api!`

        left to do: publish it when the module is initialised:

            crate::API.publish(m)?; // in `fn pure`
    "#]],
    );
    expect![[r#"
        //! Shapes.

        mod other;
        use pyo3::prelude::*;
        use capi_runtime as capi;

        capi::api! {
            /// The purpose of this API. The C header opens with it.
            module = "pure._native",
            prefix = "pure",
        }

        /// A Python module implemented in Rust.
        #[pymodule]
        fn pure(m: &Bound<'_, PyModule>) -> PyResult<()> {
            Ok(())
        }

        #[capi_runtime::export(slot = 0, since = "1.0")]
        pub fn one() -> i32 {
            1
        }
    "#]]
    .assert_eq(&scratch.read("src/lib.rs"));
    scratch.check("capi check", &expect![""]);
    is_settled(&scratch);
}

#[test]
fn what_cannot_be_done_is_refused_and_nothing_is_written() {
    let scratch = project();
    let refused = |expected: expect_test::Expect| {
        scratch.check("capi init --existing", &expected);
        assert!(!scratch.path("build.rs").exists());
    };
    scratch.write("src/lib.rs", SOURCE);
    for (manifest, expected) in [
        (
            MANIFEST.replace("crate-type = [\"cdylib\"]\n", ""),
            expect![[r#"
            ── standard error
            error: Cargo.toml has no `[lib]` with `crate-type = ["cdylib"]`; only an extension module can have an API
            ── exit status 2
        "#]],
        ),
        (
            MANIFEST.replace("pyo3 = \"0.30.1\"\n", ""),
            expect![[r#"
            ── standard error
            error: Cargo.toml has no dependency `pyo3`; capi exports functions of PyO3's modules
            ── exit status 2
        "#]],
        ),
        (
            MANIFEST.replace("0.30.1", "0.24"),
            expect![[r#"
            ── standard error
            error: this crate is for PyO3 0.24, and capi-runtime 0.1.0 for 0.30; upgrade it first: `cargo add pyo3@0.30`
            ── exit status 2
        "#]],
        ),
        (
            MANIFEST.replace("edition", "build = false\nedition"),
            expect![[r#"
            ── standard error
            error: Cargo.toml says `build = false`; capi needs a build script, so remove that
            ── exit status 2
        "#]],
        ),
        (
            MANIFEST.replace("[lib]\n", "[lib]\npath = \"lib.rs\"\n"),
            expect![[r#"
            ── standard error
            error: lib.rs isn't there; it is the crate's root
            ── exit status 2
        "#]],
        ),
    ] {
        scratch.write("Cargo.toml", &manifest);
        refused(expected);
        assert_eq!(scratch.read("Cargo.toml"), manifest);
    }
    for (project, expected) in [
        (
            PROJECT.replace("build-backend = \"maturin\"\n", ""),
            expect![[r#"
            ── standard error
            error: pyproject.toml has no `build-backend`; capi ships its files through maturin's `include`, so build with maturin
            ── exit status 2
        "#]],
        ),
        (
            PROJECT.replace("\"maturin\"", "\"setuptools.build_meta\""),
            expect![[r#"
            ── standard error
            error: pyproject.toml says `build-backend = "setuptools.build_meta"`; capi ships its files through maturin's `include`, so build with maturin
            ── exit status 2
        "#]],
        ),
        (
            PROJECT.replace("[project]", "[project"),
            expect![[r#"
            ── standard error
            error: pyproject.toml can't be read: TOML parse error at line 5, column 9
              |
            5 | [project
              |         ^
            unclosed table, expected `]`
            ── exit status 2
        "#]],
        ),
    ] {
        scratch.write("pyproject.toml", &project);
        refused(expected);
        assert_eq!(scratch.read("pyproject.toml"), project);
    }
    fs::remove_file(scratch.path("pyproject.toml")).expect("it is there");
    refused(expect![[r#"
        ── standard error
        error: there is no pyproject.toml in this folder or above; `capi init NAME` starts a new provider
        ── exit status 2
    "#]]);
    scratch.check(
        "capi init shapes --existing",
        &expect![[r#"
        ── standard error
        error: `--existing` adds to the project of the current folder; leave the name away
        ── exit status 2
    "#]],
    );
}

#[test]
fn a_crate_may_lie_beside_the_python_sources() {
    let scratch = Scratch::new(&[
        ("pyproject.toml", PROJECT),
        ("rust/Cargo.toml", MANIFEST),
        ("rust/src/lib.rs", SOURCE),
        ("src/pure/__init__.py", ""),
    ]);
    scratch.check("capi init --existing", &expect![[r#"
        changed rust/Cargo.toml: capi-runtime, capi-build
        created rust/build.rs
        changed pyproject.toml: requires `maturin>=1.12.1,<2.0`, an entry point for pkgconf, `module-name`, `include` of what capi writes, `exclude` of what an editable install copies
        created .gitignore

        left to do: say in rust/src/lib.rs what is exported:

            use capi_runtime as capi;

            capi::api! {
                /// The purpose of this API. The C header opens with it.
                module = "pure.pure",
            }

            /// Its documentation.
            #[capi::export(slot = 0, since = "1.0")]
            pub fn add(a: f64, b: f64) -> f64 {
                a + b
            }

        left to do: publish it when the module is initialised:

            crate::API.publish(m)?; // in `fn pure`
    "#]]);
    assert!(scratch.read("pyproject.toml").contains("\"src/pure/include/**\""));
    let other = PROJECT.to_owned() + "\n[tool.maturin]\nmanifest-path = \"native/Cargo.toml\"\n";
    scratch.write("pyproject.toml", &other);
    fs::rename(scratch.path("rust"), scratch.path("native")).expect("it is there");
    let said = run(&scratch.path("native/src"), "capi init --existing");
    assert!(said.starts_with("changed ../../pyproject.toml: "), "{said}");
}

/// The template requires the `PyO3` that capi is built with.
#[test]
fn the_template_has_our_pyo3() {
    let workspace = include_str!("../../../Cargo.toml");
    let line = workspace.lines().find(|line| line.starts_with("pyo3 = ")).expect("a dependency");
    assert!(
        line.contains("version = \"0.30."),
        "{line}; the template and `init --existing` say 0.30"
    );
    let scratch = Scratch::new(&[]);
    run(&scratch.path(""), "capi init shapes");
    assert!(scratch.read("shapes/Cargo.toml").contains("pyo3 = { version = \"0.30\""));
}
