"""geometry's results and errors through pybind11."""

import sys

import bound

SQUARE = "POLYGON ((0 0, 2 0, 2 3, 0 3, 0 0))"
polygon = bound.Polygon(SQUARE)
assert polygon.area == 6.0 and polygon.contains(1, 1) and not polygon.contains(9, 9)
assert bound.Polygon.of([(0, 0), (4, 0), (0, 4)]).area == 8.0
assert bound.message(SQUARE) == ""
assert bound.message("POINT (0 0)").startswith("ValueError: "), bound.message("POINT (0 0)")
thing = object()
count = sys.getrefcount(thing)
assert all(bound.through(thing) is thing for _ in range(9)) and sys.getrefcount(thing) == count
for call, kind, text in [
    (lambda: bound.Polygon("POINT (0 0)"), ValueError, "POINT"),
    (lambda: bound.Polygon.of([(0, 0)]), ValueError, "TooFewPoints"),
    (lambda: bound.Polygon.of([(0, 0), (1, 0), (0, float("nan"))]), ValueError, "NotFinite"),
    (lambda: bound.Polygon(1), TypeError, ""),
    (lambda: polygon.contains("x", 1), TypeError, ""),
    (lambda: bound.moved(SQUARE), RuntimeError, "moved from"),
]:
    for _ in range(3):
        try:
            call()
        except kind as error:
            assert text.lower() in str(error).lower(), error
        else:
            raise AssertionError(f"no {kind}")
