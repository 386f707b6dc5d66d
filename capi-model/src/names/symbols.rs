//! The names of an API's items in C, Python and Rust: symbols, types, constants, modules.

/// The runtime's private module, which generated Rust names. It carries the version, so that parts
/// of different versions don't compile together.
pub const PRIVATE: &str = concat!(
    "__private_",
    env!("CARGO_PKG_VERSION_MAJOR"),
    "_",
    env!("CARGO_PKG_VERSION_MINOR"),
    "_",
    env!("CARGO_PKG_VERSION_PATCH")
);

/// `geometry_ring_area`, `geometry_Point`.
pub fn item(prefix: &str, name: &str) -> String {
    format!("{prefix}_{name}")
}

/// `Polygon_free`, as a slot's name.
pub fn destructor(opaque: &str) -> String {
    format!("{opaque}_free")
}

/// `Polygon` of `Polygon_free`.
pub fn destroyed(destructor: &str) -> Option<&str> {
    destructor.strip_suffix("_free")
}

/// `Series_type`, as a slot's name.
pub fn type_object(class: &str) -> String {
    format!("{class}_type")
}

/// `Series` of `Series_type`.
pub fn typed(type_object: &str) -> Option<&str> {
    type_object.strip_suffix("_type")
}

/// `Series_Check`, as `PyList_Check` is that of `list`.
pub fn class_check(class: &str) -> String {
    format!("{class}_Check")
}

/// The name of owned text, as a type.
pub const TEXT: &str = "text_buffer";

/// `Point_buffer` of `Point`.
pub fn buffer(element: &str) -> String {
    format!("{element}_buffer")
}

/// A scalar's name within that of a buffer: `double`, `uint8` of `uint8_t`, `unsigned_char` of
/// `unsigned char`.
pub fn scalar_element(c: &str) -> String {
    c.strip_suffix("_t").unwrap_or(c).replace(' ', "_")
}

/// A pointer's name within that of a buffer: `Polygon_pointer`, `Polygon_const_pointer`.
pub fn pointer_element(to: &str, mutable: bool) -> String {
    format!("{to}{}_pointer", if mutable { "" } else { "_const" })
}

/// `Point_buffer_free`.
pub fn buffer_free(buffer: &str) -> String {
    format!("{buffer}_free")
}

/// `GEOMETRY_WINDING_COUNTER_CLOCKWISE`.
pub fn variant(prefix: &str, enumeration: &str, variant: &str) -> String {
    format!("{}_{}", upper(prefix), variant_alone(enumeration, variant))
}

/// `WINDING_COUNTER_CLOCKWISE`.
pub fn variant_alone(enumeration: &str, variant: &str) -> String {
    format!("{}_{}", upper(enumeration), upper(variant))
}

/// `GEOMETRY_MAX_VERTICES`; also `GEOMETRY_TARGET`, `GEOMETRY_HAS`, `GEOMETRY_CAPI_H`.
pub fn constant(prefix: &str, name: &str) -> String {
    format!("{}_{}", upper(prefix), upper(name))
}

/// `each_vertex_callback`, then `each_vertex_callback2`: named by position, because authors may
/// rename a parameter without breaking a consumer.
pub fn callback(function: &str, nth: usize) -> String {
    if nth == 0 {
        format!("{function}_callback")
    } else {
        format!("{function}_callback{}", nth + 1)
    }
}

/// The name of the function that frees the context of an owned callback.
pub const CONTEXT_FREE: &str = "context_free";

/// `each_vertex` of `each_vertex_callback2`.
pub fn calls_back(callback: &str) -> Option<&str> {
    callback.trim_end_matches(|it: char| it.is_ascii_digit()).strip_suffix("_callback")
}

/// `_C_API_v1`.
pub fn attribute(major: u16) -> String {
    format!("_C_API_v{major}")
}

/// `geometry._C_API_v1`.
pub fn capsule(module: &str, major: u16) -> String {
    format!("{module}.{}", attribute(major))
}

/// `geometry_capi`.
pub fn consumer_module(prefix: &str) -> String {
    format!("{prefix}_capi")
}

/// `SeriesMethods`.
pub fn class_methods(class: &str) -> String {
    format!("{class}Methods")
}

/// `Geometry`, `MyShapes`.
pub fn camel(name: &str) -> String {
    name.split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters)
        })
        .collect()
}

/// `COUNTER_CLOCKWISE` of `CounterClockwise`, `MAX_VERTICES` of `MAX_VERTICES`, `HTTP_ERROR2` of
/// `HTTPError2`.
pub fn upper(name: &str) -> String {
    let bytes = name.as_bytes();
    let mut out = String::with_capacity(name.len() + 4);
    for (at, letter) in name.char_indices() {
        let starts_word = letter.is_ascii_uppercase() && at > 0 && {
            let (before, after) = (bytes[at - 1], bytes.get(at + 1));
            before.is_ascii_lowercase()
                || before.is_ascii_digit()
                || (before.is_ascii_uppercase() && after.is_some_and(u8::is_ascii_lowercase))
        };
        if starts_word {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

/// `counter_clockwise` of `CounterClockwise`.
pub fn snake(name: &str) -> String {
    upper(name).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn upper_splits_words() {
        assert_eq!(upper("CounterClockwise"), "COUNTER_CLOCKWISE");
        assert_eq!(upper("MAX_VERTICES"), "MAX_VERTICES");
        assert_eq!(upper("HTTPError2"), "HTTP_ERROR2");
        assert_eq!(upper("geometry"), "GEOMETRY");
    }

    #[test]
    fn camel_joins_words() {
        assert_eq!(camel("geometry"), "Geometry");
        assert_eq!(camel("my_shapes"), "MyShapes");
    }
}
