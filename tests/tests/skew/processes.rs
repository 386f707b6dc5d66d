//! More than one import in a process: at once, again, after a fork, after a failure.

use anyhow::Result;
use capi_tests::environment::run;

use crate::built::built;

/// Runs this case of `processes.py`, in each language.
fn check(case: &str) -> Result<()> {
    for language in ["c", "rust"] {
        run(built()?.free_script("processes.py")?.args([case, language]))?;
    }
    Ok(())
}

#[test]
fn two_targets_in_one_process_keep_apart() -> Result<()> {
    check("two_targets")
}

#[test]
fn all_consumers_share_a_process() -> Result<()> {
    check("all_at_once")
}

#[test]
fn two_providers_in_one_consumer_keep_apart() -> Result<()> {
    check("two_providers")
}

#[test]
fn a_consumer_can_be_imported_twice() -> Result<()> {
    check("twice")
}

#[test]
fn threads_import_at_once() -> Result<()> {
    check("threads")
}

#[cfg(unix)]
#[test]
fn a_forked_child_calls_and_imports() -> Result<()> {
    check("forks")
}

#[test]
fn a_second_try_succeeds() -> Result<()> {
    check("second_try")
}

#[test]
fn an_older_major_warns_once() -> Result<()> {
    check("older_major")
}
