"""Shared by the scripts: code that must raise, and code that must end its process."""

import contextlib
import os
import signal
import subprocess
import sys

CONSUMERS = ["every_consumer_c", "every_consumer_rust"]


@contextlib.contextmanager
def raises(kind, *texts):
    """The body raises this very type, with these texts in its message."""
    try:
        yield
    except BaseException as error:  # noqa: BLE001 - a panic is no Exception
        assert type(error).__name__ == kind, f"{type(error).__name__} is not {kind}: {error}"
        for text in texts:
            assert text in str(error), f"{text!r} is not in {str(error)!r}"
    else:
        raise AssertionError(f"{kind} was not raised")


def run(code, *arguments):
    """Runs code in another process."""
    command = [sys.executable, "-c", code, *arguments]
    folder = os.path.dirname(os.path.abspath(__file__))
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


def ends(code, *texts):
    """Code that aborts its process, and says why."""
    done = run(code)
    said = f"{code}\nended with {done.returncode} and said\n{done.stderr}"
    if os.name == "nt":
        assert done.returncode != 0, said
    else:
        assert done.returncode == -signal.SIGABRT, said
    for text in texts:
        assert text in done.stderr, f"{text!r} is missing: {said}"
