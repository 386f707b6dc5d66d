//! The generated texts are equal to the golden ones.

use std::collections::BTreeSet;
use std::fs;

use capi_model::lock::Lock;
use capi_tests::golden::{WHOLE, fold, name};
use expect_test::expect_file;

use crate::{cases, texts};

#[test]
fn emitters_write_what_is_golden() {
    let fixed = fold::fixed_texts().expect("fixed texts");
    for case in cases() {
        for (file, text) in texts(&case) {
            if file == "capi.lock" {
                assert_eq!(Lock::read(&text).map(|read| read.to_string()).as_ref(), Ok(&text));
            }
            let golden = expect_file![case.join(file)];
            if name(&case) == WHOLE {
                golden.assert_eq(&text);
            } else {
                golden.assert_eq(&fold::fold(&fixed, file, &text).expect("no marker"));
            }
        }
    }
}

/// Every file in a case's folder is compared with something.
#[test]
fn nothing_else_is_golden() {
    for case in cases() {
        let texts = texts(&case);
        let mut expected: BTreeSet<&str> = texts.iter().map(|(file, _)| *file).collect();
        expected.extend(["api.rs", "expanded.rs"]);
        let there: BTreeSet<String> = fs::read_dir(&case)
            .expect("a case")
            .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
            .collect();
        assert!(there.iter().eq(expected), "{}: {there:?}", case.display());
    }
}

/// The machine, the time or a hasher's mood don't get into the output.
#[test]
fn same_input_same_bytes() {
    for case in cases() {
        assert_eq!(texts(&case), texts(&case));
    }
}
