"""Copies a wheel with files left out, or others in their place: `name`, or `name=path`."""

import pathlib
import sys
import zipfile

source, target, *changes = sys.argv[1:]
changes = dict(change.partition("=")[::2] for change in changes)
with zipfile.ZipFile(source) as wheel, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
    names = wheel.namelist()
    assert not changes.keys() - set(names), (changes, names)
    for name in names:
        if name not in changes:
            out.writestr(name, wheel.read(name))
        elif changes[name]:
            out.writestr(name, pathlib.Path(changes[name]).read_bytes())
