from neuron import h
from matplotlib import pyplot

h.load_file("stdrun.hoc")

# %%
# The sections, and how they are joined
axon = h.Section(name="axon")

# axon
axon.L = 100000  # um
axon.diam = 476  # um
axon.nseg = 201
axon.Ra = 35.4  # ohm-cm
axon.cm = 1  # uF/cm2
axon.insert("hh")
for segment in axon:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
axon.ena = 50  # mV
axon.ek = -77  # mV

h.celsius = 18.5  # degC

# %%
stim = h.IClamp(axon(0))
stim.delay = 0.5  # ms
stim.dur = 0.2  # ms
stim.amp = 40000  # nA

# %%
t = h.Vector().record(h._ref_t)
axon_v = h.Vector().record(axon(0.1)._ref_v)
axon_v_2 = h.Vector().record(axon(0.3)._ref_v)
axon_v_3 = h.Vector().record(axon(0.5)._ref_v)
axon_v_4 = h.Vector().record(axon(0.7)._ref_v)
axon_v_5 = h.Vector().record(axon(0.9)._ref_v)
axon_spikes = h.Vector()
axon_detector = h.NetCon(axon(0.3)._ref_v, None, sec=axon)
axon_detector.threshold = -10  # mV
axon_detector.record(axon_spikes)
axon_spikes_2 = h.Vector()
axon_detector_2 = h.NetCon(axon(0.7)._ref_v, None, sec=axon)
axon_detector_2.threshold = -10  # mV
axon_detector_2.record(axon_spikes_2)
h.steps_per_ms = 1 / 0.01  # together with dt, which NEURON changes else
h.dt = 0.01  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 12  # ms

# %%
pyplot.figure(figsize=(8, 4))
h.finitialize(h.v_init)
h.continuerun(h.tstop)
pyplot.plot(t, axon_v, label="axon(0.1).v")
pyplot.plot(t, axon_v_2, label="axon(0.3).v")
pyplot.plot(t, axon_v_3, label="axon(0.5).v")
pyplot.plot(t, axon_v_4, label="axon(0.7).v")
pyplot.plot(t, axon_v_5, label="axon(0.9).v")
print("spikes at axon(0.3)", list(axon_spikes))
print("spikes at axon(0.7)", list(axon_spikes_2))
pyplot.ylabel("mV")
pyplot.legend()
pyplot.xlabel("time (ms)")
pyplot.show()
