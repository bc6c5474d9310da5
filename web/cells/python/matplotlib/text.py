"""Texts in axes."""
from .artist import Artist, color, normalized

# matplotlib's names of sizes [pt].
SIZES = {"xx-small": 5.79, "x-small": 6.94, "small": 8.33, "medium": 10.0, "large": 12.0, "x-large": 14.4, "xx-large": 17.28}


def points(size, otherwise=10.0):
    """A size of text in points."""
    if size is None:
        return otherwise
    if isinstance(size, str):
        if size not in SIZES:
            raise ValueError(repr(size) + " is not a valid size: give points or one of " + ", ".join(sorted(SIZES)))
        return SIZES[size]
    return float(size)


class Text(Artist):
    _where = "matplotlib.text"
    _kind = "note"
    _z = 3

    def __init__(self, x=0, y=0, text="", **named):
        Artist.__init__(self)
        self._place = (x, y)
        self.told.update({"text": str(text), "color": "black", "size": 10.0})
        self.set(**named)

    def __repr__(self):
        return "Text(" + repr(self._place[0]) + ", " + repr(self._place[1]) + ", " + repr(self.told["text"]) + ")"

    def key(self):
        return self.told

    def set_text(self, text):
        self.told["text"] = str(text)

    def get_text(self):
        return self.told["text"]

    def set_fontsize(self, size):
        self.told["size"] = points(size)

    def set_fontweight(self, weight):
        self.told["bold"] = weight in ("bold", "semibold", "heavy", "black", "extra bold") or isinstance(weight, int) and weight >= 600

    def set_horizontalalignment(self, side):
        self.told["anchor"] = side

    def set_verticalalignment(self, side):
        self.told["vertical"] = "center" if side == "center_baseline" else side

    def set_rotation(self, angle):
        self.told["turned"] = angle == "vertical" or not isinstance(angle, str) and angle is not None and angle % 180 > 45 and angle % 180 < 135

    def set_rotation_mode(self, mode):
        pass

    def set_fontdict(self, named):
        if named:
            self.set(**named)

    def set_bbox(self, box):
        if box is not None:
            face = box.get("facecolor", box.get("fc", "white"))
            self.told["box"] = color(face)
            self.told["boxedge"] = color(box.get("edgecolor", box.get("ec", "black")))
            if box.get("alpha") is not None:
                self.told["boxalpha"] = float(box["alpha"])

    def set_backgroundcolor(self, value):
        self.told["box"] = color(value)

    def set_position(self, place):
        self._place = place
        self.told["x"], self.told["y"] = float(place[0]), float(place[1])

    def get_position(self):
        return self._place


class Annotation(Text):
    pass


def words(text, given, named):
    """A title or a label as the engine takes it."""
    named = dict(named)
    named.update(given or {})
    looks = normalized(named)
    told = {"text": str(text)}
    if looks.get("fontsize") is not None:
        told["size"] = points(looks["fontsize"])
    if looks.get("color") is not None:
        told["color"] = color(looks["color"])
    if looks.get("fontweight") in ("bold", "semibold", "heavy", "black"):
        told["bold"] = True
    return told
