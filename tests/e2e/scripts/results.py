"""Each check of both consumers; none leaves an object behind."""

import importlib

import every
import every_consumer_c_1_1
from support import CONSUMERS, raises

for consumer in map(importlib.import_module, CONSUMERS):
    checks = [name for name in dir(consumer) if name.startswith("check_")]
    assert len(checks) > 10, checks
    for name in checks:
        getattr(consumer, name)()
        live = every.live_counters()
        assert live == 0, f"{consumer.__name__}.{name} leaves {live} objects"

assert every_consumer_c_1_1.newer(41) == 42
with raises("RuntimeError", "negative"):
    every_consumer_c_1_1.newer(-1)
