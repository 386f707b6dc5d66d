"""The relief of a terrain, by geometry's filter."""

# ANCHOR: filter
import geometry
import numpy as np
from scipy import LowLevelCallable, ndimage

relief = LowLevelCallable.from_cython(geometry, "relief")
heights = np.random.default_rng(1).normal(size=(60, 80)).cumsum(axis=0)
steepness = ndimage.generic_filter(heights, relief, size=3)
# ANCHOR_END: filter

assert np.array_equal(
    steepness, ndimage.maximum_filter(heights, 3) - ndimage.minimum_filter(heights, 3)
)
