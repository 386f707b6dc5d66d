"""geometry's results and errors through nanobind."""

import sys

import bound

SQUARE = "POLYGON ((0 0, 2 0, 2 3, 0 3, 0 0))"
shape = bound.Shape(SQUARE)
assert shape.area == 6.0 and shape.centroid() == (1.0, 1.5)
assert bound.ring_area([(0, 0), (4, 0), (0, 4)]) == 8.0
assert bound.message(SQUARE) == ""
assert bound.message("POINT (0 0)").startswith("ValueError: "), bound.message("POINT (0 0)")
thing = object()
count = sys.getrefcount(thing)
assert all(bound.through(thing) is thing for _ in range(9)) and sys.getrefcount(thing) == count
for call, kind, text in [
    (lambda: bound.Shape("POINT (0 0)"), ValueError, "POINT"),
    (lambda: bound.Shape("MULTIPOLYGON EMPTY").centroid(), ValueError, "no centroid"),
    (lambda: bound.ring_area([(0, 0)]), ValueError, "TooFewPoints"),
    (lambda: bound.ring_area([(0, 0), (1, 0), (0, float("nan"))]), ValueError, "NotFinite"),
    (lambda: bound.Shape(1), TypeError, ""),
]:
    for _ in range(3):
        try:
            call()
        except kind as error:
            assert text.lower() in str(error).lower(), error
        else:
            raise AssertionError(f"no {kind}")
