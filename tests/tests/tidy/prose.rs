//! Comments and documents name the subject of each sentence: no doc comment opens "The same", and a
//! sentence that opens with "Who", "Whoever" or "What" is a question.

use std::fs;
use std::path::Path;

use capi_tests::root;

use crate::tracked;

use blocks::{Block, blocks, is_closing};
use comments::comments;

mod blocks;
mod comments;

/// Files that are no prose of ours: cases of tests, and texts that emitters and `capi init` write.
const LEFT_OUT: [&str; 4] = ["tests/golden/", "tests/ui/", "/fixed/", "/template/"];

#[test]
fn sentences_have_a_subject() {
    let mut wrong = Vec::new();
    for (path, text) in texts("*.md") {
        wrong.extend(of_document(&text).into_iter().map(|found| format!("{path}:{found}")));
    }
    let sources = texts("*.rs");
    assert!(sources.iter().any(|(path, _)| path.starts_with("capi-model/")), "sources are read");
    for (path, text) in &sources {
        wrong.extend(of_source(text).into_iter().map(|found| format!("{path}:{found}")));
    }
    assert!(wrong.is_empty(), "name the subject of these:\n{}", wrong.join("\n"));
}

/// The tracked files of a pattern, with their paths below the root, but for those that are left out.
fn texts(pattern: &str) -> Vec<(String, String)> {
    let relative = |path: &Path| {
        let path = path.strip_prefix(root()).expect("a file of the repository");
        path.to_str().expect("a path in UTF-8").replace('\\', "/")
    };
    let read =
        |path: &Path| fs::read_to_string(path).unwrap_or_else(|_| panic!("{}", path.display()));
    let files = tracked(pattern);
    let all = files.iter().map(|path| (relative(path), path));
    let is_left_out = |path: &str, part: &str| {
        path.starts_with(part) || (part.starts_with('/') && path.contains(part))
    };
    let ours = all.filter(|(path, _)| !LEFT_OUT.iter().any(|part| is_left_out(path, part)));
    ours.map(|(path, file)| (path, read(file))).collect()
}

/// The lines and openings of a document's faulty sentences.
fn of_document(text: &str) -> Vec<String> {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).collect();
    blocks(&lines).iter().flat_map(bare).collect()
}

/// The lines and openings of faulty sentences in the comments of a Rust source.
fn of_source(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for comment in comments(text) {
        let blocks = blocks(&comment.lines);
        let first = blocks.first().filter(|block| comment.is_doc && block.opens_with("The same"));
        wrong.extend(first.map(|block| block.shown(0)));
        wrong.extend(blocks.iter().flat_map(bare));
    }
    wrong
}

/// The sentences of a block that open with a bare pronoun, and don't ask.
fn bare(block: &Block) -> Vec<String> {
    let is_bare = |sentence: &str| {
        let start = sentence.trim_start_matches(['*', '_', '(', '[', '"', '“', '\'', ' ', '\n']);
        let end = start.find(|it: char| !it.is_alphanumeric()).unwrap_or(start.len());
        let (word, rest) = start.split_at(end);
        let is_pronoun = |it: &&str| {
            if block.is_title { it.eq_ignore_ascii_case(word) } else { **it == *word }
        };
        !rest.is_empty()
            && ["Who", "Whoever", "What"].iter().any(is_pronoun)
            && !sentence.trim_end_matches(|it: char| it != '?' && is_closing(it)).ends_with('?')
    };
    let sentences = block.sentences();
    sentences.into_iter().filter(|(_, it)| is_bare(it)).map(|(at, _)| block.shown(at)).collect()
}

#[test]
fn documents_are_read() {
    let good = "# What is it?\n\n| file | use |\n| --- | --- |\n| `a` | what? |\n\nIt says what it \
                does. What is\nthat? `What` is code.\n\n```text\nWhat is code, too.\n```\n\n* Whatever\n";
    assert_eq!(of_document(good), Vec::<String>::new());
    for (bad, found) in [
        ("# What it is\n", "1: What it is"),
        ("One.\n\nIt is\nthere. Who asks\ngets it.\n", "4: Who asks gets it."),
        ("* One.\n* **Whoever asks** gets it.\n", "2: **Whoever asks** gets it."),
        ("It is. (What is `a?` isn't b.)\n", "1: (What is `a?` isn't b.)"),
        ("| a | `b|c` | what is d |\n", "1: what is d"),
        ("Why? What is is.\n", "1: What is is."),
        ("```text\n```\nWhat is is.\n", "3: What is is."),
    ] {
        assert_eq!(of_document(bad), [found], "{bad}");
    }
}

#[test]
fn comments_are_read() {
    let good = "//! Whether it is.\n\n/// Is the same.\nconst A: &str = \"\n// What is text.\n\\\"\";\n\
                const B: &str = r#\"\n// What \"is\" text.\n\"#;\n// The same, for a reason.\n\
                const C: [char; 2] = ['\"', '\\''];\n/// It is\n/// What? No.\nfn f<'a>(a: &'a str) {}\n";
    assert_eq!(of_source(good), Vec::<String>::new());
    for (bad, found) in [
        ("/// The same of a pointer.\nfn f() {}\n", "1: The same of a pointer."),
        ("//! The same.\n", "1: The same."),
        ("const A: char = '\"';\n/// What is\n/// is.\nfn f() {}\n", "2: What is is."),
        ("fn f() {} // One.\n// It is. Who asks\n// gets it.\n", "2: Who asks gets it."),
        ("fn f() {\n    g(); // What it is\n    // Two.\n}\n", "2: What it is"),
        ("/// Yes.\n///\n/// # What it is\nfn f() {}\n", "3: What it is"),
        ("/* // */ const A: &str = r\"\\\"; // What is is.\n", "1: What is is."),
        ("const A: &str = \"//\"; /// The same.\n", "1: The same."),
    ] {
        assert_eq!(of_source(bad), [found], "{bad}");
    }
}
