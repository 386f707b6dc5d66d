import probes.capi
from setuptools import Extension, setup

setup(
    ext_modules=[
        Extension("readings", ["readings.pyx"]),
        Extension("readings_cpp", ["readings_cpp.pyx"], language="c++"),
        # ANCHOR: target
        Extension(
            "targeted",
            ["targeted.pyx"],
            include_dirs=[probes.capi.get_include()],
            define_macros=[("PROBES_TARGET", "0x0101")],
        ),
        # ANCHOR_END: target
    ],
)
