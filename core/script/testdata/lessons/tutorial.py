from neuron import h
from matplotlib import pyplot

h.load_file("stdrun.hoc")

# %%
# The sections, and how they are joined
soma = h.Section(name="soma")
dend = h.Section(name="dend")
dend.connect(soma(1), 0)

# soma
soma.L = 12.6157  # um
soma.diam = 12.6157  # um
soma.nseg = 1
soma.Ra = 100  # ohm-cm
soma.cm = 1  # uF/cm2
soma.insert("hh")
for segment in soma:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
soma.ena = 50  # mV
soma.ek = -77  # mV

# dend
dend.L = 200  # um
dend.diam = 1  # um
dend.nseg = 1
dend.Ra = 100  # ohm-cm
dend.cm = 1  # uF/cm2
dend.insert("pas")
for segment in dend:
    segment.pas.g = 0.001  # S/cm2
    segment.pas.e = -65  # mV

h.celsius = 6.3  # degC

# %%
stim = h.IClamp(dend(1))
stim.delay = 5  # ms
stim.dur = 1  # ms
stim.amp = 0.1  # nA

# %%
t = h.Vector().record(h._ref_t)
soma_v = h.Vector().record(soma(0.5)._ref_v)
dend_v = h.Vector().record(dend(0.5)._ref_v)
h.steps_per_ms = 1 / 0.025  # together with dt, which NEURON changes else
h.dt = 0.025  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 25  # ms

# %%
pyplot.figure(figsize=(8, 4))
for nseg in [1, 101]:
    dend.nseg = nseg
    for amp in [0.075, 0.15]:
        stim.amp = amp
        h.finitialize(h.v_init)
        h.continuerun(h.tstop)
        pyplot.plot(t, soma_v, label="soma(0.5).v, nseg {:g}, amp {:g} nA".format(nseg, amp))
        pyplot.plot(t, dend_v, label="dend(0.5).v, nseg {:g}, amp {:g} nA".format(nseg, amp))
pyplot.ylabel("mV")
pyplot.legend()
pyplot.xlabel("time (ms)")
pyplot.show()
