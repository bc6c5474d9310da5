# %%
from neuron import h
from neuron.units import ms, mV
import numpy as np
h.load_file('stdrun.hoc')
soma = h.Section(name='soma')
soma.L = soma.diam = 20
soma.insert('hh')
# %%
clamp = h.SEClamp(soma(0.5))
clamp.dur1, clamp.dur2, clamp.dur3 = 2, 10, 3
clamp.amp1 = clamp.amp3 = -65
clamp.rs = 0.01
i = h.Vector().record(clamp._ref_i)
ina = h.Vector().record(soma(0.5)._ref_ina)
ik = h.Vector().record(soma(0.5).hh._ref_gk)
t = h.Vector().record(h._ref_t)
for amp in range(-40, 41, 20):
    clamp.amp2 = amp
    h.finitialize(-65 * mV)
    h.continuerun(15 * ms)
    print(f'{amp:4d} mV: INa {ina.min():.6f} {ina.max():.6f} mA/cm2, gK {ik.max():.6f}, I {i.max():.4f} nA')
# %%
def peak_current(level):
    clamp.amp2 = level
    h.finitialize(-65)
    h.continuerun(15)
    trace = np.array(ina)
    return level, float(trace.min()), float(trace.max())

table = [peak_current(v) for v in np.arange(-60, 61, 30)]
for row in table:
    print('%6.1f %10.6f %10.6f' % row)
# %%
clamp = None
vc = h.VClamp(soma(0.5))
vc.dur[0], vc.dur[1], vc.dur[2] = 1, 5, 1
vc.amp[0], vc.amp[1], vc.amp[2] = -65, 0, -65
h.finitialize(-65)
h.continuerun(7)
print(vc.dur[1], vc.amp[1], vc.i, soma.v)
# %%
vc = None
ic = h.IClamp(soma(0.5))
ic.delay, ic.dur = 0, 1e9
times = h.Vector(np.linspace(0, 20, 5))
amps = h.Vector([0, 0.2, -0.1, 0.3, 0])
amps.play(ic._ref_amp, times, True)
v = h.Vector().record(soma(0.5)._ref_v)
amp = h.Vector().record(ic._ref_amp)
h.finitialize(-65)
h.continuerun(20)
print(v.max(), v.min(), amp[100], amp[200], amp[-1])
# %%
amps.play_remove()
ic.amp = 0.1
h.finitialize(-65)
h.continuerun(20)
print(v.max(), amp.max(), amp.min())
# %%
noise = h.Vector([0.05 * ((7 * k) % 5) for k in range(801)])
noise.play(ic._ref_amp, h.dt)
h.finitialize(-65)
h.continuerun(20)
print(v.max(), v[-1], list(amp)[:6])
# %%
vs = h.Vector().record(soma(0.5)._ref_v, 1)
h.finitialize(-65)
h.continuerun(5)
print(len(vs), [round(x, 6) for x in vs])
