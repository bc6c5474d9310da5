# %%
from neuron import h, gui
import numpy as np
import itertools, random
random.seed(42)
# %%
class IF:
    def __init__(self, i):
        self.i = i
        self.sec = h.Section(name='s', cell=self)
        self.sec.L = self.sec.diam = 15
        self.sec.insert('hh')
        self.exc = h.Exp2Syn(self.sec(0.5)); self.exc.tau1, self.exc.tau2, self.exc.e = 0.2, 2, 0
        self.inh = h.ExpSyn(self.sec(0.5)); self.inh.tau, self.inh.e = 5, -80
        self.out = []
        self.spikes = h.Vector()
        self.det = h.NetCon(self.sec(0.5)._ref_v, None, sec=self.sec)
        self.det.record(self.spikes)
    def __str__(self):
        return 'IF%d' % self.i
    def connect(self, other, w, d=1.0, inhibitory=False):
        nc = h.NetCon(self.sec(0.5)._ref_v, other.inh if inhibitory else other.exc, sec=self.sec)
        nc.weight[0], nc.delay, nc.threshold = w, d, 0
        self.out.append(nc)
        return nc
# %%
N = 6
cells = [IF(i) for i in range(N)]
for a, b in itertools.permutations(cells, 2):
    if random.random() < 0.5:
        a.connect(b, 0.002 + 0.001 * random.random(), random.uniform(1, 4), random.random() < 0.3)
print([len(c.out) for c in cells], cells[0].out[0].delay if cells[0].out else None)
# %%
drive = []
for c in cells[:3]:
    ns = h.NetStim()
    ns.interval, ns.number, ns.start, ns.noise = 12, 1e9, 3 + c.i, 0
    nc = h.NetCon(ns, c.exc)
    nc.weight[0], nc.delay = 0.01, 0
    drive.append((ns, nc))
h.finitialize(-65)
h.continuerun(100)
for c in cells:
    print(c, [round(x, 6) for x in c.spikes])
# %%
rates = np.array([len(c.spikes) for c in cells]) / 0.1
print(rates, rates.mean(), rates.std())
counts, edges = np.histogram([x for c in cells for x in c.spikes], bins=10, range=(0, 100))
print(counts, edges[:3])
# %%
noisy = h.NetStim()
noisy.noise, noisy.start, noisy.number, noisy.interval = 1, 0, 20, 5
noisy.noiseFromRandom123(1, 2, 3)
noisy.seed(5) if False else None
times = h.Vector()
d = h.NetCon(noisy, None)
d.record(times)
h.finitialize(-65)
h.continuerun(60)
print(len(times), [round(x, 9) for x in times][:6])
# %%
r = h.Random()
r.Random123(1, 2, 3)
r.uniform(0, 1)
print([r.repick() for _ in range(3)], r.normal(0, 1), r.negexp(1))
v = h.Vector(4)
r.uniform(0, 10)
v.setrand(r)
print(list(v))
# %%
idvec, tvec = h.Vector(), h.Vector()
for c in cells:
    c.det.record(tvec, idvec, c.i)
h.finitialize(-65)
h.continuerun(30)
print(list(zip(list(idvec), [round(x, 6) for x in tvec])))
# %%
cells[0].out[0].active(False) if cells[0].out else None
for ns, nc in drive:
    nc.weight[0] *= 0.5
h.finitialize(-65)
h.continuerun(50)
print([len(c.spikes) for c in cells])
del cells, c, a, b, drive, ns, nc, d
h.topology()
h.List('NetCon').count(), h.List('NetStim').count()
