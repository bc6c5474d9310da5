"""The methods of Axes that draw what is filled: bars, histograms, areas, matrices."""
from array import array

from ._data import columns, doubles, each, iterable, listed, ndarray, rows_of, shape
from .artist import is_color, iterable_colors, normalized
from .collections import PolyCollection
from .container import BarContainer
from .image import AxesImage
from .lines import Line2D
from .patches import Bars, Polygon

import _cablelab


class Methods:
    def bar(self, x, height, width=0.8, bottom=None, align="center", **named):
        return self._bars(x, height, width, bottom, align, False, normalized(named))

    def barh(self, y, width, height=0.8, left=None, align="center", **named):
        return self._bars(y, width, height, left, align, True, normalized(named))

    def _bars(self, places, lengths, thickness, base, align, lying, named):
        along = "y" if lying else "x"
        at, length = self._one(places, along), doubles(lengths)
        if len(at) == 1:
            at = each(at, len(length), along)
        elif len(length) == 1:
            length = each(length, len(at), "height")
        if len(at) != len(length):
            raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape ("
                             + str(len(at)) + ",) and arg 1 with shape (" + str(len(length)) + ",).")
        count = len(at)
        thick, start = each(thickness, count, "width"), each(0 if base is None else base, count, "bottom")
        if align not in ("center", "edge"):
            raise ValueError(repr(align) + " is not a valid value for align; supported values are 'center', 'edge'")
        low = array("d", [v - t / 2 for v, t in zip(at, thick)]) if align == "center" else at
        high = array("d", [v + t for v, t in zip(low, thick)])
        end = array("d", [s + v for s, v in zip(start, length)])
        error, side = (named.pop("xerr", None), "xerr") if lying else (named.pop("yerr", None), "yerr")
        cap, shade = named.pop("capsize", None), named.pop("ecolor", "black")
        ticks = named.pop("tick_label", None)
        if named.pop("log", False):
            (self.set_xscale if lying else self.set_yscale)("log")
        made = self._standing(low, high, start, end, lying, named)
        if error is not None:
            middle = [(a + b) / 2 for a, b in zip(low, high)]
            self.errorbar(*((end, middle) if lying else (middle, end)), fmt="none", ecolor=shade, capsize=cap, **{side: error})
        if ticks is not None:
            (self.set_yticks if lying else self.set_xticks)([(a + b) / 2 for a, b in zip(low, high)], ticks)
        return made

    def _standing(self, low, high, start, end, lying, named):
        """Bars from low to high that stand on start."""
        shade = named.pop("facecolor", None)
        shade = named.pop("color", None) if shade is None else shade
        named.pop("orientation", None)
        label = named.pop("label", "")
        several = isinstance(label, (list, tuple))
        bars = Bars(low, high, start, end, lying)
        if shade is None:
            bars.set_facecolor(self._next_color("fill"))
        elif is_color(shade):
            bars.set_facecolor(shade)
        else:
            colors = iterable_colors(shade)
            bars.told["colors"] = [colors[k % len(colors)] for k in range(len(low))]
        edge = named.pop("edgecolor", None)
        if edge is not None:
            bars.set_edgecolor(edge if is_color(edge) else edge[0])
        bars.set(**named)
        if not several:
            bars.set_label(label)
        self._add(bars)
        made = BarContainer(bars, "" if several else label)
        self._containers.append(made)
        return made

    def bar_label(self, container, labels=None, fmt="%g", label_type="edge", padding=0, **named):
        notes = []
        for k, tile in enumerate(container):
            value = tile.get_width() if container._bars.told["lying"] else tile.get_height()
            text = labels[k] if labels is not None else (fmt % value if "%" in fmt else fmt.format(value))
            if container._bars.told["lying"]:
                note = self.annotate(text, (tile.get_x() + value, tile.get_y() + tile.get_height() / 2), xytext=(3 + padding, 0),
                                     textcoords="offset points", va="center", **named)
            else:
                note = self.annotate(text, (tile.get_x() + tile.get_width() / 2, tile.get_y() + value), xytext=(0, 3 + padding),
                                     textcoords="offset points", ha="center", va="bottom", **named)
            notes.append(note)
        return notes

    def hist(self, x, bins=None, range=None, density=False, weights=None, cumulative=False, bottom=None, histtype="bar", align="mid",
             orientation="vertical", rwidth=None, log=False, color=None, label=None, stacked=False, **named):
        named = normalized(named)
        sets = _sets(x)
        joined = sets[0] if len(sets) == 1 else [v for values in sets for v in values]
        bins = self._setting("hist.bins") if bins is None else bins
        if isinstance(bins, str):
            bins = _count_of_bins(joined, bins)
        bounds = None if range is None else [float(range[0]), float(range[1])]
        own = {} if bounds is None else {"range": bounds}
        edges = doubles(_cablelab.call("plot.histogram", doubles(joined), bins if isinstance(bins, int) else doubles(bins), **own)[1])
        heights = self._heights(sets, edges, weights, density, cumulative, stacked or histtype == "barstacked")
        if log:
            (self.set_yscale if orientation == "vertical" else self.set_xscale)("log")
        colors = [color] * len(sets) if color is None or is_color(color) else list(color)
        labels = [label] * len(sets) if label is None or isinstance(label, str) else list(label)
        patches = []
        for k in _backwards(len(sets)) if stacked else _upwards(len(sets)):
            looks = dict(named)
            looks["color"] = colors[k] if colors[k] is not None else self._next_color()
            looks["label"] = labels[k] if k < len(labels) and labels[k] is not None else ""
            if histtype in ("step", "stepfilled"):
                patches.append(self._outline(heights[k], edges, histtype == "stepfilled", orientation, looks))
            else:
                low, high = _sides(edges, k, len(sets), stacked or histtype == "barstacked", rwidth, align)
                base = array("d", [0.0] * len(low))
                patches.append(self._standing(low, high, base, doubles(heights[k]), orientation == "horizontal", looks))
        counts = [ndarray(h) for h in heights]
        if len(sets) == 1:
            return counts[0], ndarray(edges), patches[0]
        return counts, ndarray(edges), patches

    def _heights(self, sets, edges, weights, density, cumulative, stacked):
        """How high each set's bars are."""
        heights = []
        for k, values in enumerate(sets):
            own = {}
            if weights is not None:
                own["weights"] = doubles(weights if len(sets) == 1 and not iterable(weights[0]) else weights[k])
            counts = doubles(_cablelab.call("plot.histogram", doubles(values), doubles(edges), density=bool(density), **own)[0])
            if cumulative:
                counts = _running(counts, edges if density else None)
            if stacked and heights:
                counts = doubles([a + b for a, b in zip(heights[-1], counts)])
            heights.append(counts)
        return heights

    def _outline(self, counts, edges, filled, orientation, looks):
        """The outline of a histogram."""
        xs, ys = [edges[0]], [0.0]
        for k, count in enumerate(counts):
            xs.extend([edges[k], edges[k + 1]])
            ys.extend([count, count])
        xs.append(edges[-1])
        ys.append(0.0)
        if orientation == "horizontal":
            xs, ys = ys, xs
        shade = looks.pop("color")
        patch = Polygon(list(zip(xs, ys)))
        patch.set_facecolor(shade if filled else "none")
        patch.told["ends"] = [0.0]
        if not filled:
            patch.set_edgecolor(shade)
        patch.set(**looks)
        return [self._add(patch)]

    def fill_between(self, x, y1, y2=0, where=None, interpolate=False, step=None, **named):
        return self._between(x, y1, y2, where, step, False, normalized(named))

    def fill_betweenx(self, y, x1, x2=0, where=None, step=None, interpolate=False, **named):
        return self._between(y, x1, x2, where, step, True, normalized(named))

    def _between(self, along, first, second, where, step, lying, named):
        names = ("y", "x1", "x2") if lying else ("x", "y1", "y2")
        at = self._one(along, names[0])
        curves = []
        for name, value in zip(names[1:], (first, second)):
            if iterable(value) and shape(value) != (len(at),):
                raise ValueError("'" + names[0] + "' has size " + str(len(at)) + ", but '" + name + "' has an unequal size of " + str(len(doubles(value))))
            curves.append(each(value, len(at), name))
        if where is not None:
            shown = [bool(v) for v in doubles(where)]
            if len(shown) != len(at):
                raise ValueError("where size (" + str(len(shown)) + ") does not match '" + names[0] + "' size (" + str(len(at)) + ")")
            curves = [array("d", [v if s else float("nan") for v, s in zip(c, shown)]) for c in curves]
        if step is not None:
            line = [_stepped(at, c, step) for c in curves]
            at, curves = line[0][0], [line[0][1], line[1][1]]
        region = PolyCollection()
        region.told.update({"x": at, "low": curves[0], "high": curves[1], "lying": lying, "width": 1.0})
        if named.get("color") is None and named.get("facecolor") is None:
            named["facecolor"] = self._next_color("fill")
        region.set(**named)
        return self._add(region)

    def fill(self, *args, **named):
        named = normalized(named)
        made = []
        args = list(args)
        while args:
            x, y = args[:2]
            args = args[2:]
            looks = dict(named)
            if args and isinstance(args[0], str):
                looks["color"] = args.pop(0)
            if looks.get("color") is None and looks.get("facecolor") is None:
                looks["facecolor"] = self._next_color("fill")
            made.append(self._add(Polygon(list(zip(doubles(x), doubles(y))), **looks)))
        return made

    def stackplot(self, x, *args, labels=(), colors=None, **named):
        rows = rows_of(args[0]) if len(args) == 1 and len(shape(args[0])) == 2 else [doubles(a) for a in args]
        base = array("d", [0.0] * len(doubles(x)))
        made = []
        for k, row in enumerate(rows):
            top = array("d", [a + b for a, b in zip(base, row)])
            looks = dict(named)
            looks["color"] = colors[k % len(colors)] if colors else self._next_color()
            made.append(self.fill_between(x, base, top, label=labels[k] if k < len(labels) else "", **looks))
            made[-1].told["ends"] = [0.0]
            base = top
        return made

    def stem(self, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None):
        ys = doubles(args[-1])
        xs = doubles(args[0]) if len(args) > 1 else array("d", [float(k) for k in range(len(ys))])
        lines = self.vlines(xs, bottom, ys, colors="C0")
        markers = self.plot(xs, ys, markerfmt or "C0o", label=label or "")[0]
        base = self.plot([min(xs), max(xs)], [bottom, bottom], basefmt or "C3-")[0]
        return markers, lines, base

    def imshow(self, X, cmap=None, norm=None, aspect=None, interpolation=None, alpha=None, vmin=None, vmax=None, origin=None, extent=None,
               **named):
        image = AxesImage(X, origin or self._setting("image.origin"), extent)
        if "pixels" not in image.told:
            self._shade(image, cmap, norm, vmin, vmax)
        image.set(alpha=alpha, **normalized(named))
        self._equal = aspect != "auto" and self._setting("image.aspect") != "auto" or aspect == "equal"
        if image.told["upper"]:
            self._axis["y"]["inverted"] = True
        return self._add(image)

    def matshow(self, Z, **named):
        return self.imshow(Z, **named)

    def pcolormesh(self, *args, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, shading=None, **named):
        extent = None
        if len(args) == 3:
            rows, cols = shape(args[2])[:2]
            extent = _edges(_axis_values(args[0], False), cols) + _edges(_axis_values(args[1], True), rows)
        elif len(args) == 1:
            rows, cols = shape(args[0])[:2]
            extent = [0, cols, 0, rows]
        image = AxesImage(args[-1], "lower", extent)
        self._shade(image, cmap, norm, vmin, vmax)
        image.set(alpha=alpha, **normalized(named))
        return self._add(image)

    pcolor = pcolormesh

    def hist2d(self, x, y, bins=10, cmap=None, **named):
        xs, ys = doubles(x), doubles(y)
        across, up = (bins, bins) if isinstance(bins, int) else bins
        x_edges = doubles(_cablelab.call("plot.histogram", doubles(xs), doubles(across) if iterable(across) else across)[1])
        y_edges = doubles(_cablelab.call("plot.histogram", doubles(ys), doubles(up) if iterable(up) else up)[1])
        counts = []
        for k in range(len(x_edges) - 1):
            last = k == len(x_edges) - 2
            inside = [v for u, v in zip(xs, ys) if u >= x_edges[k] and (u < x_edges[k + 1] or last and u == x_edges[k + 1])]
            counts.append(list(doubles(_cablelab.call("plot.histogram", doubles(inside), doubles(y_edges))[0])))
        turned = [[row[i] for row in counts] for i in range(len(y_edges) - 1)]
        image = self.pcolormesh(x_edges, y_edges, turned, cmap=cmap, **named)
        import numpy
        return numpy.array(counts), ndarray(x_edges), ndarray(y_edges), image


def _upwards(count):
    return list(range(count))


def _backwards(count):
    """Stacked bars are drawn from the highest down, so that each is seen."""
    return [count - 1 - k for k in range(count)]


def _sets(x):
    """The sets of values of a histogram."""
    x = listed(x)
    if isinstance(x, (list, tuple)) and x and iterable(x[0]):
        return [doubles(row) for row in x]
    return columns(x)


def _sides(edges, k, count, stacked, rwidth, align):
    """Where the bars of the k-th set of so many begin and end."""
    low, high = [], []
    for a, b in zip(edges, edges[1:]):
        part = (b - a) * (rwidth or (1 if count == 1 or stacked else .8))
        start = (a + b - part) / 2
        width = part if stacked else part / count
        shift = {"mid": 0, "left": -(b - a) / 2, "right": (b - a) / 2}[align]
        low.append(start + shift + (0 if stacked else k * width))
        high.append(low[-1] + width)
    return array("d", low), array("d", high)


def _running(counts, edges):
    """Running sums; of a density, of its areas."""
    total, sums = 0.0, []
    for k, count in enumerate(counts):
        total += count if edges is None else count * (edges[k + 1] - edges[k])
        sums.append(total)
    return array("d", sums)


def _count_of_bins(values, rule):
    """How many bins a rule of numpy's gives."""
    finite = sorted([v for v in values if v - v == 0])
    count = len(finite)
    if count == 0 or finite[0] == finite[-1]:
        return 1
    whole = finite[-1] - finite[0]
    sturges = whole / (_log2(count) + 1)
    quarter = lambda q: finite[min(count - 1, int(q * (count - 1)))] + (q * (count - 1) % 1) * (
        finite[min(count - 1, int(q * (count - 1)) + 1)] - finite[min(count - 1, int(q * (count - 1)))])
    freedman = 2 * (quarter(.75) - quarter(.25)) / count ** (1 / 3)
    widths = {"sturges": sturges, "fd": freedman, "sqrt": whole / count ** .5, "rice": whole / (2 * count ** (1 / 3)),
              "auto": min(freedman, sturges) if freedman else sturges}
    if rule not in widths:
        raise ValueError(repr(rule) + " is not a valid estimator for `bins`; here are " + ", ".join(sorted(widths)))
    width = widths[rule] or sturges
    return int(-(-whole // width))


def _log2(v):
    import math
    return math.log(v) / math.log(2)


def _stepped(x, y, where):
    xs, ys = Line2D(x, y, drawstyle="steps-" + where)._corners()
    return xs, ys


def _axis_values(values, down):
    """The places along one side of a mesh, of which all rows or columns are alike."""
    if len(shape(values)) == 2:
        rows = rows_of(values)
        return [row[0] for row in rows] if down else list(rows[0])
    return list(doubles(values))


def _edges(values, count):
    """Where the first cell begins and the last ends."""
    if len(values) == count + 1 or len(values) < 2:
        return [float(values[0]), float(values[-1])]
    half = (values[-1] - values[0]) / (len(values) - 1) / 2
    return [values[0] - half, values[-1] + half]
