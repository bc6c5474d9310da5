"""The way to what h holds: its doors, and what stands here for what is there.

Each object of h has one object here as long as the program holds it.
"""
import weakref

from _cablelab import call, read, value

alive = []    # of what stands for objects of h: number, weak reference, id()
_by_number = [None]  # its weak reference
_learnt = set()  # kinds whose operators are known
classes = {}  # name of a kind -> class of what stands for its objects


class Method:
    """What the doors answer for a name that is to be called."""

    def __init__(self, name):
        self.name = name


class Owner:
    """Whatever has names in h's catalogue."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        found = call("h.get", self, name)
        if isinstance(found, Method):
            setattr(type(self), name, function(name))
            return getattr(self, name)
        return found

    def __setattr__(self, name, value):
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            call("h.set", self, name, value)

    def __dir__(self):
        return [name for name in call("h.dir", self) if not name.startswith("__")]

    def __eq__(self, other):
        return isinstance(other, Owner) and self._wire == other._wire

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._wire)

    def __str__(self):
        return repr(self)


def function(name):
    """A method that calls the name in h's catalogue."""
    def method(self, *args, **named):
        return call("h.call", self, name, *args, **named)
    return method


def items(self):
    """Iterates over what the catalogue says that there is in an owner."""
    return iter(call("h.call", self, "__iter__"))


class Object(Owner):
    """An object that h has made; what it is made of are the arguments."""

    def __init__(self, *args, **named):
        self._stand(call("h.make", self._kind, *args, **named))

    def _stand(self, number):
        """Lets this stand for the object of h that has the number."""
        self._id = number
        self._wire = '{"h":"%s","id":%d}' % (self._kind, number)
        there = weakref.ref(self)
        alive.append((number, there, id(self)))
        while len(_by_number) <= number:
            _by_number.append(None)
        _by_number[number] = there
        if self._kind not in _learnt:
            _learn(classes[self._kind], self)

    def __repr__(self):
        return self.hname()


class Numbers:
    """An attribute of several numbers, such as a netcon's weight."""

    def __init__(self, owner, name, length):
        self._owner = owner
        self._name = name
        self._length = length

    def __len__(self):
        return self._length

    def __getitem__(self, i):
        return call("h.get", self._owner, self._name + "[%d]" % i)

    def __setitem__(self, i, x):
        call("h.set", self._owner, self._name + "[%d]" % i, x)

    def __repr__(self):
        return "%s.%s[?]" % (self._owner, self._name)


class Pointer(Owner):
    """Refers to a number that changes as time goes on, such as soma(0.5)._ref_v."""

    def __init__(self, owner, name, index):
        self._owner = owner
        self._wire = '{"ref":%s,"name":"%s","index":%d}' % (owner._wire, name, index)

    def __getitem__(self, i):
        return call("h.get", self, "[%d]" % i)

    def __setitem__(self, i, x):
        call("h.set", self, "[%d]" % i, x)

    def __repr__(self):
        return call("h.call", self, "__repr__")


def kind(name):
    """The class of the objects of a kind."""
    if name not in classes:
        classes[name] = type(name, (Object,), {"_kind": name})
    return classes[name]


def _learn(cls, thing):
    """Gives a class the operators that the catalogue has for its objects."""
    _learnt.add(cls._kind)
    for name in call("h.dir", thing):
        if name.startswith("__") and name not in cls.__dict__:
            setattr(cls, name, items if name == "__iter__" else function(name))


def standing(name, number):
    """What stands for the object of a kind that has the number."""
    if number == 0:
        return classes["h"]
    there = _by_number[number] if number < len(_by_number) else None
    thing = there and there()
    if thing is None:
        cls = kind(name)
        thing = object.__new__(cls)
        thing._stand(number)
    return thing


read["h"] = lambda v: standing(v["h"], v["id"])
read["method"] = lambda v: Method(v["method"])
read["numbers"] = lambda v: Numbers(value(v["numbers"]), v["name"], v["length"])
read["ref"] = lambda v: Pointer(value(v["ref"]), v["name"], v["index"])
