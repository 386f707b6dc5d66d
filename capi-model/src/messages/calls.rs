//! Messages about a function for its callers, by a compiler or when it is called.

messages! {
    fn retired(function: &str, release: &str, module: &str, note: Option<&str>) {
        match note {
            None => "{function} was retired in {release} of {module}",
            Some(note) => "{function} was retired in {release} of {module}; {note}",
        }
    }
}
