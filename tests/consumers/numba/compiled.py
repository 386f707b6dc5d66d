"""Compiled loops that call geometry."""

import ctypes
import math

import geometry
import numpy as np

# ANCHOR: distance
from numba import njit
from numba.extending import get_cython_function_address

address = get_cython_function_address("geometry", "great_circle_distance")
distance = ctypes.CFUNCTYPE(ctypes.c_double, *[ctypes.c_double] * 4)(address)


@njit
def length(places):
    """Metres over the ground, along places of longitude and latitude."""
    total = 0.0
    for i in range(1, len(places)):
        total += distance(places[i - 1, 0], places[i - 1, 1], places[i, 0], places[i, 1])
    return total


# ANCHOR_END: distance

places = np.array([(lon, 0.0) for lon in range(91)])
assert math.isclose(length(places), math.pi / 2 * 6371008.8)
assert math.isclose(length(places[:2]), geometry.great_circle_distance(0, 0, 1, 0))

# ANCHOR: slice
address = get_cython_function_address("geometry", "ring_area")
ring_area = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_void_p, ctypes.c_size_t)(address)


@njit
def areas(rings):
    """Area of each ring, of which `rings[i, j]` are x and y of a point."""
    found = np.empty(len(rings))
    for i in range(len(rings)):
        ring = np.ascontiguousarray(rings[i])
        found[i] = ring_area(ring.ctypes.data, len(ring))
    return found


# ANCHOR_END: slice

rings = np.array([[(0, 0), (2, 0), (2, 2)], [(0, 0), (0, 4), (4, 0)]], dtype=np.float64)
assert np.array_equal(areas(rings), [2.0, 8.0]), areas(rings)
