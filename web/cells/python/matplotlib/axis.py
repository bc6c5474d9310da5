"""The x and the y axis of axes, as far as programs reach for them."""


class Axis:
    """ax.xaxis or ax.yaxis, as far as programs reach for it."""

    def __init__(self, axes, name):
        self.axes, self._name = axes, name

    def set_label_text(self, text, **named):
        getattr(self.axes, "set_" + self._name + "label")(text)

    def set_ticks(self, ticks, labels=None, **named):
        getattr(self.axes, "set_" + self._name + "ticks")(ticks, labels)

    def set_ticklabels(self, labels, **named):
        getattr(self.axes, "set_" + self._name + "ticklabels")(labels)

    def set_visible(self, visible):
        if not visible:
            self.axes._axis[self._name].update({"ticks": [], "label": {}})

    def grid(self, visible=True, **named):
        self.axes.grid(visible, axis=self._name)

    def set_inverted(self, inverted):
        self.axes._axis[self._name]["inverted"] = bool(inverted)

    def set_label_position(self, side):
        self.axes._axis[self._name]["far"] = side in ("right", "top")

    def set_ticks_position(self, side):
        if side in ("right", "top", "left", "bottom"):
            self.set_label_position(side)

    def tick_right(self):
        self.set_label_position("right")

    def tick_top(self):
        self.set_label_position("top")

    def tick_left(self):
        self.set_label_position("left")

    tick_bottom = tick_left

    def set_major_locator(self, locator):
        values = getattr(locator, "values", None)
        if values is not None:
            self.set_ticks(values(self.axes, self._name))

    def set_major_formatter(self, formatter):
        pass

    set_minor_locator = set_minor_formatter = set_tick_params = set_label_coords = set_major_formatter
