# ANCHOR: setup
import geometry.capi
from pybind11.setup_helpers import Pybind11Extension
from setuptools import setup

setup(
    ext_modules=[
        Pybind11Extension(
            "bound",
            ["bound.cpp"],
            include_dirs=[geometry.capi.get_include()],
            cxx_std=17,
        )
    ]
)
# ANCHOR_END: setup
