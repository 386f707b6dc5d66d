//! The consumer's file, for an API with each form that a table can hold.

use std::path::Path;

use capi_model::abi::{self, Literal, Scalar, Version};
use capi_model::analyze::analyze;

use super::{Gate, consumer, layout, types};
use crate::emit::writer::Writer;
use crate::walk::walk;

/// The API of `tests/api.rs`.
fn demo() -> abi::Table {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/emit/consumer/tests");
    let mut analysis = analyze(&walk(&folder, &folder.join("api.rs")).source);
    analysis.tables.pop().unwrap_or_else(|| panic!("{:#?}", analysis.index))
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let is_there = text.contains(&format!("\n{expected}\n"));
    assert!(is_there, "missing:\n{expected}");
}

#[test]
fn each_form_is_printed() {
    let text = consumer(&demo(), Gate::Cfg);
    if let Some(path) = std::env::var_os("CAPI_DEMO_CONSUMER") {
        std::fs::write(path, &text).unwrap();
    }
    let long: Vec<&str> = text.lines().filter(|line| line.chars().count() > 100).collect();
    let is_text =
        |line: &&str| ["signature: ", "terms: ", "text: "].iter().any(|it| line.contains(it));
    assert!(long.iter().all(is_text), "{long:#?}");
    assert!(text.lines().next().unwrap().starts_with("// demo_capi.rs, version 1.2: generated"));
    check(&text, "// versions: 1.0 1.1 1.2");
    check(&text, "        pub fn ring_area(&self, points: &[Point]) -> f64 {");
    check(&text, "            unsafe { (self.slots.ring_area)(points.as_ptr(), points.len()) }");
    check(&text, "        ring_area: unsafe extern \"C\" fn(*const Point, usize) -> f64,");
    check(&text, "        /// ```ignore");
    check(&text, "        pub unsafe fn read(&self, pointer: *const f64) -> f64 {");
    check(&text, "        pub fn has_fast_area(&self) -> bool {");
    check(&text, "        pub fn r#match(&self, r#in: i8, r#type: u64, out: f32) -> c_long {");
    check(&text, "        #[deprecated(since = \"1.0.2\", note = \"use `ring_area`\")]");
    check(
        &text,
        "        pub fn object_parse(&self, py: Python<'_>, text: &str) -> PyResult<Owned<Object>> {",
    );
}

#[test]
fn newer_functions_wait_behind_their_gate() {
    let table = demo();
    let by_cfg = consumer(&table, Gate::Cfg);
    check(&by_cfg, "                #[cfg(demo_v1_1)]\n                sack_new: slots.get(35),");
    check(
        &by_cfg,
        "        #[cfg(demo_v1_2)]\n        sack_size: Option<unsafe extern \"C\" fn(*const Sack) -> usize>,",
    );
    check(&by_cfg, "            if cfg!(demo_v1_2) { (1, 2) }");
    let by_feature = consumer(&table, Gate::Feature);
    check(&by_feature, "        #[cfg(feature = \"v1_1\")]");
    assert!(!by_feature.contains("demo_v1_1"));
    let newer = Version { major: 1, minor: 2 };
    assert_eq!(Gate::Feature.predicate("demo", newer), "feature = \"v1_2\"");
}

#[test]
fn names_give_way() {
    let mut table = demo();
    table.prefix = "object".to_owned();
    let text = consumer(&table, Gate::Cfg);
    check(&text, "    pub struct ObjectApi {");
    check(&text, "    pub use self::object::{Object as CapiObject, Owned};");
    check(&text, "    impl CapiObject for Object {}");
    // Rust has no `r#Self`.
    table.prefix = "self".to_owned();
    check(&consumer(&table, Gate::Cfg), "    pub struct SelfApi {");
}

#[test]
fn an_api_without_types_needs_no_helpers() {
    let mut table = demo();
    table.declarations.clear();
    table.functions.truncate(3);
    table.functions.remove(0);
    let text = consumer(&table, Gate::Cfg);
    assert!(!text.contains("mod checked") && !text.contains("mod object"), "{text}");
}

#[test]
fn literals_have_their_type() {
    let check = |ty, value, expected| assert_eq!(types::literal(ty, value), expected);
    check(Scalar::I64, Literal::Integer(i64::MIN.into()), "-9223372036854775808");
    check(Scalar::F32, Literal::Float(f64::from(0.1_f32)), "0.1");
    check(Scalar::F64, Literal::Float(2.0), "2.0");
    check(Scalar::F64, Literal::Float(-1e300), "-1e300");
    check(Scalar::Bool, Literal::Bool(true), "true");
}

#[test]
fn examples_of_the_provider_are_no_tests_of_the_consumer() {
    let mut out = Writer::default();
    let lines = ["```", "a", "```", "", "```text", "b", "```"].map(str::to_owned);
    layout::docs(&mut out, &lines);
    let expected = "/// ```ignore\n/// a\n/// ```\n///\n/// ```text\n/// b\n/// ```\n";
    assert_eq!(out.finish(), expected);
}

#[test]
fn a_list_that_does_not_fit_has_a_line_for_each_item() {
    let list = |items: &[&str]| {
        let items = items.iter().map(|it| (*it).to_owned()).collect();
        let call = layout::List::unsafe_call("call", items).within("Some(", ")");
        let mut out = Writer::default();
        out.block("{", "}", |out| call.print(out));
        out.finish()
    };
    let (fits, longer) = ("a".repeat(70), "a".repeat(71));
    assert_eq!(list(&[]), "{\n    Some(unsafe { call() })\n}\n");
    let line = format!("    Some(unsafe {{ call({fits}, b) }})");
    assert_eq!((line.len(), list(&[&fits, "b"])), (100, format!("{{\n{line}\n}}\n")));
    let expected =
        format!("{{\n    Some(unsafe {{ call(\n        {longer},\n        b,\n    ) }})\n}}\n");
    assert_eq!(list(&[&longer, "b"]), expected);
}
