# cython: language_level=3
"""The length of a hike, computed by geometry without the GIL."""

from geometry cimport Metres, great_circle_distance, perimeter_integrand


def length(const double[:, ::1] places):
    """Metres over the ground, along places of longitude and latitude."""
    cdef Metres total = 0
    cdef Py_ssize_t i
    with nogil:
        for i in range(1, places.shape[0]):
            total += great_circle_distance(
                places[i - 1, 0], places[i - 1, 1], places[i, 0], places[i, 1]
            )
    return total


def newer():
    """A function that geometry has since 1.2."""
    cdef double[3] values = [0.0, 2.0, 1.0]
    return perimeter_integrand(3, values)
