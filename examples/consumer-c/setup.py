"""Two C files and one C++ file, one extension for all Pythons from 3.9 on."""

import os

import geometry.capi
from setuptools import Extension, setup

INCLUDE = geometry.capi.get_include()

setup(
    ext_modules=[
        Extension(
            "geometry_consumer_c",
            sources=["src/module.c", "src/shapes.c", "src/edges.cpp"],
            depends=["src/consumer.h", os.path.join(INCLUDE, "geometry.h")],
            include_dirs=[INCLUDE],
            define_macros=[("Py_LIMITED_API", "0x03090000")],
            py_limited_api=True,
            language="c++",
        )
    ],
    options={"bdist_wheel": {"py_limited_api": "cp39"}},
)
