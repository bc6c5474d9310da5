# %%
from neuron import h
import numpy as np
v = h.Vector([3, 1, 4, 1, 5, 9, 2, 6])
v, len(v), v.size(), list(v)
# %%
print(v[0], v[-1], v.x[2], v.get(3), v.max(), v.min(), v.max_ind(), v.min_ind(), v.mean(), v.stdev(), v.sum(), v.var())
# %%
print(list(v + 1), list(1 + v), list(v * 2), list(v / 2), list(v - v), list(10 - v), list(-v), list(v * v))
# %%
w = v.c()
w.add(1).mul(2)
print(list(w), list(v), w.size(), w.eq(v), w == w)
# %%
v[0] = 7
v.x[1] = 8
v.append(10, 11)
print(list(v))
v.resize(3)
print(list(v), v.contains(8), v.indwhere('>', 7), list(v.c().sort()), list(v.c().reverse()))
# %%
print(list(h.Vector(5)), list(h.Vector(3, 2)), list(h.Vector(range(4))), list(h.Vector(np.linspace(0, 1, 3))), list(h.Vector().indgen(0, 1, 0.25)))
# %%
a = np.array(h.Vector([1, 2, 3]))
print(a, a.dtype, a.mean())
# %%
out = np.zeros(3)
h.Vector([1, 2, 3]).to_python(out)
print(out, h.Vector([1, 2]).to_python())
h.Vector().from_python([1, 2, 3]).printf()
# %%
try:
    v[10]
except IndexError as e:
    print('IndexError', e)
try:
    v.nothing
except AttributeError as e:
    print('AttributeError')
# %%
x = h.Vector([0, 1, 2])
y = h.Vector([0, 10, 20])
print(list(h.Vector().interpolate(h.Vector([0.5, 1.5]), x, y)), list(y.c().deriv(1)), list(y.c().integral(1)), y.dot(x), list(y.c().pow(2)), list(y.c().sqrt()))
# %%
print(3 in v, 7 in v, [i for i in v], max(v), min(v), sum(v), sorted(v), dict(zip('abc', v)))
# %%
for i, value in enumerate(h.Vector([1, 2])):
    print(i, value, type(value).__name__)
# %%
s = h.Vector([1, 2, 3, 4, 5]).buffer_size
b = h.Vector(10).fill(3)
b.fill(1, 2, 4)
print(list(b), list(h.Vector([1, 2, 3]).insrt(1, 9)), list(h.Vector([1, 2, 3]).remove(1)), list(h.Vector([1, 2, 3, 4]).where('>', 2)))
