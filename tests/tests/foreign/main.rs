//! Libraries for other systems, really linked here: their linkers keep a provider's imprint, too.
//! `cargo xtask ci foreign` runs these tests, as they need Rust's libraries for those systems, and
//! MinGW.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use capi_build::generate::root as crate_root;
use capi_build::walk::walk;
use capi_cli::inspect::inspect;
use capi_model::analyze::analyze;
use capi_model::lock::Lock;
use capi_tests::environment::run;
use capi_tests::{root, target};

/// Builds the smallest provider for a system.
fn build(triple: &str, settings: &[(&str, &str)]) -> Result<PathBuf> {
    let installed = run(Command::new("rustup").args(["target", "list", "--installed"]))?;
    ensure!(
        installed.lines().any(|line| line == triple),
        "Rust's libraries for {triple} aren't there; run `rustup target add {triple}`"
    );
    let folder = target().join("foreign");
    let mut build = Command::new("cargo");
    build.args(["build", "--quiet", "--release", "--package", "every", "--target", triple]);
    build.current_dir(root()).env("CARGO_TARGET_DIR", &folder);
    for (key, value) in [
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "s"),
        ("CARGO_PROFILE_RELEASE_LTO", "fat"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1"),
        ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
        ("CARGO_PROFILE_RELEASE_PANIC", "abort"),
        // maturin sets this: Python's own functions are there when the library is loaded.
        ("PYO3_BUILD_EXTENSION_MODULE", "1"),
    ] {
        build.env(key, value);
    }
    run(build.envs(settings.iter().copied()))?;
    Ok(folder.join(triple).join("release"))
}

/// Checks that the library publishes the API of the provider's source.
fn check(library: &Path, format: &str, architecture: &str) -> Result<()> {
    let krate = root().join("tests/e2e/provider");
    let lock = Lock::of(&analyze(&walk(&krate, &crate_root(&krate)).source).tables);
    let inspection = inspect(library)?;
    let found = &inspection.libraries[0];
    assert_eq!((found.format, found.architecture.as_str()), (format, architecture));
    assert_eq!(found.modules, ["every"]);
    assert_eq!(found.apis.len(), 1);
    assert_eq!(found.apis[0].lock, lock);
    assert_eq!(inspection.differences, []);
    Ok(())
}

#[test]
fn of_windows() -> Result<()> {
    let folder = build("x86_64-pc-windows-gnu", &[])?;
    check(&folder.join("every.dll"), "PE", "x86_64")
}

/// Elsewhere than on macOS, LLVM's linker is used, with stubs of the system's libraries.
#[test]
fn of_macos() -> Result<()> {
    let sdk = target().join("foreign/sdk");
    fs::create_dir_all(sdk.join("usr/lib"))?;
    for library in ["System", "c", "iconv", "m"] {
        let stub = "--- !tapi-tbd\ntbd-version: 4\ntargets: [ arm64-macos ]\n\
                    install-name: '/usr/lib/libSystem.B.dylib'\n...\n";
        fs::write(sdk.join(format!("usr/lib/lib{library}.tbd")), stub)?;
    }
    let sdk = sdk.to_string_lossy();
    let flags = "-Clinker-flavor=ld64.lld -Clink-arg=-undefined -Clink-arg=dynamic_lookup";
    let elsewhere = [
        ("SDKROOT", &*sdk),
        ("CARGO_TARGET_AARCH64_APPLE_DARWIN_LINKER", "rust-lld"),
        ("CARGO_TARGET_AARCH64_APPLE_DARWIN_RUSTFLAGS", flags),
    ];
    let here = [(
        "CARGO_TARGET_AARCH64_APPLE_DARWIN_RUSTFLAGS",
        "-Clink-arg=-undefined -Clink-arg=dynamic_lookup",
    )];
    let settings = if cfg!(target_os = "macos") { &here[..] } else { &elsewhere };
    let folder = build("aarch64-apple-darwin", settings)?;
    check(&folder.join("libevery.dylib"), "Mach-O", "aarch64")
}
