"""Cython's errors for a geometry that lacks a function, or has another one under its name."""

import sys

import geometry


def refused(functions):
    """The exception with which the module refuses these functions."""
    whole = dict(geometry.__pyx_capi__)
    geometry.__pyx_capi__.clear()
    geometry.__pyx_capi__.update(functions)
    try:
        import hikes
    except (ImportError, TypeError) as error:
        return f"{type(error).__name__}: {error}"
    finally:
        sys.modules.pop("hikes", None)
        geometry.__pyx_capi__.update(whole)
    raise AssertionError(f"{hikes} wasn't refused")


there = dict(geometry.__pyx_capi__)
missing = {name: it for name, it in there.items() if name != "perimeter_integrand"}
assert refused(missing) == (
    "ImportError: geometry does not export expected C function perimeter_integrand"
), refused(missing)
swapped = there | {"perimeter_integrand": there["ring_area"]}
assert refused(swapped) == (
    "TypeError: C function geometry.perimeter_integrand has wrong signature "
    "(expected double (int, double *), got double (geometry_Point const *, size_t))"
), refused(swapped)
