"""One call: what it uses, what must be undone at its end, and what a callback raised in it."""

from .scalars import Refusal


class Call:
    """A call that is being made."""

    def __init__(self):
        self.error = None
        self.parameter = None
        self._ends = []
        self._starts = []
        self._memory = []
        self._handles = {}

    def at_end(self, action):
        self._ends.append((self.parameter, action))

    def at_start(self, action):
        """Do it once all parameters are there, right before the call."""
        self._starts.append(action)

    def keep(self, *values):
        """Have values there until the end."""
        self.at_end(lambda: values)

    def uses(self, start, size, mutable):
        """Refuse memory that is to be changed and is used otherwise, too."""
        end = start + size
        for other, other_end, other_mutable in self._memory:
            if (mutable or other_mutable) and start < other_end and other < end:
                raise Refusal(ValueError, "is memory that another parameter uses, too")
        self._memory.append((start, end, mutable))

    def start(self):
        for action in self._starts:
            action()

    def fail(self, error):
        """Keep what a callback raised, for the end of the call."""
        if self.error is None:
            self.error = error

    def has(self, handle):
        """Know the handle that is given for the parameter."""
        self._handles[self.parameter] = handle

    def take_ends(self, parameters):
        """Hand over what ends the use of these parameters, to what is part of them; and these."""
        taken = [action for at, action in self._ends if at in parameters]
        self._ends = [each for each in self._ends if each[0] not in parameters]
        return taken[::-1], [self._handles[at] for at in parameters if at in self._handles]

    def end(self):
        ends, self._ends = self._ends, []
        for _, action in reversed(ends):
            action()
        # An exception knows the frames that know this call.
        self.error = None
        self._handles.clear()
