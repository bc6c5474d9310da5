"""math with what MicroPython's has not."""
from math import *


def hypot(*xs):
    largest = max([abs(x) for x in xs]) if xs else 0.0
    if largest == 0 or largest == inf:
        return float(largest)
    return largest * sqrt(fsum([(x / largest) * (x / largest) for x in xs]))


def dist(p, q):
    return hypot(*[a - b for a, b in zip(p, q)])


def fsum(numbers):
    """The sum, rounded once."""
    partials = []
    for x in numbers:
        i = 0
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                partials[i] = low
                i += 1
            x = high
        partials[i:] = [x]
    return sum(reversed(partials), 0.0) if len(partials) < 3 else _rounded(partials)


def _rounded(partials):
    n = len(partials) - 1
    high = partials[n]
    low = 0.0
    while n > 0:
        x, n = high, n - 1
        y = partials[n]
        high = x + y
        low = y - (high - x)
        if low:
            break
    if n > 0 and (low < 0) == (partials[n - 1] < 0):
        y = low * 2.0
        x = high + y
        if y == x - high:
            high = x
    return high


def prod(numbers, start=1):
    for x in numbers:
        start *= x
    return start


def gcd(*numbers):
    a = 0
    for b in numbers:
        while b:
            a, b = b, a % b
    return abs(a)


def comb(n, k):
    return perm(n, k) // factorial(k) if 0 <= k <= n else 0


def perm(n, k=None):
    return prod(range(n - (n if k is None else k) + 1, n + 1))


def isqrt(n):
    r = int(sqrt(n))
    while r * r > n:
        r -= 1
    while (r + 1) * (r + 1) <= n:
        r += 1
    return r


def log1p(x):
    u = 1.0 + x
    return x if u == 1.0 else log(u) * x / (u - 1.0)


def cbrt(x):
    return copysign(abs(x) ** (1 / 3), x)


def exp2(x):
    return 2.0 ** x
