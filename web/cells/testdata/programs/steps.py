# %%
from neuron import h
from neuron.units import ms, mV, µm
import matplotlib.pyplot as plt
# %%
h.load_file("stdrun.hoc")
# %%
class BallAndStick:
    def __init__(self, gid):
        self._gid = gid
        self.soma = h.Section("soma", self)
        self.dend = h.Section("dend", self)
        self.dend.connect(self.soma)
        self.soma.L = self.soma.diam = 12.6157 * µm
        self.dend.L = 200 * µm
        self.dend.diam = 1 * µm
        self.all = [self.soma, self.dend]

    def __repr__(self):
        return f"BallAndStick[{self._gid}]"

my_cell = BallAndStick(0)
# %%
my_cell
# %%
my_cell.soma.area if False else my_cell.soma(0.5).area()
# %%
h.topology()
# %%
my_other_cell = BallAndStick(1)
# %%
h.topology()
# %%
del my_other_cell
# %%
h.topology()
# %%
import matplotlib.pyplot as plt
h.PlotShape(False).plot(plt)
# %%
ps = h.PlotShape(True)
ps.show(0)
# %%
for sec in my_cell.all:
    sec.Ra = 100
    sec.cm = 1
my_cell.soma.insert("hh")
for seg in my_cell.soma:
    seg.hh.gnabar = 0.12
    seg.hh.gkbar = 0.036
    seg.hh.gl = 0.0003
    seg.hh.el = -54.3 * mV
my_cell.dend.insert("pas")
for seg in my_cell.dend:
    seg.pas.g = 0.001
    seg.pas.e = -65 * mV
# %%
for sec in h.allsec():
    print("%s: %s" % (sec, ", ".join(sec.psection()["density_mechs"].keys())))
# %%
stim = h.IClamp(my_cell.dend(1))
# %%
stim.get_segment()
# %%
print(", ".join(item for item in dir(stim) if not item.startswith("__")))
# %%
stim.delay = 5
stim.dur = 1
stim.amp = 0.1
# %%
soma_v = h.Vector().record(my_cell.soma(0.5)._ref_v)
t = h.Vector().record(h._ref_t)
# %%
h.finitialize(-65 * mV)
# %%
h.continuerun(25 * ms)
# %%
f1 = plt.figure()
plt.xlabel("t (ms)")
plt.ylabel("v (mV)")
plt.plot(t, soma_v, linewidth=2)
plt.show(f1)
# %%
amps = [0.075 * i for i in range(1, 5)]
colors = ["green", "blue", "red", "black"]
for amp, color in zip(amps, colors):
    stim.amp = amp
    h.finitialize(-65 * mV)
    h.continuerun(25 * ms)
    plt.plot(t, list(soma_v), linewidth=2, label="amp=%g" % amp, color=color)
plt.legend()
plt.show()
# %%
h.units("gnabar_hh"), h.units("L"), h.t, my_cell.dend.psection()["density_mechs"]
# %%
import json
print(type(my_cell.soma.psection()["point_processes"]), my_cell.dend.psection()["point_processes"])
my_cell.dend.psection()["morphology"]
# %%
my_cell = None
stim.amp
# %%
h.allsec()
len(list(h.allsec()))
