"""numpy for the cells: names and syntax here, arithmetic on whole arrays in the engine.

Elements are 64-bit floats, integers (exact up to 2**53) and bools. Scalars are Python's
own numbers. Sums, means and all else that numpy computes the same way on every machine
are numpy's to the last bit; so are exp, and nearly always sin, cos, tan and log, but in
dot, @ and fits the last digits may differ.
"""
from _cablelab import call, exceptions

from ._array import (  # noqa: F401
    array, asarray, axes as _axes, bool_, count as _count, dtype, element as _element, float64, int64, into as _into, kind_of as _kind, ndarray,
    operand as _operand, style as _style, whole as _whole,
)

pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = Inf = float("inf")
nan = NaN = float("nan")
newaxis = None
float_ = double = float64
int_ = intp = int64
asanyarray = ascontiguousarray = asarray
__version__ = "1.24.2"


class AxisError(ValueError):
    """An axis that an array has not."""


exceptions["AxisError"] = AxisError


def _arg(v):
    """A value as the engine takes it."""
    a = _operand(v)
    return asarray(v) if a is None else a


def _list(v):
    """Arrays of a sequence, each with one axis at least."""
    return [asarray(x) for x in v]


def _done(result, out):
    return result if out is None else _into(out, result)


# Functions of each number.

def _unary(name):
    op = "np." + name

    def function(x, out=None, where=True):
        return _chosen(call(op, _arg(x)), out, where)
    return function


def _binary(name):
    op = "np." + name

    def function(x, y, out=None, where=True):
        return _chosen(call(op, _arg(x), _arg(y)), out, where)
    return function


def _chosen(result, out, where):
    if where is True:
        return _done(result, out)
    if out is None:
        raise ValueError("where= needs out=, which holds the numbers where it is false")
    return _into(out, call("np.where", _arg(where), result, out))


for _name in (
    "absolute fabs negative positive sign square reciprocal invert logical_not isnan isinf isfinite signbit floor ceil trunc "
    "rint sqrt exp log log10 log2 log1p expm1 exp2 cbrt sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh "
    "arctanh deg2rad rad2deg"
).split():
    globals()[_name] = _unary(_name)

for _name in (
    "add subtract multiply divide floor_divide remainder fmod power maximum minimum fmax fmin copysign equal not_equal less "
    "less_equal greater greater_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor left_shift "
    "right_shift heaviside arctan2 hypot logaddexp"
).split():
    globals()[_name] = _binary(_name)

_magnitude, _absolute = abs, absolute  # noqa: F821


def absolute(x, out=None, where=True):
    return _absolute(x, out, where) if isinstance(x, (float, int, list, ndarray)) or not hasattr(x, "imag") else _magnitude(x)


abs = absolute
mod = remainder  # noqa: F821
true_divide = divide  # noqa: F821
float_power = power  # noqa: F821
radians = deg2rad  # noqa: F821
degrees = rad2deg  # noqa: F821
bitwise_not = invert  # noqa: F821


def _part(name):
    def function(z):
        return getattr(z, name) if hasattr(z, name) else zeros_like(z) if name == "imag" else asarray(z)
    return function


real, imag = _part("real"), _part("imag")


def conjugate(z):
    return z.conj() if hasattr(z, "conj") else asarray(z)


conj = conjugate


def angle(z):
    return arctan2(imag(z), real(z))  # noqa: F821


def fix(x):
    return trunc(x)  # noqa: F821


def divmod(x, y):
    return floor_divide(x, y), remainder(x, y)  # noqa: F821


def round(a, decimals=0, out=None):
    return _done(call("np.round", _arg(a), decimals), out)


around = round_ = round


def clip(a, a_min=None, a_max=None, out=None):
    return _done(call("np.clip", _arg(a), None if a_min is None else _arg(a_min), None if a_max is None else _arg(a_max)), out)


def where(condition, x=None, y=None):
    if x is None:
        return nonzero(condition)
    return call("np.where", _arg(condition), _arg(x), _arg(y))


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    largest = 1.7976931348623157e+308
    return call("np.nan_to_num", _arg(x), nan, largest if posinf is None else posinf, -largest if neginf is None else neginf)


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    a, b = _arg(a), _arg(b)
    near = less_equal(absolute(subtract(a, b)), atol + rtol * absolute(b))  # noqa: F821
    near = logical_or(logical_and(near, isfinite(b)), equal(a, b))  # noqa: F821
    return logical_or(near, logical_and(isnan(a), isnan(b))) if equal_nan else near  # noqa: F821


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(all(isclose(a, b, rtol, atol, equal_nan)))


def array_equal(a, b):
    a, b = asarray(a), asarray(b)
    return a.shape == b.shape and bool(all(a == b))


# One number of many.

def _reduction(name):
    op = "np." + name

    def function(a, axis=None, dtype=None, out=None, keepdims=False):
        a = asarray(a, dtype)
        return _done(call(op, a, axis, bool(keepdims)), out)
    return function


for _name in (
    "sum mean prod max min ptp any all median nansum nanmean nanprod nanmax nanmin nanmedian argmax argmin nanargmax nanargmin "
    "count_nonzero"
).split():
    globals()[_name] = _reduction(_name)

amax = max  # noqa: F821
amin = min  # noqa: F821
product = prod  # noqa: F821


def _deviation(name):
    def function(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return _done(call("np." + name, asarray(a), axis, bool(keepdims), ddof), out)
    return function


std, var, nanstd, nanvar = [_deviation(_name) for _name in ("std", "var", "nanstd", "nanvar")]


def average(a, axis=None, weights=None):
    if weights is None:
        return mean(a, axis)  # noqa: F821
    a, weights = asarray(a), asarray(weights)
    return sum(a * weights, axis) / sum(weights, axis if weights.ndim == a.ndim else None)  # noqa: F821


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, _nan=False):
    return _done(call("np.quantile", asarray(a), asarray(q), axis, bool(keepdims), method, _nan), out)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, _nan=False):
    q = asarray(q) / 100
    if any(~((q >= 0) & (q <= 1)) if isinstance(q, ndarray) else not 0 <= q <= 1):  # noqa: F821
        raise ValueError("Percentiles must be in the range [0, 100]")
    return quantile(a, q, axis, out, overwrite_input, method, keepdims, _nan)


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
    x = x - mean(x, 1, keepdims=True)  # noqa: F821
    return squeeze(dot(x, x.T) * (1 / (x.shape[1] - ddof)))


def corrcoef(x, y=None, rowvar=True):
    c = cov(x, y, rowvar)
    if not isinstance(c, ndarray) or not c.shape:
        return c / c
    d = sqrt(diagonal(c))  # noqa: F821
    return clip(c / d[:, None] / d[None, :], -1, 1)


# New arrays.

def full(shape, fill_value, dtype=None):
    kind = _kind(dtype) or asarray(fill_value)._k
    if type(fill_value) in (float, int, bool):
        return call("np.full", _axes(shape), _element(fill_value, kind), kind)
    a = call("np.full", _axes(shape), 0.0, kind)
    a._fill(fill_value)
    return a


def zeros(shape, dtype=float):
    return full(shape, 0.0, dtype)


def ones(shape, dtype=float):
    return full(shape, 1.0, dtype)


empty = zeros


def full_like(a, fill_value, dtype=None):
    a = asarray(a)
    return full(a.shape, fill_value, dtype or a.dtype)


def zeros_like(a, dtype=None):
    return full_like(a, 0.0, dtype)


def ones_like(a, dtype=None):
    return full_like(a, 1.0, dtype)


empty_like = zeros_like


def eye(N, M=None, k=0, dtype=float):
    return call("np.eye", N, N if M is None else M, k).astype(dtype)


identity = eye


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    kind = _kind(dtype) or ("float" if float in (type(start), type(stop), type(step)) else "int")
    return call("np.arange", start, stop, step, kind)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
    a, step = call("np.linspace", start, stop, num, bool(endpoint))
    a = floor(a).astype(int) if _kind(dtype) == "int" else a.astype(dtype or float, False)  # noqa: F821
    return (a, step) if retstep else a


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    return call("np.logspace", start, stop, num, bool(endpoint), base)


def geomspace(start, stop, num=50, endpoint=True):
    return call("np.geomspace", start, stop, num, bool(endpoint))


def fromiter(iterable, dtype=float, count=-1):
    return array(list(iterable), dtype)


def fromfunction(function, shape, dtype=float):
    return function(*[a.astype(dtype) for a in indices(shape)])


def copy(a):
    return array(a)


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
    return diagonal(v, k).copy() if v.ndim == 2 else eye(v.size + absolute(k), k=k, dtype=v.dtype) * (  # noqa: F821
        concatenate((zeros(k, v.dtype), v)) if k > 0 else concatenate((v, zeros(-k, v.dtype))))


def diagonal(a, offset=0):
    a = asarray(a)
    n = builtins_min(a.shape[0] + builtins_min(offset, 0), a.shape[1] - builtins_max(offset, 0))
    start = offset * a._s[1] if offset > 0 else -offset * a._s[0]
    return a._view(a._o + start, (builtins_max(n, 0),), (a._s[0] + a._s[1],))


def builtins_min(a, b):
    return a if a < b else b


def builtins_max(a, b):
    return a if a > b else b


def trace(a):
    return sum(diagonal(a))  # noqa: F821


# Other forms.

def broadcast_to(a, shape):
    return asarray(call("np.broadcast_to", asarray(a), _axes(shape)))


def broadcast_arrays(*args):
    args, zero = _list(args), 0
    for a in args:
        zero = zero + zeros(a.shape)
    return [broadcast_to(a, shape(zero)) for a in args]


def reshape(a, newshape):
    return asarray(a).reshape(newshape)


def ravel(a):
    return asarray(a).ravel()


def transpose(a, axes=None):
    return asarray(a).transpose(axes)


def swapaxes(a, axis1, axis2):
    return asarray(a).swapaxes(axis1, axis2)


def moveaxis(a, source, destination):
    a = asarray(a)
    order = [i for i in range(a.ndim) if i != source % a.ndim]
    order.insert(destination % a.ndim, source % a.ndim)
    return a.transpose(order)


def squeeze(a, axis=None):
    a = asarray(a).squeeze(axis)
    return a if a.shape else a.item()


def expand_dims(a, axis):
    a = asarray(a)
    axis %= a.ndim + 1
    return a.reshape(list(a.shape[:axis]) + [1] + list(a.shape[axis:]))


def atleast_1d(a):
    a = asarray(a)
    return a if a.ndim else a.reshape(1)


def atleast_2d(a):
    a = asarray(a)
    return a if a.ndim >= 2 else a.reshape(1, -1)


def flip(m, axis=None):
    m = asarray(m)
    axes = range(m.ndim) if axis is None else [i % m.ndim for i in _axes(axis)]
    return m[tuple([slice_back if i in axes else slice_all for i in range(m.ndim)])]


class _Key:
    def __getitem__(self, key):
        return key


s_ = index_exp = _Key()
slice_all, slice_back = s_[:], s_[::-1]


def flipud(m):
    return flip(m, 0)


def fliplr(m):
    return flip(m, 1)


def rot90(m, k=1):
    m = asarray(m)
    return [m, fliplr(m).T, flip(m), fliplr(m.T)][k % 4]


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return reshape(call("np.roll", a.ravel(), shift, 0), a.shape)
    return call("np.roll", a, shift, axis)


def concatenate(arrays, axis=0):
    arrays = _list(arrays)
    if axis is None:
        arrays, axis = [a.ravel() for a in arrays], 0
    return call("np.concatenate", arrays, axis)


def stack(arrays, axis=0):
    arrays = _list(arrays)
    if not arrays:
        raise ValueError("need at least one array to stack")
    for a in arrays:
        if a.shape != arrays[0].shape:
            raise ValueError("all input arrays must have the same shape")
    return concatenate([expand_dims(a, axis) for a in arrays], axis)


def vstack(tup):
    return concatenate([atleast_2d(a) for a in tup])


row_stack = vstack


def hstack(tup):
    arrays = [atleast_1d(a) for a in tup]
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1)


def column_stack(tup):
    return concatenate([a.reshape(-1, 1) if a.ndim < 2 else a for a in _list(tup)], 1)


def append(arr, values, axis=None):
    if axis is None:
        return concatenate((asarray(arr).ravel(), asarray(values).ravel()))
    return concatenate((arr, values), axis)


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
        sections = [i * (n // sections) + builtins_min(i, n % sections) for i in range(1, sections)]
    return split(ary, sections, axis)


def tile(A, reps):
    a, reps = asarray(A), _axes(reps)
    a = a.reshape([1] * (len(reps) - a.ndim) + list(a.shape))
    reps = [1] * (a.ndim - len(reps)) + reps
    for axis in range(a.ndim):
        a = concatenate([a] * reps[axis], axis) if reps[axis] else take(a, [], axis)
    return a


def repeat(a, repeats, axis=None):
    a = asarray(a)
    return call("np.repeat", a.ravel() if axis is None else a, atleast_1d(repeats), axis or 0)


def take(a, indices, axis=None):
    a, at = asarray(a), asarray(indices)
    if axis is None:
        return a.ravel()[at] if at.ndim else a.ravel()[at.item()]
    part = call("np.take", a, at.ravel(), axis)
    return part if at.ndim else squeeze(part, axis)


# Order and search.

def sort(a, axis=-1, kind=None):
    return call("np.sort", *_axis_of(a, axis))


def argsort(a, axis=-1, kind=None):
    return call("np.argsort", *_axis_of(a, axis))


def _axis_of(a, axis):
    return (asarray(a).ravel(), 0) if axis is None else (asarray(a), axis)


def lexsort(keys):
    order = arange(len(keys[0]))
    for key in keys:
        order = order[argsort(asarray(key)[order])]
    return order


def unique(ar, return_index=False, return_inverse=False, return_counts=False):
    all = call("np.unique", asarray(ar).ravel())
    wanted = [all[0]] + [a for a, is_wanted in zip(all[1:], (return_index, return_inverse, return_counts)) if is_wanted]
    return tuple(wanted) if len(wanted) > 1 else wanted[0]


def nonzero(a):
    return tuple(call("np.nonzero", atleast_1d(a)))


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
    return test[minimum(searchsorted(test, element), test.size - 1)] == element  # noqa: F821


in1d = isin


def intersect1d(a, b):
    a = unique(a)
    return a[isin(a, b)]


def setdiff1d(a, b):
    a = unique(a)
    return a[~isin(a, b)]


def union1d(a, b):
    return unique(append(a, b))


def searchsorted(a, v, side="left"):
    return call("np.searchsorted", asarray(a), _arg(v), side == "right")


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


def interp(x, xp, fp, left=None, right=None):
    return call("np.interp", _arg(x), asarray(xp), asarray(fp), left, right)


# Sums along an axis, slopes, areas, products.

def cumsum(a, axis=None):
    return call("np.cumsum", *_axis_of(a, axis))


def cumprod(a, axis=None):
    return call("np.cumprod", *_axis_of(a, axis))


def diff(a, n=1, axis=-1):
    a = asarray(a)
    for _ in range(n):
        a = call("np.diff", a, axis)
    return a


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


trapezoid = trapz


def dot(a, b):
    return call("np.dot", _arg(a), _arg(b))


def matmul(a, b):
    return call("np.matmul", asarray(a), asarray(b))


def vdot(a, b):
    return dot(ravel(a), ravel(b))


def inner(a, b):
    return dot(a, asarray(b).T) if asarray(b).ndim < 3 else None


def outer(a, b):
    return ravel(a)[:, None] * ravel(b)[None, :]


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


# About numbers and arrays.

def ndim(a):
    return asarray(a).ndim


def shape(a):
    return asarray(a).shape


def size(a, axis=None):
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def isscalar(v):
    return type(v) in (int, float, bool, str)


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
            _style[i] = int(builtins_min(value, 1 << 30)) if i < 4 else bool(value)


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


for _name in (
    "sum mean prod max min ptp any all argmax argmin std var cumsum cumprod round clip dot repeat take nonzero argsort searchsorted "
    "diagonal trace"
).split():
    setattr(ndarray, _name, globals()[_name])


def __getattr__(name):
    if name in ("random", "linalg", "fft"):
        return getattr(__import__("numpy." + name), name)
    from _near import absent
    from ._instead import INSTEAD
    raise absent("module 'numpy' has no attribute '%s'" % name, name, globals(), INSTEAD)
