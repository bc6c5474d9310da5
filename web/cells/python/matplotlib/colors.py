"""Colours and how numbers become parts of a colour map."""
import _cablelab

from ._data import doubles, iterable, ndarray
from .artist import color


class Normalize:
    def __init__(self, vmin=None, vmax=None, clip=False):
        self.vmin, self.vmax = vmin, vmax

    def __call__(self, value):
        low, high = self._ends(value)
        parts = [self._part(v, low, high) for v in doubles(value)]
        return ndarray(parts) if iterable(value) else parts[0]

    def _ends(self, value):
        numbers = doubles(value)
        return (min(numbers) if self.vmin is None else self.vmin), (max(numbers) if self.vmax is None else self.vmax)

    def _part(self, v, low, high):
        return (v - low) / (high - low) if high != low else 0.0


class LogNorm(Normalize):
    def _part(self, v, low, high):
        import math
        return math.log(v / low) / math.log(high / low)


def to_hex(c, keep_alpha=False):
    return _cablelab.call("plot.color", color(c))


def to_rgb(c):
    text = to_hex(c)
    return tuple([int(text[k:k + 2], 16) / 255 for k in (1, 3, 5)])


def to_rgba(c, alpha=None):
    return to_rgb(c) + (1.0 if alpha is None else alpha,)


def is_color_like(c):
    try:
        color(c)
    except ValueError:
        return False
    return True


TABLEAU_COLORS = {"tab:" + name: "C" + str(k) for k, name in enumerate(
    ("blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan"))}
