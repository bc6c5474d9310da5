"""Styles: accepted, since figures are drawn in the style of the page."""
from .rcsetup import rcParams

available = ["classic", "default", "dark_background", "ggplot", "bmh", "fivethirtyeight", "grayscale", "fast", "seaborn", "seaborn-v0_8",
             "seaborn-v0_8-whitegrid", "seaborn-v0_8-paper", "seaborn-v0_8-talk", "seaborn-v0_8-notebook", "tableau-colorblind10"]


def use(style):
    for name in ([style] if isinstance(style, (str, dict)) else style):
        if isinstance(name, dict):
            rcParams.update(name)
        elif name not in available and not name.startswith("seaborn"):
            raise OSError(repr(name) + " is not a valid package style (library styles are listed in `style.available`)")


class context:
    def __init__(self, style, after_reset=False):
        use(style)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False
