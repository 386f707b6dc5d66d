"""One C file, compiled with the flags that pkgconf finds."""

import shlex

import pkgconf
from setuptools import Extension, setup

# ANCHOR: find
ASKED = ["--cflags", "geometry >= 1.1"]
FOUND = pkgconf.run_pkgconf(*ASKED, capture_output=True, check=True, text=True)
FLAGS = shlex.split(FOUND.stdout)

setup(ext_modules=[Extension("area", ["area.c"], extra_compile_args=FLAGS)])
# ANCHOR_END: find
