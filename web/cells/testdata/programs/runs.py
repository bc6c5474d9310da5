# %%
from neuron import h, gui
soma = h.Section(name='soma')
soma.L = soma.diam = 20
soma.insert('hh')
# %%
iclamp = h.IClamp(soma(0.5))
iclamp.delay = 2
iclamp.dur = 0.1
iclamp.amp = 0.9
print(iclamp.amp)
iclamp
# %%
[name for name in dir(iclamp) if not name.startswith('_')]
# %%
v = h.Vector().record(soma(0.5)._ref_v)
t = h.Vector().record(h._ref_t)
h.finitialize(-65)
h.continuerun(40)
print(len(v), v.max(), v.max_ind(), t[int(v.max_ind())])
# %%
def apd(vec, thr=-20):
    above = vec.indwhere('>', thr)
    return above, vec.c().indvwhere('>', thr).size()
apd(v)
# %%
for amp in [0.1, 0.5, 1.0]:
    iclamp.amp = amp
    h.finitialize(-65)
    h.continuerun(20)
    print(amp, '%g' % v.max(), round(v.mean(), 6))
# %%
w = v + 65
print(w, w.max(), (v * 2).min(), (v - v).sum(), (1 / w.add(100)).mean())
v.c().sub(v.mean()).div(v.stdev()).sumsq()
# %%
v.as_numpy()[:5]
# %%
import csv
rows = list(zip(t, v))
rows[0], rows[-1]
# %%
syn = h.Exp2Syn(soma(0.5))
syn.tau1, syn.tau2 = 0.5, 5
nc = h.NetCon(None, syn)
nc.weight[0] = 0.01
nc.delay = 1
nc
# %%
fih = h.FInitializeHandler(lambda: nc.event(7))
h.tstop = 15
iclamp.amp = 0
h.run()
print(v.max(), syn.g)
# %%
calls = []
def tick():
    calls.append(h.t)
    if h.t < 10:
        h.CVode().event(h.t + 2.5, tick)
fih2 = h.FInitializeHandler(lambda: h.CVode().event(1, tick))
h.run()
calls
# %%
del fih, fih2
h.run()
print(v.max(), len(calls))
# %%
apc = h.APCount(soma(0.5))
apc.thresh = 0
iclamp.dur = 1e9
iclamp.delay = 0
iclamp.amp = 0.1
h.tstop = 100
h.run()
apc.n, apc.time
# %%
ss = h.SaveState()
ss.save()
h.continuerun(120)
a = soma.v
ss.restore()
h.continuerun(120)
a == soma.v
# %%
h.dt = 0.1
h.run()
print(h.dt, len(v))
# %%
h.steps_per_ms = 10
h.dt = 0.1
h.run()
print(h.dt, len(v), v.max())
# %%
stim = h.NetStim()
stim.interval = 10
stim.number = 1e9
stim.start = 5
stim.noise = 1
stim.noiseFromRandom123(1, 2, 3)
nc2 = h.NetCon(stim, syn)
nc2.weight[0] = 0.001
tv, idv = h.Vector(), h.Vector()
nc2.record(tv, idv, 5)
h.run()
print(list(tv), set(idv))
# %%
vp = h.Vector([0, 0.2, 0, 0.3])
tp = h.Vector([0, 20, 40, 60])
vp.play(iclamp._ref_amp, tp, 1)
iv = h.Vector().record(iclamp._ref_i)
h.run()
print(iv.max(), iv.mean(), v.mean())
# %%
h.VecStim()
# %%
soma(0.5)._ref_q
# %%
v.foo
# %%
h.NetCon(soma(0.5), syn)
# %%
h.foo = 3
# %%
h.celsius = 20
h.run()
v.mean()
