"""What the modules of MicroPython's library lack of Python's."""
import collections
import functools
import itertools


class Counter(dict):
    """How often each thing is there."""

    def __init__(self, things=()):
        super().__init__()
        self.update(things)

    def update(self, things):
        if isinstance(things, dict):
            for thing, n in things.items():
                self[thing] = self.get(thing, 0) + n
        else:
            for thing in things:
                self[thing] = self.get(thing, 0) + 1

    def __getitem__(self, thing):
        return self.get(thing, 0)

    def most_common(self, n=None):
        return sorted(self.items(), key=lambda item: item[1], reverse=True)[:n]

    def elements(self):
        return (thing for thing, n in self.items() for _ in range(n))


def product(*iterables, repeat=1):
    pools = [list(i) for i in iterables] * repeat
    rows = [()]
    for pool in pools:
        rows = [row + (item,) for row in rows for item in pool]
    return iter(rows)


def permutations(iterable, r=None):
    pool = list(iterable)
    n = len(pool) if r is None else r
    for indices in product(range(len(pool)), repeat=n):
        if len(set(indices)) == n:
            yield tuple([pool[i] for i in indices])


def combinations(iterable, r):
    pool = list(iterable)
    for indices in permutations(range(len(pool)), r):
        if sorted(indices) == list(indices):
            yield tuple([pool[i] for i in indices])


def combinations_with_replacement(iterable, r):
    pool = list(iterable)
    for indices in product(range(len(pool)), repeat=r):
        if sorted(indices) == list(indices):
            yield tuple([pool[i] for i in indices])


def zip_longest(*iterables, fillvalue=None):
    lists = [list(i) for i in iterables]
    for k in range(max([len(l) for l in lists]) if lists else 0):
        yield tuple([l[k] if k < len(l) else fillvalue for l in lists])


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        dropping = dropping and predicate(item)
        if not dropping:
            yield item


def filterfalse(predicate, iterable):
    return (item for item in iterable if not (predicate or bool)(item))


def compress(data, selectors):
    return (d for d, s in zip(data, selectors) if s)


def pairwise(iterable):
    items = list(iterable)
    return zip(items, items[1:])


def groupby(iterable, key=None):
    group = []
    for item in iterable:
        k = key(item) if key else item
        if group and k != last:
            yield last, iter(group)
            group = []
        group.append(item)
        last = k
    if group:
        yield last, iter(group)


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return lru_cache()(maxsize)

    def decorate(function):
        known = {}

        def cached(*args, **named):
            key = (args, tuple(sorted(named.items())))
            if key not in known:
                known[key] = function(*args, **named)
            return known[key]
        return cached
    return decorate


def cache(function):
    return lru_cache(None)(function)


def total_ordering(cls):
    if "__lt__" in cls.__dict__:
        cls.__gt__ = lambda self, other: not (self < other or self == other)
        cls.__le__ = lambda self, other: self < other or self == other
        cls.__ge__ = lambda self, other: not self < other
    return cls


def cmp_to_key(compare):
    class Key:
        def __init__(self, thing):
            self.thing = thing

        def __lt__(self, other):
            return compare(self.thing, other.thing) < 0
    return Key


collections.Counter = Counter
for _f in (product, permutations, combinations, combinations_with_replacement, zip_longest, takewhile, dropwhile, filterfalse, compress, pairwise, groupby):
    setattr(itertools, _f.__name__, _f)
for _f in (lru_cache, cache, total_ordering, cmp_to_key):
    setattr(functools, _f.__name__, _f)
