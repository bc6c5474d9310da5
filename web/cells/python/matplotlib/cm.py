"""Colour maps."""
import _cablelab

from ._data import Told, doubles, iterable


class Colormap:
    """A map from numbers between 0 and 1, or whole numbers of its 256 steps, to colours."""

    N = 256

    def __init__(self, name, lut=None):
        _cablelab.call("plot.map", name)
        self.name = name
        self.N = lut or 256

    def __repr__(self):
        return "<matplotlib.colors.Colormap " + repr(self.name) + ">"

    def __call__(self, X, alpha=None, bytes=False):
        several = iterable(X)
        whole = not several and isinstance(X, int)
        numbers = [X / (self.N - 1)] if whole else doubles(X)
        parts = doubles(_cablelab.call("plot.shades", self.name, Told(doubles(numbers))))
        colors = [tuple(parts[4 * k:4 * k + 3]) + (parts[4 * k + 3] if alpha is None else alpha,) for k in range(len(parts) // 4)]
        if not several:
            return colors[0]
        import numpy
        return numpy.array([list(c) for c in colors])

    def reversed(self):
        return Colormap(self.name[:-2] if self.name.endswith("_r") else self.name + "_r")

    def resampled(self, lutsize):
        return Colormap(self.name, lutsize)


def get_cmap(name=None, lut=None):
    if isinstance(name, Colormap):
        return name
    return Colormap(name or "viridis", lut)


class Colormaps:
    def __getitem__(self, name):
        return Colormap(name)

    def get_cmap(self, name):
        return get_cmap(name)


colormaps = Colormaps()


class ScalarMappable:
    """Numbers and their colours, for a colour bar."""

    def __init__(self, norm=None, cmap=None):
        self.norm, self.cmap, self.axes = norm, get_cmap(cmap), None
        self._numbers = doubles([])

    def set_array(self, numbers):
        self._numbers = doubles([] if numbers is None else numbers)

    def set_clim(self, low, high):
        self.norm = _Norm(low, high)

    def to_rgba(self, x):
        return self.cmap(self.norm(x)) if self.norm is not None else self.cmap(x)

    def shades(self):
        told = {"map": self.cmap.name, "values": self._numbers}
        if getattr(self.norm, "vmin", None) is not None:
            told["low"], told["high"] = float(self.norm.vmin), float(self.norm.vmax)
        return told


class _Norm:
    def __init__(self, vmin, vmax):
        self.vmin, self.vmax = vmin, vmax


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    try:
        return Colormap(name)
    except ValueError as e:
        raise AttributeError("module 'matplotlib.cm' has no attribute '" + name + "': " + str(e))
