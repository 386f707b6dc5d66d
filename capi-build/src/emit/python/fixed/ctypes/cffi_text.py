"""What cffi's `cdef` takes: types, integers, and a struct of all functions in their slots."""

TYPES = {
    "usize": "size_t",
    "isize": "intptr_t",
    "f32": "float",
    "f64": "double",
    "bool": "bool",
    "c_schar": "signed char",
    "c_uchar": "unsigned char",
    "c_ushort": "unsigned short",
    "c_uint": "unsigned int",
    "c_ulong": "unsigned long",
    "c_longlong": "long long",
    "c_ulonglong": "unsigned long long",
}


def scalar(name):
    """Return C's name of a scalar."""
    if name in TYPES:
        return TYPES[name]
    if name.startswith("c_"):
        return name[2:]
    return ("uint" if name[0] == "u" else "int") + name[1:] + "_t"


class Text:
    """The text of one major version."""

    def __init__(self, model, major):
        self.prefix, self.module, self.major = model["prefix"], model["module"], major
        self.lines = []

    def declare(self, ty, name="", constant=False):
        """Return a declaration without its `;`: C declares from the inside out."""
        if ty["kind"] == "pointer":
            inner = f"*{'const ' if constant else ''}{name}"
            return self.declare(ty["to"], inner, not ty.get("mutable"))
        if ty["kind"] == "array":
            inner = f"({name})" if name.startswith("*") else name
            return self.declare(ty["of"], f"{inner}[{ty['length']}]", constant)
        base = {
            "void": lambda: "void",
            "py_object": lambda: "PyObject",
            "py_type_object": lambda: "PyTypeObject",
            "scalar": lambda: scalar(ty["name"]),
            "named": lambda: f"{self.prefix}_{ty['name']}",
        }[ty["kind"]]()
        return f"{'const ' if constant else ''}{base} {name}".rstrip()

    def pointer(self, prototype, name):
        """Return a pointer to a function."""
        given = [self.declare(it["type"], it["name"]) for it in prototype["parameters"]]
        return self.declare(prototype["result"], f"(*{name})({', '.join(given) or 'void'})")

    def integers(self, values):
        """Write down those that cffi knows as integers."""
        for each in values:
            if isinstance(each["value"], int) and not isinstance(each["value"], bool):
                self.lines.append(f"#define {each['c_name']} {each['value']}")

    def head(self, each):
        """Write down what records may point to before they are there."""
        name = each["c_name"]
        if each["kind"] in ("opaque", "record", "buffer"):
            self.lines.append(f"typedef struct {name} {name};")
        elif each["kind"] == "class":
            self.lines.append(f"typedef PyObject {name};")

    def body(self, each):
        name = each["c_name"]
        if each["kind"] == "alias":
            self.lines.append(f"typedef {scalar(each['of'])} {name};")
        elif each["kind"] == "enumeration":
            self.lines.append(f"typedef {scalar(each['repr'])} {name};")
            self.integers(each["variants"])
        elif each["kind"] == "callback":
            self.lines.append(f"typedef {self.pointer(each['prototype'], name)};")
        elif each["kind"] == "record":
            fields = [self.declare(it["type"], it["c_name"]) + ";" for it in each["fields"]]
            self.lines += [f"struct {name} {{", *("    " + it for it in fields), "};"]
        elif each["kind"] == "buffer":
            data = self.declare({"kind": "pointer", "mutable": True, "to": each["of"]}, "data")
            fields = [f"{data};", "size_t len;", "size_t capacity;"]
            fields.append("void (*release)(void *data, size_t capacity);")
            self.lines += [f"struct {name} {{", *("    " + it for it in fields), "};"]

    def slot(self, function):
        """Return a function's place; one that can't be called through cffi is no function."""
        name = function.get("member", function["name"])
        if "retired" in function:
            text = function["retired"]["text"].replace("*/", "* /")
            return f"void *{name}; /* {text} */"
        if function.get("needs_gil") or "class" in function:
            # cffi gives the GIL away for each call.
            return f"void *{name}; /* needs the GIL: call it through load() */"
        return self.pointer(function["prototype"], name) + ";"

    def text(self):
        types = self.major["types"]
        self.lines += [
            "typedef struct _object PyObject;",
            "typedef struct _typeobject PyTypeObject;",
        ]
        for each in types:
            self.head(each)
        for each in types:
            self.body(each)
        self.integers(self.major["constants"])
        slots = [f"    {self.slot(it)}" for it in self.major["functions"]]
        self.lines += ["typedef struct {", *slots, f"}} {self.prefix}_slots;"]
        return "\n".join(self.lines) + "\n"


def declarations(model, major):
    """Return the text of a major version."""
    return Text(model, major).text()
