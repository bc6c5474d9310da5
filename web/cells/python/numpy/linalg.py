"""numpy.linalg for the cells: systems of real equations."""
from _cablelab import call, exceptions

import numpy as np


class LinAlgError(Exception):
    """A matrix for which there is no answer."""


exceptions["LinAlgError"] = LinAlgError


def solve(a, b):
    return call("np.solve", np.asarray(a), np.asarray(b))


def inv(a):
    a = np.asarray(a)
    return solve(a, np.eye(a.shape[-1]))


def det(a):
    return call("np.det", np.asarray(a))


def lstsq(a, b, rcond=None):
    a, b = np.asarray(a), np.asarray(b)
    x = call("np.lstsq", a, b)
    rest = np.asarray(b - a @ x)
    residuals = np.array([rest @ rest]) if a.shape[0] > a.shape[1] else np.array([])
    return x, residuals, a.shape[1], None


def matrix_power(a, n):
    a = np.asarray(inv(a) if n < 0 else a)
    power = np.eye(a.shape[0], dtype=a.dtype)
    for _ in range(abs(n)):
        power = power @ a
    return power


def norm(x, ord=None, axis=None, keepdims=False):
    x = np.asarray(x)
    if axis is None and (ord is None or ord == 2 and x.ndim == 1 or ord == "fro"):
        return np.sqrt(np.sum(np.square(x)))
    if ord is None or ord == 2 and type(axis) is int:
        return np.sqrt(np.sum(np.square(x), axis, keepdims=keepdims))
    if x.ndim > 1 and axis is None:
        raise ValueError("the cells' numpy has no matrix norm of order %r" % ord)
    x = np.absolute(x)
    if ord == np.inf:
        return np.max(x, axis, keepdims=keepdims)
    if ord == -np.inf:
        return np.min(x, axis, keepdims=keepdims)
    return np.sum(x ** ord, axis, keepdims=keepdims) ** (1 / ord)


def __getattr__(name):
    from _near import absent
    raise absent("module 'numpy.linalg' has no attribute '%s'" % name, name, globals(), {
        "eig": "another tool: matrices are not decomposed here", "eigh": "another tool", "svd": "another tool",
        "eigvals": "another tool", "qr": "lstsq", "pinv": "lstsq", "cholesky": "solve",
    })
