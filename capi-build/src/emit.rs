//! From [`abi::Table`](capi_model::abi::Table) to text: one emitter per language, each a function
//! that lists the sections of its output. Emitters print what `lower` decided; they decide nothing.

pub mod writer;
mod c;
pub mod header;
pub mod cpp;
pub mod consumer;
pub mod cython;
pub mod python;
pub mod cmake;
pub mod pkgconfig;
pub mod json;
pub mod table;

/// The texts that generated files contain unchanged, whatever the API. Each has the name of a file,
/// which tells the language.
pub fn fixed() -> Vec<(String, &'static str)> {
    let all = [
        (header::FIXED.to_vec(), "header.h"),
        (cpp::FIXED.to_vec(), "cpp.hpp"),
        (consumer::FIXED.to_vec(), "consumer.rs"),
        (cmake::FIXED.to_vec(), "find.cmake"),
        (vec![python::CAPI], "capi.py"),
    ];
    let all = all.into_iter().flat_map(|(texts, name)| texts.into_iter().map(move |it| (name, it)));
    let all = all.map(|(name, text)| (name.to_owned(), text));
    all.chain(python::PARTS.map(|(name, text)| (format!("{name}.py"), text))).collect()
}
