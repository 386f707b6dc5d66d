//! The command line's arguments, and the help text of each.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ColorChoice, Parser};
use clap_complete::Shell;

const STATUS: &str = "\
Exit status:
  0  done; there was nothing to find
  1  something was found: mistakes, breaks, or exports that aren't locked
  2  it couldn't be done, and standard error says why";

const ABOUT: &str = "The C API of a PyO3 extension: start it, look at it, check it, release it";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "capi", version, about = ABOUT, long_about = None, after_help = STATUS)]
#[command(disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// When to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
    #[command(subcommand)]
    pub(crate) subcommand: Subcommand,
}

#[derive(Debug, clap::Subcommand)]
pub(crate) enum Subcommand {
    Init(Init),
    Check(Check),
    List(List),
    Header(Header),
    Stub(Stub),
    Lock(Lock),
    Diff(Diff),
    Inspect(Inspect),
    Completions(Completions),
}

/// The crate that a subcommand works on.
#[derive(Debug, Args)]
pub(crate) struct Crate {
    /// The provider's Cargo.toml; without it, the next one upwards from the current folder.
    #[arg(long, value_name = "PATH")]
    pub(crate) manifest_path: Option<PathBuf>,
}

/// Start a provider, or turn a maturin project into one.
///
/// A new provider exports a function, has a test that calls it from C, and builds at once. In an
/// existing project, Cargo.toml, pyproject.toml, build.rs and .gitignore get the lines that they
/// lack, and nothing else is touched; the steps left to do by hand are printed.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi init geometry
  capi init --existing
  capi init geometry --capi-path ../capi

Exit status: 0 done, 2 it can't be done, and nothing was written")]
pub(crate) struct Init {
    /// The new provider's folder and name; without it, the current folder, which must be empty.
    pub(crate) name: Option<PathBuf>,
    /// Add an API to the maturin project of the current folder.
    #[arg(long)]
    pub(crate) existing: bool,
    /// Depend on a checkout of capi in this folder, not on crates.io.
    #[arg(long, value_name = "DIR")]
    pub(crate) capi_path: Option<PathBuf>,
    /// With `--existing`, the project of this Cargo.toml instead.
    #[arg(long, value_name = "PATH", requires = "existing")]
    pub(crate) manifest_path: Option<PathBuf>,
}

/// Report every mistake that a build would, without compiling.
///
/// It finds those in code that is compiled out here, too. Nothing is printed where nothing is
/// wrong.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi check
  capi check --json --manifest-path geometry/Cargo.toml

Exit status: 0 nothing is wrong, 1 something is, 2 the crate can't be read")]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) krate: Crate,
    /// Print a list as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Show the slots: number, name, since, state, signature.
///
/// There is a table for each major version, oldest first. The state is any of: deprecated, retired,
/// conditional (compiled under a `#[cfg]`), unlocked (the slot may still change).
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi list
  capi list --major 1 --json

Exit status: 0 done, 1 the crate has mistakes, 2 the crate can't be read")]
pub(crate) struct List {
    #[command(flatten)]
    pub(crate) krate: Crate,
    /// Only the table of this major version.
    #[arg(long, value_name = "N")]
    pub(crate) major: Option<u16>,
    /// Print a list as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Print the C header, or that for C++, as the wheel ships it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi header
  capi header -o include/
  capi header --major 1 -o include/v1/geometry.h
  capi header --cpp -o include/

Exit status: 0 done, 1 the crate has mistakes, 2 it can't be read or written")]
pub(crate) struct Header {
    #[command(flatten)]
    pub(crate) krate: Crate,
    /// The header of this major version instead of the newest.
    #[arg(long, value_name = "N")]
    pub(crate) major: Option<u16>,
    /// The header for C++, which includes the one for C.
    #[arg(long)]
    pub(crate) cpp: bool,
    /// Write it to this file, or into this folder under its own name.
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}

/// Write the Rust consumer as a crate that can be published.
///
/// It has the version of the provider's package, and a feature for each newer version of the API:
/// `v1_1`, `v1_2`. An older major version's crate ends with its number: geometry-capi-v1.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi stub -o geometry-capi
  capi stub --major 1 -o geometry-capi-v1
  cargo publish --manifest-path geometry-capi/Cargo.toml

Exit status: 0 done, 1 the crate has mistakes, 2 it can't be read or written")]
pub(crate) struct Stub {
    #[command(flatten)]
    pub(crate) krate: Crate,
    /// The crate of this major version instead of the newest.
    #[arg(long, value_name = "N")]
    pub(crate) major: Option<u16>,
    /// Write it into this folder.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
}

/// Add to capi.lock the exports that aren't locked yet, and show them.
///
/// Do so before each release, and commit the file with it: locked exports are never changed or
/// removed, and a source that says otherwise doesn't compile. Nothing is printed where all is
/// locked.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi lock
  capi lock --check

Exit status: 0 all is locked, 1 the crate has mistakes, or with --check something isn't locked,
2 the lock can't be read or written")]
pub(crate) struct Lock {
    #[command(flatten)]
    pub(crate) krate: Crate,
    /// Write nothing, and fail where something isn't locked.
    #[arg(long)]
    pub(crate) check: bool,
}

/// Compare two states of an API: report what was broken, retired, added.
///
/// Each is a lock, a wheel, a shared library, the folder of a crate or of an installed package, or a
/// revision of git, whose source is read. Nothing is printed where they are the same.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi diff v1.0
  capi diff v1.0 v1.1 --json
  capi diff v1.0:crates/geometry
  capi diff dist/geometry-1.0.0-cp39-abi3-win_amd64.whl capi.lock

Exit status: 0 a consumer built for OLD runs on NEW, 1 something breaks, 2 they can't be compared")]
pub(crate) struct Diff {
    #[command(flatten)]
    pub(crate) krate: Crate,
    /// The earlier state.
    pub(crate) old: String,
    /// The later state; without it, the crate's source as it is.
    pub(crate) new: Option<String>,
    /// Print an object as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Show the API that a built library or wheel publishes, and whether its header agrees.
///
/// Nothing is run: each library describes its API in a section of its own. In a wheel, or in the
/// folder of an installed package, the header, the Rust consumer file and all other texts are
/// compared with it. A missing one is reported, for maturin only warns where it ships nothing.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi inspect dist/geometry-1.2.0-cp39-abi3-manylinux_2_34_x86_64.whl
  capi inspect target/release/libgeometry.so
  capi inspect --json .venv/lib/python3.13/site-packages/geometry
  capi inspect --lock dist/geometry-1.2.0-cp39-abi3-win_amd64.whl > published.lock

Exit status: 0 all agrees, 1 something differs, 2 it can't be read or has no C API")]
pub(crate) struct Inspect {
    /// A wheel, a shared library (ELF, Mach-O or PE), or the folder of an installed package.
    #[arg(value_name = "WHEEL|LIBRARY|FOLDER")]
    pub(crate) path: PathBuf,
    /// Print all that is known as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// Print only what is published, as a lock; nothing is compared.
    #[arg(long, conflicts_with = "json")]
    pub(crate) lock: bool,
}

/// Print a script that completes `capi` in a shell.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  capi completions bash > ~/.local/share/bash-completion/completions/capi
  capi completions fish > ~/.config/fish/completions/capi.fish
  capi completions powershell >> $PROFILE")]
pub(crate) struct Completions {
    pub(crate) shell: Shell,
}

/// Finds the value of `--color` before the parser runs, as the parser itself may print.
pub(crate) fn color(words: impl Iterator<Item = OsString>) -> anstream::ColorChoice {
    let words: Vec<String> = words.map(|word| word.to_string_lossy().into_owned()).collect();
    let given = words.iter().zip(words.iter().skip(1)).find_map(|(word, next)| {
        if word == "--color" { Some(next.as_str()) } else { next.strip_prefix("--color=") }
    });
    match given {
        Some("always") => anstream::ColorChoice::Always,
        Some("never") => anstream::ColorChoice::Never,
        _ => anstream::ColorChoice::Auto,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_parser_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn colour_is_known_before_parsing() {
        let check = |text: &str| color(text.split(' ').map(OsString::from));
        assert_eq!(check("capi check --color never"), anstream::ColorChoice::Never);
        assert_eq!(check("capi --color=always list"), anstream::ColorChoice::Always);
        assert_eq!(check("capi --color"), anstream::ColorChoice::Auto);
    }
}
