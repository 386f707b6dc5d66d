"""How much faster SciPy is with geometry's functions than with Python's."""

import math
from timeit import repeat

import geometry
import numpy as np
from scipy import LowLevelCallable, ndimage
from scipy.integrate import quad


def in_python(angle, a, b):
    """The integrand of the perimeter of an ellipse."""
    return math.hypot(a * math.sin(angle), b * math.cos(angle))


def ratio(what, slow, fast, number):
    """Prints the factor between two times."""
    times = [min(repeat(call, number=number, repeat=3)) for call in (slow, fast)]
    print(f"{what}: {times[0] / times[1]:.1f} times as fast as in Python")


integrand = LowLevelCallable.from_cython(geometry, "perimeter_integrand")
arguments = {"a": 0, "b": 2 * math.pi, "args": (2.0, 1.0)}
ratio(
    "scipy.integrate.quad",
    lambda: quad(in_python, **arguments),
    lambda: quad(integrand, **arguments),
    200,
)

relief = LowLevelCallable.from_cython(geometry, "relief")
heights = np.random.default_rng(1).normal(size=(60, 80))
ratio(
    "scipy.ndimage.generic_filter",
    lambda: ndimage.generic_filter(heights, lambda window: window.max() - window.min(), size=3),
    lambda: ndimage.generic_filter(heights, relief, size=3),
    1,
)
