//! Types that Rust and C both have, with their names in each.

/// A type that Rust and C both have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are those of Rust's own types")]
pub enum Scalar {
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    Isize,
    Usize,
    F32,
    F64,
    CChar,
    CSchar,
    CUchar,
    CShort,
    CUshort,
    CInt,
    CUint,
    CLong,
    CUlong,
    CLonglong,
    CUlonglong,
}

impl Scalar {
    /// Each scalar with its name in Rust and in C.
    pub const ALL: [(Self, &'static str, &'static str); 24] = [
        (Self::Bool, "bool", "bool"),
        (Self::I8, "i8", "int8_t"),
        (Self::I16, "i16", "int16_t"),
        (Self::I32, "i32", "int32_t"),
        (Self::I64, "i64", "int64_t"),
        (Self::U8, "u8", "uint8_t"),
        (Self::U16, "u16", "uint16_t"),
        (Self::U32, "u32", "uint32_t"),
        (Self::U64, "u64", "uint64_t"),
        (Self::Isize, "isize", "intptr_t"),
        (Self::Usize, "usize", "size_t"),
        (Self::F32, "f32", "float"),
        (Self::F64, "f64", "double"),
        (Self::CChar, "c_char", "char"),
        (Self::CSchar, "c_schar", "signed char"),
        (Self::CUchar, "c_uchar", "unsigned char"),
        (Self::CShort, "c_short", "short"),
        (Self::CUshort, "c_ushort", "unsigned short"),
        (Self::CInt, "c_int", "int"),
        (Self::CUint, "c_uint", "unsigned int"),
        (Self::CLong, "c_long", "long"),
        (Self::CUlong, "c_ulong", "unsigned long"),
        (Self::CLonglong, "c_longlong", "long long"),
        (Self::CUlonglong, "c_ulonglong", "unsigned long long"),
    ];

    /// The scalar of this name in Rust.
    pub fn from_rust(name: &str) -> Option<Self> {
        // `c_float` and `c_double` are `f32` and `f64` on every target of Rust.
        let name = match name {
            "c_float" => "f32",
            "c_double" => "f64",
            name => name,
        };
        Self::ALL.iter().find(|row| row.1 == name).map(|row| row.0)
    }

    /// Its name in Rust: `f64`, `c_int`.
    pub fn rust(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Its name in C: `double`, `int`.
    pub fn c(self) -> &'static str {
        Self::ALL[self as usize].2
    }

    /// Whether Rust has it in `core::ffi`, and not as a primitive.
    pub fn is_c(self) -> bool {
        self >= Self::CChar
    }

    /// Whether it is `f32` or `f64`.
    pub fn is_float(self) -> bool {
        matches!(self, Self::F32 | Self::F64)
    }

    /// The values that an integer holds on every platform; `None` for other scalars.
    pub fn range(self) -> Option<(i128, i128)> {
        let (signed, bits) = match self {
            Self::Bool | Self::F32 | Self::F64 => return None,
            Self::I8 | Self::CSchar => (true, 8),
            Self::U8 | Self::CUchar => (false, 8),
            // `char` is signed on some platforms and unsigned on others.
            Self::CChar => return Some((0, 127)),
            Self::I16 | Self::CShort => (true, 16),
            Self::U16 | Self::CUshort => (false, 16),
            Self::I32 | Self::CInt | Self::CLong | Self::Isize => (true, 32),
            Self::U32 | Self::CUint | Self::CUlong | Self::Usize => (false, 32),
            Self::I64 | Self::CLonglong => (true, 64),
            Self::U64 | Self::CUlonglong => (false, 64),
        };
        Some(if signed {
            (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1)
        } else {
            (0, (1_i128 << bits) - 1)
        })
    }
}
