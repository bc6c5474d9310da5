"""Lines and markers."""
from ._data import doubles, ndarray
from .artist import Artist, color, marker
from .rcsetup import rcParams

STEPS = {None: "", "default": "", "steps": "pre", "steps-pre": "pre", "steps-mid": "mid", "steps-post": "post"}


class Line2D(Artist):
    _where = "matplotlib.lines"
    _kind = "line"
    _z = 2

    def __init__(self, xdata, ydata, **named):
        Artist.__init__(self)
        self.told.update({"x": doubles(xdata), "y": doubles(ydata), "color": "C0", "width": float(rcParams["lines.linewidth"]),
                          "dash": "-", "size": float(rcParams["lines.markersize"])})
        self.set(**named)

    def __str__(self):
        return "Line2D(" + (self.get_label() or "_child" + str(self._number)) + ")"

    def record(self):
        if not self._visible:
            return None
        told = dict(self.told)
        for part in ("face", "markeredge"):
            if told.get(part, "auto") == "auto":
                told[part] = told["color"]
        return told

    def key(self):
        told = dict(self.told)
        told.update(self.record() or {})
        told["x"] = told["y"] = []
        return told

    def set_marker(self, shape):
        self.told["marker"] = marker(shape)

    def get_marker(self):
        return self.told.get("marker") or "None"

    def set_markersize(self, size):
        if size is not None:
            self.told["size"] = float(size)

    def get_markersize(self):
        return self.told["size"]

    def set_markerfacecolor(self, value):
        self.told["face"] = value if value == "auto" else color(value) or "auto"

    def set_markeredgecolor(self, value):
        self.told["markeredge"] = value if value == "auto" else color(value) or "auto"

    def set_markeredgewidth(self, width):
        if width is not None:
            self.told["markeredgewidth"] = float(width)

    def set_markevery(self, every):
        if isinstance(every, int):
            self.told["every"] = every

    def set_fillstyle(self, style):
        if style == "none":
            self.told["face"] = "none"

    def set_drawstyle(self, style):
        if style not in STEPS:
            raise ValueError(repr(style) + " is not a valid value for drawstyle; supported values are 'default', 'steps-mid', "
                             "'steps-pre', 'steps-post', 'steps'")
        self.told["steps"] = STEPS[style]

    def _corners(self):
        """The points with those between them that make steps."""
        x, y, where = self.told["x"], self.told["y"], self.told.get("steps")
        xs, ys = [x[0]], [y[0]]
        for k in range(1, len(x)):
            if where == "pre":
                xs.append(x[k - 1])
                ys.append(y[k])
            elif where == "post":
                xs.append(x[k])
                ys.append(y[k - 1])
            else:
                half = (x[k - 1] + x[k]) / 2
                xs.extend([half, half])
                ys.extend([y[k - 1], y[k]])
            xs.append(x[k])
            ys.append(y[k])
        return doubles(xs), doubles(ys)

    def set_dashes(self, lengths):
        self.told["dash"] = [float(v) for v in lengths]

    def set_data(self, x, y=None):
        if y is None:
            x, y = x
        self.told["x"], self.told["y"] = doubles(x), doubles(y)

    def set_xdata(self, x):
        self.told["x"] = doubles(x)

    def set_ydata(self, y):
        self.told["y"] = doubles(y)

    def get_xdata(self, orig=True):
        return ndarray(self.told["x"])

    def get_ydata(self, orig=True):
        return ndarray(self.told["y"])

    def get_data(self, orig=True):
        return self.get_xdata(), self.get_ydata()

    def get_drawstyle(self):
        return [name for name, steps in STEPS.items() if name and steps == self.told.get("steps", "")][0]

    def get_markerfacecolor(self):
        return self.get_color() if self.told.get("face", "auto") == "auto" else self.told["face"]

    def get_xydata(self):
        import numpy
        return numpy.array([list(p) for p in zip(self.told["x"], self.told["y"])])

    set_ms, set_mfc, set_mec, set_mew, set_ds = set_markersize, set_markerfacecolor, set_markeredgecolor, set_markeredgewidth, set_drawstyle
    get_ms, get_mfc, get_ds = get_markersize, get_markerfacecolor, get_drawstyle
