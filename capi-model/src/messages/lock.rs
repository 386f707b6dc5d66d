//! What is wrong with a lock, and where the source breaks what is locked.

#![expect(missing_docs, reason = "each message documents itself")]

// The text of the lock.

pub fn unknown_line(line: &str) -> String {
    format!(
        "`{line}` is no line of a lock; restore what stood here, or upgrade capi if a newer one wrote it"
    )
}
pub fn conflict() -> &'static str {
    "a merge left its marks here; keep the lines of what was released, remove the others, and lock again"
}
pub fn contradiction(line: &str, earlier: usize) -> String {
    format!("`{line}` contradicts line {earlier}; keep the one that was released")
}
pub fn missing_line(what: &str) -> String {
    format!("{what} is missing; restore it from the history of the file")
}
