from setuptools import Extension, setup

setup(ext_modules=[Extension("parcels", ["parcels.pyx"])])
