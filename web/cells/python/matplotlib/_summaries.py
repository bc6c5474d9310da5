"""The methods of Axes that draw summaries: box plots, matrices of dots, bars in pieces."""
from array import array

from ._data import columns, doubles, iterable, listed, rows_of, shape
from .artist import normalized


class Methods:
    def boxplot(self, x, notch=None, sym=None, vert=True, whis=1.5, positions=None, widths=None, labels=None, tick_labels=None,
                showfliers=True, showmeans=False, **named):
        x = listed(x)
        sets = [doubles(row) for row in x] if isinstance(x, (list, tuple)) and x and iterable(x[0]) else columns(x)
        at = [float(p) for p in positions] if positions is not None else [k + 1.0 for k in range(len(sets))]
        made = {"whiskers": [], "caps": [], "boxes": [], "medians": [], "fliers": [], "means": []}
        for k, values in enumerate(sets):
            width = (widths[k] if iterable(widths) else widths) or min(.5, max(.15, .15 * (max(at) - min(at)))) or .5
            self._box(made, sorted([v for v in values if v == v]), at[k], width, whis, vert, showfliers, showmeans)
        names = labels if labels is not None else tick_labels
        (self.set_xticks if vert else self.set_yticks)(at, names or [str(int(p)) if p == int(p) else str(p) for p in at])
        (self.set_xlim if vert else self.set_ylim)(min(at) - .5, max(at) + .5)
        return made

    def _box(self, made, values, at, width, whis, upright, fliers, means):
        """One box: quartiles, whiskers to the last values within reach, and what lies beyond."""
        if not values:
            return
        low, middle, high = [_quantile(values, q) for q in (.25, .5, .75)]
        reach = whis * (high - low)
        inner = [v for v in values if low - reach <= v <= high + reach]
        bottom, top = min(inner + [low]), max(inner + [high])
        left, right = at - width / 2, at + width / 2

        def line(across, along, **looks):
            ends = (across, along) if upright else (along, across)
            return self.plot(ends[0], ends[1], **looks)[0]

        black = {"color": "black", "linewidth": 1.0}
        made["boxes"].append(line([left, right, right, left, left], [low, low, high, high, low], **black))
        for start, end in ((low, bottom), (high, top)):
            made["whiskers"].append(line([at, at], [start, end], **black))
            made["caps"].append(line([at - width / 4, at + width / 4], [end, end], **black))
        made["medians"].append(line([left, right], [middle, middle], color="C1", linewidth=1.0))
        if means:
            mean = sum(values) / len(values)
            made["means"].append(line([at], [mean], marker="^", color="C2", linestyle=""))
        if fliers:
            beyond = [v for v in values if v < bottom or v > top]
            made["fliers"].append(line([at] * len(beyond), beyond, marker="o", linestyle="", markerfacecolor="none", color="black"))

    def broken_barh(self, xranges, yrange, **named):
        starts = doubles([r[0] for r in xranges])
        ends = doubles([r[0] + r[1] for r in xranges])
        low = array("d", [float(yrange[0])] * len(starts))
        high = array("d", [float(yrange[0] + yrange[1])] * len(starts))
        return self._standing(low, high, starts, ends, True, normalized(named))

    def stairs(self, values, edges=None, orientation="vertical", baseline=0, fill=False, **named):
        values = doubles(values)
        edges = doubles(edges) if edges is not None else array("d", [float(k) for k in range(len(values) + 1)])
        if len(edges) != len(values) + 1:
            raise ValueError("Size mismatch between \"values\" and \"edges\". Expected `len(values) + 1 == len(edges)`, but `len(values) = "
                             + str(len(values)) + "` and `len(edges) = " + str(len(edges)) + "`.")
        named = normalized(named)
        named["color"] = named.get("color") or self._next_color()
        return self._outline(values, edges, fill, orientation, named)[0]

    def spy(self, Z, marker="s", markersize=None, precision=0, **named):
        rows = rows_of(Z)
        dots = [(c, r) for r, row in enumerate(rows) for c, v in enumerate(row) if abs(v) > precision]
        named.setdefault("color", "black")
        made = self.plot([d[0] for d in dots], [d[1] for d in dots], marker=marker, linestyle="", markersize=markersize or 6, **named)[0]
        self.set_xlim(-.5, shape(Z)[1] - .5)
        self.set_ylim(len(rows) - .5, -.5)
        self._equal = True
        return made

    def arrow(self, x, y, dx, dy, **named):
        looks = {k: v for k, v in normalized(named).items() if k in ("color", "linewidth", "facecolor", "edgecolor")}
        looks["color"] = looks.pop("color", None) or looks.pop("edgecolor", None) or looks.pop("facecolor", None) or "black"
        self.plot([x, x + dx], [y, y + dy], linestyle="")
        return self.annotate("", (x + dx, y + dy), xytext=(x, y), arrowprops={"arrowstyle": "->", "color": looks["color"]})


def _quantile(values, q):
    """A quantile of sorted values, in proportion between two of them, as numpy's."""
    at = q * (len(values) - 1)
    k = int(at)
    return values[k] + (at - k) * (values[min(k + 1, len(values) - 1)] - values[k])
