from neuron import h
from matplotlib import pyplot

h.load_file("stdrun.hoc")

# %%
# The sections, and how they are joined
soma = h.Section(name="soma")

# soma
soma.L = 17.841  # um
soma.diam = 17.841  # um
soma.nseg = 1
soma.Ra = 35.4  # ohm-cm
soma.cm = 1  # uF/cm2
soma.insert("hh")
for segment in soma:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
soma.ena = 50  # mV
soma.ek = -77  # mV

h.celsius = 6.3  # degC

# %%
clamp = h.SEClamp(soma(0.5))
clamp.rs = 0.01  # megohm
clamp.dur1 = 2  # ms
clamp.amp1 = -65  # mV
clamp.dur2 = 8  # ms
clamp.amp2 = -5  # mV
clamp.dur3 = 4  # ms
clamp.amp3 = -65  # mV

# %%
t = h.Vector().record(h._ref_t)
clamp_i = h.Vector().record(clamp._ref_i)
soma_ina = h.Vector().record(soma(0.5)._ref_ina)
soma_ik = h.Vector().record(soma(0.5)._ref_ik)
soma_v = h.Vector().record(soma(0.5)._ref_v)
h.steps_per_ms = 1 / 0.01  # together with dt, which NEURON changes else
h.dt = 0.01  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 14  # ms

# %%
figure, axes = pyplot.subplots(3, sharex=True, figsize=(8, 12))
h.finitialize(h.v_init)
h.continuerun(h.tstop)
axes[0].plot(t, clamp_i, label="clamp.i")
axes[1].plot(t, soma_ina, label="soma(0.5).ina")
axes[1].plot(t, soma_ik, label="soma(0.5).ik")
axes[2].plot(t, soma_v, label="soma(0.5).v")
axes[0].set_ylabel("nA")
axes[0].legend()
axes[1].set_ylabel("mA/cm2")
axes[1].legend()
axes[2].set_ylabel("mV")
axes[2].legend()
pyplot.xlabel("time (ms)")
pyplot.show()
