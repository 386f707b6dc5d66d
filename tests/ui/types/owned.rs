use capi_runtime as capi;
use std::ffi::CString;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn taken(a: Vec<f64>, b: String, c: Vec<Vec<u8>>) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn referred(a: &Vec<f64>, b: &String, c: &mut Vec<u8>, d: &CString, e: &Box<f64>) {}
