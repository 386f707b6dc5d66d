"""Without a feature, a consumer of the crate that `capi stub` writes runs on the oldest provider."""

import importlib
import subprocess
import sys

from fake import Fake

NAME = "every_consumer_rust_1_0"


def trial(case):
    """A process imports a provider once, so each case has its own."""
    fake = Fake("every")
    if case == "older":
        fake.table.version_count = 1
        fake.table.minor = fake.versions[0].minor
        fake.table.slot_count = fake.versions[0].slot_count
    elif case == "another newer function":
        fake.change("newer", signature=b"int (void)")
    elif case == "another function":
        fake.change("sum", signature=b"float (float const *, size_t)")
    else:
        assert case == "the same", case
    fake.publish()
    assert importlib.import_module(NAME).add(1.0, 2.0) == 3.0


def said(case):
    command = [sys.executable, __file__, case]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    lines = done.stderr.splitlines()
    return (done.returncode, lines[-1] if lines else "")


if len(sys.argv) > 1:
    trial(sys.argv[1])
else:
    for taken in ["the same", "older", "another newer function"]:
        assert said(taken) == (0, ""), (taken, said(taken))
    code, error = said("another function")
    # The warning names the consumer, and not the crate in between.
    needs = f"ImportError: {NAME} needs version 1.0 of every's C API, but "
    assert code == 1 and error.startswith(needs) and "every_sum is " in error, error
