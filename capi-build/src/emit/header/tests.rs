//! What a header must say of an API with each form that a table can hold.

use std::path::Path;

use capi_model::abi::{Literal, Scalar, Table, Type};
use capi_model::analyze::analyze;

use super::{comment, ctype, header};
use crate::emit::writer::Writer;
use crate::walk::walk;

fn demo() -> Table {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/emit/header/tests");
    let mut analysis = analyze(&walk(&folder, &folder.join("api.rs")).source);
    analysis.tables.pop().unwrap_or_else(|| panic!("{:#?}", analysis.index))
}

#[test]
fn each_form_is_printed() {
    let text = header(&demo());
    // A signature stays in one piece.
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('"'));
    let long: Vec<&str> = lines.filter(|line| line.chars().count() > 100).collect();
    assert!(long.is_empty(), "{long:#?}");
    for line in [
        "#define DEMO_SMALLEST INT64_MIN",
        "#define DEMO_MAX_VERTICES CAPI_CAST(size_t, 4096)",
        "#define DEMO_WINDING_CLOCKWISE         (-INT32_C(1))",
        "    double m[16];",
        "static inline double demo_ring_area(const demo_Point *points, size_t points_len)",
        "    return (*demo_capi_table.ring_area)(points, points_len);",
        "static inline double demo_delete(demo_Polygon *polygon, double min)",
        "    return (*demo_capi_table.delete_)(polygon, min);",
        "CAPI_UNAVAILABLE(\"new in demo 1.1: define DEMO_TARGET 0x0101\")",
        " * Slot 1, since 1.0.",
    ] {
        assert!(text.lines().any(|found| found == line), "missing: {line}\n{text}");
    }
}

#[test]
fn declarators_read_from_the_inside_out() {
    let f64 = || Box::new(Type::Scalar(Scalar::F64));
    let pointer = |to, mutable| Type::Pointer { to: Box::new(to), mutable };
    let array = |of| Type::Array { of, length: 3 };
    let check = |ty, expected| assert_eq!(ctype::declare("demo", &ty, "x"), expected);
    check(pointer(*f64(), false), "const double *x");
    check(pointer(pointer(*f64(), false), true), "const double **x");
    check(pointer(pointer(*f64(), true), false), "double *const *x");
    check(pointer(array(f64()), false), "const double (*x)[3]");
    check(array(Box::new(array(f64()))), "double x[3][3]");
    check(array(Box::new(pointer(*f64(), false))), "const double *x[3]");
    assert_eq!(ctype::declare("demo", &pointer(Type::Void, true), ""), "void *");
}

#[test]
fn literals_have_their_type() {
    let check = |ty, value, expected| assert_eq!(ctype::literal(ty, value), expected);
    check(Scalar::U64, Literal::Integer(u64::MAX.into()), "UINT64_C(18446744073709551615)");
    check(Scalar::I8, Literal::Integer(-128), "INT8_MIN");
    check(Scalar::CInt, Literal::Integer(i32::MIN.into()), "(-2147483647 - 1)");
    check(Scalar::CLonglong, Literal::Integer(-3), "(-3LL)");
    check(Scalar::Isize, Literal::Integer(-3), "CAPI_CAST(intptr_t, (-3))");
    check(Scalar::F32, Literal::Float(f64::from(0.1_f32)), "0.1f");
    check(Scalar::F64, Literal::Float(-1e300), "(-1e300)");
    check(Scalar::F64, Literal::Float(2.0), "2.0");
    check(Scalar::Bool, Literal::Bool(true), "true");
}

#[test]
fn comments_are_harmless_and_wrapped() {
    let check = |text: &str, expected: &str| {
        let mut out = Writer::default();
        comment::block(&mut out, "/**", &[text.to_owned()]);
        assert_eq!(out.finish(), expected);
    };
    check("", "");
    check("ends */ and /* opens", "/** ends * / and / * opens */\n");
    check(&format!("- {}", "word ".repeat(30)), &{
        let (first, second) = ("word ".repeat(19), "word ".repeat(11));
        format!("/**\n * - {}\n *   {}\n */\n", first.trim_end(), second.trim_end())
    });
}
