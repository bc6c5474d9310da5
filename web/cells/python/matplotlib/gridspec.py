"""Where subplots are in a figure."""


class GridSpec:
    def __init__(self, nrows, ncols, figure=None, width_ratios=None, height_ratios=None, **named):
        if not isinstance(nrows, int) or nrows <= 0:
            raise ValueError("Number of rows must be a positive integer, not " + repr(nrows))
        if not isinstance(ncols, int) or ncols <= 0:
            raise ValueError("Number of columns must be a positive integer, not " + repr(ncols))
        self.nrows, self.ncols, self.figure = nrows, ncols, figure
        self._across = _edges(ncols, width_ratios, "width")
        self._down = _edges(nrows, height_ratios, "height")
        self._within = (0.0, 0.0, 1.0, 1.0)

    def __getitem__(self, place):
        if isinstance(place, tuple):
            rows, cols = _span(place[0], self.nrows), _span(place[1], self.ncols)
        else:
            first, last = _span(place, self.nrows * self.ncols)
            a, b = divmod(first, self.ncols), divmod(last, self.ncols)
            rows, cols = (a[0], b[0]), (min(a[1], b[1]), max(a[1], b[1]))
        x0, y0, x1, y1 = self._within
        return SubplotSpec((
            x0 + (x1 - x0) * self._across[cols[0]], y0 + (y1 - y0) * self._down[rows[0]],
            x0 + (x1 - x0) * self._across[cols[1] + 1], y0 + (y1 - y0) * self._down[rows[1] + 1]))

    def get_geometry(self):
        return self.nrows, self.ncols

    def update(self, **named):
        pass

    def tight_layout(self, *args, **named):
        pass


class GridSpecFromSubplotSpec(GridSpec):
    def __init__(self, nrows, ncols, subplot_spec, **named):
        GridSpec.__init__(self, nrows, ncols, **named)
        self._within = subplot_spec.cell


class SubplotSpec:
    """A part of a grid: its cell, in fractions of the figure from the left and from the top."""

    def __init__(self, cell):
        self.cell = cell

    def subgridspec(self, nrows, ncols, **named):
        return GridSpecFromSubplotSpec(nrows, ncols, self, **named)


def _edges(count, ratios, name):
    """Where the rows or columns of a grid begin and end, from 0 to 1."""
    if ratios is None:
        ratios = [1] * count
    if len(ratios) != count:
        raise ValueError("Expected the given number of " + name + " ratios to match the number of " + ("columns" if name == "width" else "rows")
                         + " of the grid")
    total, edges = sum(ratios), [0.0]
    for ratio in ratios:
        edges.append(edges[-1] + ratio / total)
    return edges


def _span(place, count):
    """The first and the last index that are meant."""
    if isinstance(place, slice):
        first = 0 if place.start is None else place.start
        last = count if place.stop is None else place.stop
        first, last = first + (count if first < 0 else 0), last + (count if last < 0 else 0)
        if not 0 <= first < last <= count:
            raise IndexError("GridSpec slice would result in no space allocated for subplot")
        return first, last - 1
    if not -count <= place < count:
        raise IndexError("index " + str(place) + " is out of bounds for axis with size " + str(count))
    place %= count
    return place, place


def from_lower_left(box):
    """A box of left, bottom, width and height as one of its edges from the left and from the top."""
    left, bottom, width, height = box
    return (left, 1 - bottom - height, left + width, 1 - bottom)
