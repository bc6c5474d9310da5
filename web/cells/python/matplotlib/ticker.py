"""Where ticks are, as far as they can be set."""


class MultipleLocator:
    def __init__(self, base=1.0):
        self._base = base

    def values(self, axes, name):
        low, high = sorted(axes.get_xlim() if name == "x" else axes.get_ylim())
        first = int(-(-low // self._base))
        return [k * self._base for k in range(first, first + 1000) if k * self._base <= high]


class FixedLocator:
    def __init__(self, locs, nbins=None):
        self._at = locs

    def values(self, axes, name):
        return self._at


class NullLocator(FixedLocator):
    def __init__(self):
        FixedLocator.__init__(self, [])


class MaxNLocator:
    """Accepted: the engine chooses round numbers."""

    def __init__(self, *args, **named):
        pass


AutoLocator = AutoMinorLocator = LogLocator = MaxNLocator
ScalarFormatter = FuncFormatter = FormatStrFormatter = NullFormatter = StrMethodFormatter = MaxNLocator
