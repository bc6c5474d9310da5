"""What is drawn in axes: a record of how it looks, with matplotlib's names for its parts."""
import _cablelab

# matplotlib's short names.
ALIASES = {
    "c": "color", "ls": "linestyle", "lw": "linewidth", "ms": "markersize", "mfc": "markerfacecolor", "mec": "markeredgecolor",
    "mew": "markeredgewidth", "ds": "drawstyle", "fc": "facecolor", "ec": "edgecolor", "ha": "horizontalalignment",
    "va": "verticalalignment", "size": "fontsize", "weight": "fontweight", "family": "fontfamily", "aa": "antialiased",
    "colour": "color", "linestyles": "linestyle", "linewidths": "linewidth", "facecolors": "facecolor", "edgecolors": "edgecolor",
}

# What changes nothing in these pictures.
WITHOUT_EFFECT = (
    "antialiased", "rasterized", "clip_on", "clip_box", "clip_path", "picker", "animated", "gid", "url", "snap", "solid_capstyle",
    "solid_joinstyle", "dash_capstyle", "dash_joinstyle", "capstyle", "joinstyle", "in_layout", "fontfamily", "fontname",
    "fontstyle", "style", "linespacing", "wrap", "data", "hatch", "visible", "path_effects", "sketch_params", "agg_filter",
    "transform", "multialignment", "zdir", "interpolation", "aspect", "plotnonfinite", "capthick",
)

LINESTYLES = {
    "-": "-", "solid": "-", "--": "--", "dashed": "--", "-.": "-.", "dashdot": "-.", ":": ":", "dotted": ":",
    "None": "", "none": "", " ": "", "": "",
}

NO_MARKERS = ("None", "none", " ", "", None)


def normalized(named):
    """Keyword arguments by their long names."""
    long = {}
    for name, value in named.items():
        full = ALIASES.get(name, name)
        if full != name and full in named or full in long:
            raise TypeError("Got both '" + name + "' and '" + full + "', which are aliases of one another")
        long[full] = value
    return long


def color(value):
    """A colour as the engine takes it; ValueError if it is none."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, tuple):
        value = list(value)
    if value is not None:
        _cablelab.call("plot.color", value)
    return value


def is_color(value):
    """Whether a value is one colour, and not several."""
    if isinstance(value, str):
        return True
    if hasattr(value, "tolist"):
        value = value.tolist()
    return isinstance(value, (list, tuple)) and len(value) in (3, 4) and all(isinstance(v, (int, float)) for v in value)


def dash(style):
    """A line style as the engine takes it; ValueError if it is none."""
    if isinstance(style, tuple) and len(style) == 2:  # an offset, and dashes and gaps in points
        return [float(v) for v in (style[1] or ())]
    if style not in LINESTYLES:
        raise ValueError(repr(style) + " is not a valid value for ls.")
    return LINESTYLES[style]


def marker(shape):
    """A marker as the engine takes it; ValueError if it is none."""
    if shape in NO_MARKERS:
        return ""
    _cablelab.call("plot.marker", shape)
    return shape


class Artist:
    """One thing that is drawn. `told` is its record, in the engine's words."""

    _where = "matplotlib.artist"
    _kind = ""
    _z = 1

    def __init__(self):
        self.axes, self._number = None, 0  # how many artists the axes had before
        self.told = {"kind": self._kind, "z": self._z, "label": ""}
        self._visible = True
        self._given = {}

    def __repr__(self):
        return "<" + self._where + "." + type(self).__name__ + " object at 0x%x>" % id(self)

    def record(self):
        """The record of the artist as it is now, None if it is not seen."""
        return self.told if self._visible else None

    def key(self):
        """The record of how a legend shows it, without its data."""
        return {k: v for k, v in self.told.items() if k not in DATA}

    def set(self, **named):
        for name, value in normalized(named).items():
            setter = getattr(self, "set_" + name, None)
            if setter:
                setter(value)
            elif name not in WITHOUT_EFFECT:
                raise AttributeError(type(self).__name__ + ".set() got an unexpected keyword argument '" + name + "'")
        return []

    def remove(self):
        if self.axes is not None and self in self.axes._artists:
            self.axes._artists.remove(self)

    def set_label(self, label):
        self.told["label"] = "" if label is None else str(label)

    def get_label(self):
        return self.told["label"]

    def set_visible(self, visible):
        self._visible = bool(visible)

    def get_visible(self):
        return self._visible

    def set_zorder(self, z):
        if z is not None:
            self.told["z"] = float(z)

    def get_zorder(self):
        return self.told["z"]

    def set_alpha(self, alpha):
        if alpha is not None:
            if not 0 <= alpha <= 1:
                raise ValueError("alpha (" + str(alpha) + ") is outside 0-1 range")
            self.told["alpha"] = float(alpha)

    def get_alpha(self):
        return self.told.get("alpha")

    def set_color(self, value):
        if value is not None:
            self.told["color"] = color(value)
            self._given["color"] = value

    def get_color(self):
        return self._given.get("color", self.told.get("color"))

    def set_linewidth(self, width):
        if width is not None:
            self.told["width"] = float(width[0] if isinstance(width, (list, tuple)) else width)

    def get_linewidth(self):
        return self.told.get("width", 1.5)

    def set_linestyle(self, style):
        if style is not None:
            style = style[0] if isinstance(style, list) else style
            self.told["dash"] = dash(style)
            self._given["linestyle"] = style

    def get_linestyle(self):
        return self._given.get("linestyle", "-")

    set_c, set_lw, set_ls = set_color, set_linewidth, set_linestyle
    get_c, get_lw, get_ls = get_color, get_linewidth, get_linestyle


# The parts of a record that are data.
DATA = ("x", "y", "x0", "y0", "x1", "y1", "low", "high", "values", "sizes", "colors", "pixels", "ends")


def iterable_colors(values):
    """Several colours as the engine takes them."""
    if hasattr(values, "tolist"):
        values = values.tolist()
    return [color(v) for v in values]
