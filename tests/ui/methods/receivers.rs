use capi_runtime as capi;
use std::rc::Rc;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Tank(f64);

#[capi::export]
impl Tank {
    #[capi::export(slot = 1, since = "1.0")]
    pub fn whole(self) -> f64 {
        self.0
    }

    #[capi::export(slot = 2, since = "1.0")]
    pub fn boxed(self: Box<Self>) -> f64 {
        self.0
    }

    #[capi::export(slot = 3, since = "1.0")]
    pub fn counted(self: Rc<Self>) -> f64 {
        self.0
    }

    #[capi::export(slot = 4, since = "1.0")]
    pub fn like(&self, others: Vec<Self>) -> Option<Self> {
        None
    }

    #[capi::export(slot = 5)]
    pub fn unplaced(&self);
}
