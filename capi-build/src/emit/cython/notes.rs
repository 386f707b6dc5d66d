//! The notes in Cython's files: they say what the declarations can't.

use capi_model::abi::{self, Function, Object, Type};
use capi_model::names;

use super::scope::Scope;
use super::spelling::{declare, gives_object};
use crate::emit::c::notes::{Failure, Topic, Words, object, rules};
use crate::emit::c::target::question;

/// The manual: how to use the file, and the rules that functions keep to.
pub(super) fn manual(scope: &Scope<'_>) -> Vec<String> {
    let table = scope.table;
    let module = &table.module;
    let over_header = names::cython_header_file(module, &table.prefix);
    // The example is a function that the author wrote, if there is one.
    let is_plain = |it: &&Function| it.retired.is_none() && it.is_called();
    let first = table.functions.iter().find(is_plain).or(table.functions.first());
    let example = first.map_or_else(String::new, |it| scope.item(&it.name));
    let text = format!(
        "Say `from {module} cimport {example}`. Nothing is included or linked: when your module is \
imported, each function that it uses is looked for in {module}. An ImportError says which one the \
installed {module} lacks, and a TypeError which one has another signature. {over_header} has the \
same over the C header, whose import compares types, too, and knows versions.

{}{}",
        rules(table, ""),
        callbacks(table)
    );
    text.split('\n').map(str::to_owned).collect()
}

/// The manual of the file over the header.
pub(super) fn manual_over_header(table: &abi::Table) -> Vec<String> {
    let module = &table.module;
    let package = names::package(module);
    let target = names::constant(&table.prefix, "TARGET");
    let mut text = vec![format!(
        "What {module} exports, over its C header: for a module that asks for a version of \
         {module}'s C API, and for what is there. Put {package}.capi.get_include() into its \
         include_dirs, and call import_() once before anything else; the ImportError that it raises \
         says what is wrong, and what to do."
    )];
    text.push(String::new());
    let abi::Version { major, minor } = table.version;
    text.push(format!(
        "The module runs on each version from the target on, the oldest one by default, and a \
         function that is newer doesn't compile. For another target, the compiler is to define it: \
         define_macros=[(\"{target}\", \"0x{major:02x}{minor:02x}\")] in setuptools."
    ));
    text.push(String::new());
    let rules = rules(table, "") + callbacks(table);
    text.extend(rules.split('\n').map(str::to_owned));
    text
}

/// The paragraph about the function that a callback points to.
fn callbacks(table: &abi::Table) -> &'static str {
    if [Topic::Closure, Topic::FunctionPointer].iter().any(|it| it.is_in(table)) {
        "\n- A callback may be called without the GIL. So behind one of yours stands what stands behind its \
type, or that with `with gil` for `nogil`."
    } else {
        ""
    }
}

/// Cython's words, for one of its two files.
pub(super) struct Cython<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) is_over_header: bool,
}

impl Words for Cython<'_> {
    fn table(&self) -> &abi::Table {
        self.scope.table
    }

    fn failure(&self) -> Failure {
        Failure::Raised
    }

    fn knows_python(&self) -> bool {
        true
    }

    fn item(&self, name: &str) -> String {
        self.scope.item(name)
    }

    fn variant(&self, enumeration: &str, variant: &str) -> String {
        self.scope.name(&names::variant(&self.table().prefix, enumeration, variant))
    }

    fn ty(&self, ty: &Type) -> String {
        declare(self.scope, ty, "")
    }

    fn result_object(&self, function: &Function, of: &Object) -> Option<String> {
        let of = object(of);
        if gives_object(function) {
            return of;
        }
        Some(format!("a new reference{}", of.map(|of| format!(", {of}")).unwrap_or_default()))
    }

    /// The header always declares such a function, but the module's dict may lack it.
    fn conditional(&self, function: &Function) -> String {
        if self.is_over_header {
            let question = question(&self.table().prefix, function);
            format!("ask {} first", self.scope.name(&question))
        } else {
            "where it is missing, a module that uses it can't be imported".to_owned()
        }
    }

    fn since(&self, function: &Function) -> String {
        format!("Since {}.", function.since)
    }
}
