"""The settings of matplotlib that change something here, and those that programs set without need."""
from _near import nearest


class Cycle:
    """The colours that lines take in turn."""

    def __init__(self, colors):
        self._colors = list(colors)

    def by_key(self):
        return {"color": self._colors}

    def __iter__(self):
        return iter([{"color": c} for c in self._colors])

    def __len__(self):
        return len(self._colors)


def cycler(*args, **named):
    """A cycle of colours."""
    colors = args[1] if len(args) == 2 else named.get("color", ())
    return Cycle(colors)


# The groups of settings that matplotlib has; one in them that changes nothing here is taken.
GROUPS = ("lines", "font", "axes", "figure", "savefig", "xtick", "ytick", "legend", "grid", "text", "image", "patch", "scatter", "errorbar", "hist",
          "mathtext", "pdf", "ps", "svg", "date", "animation", "boxplot", "markers", "agg", "path", "toolbar", "backend", "interactive", "timezone",
          "keymap", "contour", "pcolor", "polaraxes", "axes3d", "hatch", "macosx", "tk", "webagg", "docstring", "pcolormesh")


class RcParams:
    def __init__(self):
        self._values = {}

    def __getitem__(self, name):
        if name not in self._values:
            raise KeyError(_unknown(name))
        return self._values[name]

    def __setitem__(self, name, value):
        if name not in DEFAULTS and name.split(".")[0] not in GROUPS:
            raise KeyError(_unknown(name))
        self._values[name] = value

    def __contains__(self, name):
        return name in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def get(self, name, otherwise=None):
        return self._values.get(name, otherwise)

    def keys(self):
        return self._values.keys()

    def items(self):
        return self._values.items()

    def copy(self):
        return dict(self._values)

    def update(self, *args, **named):
        for given in args + (named,):
            for name in given:
                self[name] = given[name]


def _unknown(name):
    near = nearest(name, list(DEFAULTS))
    return repr(name) + " is not a valid rc parameter" + (" (did you mean " + repr(near[0]) + "?)" if near else "")


DEFAULTS = {
    "figure.figsize": [6.4, 4.8], "figure.dpi": 100.0, "lines.linewidth": 1.5, "lines.markersize": 6.0, "font.size": 10.0,
    "axes.grid": False, "axes.spines.left": True, "axes.spines.bottom": True, "axes.spines.right": True, "axes.spines.top": True,
    "axes.xmargin": .05, "axes.ymargin": .05, "image.cmap": "viridis", "image.origin": "upper", "image.aspect": "equal", "hist.bins": 10,
    "legend.loc": "best", "legend.frameon": True, "savefig.dpi": "figure",
    "axes.prop_cycle": Cycle(["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"]),
}

rcParams = RcParams()


def rcdefaults():
    rcParams._values.clear()
    rcParams.update(DEFAULTS)


rcdefaults()


def rc(group, **named):
    for name in ((group,) if isinstance(group, str) else group):
        for key, value in named.items():
            rcParams[name + "." + {"lw": "linewidth", "ls": "linestyle", "c": "color"}.get(key, key)] = value


class rc_context:
    """Settings for a while."""

    def __init__(self, rc=None, fname=None):
        self._new = rc or {}

    def __enter__(self):
        self._had = rcParams.copy()
        rcParams.update(self._new)

    def __exit__(self, *error):
        rcParams._values.clear()
        rcParams._values.update(self._had)
        return False
