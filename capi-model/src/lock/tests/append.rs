//! Tests of the text that is added to a lock.

use super::super::Lock;
use super::lock_of;

/// Checks the text that is added to the lock of one source for another, hashes left out.
#[track_caller]
fn check(old: &str, new: &str, added: &str) {
    let (old, new) = (lock_of(old), lock_of(new));
    let text = old.missing(&new);
    let hashless: String =
        text.split_inclusive('\n').filter(|line| !line.starts_with("hash ")).collect();
    assert_eq!(hashless, added);
    let locked = Lock::read(&(old.to_string() + &text)).expect("a lock");
    assert_eq!(locked.missing(&new), "");
}

const F: &str = "#[export(slot = 0, since = \"1.0\")] pub fn f() {}\n";
const G: &str = "#[export(slot = 1, since = \"1.1\")] pub fn g() {}\n";
const TYPE: &str = "#[export] pub type Metres = f64;\n";

#[test]
fn a_version_is_a_block() {
    check(F, F, "");
    check(F, &[F, G].concat(), "\nversion 1.1\nslot 1 g void (void)\n");
    let h = "#[export(slot = 2, since = \"1.2\")] pub fn h(length: Metres) {}\n";
    check(
        F,
        &[F, G, TYPE, h].concat(),
        "\nversion 1.1\nslot 1 g void (void)\n\nversion 1.2\nalias Metres double\nslot 2 h void \
         (geometry_Metres)\n",
    );
}

/// A fact that takes no slot is promised by the newest version.
#[test]
fn what_has_no_version_is_of_the_newest() {
    check(F, &[F, TYPE].concat(), "\nversion 1.0\nalias Metres double\n");
    check(F, &[F, TYPE, G].concat(), "\nversion 1.1\nalias Metres double\nslot 1 g void (void)\n");
    let retired = F.replace("\"1.0\")", "\"1.0\", retired(since = \"1.1\"))").replace("{}", ";");
    check(F, &retired, "\nversion 1.0\nretired v1 0 f\n");
    check(&[F, G].concat(), &[&retired, G].concat(), "\nversion 1.1\nretired v1 0 f\n");
    let conditional = F.replace("pub fn", "#[cfg(unix)] pub fn");
    check(&conditional, F, "\nversion 1.0\nunconditional v1 0 f\n");
}

/// A text is added for each major version by itself.
#[test]
fn each_major_has_its_own() {
    let also = F.replace("\"1.0\")", "\"1.0\", also(slot = 0, since = \"2.0\"))");
    check(F, &also, "\nversion 2.0\nslot 0 f void (void)\n");
    check(
        &also,
        &[&also, TYPE].concat(),
        "\nversion 1.0\nalias Metres double\n\nversion 2.0\nalias Metres double\n",
    );
    check(&also, &[&also, G].concat(), "\nversion 1.1\nslot 1 g void (void)\n");
}

#[test]
fn a_new_lock_says_what_it_is() {
    let lock = lock_of(F);
    let text = lock.first_text();
    assert!(text.starts_with("# What the releases of pkg._geometry's C API promise."), "{text}");
    assert_eq!(text.lines().nth(1), Some("module pkg._geometry"));
    assert_eq!(Lock::read(&text).expect("a lock"), lock);
}
