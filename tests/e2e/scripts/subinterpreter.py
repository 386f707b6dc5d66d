"""In a subinterpreter the import is refused, instead of a call that waits for ever."""

import sys

import every_consumer_c
import every_consumer_rust

# Imported here, so that their tables are filled.
assert every_consumer_c and every_consumer_rust

SCRIPT = """
try:
    import {}
except ImportError as error:
    assert "subinterpreter" in str(error), error
else:
    raise AssertionError("it was imported")
"""

for consumer in ["every_consumer_c", "every_consumer_rust"]:
    script = SCRIPT.format(consumer)
    if sys.version_info >= (3, 13):
        import _interpreters

        failure = _interpreters.exec(_interpreters.create("legacy"), script)
        assert failure is None, failure
    else:
        import _xxsubinterpreters

        _xxsubinterpreters.run_string(_xxsubinterpreters.create(), script)
