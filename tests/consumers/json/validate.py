"""Each file that is named, against the schema; and files with one mistake, which it refuses."""

import copy
import json
import pathlib
import sys

import jsonschema

schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
files = [pathlib.Path(name) for name in sys.argv[2:]]
models = [json.loads(file.read_text(encoding="utf-8")) for file in files]
for file, model in zip(files, models):
    error = jsonschema.exceptions.best_match(validator.iter_errors(model))
    assert error is None, f"{file}: {error.json_path}: {error.message}"


def places(value, path=()):
    """Each value in a file, with its path."""
    yield path, value
    if isinstance(value, list):
        value = dict(enumerate(value))
    if isinstance(value, dict):
        for at, each in value.items():
            yield from places(each, (*path, at))


def changed(model, path, change):
    """A copy of a file in which `change` made another value of one."""
    whole = copy.deepcopy({"": model})
    *way, last = ("", *path)
    holder = whole
    for at in way:
        holder = holder[at]
    holder[last] = change(holder[last])
    return whole[""]


def with_unknown(value):
    return {**value, "unknown": 1}


# Each object gets an unknown name, and each `kind` another one; each name and number becomes a
# list. The schema refuses all of these.
refused = 0
for file, model in zip(files, models):
    wrong = []
    for path, value in places(model):
        if isinstance(value, dict):
            wrong.append((path, with_unknown))
        elif path and path[-1] in (
            "kind",
            "name",
            "c_name",
            "slot",
            "since",
            "hash",
            "role",
            "ends",
        ):
            wrong.append((path, lambda value: [value]))
        if path and path[-1] == "kind":
            wrong.append((path, lambda value: "of no kind"))
    # A file has hundreds of them, which are alike.
    for path, change in wrong[:: max(1, len(wrong) // 12)]:
        text = f"{file}: {path} as {change.__name__} is taken"
        assert not validator.is_valid(changed(model, path, change)), text
        refused += 1

# Required names can't be left out.
model = models[0]
for name in schema["required"]:
    assert not validator.is_valid({key: it for key, it in model.items() if key != name}), name
function = schema["$defs"]["function"]["required"]
for name in function:
    whole = copy.deepcopy(model)
    del whole["majors"][0]["functions"][0][name]
    assert not validator.is_valid(whole), name
assert not validator.is_valid({**model, "schema": 2})
print(f"{len(files)} files valid, {refused} wrong ones refused")
