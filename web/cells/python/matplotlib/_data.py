"""What programs give to be drawn, as arrays of doubles, and what is told of it as JSON."""
from array import array

import _cablelab

NAN = float("nan")


def iterable(values):
    """Whether values can be gone through and are no text."""
    if isinstance(values, str):
        return False
    if isinstance(values, (list, tuple, range, array)) or hasattr(values, "_data"):
        return getattr(values, "shape", None) != ()
    try:
        iter(values)
    except (TypeError, AttributeError):
        return False
    return True


def listed(values):
    """Values that can be gone through more than once and have a length: a list of what a generator or a dictionary gives."""
    if hasattr(values, "__len__") and hasattr(values, "__getitem__") or isinstance(values, (list, tuple, range, array)) or not iterable(values):
        return values
    return list(values)


def doubles(values):
    """A copy of numbers as an array of doubles. None, and what numpy masks, is no number."""
    if isinstance(values, array):
        return values[:]
    if isinstance(values, (list, tuple, range)):
        try:
            return array("d", values)
        except TypeError:
            return array("d", [_double(v) for v in values])
    if hasattr(values, "_data"):  # ndarray and h.Vector give all of their numbers at once
        return values._data()[:]
    if not iterable(values):
        return array("d", [_double(values)])
    if hasattr(values, "tolist"):
        return doubles(flat(values.tolist()))
    return doubles(list(values))


def _double(v):
    if v is None:
        return NAN
    if isinstance(v, str):
        raise ValueError("could not convert string to float: " + repr(v))
    return float(v)


def flat(values):
    """All numbers of nested lists, in one list."""
    if values and iterable(values[0]):
        return [v for row in values for v in flat(list(row))]
    return values


def shape(values):
    """The shape of what is given, as numpy tells it; a number counts as one of one."""
    own = getattr(values, "shape", None)
    if own is not None:
        return tuple(own) or (1,)
    if not iterable(values):
        return (1,)
    if not hasattr(values, "__len__") and not isinstance(values, (list, tuple, range, array)):
        return (len(list(values)),)
    count = len(values)
    if count and isinstance(values, (list, tuple)) and iterable(values[0]):
        return (count,) + shape(values[0])
    return (count,)


def columns(values):
    """The columns of a matrix, each an array of doubles; of a list, the one that it is."""
    size = shape(values)
    if len(size) == 1:
        return [doubles(values)]
    if len(size) > 2:
        raise ValueError("x and y can be no greater than 2D, but have shapes " + str(size))
    rows = rows_of(values)
    return [array("d", [row[k] for row in rows]) for k in range(size[1])]


def rows_of(values):
    """The rows of a matrix, each an array of doubles."""
    listed = values.tolist() if hasattr(values, "tolist") else values
    rows = [doubles(row) for row in listed]
    for row in rows:
        if len(row) != len(rows[0]):
            raise ValueError("the rows of a matrix must be of one length")
    return rows


def ndarray(values):
    """Numbers as an array of numpy's."""
    import numpy
    return values if isinstance(values, numpy.ndarray) else numpy.array(list(values))


def each(value, count, what):
    """Numbers for so many things: one for all, or one for each."""
    if value is None or not iterable(value):
        return array("d", [_double(value)] * count)
    numbers = doubles(value)
    if len(numbers) == count:
        return numbers
    if len(numbers) == 1:
        return array("d", [numbers[0]] * count)
    raise ValueError(what + " has " + str(len(numbers)) + " values where " + str(count) + " are needed")


class Told:
    """A figure as the engine takes it: the JSON of records, lists, texts and numbers.

    It may name the places of arrays, which have to live until it is used. Two are equal
    if what they tell is.
    """

    def __init__(self, record):
        self._record, self._parts = record, []
        self._write(record)
        self._wire = "".join(self._parts)
        self._parts = None

    def _write(self, v):
        add = self._parts.append
        if isinstance(v, dict):
            before = "{"
            for key, item in v.items():
                add(before + '"' + key + '":')
                self._write(item)
                before = ","
            add("}" if v else "{}")
        elif isinstance(v, array):
            mark = hash((v[0], v[len(v) // 2], v[-1])) if v else 0  # a place may hold another array later
            add("{" + _cablelab.place(v) + ',"mark":' + str(mark) + "}")
        elif isinstance(v, (list, tuple)):
            before = "["
            for item in v:
                add(before)
                self._write(item)
                before = ","
            add("]" if v else "[]")
        else:
            add(_cablelab.text(v))
