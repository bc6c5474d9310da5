"""numpy for the cells: names and syntax here, arithmetic on whole arrays in the engine.

Elements are 64-bit floats, integers (exact up to 2**53) and bools. Scalars are Python's
own numbers. Sums, means and all else that numpy computes the same way on every machine
are numpy's to the last bit; so are exp, and nearly always sin, cos, tan and log, but in
dot, @ and fits the last digits may differ.
"""
from _cablelab import call, exceptions

from ._array import array, asarray, into as _into, ndarray, operand as _operand
from ._kinds import (  # noqa: F401
    axes as _axes, bool_, count as _count, dtype, element as _element, float64, int64, kind_of as _kind,
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


def round(a, decimals=0, out=None):
    return _done(call("np.round", _arg(a), decimals), out)


around = round_ = round


def clip(a, a_min=None, a_max=None, out=None):
    return _done(call("np.clip", _arg(a), None if a_min is None else _arg(a_min), None if a_max is None else _arg(a_max)), out)


def where(condition, x=None, y=None):
    if x is None:
        return nonzero(condition)
    return call("np.where", _arg(condition), _arg(x), _arg(y))


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


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, _nan=False):
    return _done(call("np.quantile", asarray(a), asarray(q), axis, bool(keepdims), method, _nan), out)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, _nan=False):
    q = asarray(q) / 100
    if any(~((q >= 0) & (q <= 1)) if isinstance(q, ndarray) else not 0 <= q <= 1):  # noqa: F821
        raise ValueError("Percentiles must be in the range [0, 100]")
    return quantile(a, q, axis, out, overwrite_input, method, keepdims, _nan)


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


def copy(a):
    return array(a)


def builtins_min(a, b):
    return a if a < b else b


def builtins_max(a, b):
    return a if a > b else b


# Other forms.

def broadcast_to(a, shape):
    return asarray(call("np.broadcast_to", asarray(a), _axes(shape)))


def reshape(a, newshape):
    return asarray(a).reshape(newshape)


def ravel(a):
    return asarray(a).ravel()


def transpose(a, axes=None):
    return asarray(a).transpose(axes)


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


def unique(ar, return_index=False, return_inverse=False, return_counts=False):
    all = call("np.unique", asarray(ar).ravel())
    wanted = [all[0]] + [a for a, is_wanted in zip(all[1:], (return_index, return_inverse, return_counts)) if is_wanted]
    return tuple(wanted) if len(wanted) > 1 else wanted[0]


def nonzero(a):
    return tuple(call("np.nonzero", atleast_1d(a)))


def searchsorted(a, v, side="left"):
    return call("np.searchsorted", asarray(a), _arg(v), side == "right")


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


def dot(a, b):
    return call("np.dot", _arg(a), _arg(b))


def matmul(a, b):
    return call("np.matmul", asarray(a), asarray(b))


def outer(a, b):
    return ravel(a)[:, None] * ravel(b)[None, :]


# About numbers and arrays.

def ndim(a):
    return asarray(a).ndim


def shape(a):
    return asarray(a).shape


def size(a, axis=None):
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def isscalar(v):
    return type(v) in (int, float, bool, str)


for _name in (
    "sum mean prod max min ptp any all argmax argmin std var cumsum cumprod round clip dot repeat take nonzero argsort searchsorted"
).split():
    setattr(ndarray, _name, globals()[_name])


def _later(name):
    def method(self, *args, **named):
        return __getattr__(name)(self, *args, **named)
    return method


for _name in ("diagonal", "trace", "conj"):
    setattr(ndarray, _name, _later(_name))


def __getattr__(name):
    if name in ("random", "linalg", "fft"):
        return getattr(__import__("numpy." + name), name)
    from ._more import own
    if name in own:
        return own[name]
    if name == "__all__":  # what import * takes: all but some that Python has itself
        return [n for n in list(own) + list(globals()) if n[0] != "_" and n not in ("abs", "max", "min", "round", "call", "exceptions")]
    from _near import absent
    from ._instead import INSTEAD
    raise absent("module 'numpy' has no attribute '%s'" % name, name, list(own) + list(globals()), INSTEAD)
