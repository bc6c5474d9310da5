"""What is filled."""
from ._data import doubles
from .artist import Artist, color


class Patch(Artist):
    """Something filled; by itself, the key of a legend."""

    _where = "matplotlib.patches"
    _kind = "polygon"

    def __init__(self, **named):
        Artist.__init__(self)
        self.told.update({"color": "C0", "width": 1.0, "x": doubles([]), "y": doubles([])})
        self.set(**named)

    def set_facecolor(self, value):
        Artist.set_color(self, value)

    def get_facecolor(self):
        return self.get_color()

    def set_edgecolor(self, value):
        if value is not None:
            self.told["edge"] = color(value)

    def set_color(self, value):
        Artist.set_color(self, value)
        self.set_edgecolor(value)

    def set_fill(self, fill):
        if not fill:
            self.told["edge"] = self.told.get("edge", "black")
            self.told["color"] = "none"


class Polygon(Patch):
    def __init__(self, xy, closed=True, **named):
        Patch.__init__(self)
        self.told["x"], self.told["y"] = doubles([p[0] for p in xy]), doubles([p[1] for p in xy])
        self.set(**named)


class Rectangle(Patch):
    def __init__(self, xy, width, height, angle=0.0, **named):
        Patch.__init__(self)
        x, y = xy
        self._box = (x, y, width, height)
        self.told["x"] = doubles([x, x + width, x + width, x])
        self.told["y"] = doubles([y, y, y + height, y + height])
        self.set(**named)

    def get_x(self):
        return self._box[0]

    def get_y(self):
        return self._box[1]

    def get_width(self):
        return self._box[2]

    def get_height(self):
        return self._box[3]


class Bars(Patch):
    """The bars of one call, drawn as one thing."""

    _kind = "bars"

    def __init__(self, x0, x1, y0, y1, lying, **named):
        Patch.__init__(self)
        self.told.update({"x0": x0, "x1": x1, "y0": y0, "y1": y1, "lying": lying})
        self.set(**named)

    def key(self):
        told = Patch.key(self)
        colors = self.told.get("colors")
        if colors:
            told["color"] = colors[0]
        return told

    def record(self):
        told = Patch.record(self)
        if told and "edge" in told:
            told = dict(told)
            told["edgewidth"] = told["width"]
        return told


class Rule(Patch):
    """A line or a band across axes."""

    _kind = "rule"

    def __init__(self, **told):
        Patch.__init__(self)
        self.told.update(told)
