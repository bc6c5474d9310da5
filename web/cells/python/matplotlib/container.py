"""What one call makes of several artists."""
from .patches import Bar


class Container:
    _where = "matplotlib.container"

    def __init__(self, artists, label=""):
        self._artists = list(artists)
        self._label = label

    def __len__(self):
        return len(self._artists)

    def __getitem__(self, index):
        return self._artists[index]

    def __iter__(self):
        return iter(self._artists)

    def get_label(self):
        return self._label

    def remove(self):
        for artist in self._drawn():
            artist.remove()

    def _drawn(self):
        return self._artists


class BarContainer(Container):
    """The bars of one call. Each is made when it is asked for."""

    def __init__(self, bars, label):
        Container.__init__(self, (), label)
        self._bars = bars

    def __repr__(self):
        return "<BarContainer object of " + str(len(self)) + " artists>"

    def __len__(self):
        return len(self._bars)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self.patches[index]
        if not -len(self) <= index < len(self):
            raise IndexError("tuple index out of range")
        return Bar(self._bars, index % len(self))

    def __iter__(self):
        return iter(self.patches)

    @property
    def patches(self):
        return [Bar(self._bars, k) for k in range(len(self))]

    def key(self):
        return self._bars.key()

    def set_label(self, label):
        self._label = label
        self._bars.set_label(label)

    def _drawn(self):
        return [self._bars]


class ErrorbarContainer(Container):
    """A line, its caps and its bars."""

    def __repr__(self):
        return "<ErrorbarContainer object of 3 artists>"

    def key(self):
        return self._artists[0].key() if self._artists[0] is not None else self._artists[2][0].key()

    def _drawn(self):
        line, caps, bars = self._artists
        return ([line] if line is not None else []) + list(caps) + list(bars)
