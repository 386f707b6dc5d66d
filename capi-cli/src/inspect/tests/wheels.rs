//! Zip files, sound and damaged.

use std::io::Cursor;

use super::{damaged, deflated, length, zip};
use crate::inspect::wheel::Wheel;

const LIMIT: u64 = 1 << 20;

fn open(bytes: Vec<u8>) -> Result<Wheel<Cursor<Vec<u8>>>, String> {
    Wheel::open(Cursor::new(bytes))
}

/// All files of a wheel, or the error if one can't be read.
fn read(bytes: Vec<u8>) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut wheel = open(bytes)?;
    let names: Vec<String> = wheel.entries.keys().cloned().collect();
    names.into_iter().map(|name| wheel.read(&name, LIMIT).map(|content| (name, content))).collect()
}

const FILES: [(&str, &[u8]); 4] = [
    ("a/__init__.py", b""),
    ("a/a.abi3.so", &[7; 5_000]),
    ("a/include/a.h", b"/* a */"),
    ("a-1.0.dist-info/RECORD", b"a/include/a.h,,\na/a.abi3.so,,\n"),
];

#[test]
fn files_are_read_as_they_were_written() {
    for comment in [&b""[..], b"a comment", b"PK\x05\x06 as a comment, which is no end"] {
        let mut expected = FILES.map(|(name, content)| (name.to_owned(), content.to_vec()));
        expected.sort();
        assert_eq!(read(zip(&FILES, comment)), Ok(expected.to_vec()));
    }
    assert_eq!(read(zip(&[], b"")), Ok(Vec::new()));
    // Of two files with one name, Python takes the later.
    let twice = zip(&[("a", b"one"), ("a", b"two")], b"");
    assert_eq!(read(twice), Ok(vec![("a".to_owned(), b"two".to_vec())]));
}

/// Damage is refused, unless it is where nothing is read; it never changes a file's content.
#[test]
fn damage_is_seen() {
    let whole = zip(&FILES, b"");
    let mut refused = 0;
    for damaged in damaged(&whole) {
        match read(damaged) {
            Err(_) => refused += 1,
            Ok(files) => {
                for (_, content) in files {
                    assert!(FILES.iter().any(|(_, known)| **known == content));
                }
            }
        }
    }
    assert!(refused > 3_000, "only {refused} were refused");
}

#[test]
fn bombs_do_not_go_off() {
    let zeros = vec![0; 64 << 20];
    let bomb = zip(&[("first", b""), ("bomb", &zeros)], b"");
    assert!(bomb.len() < 100_000);
    let mut wheel = open(bomb).expect("a zip file");
    assert_eq!(wheel.read("bomb", LIMIT), Err("it is larger than 1 MiB".to_owned()));
    assert_eq!(wheel.read("bomb", 64 << 20).map(|it| it.len()), Ok(zeros.len()));
    // The size that an entry declares isn't believed.
    let packed = length(&deflated(&zeros));
    assert!(packed < 100_000);
}

/// Numbers that stand for others, in 64 bits, and one that is missing.
#[test]
fn what_no_wheel_is_is_refused() {
    let whole = zip(&FILES, b"");
    let end = whole.len() - 22;
    let check = |at: usize, bytes: &[u8], expected: &str| {
        let mut changed = whole.clone();
        changed[at..at + bytes.len()].copy_from_slice(bytes);
        let refusal = read(changed).expect_err("refused");
        assert!(refusal.contains(expected), "{refusal}");
    };
    check(end + 10, &[0xff; 2], "zip64");
    check(end + 16, &[0xff; 4], "zip64");
    check(end + 10, &[9, 0], "damaged");
    check(end + 12, &[0xff, 0xff, 0xff, 0], "damaged");
    let directory =
        usize::try_from(u32::from_le_bytes(whole[end + 16..end + 20].try_into().expect("4 bytes")))
            .expect("small");
    check(directory + 8, &[1], "encrypted");
    check(directory + 10, &[14], "compressed in a way");
    check(directory + 16, &[1], "damaged");
    check(directory + 20, &[0xff; 4], "zip64");
    check(directory + 42, &[1], "damaged");
}
