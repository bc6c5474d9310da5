# %%
from __future__ import print_function
import sys, time, math, random, json, itertools
from collections import namedtuple, OrderedDict, defaultdict, Counter, deque
from functools import partial, reduce
from typing import List, Dict, Optional, Tuple
from dataclasses import dataclass, field
from neuron import h
h.load_file('stdrun.hoc')
# %%
@dataclass
class Params:
    """Of a cell."""
    L: float = 20.0
    diam: float = 20.0
    mechs: List[str] = field(default_factory=list)
    name: str = 'soma'

p = Params(diam=10, mechs=['hh'])
print(p, p == Params(20.0, 10, ['hh']), p.L)
# %%
def make(params: Params, n: int = 1) -> List:
    """n sections."""
    made: List = []
    for i in range(n):
        sec = h.Section(name=f'{params.name}{i}')
        sec.L, sec.diam = params.L, params.diam
        for m in params.mechs:
            sec.insert(m)
        made.append(sec)
    return made

secs = make(p, 3)
print(secs, [s.diam for s in secs])
# %%
order = {}
for key in ['zeta', 'alpha', 'mid', 'beta']:
    order[key] = len(key)
print(order, list(order), dict(sorted(order.items())), {**order, 'last': 1})
# %%
print([*range(3), *'ab'], (*secs, 1), {*'a'}, max(order, key=order.get))
first, *rest = secs
print(first, rest)
# %%
print('|'.join(['name'.ljust(8), 'x'.rjust(4), '7'.zfill(3), 'mid'.center(9), 'Title'.upper().title()]))
print('{:<10}|{:>8.3f}|{:^7}|{:+.1e}'.format('left', math.pi, 'mid', 12345.678))
print(f'{math.pi:10.4f}|{1/3}|{2**0.5!r}|{10**6:,}|{0.25:.0%}|{"s":>5}|{h.dt}')
print('%s %r %5.2f %d %g %e' % ('a', 'b', 1.005, 3.9, 1e-7, 12345.6789))
# %%
Point = namedtuple('Point', ['x', 'y'])
pt = Point(1, y=2)
print(pt, pt.x, tuple(pt))
d = defaultdict(list)
for s in secs:
    d[s.nseg].append(s.name())
print(list(d.items()), sorted(Counter('abca').items()))
# %%
print(list(itertools.product([1, 2], 'ab')), list(itertools.chain([1], [2])), list(zip(*[(1, 2), (3, 4)])))
print(reduce(lambda a, b: a + b, [1, 2, 3]), partial(max, 3)(1), list(map(str, [1, 2])), any(s.L > 30 for s in secs), all([]))
# %%
def gen(n):
    total = 0
    for i in range(n):
        received = yield total
        total += received if received is not None else i

g = gen(4)
print(next(g), g.send(10), list(g))
# %%
class Base:
    count = 0

    def __init__(self, name):
        self.name = name
        Base.count += 1

    def describe(self):
        return f'{type(self).__name__}({self.name})'

    @staticmethod
    def double(x):
        return 2 * x

    @classmethod
    def default(cls):
        return cls('default')

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, value, tb):
        print('exit', kind.__name__ if kind else None)
        return True

class Derived(Base):
    def __init__(self, name, size=1):
        super().__init__(name)
        self.size = size

    def describe(self):
        return super().describe() + f'[{self.size}]'

    def __len__(self):
        return self.size

    def __lt__(self, other):
        return self.size < other.size

x = Derived.default()
print(x.describe(), Base.double(4), Base.count, len(Derived('a', 3)), sorted([Derived('b', 2), Derived('c', 1)])[0].name, isinstance(x, Base))
with Base('ctx') as b:
    raise ValueError('swallowed')
# %%
try:
    try:
        raise KeyError('inner')
    except KeyError as e:
        raise RuntimeError('outer') from e
except RuntimeError as e:
    print('caught', e, type(e).__name__)
else:
    print('never')
finally:
    print('always')
# %%
t0 = time.time()
random.seed(3)
r = [random.random() for _ in range(3)]
print(all(0 <= v < 1 for v in r), time.time() - t0 < 10, sys.version_info[0], sys.version_info >= (3, 4))
# %%
matrix = [[i * j for j in range(3)] for i in range(3)]
print(matrix, sum(map(sum, matrix)), [row[::-1] for row in matrix], list(reversed('abc')), 'a,b,c'.split(','), ' pad '.strip())
print({i: c for i, c in enumerate('ab')}, {c for c in 'aab'} == {'a', 'b'}, 5 // 2, -5 // 2, -5 % 3, 2 ** 10, 7 / 2, divmod(7, 2), round(2.5), round(2.675, 2), abs(-3), int('42'), float('1e-3'))
# %%
if (n := len(secs)) > 2:
    print(f'{n=}', n)
print(1 if n else 2, n is not None, not n, 1 < n < 5, None)
while True:
    n -= 1
    if n < 0:
        break
else:
    print('no')
lst = [3, 1, 2]
lst.sort(reverse=True)
del lst[0]
print(lst, lst * 2, lst + [9], lst.index(1), 2 in lst, lst.pop(), lst)
# %%
@dataclass(frozen=True)
class Frozen:
    a: int
    b: str = 'x'

print(Frozen(1), Frozen(1) == Frozen(1), Frozen(2, 'y'))
import statistics, copy, os, re, string, textwrap, warnings, traceback, abc, pprint, bisect, heapq, operator
print(statistics.mean([1, 2, 4]), statistics.stdev([1, 2, 4]), bisect.bisect([1, 3, 5], 3), re.match('a+', 'aab').group(0), os.path.join('a', 'b'), operator.add(1, 2))
print(copy.deepcopy({'a': [1]}), string.ascii_lowercase[:3])
pprint.pprint({'b': [1, 2], 'a': 1})
