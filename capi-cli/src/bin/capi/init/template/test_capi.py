"""The C API, called as another project would: from C, with the installed header."""

import array
import importlib.util
from pathlib import Path

import provider_name
import provider_name.capi
import pytest
from setuptools import Distribution, Extension


@pytest.fixture(scope="session")
def consumer(tmp_path_factory):
    """The module of consumer.c, compiled against the installed package."""
    source = Path(__file__).with_name("consumer.c")
    include = provider_name.capi.get_include()
    extension = Extension("consumer", [str(source)], include_dirs=[include])
    build = Distribution({"ext_modules": [extension]}).get_command_obj("build_ext")
    build.build_lib = build.build_temp = str(tmp_path_factory.mktemp("consumer"))
    build.ensure_finalized()
    build.run()
    path = build.get_ext_fullpath("consumer")
    spec = importlib.util.spec_from_file_location("consumer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_c_and_python_agree(consumer):
    values = array.array("d", [1.0, 2.0, 6.0])
    assert consumer.mean(values) == provider_name.mean(list(values)) == 3.0


def test_an_exception_reaches_the_caller(consumer):
    with pytest.raises(ValueError, match="there is no mean of no values"):
        consumer.mean(array.array("d"))
