# %%
from neuron import h
from neuron.units import ms, mV
import matplotlib.pyplot as plt
import numpy as np
h.load_file('stdrun.hoc')
# %%
class Neuron:
    """A single compartment with hh that counts its spikes."""

    def __init__(self, name='cell'):
        self.name = name
        self.soma = h.Section(name='soma', cell=self)
        self.soma.L = self.soma.diam = 30
        self.soma.insert('hh')
        self.stim = h.IClamp(self.soma(0.5))
        self.stim.delay, self.stim.dur = 10 * ms, 180 * ms
        self.spikes = h.Vector()
        self._nc = h.NetCon(self.soma(0.5)._ref_v, None, sec=self.soma)
        self._nc.threshold = 0
        self._nc.record(self.spikes)

    def __str__(self):
        return self.name

    @property
    def amp(self):
        return self.stim.amp

    @amp.setter
    def amp(self, value):
        self.stim.amp = value

    def run(self, amp, stop=200):
        self.amp = amp
        h.finitialize(-65 * mV)
        h.continuerun(stop * ms)
        return len(self.spikes)
# %%
cell = Neuron()
currents = np.arange(0, 0.61, 0.15)
rates = [1000 * cell.run(i) / 180 for i in currents]
print([round(float(c), 3) for c in currents], [round(r, 3) for r in rates])
plt.plot(currents, rates, 'o-')
plt.xlabel('I (nA)')
plt.ylabel('rate (Hz)')
plt.title('F-I curve')
plt.show()
# %%
def threshold(low, high, tolerance=1e-3):
    """By bisection: the least current that gives a spike."""
    steps = 0
    while high - low > tolerance:
        middle = (low + high) / 2
        if cell.run(middle, 60) > 0:
            high = middle
        else:
            low = middle
        steps += 1
    return high, steps

print(threshold(0.0, 0.5))
# %%
n = cell.run(0.5)
times = np.array(cell.spikes)
isi = np.diff(times)
print(n, len(isi), f'{isi.mean():.6f} {isi.std():.6f} {isi.min():.6f}', times[0], list(np.round(times[:3], 3)))
# %%
v = h.Vector().record(cell.soma(0.5)._ref_v)
t = h.Vector().record(h._ref_t)
cell.run(0.5, 60)
trace, time = np.array(v), np.array(t)
up = np.where((trace[:-1] < 0) & (trace[1:] >= 0))[0]
print(up, time[up], np.argmax(trace), trace.max())
half = trace > (trace.max() + trace.min()) / 2
print(half.sum() * h.dt, np.count_nonzero(half))
# %%
fig, (top, bottom) = plt.subplots(2, 1, sharex=True, figsize=(6, 5))
top.plot(time, trace, 'k')
top.axhline(0, color='gray', linestyle='--')
top.set_ylabel('mV')
bottom.plot(trace, np.gradient(trace, h.dt), 'r', lw=0.5)
bottom.set_xlabel('v')
plt.tight_layout()
plt.show()
# %%
results = {}
for celsius in (6.3, 10, 15):
    h.celsius = celsius
    results[celsius] = cell.run(0.5, 100)
h.celsius = 6.3
print(results)
# %%
cells = [Neuron('cell%d' % k) for k in range(3)]
for k, c in enumerate(cells):
    c.amp = 0.2 * (k + 1)
h.finitialize(-65)
h.continuerun(100)
for c in cells:
    print(c, c.soma, len(c.spikes), c.spikes.to_python()[:2])
plt.eventplot([list(c.spikes) for c in cells])
plt.show()
# %%
import json
summary = [{'name': str(c), 'n': len(c.spikes), 'first': c.spikes[0] if len(c.spikes) else None} for c in cells]
print(json.dumps(summary))
