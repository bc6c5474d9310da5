# %%
from __future__ import print_function
import random, math, re, statistics, itertools, functools, collections, copy, bisect, json, time, sys
from typing import List, Dict, Optional
from collections import defaultdict, Counter, OrderedDict, namedtuple, deque
# %%
random.seed(3)
print([random.random() for _ in range(3)], random.randint(1, 10), random.choice('abc'), random.gauss(0, 1), random.sample(range(100), 5))
numbers = list(range(6))
random.shuffle(numbers)
print(numbers, random.uniform(1, 2), random.choices([1, 2, 3], k=4), random.expovariate(2), random.normalvariate(0, 1))
random.seed(123456789012)
print(random.random(), random.getrandbits(40), random.randrange(0, 100, 7))
# %%
print(math.hypot(3, 4), math.fsum([.1] * 10), sum([.1] * 10), math.prod([1, 2, 3]), math.comb(5, 2), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3))
print(re.findall('a+b', 'aab ab'), re.findall('(a)(b)', 'ab ab'), re.sub('a', 'x', 'banana'), re.match('b', 'banana').group(0), re.split(',', 'a,b'))
print(statistics.mean([1, 2, 4]), statistics.stdev([1.5, 2, 4]), statistics.median([3, 1, 2]), statistics.pstdev([1.0, 2.0]))
# %%
print(list(itertools.combinations('abc', 2)), list(itertools.product([1, 2], 'ab')), list(itertools.accumulate([1, 2, 3])), list(itertools.chain([1], [2])))
print([(k, len(list(g))) for k, g in itertools.groupby('aabccc')], list(itertools.zip_longest([1, 2], [3], fillvalue=0)), list(itertools.islice(itertools.count(5), 3)))
print(Counter('abca').most_common(1), sorted(Counter([1, 1, 2]).items()), functools.reduce(lambda a, b: a * b, [1, 2, 3]), functools.partial(pow, 2)(5))
# %%
order = {}
for key in ['zeta', 'alpha', 'mid', 'beta']:
    order[key] = len(key)
print(order, list(order), list(order.values()), dict(sorted(order.items())), json.dumps(order))
order.pop('zeta')
order['zeta'] = 0
del order['mid']
print(order, {v: k for k, v in order.items()}, order == {'zeta': 0, 'beta': 4, 'alpha': 5}, dict(b=1, a=2))
# %%
def options(**named):
    return named

print(options(z=1, y=2, a=3), json.loads('{"z": 1, "b": {"y": [1.5, null, true], "x": "t"}}'))
d = defaultdict(list)
for name in ['soma', 'dend', 'axon']:
    d[len(name)].append(name)
print(d[4], OrderedDict([('b', 1), ('a', 2)])['a'], deque([1, 2, 3], 2)[0], namedtuple('P', 'x y')(1, 2))
# %%
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(50), bisect.bisect([1, 3, 5], 3), copy.deepcopy({'a': [1, (2, 3)]}), round(88.65000000000001, 3), round(-64.983911, 6), round(2.5), round(1234.5678, -2), round(0.125, 2))
print(1e22, 1e16, 123456789012345680.0, 1e-5, 0.0001, 82.0750000001101, 922.161, 1 / 3, 2 / 3, 100.0, -0.0, 5e-324, 1.7976931348623157e308, float('inf'), float('nan'))
print('%.3f %g %e %10.4f|%-10.2f|%+.1f %5d|%s' % (2.0005, 1e-5, 12345.678, 3.14159, 2.5, 0.05, 42, 0.1 + 0.2), '{:.3f} {:.2e} {:g}'.format(724.3125, 0.00012345, 1e6))
print(f'{0.5:.0f} {1.5:.0f} {2.5:.0f} {0.125:.2f} {1e10:.1f} {3:.2f} {7:03d} {0.25:.0%} {12.0:g}')
# %%
format(3.14159, '.2f'), format('a', '>3')
