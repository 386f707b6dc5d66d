# cython: language_level=3
"""Calls from C++."""

from libcpp.vector cimport vector
from probes._native cimport Ruler, Ruler_free, ruler_marks, ruler_new


def marks(values):
    """There and back."""
    cdef vector[double] given = values
    cdef size_t count = 0
    cdef Ruler *ruler = ruler_new(given.data(), given.size())
    try:
        found = ruler_marks(ruler, &count)
        return [found[i] for i in range(count)]
    finally:
        Ruler_free(ruler)
