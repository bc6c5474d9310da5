"""What one call makes of several artists."""


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
    """The bars of one call. Each is a rectangle that tells its place."""

    def __init__(self, bars, rectangles, label):
        Container.__init__(self, rectangles, label)
        self._bars = bars
        self.patches = self._artists

    def __repr__(self):
        return "<BarContainer object of " + str(len(self)) + " artists>"

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
