"""One C file, one extension for all Pythons from 3.9 on."""

import os

import series.capi
from setuptools import Extension, setup

INCLUDE = series.capi.get_include()

setup(
    ext_modules=[
        Extension(
            "series_charts",
            sources=["src/charts.c"],
            depends=[os.path.join(INCLUDE, "series.h")],
            include_dirs=[INCLUDE],
            define_macros=[("Py_LIMITED_API", "0x03090000")],
            py_limited_api=True,
        )
    ],
    options={"bdist_wheel": {"py_limited_api": "cp39"}},
)
