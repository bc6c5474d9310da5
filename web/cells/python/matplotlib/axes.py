"""Axes: a plotting area with what is drawn in it."""
from array import array

import _cablelab
from _near import absent

from ._curves import Curves
from ._data import Told, columns, doubles, iterable, listed, ndarray
from ._instead import INSTEAD
from .artist import color, normalized
from .axis import Axis
from .container import BarContainer
from .gridspec import from_lower_left
from .legend import Legend, entries, told
from .lines import Line2D
from .patches import Bars, Patch
from .rcsetup import cycler, rcParams
from .spines import Spines
from .text import Text, words
from .transforms import Transform

class Axes(Curves):
    def __init__(self, figure, cell, exact=False):
        self.figure, self._cell, self._exact = figure, cell, exact
        self._group = {"x": figure._new_group(), "y": figure._new_group()}
        self.cla()

    def cla(self):
        self._artists, self._containers, self._legend, self._bar = [], [], None, None
        self._title, self._off, self._equal = {"text": ""}, False, False
        self._cycle, self._turns = None, {"line": 0, "fill": 0}
        self._axis = {"x": {}, "y": {}}
        self._categories = {"x": [], "y": []}
        self.spines = Spines()
        self.transAxes, self.transData, self.xaxis, self.yaxis = Transform("axes"), Transform("data"), Axis(self, "x"), Axis(self, "y")
        for name in ("left", "right", "top", "bottom"):
            getattr(self.spines, name).shown = bool(rcParams["axes.spines." + name])
        if rcParams["axes.grid"]:
            self.grid(True)

    clear = cla

    def __repr__(self):
        parts = []
        if self.get_title():
            parts.append("title={'center': " + repr(self.get_title()) + "}")
        for name in ("x", "y"):
            if self._label(name):
                parts.append(name + "label=" + repr(self._label(name)))
        return "<Axes: " + ", ".join(parts) + ">"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise absent("'Axes' object has no attribute '" + name + "'", name, dir(Axes), INSTEAD)

    def record(self):
        """The axes as the engine takes them."""
        told = {
            "cell": list(self._cell), "exact": self._exact, "title": self._title, "equal": self._equal, "off": self._off,
            "spines": [spine.shown for spine in self.spines.values()],
            "artists": [r for r in [a.record() for a in self._artists] if r is not None],
        }
        for name in ("x", "y"):
            axis = dict(self._axis[name])
            axis["group"] = self._group[name]
            if self._categories[name] and "ticks" not in axis:
                axis["ticks"] = list(range(len(self._categories[name])))
                axis["labels"] = self._categories[name]
            told[name] = axis
        if self._legend is not None:
            told["legend"] = self._legend.record()
        if self._bar is not None:
            told["bar"] = self._bar.record()
        return told

    def _setting(self, name):
        return rcParams[name]

    def _add(self, artist):
        artist.axes, artist._number = self, len(self._artists)
        self._artists.append(artist)
        return artist

    def _next_color(self, what="line"):
        """The next colour of the cycle; what is filled has a turn of its own."""
        colors = (self._cycle or rcParams["axes.prop_cycle"]).by_key()["color"]
        self._turns[what] += 1
        return colors[(self._turns[what] - 1) % len(colors)]

    def _place(self, values, name):
        """The columns of values along x or y; of texts, their places among all texts there."""
        values = listed(values)
        if isinstance(values, str):
            values = [values]
        if isinstance(values, (list, tuple)) and values and isinstance(values[0], str):
            known = self._categories[name]
            for text in values:
                if text not in known:
                    known.append(text)
            return [array("d", [float(known.index(text)) for text in values])]
        return columns(values)

    def _one(self, values, name):
        """One column of values along x or y; of a matrix, all its numbers."""
        found = self._place(values, name)
        return found[0] if len(found) == 1 else doubles([v for column in found for v in column])

    @property
    def lines(self):
        return [a for a in self._artists if isinstance(a, Line2D)]

    @property
    def collections(self):
        return [a for a in self._artists if a._kind in ("points", "segments", "region")]

    @property
    def images(self):
        return [a for a in self._artists if a._kind == "image"]

    @property
    def texts(self):
        return [a for a in self._artists if a._kind == "note"]

    @property
    def patches(self):
        bars = [bar for c in self._containers if isinstance(c, BarContainer) for bar in c.patches]
        return bars + [a for a in self._artists if isinstance(a, Patch) and not isinstance(a, Bars)]

    @property
    def containers(self):
        return self._containers

    def get_lines(self):
        return self.lines

    def get_figure(self):
        return self.figure

    def get_children(self):
        return list(self._artists)

    def get_images(self):
        return self.images

    def get_xaxis(self):
        return self.xaxis

    def get_yaxis(self):
        return self.yaxis

    def get_xaxis_transform(self):
        return Transform("x")

    def get_yaxis_transform(self):
        return Transform("y")

    def add_line(self, line):
        return self._add(line)

    def add_collection(self, collection, autolim=True):
        return self._add(collection)

    def add_artist(self, artist):
        return self._add(artist)

    def add_patch(self, patch):
        return self._add(patch)

    # Titles and labels.

    def set_title(self, label, fontdict=None, loc=None, pad=None, **named):
        self._title = words(label, fontdict, named)
        self._title["place"] = loc or "center"
        return Text(0.5, 1.0, label)

    def get_title(self, loc="center"):
        return self._title["text"]

    def set_xlabel(self, xlabel, fontdict=None, labelpad=None, loc=None, **named):
        self._axis["x"]["label"] = words(xlabel, fontdict, named)
        return Text(0.5, 0, xlabel)

    def set_ylabel(self, ylabel, fontdict=None, labelpad=None, loc=None, **named):
        self._axis["y"]["label"] = words(ylabel, fontdict, named)
        return Text(0, 0.5, ylabel)

    def _label(self, name):
        return self._axis[name].get("label", {}).get("text", "")

    def get_xlabel(self):
        return self._label("x")

    def get_ylabel(self):
        return self._label("y")

    def label_outer(self):
        self._inner(self._cell[3] < .999, self._cell[0] > .001)

    def _inner(self, above, right):
        """Leaves out the numbers that other axes below or at the left have."""
        if above:
            self._axis["x"].update({"bare": True, "label": {}})
        if right:
            self._axis["y"].update({"bare": True, "label": {}})

    # Limits and scales.

    def set_xlim(self, left=None, right=None, emit=True, auto=False, xmin=None, xmax=None):
        return self._set_limits("x", left if xmin is None else xmin, right if xmax is None else xmax)

    def set_ylim(self, bottom=None, top=None, emit=True, auto=False, ymin=None, ymax=None):
        return self._set_limits("y", bottom if ymin is None else ymin, top if ymax is None else ymax)

    def _set_limits(self, name, low, high):
        if high is None and iterable(low):
            low, high = low
        for axes in self.figure._sharing(self, name):
            axis = axes._axis[name]
            if low is not None:
                axis["min"] = _limit(low)
            if high is not None:
                axis["max"] = _limit(high)
            if low is not None and high is not None:
                axis["inverted"] = axis["min"] > axis["max"]
                axis["min"], axis["max"] = min(axis["min"], axis["max"]), max(axis["min"], axis["max"])
        if low is not None and high is not None and low != high:
            return _limit(low), _limit(high)
        return self._limits(name)

    def _limits(self, name, seen=None):
        found = seen or self._seen()
        low, high = found[:2] if name == "x" else found[2:4]
        return (high, low) if self._axis[name].get("inverted") else (low, high)

    def _seen(self):
        """What the engine shows: limits and ticks."""
        return _cablelab.call("plot.limits", Told(self.figure.record()), self.figure.axes.index(self))

    def get_xlim(self):
        return self._limits("x")

    def get_ylim(self):
        return self._limits("y")

    get_xbound, get_ybound = get_xlim, get_ylim

    def set_xbound(self, lower=None, upper=None):
        self.set_xlim(lower, upper)

    def set_ybound(self, lower=None, upper=None):
        self.set_ylim(lower, upper)

    def invert_xaxis(self):
        self._axis["x"]["inverted"] = not self._axis["x"].get("inverted", False)

    def invert_yaxis(self):
        self._axis["y"]["inverted"] = not self._axis["y"].get("inverted", False)

    def set_xscale(self, value, **named):
        self._set_scale("x", value)

    def set_yscale(self, value, **named):
        self._set_scale("y", value)

    def _set_scale(self, name, value):
        if value not in ("linear", "log"):
            raise ValueError(repr(value) + " is not a valid value for scale; here are 'linear' and 'log'")
        for axes in self.figure._sharing(self, name):
            axes._axis[name]["scale"] = value

    def get_xscale(self):
        return self._axis["x"].get("scale", "linear")

    def get_yscale(self):
        return self._axis["y"].get("scale", "linear")

    def margins(self, *args, x=None, y=None, tight=True):
        if args:
            x, y = args[0], args[-1]
        if x is not None:
            self._axis["x"]["margin"] = float(x)
        if y is not None:
            self._axis["y"]["margin"] = float(y)

    def set_xmargin(self, m):
        self.margins(x=m)

    def set_ymargin(self, m):
        self.margins(y=m)

    def autoscale(self, enable=True, axis="both", tight=None):
        for name in ("x", "y"):
            if axis in (name, "both"):
                if enable:
                    self._axis[name].pop("min", None)
                    self._axis[name].pop("max", None)
                if tight:
                    self._axis[name]["margin"] = 0.0

    def autoscale_view(self, *args, **named):
        pass

    relim = set_facecolor = set_axisbelow = set_box_aspect = set_anchor = set_zorder = ticklabel_format = minorticks_on = autoscale_view
    minorticks_off = set_frame_on = set_rasterized = format_coord = autoscale_view

    def set_aspect(self, aspect, adjustable=None, anchor=None, share=False):
        self._equal = aspect not in ("auto", None)

    def axis(self, arg=None, **named):
        if arg in ("off", False):
            self._off = True
        elif arg in ("on", True):
            self._off = False
        elif arg in ("equal", "scaled", "image", "square"):
            self._equal = True
        elif arg in ("tight", "auto"):
            self.autoscale()
        elif arg is not None and iterable(arg):
            self.set_xlim(arg[0], arg[1])
            self.set_ylim(arg[2], arg[3])
        elif arg is not None:
            raise ValueError("Unrecognized string " + repr(arg) + " to axis; try 'on' or 'off'")
        if named:
            self.set_xlim(named.get("xmin"), named.get("xmax"))
            self.set_ylim(named.get("ymin"), named.get("ymax"))
        seen = self._seen()
        return self._limits("x", seen) + self._limits("y", seen)

    def set_axis_off(self):
        self._off = True

    def set_axis_on(self):
        self._off = False

    # Ticks and grid.

    def set_xticks(self, ticks, labels=None, minor=False, **named):
        return self._set_ticks("x", ticks, labels, minor, named)

    def set_yticks(self, ticks, labels=None, minor=False, **named):
        return self._set_ticks("y", ticks, labels, minor, named)

    def _set_ticks(self, name, ticks, labels, minor, named):
        if minor:
            return []
        axis = self._axis[name]
        axis["ticks"] = doubles(ticks)
        axis.pop("labels", None)
        if labels is not None:
            self._set_labels(name, labels, named)
        return []

    def set_xticklabels(self, labels, **named):
        self._set_labels("x", labels, named)
        return []

    def set_yticklabels(self, labels, **named):
        self._set_labels("y", labels, named)
        return []

    def _set_labels(self, name, labels, named):
        axis = self._axis[name]
        labels = [text.get_text() if hasattr(text, "get_text") else str(text) for text in labels]
        if "ticks" in axis and labels and len(labels) != len(axis["ticks"]):
            raise ValueError("The number of FixedLocator locations (" + str(len(axis["ticks"])) + "), usually from a call to set_ticks, does not "
                             "match the number of labels (" + str(len(labels)) + ").")
        if "ticks" not in axis:
            axis["bare"] = not labels
            axis["ticks"] = doubles(self._seen()[4 if name == "x" else 6])
            labels = (labels + [""] * len(axis["ticks"]))[:len(axis["ticks"])]
        axis["labels"] = labels if labels else [""] * len(axis["ticks"])
        angle = normalized(named).get("rotation")
        if angle is not None:
            axis["turned"] = angle == "vertical" or not isinstance(angle, str) and angle % 180 > 20

    def _ticks(self, name):
        """Where the ticks are, and their texts: those that are set, or what the engine shows."""
        axis = self._axis[name]
        if "ticks" in axis and "labels" in axis:
            at, texts = ndarray(axis["ticks"]), axis["labels"]
        else:
            at, texts = self._seen()[4:6] if name == "x" else self._seen()[6:8]
        return at, [Text(v, 0, text) if name == "x" else Text(0, v, text) for v, text in zip(doubles(at), texts)]

    def get_xticks(self, minor=False):
        return self._ticks("x")[0]

    def get_yticks(self, minor=False):
        return self._ticks("y")[0]

    def get_xticklabels(self, **named):
        return self._ticks("x")[1]

    def get_yticklabels(self, **named):
        return self._ticks("y")[1]

    def tick_params(self, axis="both", labelbottom=None, labelleft=None, labelrotation=None, rotation=None, labelcolor=None, colors=None, **named):
        if labelbottom is not None and axis in ("x", "both"):
            self._axis["x"]["bare"] = not labelbottom
        if labelleft is not None and axis in ("y", "both"):
            self._axis["y"]["bare"] = not labelleft
        shade = colors if labelcolor is None else labelcolor
        for name in ("x", "y"):
            if shade is not None and axis in (name, "both"):
                self._axis[name]["numbers"] = color(shade)
        angle = labelrotation if rotation is None else rotation
        if angle is not None and axis in ("x", "both"):
            self._axis["x"]["turned"] = angle % 180 > 20

    def locator_params(self, *args, **named):
        pass

    def grid(self, visible=None, which="major", axis="both", **named):
        for name in ("x", "y"):
            if axis in (name, "both"):
                had = self._axis[name].get("grid", False)
                self._axis[name]["grid"] = bool(visible) if visible is not None else True if named else not had

    # Legend, twins and the rest.

    def legend(self, *args, **named):
        handles, labels = told(self, args, named)
        self._legend = Legend([h if hasattr(h, "key") else h[0] for h in handles], labels, **named)
        return self._legend

    def set_prop_cycle(self, *args, **named):
        self._cycle = args[0] if len(args) == 1 else cycler(*args, **named)
        self._turns = {"line": 0, "fill": 0}

    def get_legend(self):
        return self._legend

    def get_legend_handles_labels(self):
        return entries(self)

    def twinx(self):
        return self._twin("x", "y")

    def twiny(self):
        return self._twin("y", "x")

    def _twin(self, shared, own):
        axes = Axes(self.figure, self._cell, self._exact)
        axes._group[shared] = self._group[shared]
        axes._axis[own]["far"] = True
        axes._axis[shared].update(self._axis[shared])
        axes._axis[shared].update({"bare": True, "label": {}, "grid": False})
        self.figure._insert(axes)
        return axes

    def sharex(self, other):
        self._group["x"] = other._group["x"]

    def sharey(self, other):
        self._group["y"] = other._group["y"]

    def set(self, **named):
        made = []
        for name, value in named.items():
            setter = getattr(type(self), "set_" + name, None)
            if setter is None:
                raise AttributeError("Axes.set() got an unexpected keyword argument '" + name + "'")
            made.append(setter(self, value))
        return made

    def remove(self):
        self.figure.delaxes(self)

    def set_visible(self, visible):
        if not visible:
            self.figure.delaxes(self)

    def get_position(self):
        return self._cell

    def set_position(self, box):
        self._cell, self._exact = from_lower_left(box), True

    def get_subplotspec(self):
        return self._spec


def _limit(v):
    v = float(v)
    if v - v != 0:
        raise ValueError("Axis limits cannot be NaN or Inf")
    return v


def _later(module, name):
    """A method that is loaded, with all others of its module, when one of them is first called."""
    def method(self, *args, **named):
        methods = __import__("matplotlib." + module, None, None, ("Methods",)).Methods
        for other in dir(methods):
            if not other.startswith("__"):
                setattr(Axes, other, getattr(methods, other))
        return getattr(self, name)(*args, **named)
    return method


# What fewer programs draw.
for _module, _names in (
        ("_filled", "bar barh bar_label hist hist2d fill_between fill_betweenx fill stackplot stem imshow matshow pcolormesh pcolor _standing _outline"),
        ("_summaries", "boxplot broken_barh stairs spy arrow")):
    for _name in _names.split():
        setattr(Axes, _name, _later(_module, _name))
