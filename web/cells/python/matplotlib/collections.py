"""Many things that are drawn as one."""
from ._data import doubles, rows_of
from .artist import Artist, color, is_color, iterable_colors, normalized


class Shaded:
    """What has the colours of a map."""

    def set_cmap(self, name):
        self.told["map"] = getattr(name, "name", name)

    def set_clim(self, low, high=None):
        if high is None:
            low, high = low
        self.told["low"], self.told["high"] = float(low), float(high)

    def get_clim(self):
        numbers = self.told.get("values", [])
        return (self.told.get("low", min(numbers) if len(numbers) else None), self.told.get("high", max(numbers) if len(numbers) else None))

    def shades(self):
        """What a colour bar needs."""
        return {k: self.told[k] for k in ("map", "low", "high", "norm", "values") if k in self.told}


class Collection(Artist):
    _where = "matplotlib.collections"

    def set_facecolor(self, value):
        self.set_color(value)

    def set_edgecolor(self, value):
        if value is not None and value != "face":
            self.told["edge"] = color(value)

    def set_color(self, value):
        if value is None:
            return
        if is_color(value):
            Artist.set_color(self, value)
        else:
            self.told["colors"] = iterable_colors(value)


class PathCollection(Collection, Shaded):
    """Points."""

    _kind = "points"

    def record(self):
        told = Artist.record(self)
        if told is not None:
            told = dict(told)
            told["face"] = told.get("color", "C0")
            told["markeredge"] = told.get("edge", told["face"])
            told["markeredgewidth"] = told.get("width", 1.5)
        return told

    def key(self):
        told = dict(self.record() or {})
        for name in ("x", "y", "sizes"):
            told.pop(name, None)
        if "colors" in told:
            told["colors"] = told["colors"][:1]
        if "values" in told:
            told["values"] = []
        return told

    def set_sizes(self, areas):
        self.told["sizes"] = doubles([a ** .5 for a in doubles(areas)])

    def get_offsets(self):
        import numpy
        return numpy.array([list(p) for p in zip(self.told["x"], self.told["y"])])

    def set_offsets(self, places):
        rows = rows_of(places)
        self.told["x"], self.told["y"] = doubles([r[0] for r in rows]), doubles([r[1] for r in rows])



class LineCollection(Collection):
    """Straight lines."""

    _kind = "segments"
    _z = 2

    def __init__(self, segments=(), **named):
        Artist.__init__(self)
        ends, self._pieces = [[], [], [], []], []
        for line in segments:
            points = [(float(p[0]), float(p[1])) for p in line]
            self._pieces.append(max(0, len(points) - 1))
            for a, b in zip(points, points[1:]):
                for values, v in zip(ends, a + b):
                    values.append(v)
        self.told.update(dict(zip(("x0", "y0", "x1", "y1"), [doubles(v) for v in ends])))
        self.told.update({"color": "C0", "width": 1.5})
        if "colors" in named:
            named["color"] = named.pop("colors")
        self.set(**normalized(named))

    def get_segments(self):
        t = self.told
        return [[(a, b), (c, d)] for a, b, c, d in zip(t["x0"], t["y0"], t["x1"], t["y1"])]

    def set_color(self, value):
        Collection.set_color(self, value)
        if self.told.get("colors") and self._pieces:  # one for each line, which may be of several segments
            lines = self.told["colors"]
            self.told["colors"] = [lines[k % len(lines)] for k, count in enumerate(self._pieces) for _ in range(count)]


class EventCollection(LineCollection):
    """Spikes."""

    def get_positions(self):
        upright = all(a == b for a, b in zip(self.told["x0"], self.told["x1"]))
        return list(self.told["x0" if upright else "y0"])


class PolyCollection(Collection):
    """What is filled between two curves."""

    _kind = "region"


