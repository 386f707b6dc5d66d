"""Checks that just this wheel is installed: the same files, but for those that describe it."""

import pathlib
import sys
import sysconfig
import zipfile

site = pathlib.Path(sysconfig.get_path("platlib"))


def shipped(names):
    return {name for name in names if ".dist-info/" not in name and not name.endswith(".pyc")}


def same(wheel):
    names = wheel.namelist()
    record = next(name for name in names if name.endswith(".dist-info/RECORD"))
    lines = site.joinpath(record).read_text(encoding="utf-8").splitlines()
    files = shipped(names)
    return files == shipped(line.split(",")[0] for line in lines) and all(
        site.joinpath(name).read_bytes() == wheel.read(name) for name in files
    )


with zipfile.ZipFile(sys.argv[1]) as wheel:
    try:
        sys.exit(not same(wheel))
    except OSError:
        sys.exit(1)
