"""The perimeter of an ellipse: geometry's integrand, called by SciPy without Python between."""

# ANCHOR: quad
import math

import geometry
from scipy import LowLevelCallable
from scipy.integrate import quad

integrand = LowLevelCallable.from_cython(geometry, "perimeter_integrand")
perimeter, error = quad(integrand, 0, 2 * math.pi, args=(2.0, 1.0))
# ANCHOR_END: quad

assert math.isclose(perimeter, 9.688448220547675), perimeter
assert error < 1e-6
assert math.isclose(quad(integrand, 0, 2 * math.pi, args=(1.0, 1.0))[0], 2 * math.pi)
assert math.isnan(quad(integrand, 0, 1, args=(1.0,))[0])
