"""C++ consumers: their own checks, and whether each object that they were given is freed."""

import gc
import sys

from support import ends, raises

every_cpp = bridge_cpp = quiet_cpp = None
if sys.argv[1] == "every":
    import every
    import every_cpp
    import quiet_cpp
else:
    import bridge_cpp

module = every_cpp or bridge_cpp
checks = [name for name in dir(module) if name.startswith("check_")]
assert len(checks) >= 5, checks
for name in checks:
    live = every.live_counters() if every_cpp else 0
    getattr(module, name)()
    assert not every_cpp or every.live_counters() == live, f"{name} leaks"

if bridge_cpp:
    # Python's own caches grow at first; after that, calls leave no objects behind.
    quiet = [getattr(bridge_cpp, name) for name in checks if name != "check_buffers"]

    def blocks(rounds):
        for _ in range(rounds):
            for check in quiet:
                check()
        gc.collect()
        return sys.getallocatedblocks()

    before = blocks(200)
    more = blocks(200) - before
    assert more < 100, more

if quiet_cpp:
    assert quiet_cpp.divide(7, 2) == 3
    assert quiet_cpp.divide(7, 0) == "DivisionByZero"
    assert quiet_cpp.parse("12") == 12
    with raises("ValueError", "invalid digit"):
        quiet_cpp.parse("x")
    ends("import quiet_cpp; quiet_cpp.fail(0)", "every::divide: DivisionByZero")
    ends("import quiet_cpp; quiet_cpp.fail(1)", "ValueError: invalid digit", "std::nothrow")
    ends("import quiet_cpp; quiet_cpp.fail(2)", "moved from")
