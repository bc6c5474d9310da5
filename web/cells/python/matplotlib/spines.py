"""The four lines around axes."""


class Spine:
    """One of the four lines around axes."""

    def __init__(self):
        self.shown = True

    def set_visible(self, visible):
        self.shown = bool(visible)

    def set_color(self, color):
        self.shown = color != "none"

    def set_position(self, place):
        pass

    set_linewidth = set_lw = set_bounds = set_edgecolor = set_alpha = set_zorder = set_position


class Spines:
    """The lines around axes, by their sides: ax.spines["top"], ax.spines[["top", "right"]], ax.spines.top."""

    SIDES = ("left", "bottom", "right", "top")

    def __init__(self):
        self.left, self.bottom, self.right, self.top = Spine(), Spine(), Spine(), Spine()

    def __getitem__(self, sides):
        if isinstance(sides, slice):
            return _Several(self.values())
        if isinstance(sides, (list, tuple)):
            return _Several([self[side] for side in sides])
        if sides not in self.SIDES:
            raise KeyError(sides)
        return getattr(self, sides)

    def __iter__(self):
        return iter(self.SIDES)

    def keys(self):
        return list(self.SIDES)

    def values(self):
        return [getattr(self, side) for side in self.SIDES]

    def items(self):
        return [(side, getattr(self, side)) for side in self.SIDES]


class _Several:
    def __init__(self, spines):
        self._spines = spines

    def set_visible(self, visible):
        for spine in self._spines:
            spine.set_visible(visible)

    def set_color(self, color):
        for spine in self._spines:
            spine.set_color(color)

    def set_linewidth(self, width):
        pass
