//! Types and constants.

use super::{AREA, CLOCK, OPEN, POINT, check, replaced};

#[test]
fn types() {
    let norm = "#[export(slot = 0, since = \"1.0\")] pub fn norm(point: &Point) -> f64 {}\n";
    let flip = "#[export(slot = 1, since = \"1.0\")] pub fn flip(points: &mut [Point]) {}\n";
    let whole = [POINT, norm, flip];
    // A change is reported at the record, not at each function that takes it.
    replaced(
        &whole,
        "y: f64",
        "y: f32",
        &["break: field 1 of `Point` is locked as `y double`, but is `y float` here"],
        &["Point Member(1): field 1 of `Point` is locked as `y double`, but is `y float` here"],
    );
    replaced(
        &whole,
        "pub x: f64, pub y: f64",
        "pub y: f64, pub x: f64",
        &["break: field 0 of `Point` is locked as `x double`, but is `y double` here"],
        &["Point Member(0): locked as `x double`"],
    );
    replaced(
        &whole,
        "pub y: f64",
        "pub y: f64, pub z: f64",
        &["break: `Point` is locked without the field `z double`"],
        &["Point Member(2): locked without the field `z double`"],
    );
    replaced(
        &whole,
        ", pub y: f64",
        "",
        &["break: field 1 of `Point` is locked as `y double`, but is gone"],
        &["Point: field 1 of `Point` is locked as `y double`, but is gone"],
    );
    replaced(
        &whole,
        "Point",
        "Place",
        &["break: `Point` is locked, but is called `Place` here"],
        &["Place: `Point` is locked, but is called `Place` here; put the name back"],
    );
    // A new type in its place, with other fields, also explains why the functions differ.
    let place = POINT.replace("Point", "Place").replace("f64", "f32");
    check(
        &whole.concat(),
        &[place.as_str(), &norm.replace("Point", "Place"), &flip.replace("Point", "Place")]
            .concat(),
        &["break: `Point` is locked as a record, but is gone", "addition: type `Place`: a record"],
        &["pkg._geometry: `Point` is locked as a record, but is gone"],
    );
    // Another change in a function is still reported.
    check(
        &whole.concat(),
        &[
            place.as_str(),
            &norm.replace("Point", "Place"),
            &flip.replace("&mut [Point]", "&[Place]"),
        ]
        .concat(),
        &[
            "break: `Point` is locked as a record, but is gone",
            "addition: type `Place`: a record",
            "break: `flip` is locked at slot 1 as `void (geometry_Point *, size_t)`, but is `void (geometry_Place const *, size_t)` here",
        ],
        &["flip: locked at slot 1", "pkg._geometry: `Point` is locked"],
    );
    let metres = "#[export] pub type Metres = f64;\n";
    replaced(
        &[AREA, metres],
        "Metres = f64",
        "Metres = f32",
        &["break: `Metres` is locked as an alias of `double`, but is an alias of `float` here"],
        &["Metres: locked as an alias of `double`"],
    );
    replaced(
        &[AREA, metres],
        "pub type Metres = f64;",
        "#[repr(C)] pub struct Metres { pub x: f64 }",
        &["break: `Metres` is locked as an alias of `double`, but is a record here"],
        &["Metres: locked as an alias of `double`, but is a record here"],
    );
}

#[test]
fn enumerations() {
    let now = "#[export(slot = 0, since = \"1.0\")] pub fn now(clock: Clock) {}\n";
    let whole = [CLOCK, now];
    for (from, to, change, told) in [
        (
            "Wall = 1",
            "Wall = 3",
            "`Wall` of `Clock` is locked as `1`, but is `3` here",
            "Clock Member(0): `1`, but is `3`",
        ),
        (
            "Wall = 1, ",
            "",
            "`Wall` of `Clock` is locked as `1`, but is gone",
            "Clock: locked as `1`, but is gone",
        ),
        (
            "Wall",
            "Court",
            "`Wall` of `Clock` is locked, but is called `Court` here",
            "Clock Member(0): `Wall` of `Clock` is locked, but is called `Court`",
        ),
        (
            "= 2",
            "= 2, Atomic = 3",
            "`Clock` is locked without `Atomic`, and isn't `#[non_exhaustive]`, so no consumer expects it",
            "Clock Member(2): locked without `Atomic`",
        ),
        // A new value before the others moves them.
        (
            "Wall = 1, Steady = 2",
            "Atomic = 1, Wall = 2, Steady = 3",
            "`Wall` of `Clock` is locked as `1`, but is `2` here",
            "Clock Member(1): `1`, but is `2`",
        ),
        (
            "i32",
            "u32",
            "`Clock` is locked as an enumeration of `int32_t`, but is an enumeration of `uint32_t` here",
            "Clock: an enumeration of `uint32_t` here",
        ),
        (
            "pub enum",
            "#[non_exhaustive] pub enum",
            "`Clock` is locked as a closed enumeration of `int32_t`, but is an open enumeration of `int32_t` here",
            "Clock: an open enumeration",
        ),
    ] {
        replaced(&whole, from, to, &[&format!("break: {change}")], &[told]);
    }
    // An open enumeration keeps its values.
    replaced(
        &[OPEN, now],
        "#[non_exhaustive] ",
        "",
        &[
            "break: `Clock` is locked as an open enumeration of `int32_t`, but is a closed enumeration of `int32_t` here",
        ],
        &["Clock: but is a closed enumeration"],
    );
    replaced(
        &[OPEN, now],
        "Wall = 1",
        "Atomic = 4",
        &["break: `Wall` of `Clock` is locked as `1`, but is gone"],
        &["Clock: `Wall` of `Clock` is locked as `1`, but is gone"],
    );
}

#[test]
fn opaque_types() {
    let shape = "#[export(slot = 0, since = \"1.0\")] pub struct Shape(u8);\n";
    let make = "#[export(slot = 1, since = \"1.0\")] pub fn make() -> Box<Shape> {}\n";
    let area = "#[export(slot = 2, since = \"1.0\")] pub fn area(shape: &Shape) -> f64 {}\n";
    let whole = [shape, make, area];
    replaced(
        &whole,
        "Shape",
        "Form",
        &["break: `Shape` is locked, but is called `Form` here"],
        &["Form: `Shape` is locked, but is called `Form` here"],
    );
    replaced(
        &whole,
        "slot = 0, since",
        "slot = 3, since",
        &[],
        &["Shape Slot: `Shape_free` is locked at slot 0, but is at slot 3 here"],
    );
    // The type is reported, and its destructor isn't reported on its own.
    check(
        &[shape, &area.replace("slot = 2", "slot = 1").replace("&Shape", "*const Shape")].concat(),
        "#[export] #[repr(C)] pub struct Shape { pub sides: u8 }
         #[export(slot = 1, since = \"1.0\")] pub fn area(shape: *const Shape) -> f64 {}",
        &[],
        &["Shape: `Shape` is locked as an opaque type, but is a record here"],
    );
    check(
        &[AREA, &shape.replace("slot = 0", "slot = 1")].concat(),
        AREA,
        &["break: `Shape` is locked as an opaque type, but is gone"],
        &["pkg._geometry: `Shape` is locked as an opaque type, but is gone"],
    );
}

#[test]
fn constants() {
    let whole = [AREA, "#[export] pub const MAX: u8 = 1;"];
    for (from, to, change, told) in [
        (
            "= 1;",
            "= 2;",
            "`MAX` is locked as `uint8_t` 1, but is `uint8_t` 2 here",
            "MAX: locked as `uint8_t` 1",
        ),
        (
            "u8",
            "u16",
            "`MAX` is locked as `uint8_t` 1, but is `uint16_t` 1 here",
            "MAX: but is `uint16_t` 1 here",
        ),
        (
            "#[export] pub const MAX: u8 = 1;",
            "",
            "the constant `MAX` is locked as `uint8_t` 1, but is gone",
            "pkg._geometry: the constant `MAX`",
        ),
    ] {
        replaced(&whole, from, to, &[&format!("break: {change}")], &[told]);
    }
}

/// A buffer's record follows from the function that gives it, and from its elements.
#[test]
fn buffers() {
    let ring = "#[export(slot = 0, since = \"1.0\")] pub fn ring() -> Vec<Point> {}\n";
    let whole = [POINT, ring];
    replaced(
        &whole,
        "Point",
        "Place",
        &["break: `Point` is locked, but is called `Place` here"],
        &["Place: `Point` is locked, but is called `Place` here; put the name back"],
    );
    replaced(
        &whole,
        "Vec<Point>",
        "Vec<f64>",
        &[
            "break: `ring` is locked at slot 0 as `geometry_Point_buffer (void)`, but is `geometry_double_buffer (void)` here",
        ],
        &["ring: locked at slot 0"],
    );
    replaced(&whole, "Vec<Point>", "Box<[Point]>", &[], &[]);
}
