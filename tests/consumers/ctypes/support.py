"""The scripts' shared parts."""

import gc
import sys


class raises:
    """The body raises this very type, with these texts in its message.

    contextlib's would keep the objects in the exception's frames alive, until a collection.
    """

    def __init__(self, kind, *texts):
        self.kind, self.texts = kind if isinstance(kind, str) else kind.__name__, texts

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        assert kind is not None, f"{self.kind} was not raised"
        assert kind.__name__ == self.kind, f"{kind.__name__}: {error}"
        for text in self.texts:
            assert text in str(error), f"{text!r} is not in {str(error)!r}"
        return True


def blocks():
    """The memory that Python has in use, in blocks."""
    gc.collect()
    return sys.getallocatedblocks()


def stays(action, times=300):
    """However often an action is done, it leaves no memory behind."""
    for _ in range(20):
        action()
    before = blocks()
    for _ in range(times):
        action()
    grown = blocks() - before
    assert grown < times / 2, f"{action} leaves {grown} blocks behind in {times} times"


def resident():
    """The process's memory in KiB, if the system tells."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * 4
    except OSError:
        return 0
