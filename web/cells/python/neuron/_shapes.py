"""Plots of h that are drawn on pyplot."""
from _cablelab import call

from ._door import Object, classes


class PlotShape(Object):
    """The cells in space."""

    _kind = "PlotShape"

    def plot(self, graph=None, *args, **named):
        """Draws the cells as a figure of their own."""
        call("h.call", self, "plot")
        return Axis3DWithNEURON(self)


class Axis3DWithNEURON:
    """The figure of a PlotShape."""

    def __init__(self, shape):
        self._shape = shape

    def mark(self, segment, marker="or", **named):
        """Marks a place."""
        call("h.call", self._shape, "mark", segment)
        return self

    def __repr__(self):
        return "<Axis3DWithNEURON: >"


class RangeVarPlot(Object):
    """A range variable along the way between two places."""

    _kind = "RangeVarPlot"

    def plot(self, graph, *args, **named):
        """Draws the line on pyplot or on axes, with their arguments for a line."""
        x, y = call("h.call", self, "__line__")
        return graph.plot(x, y, *args, **named)


classes["PlotShape"] = PlotShape
classes["RangeVarPlot"] = RangeVarPlot
