"""Each check of both consumers of bridge, again and again: none leaves anything behind."""

import gc
import importlib
import os
import sys

# A trace of each panic would take minutes.
os.environ["RUST_BACKTRACE"] = "0"
TIMES = int(os.environ.get("CAPI_TIMES", "200"))


def blocks():
    gc.collect()
    return sys.getallocatedblocks()


def leaves(call):
    """The number of blocks that so many calls leave behind."""
    before = blocks()
    for _ in range(TIMES):
        call()
    return blocks() - before


for name in ["bridge_consumer_c", "bridge_consumer_rust"]:
    consumer = importlib.import_module(name)
    checks = [check for check in dir(consumer) if check.startswith("check_")]
    assert checks, name
    for check in checks:
        call = getattr(consumer, check)
        # A call that leaves one object behind leaves one in each of all these calls; caches of
        # Python's, such as 80 lists, are filled once.
        left = [leaves(call) for _ in range(3)]
        assert min(left) < TIMES // 2, f"{name}.{check} leaves {left} blocks in {TIMES} calls"
