"""Kinds of elements, shapes, and what stands between the brackets of an array."""

float64 = float
int64 = int
bool_ = bool
RANK = {"bool": 0, "int": 1, "float": 2}
NUMBERS = (float, int, bool)
LETTERS = {"float": "f", "int": "i", "bool": "b"}
NAMES = {
    float: "float", int: "int", bool: "bool", "float": "float", "float64": "float", "double": "float", "f8": "float",
    "<f8": "float", "d": "float", "f": "float", "int": "int", "int64": "int", "i8": "int", "<i8": "int", "i": "int",
    "l": "int", "bool": "bool", "bool_": "bool", "?": "bool",
}

# precision, threshold, edgeitems, linewidth, suppress
style = [8, 1000, 3, 75, False]


class _Type:
    """A dtype, whose name parameters take."""


def kind_of(dtype):
    """The kind of elements that a dtype stands for; None for None."""
    if dtype is None:
        return None
    if isinstance(dtype, _Type):
        return dtype._kind
    try:
        return NAMES[dtype]
    except (KeyError, TypeError):
        raise TypeError("data type %r is not in the cells' numpy, which has float64, int64 and bool" % (dtype,))


class dtype(_Type):
    """The type of an array's elements."""

    def __init__(self, of):
        self._kind = kind_of(of)
        self.name = self._kind if self._kind == "bool" else self._kind + "64"
        self.kind = LETTERS[self._kind]
        self.itemsize = 1 if self._kind == "bool" else 8
        self.type = {"float": float, "int": int, "bool": bool}[self._kind]

    def __eq__(self, other):
        try:
            return self._kind == kind_of(other)
        except TypeError:
            return False

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._kind)

    def __str__(self):
        return self.name

    def __repr__(self):
        return "dtype('%s')" % self.name


def steps(shape):
    """How far apart neighbours along each axis lie if the numbers follow each other."""
    step, all = 1, []
    for length in reversed(shape):
        all.append(step)
        step *= length
    return tuple(reversed(all))


def count(shape):
    """How many numbers a shape holds."""
    n = 1
    for length in shape:
        n *= length
    return n


def shape_text(shape):
    """A shape as numpy writes it in errors."""
    return str(tuple(shape)).replace(" ", "")


def number(x, kind):
    """An element as Python's number."""
    return x if kind == "float" else int(x) if kind == "int" else x != 0


def element(value, kind):
    """A number as an element is stored."""
    try:
        x = float(value)
    except TypeError:
        raise TypeError("float() argument must be a string or a real number, not '%s'" % type(value).__name__)
    if kind == "float":
        return x
    return float(int(x)) if kind == "int" else float(x != 0)


def axes(shape):
    """A shape or axes as a list."""
    return [shape] if type(shape) is int else [int(n) for n in shape]


def bounds(s, length):
    """Start, step and number of what a slice takes of a length."""
    step = 1 if s.step is None else s.step
    if step == 0:
        raise ValueError("slice step cannot be zero")
    first, last = (0, length) if step > 0 else (length - 1, -1)
    start = first if s.start is None else _within(s.start, length, step)
    stop = last if s.stop is None else _within(s.stop, length, step)
    return start, step, max(0, (stop - start + step - (1 if step > 0 else -1)) // step)


def _within(i, length, step):
    if i < 0:
        i += length
    return min(max(i, 0 if step > 0 else -1), length if step > 0 else length - 1)
