use capi_runtime as capi;

capi::api! { module = "shapes" }

mod units {
    #[allow(non_camel_case_types)]
    pub type usize = u16;
}

#[capi::export(slot = 0, since = "1.0")]
pub fn first(list: &[u8], at: units::usize) -> u8 {
    list[at as usize]
}
