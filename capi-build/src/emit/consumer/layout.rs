//! Where rustfmt would break a line, and how documentation is written.

use crate::emit::writer::Writer;

/// Where a line ends.
const WIDTH: usize = 100;

/// What arguments may take of it.
pub(super) const ARGUMENTS: usize = 60;

/// What calls of methods, one on another, may take of it.
const CHAIN: usize = 60;

/// Columns before the items of the file's module.
pub(super) const ITEM: usize = 4;

/// Each of these on a line.
pub(super) fn lines(out: &mut Writer, lines: impl IntoIterator<Item = impl AsRef<str>>) {
    for line in lines {
        out.line(line);
    }
}

/// `open`, a list and `close` on one line if they fit, else each item on a line of its own.
pub(super) fn list(indent: usize, open: &str, items: &[String], close: &str) -> Vec<String> {
    let line = format!("{open}{}{close}", items.join(", "));
    if indent + line.len() <= WIDTH || items.is_empty() {
        return vec![line];
    }
    let mut lines = vec![open.to_owned()];
    lines.extend(items.iter().map(|item| format!("    {item},")));
    lines.push(close.to_owned());
    lines
}

/// A field that is a pointer to a function, or an `Option` of one: on one line if it fits, else
/// below its name if it fits there.
pub(super) fn fn_pointer(
    indent: usize,
    name: &str,
    option: Option<&str>,
    types: &[String],
    result: &str,
) -> Vec<String> {
    let (pointer, close) = ("unsafe extern \"C\" fn(", format!("){result}"));
    let whole = |it: &str| option.map_or_else(|| it.to_owned(), |option| format!("{option}<{it}>"));
    let ty = whole(&format!("{pointer}{}{close}", types.join(", "))) + ",";
    let line = format!("{name}: {ty}");
    if indent + line.len() <= WIDTH {
        return vec![line];
    }
    if indent + 4 + ty.len() <= WIDTH {
        return vec![format!("{name}:"), format!("    {ty}")];
    }
    let Some(option) = option else {
        return list(indent, &format!("{name}: {pointer}"), types, &format!("{close},"));
    };
    let inner = list(indent + 4, pointer, types, &format!("{close},"));
    let inner = inner.iter().map(|line| format!("    {line}"));
    std::iter::once(format!("{name}: {option}<")).chain(inner).chain([">,".to_owned()]).collect()
}

/// Calls of methods, one on another: on one line if they fit, else each below the first.
pub(super) fn chain(of: &str, calls: &[&str]) -> String {
    let line = format!("{of}{}", calls.concat());
    if line.len() <= CHAIN { line } else { format!("{of}\n    {}", calls.join("\n    ")) }
}

/// `let name = of.call;` where it fits: on one line, or on two.
pub(super) fn let_call(out: &mut Writer, indent: usize, name: &str, of: &str, call: &str) {
    let line = format!("let {name} = {of}{call};");
    let value = format!("    {of}{call};");
    if indent + line.len() <= WIDTH {
        out.line(line);
    } else if indent + value.len() <= WIDTH {
        lines(out, [format!("let {name} ="), value]);
    } else {
        lines(out, [format!("let {name} = {of}"), format!("    {call};")]);
    }
}

/// `head`, a call in an `unsafe` block, and `tail`; an argument may have several lines.
pub(super) fn unsafe_call(
    out: &mut Writer,
    indent: usize,
    head: &str,
    callee: &str,
    arguments: &[String],
    tail: &str,
) {
    let joined = arguments.join(", ");
    let line = format!("{head}unsafe {{ {callee}({joined}) }}{tail}");
    let fits =
        |line: &str, indent: usize| joined.len() <= ARGUMENTS && indent + line.len() <= WIDTH;
    if fits(&line, indent) {
        out.line(line);
        return;
    }
    let on_its_own = &line[head.len()..];
    if !head.is_empty() && fits(on_its_own, indent + 4) {
        out.line(head.trim_end());
        out.line(format!("    {on_its_own}"));
        return;
    }
    out.block(format!("{head}unsafe {{"), format!("}}{tail}"), |out| {
        let line = format!("{callee}({joined})");
        if fits(&line, indent + 4) {
            out.line(line);
            return;
        }
        out.block(format!("{callee}("), ")", |out| {
            for argument in arguments {
                lines(out, format!("{argument},").split('\n'));
            }
        });
    });
}

/// The author's words as a doc comment. Their examples are the provider's, so they are not tests
/// of the consumer.
pub(super) fn docs(out: &mut Writer, lines: &[String]) {
    let mut in_code = false;
    for line in lines.iter().flat_map(|text| text.split('\n')) {
        let fence = line.trim_start();
        let is_fence = fence.starts_with("```");
        let info = fence.trim_start_matches('`');
        let is_rust = ["", "rust", "no_run", "should_panic"].contains(&info);
        if is_fence && !in_code && is_rust {
            out.line(format!("/// {}ignore", &line[..line.len() - info.len()]));
        } else {
            out.line(format!("/// {line}").trim_end());
        }
        in_code ^= is_fence;
    }
}
