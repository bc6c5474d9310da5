"""Classes of data. The names of their fields are in __fields__, which the cells put there."""

_MISSING = object()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, compare):
        self.default, self.default_factory, self.init, self.repr, self.compare = default, default_factory, init, repr, compare
        self.name = None

    def value(self):
        return self.default if self.default_factory is _MISSING else self.default_factory()


def field(default=_MISSING, default_factory=_MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False):
    return Field(default, default_factory, init, repr, compare)


def dataclass(cls=None, init=True, repr=True, eq=True, order=False, frozen=False, **named):
    """Gives a class what its fields imply."""
    if cls is None:
        return lambda c: dataclass(c, init, repr, eq, order, frozen)
    own = _collect(cls)
    names = [f.name for f in own]
    if init and "__init__" not in cls.__dict__:
        cls.__init__ = _init(cls, own, frozen)
    if repr and "__repr__" not in cls.__dict__:
        cls.__repr__ = lambda self: type(self).__name__ + "(" + ", ".join(
            ["%s=%r" % (f.name, getattr(self, f.name)) for f in own if f.repr]) + ")"
    values = lambda self: tuple([getattr(self, f.name) for f in own if f.compare])
    if eq and "__eq__" not in cls.__dict__:
        cls.__eq__ = lambda self, other: type(self) is type(other) and values(self) == values(other)
        cls.__hash__ = (lambda self: hash(values(self))) if frozen else None
    if order:
        cls.__lt__ = lambda self, other: values(self) < values(other)
        cls.__le__ = lambda self, other: values(self) <= values(other)
        cls.__gt__ = lambda self, other: values(self) > values(other)
        cls.__ge__ = lambda self, other: values(self) >= values(other)
    cls.__match_args__ = tuple(names)
    return cls


def _collect(cls):
    """The fields of a class after those that it inherits."""
    found = {}
    for base in cls.__bases__:
        for f in getattr(base, "__dataclass_fields__", {}).values():
            found[f.name] = f
    for name in cls.__dict__.get("__fields__", ()):
        default = cls.__dict__.get(name, _MISSING)
        f = default if isinstance(default, Field) else Field(default, _MISSING, True, True, True)
        f.name = name
        found[name] = f
        if isinstance(default, Field) and f.default is not _MISSING:
            setattr(cls, name, f.default)
    cls.__dataclass_fields__ = found
    return list(found.values())


def _init(cls, own, frozen):
    taken = [f for f in own if f.init]

    def __init__(self, *args, **named):
        if len(args) > len(taken):
            raise TypeError("__init__() takes %d positional arguments but %d were given" % (len(taken) + 1, len(args) + 1))
        given = {f.name: value for f, value in zip(taken, args)}
        for name, value in named.items():
            if name in given or name not in [f.name for f in taken]:
                raise TypeError("__init__() got an unexpected keyword argument '%s'" % name)
            given[name] = value
        missing = [f.name for f in taken if f.name not in given and f.value() is _MISSING]
        if missing:
            raise TypeError("__init__() missing %d required positional argument%s: %s" % (
                len(missing), "s" if len(missing) > 1 else "", " and ".join(["'%s'" % name for name in missing])))
        for f in own:
            value = given[f.name] if f.name in given else f.value()
            if value is not _MISSING:
                object.__setattr__(self, f.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    if frozen:
        cls.__setattr__ = _refuse
    return __init__


def _refuse(self, name, value):
    raise FrozenInstanceError("cannot assign to field '%s'" % name)


def fields(thing):
    return tuple(thing.__dataclass_fields__.values())


def is_dataclass(thing):
    return hasattr(thing, "__dataclass_fields__")


def asdict(thing):
    return {f.name: _plain(getattr(thing, f.name)) for f in fields(thing)}


def astuple(thing):
    return tuple([getattr(thing, f.name) for f in fields(thing)])


def _plain(value):
    if is_dataclass(value):
        return asdict(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def replace(thing, **changes):
    values = {f.name: getattr(thing, f.name) for f in fields(thing) if f.init}
    values.update(changes)
    return type(thing)(**values)
