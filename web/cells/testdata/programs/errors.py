# %%
from neuron import h
soma = h.Section(name='soma')
dend = h.Section(name='dend')
dend.connect(soma(1))

def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__)
    else:
        print('fine')
# %%
attempt(lambda: soma.foo)
attempt(lambda: soma(0.5).foo)
attempt(lambda: soma(0.5).hh.gnabar)
attempt(lambda: h.foo)
attempt(lambda: soma(2))
attempt(lambda: soma.insert('foo'))
attempt(lambda: h.IClamp(3))
attempt(lambda: h.IClamp(soma(0.5)).foo)
attempt(lambda: soma.connect(3))
attempt(lambda: h.units('foo'))
attempt(lambda: h.Vector([1])[4])
attempt(lambda: h.NoSuchThing())
attempt(lambda: soma(0.5) + 1)
attempt(lambda: h.Section(nam='x'))
# %%
def setting(owner, name, value):
    attempt(lambda: setattr(owner, name, value))

setting(soma, 'nseg', 0)
setting(soma, 'nseg', 2.5)
setting(soma, 'nseg', 3)
setting(soma, 'L', -1)
setting(soma, 'L', 'long')
setting(soma, 'foo', 1)
setting(soma(0.5), 'foo', 1)
setting(h, 'foo', 1)
setting(h.IClamp(soma(0.5)), 'foo', 1)
setting(h.IClamp(soma(0.5)), 'amp', 'much')
setting(h, 'dt', 'small')
soma.nseg
# %%
try:
    soma.foo
except AttributeError as e:
    print('caught', str(e).startswith("'nrn.Section' object has no attribute 'foo'"))
try:
    soma.nseg = 0
except ValueError as e:
    print('caught', e)
try:
    soma(-0.1)
except ValueError as e:
    print('caught', e)
finally:
    print('finally')
# %%
def deep(n):
    return soma(n)

deep(3)
# %%
class Cell:
    def __init__(self):
        self.soma = h.Section(name='soma', cell=self)
        self.nothing.L = 3

Cell()
# %%
1 / 0
# %%
undefined_name
# %%
raise KeyError('mine')
# %%
assert soma.L == 3, 'length'
# %%
int('x')
# %%
{}['missing']
# %%
[][1]
# %%
'a' + 1
# %%
x = (1, 2
# %%
import nonexistent
# %%
print('still here')
