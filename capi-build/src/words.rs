//! Finds the words that a text contains in one pass: a file of a thousand functions has a million
//! bytes, and there are dozens of words to look for.

use std::collections::BTreeSet;

/// The words, of ASCII letters, that the text contains. `is_part` names further characters that may
/// belong to a word.
pub(super) fn mentioned<'a>(
    text: &str,
    words: impl IntoIterator<Item = &'a str>,
    is_part: fn(char) -> bool,
) -> BTreeSet<&'a str> {
    let wanted: BTreeSet<&str> = words.into_iter().collect();
    let mut opens = [false; 256];
    for first in wanted.iter().filter_map(|word| word.bytes().next()) {
        opens[first as usize] = true;
    }
    let mut found = BTreeSet::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && IS_LETTER[bytes[at] as usize] {
            at += 1;
        }
        if at == start {
            at += 1;
        } else if opens[bytes[start] as usize] {
            if let Some(word) = wanted.get(&text[start..at]) {
                let is_inside = text[..start].ends_with(is_part) || text[at..].starts_with(is_part);
                found.extend((!is_inside).then_some(*word));
            }
        }
    }
    found
}

/// For each byte, whether it may be in a word.
const IS_LETTER: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        table[byte as usize] = byte == b'_' || byte.is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found() {
        let of =
            |is_part| mentioned("size_t a, Unit uint8_té(b)int", ["size_t", "t", "int"], is_part);
        assert_eq!(of(|_| false), ["int", "size_t"].into());
        let ends = mentioned("bool é uint8_té x", ["bool", "uint8_t", "x"], char::is_alphanumeric);
        assert_eq!(ends, ["bool", "x"].into());
    }
}
