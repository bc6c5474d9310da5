"""matplotlib, as far as its pyplot draws what neuron models give. The engine draws the figures."""
from .rcsetup import rcParams, rcdefaults, rc

__version__ = "3.8.0"


def use(backend, force=True):
    """Accepted: figures are always drawn by the page."""


def get_backend():
    return "cablelab"


def interactive(on):
    pass


def is_interactive():
    return False


def __getattr__(name):
    if name in ("pyplot", "cm", "colors", "lines", "patches", "collections", "text", "gridspec", "ticker", "style", "figure", "axes", "legend"):
        __import__("matplotlib." + name)
        import sys
        return sys.modules["matplotlib." + name]
    if name == "colormaps":
        from .cm import colormaps
        return colormaps
    if name == "animation":
        raise AttributeError("module 'matplotlib' has no attribute 'animation' here: draw a figure for each moment")
    raise AttributeError("module 'matplotlib' has no attribute '" + name + "'")
