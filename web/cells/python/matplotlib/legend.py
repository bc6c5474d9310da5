"""Legends."""
from .lines import Line2D
from .text import points

PLACES = ("best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center",
          "upper center", "center")

# What changes nothing in these pictures.
WITHOUT_EFFECT = ("fancybox", "shadow", "framealpha", "facecolor", "edgecolor", "numpoints", "scatterpoints", "markerscale", "borderpad",
                  "labelspacing", "handlelength", "handleheight", "handletextpad", "borderaxespad", "columnspacing", "labelcolor", "mode",
                  "title_fontsize", "bbox_transform", "handler_map", "markerfirst", "alignment", "draggable", "prop", "reverse", "mouseover",
                  "title_fontproperties", "scatteryoffsets", "zorder")


class Legend:
    def __init__(self, keys, labels, loc=None, bbox_to_anchor=None, ncol=1, ncols=None, title=None, fontsize=None, frameon=True, **named):
        for name in named:
            if name not in WITHOUT_EFFECT:
                raise TypeError("Legend.__init__() got an unexpected keyword argument '" + name + "'")
        if isinstance(loc, int):
            loc = PLACES[loc] if 0 <= loc < len(PLACES) else loc
        anchor = bbox_to_anchor
        if isinstance(loc, (tuple, list)):
            anchor, loc = loc, "lower left"
        if loc == "outside":
            loc = "best"
        if loc is not None and loc not in PLACES:
            raise ValueError(repr(loc) + " is not a valid value for loc. Supported values are " + ", ".join([repr(p) for p in PLACES]))
        self._keys, self._labels = keys, labels
        prop = named.get("prop")
        size = prop.get("size") if isinstance(prop, dict) else None
        self._told = {"place": loc or ("best" if anchor is None else "upper right"), "columns": ncols or ncol, "size": points(fontsize or size),
                      "frame": bool(frameon)}
        if anchor is not None:
            self._told["anchor"] = [float(v) for v in anchor[:2]]
        if title is not None:
            self._told["title"] = str(title)

    def __repr__(self):
        return "<matplotlib.legend.Legend object at 0x%x>" % id(self)

    def record(self):
        told = dict(self._told)
        told["keys"] = []
        for handle, label in zip(self._keys, self._labels):
            key = dict(handle.key())
            key["label"] = str(label)
            told["keys"].append(key)
        return told

    def get_texts(self):
        from .text import Text
        return [Text(0, 0, label) for label in self._labels]

    def get_lines(self):
        return [key for key in self._keys if isinstance(key, Line2D)]

    def set_title(self, title, **named):
        self._told["title"] = str(title)

    def get_frame(self):
        return self

    def set_frame_on(self, shown):
        self._told["frame"] = bool(shown)

    def set_linewidth(self, width):
        self._told["frame"] = width > 0

    def set_visible(self, visible):
        if not visible:
            self._keys = self._labels = ()


def drawn(axes):
    """What axes may show in a legend: artists, and then what one call has made of several."""
    inner = [a for c in axes._containers for a in c._drawn()]
    return [a for a in axes._artists if a._kind in SHOWN and a not in inner] + axes._containers


SHOWN = ("line", "points", "bars", "region", "segments", "rule", "polygon")


def entries(axes):
    """What axes show in a legend without being told: handles and labels."""
    handles = [a for a in drawn(axes) if a.get_label() and not a.get_label().startswith("_")]
    return handles, [a.get_label() for a in handles]


def told(axes, args, named):
    """The handles and labels of a call of legend(), in any of its forms."""
    handles, labels = named.pop("handles", None), named.pop("labels", None)
    args = list(args)
    if len(args) == 1:
        labels = args[0]
    elif len(args) == 2:
        handles, labels = args
    elif len(args) > 2:
        raise TypeError("Invalid arguments to legend.")
    if handles is not None and labels is not None:
        return list(handles), list(labels)
    if handles is not None:
        handles = list(handles)
        return handles, [h.get_label() for h in handles]
    if labels is not None:
        return drawn(axes), [labels] if isinstance(labels, str) else list(labels)
    return entries(axes)
