"""numpy.fft for the cells: transforms of one axis. The cells have no complex arrays; a
transform is a Complex, which has what spectra are made of."""
from _cablelab import call

import numpy as np


class Complex:
    """Complex numbers in a row: their real and imaginary parts."""

    def __init__(self, real, imag):
        self.real, self.imag = np.asarray(real), np.asarray(imag)
        self.shape, self.size, self.ndim, self.dtype = self.real.shape, self.real.size, 1, "complex128"

    def __len__(self):
        return self.size

    def __getitem__(self, key):
        real, imag = self.real[key], self.imag[key]
        return Complex(real, imag) if isinstance(real, np.ndarray) else complex(real, imag)

    def __setitem__(self, key, value):
        value = value if isinstance(value, (Complex, complex)) else _complex(value)
        self.real[key], self.imag[key] = value.real, value.imag

    def __iter__(self):
        return iter(self.tolist())

    def tolist(self):
        return [complex(a, b) for a, b in zip(self.real, self.imag)]

    def __abs__(self):
        return np.hypot(self.real, self.imag)

    def conj(self):
        return Complex(self.real, -self.imag)

    conjugate = conj

    def copy(self):
        return Complex(self.real.copy(), self.imag.copy())

    def __neg__(self):
        return Complex(-self.real, -self.imag)

    def __add__(self, other):
        other = _complex(other)
        return Complex(self.real + other.real, self.imag + other.imag)

    def __sub__(self, other):
        return self + -_complex(other)

    def __mul__(self, other):
        other = _complex(other)
        return Complex(self.real * other.real - self.imag * other.imag, self.real * other.imag + self.imag * other.real)

    def __truediv__(self, other):
        if not isinstance(other, (Complex, complex)):
            return Complex(self.real / other, self.imag / other)
        other = _complex(other)
        return self * Complex(other.real, -other.imag) / (np.square(other.real) + np.square(other.imag))

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -self + other

    def __repr__(self):
        return "array([" + ", ".join(["%.8g%+.8gj" % (a, b) for a, b in zip(self.real, self.imag)]) + "])"


def _complex(v):
    if isinstance(v, Complex):
        return v
    if isinstance(v, complex):
        return Complex(np.asarray(v.real), np.asarray(v.imag))
    v = np.asarray(v)
    return Complex(v, np.zeros_like(v))


def _parts(a, n):
    """Real and imaginary parts of n numbers, which are cut or followed by zeros."""
    parts = [a.real, a.imag] if isinstance(a, Complex) else [np.asarray(a), np.zeros(len(a))]
    if parts[0].ndim != 1:
        raise NotImplementedError("the cells' numpy transforms arrays of one axis")
    n = len(a) if n is None else n
    return [p[:n] if len(p) >= n else np.append(p, np.zeros(n - len(p))) for p in parts]


def fft(a, n=None):
    re, im = _parts(a, n)
    return Complex(*call("np.fourier", re, im, False))


def ifft(a, n=None):
    re, im = _parts(a, n)
    return Complex(*call("np.fourier", re, im, True))


def rfft(a, n=None):
    whole = fft(a, n)
    return whole[:len(whole) // 2 + 1]


def irfft(a, n=None):
    n = 2 * (len(a) - 1) if n is None else n
    re, im = _parts(a, n // 2 + 1)
    upper = slice_of(n)
    return ifft(Complex(np.append(re, re[upper]), np.append(im, -im[upper]))).real


def slice_of(n):
    """The frequencies of a transform of n real numbers that come again from its end."""
    return np.s_[(n - 1) // 2:0:-1]


def fftfreq(n, d=1.0):
    return np.append(np.arange((n + 1) // 2), np.arange(-(n // 2), 0)) * (1.0 / (n * d))


def rfftfreq(n, d=1.0):
    return np.arange(n // 2 + 1) * (1.0 / (n * d))


def fftshift(x):
    return np.roll(x, len(x) // 2)


def ifftshift(x):
    return np.roll(x, -(len(x) // 2))
