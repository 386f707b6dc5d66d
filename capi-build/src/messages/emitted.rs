//! Messages in generated files for code that can't be compiled or called. Fixed texts hold others.

use std::fmt::Display;

capi_model::messages! {
    fn import_first(function: &str, prefix: &str) {
        "{function}: call {prefix}_import() first"
    }
    fn not_in_build(function: &str, module: &str, has: &str, member: &str) {
        "{function}: this build of {module} does not have it; ask {has}({member}) first"
    }
    fn define_target(why: &str, target: &str, version: impl Display) {
        "{why}: define {target} {version}"
    }
    fn outside_target(target: &str, ranges: &str) {
        "{target} must be {ranges}"
    }
    fn needs_cpp17(prefix: &str) {
        "{prefix}.hpp needs C++17; {prefix}.h does with C++11"
    }
    fn other_layout(name: &str) {
        "{name} must have C's layout"
    }
    fn not_imported(module: &str) {
        "{module} was imported before there was an object of its"
    }
}
