//! The command as a whole: help, versions, misspelled arguments, completions.

use expect_test::expect;

use crate::scratch::{Scratch, run};

#[test]
fn help_shows_the_way() {
    let scratch = Scratch::new(&[]);
    scratch.check("capi --help", &expect![[r#"
        The C API of a PyO3 extension: start it, look at it, check it, release it

        Usage: capi [OPTIONS] <COMMAND>

        Commands:
          init         Start a provider, or turn a maturin project into one
          check        Report every mistake that a build would, without compiling
          list         Show the slots: number, name, since, state, signature
          header       Print the C header, or that for C++, as the wheel ships it
          stub         Write the Rust consumer as a crate that can be published
          lock         Add to capi.lock the exports that aren't locked yet, and show them
          diff         Compare two states of an API: report what was broken, retired, added
          inspect      Show the API that a built library or wheel publishes, and whether its header agrees
          completions  Print a script that completes `capi` in a shell

        Options:
              --color <WHEN>  When to use colours [default: auto] [possible values: auto, always, never]
          -h, --help          Print help
          -V, --version       Print version

        Exit status:
          0  done; there was nothing to find
          1  something was found: mistakes, breaks, or exports that aren't locked
          2  it couldn't be done, and standard error says why
    "#]]);
    scratch.check("capi check --help", &expect![[r#"
        Report every mistake that a build would, without compiling.

        It finds those in code that is compiled out here, too. Nothing is printed where nothing is wrong.

        Usage: capi check [OPTIONS]

        Options:
              --color <WHEN>
                  When to use colours

                  [default: auto]
                  [possible values: auto, always, never]

              --manifest-path <PATH>
                  The provider's Cargo.toml; without it, the next one upwards from the current folder

              --json
                  Print a list as JSON

          -h, --help
                  Print help (see a summary with '-h')

        Examples:
          capi check
          capi check --json --manifest-path geometry/Cargo.toml

        Exit status: 0 nothing is wrong, 1 something is, 2 the crate can't be read
    "#]]);
    assert_eq!(
        run(&scratch.path(""), "capi --version"),
        format!("capi {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn what_is_misspelled_is_refused() {
    let scratch = Scratch::new(&[]);
    scratch.check("capi", &expect![[r#"
        ── standard error
        The C API of a PyO3 extension: start it, look at it, check it, release it

        Usage: capi [OPTIONS] <COMMAND>

        Commands:
          init         Start a provider, or turn a maturin project into one
          check        Report every mistake that a build would, without compiling
          list         Show the slots: number, name, since, state, signature
          header       Print the C header, or that for C++, as the wheel ships it
          stub         Write the Rust consumer as a crate that can be published
          lock         Add to capi.lock the exports that aren't locked yet, and show them
          diff         Compare two states of an API: report what was broken, retired, added
          inspect      Show the API that a built library or wheel publishes, and whether its header agrees
          completions  Print a script that completes `capi` in a shell

        Options:
              --color <WHEN>  When to use colours [default: auto] [possible values: auto, always, never]
          -h, --help          Print help
          -V, --version       Print version

        Exit status:
          0  done; there was nothing to find
          1  something was found: mistakes, breaks, or exports that aren't locked
          2  it couldn't be done, and standard error says why
        ── exit status 2
    "#]]);
    scratch.check(
        "capi checks",
        &expect![[r#"
        ── standard error
        error: unrecognized subcommand 'checks'

          tip: a similar subcommand exists: 'check'

        Usage: capi [OPTIONS] <COMMAND>

        For more information, try '--help'.
        ── exit status 2
    "#]],
    );
    scratch.check(
        "capi list --major one",
        &expect![[r#"
        ── standard error
        error: invalid value 'one' for '--major <N>': invalid digit found in string

        For more information, try '--help'.
        ── exit status 2
    "#]],
    );
}

#[test]
fn each_shell_has_completions() {
    let scratch = Scratch::new(&[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = run(&scratch.path(""), &format!("capi completions {shell}"));
        assert!(script.contains("manifest-path") && !script.contains("──"), "{script}");
    }
}
