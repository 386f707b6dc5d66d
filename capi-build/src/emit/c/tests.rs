//! The spelling of types and literals in C, and the layout of comments.

use capi_model::abi::{Literal, Scalar, Type};

use super::{comment, ctype};
use crate::emit::writer::Writer;

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
