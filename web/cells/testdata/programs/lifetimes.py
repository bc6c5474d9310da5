# %%
from neuron import h
h.load_file('stdrun.hoc')

def names():
    return [sec.name() for sec in h.allsec()]
# %%
a = h.Section(name='a')
a = h.Section(name='b')
names()
# %%
for i in range(3):
    a = h.Section(name='c%d' % i)
names()
# %%
for i in range(3):
    a = h.Section(name='d%d' % i)
    print(names())
# %%
def local():
    inner = h.Section(name='inner')
    print(names())

local()
print(names())
local(), names()
# %%
def build():
    kept = h.Section(name='kept')
    lost = h.Section(name='lost')
    return kept

b = build()
print(names())
print([build().name() for _ in range(2)], names())
# %%
soma = h.Section(name='soma')
soma.insert('pas')
soma.L = soma.diam = 20

def response(amp):
    stim = h.IClamp(soma(0.5))
    stim.delay, stim.dur, stim.amp = 1, 5, amp
    v = h.Vector().record(soma(0.5)._ref_v)
    h.finitialize(-65)
    h.continuerun(5)
    return v.max()

print([response(amp) for amp in (0.1, 0.2, 0.3)])
print(soma(0.5).point_processes())
# %%
def responses():
    peaks = []
    for amp in (0.1, 0.2, 0.3):
        stim = h.IClamp(soma(0.5))
        stim.delay, stim.dur, stim.amp = 1, 5, amp
        v = h.Vector().record(soma(0.5)._ref_v)
        h.finitialize(-65)
        h.continuerun(5)
        peaks.append(v.max())
    return peaks

print(responses())
# %%
for amp in (0.1, 0.2, 0.3):
    stim = h.IClamp(soma(0.5))
    stim.delay, stim.dur, stim.amp = 1, 5, amp
    h.finitialize(-65)
    h.continuerun(5)
    print(soma.v)
# %%
def counter():
    sec = h.Section(name='closed over')
    def count():
        return sec.name(), names()
    return count

count = counter()
print(count())
count = None
names()
# %%
class Holder:
    pass

holder = Holder()
holder.sec = h.Section(name='held')
holder.parts = {'one': [h.Section(name='deep')], 2: (h.Section(name='deeper'),)}
print(names())
holder.parts.pop('one')
print(names())
holder = None
names()
# %%
def sections(n):
    for i in range(n):
        yield h.Section(name='g%d' % i)

gen = sections(3)
first = next(gen)
print(names())
rest = list(gen)
print(names())
del first, rest, gen
names()
# %%
lists = h.SectionList([h.Section(name='only listed')])
print(list(lists), names())
# %%
p = h.IClamp(soma(0.5))
seg = h.Section(name='by its segment')(0.5)
print(seg, names())
del seg
print(names(), p.get_segment())
# %%
mother = h.Section(name='mother')
child = h.Section(name='child')
child.connect(mother(1))
del mother
h.topology()
print(child.parentseg())
# %%
child = p = stim = b = None
soma(0.5).point_processes(), names()
# %%
syn = h.ExpSyn(soma(0.5))
ns = h.NetStim()
nc = h.NetCon(ns, syn)
ns.number, ns.start = 1, 1
nc.weight[0] = 0.01
del ns
h.finitialize(-65)
h.continuerun(5)
print(soma.v, nc.valid())
# %%
del nc
h.finitialize(-65)
h.continuerun(5)
soma.v
# %%
cells = [h.Section(name='cell%d' % i) for i in range(4)]
for i, sec in enumerate(cells):
    if i % 2:
        cells[i] = None
del sec
print(names())
del cells[0]
names()
# %%
def built(i):
    sec = h.Section(name='built%d' % i)
    return sec, len(names())

print([n for _, n in list(built(i) for i in range(3))])
print(len(names()))
more = tuple(h.Section(name='t%d' % len(names())) for _ in range(3))
print(more)
