//! `capi diff` with built artefacts: a wheel promises the same as its source, and can be compared
//! with a lock.

use std::path::Path;
use std::process::{Command, Output};

use anyhow::Result;
use capi_tests::command::capi;
use capi_tests::e2e::{Built, built, e2e};
use capi_tests::scratch::Scratch;

fn diff(old: &Path, new: &Path) -> Result<Output> {
    Ok(Command::new(capi()?).arg("diff").arg(old).arg(new).output()?)
}

#[track_caller]
fn check(output: &Output, status: i32, text: &str) {
    let (said, error) = (&output.stdout, &output.stderr);
    let (said, error) = (String::from_utf8_lossy(said), String::from_utf8_lossy(error));
    assert_eq!((output.status.code(), &*said), (Some(status), text), "{error}");
}

#[test]
fn a_wheel_promises_what_its_source_does() -> Result<()> {
    let Built { wheel, .. } = built()?;
    let provider = e2e().join("provider");
    check(&diff(wheel, &provider)?, 0, "");
    check(&diff(&provider, wheel)?, 0, "");
    Ok(())
}

#[test]
fn a_wheel_is_compared_with_a_lock() -> Result<()> {
    let Built { wheel, .. } = built()?;
    let scratch = Scratch::new("diffed");
    let mut inspect = Command::new(capi()?);
    let lock = inspect.arg("inspect").arg("--lock").arg(wheel).output()?.stdout;
    let lock = String::from_utf8(lock)?;
    scratch.write("same.lock", &lock)?;
    check(&diff(&scratch.folder.join("same.lock"), wheel)?, 0, "");

    let line = lock.lines().find(|line| line.starts_with("slot 0 ")).expect("a first slot");
    let name = line.split(' ').nth(2).expect("its name");
    scratch.write("other.lock", &lock.replace(&format!("slot 0 {name} "), "slot 0 other "))?;
    let said = format!("break: slot 0 is locked as `other`, but is `{name}` here\n");
    check(&diff(&scratch.folder.join("other.lock"), wheel)?, 1, &said);
    Ok(())
}
