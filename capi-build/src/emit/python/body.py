import argparse
import os

__all__ = ["__version__", "get_include"]

__version__ = "@VERSION@"
"""The version of the C API, major.minor; not that of the package."""


def get_include():
    """Return the directory of the C header, for a compiler's -I."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "include")


def main(arguments=None):
    """Print what a build system asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m " + (__spec__.name if __spec__ else __name__),
        description="Find the C API of @MODULE@.",
    )
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--includes", action="store_true", help="print -I and the directory")
    group.add_argument("--version", action="version", version=__version__)
    parser.parse_args(arguments)
    print("-I" + get_include())


if __name__ == "__main__":
    main()
