"""Unpacks an sdist; a file that is there already keeps its time, so that cargo isn't misled."""

import pathlib
import sys
import tarfile

archive, folder = sys.argv[1:]
kept = set()
with tarfile.open(archive) as tar:
    for member in tar.getmembers():
        if not member.isfile():
            continue
        path = pathlib.Path(folder, member.name)
        assert pathlib.Path(folder).resolve() in path.resolve().parents, path
        text = tar.extractfile(member).read()
        kept.add(path)
        if not path.is_file() or path.read_bytes() != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
for path in sorted(pathlib.Path(folder).rglob("*")):
    if path.is_file() and path not in kept:
        path.unlink()
