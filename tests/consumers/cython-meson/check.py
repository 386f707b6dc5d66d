"""A hike over a quarter of the equator."""

import math

import hikes
import numpy as np

quarter = hikes.length(np.array([(lon, 0.0) for lon in range(91)]))
assert math.isclose(quarter, math.pi / 2 * 6371008.8), quarter
assert hikes.length(np.empty((0, 2))) == 0.0
assert hikes.newer() == 1.0
