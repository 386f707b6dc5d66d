"""The module's results, beside geometry's own."""

import geometry
import parcels

RING = [(0, 0), (4, 0), (4, 3), (0, 3)]


def raised(error, call, *arguments):
    """The text of the exception that the call raises."""
    try:
        call(*arguments)
    except error as found:
        return str(found)
    raise AssertionError(f"{call} raised nothing")


assert parcels.area(RING) == geometry.ring_area(RING) == 12.0
assert parcels.area([]) == 0.0
assert parcels.constants() == (6371008.8, 3, -1, 1)
assert parcels.winding([(0, 0), (1, 0), (0, 1)]) == 1
assert parcels.winding([(0, 0), (0, 1), (1, 0)]) == -1
assert parcels.winding([(0, 0), (1, 1), (2, 2)]) == 0

parcel = parcels.Parcel("POLYGON ((0 0, 4 0, 4 3, 0 3, 0 0))")
assert (1, 1) in parcel and (5, 1) not in parcel
assert "POINT" in raised(ValueError, parcels.Parcel, "POINT (1 2)")
assert parcels.measured(b"POLYGON ((0 0, 4 0, 4 3, 0 3, 0 0))") == 12.0
raised(ValueError, parcels.measured, b"no text at all")
assert "UTF-8" in raised(ValueError, parcels.measured, b"\xff")
assert parcels.refusal() == "too few points"

shape = "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"
found = parcels.vertices(shape)
assert len(found) == 5 and found[:2] == [(0, 0.0, 0.0), (0, 1.0, 0.0)], found
assert raised(ValueError, parcels.vertices, "MULTIPOLYGON (((")

# The addresses are geometry's own: no copy, and no table between.
assert set(geometry.__pyx_capi__) >= {"ring_area", "relief", "Polygon_free"}
