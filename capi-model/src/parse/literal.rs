//! Values that a header prints: literal expressions, computed here.

use syn::{BinOp, Expr, ExprBinary, ExprCast, ExprGroup, ExprLit, ExprParen, ExprUnary, Lit, UnOp};

use crate::abi::{Literal, Scalar};

/// The value of an integer expression; `None` where it isn't literal or doesn't fit in 128 bits.
pub fn integer(expr: &Expr) -> Option<i128> {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => literal.base10_parse().ok(),
        Expr::Lit(ExprLit { lit: Lit::Byte(literal), .. }) => Some(literal.value().into()),
        Expr::Paren(ExprParen { expr, .. }) | Expr::Group(ExprGroup { expr, .. }) => integer(expr),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => integer(expr)?.checked_neg(),
        Expr::Binary(ExprBinary { left, op, right, .. }) => {
            let (left, right) = (integer(left)?, integer(right)?);
            match op {
                BinOp::Add(_) => left.checked_add(right),
                BinOp::Sub(_) => left.checked_sub(right),
                BinOp::Mul(_) => left.checked_mul(right),
                BinOp::Div(_) => left.checked_div(right),
                BinOp::Rem(_) => left.checked_rem(right),
                BinOp::BitOr(_) => Some(left | right),
                BinOp::BitAnd(_) => Some(left & right),
                BinOp::BitXor(_) => Some(left ^ right),
                // A shift by 64 or more is left for rustc to refuse.
                BinOp::Shl(_) => {
                    u32::try_from(right).ok().filter(|by| *by < 64).map(|by| left << by)
                }
                BinOp::Shr(_) => {
                    u32::try_from(right).ok().filter(|by| *by < 64).map(|by| left >> by)
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// The value of a float expression.
fn float(expr: &Expr) -> Option<f64> {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Float(literal), .. }) => literal.base10_parse().ok(),
        Expr::Paren(ExprParen { expr, .. }) | Expr::Group(ExprGroup { expr, .. }) => float(expr),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => float(expr).map(|value| -value),
        Expr::Binary(ExprBinary { left, op, right, .. }) => {
            let (left, right) = (float(left)?, float(right)?);
            match op {
                BinOp::Add(_) => Some(left + right),
                BinOp::Sub(_) => Some(left - right),
                BinOp::Mul(_) => Some(left * right),
                BinOp::Div(_) => Some(left / right),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The value of a constant of type `ty`, where it is the same on every platform.
pub fn constant(ty: Scalar, expr: &Expr) -> Option<Literal> {
    match expr {
        Expr::Cast(ExprCast { expr, .. }) if ty.range().is_some() => constant(ty, expr),
        Expr::Lit(ExprLit { lit: Lit::Bool(literal), .. }) if ty == Scalar::Bool => {
            Some(Literal::Bool(literal.value))
        }
        _ if ty.is_float() => {
            let value = float(expr)?;
            // A result that is computed in f64 and then rounded may differ from rustc's, which is
            // computed in f32. A single literal can't differ.
            let single = !matches!(expr, Expr::Binary(_));
            (value.is_finite() && (ty == Scalar::F64 || single)).then_some(Literal::Float(value))
        }
        _ => {
            let (least, most) = ty.range()?;
            let value = integer(expr)?;
            (least..=most).contains(&value).then_some(Literal::Integer(value))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ty: Scalar, text: &str, expect: Option<Literal>) {
        assert_eq!(constant(ty, &syn::parse_str(text).unwrap()), expect);
    }

    #[test]
    fn values() {
        check(Scalar::I32, "-(1 << 31)", Some(Literal::Integer(-2_147_483_648)));
        check(Scalar::U32, "1 << 4 | 3", Some(Literal::Integer(19)));
        check(Scalar::U8, "b'a'", Some(Literal::Integer(97)));
        check(Scalar::U8, "256", None);
        check(Scalar::Usize, "1 << 40", None);
        check(Scalar::I32, "OTHER", None);
        check(Scalar::I32, "1 / 0", None);
        check(Scalar::F64, "-2.5e-3", Some(Literal::Float(-0.0025)));
        check(Scalar::F64, "1.0 / 0.0", None);
        check(Scalar::Bool, "true", Some(Literal::Bool(true)));
        check(Scalar::U64, "18_446_744_073_709_551_615", Some(Literal::Integer((1 << 64) - 1)));
    }
}
