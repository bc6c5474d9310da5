"""Names for annotations, which mean nothing when a program runs."""
TYPE_CHECKING = False


class _Form:
    def __getitem__(self, parameters):
        return self

    def __or__(self, other):
        return self

    def __call__(self, *args, **named):
        return self


Any = AnyStr = Callable = ClassVar = Collection = Concatenate = Container = DefaultDict = Deque = Dict = Final = FrozenSet = Generic = _Form()
Generator = Hashable = Iterable = Iterator = List = Literal = Mapping = MutableMapping = MutableSequence = NoReturn = Number = Optional = _Form()
ParamSpec = Sequence = Set = Sized = SupportsFloat = SupportsInt = Text = Tuple = Type = Union = Self = Annotated = _Form()


def TypeVar(name, *bounds, **named):
    return Any


def NewType(name, kind):
    return kind


def cast(kind, value):
    return value


def overload(function):
    return function


final = no_type_check = runtime_checkable = overload


class Protocol:
    pass
