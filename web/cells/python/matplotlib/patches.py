"""What is filled."""
import math

from ._data import doubles
from .artist import Artist, color


class Patch(Artist):
    """Something filled; by itself, the key of a legend."""

    _where = "matplotlib.patches"
    _kind = "polygon"

    def __init__(self, **named):
        Artist.__init__(self)
        self.told.update({"color": "C0", "width": 1.0})
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


class Ellipse(Patch):
    def __init__(self, xy, width, height, angle=0, **named):
        Patch.__init__(self)
        self.center = xy
        turn = math.radians(angle)
        x, y = [], []
        for k in range(72):
            a, b = width / 2 * math.cos(k * math.pi / 36), height / 2 * math.sin(k * math.pi / 36)
            x.append(xy[0] + a * math.cos(turn) - b * math.sin(turn))
            y.append(xy[1] + a * math.sin(turn) + b * math.cos(turn))
        self.told["x"], self.told["y"] = doubles(x), doubles(y)
        self.set(**named)


class Circle(Ellipse):
    def __init__(self, xy, radius=5, **named):
        Ellipse.__init__(self, xy, 2 * radius, 2 * radius, **named)


class Bars(Patch):
    """The bars of one call, drawn as one thing."""

    _kind = "bars"

    def __init__(self, low, high, start, end, lying, **named):
        Patch.__init__(self)
        sides = (start, end, low, high) if lying else (low, high, start, end)
        self.told.update(dict(zip(("x0", "x1", "y0", "y1"), sides)))
        self.told["lying"] = lying
        self.set(**named)

    def __len__(self):
        return len(self.told["x0"])

    def color_of(self, k):
        return self.told["colors"][k] if "colors" in self.told else self.told["color"]

    def paint(self, k, value):
        """Gives one bar a colour of its own."""
        if "colors" not in self.told:
            self.told["colors"] = [self.told["color"]] * len(self)
        self.told["colors"][k] = color(value)

    def key(self):
        told = Patch.key(self)
        if len(self):
            told["color"] = self.color_of(0)
        return told

    def record(self):
        told = Patch.record(self)
        if told and "edge" in told:
            told = dict(told)
            told["edgewidth"] = told["width"]
        return told


class Bar:
    """One of the bars of a call, as a rectangle."""

    def __init__(self, bars, k):
        self._bars, self._k = bars, k

    def __repr__(self):
        return "<matplotlib.patches.Rectangle object at 0x%x>" % id(self)

    def _side(self, name):
        return self._bars.told[name][self._k]

    def get_x(self):
        return self._side("x0")

    def get_y(self):
        return self._side("y0")

    def get_width(self):
        return self._side("x1") - self._side("x0")

    def get_height(self):
        return self._side("y1") - self._side("y0")

    def get_facecolor(self):
        return self._bars.color_of(self._k)

    def set_facecolor(self, value):
        self._bars.paint(self._k, value)

    def set_height(self, height):
        self._bars.told["y1"][self._k] = self._side("y0") + height

    def set_edgecolor(self, value):
        self._bars.set_edgecolor(value)

    def set_linewidth(self, width):
        self._bars.set_linewidth(width)

    def set_alpha(self, alpha):
        self._bars.set_alpha(alpha)

    def set_label(self, label):
        self._bars.set_label(label)

    def set(self, **named):
        for name, value in named.items():
            getattr(self, "set_" + name)(value)

    set_color = set_fc = set_facecolor


class Rule(Patch):
    """A line or a band across axes."""

    _kind = "rule"

    def __init__(self, **told):
        Patch.__init__(self)
        self.told.update(told)

    def get_height(self):
        return self.told["to"] - self.told["from"] if self.told["flat"] else self.told["end"] - self.told["begin"]

    def get_width(self):
        return self.told["end"] - self.told["begin"] if self.told["flat"] else self.told["to"] - self.told["from"]
