"""In a subinterpreter the import is refused, instead of a call that waits for ever."""

import sys

import every_consumer_c

assert every_consumer_c  # imported here, so that its table is filled

SCRIPT = """
try:
    import every_consumer_c
except ImportError as error:
    assert "subinterpreter" in str(error), error
else:
    raise AssertionError("it was imported")
"""

if sys.version_info >= (3, 13):
    import _interpreters

    failure = _interpreters.exec(_interpreters.create("legacy"), SCRIPT)
    assert failure is None, failure
else:
    import _xxsubinterpreters

    _xxsubinterpreters.run_string(_xxsubinterpreters.create(), SCRIPT)
