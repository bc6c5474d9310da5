# %%
from neuron import h
from neuron.units import ms, mV
h.load_file("stdrun.hoc")
pc = h.ParallelContext()
# %%
class BallAndStick:
    name = "BallAndStick"
    def __init__(self, gid, x=0, y=0, z=0, theta=0):
        self._gid = gid
        self.soma = h.Section(name="soma", cell=self)
        self.dend = h.Section(name="dend", cell=self)
        self.dend.connect(self.soma)
        self.all = self.soma.wholetree()
        self.soma.L = self.soma.diam = 12.6157
        self.dend.L, self.dend.diam = 200, 1
        for sec in self.all:
            sec.Ra, sec.cm = 100, 1
        self.soma.insert(h.hh)
        self.dend.insert(h.pas)
        for seg in self.soma:
            seg.hh.gnabar, seg.hh.gkbar, seg.hh.gl, seg.hh.el = 0.12, 0.036, 0.0003, -54.3
        for seg in self.dend:
            seg.pas.g, seg.pas.e = 0.001, -65
        self.syn = h.ExpSyn(self.dend(0.5))
        self.syn.tau = 2 * ms
        self._spike_detector = h.NetCon(self.soma(0.5)._ref_v, None, sec=self.soma)
        self.spike_times = h.Vector()
        self._spike_detector.record(self.spike_times)
        self._ncs = []
        self.soma_v = h.Vector().record(self.soma(0.5)._ref_v)
    def __repr__(self):
        return "{}[{}]".format(self.name, self._gid)
# %%
class Ring:
    def __init__(self, N=5, stim_w=0.04, stim_t=9, stim_delay=1, syn_w=0.01, syn_delay=5):
        self._syn_w, self._syn_delay = syn_w, syn_delay
        self.set_gids(N)
        self.cells = [BallAndStick(i) for i in self.gidlist]
        for cell in self.cells:
            pc.cell(cell._gid, cell._spike_detector)
        for target in self.cells:
            source_gid = (target._gid - 1 + N) % N
            nc = pc.gid_connect(source_gid, target.syn)
            nc.weight[0] = self._syn_w
            nc.delay = self._syn_delay
            target._ncs.append(nc)
        if pc.gid_exists(0):
            self._netstim = h.NetStim()
            self._netstim.number = 1
            self._netstim.start = stim_t
            self._nc = h.NetCon(self._netstim, pc.gid2cell(0).syn)
            self._nc.delay = stim_delay
            self._nc.weight[0] = stim_w
    def set_gids(self, N):
        self.gidlist = list(range(pc.id(), N, pc.nhost()))
        for gid in self.gidlist:
            pc.set_gid2node(gid, pc.id())
# %%
ring = Ring()
pc.set_maxstep(10 * ms)
t = h.Vector().record(h._ref_t)
h.finitialize(-65 * mV)
pc.psolve(100 * ms)
print(len(t), [list(c.spike_times) for c in ring.cells])
# %%
local_data = {cell._gid: list(cell.spike_times) for cell in ring.cells}
all_data = pc.py_alltoall([local_data] + [None] * (pc.nhost() - 1))
print(pc.id(), pc.nhost(), sorted(all_data[0]), all_data[0][0])
data = {}
for d in all_data:
    data.update(d)
print(len(data), pc.allreduce(3, 1), pc.time() >= 0, pc.gid_exists(3), pc.gid2cell(2))
pc.barrier()
# %%
cell = ring.cells[0]
print(cell.soma, cell.soma.cell(), cell.syn.get_segment(), cell._ncs[0].weight[0], cell._ncs[0].delay, cell._ncs[0].syn(), cell._ncs[0].postcell(), cell._spike_detector.precell(), cell._spike_detector.preseg())
print(cell._ncs[0].srcgid(), cell._spike_detector.threshold, cell._ncs[0].valid(), cell._ncs[0])
print(h.List('NetCon').count(), len(h.List('ExpSyn')), [str(s) for s in h.List('ExpSyn')][:2])
