"""One C file, one extension for all Pythons from 3.9 on."""

import os

import awaitable.capi
from setuptools import Extension, setup

INCLUDE = awaitable.capi.get_include()

setup(
    ext_modules=[
        Extension(
            "awaitable_client",
            sources=["src/client.c"],
            depends=[os.path.join(INCLUDE, "awaitable.h")],
            include_dirs=[INCLUDE],
            define_macros=[("Py_LIMITED_API", "0x03090000")],
            py_limited_api=True,
        )
    ],
    options={"bdist_wheel": {"py_limited_api": "cp39"}},
)
