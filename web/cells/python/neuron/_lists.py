"""Vectors and lists: what Python does with them by operators, indices and iteration."""
from _cablelab import call

from ._door import Object, classes, items


class Vector(Object):
    """Numbers in a row."""

    _kind = "Vector"

    def __iter__(self):
        return iter(self.to_python())

    def __getitem__(self, i):
        if isinstance(i, slice):
            return call("h.call", self, "__getslice__", i.start, i.stop, i.step)
        return call("h.call", self, "__getitem__", i)

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            call("h.call", self, "__setslice__", i.start, i.stop, i.step, value)
        else:
            call("h.call", self, "__setitem__", i, value)

    def to_python(self, target=None):
        """The numbers as a list, or written into target."""
        numbers = call("h.call", self, "to_python")
        if target is None:
            return list(numbers)
        if hasattr(target, "_data") and len(target) >= len(numbers):  # an array of numpy's
            target[:len(numbers)] = numbers
            return target
        for i, x in enumerate(numbers):
            target[i] = x
        return target

    def __array__(self):
        """The numbers as numpy's array."""
        return call("h.call", self, "as_numpy")

    def _data(self):
        """All numbers at once, for numpy and pyplot."""
        return self.__array__()._data()


class SectionList(Object):
    """Sections in order."""

    _kind = "SectionList"

    __iter__ = items


classes["Vector"] = Vector
classes["SectionList"] = SectionList
