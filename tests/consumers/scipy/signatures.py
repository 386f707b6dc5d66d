"""Each signature that SciPy takes, given by a Rust function."""

import ctypes
import math

import numpy as np
from probes import _native
from scipy import LowLevelCallable, ndimage
from scipy.integrate import quad


def function(name, data=None):
    """A function of the provider's, with a pointer to a number where it takes one."""
    return LowLevelCallable.from_cython(_native, name, data)


two = ctypes.c_double(2.0)
# ANCHOR: data
data = ctypes.cast(ctypes.pointer(two), ctypes.c_void_p)
# ANCHOR_END: data

assert math.isclose(quad(function("square"), 0, 3)[0], 9.0)
assert math.isclose(quad(function("scaled", data), 0, 3)[0], 9.0)
assert math.isclose(quad(function("product"), 0, 2, args=(3.0, 4.0))[0], 24.0)
assert math.isclose(quad(function("scaled_product", data), 0, 2, args=(3.0,))[0], 12.0)

picture = np.random.default_rng(1).normal(size=(7, 9))
sums = ndimage.generic_filter(picture, function("window_sum"), size=3)
assert np.allclose(sums, 9 * ndimage.uniform_filter(picture, 3))
sums = ndimage.generic_filter1d(picture, function("line_sum"), filter_size=3)
assert np.allclose(sums, 3 * ndimage.uniform_filter1d(picture, 3))
turned = ndimage.geometric_transform(
    picture, function("transposed"), output_shape=(9, 7), order=1, prefilter=False
)
assert np.allclose(turned, picture.T)

# Another signature is refused before anything is called.
try:
    quad(function("window_sum"), 0, 1)
except ValueError as error:
    assert "int (double *, intptr_t, double *, void *)" in str(error), error
else:
    raise AssertionError("quad called a filter")
