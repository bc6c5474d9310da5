"""Vectors and lists: what Python does with them by operators, indices and iteration."""
from _cablelab import call

from ._door import Object, classes, function, items


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
        for i, x in enumerate(numbers):
            target[i] = x
        return target

    def __array__(self):
        """The numbers as numpy's array."""
        return call("h.call", self, "as_numpy")

    def __eq__(self, other):
        if isinstance(other, Vector) and self._id != other._id:
            return bool(self.eq(other))
        return Object.__eq__(self, other)

    def __hash__(self):
        return self._id


for _name in ("add", "sub", "mul", "truediv"):
    for _form in ("__%s__", "__r%s__", "__i%s__"):
        setattr(Vector, _form % _name, function(_form % _name))
for _name in ("__neg__", "__pos__", "__abs__", "__len__", "__contains__"):
    setattr(Vector, _name, function(_name))


class SectionList(Object):
    """Sections in order."""

    _kind = "SectionList"

    __iter__ = items

    def __len__(self):
        return len(list(self))

    def __contains__(self, section):
        return section in list(self)


classes["Vector"] = Vector
classes["SectionList"] = SectionList
