"""Named constants."""


class auto:
    pass


class _Members:
    """What stands for a class of members."""

    def __init__(self, cls):
        self._cls, self.__name__ = cls, cls.__name__
        self._members = []
        for name, value in cls.__dict__.items():
            if not name.startswith("_") and not callable(value) and not isinstance(value, (property, staticmethod, classmethod)):
                member = cls()
                member.name, member.value = name, len(self._members) + 1 if isinstance(value, auto) else value
                self._members.append(member)
                setattr(self, name, member)

    def __iter__(self):
        return iter(self._members)

    def __len__(self):
        return len(self._members)

    def __call__(self, value):
        for member in self._members:
            if member.value == value:
                return member
        raise ValueError("%r is not a valid %s" % (value, self.__name__))

    def __getitem__(self, name):
        for member in self._members:
            if member.name == name:
                return member
        raise KeyError(name)


class Enum:
    def __str__(self):
        return "%s.%s" % (type(self).__name__, self.name)

    def __repr__(self):
        return "<%s: %r>" % (self, self.value)

    def __hash__(self):
        return hash(self.name)


class IntEnum(Enum):
    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Enum) else other)

    def __int__(self):
        return self.value

    __index__ = __int__
