"""Calls before every_import(): an exception or the end of the process, never a segfault."""

import sys

import every
import every_consumer_c_early as early
import fake
from support import ends, raises

assert not early.has()
with raises("ImportError", "every_check_key: call every_import() first"):
    early.raising()
with raises("ImportError", "every_counter_parse: call every_import() first"):
    early.raising_pointer()

start = "import every_consumer_c_early as early; "
ends(start + "early.plain()", "every_add: call every_import() first")
ends(start + "early.conditional()", "every_always: call every_import() first")

# Another extension's import is not this one's.
ends("import every_consumer_c; " + start + "early.plain()", "every_add: call every_import() first")

# A refused provider may be there the next time.
fake.install("every")
with raises("ImportError", "has no C API of version 1"):
    early.import_every()
assert not early.has()
sys.modules["every"] = every

early.import_every()
assert early.has()
early.raising()
early.raising_pointer()
assert early.plain() == 3.0
assert early.conditional() == 55
