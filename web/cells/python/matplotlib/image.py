"""Matrices in colours."""
from array import array

from ._data import doubles, shape
from .artist import Artist
from .collections import Shaded


class AxesImage(Artist, Shaded):
    _where = "matplotlib.image"
    _kind = "image"
    _z = 0

    def __init__(self, values, origin, extent):
        Artist.__init__(self)
        if origin not in ("upper", "lower"):
            raise ValueError(repr(origin) + " is not a valid value for origin; supported values are 'upper', 'lower'")
        self.told["upper"] = origin == "upper"
        if extent is not None:
            self.told["edges"] = [float(v) for v in extent]
        self.set_data(values)

    def set_data(self, values):
        size = shape(values)
        if len(size) not in (2, 3) or len(size) == 3 and size[2] not in (3, 4):
            raise TypeError("Invalid shape " + str(size) + " for image data")
        listed = values.tolist() if hasattr(values, "tolist") else values
        self.told["rows"], self.told["columns"] = size[0], size[1]
        if len(size) == 3:
            scale = 255 if any(v > 1 for row in listed for p in row for v in p) else 1
            self.told["pixels"] = [[v / scale for v in p] for row in listed for p in row]
            return
        numbers = array("d")
        for row in listed:
            numbers.extend(doubles(row))
        self.told["values"] = numbers
