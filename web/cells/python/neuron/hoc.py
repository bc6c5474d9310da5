"""NEURON's interpreter, which programs reach as h."""
from _cablelab import call, read

from . import _containers, _functions, _lists, _network, _shapes, nrn
from ._door import Object as HocObject, Owner, classes, function, kind
from ._life import settle


class TopLevelHocInterpreter(Owner):
    """h: objects to make, functions to call, NEURON's own variables."""

    _wire = '{"h":"","id":0}'

    def __getattr__(self, name):
        found = Owner.__getattr__(self, name)
        if isinstance(found, type):  # next time without asking
            setattr(TopLevelHocInterpreter, name, found)
        return found

    def allsec(self):
        """All sections, in the order in which they were made."""
        settle()
        return iter(call("h.call", self, "allsec"))

    def __call__(self, statement):
        return call("h.call", self, "__call__", statement)

    def __repr__(self):
        return "<TopLevelHocInterpreter>"


def _settled(name):
    """A function of h that looks at all that there is."""
    ask = function(name)

    def method(self, *args, **named):
        settle()
        return ask(self, *args, **named)
    return method


for _name in ("finitialize", "init", "run", "stdinit", "topology"):
    setattr(TopLevelHocInterpreter, _name, _settled(_name))

read["class"] = lambda v: kind(v["class"])
classes["h"] = TopLevelHocInterpreter()
