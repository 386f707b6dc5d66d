"""Three extensions: one that imports at once, one for version 1.1, and one that comes too early."""

import pathlib

import every.capi
from setuptools import Extension, setup

INCLUDE = every.capi.get_include()
LIMITED = [("Py_LIMITED_API", "0x03090000")]


def extension(name, sources, macros=(), language="c"):
    return Extension(
        name,
        sources=sources,
        depends=["src/check.h", "src/checks.h", str(pathlib.Path(INCLUDE, "every.h"))],
        include_dirs=[INCLUDE],
        define_macros=LIMITED + list(macros),
        py_limited_api=True,
        language=language,
    )


setup(
    ext_modules=[
        extension(
            "every_consumer_c",
            [
                "src/module.c",
                "src/values.c",
                "src/pointers.c",
                "src/results.c",
                "src/objects.cpp",
                "src/target.c",
                "src/refusals.c",
                "src/endings.c",
            ],
            language="c++",
        ),
        extension("every_consumer_c_1_1", ["src/newer.c"], [("EVERY_TARGET", "0x0101")]),
        extension("every_consumer_c_early", ["src/early.c"]),
    ],
    options={"bdist_wheel": {"py_limited_api": "cp39"}},
)
