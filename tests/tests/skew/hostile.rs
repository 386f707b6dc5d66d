//! Providers that lie about their API.

use anyhow::Result;
use capi_tests::environment::run;

use crate::ages::{AGES, Consumer, consumers};
use crate::built::built;

#[test]
fn a_provider_that_does_not_fit_is_refused() -> Result<()> {
    let age = &AGES[2];
    let consumers: Vec<Consumer> = consumers().filter(|it| it.age.name == age.name).collect();
    run(&mut built()?.script("hostile.py", age, &consumers)?).map(drop)
}
