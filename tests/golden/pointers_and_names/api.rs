//! Records that point to themselves and to each other; names that C or C++ has for itself.

use capi_runtime as capi;

capi::api! { module = "rings" }

/// One of a list.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Node {
    /// The one after it, or NULL.
    pub next: *mut Node,
    /// Whose it is.
    pub list: *const List,
    /// What it holds.
    pub value: f64,
}

/// A list, whose nodes know it.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct List {
    /// The first node, or NULL.
    pub first: *mut Node,
    /// How long it is, for each purpose.
    pub lengths: [[u32; 2]; 3],
}

/// What is asked of each node.
#[capi::export]
pub type Ask = extern "C" fn(node: &Node, class: i32) -> bool;

/// Fields that C spells otherwise.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Words {
    pub r#type: i32,
    pub int: i32,
    pub int_: i32,
    pub st_mtime: i64,
}

/// Whether a list has nodes.
#[capi::export(slot = 0, since = "1.0")]
pub fn has_nodes(list: &List, ask: Option<Ask>) -> bool {
    ask.is_none() && !list.first.is_null()
}

/// Adds up words.
#[capi::export(slot = 1, since = "1.0")]
pub fn delete(new: Words, int: i64, int_: i64, size_t: usize, result: u8) -> Option<i64> {
    i64::from(new.int).checked_add(int + int_ + size_t as i64 + i64::from(result))
}
