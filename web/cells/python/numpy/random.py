"""numpy.random for the cells: the streams of numpy's RandomState and of default_rng."""
from _cablelab import call

import numpy as np


def _words(seed):
    """A natural number in words of 32 bits, the lowest first."""
    if seed < 0:
        raise ValueError("expected non-negative integer")
    words = [seed & 0xFFFFFFFF]
    while seed > 0xFFFFFFFF:
        seed >>= 32
        words.append(seed & 0xFFFFFFFF)
    return words


def _single(seed):
    """A seed of RandomState."""
    if seed is None:
        return None
    if type(seed) in (list, tuple) or isinstance(seed, np.ndarray):
        return [int(n) for n in seed]
    if not 0 <= int(seed) < 1 << 32:
        raise ValueError("Seed must be between 0 and 2**32 - 1")
    return int(seed)


def _shaped(numbers, size):
    """Numbers in the shape that is asked for; one number for None."""
    if size is None:
        return numbers[0]
    return numbers if type(size) is int else numbers.reshape(size)


def _shape(size, *parameters):
    """The shape of what is drawn with parameters that may be arrays."""
    if size is not None:
        return size
    shape = np.shape(np.broadcast_arrays(*parameters)[0])
    return list(shape) or None


def _count(size):
    return 1 if size is None else size if type(size) is int else np._count(size)


class _Stream:
    def _draw(self, distribution, size):
        return _shaped(call("random.draw", self._id, distribution, _count(size)), size)

    def random(self, size=None):
        return self._draw("even", size)

    def standard_normal(self, size=None):
        return self._draw("normal", size)

    def standard_exponential(self, size=None):
        return self._draw("exponential", size)

    def uniform(self, low=0.0, high=1.0, size=None):
        low, high = np._arg(low), np._arg(high)
        return low + (high - low) * self.random(_shape(size, low, high))

    def normal(self, loc=0.0, scale=1.0, size=None):
        loc, scale = np._arg(loc), np._arg(scale)
        if np.any(np.signbit(scale)):
            raise ValueError("scale < 0")
        return loc + scale * self.standard_normal(_shape(size, loc, scale))

    def exponential(self, scale=1.0, size=None):
        scale = np._arg(scale)
        if np.any(np.signbit(scale)):
            raise ValueError("scale < 0")
        return scale * self.standard_exponential(_shape(size, scale))

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        return np.exp(self.normal(mean, sigma, size))

    def poisson(self, lam=1.0, size=None):
        size = _shape(size, lam)
        if np.any(np.less(lam, 0)) or np.any(np.isnan(lam)):
            raise ValueError("lam < 0 or lam is NaN")
        means = np.broadcast_to(lam, 1 if size is None else size)
        return _shaped(call("random.poisson", self._id, means.ravel()), size)

    def _below(self, low, high, size, endpoint=False):
        if high is None:
            low, high = 0, low
        if not endpoint:
            high -= 1
        if low > high:
            raise ValueError("low >= high" if not endpoint else "low > high")
        return _shaped(call("random.upto", self._id, int(high) - int(low), _count(size)) + int(low), size)

    def _places(self, n, size, replace, p):
        """Places out of n."""
        count = _count(size)
        if p is not None:
            p = np.asarray(p)
            if p.size != n:
                raise ValueError("'a' and 'p' must have same size")
            if abs(np.sum(p) - 1) > 1e-8:
                raise ValueError("probabilities do not sum to 1")
            return self._weighted(p, count) if replace else self._weighted_once(p.astype(float), count)
        if replace:
            return call("random.upto", self._id, n - 1, count)
        if count > n:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        return call("random.sample", self._id, n, count)

    def _weighted(self, p, count):
        sums = np.cumsum(p)
        return np.searchsorted(sums / sums[-1], self.random(count), "right")

    def _weighted_once(self, p, count):
        if np.count_nonzero(p > 0) < count:
            raise ValueError("Fewer non-zero entries in p than size")
        found = []
        while len(found) < count:
            if found:
                p[found] = 0
            for place in self._weighted(p, count - len(found)):
                if place not in found:
                    found.append(place)
        return np.array(found)

    def choice(self, a, size=None, replace=True, p=None):
        if type(a) is int:
            if a < 1 and _count(size):
                raise ValueError("a must be greater than 0 unless no samples are taken")
            return _shaped(self._places(a, size, replace, p), size)
        if not len(a) and _count(size):
            raise ValueError("'a' cannot be empty unless no samples are taken")
        at = self._places(len(a), size, replace, p)
        if size is None:
            return a[at[0]]
        try:
            return np.asarray(a)[_shaped(at, size)]
        except TypeError:  # not of numbers, which numpy would make an array of
            return [a[i] for i in at]

    def permutation(self, x):
        if type(x) is int:
            return call("random.shuffled", self._id, x)
        x = np.array(x)
        return x[call("random.shuffled", self._id, len(x))]

    def shuffle(self, x):
        order = call("random.shuffled", self._id, len(x))
        if isinstance(x, np.ndarray):
            x[:] = x[order]
        else:
            x[:] = [x[i] for i in order]


class RandomState(_Stream):
    """The stream behind the functions of numpy.random: the Mersenne twister."""

    def __init__(self, seed=None):
        self._id = call("random.state", _single(seed))

    def seed(self, seed=None):
        call("random.reseed", self._id, _single(seed))

    def rand(self, *shape):
        return self.random(shape or None)

    def randn(self, *shape):
        return self.standard_normal(shape or None)

    def randint(self, low, high=None, size=None, dtype=int):
        return self._below(low, high, size)

    random_sample = _Stream.random


class Generator(_Stream):
    """A stream of PCG64."""

    def __init__(self, seed=None):
        self._id = call("random.generator", None if seed is None else _seed(seed))

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        return self._below(low, high, size, endpoint)


def _seed(seed):
    if type(seed) in (list, tuple) or isinstance(seed, np.ndarray):
        return [word for n in seed for word in _words(int(n))]
    return _words(int(seed))


def default_rng(seed=None):
    return seed if isinstance(seed, Generator) else Generator(seed)




_global = RandomState()

for _name in (
    "seed rand randn randint random random_sample uniform normal standard_normal exponential standard_exponential lognormal "
    "poisson choice permutation shuffle"
).split():
    globals()[_name] = getattr(_global, _name)

ranf = sample = random_sample  # noqa: F821


def __getattr__(name):
    from _near import absent
    raise absent("module 'numpy.random' has no attribute '%s'" % name, name, globals(), {
        "binomial": "a sum of random() < p", "gamma": "exponential or normal", "beta": "uniform or normal",
        "multivariate_normal": "standard_normal and @",
    })
