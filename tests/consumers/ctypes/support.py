"""What the scripts share."""

import gc
import sys


class raises:
    """The body raises this very type, with these texts in its message.

    One of contextlib's would keep what the frames of the exception know, until a collection.
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
    """How much memory Python has in use, in blocks."""
    gc.collect()
    return sys.getallocatedblocks()


def stays(action, times=300):
    """Nothing is left behind, however often something is done."""
    for _ in range(20):
        action()
    before = blocks()
    for _ in range(times):
        action()
    grown = blocks() - before
    assert grown < times / 2, f"{action} leaves {grown} blocks behind in {times} times"


def resident():
    """The process's memory in KiB, where the system says."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * 4
    except OSError:
        return 0
