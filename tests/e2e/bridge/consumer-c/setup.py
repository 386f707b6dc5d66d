"""One extension for the limited API, which all of bridge's checks in C and C++ are in."""

import pathlib

import bridge.capi
from setuptools import Extension, setup

INCLUDE = bridge.capi.get_include()
SOURCES = sorted(
    str(pathlib.Path("src", path.name))
    for path in pathlib.Path(__file__).resolve().parent.joinpath("src").iterdir()
    if path.suffix in {".c", ".cpp"}
)

setup(
    ext_modules=[
        Extension(
            "bridge_consumer_c",
            sources=SOURCES,
            depends=["src/checks.h", str(pathlib.Path(INCLUDE, "bridge.h"))],
            include_dirs=[INCLUDE],
            define_macros=[("Py_LIMITED_API", "0x03090000")],
            # The checks of a consumer's debug build run here, too.
            undef_macros=["NDEBUG"],
            py_limited_api=True,
            language="c++",
        )
    ],
    options={"bdist_wheel": {"py_limited_api": "cp39"}},
)
