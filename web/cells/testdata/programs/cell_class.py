# %%
from neuron import h
from neuron.units import ms, mV, um
h.load_file('stdrun.hoc')
# %%
class BallAndStick:
    def __init__(self, gid):
        self._gid = gid
        self._setup_morphology()
        self._setup_biophysics()

    def _setup_morphology(self):
        self.soma = h.Section(name='soma', cell=self)
        self.dend = h.Section(name='dend', cell=self)
        self.all = [self.soma, self.dend]
        self.dend.connect(self.soma)
        self.soma.L = self.soma.diam = 12.6157 * um
        self.dend.L = 200 * um
        self.dend.diam = 1 * um

    def _setup_biophysics(self):
        for sec in self.all:
            sec.Ra = 100
            sec.cm = 1
        self.soma.insert('hh')
        for seg in self.soma:
            seg.hh.gnabar = 0.12
            seg.hh.gkbar = 0.036
            seg.hh.gl = 0.0003
            seg.hh.el = -54.3
        self.dend.insert('pas')
        for seg in self.dend:
            seg.pas.g = 0.001
            seg.pas.e = -65 * mV

    def __repr__(self):
        return 'BallAndStick[{}]'.format(self._gid)
# %%
my_cell = BallAndStick(0)
print(my_cell, my_cell.soma, my_cell.dend(0.5))
h.topology()
# %%
my_other_cell = BallAndStick(1)
h.topology()
# %%
del my_other_cell
h.topology()
# %%
for sec in h.allsec():
    print('%s: %s' % (sec, ', '.join(sec.psection()['density_mechs'].keys())))
# %%
print(h.units('gnabar_hh'), h.units('e_pas'), h.units('L'), h.units('Ra'), h.units('cm'))
my_cell.soma(0.5).area(), my_cell.dend.psection()['morphology']['L']
# %%
stim = h.IClamp(my_cell.dend(1))
stim.get_segment()
# %%
print(', '.join(item for item in dir(stim) if not item.startswith('__')))
stim.delay = 5
stim.dur = 1
stim.amp = 0.1
# %%
soma_v = h.Vector().record(my_cell.soma(0.5)._ref_v)
t = h.Vector().record(h._ref_t)
h.finitialize(-65 * mV)
h.continuerun(25 * ms)
print(len(t), t[-1], soma_v.max(), soma_v.min(), soma_v[100])
# %%
import matplotlib.pyplot as plt
plt.figure()
plt.plot(t, soma_v)
plt.xlabel('t (ms)')
plt.ylabel('v (mV)')
plt.show()
# %%
f = plt.figure(figsize=(5, 3))
ax = f.add_axes([0.15, 0.15, 0.8, 0.8])
amps = [0.075 * i for i in range(1, 5)]
colors = ['green', 'blue', 'red', 'black']
for amp, color in zip(amps, colors):
    stim.amp = amp
    h.finitialize(-65 * mV)
    h.continuerun(25 * ms)
    ax.plot(t, list(soma_v), color=color, label='amp=%g' % amp)
    print(amp, soma_v.max())
ax.legend()
plt.show()
# %%
dend_v = h.Vector().record(my_cell.dend(0.5)._ref_v)
fig, ax = plt.subplots()
for nseg, width in [(1, 2), (101, 1)]:
    my_cell.dend.nseg = nseg
    for amp, color in zip(amps, colors):
        stim.amp = amp
        h.finitialize(-65 * mV)
        h.continuerun(25 * ms)
        ax.plot(t, list(dend_v), '--', color=color, linewidth=width, label='n=%d, %g' % (nseg, amp))
        print(nseg, amp, soma_v.max(), dend_v.max())
ax.set_xlabel('time (ms)')
ax.set_ylabel('voltage (mV)')
ax.set_title('more segments')
ax.legend()
plt.show()
