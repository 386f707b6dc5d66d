"""The C half of the benchmark."""

import every.capi
from setuptools import Extension, setup

setup(
    name="capi-bench-c",
    version="0",
    py_modules=[],
    ext_modules=[
        Extension(
            "capi_bench_c",
            ["calls.c", "direct.c"],
            include_dirs=[every.capi.get_include()],
            extra_compile_args=["-O2"],
        )
    ],
)
