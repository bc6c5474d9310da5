"""The methods of Axes that draw lines, points and text."""
from array import array

from ._data import doubles, each, iterable, listed, shape
from .artist import color, is_color, iterable_colors, normalized
from .artist import marker as known_marker
from .collections import EventCollection, LineCollection, PathCollection
from .container import ErrorbarContainer
from .lines import Line2D
from .patches import Rule
from .text import Annotation, Text

import _cablelab


def take(named, *names):
    """Takes arguments out of those that are named: the value of the last that is there."""
    value = None
    for name in names:
        if name in named:
            value = named.pop(name)
    return value


class Curves:
    def plot(self, *args, scalex=True, scaley=True, data=None, **named):
        named = normalized(named)
        if data is not None:
            args = [data[a] if isinstance(a, str) and a in data else a for a in args]
        lines = []
        args = list(args)
        while args:
            group, args = args[:2], args[2:]
            if args and isinstance(args[0], str):
                group.append(args.pop(0))
            lines.extend(self._lines(group, named))
        return [self._add(line) for line in lines]

    def _lines(self, group, named):
        """The lines of x, y and a format, of which y alone must be there."""
        looks = {}
        if len(group) > 1 and isinstance(group[-1], str):
            looks = _format(group.pop())
        group = [listed(values) for values in group]
        if len(group) == 2:
            xs, ys = self._place(group[0], "x"), self._place(group[1], "y")
            x_shape, y_shape = shape(group[0]), shape(group[1])
        else:
            ys, y_shape = self._place(group[0], "y"), shape(group[0])
            xs, x_shape = [array("d", range(y_shape[0]))], y_shape[:1]
        if x_shape[0] != y_shape[0]:
            raise ValueError("x and y must have same first dimension, but have shapes " + str(x_shape) + " and " + str(y_shape))
        if len(xs) > 1 and len(ys) > 1 and len(xs) != len(ys):
            raise ValueError("x has " + str(len(xs)) + " columns but y has " + str(len(ys)) + " columns")
        looks.update({k: v for k, v in named.items() if v is not None})
        count = max(len(xs), len(ys))
        labels = looks.pop("label", "")
        lines = []
        for k in range(count):
            several = count > 1 and isinstance(labels, (list, tuple))
            label = labels[k] if several else labels
            own = dict(looks)
            if "color" not in own:
                own["color"] = self._next_color()
            lines.append(Line2D(xs[k % len(xs)], ys[k % len(ys)], label=label, **own))
        return lines

    def step(self, x, y, *args, where="pre", **named):
        if where not in ("pre", "mid", "post"):
            raise ValueError(repr(where) + " is not a valid value for where; supported values are 'pre', 'post', 'mid'")
        named["drawstyle"] = "steps-" + where
        return self.plot(x, y, *args, **named)

    def semilogx(self, *args, **named):
        self.set_xscale("log")
        return self.plot(*args, **named)

    def semilogy(self, *args, **named):
        self.set_yscale("log")
        return self.plot(*args, **named)

    def loglog(self, *args, **named):
        self.set_xscale("log")
        self.set_yscale("log")
        return self.plot(*args, **named)

    def scatter(self, x, y, s=None, c=None, marker=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, linewidths=None,
                edgecolors=None, **named):
        named = normalized(named)
        xs, ys = self._one(x, "x"), self._one(y, "y")
        if len(xs) != len(ys):
            raise ValueError("x and y must be the same size")
        points = PathCollection()
        points.told.update({"x": xs, "y": ys, "marker": "o", "size": 6.0})
        if marker is not None:
            points.told["marker"] = known_marker(marker)
        if s is not None:
            sizes = doubles([a ** .5 for a in each(s, len(xs), "s")]) if iterable(s) else float(s) ** .5
            points.told["sizes" if iterable(s) else "size"] = sizes
        self._paint(points, c, named.pop("color", None), len(xs), (cmap, norm, vmin, vmax))
        points.set(alpha=alpha, linewidth=linewidths, edgecolor=edgecolors, **named)
        return self._add(points)

    def _paint(self, points, c, plain, count, shades):
        """Gives points their colours: one, or one for each, or numbers for a map."""
        told = points.told
        one = c if plain is None else plain
        if one is None:
            points.set_color(self._next_color("fill"))
        elif is_color(one) and (isinstance(one, str) or len(one) != count and all(0 <= v <= 1 for v in doubles(one))):
            points.set_color(one)
        elif hasattr(one[0], "strip") or iterable(one[0]):
            told["colors"] = iterable_colors(one)
            if len(told["colors"]) not in (1, count):
                raise ValueError("'c' argument has " + str(len(told["colors"])) + " elements, which is inconsistent with 'x' and 'y' with size "
                                 + str(count) + ".")
            told["color"] = told["colors"][0]
            told["colors"] = told["colors"] * (count if len(told["colors"]) == 1 else 1)
        else:
            told["values"] = doubles(one)
            if len(told["values"]) != count:
                raise ValueError("'c' argument has " + str(len(told["values"])) + " elements, which is inconsistent with 'x' and 'y' with size "
                                 + str(count) + ".")
            self._shade(points, *shades)

    def _shade(self, artist, cmap, norm, vmin, vmax):
        """Gives an artist its colour map, and makes it what colorbar() is for."""
        name = getattr(cmap, "name", cmap) or self._setting("image.cmap")
        _cablelab.call("plot.map", name)
        told = artist.told
        told["map"] = name
        if norm is not None:
            vmin, vmax = getattr(norm, "vmin", vmin), getattr(norm, "vmax", vmax)
            if type(norm).__name__ == "LogNorm" or norm == "log":
                told["norm"] = "log"
        if vmin is not None:
            told["low"] = float(vmin)
        if vmax is not None:
            told["high"] = float(vmax)
        self.figure._mappable = artist

    def errorbar(self, x, y, yerr=None, xerr=None, fmt="", ecolor=None, elinewidth=None, capsize=None, capthick=None, label=None, **named):
        named = normalized(named)
        xs, ys = self._one(x, "x"), self._one(y, "y")
        line = None
        if fmt.lower() != "none":
            line = self.plot(xs, ys, fmt, **named)[0] if fmt else self.plot(xs, ys, **named)[0]
            line.set_label("_")
        looks = {"color": ecolor or (line.told["color"] if line else named.get("color") or self._next_color()),
                 "linewidth": elinewidth or named.get("linewidth") or 1.5, "alpha": named.get("alpha")}
        bars, caps = [], []
        for error, name in ((xerr, "xerr"), (yerr, "yerr")):
            if error is None:
                continue
            low, high = _errors(error, len(xs), name)
            if name == "yerr":
                ends = xs, [v - e for v, e in zip(ys, low)], xs, [v + e for v, e in zip(ys, high)]
            else:
                ends = [v - e for v, e in zip(xs, low)], ys, [v + e for v, e in zip(xs, high)], ys
            bars.append(self._add(self._segments(ends, **looks)))
            if capsize:
                for k in (0, 2):
                    caps.append(self._add(Line2D(ends[k], ends[k + 1], color=looks["color"], linestyle="", markersize=2 * capsize,
                                                 marker="_" if name == "yerr" else "|", alpha=named.get("alpha"))))
        made = ErrorbarContainer((line, tuple(caps), tuple(bars)), label or "")
        self._containers.append(made)
        return made

    def _segments(self, ends, kind=LineCollection, **looks):
        lines = kind()
        for name, values in zip(("x0", "y0", "x1", "y1"), ends):
            lines.told[name] = doubles(values)
        lines.set(**looks)
        return lines

    def vlines(self, x, ymin, ymax, colors=None, linestyles="solid", label="", **named):
        xs = self._one(x, "x")
        ends = xs, each(ymin, len(xs), "ymin"), xs, each(ymax, len(xs), "ymax")
        return self._ruled(ends, colors, linestyles, label, named)

    def hlines(self, y, xmin, xmax, colors=None, linestyles="solid", label="", **named):
        ys = self._one(y, "y")
        ends = each(xmin, len(ys), "xmin"), ys, each(xmax, len(ys), "xmax"), ys
        return self._ruled(ends, colors, linestyles, label, named)

    def _ruled(self, ends, colors, linestyles, label, named):
        named = normalized(named)
        colors = named.pop("color", colors)
        return self._add(self._segments(ends, color="C0" if colors is None else colors, linestyle=linestyles, label=label, **named))

    def eventplot(self, positions, orientation="horizontal", lineoffsets=1, linelengths=1, linewidths=None, colors=None, alpha=None,
                  linestyles="solid", **named):
        named = normalized(named)
        colors = named.pop("color", colors)
        rows = [listed(row) for row in positions]
        rows = rows if rows and any(iterable(row) for row in rows) else [rows]
        count = len(rows)
        offsets = doubles(lineoffsets) if iterable(lineoffsets) else [float(lineoffsets) * k + (float(lineoffsets) if count == 1 else 0) for k in range(count)]
        if len(offsets) == 1 and count > 1:
            offsets = [offsets[0] + k for k in range(count)]
        offsets, lengths = each(offsets, count, "lineoffsets"), each(linelengths, count, "linelengths")
        several = colors is not None and not is_color(colors)
        if several and len(colors) not in (1, count):
            raise ValueError("colors and positions are unequal sized sequences")
        labels = named.pop("label", "")
        made = []
        for k, row in enumerate(rows):
            at = doubles(row)
            low, high = array("d", [offsets[k] - lengths[k] / 2] * len(at)), array("d", [offsets[k] + lengths[k] / 2] * len(at))
            ends = (at, low, at, high) if orientation == "horizontal" else (low, at, high, at)
            width = linewidths[k % len(linewidths)] if isinstance(linewidths, (list, tuple)) else linewidths
            shade = colors[k % len(colors)] if several else colors
            label = labels[k % len(labels)] if isinstance(labels, (list, tuple)) and labels else labels
            lines = self._segments(ends, EventCollection, color=shade or "C0", linewidth=width, linestyle=linestyles, alpha=alpha, label=label, **named)
            lines.told.update({"noun": "event", "around": .5})
            made.append(self._add(lines))
        return made

    def axhline(self, y=0, xmin=0, xmax=1, **named):
        return self._rule(y, None, xmin, xmax, True, named)

    def axvline(self, x=0, ymin=0, ymax=1, **named):
        return self._rule(x, None, ymin, ymax, False, named)

    def axhspan(self, ymin, ymax, xmin=0, xmax=1, **named):
        return self._rule(ymin, ymax, xmin, xmax, True, named)

    def axvspan(self, xmin, xmax, ymin=0, ymax=1, **named):
        return self._rule(xmin, xmax, ymin, ymax, False, named)

    def _rule(self, start, end, begin, stop, flat, named):
        named = normalized(named)
        told = {"from": float(start), "begin": float(begin), "end": float(stop), "flat": flat}
        if end is None:
            return self._add(RuleLine(told, **named))
        told["to"] = float(end)
        rule = Rule(**told)
        rule.set(**named)
        return self._add(rule)

    def axline(self, xy1, xy2=None, slope=None, **named):
        if xy2 is None:
            xy2 = (xy1[0] + 1, xy1[1] + slope)
        low, high = self.get_xlim()
        rise = (xy2[1] - xy1[1]) / (xy2[0] - xy1[0])
        return self.plot([low, high], [xy1[1] + rise * (low - xy1[0]), xy1[1] + rise * (high - xy1[0])], **named)[0]

    def text(self, x, y, s, fontdict=None, transform=None, **named):
        note = Text(x, y, s)
        note.told.update({"x": float(x), "y": float(y)})
        _within(note.told, transform)
        named.update(fontdict or {})
        note.set(**normalized(named))
        return self._add(note)

    def annotate(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None, annotation_clip=None, **named):
        at = xy if xytext is None else xytext
        note = Annotation(at[0], at[1], text)
        coords = (textcoords or xycoords) if xytext is not None else xycoords
        if coords in ("offset points", "offset pixels"):
            note.told.update({"x": float(xy[0]), "y": float(xy[1]), "dx": float(at[0]), "dy": float(at[1])})
            _within(note.told, xycoords)
        else:
            note.told.update({"x": float(at[0]), "y": float(at[1])})
            _within(note.told, coords)
        if arrowprops is not None:
            note.told["arrow"] = _arrow(xy, xycoords, normalized(arrowprops))
        note.set(**normalized(named))
        return self._add(note)


class RuleLine(Line2D):
    """A line across axes."""

    _kind = "rule"

    def __init__(self, told, **named):
        at, part = told["from"], (told["begin"], told["end"])
        Line2D.__init__(self, *((part, (at, at)) if told["flat"] else ((at, at), part)))
        self.told.update(told)
        self.set(**named)

    def __repr__(self):
        return "<matplotlib.lines.Line2D object at 0x%x>" % id(self)

    def set_xdata(self, x):
        Line2D.set_xdata(self, x)
        if not self.told["flat"]:
            self.told["from"] = self.told["x"][0]

    def set_ydata(self, y):
        Line2D.set_ydata(self, y)
        if self.told["flat"]:
            self.told["from"] = self.told["y"][0]


def _format(text):
    """What a format string says of the looks of a line."""
    shade, line, shape = _cablelab.call("plot.format", text)
    looks = {}
    if shade:
        looks["color"] = shade
    if line:
        looks["linestyle"] = line
    if shape:
        looks["marker"] = shape
    return looks


def _errors(error, count, name):
    """How far bars of errors go down and up."""
    size = shape(error)
    if len(size) == 2 and size[0] == 2 and size[1] == count:
        low, high = [doubles(row) for row in (error.tolist() if hasattr(error, "tolist") else error)]
    else:
        if iterable(error) and size != (count,):
            raise ValueError("'" + name + "' (shape: " + str(size) + ") must be a scalar or a 1D or (2, n) array-like whose shape matches '"
                             + name[0] + "' (shape: (" + str(count) + ",))")
        low = high = each(error, count, name)
    if any(e < 0 for e in low) or any(e < 0 for e in high):
        raise ValueError("'" + name + "' must not contain negative values")
    return low, high


def _within(told, coords):
    """Tells in what a place is measured: data, parts of the axes, or of the figure."""
    kind = getattr(coords, "kind", coords)
    if kind in ("axes fraction", "axes"):
        told["partx"] = told["party"] = True
    elif kind in ("figure fraction", "figure"):
        told["figure"] = True
    elif kind == "x":
        told["party"] = True
    elif kind == "y":
        told["partx"] = True


def _arrow(xy, coords, looks):
    style = looks.get("arrowstyle", "->")
    told = {"x": float(xy[0]), "y": float(xy[1]), "color": color(looks.get("color") or looks.get("facecolor") or "black"), "head": ">" in style or "|" in style, "tail": style.startswith("<"),
            "width": float(looks.get("linewidth") or 1.0)}
    _within(told, coords)
    return told
