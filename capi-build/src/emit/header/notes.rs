//! The notes at the start of the header: how to begin, and the rules that functions keep to.

use capi_model::{abi, names};

use crate::emit::c::notes::rules;

pub(super) fn manual(table: &abi::Table) -> Vec<String> {
    let abi::Table { prefix, module, .. } = table;
    let rules = rules(table, &format!("{prefix}_"));
    let target = names::constant(prefix, "TARGET");
    let text = format!(
        "Call {prefix}_import() once, where your module is initialised, and give up if it fails:

    if ({prefix}_import() < 0) {{
        return NULL;
    }}

The exception that is set then says what is wrong, and what to do. Otherwise each function below \
works in all C and C++ files of your extension, and there is nothing to link. {target} says which \
versions of {module}'s C API your extension runs on.

{rules}"
    );
    text.split('\n').map(str::to_owned).collect()
}
