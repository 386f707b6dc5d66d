# cython: language_level=3
"""A module that runs on 1.1 and newer, and asks for functions that a build may lack."""

# ANCHOR: import
from probes.capi cimport (
    HAS_elsewhere, Ruler, Ruler_free, TARGET, VERSION, double_buffer, double_buffer_free, elsewhere,
    Ruler_steps, import_, ruler_new
)

import_()
# ANCHOR_END: import

from probes._native cimport ruler_check


def versions():
    """The version of the header, and the agreed one."""
    return VERSION, TARGET


def somewhere():
    """A function that only some builds have."""
    return elsewhere() if HAS_elsewhere else None


def steps(values):
    """The functions of both files take the same types."""
    cdef double[16] marks
    for i, mark in enumerate(values):
        marks[i] = mark
    cdef Ruler *ruler = ruler_new(marks, len(values))
    cdef double_buffer found = Ruler_steps(ruler)
    ruler_check(ruler)
    try:
        return [found.data[i] for i in range(found.len)]
    finally:
        double_buffer_free(&found)
        Ruler_free(ruler)
