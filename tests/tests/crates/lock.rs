//! `capi.lock` in a crate: the lines that are added to it, the files that cargo watches for it, and
//! the result when git merges it.

use std::fs;
use std::path::Path;
use std::process::Command;

use capi_build::generate::generate_into;
use capi_cli::lock::{self, Refusal, append, check, unlocked};
use capi_model::lock::{Lock, diff};
use tempfile::TempDir;

const F: &str = "#[capi::export(slot = 0, since = \"1.0\")]\npub fn f() {}\n";
const G: &str = "#[capi::export(slot = 1, since = \"1.1\")]\npub fn g() {}\n";
const MAX: &str = "#[capi::export]\npub const MAX: u8 = 1;\n";

/// A crate with these exports.
fn krate(exports: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("src")).expect("writable");
    write(folder.path(), exports);
    folder
}

fn write(krate: &Path, exports: &[&str]) {
    let api = "capi::api! { module = \"shapes\" }\n";
    fs::write(krate.join("src/lib.rs"), api.to_owned() + &exports.concat()).expect("writable");
}

fn text(krate: &Path) -> String {
    fs::read_to_string(krate.join(lock::FILE)).expect("a lock")
}

#[test]
fn a_lock_is_only_added_to() {
    let krate = krate(&[F]);
    let krate = krate.path();
    let whole = unlocked(krate).expect("sound");
    assert!(matches!(check(krate), Err(Refusal::Unlocked(text)) if text == whole));
    assert!(!krate.join(lock::FILE).exists());
    assert_eq!(append(krate).expect("sound"), whole);
    assert_eq!(text(krate), whole);
    check(krate).expect("all is locked");
    assert_eq!(append(krate).expect("sound"), "");

    write(krate, &[F, G, MAX]);
    let added = unlocked(krate).expect("sound");
    assert!(
        added.starts_with("\nversion 1.1\nconstant MAX uint8_t 1\nslot 1 g void (void)\nhash ")
    );
    let refusal = check(krate).expect_err("not all is locked");
    assert_eq!(refusal.to_string(), "4 lines are missing from capi.lock; run `capi lock`");
    append(krate).expect("sound");
    assert_eq!(text(krate), whole + &added);
    check(krate).expect("all is locked");
}

/// A text keeps its line ends: a missing one at the end, or those of Windows.
#[test]
fn what_is_added_begins_a_line() {
    let krate = krate(&[F]);
    let krate = krate.path();
    append(krate).expect("sound");
    let before = text(krate);
    for (before, between) in [(before.trim_end().to_owned(), "\n"), (before.clone(), "")] {
        fs::write(krate.join(lock::FILE), &before).expect("writable");
        write(krate, &[F, MAX]);
        append(krate).expect("sound");
        assert_eq!(
            text(krate),
            format!("{before}{between}\nversion 1.0\nconstant MAX uint8_t 1\n")
        );
    }
    fs::write(krate.join(lock::FILE), before.replace('\n', "\r\n")).expect("writable");
    append(krate).expect("sound");
    assert!(text(krate).ends_with("\r\n\r\nversion 1.0\r\nconstant MAX uint8_t 1\r\n"));
    check(krate).expect("all is locked");
}

/// Nothing is locked while anything is wrong: with the source, with the lock, or between them.
#[test]
fn mistakes_are_not_locked() {
    let krate = krate(&[F]);
    let krate = krate.path();
    append(krate).expect("sound");
    let before = text(krate);
    for exports in [
        vec![F, "#[capi::export(slot = 2, since = \"1.1\")]\npub fn hole() {}\n"],
        vec![F, "#[capi::export(slot = 1, since = \"1.1\")]\npub fn wrong(x: Vec<u8>) {}\n"],
        vec![F, G, "mod missing;\n"],
        vec!["#[capi::export(slot = 0, since = \"1.0\")]\npub fn f(x: u8) {}\n", G],
    ] {
        write(krate, &exports);
        assert!(matches!(append(krate), Err(Refusal::Mistakes)), "{exports:?}");
        assert!(matches!(check(krate), Err(Refusal::Mistakes)), "{exports:?}");
    }
    assert_eq!(text(krate), before);
    write(krate, &[F, G]);
    for damage in ["", "nonsense\n", "<<<<<<< ours\n"] {
        let damaged = if damage.is_empty() { String::new() } else { before.clone() + damage };
        fs::write(krate.join(lock::FILE), &damaged).expect("writable");
        assert!(matches!(append(krate), Err(Refusal::Mistakes)), "{damage}");
        assert_eq!(text(krate), damaged);
    }
    // A file that isn't text is damaged, too.
    fs::write(krate.join(lock::FILE), b"module shapes\n\xff\xfe\n").expect("writable");
    assert!(matches!(unlocked(krate), Err(Refusal::Mistakes)));

    fs::remove_file(krate.join(lock::FILE)).expect("a file");
    fs::create_dir(krate.join(lock::FILE)).expect("writable");
    let Err(Refusal::Io(error)) = unlocked(krate) else { panic!("a folder is no lock") };
    assert!(error.to_string().contains("capi.lock can't be read: "), "{error}");
}

/// Cargo looks at a lock that is there, and runs no build script for one that isn't; each member of a
/// workspace has its own.
#[test]
fn cargo_is_told_of_a_lock() {
    let workspace = krate(&[]);
    let member = workspace.path().join("member");
    fs::create_dir_all(member.join("src")).expect("writable");
    write(&member, &[F]);
    fs::write(workspace.path().join(lock::FILE), "not this one").expect("writable");
    let watched = || {
        let out = workspace.path().join("out");
        let files = generate_into(&member, &member.join("src/lib.rs"), &out).expect("writable");
        let index = fs::read_to_string(out.join("capi-index")).expect("an index");
        (files.contains(&member.join(lock::FILE)), index.contains("problem\t"))
    };
    assert_eq!(watched(), (false, false));
    append(&member).expect("sound");
    assert_eq!(watched(), (true, false));
    fs::write(member.join(lock::FILE), "module other\n").expect("writable");
    assert_eq!(watched(), (true, true));
}

/// The lock after each of two branches added to `base`, and git merged them.
fn merged(base: &[&str], ours: &[&str], theirs: &[&str], flags: &[&str]) -> String {
    let krate = krate(base);
    let krate = krate.path();
    append(krate).expect("sound");
    let before = text(krate);
    let mut files = vec![krate.join("base")];
    fs::write(&files[0], &before).expect("writable");
    for (name, exports) in [("ours", ours), ("theirs", theirs)] {
        fs::write(krate.join(lock::FILE), &before).expect("writable");
        write(krate, exports);
        append(krate).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        files.insert(files.len() - 1, krate.join(name));
        fs::write(krate.join(name), text(krate)).expect("writable");
    }
    // merge-file takes them in the order ours, base, theirs.
    let [ours, theirs, base] = files.as_slice() else { unreachable!("three files") };
    let mut git = Command::new("git");
    let output = git.args(["merge-file", "-p"]).args(flags).args([ours, base, theirs]).output();
    String::from_utf8(output.expect("git runs").stdout).expect("text")
}

/// Branches that lock different exports at once touch one place. Git leaves the conflict to a
/// person, or, told to keep both (`capi.lock merge=union`), puts one after the other.
#[test]
fn different_facts_merge() {
    let metres = "#[capi::export]\npub type Metres = f64;\n";
    let (ours, theirs) = ([F, MAX], [F, metres]);
    let conflict = merged(&[F], &ours, &theirs, &[]);
    let damage = Lock::read(&conflict).expect_err("marks of a merge");
    assert!(damage.text.starts_with("a merge left its marks here"), "{damage}");
    assert!(conflict.lines().nth(damage.line - 1).expect("a line").starts_with("<<<<<<<"));

    let lock = Lock::read(&merged(&[F], &ours, &theirs, &["--union"])).expect("a lock");
    let both = krate(&[F, MAX, metres]);
    append(both.path()).expect("sound");
    assert_eq!(diff(&lock, &Lock::read(&text(both.path())).expect("a lock")), []);

    // A new version here, a constant there; a new major version here, a retired function there.
    let lock = Lock::read(&merged(&[F], &[F, G], &[F, MAX], &["--union"])).expect("a lock");
    let both = krate(&[F, G, MAX]);
    append(both.path()).expect("sound");
    assert_eq!(diff(&lock, &Lock::read(&text(both.path())).expect("a lock")), []);
    let also = F.replace("\"1.0\")", "\"1.0\", also(slot = 0, since = \"2.0\"))");
    let retired = F.replace("\"1.0\")", "\"1.0\", retired(since = \"1.1\"))");
    let lock = Lock::read(&merged(&[F], &[&also], &[&retired], &["--union"])).expect("a lock");
    let both = also.replace("2.0\"))", "2.0\"), retired(since = \"1.1\"))");
    let (both, new) = (krate(&[&both]), "retirement: slot 0 `f`");
    append(both.path()).expect("sound");
    let changes = diff(&lock, &Lock::read(&text(both.path())).expect("a lock"));
    // The function is retired in the old major version only.
    let shown: Vec<String> =
        changes.iter().map(|it| format!("{}: {}", it.effect, it.what)).collect();
    assert_eq!((shown, changes[0].major), (vec![new.to_owned()], Some(2)));
}

/// A change on one side alone, or the same one on both, is no conflict.
#[test]
fn the_same_facts_merge() {
    for (ours, theirs) in [([F, G], [F, ""]), ([F, ""], [F, G]), ([F, G], [F, G])] {
        let lock = Lock::read(&merged(&[F], &ours, &theirs, &[])).expect("a lock");
        let both = krate(&[F, G]);
        append(both.path()).expect("sound");
        assert_eq!(lock, Lock::read(&text(both.path())).expect("a lock"));
    }
}

/// Two functions in one slot don't merge, however git is configured.
#[test]
fn contradictions_do_not_merge() {
    let other = G.replace("fn g", "fn other");
    let text = merged(&[F], &[F, G], &[F, &other], &["--union"]);
    let damage = Lock::read(&text).expect_err("a contradiction");
    assert!(
        damage.text.starts_with("`slot 1 other void (void)` contradicts line 10"),
        "{damage}\n{text}"
    );
    // Nor do two states of one version.
    let more = "#[capi::export(slot = 2, since = \"1.1\")]\npub fn more() {}\n";
    let text = merged(&[F], &[F, G], &[F, G, more], &["--union"]);
    let damage = Lock::read(&text).expect_err("a contradiction");
    assert!(damage.text.contains("contradicts line"), "{damage}\n{text}");
}
