"""An extension of the standard that SHAPES_STANDARD names."""

import os

import geometry.capi
from setuptools import Extension, setup

INCLUDE = geometry.capi.get_include()
STANDARD = os.environ.get("SHAPES_STANDARD", "c++17")

setup(
    ext_modules=[
        Extension(
            "shapes",
            sources=["shapes.cpp", "text.cpp"],
            depends=[os.path.join(INCLUDE, "geometry.hpp")],
            include_dirs=[INCLUDE],
            extra_compile_args=[f"-std={STANDARD}", "-Wall", "-Wextra", "-Werror"],
            language="c++",
        )
    ]
)
