"""matplotlib.pyplot: functions that draw into the current figure."""
from _near import absent

from ._instead import INSTEAD
from .artist import Artist
from .axes import Axes
from .figure import Figure
from .gridspec import GridSpec
from .lines import Line2D
from .patches import Circle, Polygon, Rectangle
from .rcsetup import cycler, rc, rc_context, rcdefaults, rcParams
from .text import Annotation, Text

_figures = []  # those that are open, in the order in which they were made
_current = None


def figure(num=None, figsize=None, dpi=None, facecolor=None, edgecolor=None, frameon=True, clear=False, **named):
    """Makes a figure, or the one of a number or a name the current one."""
    global _current
    if isinstance(num, Figure):
        num = num.number
    for had in _figures:
        if num is not None and num in (had.number, had._name):
            _current = had
            if clear:
                had.clf()
            return had
    number = num if isinstance(num, int) else max([f.number for f in _figures] + [0]) + 1
    made = Figure(number, figsize, dpi)
    if isinstance(num, str):
        made._name = num
    _figures.append(made)
    _current = made
    return made


def gcf():
    return _current if _current is not None else figure()


def gca(**named):
    return gcf().gca()


def sca(ax):
    global _current
    _current = ax.figure
    ax.figure.sca(ax)


def get_fignums():
    return sorted([f.number for f in _figures])


def get_figlabels():
    return [f._name or "" for f in _figures]


def fignum_exists(num):
    return any(num in (f.number, f._name) for f in _figures)


def close(fig=None):
    """Closes the current figure, one of a number, a name or itself, or "all"."""
    global _current
    for had in list(_figures):
        if fig == "all" or had is fig or fig is None and had is _current or fig is not None and fig in (had.number, had._name):
            _figures.remove(had)
    if _current not in _figures:
        _current = _figures[-1] if _figures else None


def show(*args, block=None, **named):
    """Shows all open figures below the cell and closes them."""
    for shown in list(_figures):
        if shown.axes:
            shown.show()
        else:
            print(repr(shown))
    close("all")


def _flush():
    """At the end of a cell: shows the figures that are open and have changed; they stay open, for the cells that follow."""
    for shown in list(_figures):
        try:
            if shown.axes:
                shown.show()
        except Exception as error:
            close(shown)
            print("Figure " + str(shown.number) + " cannot be drawn and is closed: " + str(error))


def subplots(nrows=1, ncols=1, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None, gridspec_kw=None,
             num=None, figsize=None, dpi=None, **named):
    fig = figure(num, figsize, dpi)
    return fig, fig.subplots(nrows, ncols, sharex=sharex, sharey=sharey, squeeze=squeeze, width_ratios=width_ratios,
                             height_ratios=height_ratios, subplot_kw=subplot_kw, gridspec_kw=gridspec_kw)


def subplot(*args, **named):
    """The axes of a cell, made if they are not there."""
    from .figure import _cell
    fig, cell = gcf(), _cell(args)
    for axes in fig.axes:
        if all(abs(a - b) < 1e-9 for a, b in zip(axes._cell, cell)) and not axes._exact and not named:
            return fig.sca(axes)
    return fig.add_subplot(*args, **named)


def subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **named):
    fig = fig or gcf()
    return fig.add_subplot(GridSpec(shape[0], shape[1])[loc[0]:loc[0] + rowspan, loc[1]:loc[1] + colspan], **named)


def subplot_mosaic(mosaic, **named):
    fig = figure(figsize=named.get("figsize"))
    return fig, fig.subplot_mosaic(mosaic)


def axes(arg=None, **named):
    return gcf().add_subplot(**named) if arg is None else gcf().add_axes(arg, **named)


def delaxes(ax=None):
    gcf().delaxes(ax or gca())


def cla():
    gca().cla()


def clf():
    gcf().clf()


def savefig(*args, **named):
    return gcf().savefig(*args, **named)


def suptitle(*args, **named):
    return gcf().suptitle(*args, **named)


def figtext(*args, **named):
    return gcf().text(*args, **named)


def figlegend(*args, **named):
    return gcf().legend(*args, **named)


def colorbar(mappable=None, cax=None, ax=None, **named):
    return gcf().colorbar(mappable, cax, ax, **named)


def clim(vmin=None, vmax=None):
    gci().set_clim(vmin, vmax)


def gci():
    return gcf()._mappable


def set_cmap(name):
    rcParams["image.cmap"] = getattr(name, "name", name)


def title(label, *args, **named):
    return gca().set_title(label, *args, **named)


def xlabel(xlabel, *args, **named):
    return gca().set_xlabel(xlabel, *args, **named)


def ylabel(ylabel, *args, **named):
    return gca().set_ylabel(ylabel, *args, **named)


def xlim(*args, **named):
    return gca().set_xlim(*args, **named) if args or named else gca().get_xlim()


def ylim(*args, **named):
    return gca().set_ylim(*args, **named) if args or named else gca().get_ylim()


def xscale(value, **named):
    gca().set_xscale(value, **named)


def yscale(value, **named):
    gca().set_yscale(value, **named)


def xticks(ticks=None, labels=None, **named):
    return _ticks(gca(), "x", ticks, labels, named)


def yticks(ticks=None, labels=None, **named):
    return _ticks(gca(), "y", ticks, labels, named)


def _ticks(ax, name, ticks, labels, named):
    if ticks is not None:
        getattr(ax, "set_" + name + "ticks")(ticks, labels, **named)
    elif labels is not None:
        getattr(ax, "set_" + name + "ticklabels")(labels, **named)
    elif named.get("rotation") is not None:
        ax._axis[name]["turned"] = named["rotation"] == "vertical" or named["rotation"] % 180 > 20
    return ax._ticks(name)


def _drawn(name):
    """The function that calls a method of the current axes."""
    def draw(*args, **named):
        return getattr(gca(), name)(*args, **named)
    return draw


for _name in ("plot", "scatter", "bar", "barh", "bar_label", "hist", "hist2d", "step", "semilogx", "semilogy", "loglog", "errorbar", "vlines", "hlines",
              "eventplot", "axhline", "axvline", "axhspan", "axvspan", "axline", "text", "annotate", "fill_between", "fill_betweenx", "fill",
              "stackplot", "stem", "boxplot", "broken_barh", "stairs", "spy", "arrow", "imshow", "matshow", "pcolormesh", "pcolor", "legend", "grid", "twinx", "twiny", "axis", "margins", "autoscale",
              "tick_params", "locator_params", "ticklabel_format", "minorticks_on", "minorticks_off"):
    globals()[_name] = _drawn(_name)


def tight_layout(*args, **named):
    """Does nothing: figures here are always laid out tightly."""


subplots_adjust = tight_layout
draw = draw_if_interactive = ion = ioff = switch_backend = tight_layout


def pause(interval):
    """Does nothing: figures are shown when their cell is done."""


def isinteractive():
    return False


def setp(obj, *args, **named):
    for artist in (obj if isinstance(obj, (list, tuple)) else [obj]):
        artist.set(**named)
        for name, value in zip(args[::2], args[1::2]) if len(args) > 1 else ():
            artist.set(**{name: value})


def getp(obj, name):
    return getattr(obj, "get_" + name)()


def get(obj, name):
    return getp(obj, name)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if name in LATER:
        module = __import__("matplotlib." + LATER[name], None, None, (name,))
        return module if name == LATER[name] else getattr(module, name)
    try:
        return get_map(name)
    except ValueError:
        raise absent("module 'matplotlib.pyplot' has no attribute '" + name + "'", name, list(globals()) + list(LATER), INSTEAD)


# Where names are that fewer programs use.
LATER = {"cm": "cm", "colormaps": "cm", "get_cmap": "cm", "style": "style", "Normalize": "colors"}


def get_map(name):
    """viridis(), gray() and the like choose the colour map."""
    __getattr__("get_cmap")(name)
    return lambda: set_cmap(name)
