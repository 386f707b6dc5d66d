"""Docstrings: the author's words, and what Python's values are to C."""

from .types import python_name


def docstring(types, model):
    """Return the docstring of a function."""
    notes = []
    for each in model["parameters"]:
        text = _parameter(types, each["pass"])
        if text:
            optional = ", or None" if each["pass"].get("nullable") else ""
            notes.append(f"{python_name(each['name'])}: {text}{optional}")
    outcome = [*_returned(types, model), *_facts(model)]
    lines = ["\n".join(model.get("docs", [])), "\n".join(notes), "\n".join(outcome)]
    return "\n\n".join(line for line in lines if line)


def _parameter(types, passed):
    kind = passed["kind"]
    if kind == "value":
        return _value(types, passed["type"])
    if kind == "reference":
        to = passed["to"]
        if types.kind(to) == "opaque":
            return f"a {to['name']}" + (", which is changed" if passed.get("mutable") else "")
        if passed.get("mutable"):
            is_record = types.kind(to) == "record"
            what = types.shown(to) if is_record else f"{types.ctype(to).__name__} of ctypes"
            return f"a {what}, or a buffer with one, which is changed"
        return _value(types, to)
    if kind == "slice":
        name = types.shown(passed["of"])
        if passed.get("mutable"):
            return f"a writable buffer of {name}, such as a numpy array, which is changed"
        return f"a sequence of {name}, or a buffer of them, such as a numpy array"
    if kind in ("text", "c_text"):
        return "str, or bytes" + (" in UTF-8" if kind == "text" else " without a NUL")
    if kind == "owned":
        return f"a {passed['opaque']}, which is taken over"
    if kind in ("callback", "closure"):
        return _callback(types, passed)
    if kind == "object":
        of = passed["of"]
        return "any object" if of["kind"] == "any" else f"a {of.get('python', of['name'])}"
    return None


def _value(types, ty):
    kind = types.kind(ty)
    if kind == "record":
        return f"a {ty['name']}, or a tuple of its fields"
    if kind == "pointer":
        return f"{types.shown(ty)}, handed over unchecked: a pointer of ctypes, an address or None"
    if kind == "enumeration":
        return f"a {ty['name']}, or its number"
    return types.shown(ty)


def _callback(types, passed):
    of = types.declared[passed["callback"]]
    takes = ", ".join(_argument(types, it["pass"]) for it in of["parameters"])
    text = f"a function of ({takes})"
    ends = of.get("closure", {}).get("ends")
    if ends in ("flow", "raises_flow"):
        text += ", which returns True to stop"
    elif of["prototype"]["result"]["kind"] != "void" and ends in (None, "value"):
        text += f" that gives {types.shown(of['prototype']['result'])}"
    return text + (", which may be called later" if passed.get("owned") else "")


def _argument(types, passed):
    kind = passed["kind"]
    of = passed.get("type") or passed.get("to") or passed.get("of")
    if kind in ("value", "reference"):
        return types.shown(of)
    if kind == "slice":
        return f"a copy of {types.shown(of)}s"
    return {"text": "str", "c_text": "bytes", "object": "object"}[kind]


def _returned(types, model):
    returned = model["returned"]
    kind = returned["kind"]
    what = returned.get("what", returned)
    gives = None
    if kind == "owned":
        gives = f"a {returned['opaque']}, freed when nobody has it any more"
    elif kind == "value" and types.kind(returned["type"]) != "void":
        gives = types.shown(returned["type"])
    elif what["kind"] in ("slice", "buffer"):
        gives = f"a copy of {types.shown(what['of'])}s"
    elif what["kind"] in ("text", "c_text"):
        gives = "str" if what["kind"] == "text" else "bytes"
    elif kind == "lent" and types.kind(what["to"]) == "opaque":
        gives = f"a {what['to']['name']}, which keeps what it is part of in use"
    elif kind == "lent":
        gives = f"a copy of {types.shown(what['to'])}"
    elif kind == "object":
        gives = "an object"
    if gives and model["behaviour"]["kind"] in ("optional", "raises_optional"):
        gives += ", or None"
    if gives:
        yield f"Gives {gives}."
    if model["behaviour"]["kind"] == "status":
        name = model["behaviour"]["enumeration"]
        yield f"Raises StatusError, whose `status` is of {name}, where it fails."


def _facts(model):
    if "deprecated" in model:
        text = model["deprecated"]["text"].rstrip(".")
        yield f"{text[0].upper()}{text[1:]}."
    if model.get("unsafe"):
        yield "Calling it has conditions, and nobody checks them."
    yield f"Slot {model['slot']}, since {model['since']}."
