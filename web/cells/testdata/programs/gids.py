# %%
from neuron import h
from neuron.units import ms, mV
import numpy as np
h.load_file('stdrun.hoc')
pc = h.ParallelContext()

class Cell:
    def __init__(self, gid):
        self.gid = gid
        self.soma = h.Section(name='soma', cell=self)
        self.dend = [h.Section(name='dend[%d]' % i, cell=self) for i in range(2)]
        for d in self.dend:
            d.connect(self.soma(1))
            d.L, d.diam, d.nseg = 150, 1.5, 3
            d.insert(h.pas)
            d.g_pas = 1e-4
            d(0.9).pas.e = -68
        self.soma.L = self.soma.diam = 18
        self.soma.insert('hh')
        self.syns = [h.Exp2Syn(self.dend[0](0.7)), h.ExpSyn(self.dend[1](0.3))]
        self.syns[0].tau1, self.syns[0].tau2, self.syns[0].e = 0.3, 3, 0
        self.syns[1].tau, self.syns[1].e = 6, -75
        pc.set_gid2node(gid, pc.id())
        nc = h.NetCon(self.soma(0.5)._ref_v, None, sec=self.soma)
        nc.threshold = -10 * mV
        pc.cell(gid, nc)
        self.v = h.Vector().record(self.soma(0.5)._ref_v, 0.1)
    def __str__(self):
        return f'Cell[{self.gid}]'
cells = [Cell(i) for i in range(6)]
# %%
ncs = []
for c in cells:
    for k, (off, w, d) in enumerate([(1, 0.004, 2.3), (2, 0.002, 1.1)]):
        nc = pc.gid_connect((c.gid + off) % 6, c.syns[k])
        nc.weight[0] = w
        nc.delay = d
        ncs.append(nc)
print(len(ncs), ncs[0].srcgid(), ncs[3].weight[0], ncs[0].preseg(), ncs[0].postseg())
# %%
drive = h.NetStim()
drive.number, drive.start, drive.interval, drive.noise = 40, 2, 3, 0.6
drive.noiseFromRandom123(7, 1, 0)
into = h.NetCon(drive, cells[0].syns[0])
into.weight[0] = 0.02
into.delay = 0.5
t, ids = h.Vector(), h.Vector()
pc.spike_record(-1, t, ids)
pc.set_maxstep(10)
h.celsius = 16
h.finitialize(-67)
pc.psolve(80)
print(h.t, t.size())
for x, i in zip(t, ids):
    print('%d %.3f' % (i, x), end='; ')
# %%
isi = {}
for c in cells:
    mine = t.as_numpy()[np.array(ids) == c.gid]
    isi[c.gid] = np.diff(mine)
print({k: v.round(3).tolist() for k, v in isi.items()})
# %%
[round(c.v.mean(), 9) for c in cells]
# %%
for nc in ncs:
    nc.weight[0] *= 2
ncs[0].active(False)
h.finitialize(-67)
pc.psolve(40)
print(len(t), sorted(set(int(i) for i in ids)), cells[3].v.max())
# %%
counts, edges = np.histogram(np.array(t), bins=8, range=(0, 40))
print(counts, edges)
list(t.histogram(0, 40, 5))
# %%
del cells[4:]
import gc
gc.collect()
print(len(list(h.allsec())))
# %%
axon = h.Section(name='axon')
axon.L, axon.diam, axon.nseg = 1000, 1, 51
axon.insert('hh')
clamp = h.SEClamp(axon(0))
clamp.dur1, clamp.amp1 = 1, -65
clamp.dur2, clamp.amp2 = 5, -20
clamp.rs = 0.1
rec = {x: h.Vector().record(axon(x)._ref_v) for x in (0, 0.25, 0.5, 1)}
cur = h.Vector().record(clamp._ref_i)
tt = h.Vector().record(h._ref_t)
h.celsius = 6.3
h.finitialize(-65)
while h.t < 8:
    h.fadvance()
print(h.t, {x: round(v.max(), 6) for x, v in rec.items()}, cur.min_ind(), cur.max())
first = {x: tt[v.indwhere('>', 0)] for x, v in rec.items() if v.indwhere('>', 0) >= 0}
print(first)
# %%
clamp.dur1 = clamp.dur2 = 0
ic = h.IClamp(axon(0.5))
ic.dur = 100
wave = h.Vector(0.2 * np.abs(np.linspace(-1, 1, 200)))
wave.play(ic._ref_amp, 0.1)
i_rec = h.Vector().record(ic._ref_i)
h.finitialize(-65)
h.continuerun(20)
print(i_rec.max(), i_rec.min(), rec[0.5].max(), len(i_rec))
# %%
al = h.AlphaSynapse(axon(0.2))
al.onset, al.gmax, al.tau = 2, 0.05, 0.5
wave.play_remove()
ic.amp = 0
h.run()
print(h.tstop, rec[0.25].max(), al.i)
# %%
print(axon.psection()['point_processes'])
print(ic, ic.get_segment(), al.get_loc())
# %%
seg = axon(0.5)
m = h.Vector().record(seg.hh._ref_m)
ina = h.Vector().record(seg._ref_ina)
gk = h.Vector().record(seg.hh._ref_gk)
axon.nseg = 5
h.run()
print(m.max(), ina.min(), gk.mean(), len(m), seg)
# %%
h.finitialize(-65)
trace = []
for k in range(5):
    ic.amp = 0.1 * k
    h.continuerun(h.t + 1)
    trace.append((round(h.t, 6), axon(0.5).v, axon.v))
trace
# %%
h.run(3)
# %%
h.continuerun('a')
# %%
ic.amp = 'a'
# %%
ic.ampp
# %%
nc = h.NetCon(axon(0.5)._ref_v, ic, sec=axon)
