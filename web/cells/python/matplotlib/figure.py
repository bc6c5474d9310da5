"""Figures, and the arrays of axes that subplots() gives."""
import host

import _cablelab
from _near import absent

from ._data import Told, iterable
from .axes import Axes
from .gridspec import GridSpec, SubplotSpec, from_lower_left
from .rcsetup import rcParams
from .text import Text


class Figure:
    def __init__(self, number, figsize=None, dpi=None):
        size = rcParams["figure.figsize"] if figsize is None else figsize
        if isinstance(size, str) or not iterable(size) or len(size) != 2:
            raise ValueError("Invalid figsize format, expected (x, y) but got " + repr(size))
        self.number, self._dpi = number, float(dpi or rcParams["figure.dpi"])
        self._size = [float(v) for v in size]
        for v in self._size:
            if not 0 <= v < 1000:
                raise ValueError("figure size must be positive finite not " + repr(tuple(size)))
        self._groups = self._last_group = 0
        self._name = None
        self._shown = None  # the request that was last shown
        self.clf()

    def clf(self, keep_observers=False):
        self.axes, self._current, self._title, self._mappable, self._notes = [], None, "", None, []

    clear = clf

    def _pixels(self):
        return "x".join([str(int(v * self._dpi)) for v in self._size])

    def __str__(self):
        return "Figure(" + self._pixels() + ")"

    def __repr__(self):
        return "<Figure size " + self._pixels() + " with " + str(len(self.axes)) + " Axes>"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise absent("'Figure' object has no attribute '" + name + "'", name, dir(Figure), {"subfigures": "subplots", "add_subfigure": "subplots"})

    def record(self):
        """The figure as the engine takes it."""
        axes = [a.record() for a in self.axes]
        if axes:
            axes[0]["artists"] = axes[0]["artists"] + [n.record() for n in self._notes]
        return {"size": self._size, "title": self._title, "name": self._name or "Figure " + str(self.number), "axes": axes}

    def _new_group(self):
        self._last_group += 1
        return self._last_group

    def _sharing(self, axes, name):
        """All axes that share the limits of some."""
        found = [a for a in self.axes if a._group[name] == axes._group[name]]
        return found if axes in found else found + [axes]

    def _insert(self, axes):
        self.axes.append(axes)
        self._current = axes
        return axes

    def gca(self):
        return self._current if self._current is not None else self.add_subplot()

    def sca(self, axes):
        self._current = axes
        return axes

    def add_subplot(self, *args, sharex=None, sharey=None, projection=None, **named):
        if projection not in (None, "rectilinear"):
            raise ValueError("Unknown projection " + repr(projection) + ": axes here are rectilinear")
        return self._made(_cell(args), sharex, sharey, named)

    def add_axes(self, rect, sharex=None, sharey=None, **named):
        if isinstance(rect, Axes):
            return self._insert(rect)
        return self._made(from_lower_left(rect), sharex, sharey, named, exact=True)

    def _made(self, cell, sharex, sharey, named, exact=False):
        axes = Axes(self, cell, exact)
        for name in ("label", "frameon", "facecolor"):
            named.pop(name, None)
        if sharex is not None:
            axes.sharex(sharex)
        if sharey is not None:
            axes.sharey(sharey)
        self._insert(axes)
        axes.set(**named)
        return axes

    def subplots(self, nrows=1, ncols=1, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None,
                 gridspec_kw=None, **named):
        ratios = dict(gridspec_kw or {})
        if width_ratios is not None:
            ratios["width_ratios"] = width_ratios
        if height_ratios is not None:
            ratios["height_ratios"] = height_ratios
        grid = GridSpec(nrows, ncols, **ratios)
        rows = [[self.add_subplot(grid[r, c], **(subplot_kw or {})) for c in range(ncols)] for r in range(nrows)]
        for r in range(nrows):
            for c in range(ncols):
                _share(rows, r, c, "x", sharex)
                _share(rows, r, c, "y", sharey)
                rows[r][c]._inner(r < nrows - 1 and sharex in (True, "all", "col"), c > 0 and sharey in (True, "all", "row"))
        self._current = rows[-1][-1]
        if not squeeze:
            return AxesArray(rows, (nrows, ncols))
        if nrows == ncols == 1:
            return rows[0][0]
        if nrows == 1 or ncols == 1:
            return AxesArray([a for row in rows for a in row], (nrows * ncols,))
        return AxesArray(rows, (nrows, ncols))

    def subplot_mosaic(self, mosaic, **named):
        rows = [list(row.strip()) for row in mosaic.strip().split("\n")] if isinstance(mosaic, str) else [list(row) for row in mosaic]
        grid, made = GridSpec(len(rows), len(rows[0])), {}
        for row in rows:
            for name in row:
                if name != "." and name not in made:
                    down = [r for r, other in enumerate(rows) if name in other]
                    across = [c for c, other in enumerate(rows[down[0]]) if other == name]
                    made[name] = self.add_subplot(grid[down[0]:down[-1] + 1, across[0]:across[-1] + 1])
        return made

    def add_gridspec(self, nrows=1, ncols=1, **named):
        return GridSpec(nrows, ncols, figure=self, **named)

    def delaxes(self, axes):
        if axes in self.axes:
            self.axes.remove(axes)
        if self._current is axes:
            self._current = self.axes[-1] if self.axes else None

    def suptitle(self, t, **named):
        self._title = str(t)
        return Text(0.5, 0.98, t)

    def text(self, x, y, s, **named):
        note = Text(x, y, s)
        note.told.update({"x": float(x), "y": float(y), "figure": True})
        note.set(**named)
        self._notes.append(note)
        return note

    def supxlabel(self, t, **named):
        return self.text(.5, .01, t, ha="center", va="bottom")

    def supylabel(self, t, **named):
        return self.text(.01, .5, t, va="center", rotation=90)

    def legend(self, *args, **named):
        handles, labels = named.pop("handles", None), named.pop("labels", None)
        if not args and handles is None:
            handles = [h for a in self.axes for h in a.get_legend_handles_labels()[0]]
            labels = [label for a in self.axes for label in a.get_legend_handles_labels()[1]]
        return self.gca().legend(*args, handles=handles, labels=labels, **named) if not args else self.gca().legend(*args, **named)

    def colorbar(self, mappable=None, cax=None, ax=None, **named):
        if mappable is None:
            mappable = self._mappable
        if mappable is None:
            raise RuntimeError("No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or "
                               "points with c.")
        axes = ax if ax is not None else mappable.axes or self.gca()
        for a in (axes if iterable(axes) else [axes]):
            last = a
        last._bar = Colorbar(mappable, named.get("label", ""))
        last._bar.ax = last
        return last._bar

    def set_size_inches(self, w, h=None, forward=True):
        self._size = [float(v) for v in ((w, h) if h is not None else w)]

    def get_size_inches(self):
        import numpy
        return numpy.array(self._size)

    def set_figwidth(self, width):
        self._size[0] = float(width)

    def set_figheight(self, height):
        self._size[1] = float(height)

    def get_figwidth(self):
        return self._size[0]

    def get_figheight(self):
        return self._size[1]

    def set(self, **named):
        for name, value in named.items():
            getattr(self, "set_" + name)(value)

    @property
    def dpi(self):
        return self._dpi

    def get_axes(self):
        return list(self.axes)

    def get_dpi(self):
        return self._dpi

    def tight_layout(self, *args, **named):
        """Does nothing: figures here are always laid out tightly."""

    subplots_adjust = set_tight_layout = set_constrained_layout = set_facecolor = align_labels = align_ylabels = align_xlabels = tight_layout
    autofmt_xdate = set_dpi = set_layout_engine = tight_layout

    @property
    def canvas(self):
        return Canvas(self)

    def savefig(self, fname, dpi=None, format=None, **named):
        name = str(fname)
        if format is not None and not name.endswith("." + format):
            name += "." + format
        if "." not in name.split("/")[-1]:
            name += ".png"
        request = '{"op":"plot.file","args":[' + _cablelab.text(Told(self.record())) + "," + _cablelab.text(name.split("/")[-1]) + "]"
        if dpi is not None and dpi != "figure":
            request += ',"named":{"dpi":' + _cablelab.text(dpi) + "}"
        _cablelab.answer(host.save(request + "}"))

    def show(self, warn=True):
        """Shows the figure below the cell, if it has changed since it was last shown."""
        request = '{"op":"plot.figure","args":[' + _cablelab.text(Told(self.record())) + "]}"
        if request != self._shown:
            _cablelab.answer(host.show(request))
            self._shown = request


class Colorbar:
    def __init__(self, mappable, label):
        self.mappable, self._label = mappable, label

    def record(self):
        told = self.mappable.shades()
        told["label"] = self._label
        return told

    def set_label(self, label, **named):
        self._label = str(label)

    def set_ticks(self, *args, **named):
        pass

    set_ticklabels = minorticks_on = set_ticks


class Canvas:
    """What figures are drawn on elsewhere; here the page draws them."""

    def __init__(self, figure):
        self.figure = figure

    def draw(self):
        pass

    draw_idle = flush_events = draw

    def mpl_connect(self, event, function):
        return 0


class AxesArray:
    """Axes in rows and columns, to be indexed as an array of numpy's."""

    def __init__(self, items, shape):
        self._items, self.shape = items, shape
        self.ndim = len(shape)
        self.size = shape[0] * (shape[1] if len(shape) > 1 else 1)

    def __len__(self):
        return self.shape[0]

    def _row(self, k):
        item = self._items[k]
        return AxesArray(item, (len(item),)) if self.ndim == 2 else item

    def __iter__(self):
        return iter([self._row(k) for k in range(len(self))])

    def __getitem__(self, place):
        if not isinstance(place, tuple):
            place = (place,)
        if len(place) > self.ndim:
            raise IndexError("too many indices for array: array is " + str(self.ndim) + "-dimensional, but " + str(len(place)) + " were indexed")
        first = place[0]
        if isinstance(first, slice):
            rows = self._items[first]
            if len(place) == 2:
                rows = [row[place[1]] for row in rows]
            return _array(rows)
        if not -len(self) <= first < len(self):
            raise IndexError("index " + str(first) + " is out of bounds for axis 0 with size " + str(len(self)))
        item = self._items[first]
        if len(place) == 2:
            item = item[place[1]]
        return AxesArray(item, (len(item),)) if isinstance(item, list) else item

    def _flat(self):
        return [a for row in self._items for a in row] if self.ndim == 2 else list(self._items)

    def ravel(self, order="C"):
        return AxesArray(self._flat(), (self.size,))

    flatten = ravel

    @property
    def flat(self):
        return self.ravel()

    def reshape(self, *shape):
        items = self._flat()
        shape = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
        if len(shape) == 1:
            return AxesArray(items, (len(items),))
        cols = shape[1] if shape[1] > 0 else len(items) // shape[0]
        return AxesArray([items[k:k + cols] for k in range(0, len(items), cols)], (len(items) // cols, cols))

    @property
    def T(self):
        if self.ndim == 1:
            return self
        return AxesArray([[row[c] for row in self._items] for c in range(self.shape[1])], (self.shape[1], self.shape[0]))

    def tolist(self):
        return [list(row) for row in self._items] if self.ndim == 2 else list(self._items)

    def __repr__(self):
        if self.ndim == 1:
            return "array([" + ", ".join([repr(a) for a in self._items]) + "], dtype=object)"
        rows = ["[" + ", ".join([repr(a) for a in row]) + "]" for row in self._items]
        return "array([" + ",\n       ".join(rows) + "], dtype=object)"


def _array(rows):
    if rows and isinstance(rows[0], list):
        return AxesArray(rows, (len(rows), len(rows[0])))
    return AxesArray(rows, (len(rows),))


def _cell(args):
    """The cell that the arguments of add_subplot mean: (2, 2, 1), 221, a part of a grid, or nothing for all."""
    if not args:
        return (0.0, 0.0, 1.0, 1.0)
    if len(args) == 1 and isinstance(args[0], SubplotSpec):
        return args[0].cell
    if len(args) == 1 and isinstance(args[0], int):
        if not 100 <= args[0] <= 999:
            raise ValueError("Integer subplot specification must be a three-digit number, not " + str(args[0]))
        args = (args[0] // 100, args[0] // 10 % 10, args[0] % 10)
    if len(args) != 3:
        raise TypeError("subplot() takes 1 or 3 positional arguments but " + str(len(args)) + " were given")
    rows, cols, number = args
    grid = GridSpec(rows, cols)
    first, last = number if iterable(number) else (number, number)
    for k in (first, last):
        if not isinstance(k, int) or not 1 <= k <= rows * cols:
            raise ValueError("num must be an integer with 1 <= num <= " + str(rows * cols) + ", not " + repr(number))
    return grid[first - 1:last].cell


def _share(rows, r, c, name, how):
    """Lets axes of subplots() share their limits."""
    with_axes = {True: rows[0][0], "all": rows[0][0], "row": rows[r][0], "col": rows[0][c]}.get(how)
    if with_axes is not None:
        rows[r][c]._group[name] = with_axes._group[name]
    elif how not in (False, "none", None):
        raise ValueError(repr(how) + " is not a valid value for share" + name + "; supported values are 'all', 'row', 'col', 'none', True, False")
