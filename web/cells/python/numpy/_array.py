"""ndarray: numbers of an array('d') that views share, with their shape and how far apart they lie."""
import array as _store

from _cablelab import call, place

from ._kinds import (
    NAMES, NUMBERS, RANK, axes, bounds, count, dtype as _dtype, element, kind_of, number, shape_text, steps, style,
)


class ndarray:
    """Numbers in a shape."""

    def __init__(self, shape, dtype=float):
        made = call("np.full", axes(shape), 0.0, kind_of(dtype))
        self._stand(made._b, 0, made.shape, made._s, made._k)

    def _stand(self, base, offset, shape, strides, kind):
        self._b, self._o, self.shape, self._s, self._k = base, offset, shape, strides, kind

    def _view(self, offset, shape, strides):
        return view(self._b, offset, shape, strides, self._k)

    # What it is.

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        return count(self.shape)

    @property
    def dtype(self):
        return _dtype(self._k)

    @property
    def T(self):
        return self.transpose()

    @property
    def flat(self):
        return iter(self.ravel())

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def nbytes(self):
        return self.size * self.itemsize

    @property
    def strides(self):
        return tuple([s * self.itemsize for s in self._s])

    @property
    def real(self):
        return self

    # Its numbers.

    def _follows(self):
        """Whether the numbers follow each other in the store."""
        return self._s == steps(self.shape) or len(self.shape) == 1 and self.shape[0] < 2

    def _data(self):
        """The numbers in order, not to be changed."""
        n = count(self.shape)
        if self._follows():
            return self._b if n == len(self._b) else self._b[self._o:self._o + n]
        b = self._b
        return _store.array("d", [b[p] for p in self._places()])

    def _places(self):
        """Where the numbers are in the store, in order."""
        if len(self.shape) == 1:
            step = self._s[0]
            return range(self._o, self._o + self.shape[0] * step, step) if step else [self._o] * self.shape[0]
        at = [self._o]
        for length, step in zip(self.shape, self._s):
            at = [p + i * step for p in at for i in range(length)]
        return at

    @property
    def _wire(self):
        text = "{" + place(self._data())
        if len(self.shape) != 1:
            text += ',"shape":[' + ",".join([str(n) for n in self.shape]) + "]"
        return text + "}" if self._k == "float" else text + ',"dtype":"' + self._k + '"}'

    def _write(self, data):
        """Replaces the numbers by others, in order."""
        if self._follows():
            self._b[self._o:self._o + len(data)] = data
            return
        b, i = self._b, 0
        for p in self._places():
            b[p] = data[i]
            i += 1

    def _fill(self, value):
        """Assigns a number or an array to all of it."""
        if type(value) in NUMBERS:
            self._write(_store.array("d", [element(value, self._k)] * count(self.shape)))
            return
        value = asarray(value).astype(self._k)
        while len(value.shape) > len(self.shape) and value.shape[0] == 1:
            value = value._view(value._o, value.shape[1:], value._s[1:])
        if value.shape != self.shape:
            try:
                value = array(call("np.broadcast_to", value, list(self.shape)))
            except ValueError:
                raise ValueError("could not broadcast input array from shape %s into shape %s" % (shape_text(value.shape), shape_text(self.shape)))
        self._write(value._data())

    # Index.

    def __len__(self):
        if not self.shape:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self):
        if not self.shape:
            raise TypeError("iteration over a 0-d array")
        if len(self.shape) == 1:
            return iter(self.tolist())
        return iter([self[i] for i in range(self.shape[0])])

    def __contains__(self, value):
        return bool((self == value).any())

    def __getitem__(self, key):
        if type(key) is int and len(self.shape) == 1 and -self.shape[0] <= key < self.shape[0]:
            return number(self._b[self._o + (key if key >= 0 else key + self.shape[0]) * self._s[0]], self._k)
        at = self._at(key)
        if at is None:
            return call("np.get", self, self._index(key))
        offset, shape, strides = at
        if not shape and key is not ... and not (type(key) is tuple and ... in key):
            return number(self._b[offset], self._k)
        return self._view(offset, shape, strides)

    def __setitem__(self, key, value):
        if type(key) is int and type(value) in NUMBERS and len(self.shape) == 1 and -self.shape[0] <= key < self.shape[0]:
            self._b[self._o + (key if key >= 0 else key + self.shape[0]) * self._s[0]] = element(value, self._k)
            return
        at = self._at(key)
        if at is None:
            self._write(call("np.put", self, self._index(key), asarray(value))._data())
            return
        part = self._view(*at)
        if not part.shape and type(value) not in NUMBERS and asarray(value).size != 1:
            raise ValueError("setting an array element with a sequence.")
        part._fill(value)

    def _at(self, key):
        """Offset, shape and strides of the view at a key; None if the key holds arrays."""
        keys = self._keys(key)
        if keys is None:
            return None
        offset, shape, strides, axis = self._o, [], [], 0
        for k in keys:
            if k is None:
                shape.append(1)
                strides.append(0)
                continue
            length, step = self.shape[axis], self._s[axis]
            if type(k) is slice:
                start, by, n = bounds(k, length)
                offset += start * step
                shape.append(n)
                strides.append(by * step)
            else:
                if not -length <= k < length:
                    raise IndexError("index %d is out of bounds for axis %d with size %d" % (k, axis, length))
                offset += (k if k >= 0 else k + length) * step
            axis += 1
        return offset, tuple(shape), tuple(strides)

    def _keys(self, key):
        """The key of each axis, and None for new ones; None if there are arrays among them."""
        keys = key if type(key) is tuple else (key,)
        used, dots = 0, False
        for k in keys:
            if k is ...:
                dots = True
            elif type(k) is int or type(k) is slice:
                used += 1
            elif k is not None:
                return None
        missing = len(self.shape) - used
        if missing < 0:
            raise IndexError("too many indices for array: array is %d-dimensional, but %d were indexed" % (len(self.shape), used))
        if not missing and not dots:
            return keys
        full = []
        for k in keys if dots else keys + (...,):
            if k is ...:
                full += [_ALL] * missing
            else:
                full.append(k)
        return full

    def _index(self, key):
        """A key that holds arrays, as the engine reads it."""
        index, axis = [], 0
        keys = key if type(key) is tuple else (key,)
        width = sum([_width(k) for k in keys])
        for k in keys:
            if k is ...:
                index.append("...")
                axis += len(self.shape) - width
                continue
            if type(k) is slice:
                index.append(list(bounds(k, self.shape[axis]))) if axis < len(self.shape) else index.append(0)
            elif k is None or type(k) is int:
                index.append(k)
            else:
                index.append(_as_index(k))
            axis += _width(k)
        return index

    # Other forms.

    def tolist(self):
        if len(self.shape) == 1:
            data = self._data()
            if self._k == "float":
                return list(data)
            return [int(x) for x in data] if self._k == "int" else [x != 0 for x in data]
        return [row.tolist() for row in self] if self.shape else self.item()

    def item(self, *at):
        if at:
            return self.ravel()[at[0]] if len(at) == 1 else self[at]
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return number(self._b[self._o], self._k)

    def copy(self):
        return view(self._data()[:], 0, self.shape, steps(self.shape), self._k)

    def astype(self, dtype, copy=True):
        kind = kind_of(dtype)
        if kind == self._k:
            return self.copy() if copy else self
        return whole(call("np.astype", self.ravel(), kind)._b, self.shape, kind)

    def reshape(self, *shape):
        shape = list(axes(shape[0] if len(shape) == 1 else shape))
        size, known = self.size, count([n for n in shape if n != -1])
        if shape.count(-1) == 1 and known and size % known == 0:
            shape[shape.index(-1)] = size // known
        if count(shape) != size or -1 in shape:
            raise ValueError("cannot reshape array of size %d into shape %s" % (size, shape_text(shape)))
        if self._follows():
            return self._view(self._o, tuple(shape), steps(shape))
        return whole(self._data(), tuple(shape), self._k)

    def ravel(self):
        return self.reshape(-1) if self.size else whole(_store.array("d"), None, self._k)

    def flatten(self):
        return self.ravel().copy()

    def transpose(self, *order):
        order = axes(order[0]) if len(order) == 1 and order[0] is not None else order
        if not order or order[0] is None:
            order = range(len(self.shape) - 1, -1, -1)
        if sorted([i % (len(self.shape) or 1) for i in order]) != list(range(len(self.shape))):
            raise ValueError("axes don't match array")
        return self._view(self._o, tuple([self.shape[i] for i in order]), tuple([self._s[i] for i in order]))

    def swapaxes(self, a, b):
        order = list(range(len(self.shape)))
        order[a], order[b] = order[b], order[a]
        return self.transpose(order)

    def squeeze(self, axis=None):
        kept = [i for i in range(len(self.shape)) if self.shape[i] != 1 or axis is not None and i != axis % len(self.shape)]
        return self._view(self._o, tuple([self.shape[i] for i in kept]), tuple([self._s[i] for i in kept]))

    def fill(self, value):
        self._fill(value)

    def sort(self, axis=-1):
        self._write(call("np.sort", self, axis)._data())

    def __str__(self):
        return call("np.str", self, *style)

    def __repr__(self):
        return call("np.repr", self, *style)

    def __getattr__(self, name):
        from _near import absent
        raise absent("'numpy.ndarray' object has no attribute '%s'" % name, name, dir(ndarray), {"imag": "an array of real numbers", "base": "copy()"})

    def __bool__(self):
        if self.size > 1:
            raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
        return self.size == 1 and bool(self.item())

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")


class UFuncTypeError(TypeError):
    """A result that an array's elements cannot hold."""


def _binary(op):
    def forth(self, other):
        other = operand(other)
        return NotImplemented if other is None else call(op, self, other)

    def back(self, other):
        other = operand(other)
        return NotImplemented if other is None else call(op, other, self)

    def here(self, other):
        return into(self, forth(self, other), op)

    return forth, back, here


def operand(v):
    """A value as the engine takes it for arithmetic; None if it is no number or array."""
    if type(v) in NUMBERS or isinstance(v, ndarray):
        return v
    if type(v) in (list, tuple, range, _store.array) or hasattr(v, "_data") or hasattr(v, "__array__"):
        return asarray(v)
    return None


def into(out, result, op="np.copyto"):
    """Writes the result of an op into an array that is there."""
    if result is NotImplemented:
        return result
    result = asarray(result)
    if RANK[result._k] > RANK[out._k]:
        raise UFuncTypeError("Cannot cast ufunc '%s' output from %r to %r with casting rule 'same_kind'" % (op[3:], result.dtype, out.dtype))
    if result.shape != out.shape:
        raise ValueError("non-broadcastable output operand with shape %s doesn't match the broadcast shape %s" % (shape_text(out.shape), shape_text(result.shape)))
    out._write(result._data())
    return out


for _name, _op in (
    ("add", "add"), ("sub", "subtract"), ("mul", "multiply"), ("truediv", "divide"), ("floordiv", "floor_divide"),
    ("mod", "remainder"), ("pow", "power"), ("matmul", "matmul"), ("and", "bitwise_and"), ("or", "bitwise_or"),
    ("xor", "bitwise_xor"), ("lshift", "left_shift"), ("rshift", "right_shift"),
):
    _forth, _back, _here = _binary("np." + _op)
    setattr(ndarray, "__" + _name + "__", _forth)
    setattr(ndarray, "__r" + _name + "__", _back)
    setattr(ndarray, "__i" + _name + "__", _here)

for _name, _op in (
    ("eq", "equal"), ("ne", "not_equal"), ("lt", "less"), ("le", "less_equal"), ("gt", "greater"), ("ge", "greater_equal"),
):
    setattr(ndarray, "__" + _name + "__", _binary("np." + _op)[0])


def _unary(op):
    def of(self):
        return call(op, self)
    return of


for _name, _op in (("neg", "negative"), ("pos", "positive"), ("abs", "absolute"), ("invert", "invert")):
    setattr(ndarray, "__" + _name + "__", _unary("np." + _op))


def view(base, offset, shape, strides, kind):
    """An array of numbers in a store."""
    a = object.__new__(ndarray)
    a._stand(base, offset, shape, strides, kind)
    return a


def whole(data, shape, kind):
    """The array of all of data in a shape; one axis if it is None."""
    shape = (len(data),) if shape is None else tuple(shape)
    return view(data, 0, shape, steps(shape), kind)


class _All:
    def __getitem__(self, key):
        return key


_ALL = _All()[:]


def _width(k):
    """How many axes a key is for."""
    if k is None or k is ...:
        return 0
    return len(k.shape) if isinstance(k, ndarray) and k._k == "bool" else 1


def _as_index(k):
    if type(k) not in (list, tuple, range, _store.array) and not isinstance(k, ndarray):
        raise IndexError("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
    k = asarray(k)
    return k if k.size else k.astype(int) if k._k == "float" else k


def asarray(x, dtype=None):
    """x as an array; x itself if it is one."""
    if not isinstance(x, ndarray):
        x = _made(x)
    kind = kind_of(dtype)
    return x if kind is None or kind == x._k else x.astype(kind)


def array(x, dtype=None, copy=True, ndmin=0):
    """A new array of the numbers of x."""
    a = asarray(x, dtype)
    if copy and (a is x or not type(x) in (list, tuple)):
        a = a.copy()
    return a if len(a.shape) >= ndmin else a.reshape([1] * (ndmin - len(a.shape)) + list(a.shape))


def _made(x):
    kind = NAMES.get(type(x))
    if kind:
        return whole(_store.array("d", [float(x)]), (), kind)
    if isinstance(x, _store.array):
        return whole(x if type(x[0:1]) is _store.array and _is_double(x) else _store.array("d", x), None, "float")
    if hasattr(x, "_data"):
        return whole(x._data(), None, "float")
    if hasattr(x, "__array__"):
        return x.__array__()
    if type(x) not in (list, tuple):
        if type(x) in (str, bytes, dict) or not hasattr(x, "__iter__") and type(x) is not range:
            raise TypeError("the cells' numpy holds numbers, not %s" % type(x).__name__)
        x = list(x)
    kinds = set([type(v) for v in x])
    if not kinds or kinds == {float}:
        return whole(_store.array("d", x), None, "float")
    if all([k in NUMBERS for k in kinds]):
        return whole(_store.array("d", [float(v) for v in x]), None, "float" if float in kinds else "int" if int in kinds else "bool")
    return _nested([asarray(v) for v in x])


def _is_double(x):
    return repr(x)[7] == "d"


def _nested(parts):
    """The array of arrays of one shape."""
    shape = parts[0].shape
    for p in parts:
        if p.shape != shape:
            _inhomogeneous(parts)
    data, kind = _store.array("d"), parts[0]._k
    for p in parts:
        data.extend(p._data())
        if RANK[p._k] > RANK[kind]:
            kind = p._k
    return whole(data, (len(parts),) + shape, kind)


def _inhomogeneous(parts):
    same = []
    for lengths in zip(*[p.shape for p in parts]):
        if len(set(lengths)) > 1:
            break
        same.append(lengths[0])
    raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after %d dimensions. "
                     "The detected shape was %s + inhomogeneous part." % (len(same) + 1, tuple([len(parts)] + same)))
