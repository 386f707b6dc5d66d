//! Exports that are compiled, and such that are not.

use capi_runtime as capi;

capi::api! { module = "shapes" }

/// On.
#[cfg(not(feature = "fast"))]
#[capi::export(slot = 0, since = "1.0")]
pub fn on() {}

/// Off.
#[cfg(feature = "fast")]
#[capi::export(slot = 1, since = "1.0")]
pub fn off() {}

/// Below.
#[capi::export(slot = 2, since = "1.0")]
#[cfg(feature = "fast")]
pub fn below() {}

/// By a condition.
#[cfg_attr(not(feature = "fast"), capi::export(slot = 3, since = "1.0"))]
pub fn conditional() {}

/// By a condition that doesn't hold.
#[cfg_attr(feature = "fast", capi::export(slot = 4, since = "1.0"))]
pub fn not_conditional() {}

/// Here.
#[cfg(not(feature = "fast"))]
#[capi::export(slot = 5, since = "1.0")]
pub fn either(side: f64) -> f64 {
    side
}

/// Or there.
#[cfg(feature = "fast")]
#[capi::export(slot = 5, since = "1.0")]
pub fn either(side: f64) -> f64 {
    side
}

/// A module that isn't there.
#[cfg(feature = "fast")]
pub mod fast {
    /// Inside.
    #[capi_runtime::export(slot = 6, since = "1.0")]
    pub fn inside() {}
}

/// Only in tests.
#[cfg(test)]
mod tests {
    #[capi_runtime::export]
    pub fn nothing(all: Vec<f64>) {}
}

/// A type that isn't there, and who takes it.
#[cfg(feature = "fast")]
#[capi::export(slot = 7, since = "1.0")]
#[derive(Debug)]
pub struct Fast(pub f64);

/// Who takes it.
#[cfg(feature = "fast")]
#[capi::export(slot = 8, since = "1.0")]
pub fn takes(fast: &Fast) -> f64 {
    fast.0
}

/// Functions that may not be there.
#[cfg(feature = "fast")]
#[capi::export]
impl Fast {
    /// Where it is fast.
    #[capi::export(slot = 9, since = "1.0")]
    pub fn speed(&self) -> f64 {
        self.0
    }
}

/// A type with a block for each side.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Speed {
    /// In metres a second.
    pub metres: f64,
}

#[cfg(feature = "fast")]
#[capi::export]
impl Speed {
    /// Here.
    #[capi::export(slot = 10, since = "1.0")]
    pub fn doubled(self) -> Self {
        Self { metres: self.metres * 2.0 }
    }
}

#[cfg(not(feature = "fast"))]
#[capi::export]
impl Speed {
    /// Or there.
    #[capi::export(slot = 10, since = "1.0")]
    pub fn doubled(self) -> Self {
        self
    }
}

#[cfg_attr(not(feature = "fast"), capi::export)]
impl Speed {
    /// By the block's condition.
    #[cfg(not(feature = "fast"))]
    #[capi::export(slot = 11, since = "1.0")]
    pub fn halved(&mut self) {
        self.metres /= 2.0;
    }
}
