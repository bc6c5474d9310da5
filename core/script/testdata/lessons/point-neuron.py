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
stim = h.IClamp(soma(0.5))
stim.delay = 10  # ms
stim.dur = 80  # ms
stim.amp = 0.1  # nA

# %%
t = h.Vector().record(h._ref_t)
soma_v = h.Vector().record(soma(0.5)._ref_v)
soma_hh_m = h.Vector().record(soma(0.5).hh._ref_m)
soma_hh_h = h.Vector().record(soma(0.5).hh._ref_h)
soma_hh_n = h.Vector().record(soma(0.5).hh._ref_n)
soma_spikes = h.Vector()
soma_detector = h.NetCon(soma(0.5)._ref_v, None, sec=soma)
soma_detector.threshold = 10  # mV
soma_detector.record(soma_spikes)
h.steps_per_ms = 1 / 0.025  # together with dt, which NEURON changes else
h.dt = 0.025  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 100  # ms

# %%
figure, axes = pyplot.subplots(2, sharex=True, figsize=(8, 8))
h.finitialize(h.v_init)
h.continuerun(h.tstop)
axes[0].plot(t, soma_v, label="soma(0.5).v")
axes[1].plot(t, soma_hh_m, label="soma(0.5).hh.m")
axes[1].plot(t, soma_hh_h, label="soma(0.5).hh.h")
axes[1].plot(t, soma_hh_n, label="soma(0.5).hh.n")
print("spikes at soma(0.5)", list(soma_spikes))
axes[0].set_ylabel("mV")
axes[0].legend()
axes[1].set_ylabel("")
axes[1].legend()
pyplot.xlabel("time (ms)")
pyplot.show()
