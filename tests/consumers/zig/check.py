"""The Zig extension, called."""

import math

import geometry_consumer_zig as consumer

assert consumer.triangle(3) == 4.5
assert consumer.area("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))") == 4.0
assert consumer.vertices("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))") == 5.0


def refused(function, argument, kind, text):
    try:
        function(argument)
    except kind as error:
        assert text in str(error), error
    else:
        raise AssertionError(f"{text} was not raised")


refused(consumer.triangle, math.inf, ValueError, "a side must be finite")
refused(consumer.triangle, "x", TypeError, "must be real number")
refused(consumer.area, "POINT (1 2)", ValueError, "expected POLYGON or MULTIPOLYGON")
refused(consumer.vertices, "nothing", ValueError, "malformed")
# Bytes of the table, one of which is another: magic, layout, size, major.
refused(consumer.refuses, 0, ImportError, "NotATable")
refused(consumer.refuses, 4, ImportError, "OtherLayout")
refused(consumer.refuses, 8, ImportError, "Different")
assert consumer.refuses(88 - 1) in (0.0,)  # in the last pointer, which Zig doesn't read
print("ok")
