"""What fewer programs use of numpy. It is loaded with the first of these names."""
from _cablelab import call

from numpy import (
    _arg, _list, absolute, append, arange, arctan2, argsort, array, asarray, atleast_1d, atleast_2d, broadcast_to, clip,
    column_stack, concatenate, diff, dot, equal, eye, flip, floor_divide, imag, linspace, mean, minimum, ndarray, nonzero, ones,
    percentile, pi, quantile, ravel, real, remainder, reshape, s_, searchsorted, shape, sin, slice_all, sort, sqrt, squeeze, stack,
    sum, take, trunc, unique, where, zeros, zeros_like,
)

from ._kinds import axes as _axes, style as _style


def conjugate(z):
    return z.conj() if hasattr(z, "conj") else asarray(z)


def angle(z):
    return arctan2(imag(z), real(z))


def fix(x):
    return trunc(x)


def divmod(x, y):
    return floor_divide(x, y), remainder(x, y)


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    largest = 1.7976931348623157e+308
    return call("np.nan_to_num", _arg(x), nan, largest if posinf is None else posinf, -largest if neginf is None else neginf)


def average(a, axis=None, weights=None):
    if weights is None:
        return mean(a, axis)
    a, weights = asarray(a), asarray(weights)
    return sum(a * weights, axis) / sum(weights, axis if weights.ndim == a.ndim else None)


def nanquantile(a, q, axis=None, method="linear", keepdims=False):
    return quantile(a, q, axis, None, False, method, keepdims, True)


def nanpercentile(a, q, axis=None, method="linear", keepdims=False):
    return percentile(a, q, axis, None, False, method, keepdims, True)


def cov(m, y=None, rowvar=True, bias=False, ddof=None):
    x = atleast_2d(m)
    if not rowvar and x.shape[0] != 1:
        x = x.T
    if y is not None:
        x = concatenate((x, atleast_2d(y)))
    ddof = (0 if bias else 1) if ddof is None else ddof
    x = x - mean(x, 1, keepdims=True)
    return squeeze(dot(x, x.T) * (1 / (x.shape[1] - ddof)))


def corrcoef(x, y=None, rowvar=True):
    c = cov(x, y, rowvar)
    if not isinstance(c, ndarray) or not c.shape:
        return c / c
    d = sqrt(diagonal(c))
    return clip(c / d[:, None] / d[None, :], -1, 1)


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    return call("np.logspace", start, stop, num, bool(endpoint), base)


def geomspace(start, stop, num=50, endpoint=True):
    return call("np.geomspace", start, stop, num, bool(endpoint))


def fromiter(iterable, dtype=float, count=-1):
    return array(list(iterable), dtype)


def fromfunction(function, shape, dtype=float):
    return function(*[a.astype(dtype) for a in indices(shape)])


def meshgrid(*xi, indexing="xy"):
    xi = [asarray(x).ravel() for x in xi]
    n = len(xi)
    places = list(range(n))
    if indexing == "xy" and n > 1:
        places[0], places[1] = 1, 0
    shape = [0] * n
    for x, p in zip(xi, places):
        shape[p] = x.size
    return [array(broadcast_to(x.reshape([x.size if i == p else 1 for i in range(n)]), shape)) for x, p in zip(xi, places)]


def indices(dimensions):
    return stack(meshgrid(*[arange(n) for n in dimensions], indexing="ij"))


def tri(N, M=None, k=0):
    return (arange(N)[:, None] >= arange(-k, (N if M is None else M) - k)).astype(float)


def tril(m, k=0):
    m = asarray(m)
    return where(tri(m.shape[-2], m.shape[-1], k) != 0, m, zeros(1, m.dtype))


def triu(m, k=0):
    m = asarray(m)
    return where(tri(m.shape[-2], m.shape[-1], k - 1) != 0, zeros(1, m.dtype), m)


def diag(v, k=0):
    v = asarray(v)
    return diagonal(v, k).copy() if v.ndim == 2 else eye(v.size + absolute(k), k=k, dtype=v.dtype) * (
        concatenate((zeros(k, v.dtype), v)) if k > 0 else concatenate((v, zeros(-k, v.dtype))))


def diagonal(a, offset=0):
    a = asarray(a)
    n = min(a.shape[0] + min(offset, 0), a.shape[1] - max(offset, 0))
    start = offset * a._s[1] if offset > 0 else -offset * a._s[0]
    return a._view(a._o + start, (max(n, 0),), (a._s[0] + a._s[1],))


def trace(a):
    return sum(diagonal(a))


def broadcast_arrays(*args):
    args, zero = _list(args), 0
    for a in args:
        zero = zero + zeros(a.shape)
    return [broadcast_to(a, shape(zero)) for a in args]


def swapaxes(a, axis1, axis2):
    return asarray(a).swapaxes(axis1, axis2)


def moveaxis(a, source, destination):
    a = asarray(a)
    order = [i for i in range(a.ndim) if i != source % a.ndim]
    order.insert(destination % a.ndim, source % a.ndim)
    return a.transpose(order)


def flipud(m):
    return flip(m, 0)


def fliplr(m):
    return flip(m, 1)


def rot90(m, k=1):
    m = asarray(m)
    return [m, fliplr(m).T, flip(m), fliplr(m.T)][k % 4]


def insert(arr, obj, values, axis=None):
    a = asarray(arr).ravel() if axis is None else asarray(arr)
    axis = axis or 0
    if type(obj) is not int:
        raise NotImplementedError("the cells' numpy inserts at one place")
    first, last = split(a, [obj], axis)
    values = asarray(values).astype(a.dtype)
    values = values.ravel() if a.ndim == 1 else broadcast_to(values, [a.shape[i] if i != axis else 1 for i in range(a.ndim)])
    return concatenate((first, values, last), axis)


def delete(arr, obj, axis=None):
    a = asarray(arr).ravel() if axis is None else asarray(arr)
    keep = ones(a.shape[axis or 0], bool)
    keep[obj if type(obj) is not list else array(obj, int)] = False
    return compress(keep, a, axis or 0)


def compress(condition, a, axis=0):
    return take(a, nonzero(condition)[0], axis)


def split(ary, indices_or_sections, axis=0):
    a = asarray(ary)
    n, parts = a.shape[axis], indices_or_sections
    if type(parts) is int:
        if n % parts:
            raise ValueError("array split does not result in an equal division")
        parts = [n // parts * i for i in range(1, parts)]
    before = (slice_all,) * (axis % a.ndim)
    edges = [0] + [int(p) for p in parts] + [n]
    return [a[before + (s_[i:j],)] for i, j in zip(edges[:-1], edges[1:])]


def array_split(ary, sections, axis=0):
    if type(sections) is int:
        n = asarray(ary).shape[axis]
        sections = [i * (n // sections) + min(i, n % sections) for i in range(1, sections)]
    return split(ary, sections, axis)


def tile(A, reps):
    a, reps = asarray(A), _axes(reps)
    a = a.reshape([1] * (len(reps) - a.ndim) + list(a.shape))
    reps = [1] * (a.ndim - len(reps)) + reps
    for axis in range(a.ndim):
        a = concatenate([a] * reps[axis], axis) if reps[axis] else take(a, [], axis)
    return a


def lexsort(keys):
    order = arange(len(keys[0]))
    for key in keys:
        order = order[argsort(asarray(key)[order])]
    return order


def flatnonzero(a):
    return nonzero(ravel(a))[0]


def argwhere(a):
    return stack(nonzero(a), 1)


def unravel_index(indices, shape):
    places, at = [], _arg(indices)
    for length in reversed(_axes(shape)):
        places.append(at % length)
        at = at // length
    return tuple(reversed(places))


def ravel_multi_index(multi_index, dims):
    at = 0
    for place, length in zip(multi_index, dims):
        at = at * length + _arg(place)
    return at


def extract(condition, arr):
    return ravel(arr)[ravel(condition) != 0]


def isin(element, test_elements):
    element, test = asarray(element), sort(ravel(test_elements))
    if not test.size:
        return zeros(element.shape, bool)
    return test[minimum(searchsorted(test, element), test.size - 1)] == element


def intersect1d(a, b):
    a = unique(a)
    return a[isin(a, b)]


def setdiff1d(a, b):
    a = unique(a)
    return a[~isin(a, b)]


def union1d(a, b):
    return unique(append(a, b))


def digitize(x, bins, right=False):
    return call("np.digitize", _arg(x), asarray(bins), bool(right))


def bincount(x, weights=None, minlength=0):
    return call("np.bincount", asarray(x), None if weights is None else asarray(weights), minlength)


def histogram_bin_edges(a, bins=10, range=None):
    a = asarray(a)
    if type(bins) is str:
        raise ValueError("the cells' numpy has no rule %r for bins; give their number or their edges" % bins)
    if type(bins) is not int:
        return asarray(bins)
    return call("np.edges", a, bins, None if range is None else asarray(range))


def histogram(a, bins=10, range=None, density=None, weights=None):
    edges = histogram_bin_edges(a, bins, range)
    counts = call("np.histogram", asarray(a), edges, None if weights is None else asarray(weights), bool(density))
    return counts, edges


def ediff1d(a):
    return diff(ravel(a))


def gradient(f, *spacing, axis=None, edge_order=1):
    f = asarray(f)
    along = list(range(f.ndim)) if axis is None else _axes(axis)
    spacing = [1.0] * len(along) if not spacing else list(spacing) * len(along) if len(spacing) == 1 else spacing
    slopes = [call("np.gradient", f, _arg(d), a, edge_order) for d, a in zip(spacing, along)]
    return slopes[0] if len(slopes) == 1 else slopes


def trapz(y, x=None, dx=1.0, axis=-1):
    return call("np.trapz", asarray(y), dx if x is None else asarray(x), axis)


def vdot(a, b):
    return dot(ravel(a), ravel(b))


def inner(a, b):
    return dot(a, asarray(b).T) if asarray(b).ndim < 3 else None


def cross(a, b):
    a, b = asarray(a), asarray(b)
    (x, y, z), (u, v, w) = [[m[..., i] for i in range(3)] for m in (a, b)]
    return stack([asarray(c) for c in (y * w - z * v, z * u - x * w, x * v - y * u)], -1)


def convolve(a, v, mode="full"):
    return call("np.convolve", asarray(a), asarray(v), mode)


def correlate(a, v, mode="valid"):
    a, v = asarray(a), asarray(v)
    if a.size < v.size:
        return call("np.convolve", a, flip(v), mode) if mode == "full" else flip(call("np.convolve", flip(a), v, mode))
    return call("np.convolve", a, flip(v), mode)


def polyfit(x, y, deg, w=None):
    return call("np.polyfit", asarray(x), asarray(y), deg, None if w is None else asarray(w))


def polyval(p, x):
    x, value = _arg(x), 0
    for c in asarray(p):
        value = value * x + c
    return value + zeros_like(x) if isinstance(x, ndarray) else value


def vectorize(function):
    """A function of numbers as one of arrays. It is called for each number."""
    def of_arrays(*args):
        args = broadcast_arrays(*args)
        values = array([function(*numbers) for numbers in zip(*[a.ravel() for a in args])])
        return reshape(values, args[0].shape) if args[0].shape else values[0]
    return of_arrays


def apply_along_axis(function, axis, arr):
    a = moveaxis(arr, axis, -1)
    made = array([function(row) for row in a.reshape(-1, a.shape[-1])])
    made = made.reshape(list(a.shape[:-1]) + list(made.shape[1:]))
    return moveaxis(made, -1, axis) if made.ndim == a.ndim else made


class finfo:
    """What 64-bit floats can hold."""

    def __init__(self, dtype=float):
        self.eps, self.max, self.min, self.tiny = 2.220446049250313e-16, 1.7976931348623157e+308, -1.7976931348623157e+308, 2.2250738585072014e-308
        self.smallest_normal, self.resolution, self.bits, self.precision = self.tiny, 1e-15, 64, 15


class iinfo:
    """What 64-bit integers of numpy can hold."""

    def __init__(self, dtype=int):
        self.min, self.max, self.bits = -9223372036854775808, 9223372036854775807, 64


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, **others):
    for i, value in enumerate((precision, threshold, edgeitems, linewidth, suppress)):
        if value is not None:
            _style[i] = int(min(value, 1 << 30)) if i < 4 else bool(value)


def get_printoptions():
    return dict(zip(("precision", "threshold", "edgeitems", "linewidth", "suppress"), _style))


def array2string(a, precision=None, suppress_small=None, **others):
    style = list(_style)
    style[0] = style[0] if precision is None else precision
    style[4] = style[4] if suppress_small is None else bool(suppress_small)
    return call("np.str", asarray(a), *style)


def array_str(a):
    return str(asarray(a))


def array_repr(a):
    return repr(asarray(a))


class errstate:
    """Nothing: the cells' numpy does not warn."""

    def __init__(self, **kinds):
        pass

    def __enter__(self):
        pass

    def __exit__(self, *exception):
        pass


def seterr(**kinds):
    return {}


def select(condlist, choicelist, default=0):
    chosen = default
    for condition, choice in reversed(list(zip(condlist, choicelist))):
        chosen = where(condition, choice, chosen)
    return chosen


def sinc(x):
    x = pi * where(equal(x, 0), 1.0e-20, x)
    return sin(x) / x


class _Joined:
    """What stands between brackets, one behind the other along the first or the last axis."""

    def __init__(self, join):
        self._join = join

    def __getitem__(self, key):
        return self._join([_ranged(k) for k in (key if type(key) is tuple else (key,))])


def _ranged(k):
    if type(k) is not slice:
        return atleast_1d(k)
    start = 0 if k.start is None else k.start
    if type(k.step) is complex:  # so many numbers
        return linspace(start, k.stop, int(k.step.imag))
    return arange(start, k.stop, 1 if k.step is None else k.step)


r_, c_ = _Joined(concatenate), _Joined(column_stack)
in1d = isin
trapezoid = trapz
conj = conjugate

own = {name: value for name, value in globals().items() if name[0] != "_"}  # what numpy.NAME finds here
