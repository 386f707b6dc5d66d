# cython: language_level=3
"""A call of each kind that Cython declares in its own way."""

from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF
from libc.stdint cimport uint64_t
from probes._native cimport (
    FARTHEST, MOST_MARKS, Ruler, Ruler_free, Ruler_steps, SIDE_NOWHERE, SIDE_RIGHT, Side, Stretch,
    Tally_Check, Tally_type, double_buffer, double_buffer_free, find, lambda_, look, rest,
    ruler_check, ruler_each, ruler_each_elsewhere, ruler_marks, ruler_new, ruler_stretch,
    ruler_text, square, tally_count, tally_new, text_buffer, text_buffer_free
)


cdef class Reading:
    """A ruler, owned."""

    cdef Ruler *ruler

    def __cinit__(self, *marks):
        cdef double[MOST_MARKS] values
        for i, mark in enumerate(marks):
            values[i] = mark
        self.ruler = ruler_new(values, len(marks))

    def __dealloc__(self):
        Ruler_free(self.ruler)

    def check(self):
        """`except -1` without a result."""
        ruler_check(self.ruler)

    def stretch(self):
        """An optional record, with a field that is named like a keyword of Python's."""
        cdef Stretch found
        if ruler_stretch(self.ruler, &found):
            return found.from_, found.to, found.marks[0], found.marks[1]
        return None

    def marks(self):
        """A lent slice."""
        cdef size_t count = 0
        cdef const double *marks = ruler_marks(self.ruler, &count)
        return [marks[i] for i in range(count)]

    # ANCHOR: owned
    def text(self):
        """Owned text."""
        cdef text_buffer text = ruler_text(self.ruler)
        try:
            return text.data[:text.len].decode()
        finally:
            text_buffer_free(&text)
    # ANCHOR_END: owned

    def steps(self):
        """An owned vector, of a method."""
        cdef double_buffer steps = Ruler_steps(self.ruler)
        try:
            return [steps.data[i] for i in range(steps.len)]
        finally:
            double_buffer_free(&steps)

    def each(self, show):
        """A closure that may raise or say stop."""
        cdef size_t shown = 0
        ruler_each(self.ruler, call, <void *>show, &shown)
        return shown

    def each_elsewhere(self, list found):
        """A closure that another thread calls, while this one holds no GIL."""
        with nogil:
            ruler_each_elsewhere(self.ruler, note, <void *>found)


# ANCHOR: raises
cdef int call(double mark, void *context) except -1 with gil:
    return 1 if (<object>context)(mark) else 0
# ANCHOR_END: raises


cdef void note(double mark, void *context) noexcept with gil:
    (<list>context).append(mark)


# ANCHOR: objects
def without_first(items):
    """An object goes in and another one comes out; geometry's exceptions go on."""
    return rest(items)


def found(dict within, bytes name):
    """An object, or none: a new reference, through an out-parameter."""
    cdef PyObject *result = NULL
    if find(within, name, &result):
        item = <object>result
        Py_DECREF(item)
        return item
    return "nothing"
# ANCHOR_END: objects


def tally(count):
    """A class of the provider's."""
    cdef uint64_t counted = 0
    made = tally_new(count)
    tally_count(made, &counted)
    is_one = Tally_Check(made), Tally_Check(count), type(made) is <object>Tally_type()
    return counted, is_one


def count_of(thing):
    """A wrong type is a `TypeError`."""
    cdef uint64_t counted = 0
    tally_count(thing, &counted)
    return counted


def looked(Side side):
    """A status, an enumeration written through a pointer, and a result."""
    cdef double result = 0
    cdef Side seen = side
    cdef Side status = look(side, &seen, &result)
    return status, seen, result, SIDE_NOWHERE, SIDE_RIGHT


def plain():
    """Names that are keywords of Python's, and numbers larger than an `int`."""
    return lambda_(3, True), lambda_(3, False), FARTHEST, MOST_MARKS, square(3)
