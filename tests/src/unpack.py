"""Unpacks a wheel or an sdist into a folder of its own. A file that is there already keeps its
time, so that cargo isn't misled; files that another archive left there are deleted."""

import pathlib
import sys
import tarfile
import zipfile


def files(archive):
    """The name and content of each file."""
    if archive.endswith(".whl"):
        with zipfile.ZipFile(archive) as wheel:
            names = [name for name in wheel.namelist() if not name.endswith("/")]
            return {name: wheel.read(name) for name in names}
    with tarfile.open(archive) as tar:
        members = [member for member in tar.getmembers() if member.isfile()]
        return {member.name: tar.extractfile(member).read() for member in members}


archive, folder = sys.argv[1:]
kept = set()
for name, content in files(archive).items():
    path = pathlib.Path(folder, name)
    assert pathlib.Path(folder).resolve() in path.resolve().parents, path
    kept.add(path)
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)  # a library in use isn't written over
        path.write_bytes(content)
for path in sorted(pathlib.Path(folder).rglob("*")):
    if path.is_file() and path not in kept:
        path.unlink()
