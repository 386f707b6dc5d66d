"""The package's answers to build systems, by import and by command."""

import pathlib
import subprocess
import sys

import every
import every.capi

include = pathlib.Path(every.capi.get_include())
assert include.parent == pathlib.Path(every.capi.__file__).parent
assert include.joinpath("every.h").is_file()
assert every.capi.__version__ == "1.1"
assert every.__version__ == "1.1.7"
assert every.add(1.0, 2.0) == 3.0


def ask(*arguments):
    command = [sys.executable, "-m", "every.capi", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


assert ask("--includes").stdout == f"-I{include}\n"
assert ask("--version").stdout == "1.1\n"
assert ask().returncode == 2
assert ask("--includes", "--major", "1").stdout == f"-I{include}\n"
refused = ask("--includes", "--major", "7")
assert refused.returncode == 2, refused
assert "no C API of version 7; the newest is 1.1" in refused.stderr, refused.stderr
