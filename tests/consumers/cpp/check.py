"""The extension's results and refusals."""

import sys

import shapes

assert str(shapes.standard()).startswith(sys.argv[1]), shapes.standard()
SQUARE = "POLYGON ((0 0, 2 0, 2 3, 0 3, 0 0))"
assert shapes.area(SQUARE) == 6.0
assert shapes.extent(SQUARE) == (2.0, 3.0)
assert shapes.vertices(SQUARE) == 5
assert shapes.square(2.0) == "5 points, CounterClockwise"
for call, kind, text in [
    (lambda: shapes.area("POINT (0 0)"), ValueError, "POINT"),
    (lambda: shapes.area(None), TypeError, ""),
    (lambda: shapes.square(float("inf")), ValueError, "NotFinite"),
    (lambda: shapes.too_few(), ValueError, "geometry::polygon_from_ring: TooFewPoints"),
]:
    try:
        call()
    except kind as error:
        assert text.lower() in str(error).lower(), error
    else:
        raise AssertionError(f"no {kind}")
