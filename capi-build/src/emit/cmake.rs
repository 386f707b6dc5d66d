//! The files that `find_package(geometry 1.1 CONFIG)` reads: they define the target
//! `geometry::capi` and say which versions are there. Their text is one for all APIs, but for names
//! and versions.

use capi_model::{abi, names};

const HEAD: &str = include_str!("cmake/fixed/Config.cmake");
const OLDER: &str = include_str!("cmake/fixed/older.cmake");
const TARGET: &str = include_str!("cmake/fixed/target.cmake");
const CONFIG_VERSION: &str = include_str!("cmake/fixed/ConfigVersion.cmake");

/// Prints `geometryConfig.cmake`, which finds each major version's header and defines the target.
pub fn config(newest: &abi::Table) -> String {
    let major = newest.version.major;
    let older = if newest.older.is_empty() {
        String::new()
    } else {
        OLDER.replace("@MAJOR@", &major.to_string())
    };
    filled(&format!("{HEAD}{older}\n{TARGET}"), newest)
}

/// Prints `geometryConfigVersion.cmake`, which says whether the version that is asked for is there.
pub fn config_version(newest: &abi::Table) -> String {
    let own = (newest.oldest(), newest.version);
    let older = newest.older.iter().map(|older| (older.oldest(), older.newest()));
    let all: Vec<_> = std::iter::once(own).chain(older).collect();
    let majors = all.iter().map(|(oldest, newest)| format!("\"{oldest};{newest}\""));
    let mut newest_of_each: Vec<_> = all.iter().map(|(_, newest)| newest.to_string()).collect();
    newest_of_each.reverse();
    filled(CONFIG_VERSION, newest)
        .replace("@MAJORS@", &majors.collect::<Vec<_>>().join(" "))
        .replace("@EACH@", &newest_of_each.join(" and "))
}

fn filled(text: &str, table: &abi::Table) -> String {
    text.replace("@VERSION@", &table.version.to_string())
        .replace("@PACKAGE@", names::package(&table.module))
        .replace("@MODULE@", &table.module)
}
