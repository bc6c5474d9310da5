"""Means and deviations of numbers."""
import math


class StatisticsError(ValueError):
    pass


def _numbers(data, least, name):
    data = list(data)
    if len(data) < least:
        raise StatisticsError("%s requires at least %d data point%s" % (name, least, "s" if least > 1 else ""))
    return data


def mean(data):
    data = _numbers(data, 1, "mean")
    total = math.fsum(data) if any([isinstance(x, float) for x in data]) else sum(data)
    m = total / len(data)
    return int(m) if m == int(m) and not any([isinstance(x, float) for x in data]) else m


def fmean(data):
    data = _numbers(data, 1, "fmean")
    return math.fsum(data) / len(data)


def _square(data, m):
    return math.fsum([(x - m) ** 2 for x in data])


def variance(data, xbar=None):
    data = _numbers(data, 2, "variance")
    return _square(data, fmean(data) if xbar is None else xbar) / (len(data) - 1)


def pvariance(data, mu=None):
    data = _numbers(data, 1, "pvariance")
    return _square(data, fmean(data) if mu is None else mu) / len(data)


def stdev(data, xbar=None):
    return math.sqrt(variance(data, xbar))


def pstdev(data, mu=None):
    return math.sqrt(pvariance(data, mu))


def median(data):
    data = sorted(_numbers(data, 1, "median"))
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def mode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return max(counts, key=lambda x: counts[x])
