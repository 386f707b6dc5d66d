"""Makes a Zig file of a package's capi.json: python capi_zig.py capi.json > geometry.zig

It shows the parts of capi.json that a binding for another language needs: the newest major
version's types, constants and functions, and the facts that an import compares.
"""

import json
import sys

SCALARS = {"c_schar": "i8", "c_uchar": "u8"}

WORDS = {
    *("addrspace", "align", "allowzero", "and", "anyframe", "anytype", "asm", "break", "callconv"),
    *("catch", "comptime", "const", "continue", "defer", "else", "enum", "errdefer", "error"),
    *("export", "extern", "fn", "for", "if", "inline", "linksection", "noalias", "noinline"),
    *("nosuspend", "opaque", "or", "orelse", "packed", "pub", "resume", "return", "struct"),
    *("suspend", "switch", "test", "threadlocal", "try", "union", "unreachable", "var"),
    *("volatile", "while", "null", "undefined", "true", "false", "type", "void", "bool"),
}

# The fixed part: the table in memory, as docs/capi.schema.json and the C header have it.
FIXED = """\
pub const PyObject = opaque {};
pub const PyTypeObject = opaque {};

extern fn PyImport_ImportModule(name: [*:0]const u8) ?*PyObject;
extern fn PyObject_GetAttrString(object: *PyObject, name: [*:0]const u8) ?*PyObject;
extern fn PyCapsule_GetPointer(capsule: *PyObject, name: [*:0]const u8) ?*anyopaque;
extern fn Py_DecRef(object: ?*PyObject) void;
extern fn PyErr_Clear() void;

const Version = extern struct { minor: u16, reserved: u16, slot_count: u32, hash: u64 };

const Slot = extern struct {
    name: [*:0]const u8,
    signature: [*:0]const u8,
    terms: [*:0]const u8,
    hash: u64,
    minor: u16,
    flags: u16,
    reserved: u32,
};

const Table = extern struct {
    magic: u32,
    layout: u16,
    size: u16,
    major: u16,
    minor: u16,
    slot_count: u32,
    version_count: u32,
    layout_count: u32,
    module: [*:0]const u8,
    release: [*:0]const u8,
    versions: [*]const Version,
    info: [*]const Slot,
    slots: *const Functions,
};

pub const ImportError = error{ NoModule, NoCapi, NotATable, OtherLayout, TooOld, Different };

/// Imports the module, and gives its functions. Those of minor versions after `minor` must not be
/// used. It needs the GIL; where there is no module, its exception is set.
pub fn import(minor: u16) ImportError!*const Functions {
    return check(try find(), minor);
}

/// Imports the module, and gives the pointer in its capsule: a table, unless it is another's.
pub fn find() ImportError!*const anyopaque {
    const module = PyImport_ImportModule(module_name) orelse return error.NoModule;
    defer Py_DecRef(module);
    const capsule = PyObject_GetAttrString(module, capsule_attribute) orelse {
        PyErr_Clear();
        return error.NoCapi;
    };
    // The table outlives the capsule: it is static in the provider.
    defer Py_DecRef(capsule);
    return PyCapsule_GetPointer(capsule, capsule_name) orelse {
        PyErr_Clear();
        return error.NotATable;
    };
}

/// The functions of a table, if it can be believed, and has what this file was made for.
pub fn check(pointer: *const anyopaque, minor: u16) ImportError!*const Functions {
    if (@intFromPtr(pointer) % @alignOf(Table) != 0) return error.NotATable;
    const table: *const Table = @ptrCast(@alignCast(pointer));
    if (table.magic != 0x43415049) return error.NotATable;
    if (table.layout != 1 or table.size < @sizeOf(Table)) return error.OtherLayout;
    if (table.major != major) return error.Different;
    if (table.minor < minor) return error.TooOld;
    const slot_count = for (versions) |version| {
        if (version.minor == minor) break version.slot_count;
    } else return error.TooOld;
    if (table.slot_count < slot_count) return error.Different;
    for (hashes[0..slot_count], table.info[0..slot_count]) |here, there| {
        if (here != there.hash) return error.Different;
    }
    return table.slots;
}
"""


def quoted(name):
    return f'@"{name}"' if name in WORDS else name


def docs(lines, indent=""):
    return [f"{indent}///{' ' if line else ''}{line}" for line in lines or []]


class Zig:
    """The file of one major version."""

    def __init__(self, model):
        self.model, self.major = model, model["majors"][-1]
        self.types = {it["name"]: it for it in self.major["types"]}

    def type(self, ty, optional=True):
        """A type, where C's pointer may be NULL."""
        kind = ty["kind"]
        if kind == "scalar":
            return SCALARS.get(ty["name"], ty["name"])
        if kind == "named":
            is_class = self.types[ty["name"]]["kind"] == "class"
            return "PyObject" if is_class else quoted(ty["name"])
        if kind == "array":
            return f"[{ty['length']}]{self.type(ty['of'])}"
        if kind == "pointer":
            constant = "" if ty.get("mutable") else "const "
            to = self.type(ty["to"])
            is_hidden = to in ("void", "PyObject", "PyTypeObject")
            is_opaque = ty["to"]["kind"] == "named" and self.kind(ty["to"]) == "opaque"
            if is_hidden or is_opaque:
                mark = "?" if optional else ""
                return f"{mark}*{constant}{'anyopaque' if to == 'void' else to}"
            return f"[*c]{constant}{to}"
        return {"void": "void", "py_object": "PyObject", "py_type_object": "PyTypeObject"}[kind]

    def kind(self, ty):
        return self.types[ty["name"]]["kind"]

    def parameter(self, parameters, each):
        """A parameter: a pointer that can't be NULL isn't optional in Zig."""
        passed = parameters[each["parameter"]]["pass"] if "parameter" in each else {}
        nullable = passed.get("nullable", False)
        if each["role"] == "value" and passed["kind"] == "reference":
            constant = "" if each["type"].get("mutable") else "const "
            return f"{'?' if nullable else ''}*{constant}{self.type(passed['to'])}"
        if each["role"] == "value" and passed["kind"] == "slice":
            constant = "" if each["type"].get("mutable") else "const "
            return f"?[*]{constant}{self.type(passed['of'])}"
        if each["role"] == "value" and passed["kind"] == "text":
            return "?[*]const u8"
        if each["role"] == "value" and passed["kind"] == "c_text":
            return f"{'?' if nullable else ''}[*:0]const u8"
        if each["role"] == "value" and passed["kind"] in ("callback", "closure"):
            return ("?" if nullable else "") + self.type(each["type"])
        if each["role"] == "free":
            return "?" + self.type(each["type"])
        if each["role"] in ("result", "result_length"):
            return "*" + self.type(each["type"]["to"])
        is_lent = each["role"] == "value" and passed["kind"] in ("owned", "object")
        return self.type(each["type"], optional=not is_lent or nullable)

    def function(self, parameters, prototype):
        given = [self.parameter(parameters, it) for it in prototype["parameters"]]
        return f"*const fn ({', '.join(given)}) callconv(.c) {self.type(prototype['result'])}"

    def declaration(self, each):
        name, kind = quoted(each["name"]), each["kind"]
        yield from docs(each.get("docs"))
        if kind == "alias":
            yield f"pub const {name} = {SCALARS.get(each['of'], each['of'])};"
        elif kind == "opaque":
            yield f"pub const {name} = opaque {{}};"
        elif kind == "class":
            yield f"pub const {name} = PyObject;"
        elif kind == "callback":
            yield f"pub const {name} = {self.function(each['parameters'], each['prototype'])};"
        elif kind == "enumeration":
            # Not exhaustive: a status is 0 for success, and later versions may add values.
            yield f"pub const {name} = enum({each['repr']}) {{"
            for variant in each["variants"]:
                yield from docs(variant.get("docs"), "    ")
                yield f"    {quoted(snake(variant['name']))} = {variant['value']},"
            yield "    _,"
            yield "};"
        elif kind == "record":
            yield f"pub const {name} = extern struct {{"
            for field in each["fields"]:
                yield from docs(field.get("docs"), "    ")
                yield f"    {quoted(field['name'])}: {self.type(field['type'])},"
            yield "};"
        elif kind == "buffer":
            data = self.type({"kind": "pointer", "mutable": True, "to": each["of"]})
            yield f"pub const {name} = extern struct {{"
            yield f"    data: {data},"
            yield "    len: usize,"
            yield "    capacity: usize,"
            yield f"    release: ?*const fn ({data}, usize) callconv(.c) void,"
            yield "};"

    def slot(self, function):
        yield from docs(function.get("docs"), "    ")
        if "retired" in function:
            yield f"    /// {function['retired']['text']}."
        elif function.get("needs_gil"):
            yield "    /// Needs the GIL."
        made = self.function(function["parameters"], function["prototype"])
        optional = "?" if "conditional" in function else ""
        yield f"    {quoted(function['name'])}: {optional}{made},"

    def constant(self, each):
        value = each["value"]
        text = str(value).lower() if isinstance(value, bool) else repr(value)
        yield from docs(each.get("docs"))
        yield f"pub const {quoted(each['name'])}: {SCALARS.get(each['type'], each['type'])} = {text};"

    def text(self):
        model, major = self.model, self.major
        lines = [
            f"//! Version {major['version']} of {model['module']}'s C API, from its capi.json."
        ]
        lines += [f"//!{' ' if line else ''}{line}" for line in ["", *major.get("docs", [])]]
        lines += ["", *FIXED.splitlines(), ""]
        lines.append(f'const module_name = "{model["module"]}";')
        lines.append(f'const capsule_attribute = "{major["attribute"]}";')
        lines.append(f'const capsule_name = "{major["capsule"]}";')
        lines.append(f"const major: u16 = {major['major']};")
        lines.append("const versions = [_]struct { minor: u16, slot_count: u32 }{")
        for version in major["versions"]:
            minor = version["version"].split(".")[1]
            lines.append(f"    .{{ .minor = {minor}, .slot_count = {version['slots']} }},")
        lines.append("};")
        lines.append("const hashes = [_]u64{")
        lines += [f"    0x{function['hash']}," for function in major["functions"]]
        lines += ["};", ""]
        for each in major["types"]:
            lines += [*self.declaration(each), ""]
        for each in major["constants"]:
            lines += [*self.constant(each), ""]
        lines += ["/// The functions, in their slots.", "pub const Functions = extern struct {"]
        for function in major["functions"]:
            lines += self.slot(function)
        lines.append("};")
        return "\n".join(lines) + "\n"


def snake(name):
    """`counter_clockwise` of `CounterClockwise`."""
    out = ""
    for at, letter in enumerate(name):
        if letter.isupper() and at and not name[at - 1].isupper() and name[at - 1] != "_":
            out += "_"
        out += letter.lower()
    return out


def main(path):
    with open(path, encoding="utf-8") as file:
        sys.stdout.write(Zig(json.load(file)).text())


if __name__ == "__main__":
    main(sys.argv[1])
