from neuron import h
from matplotlib import pyplot

h.load_file("stdrun.hoc")

# %%
# The sections, and how they are joined
soma = h.Section(name="soma")
trunk = h.Section(name="trunk")
left = h.Section(name="left")
right = h.Section(name="right")
trunk.connect(soma(1), 0)
left.connect(trunk(1), 0)
right.connect(trunk(1), 0)

# soma
soma.L = 20  # um
soma.diam = 20  # um
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

# trunk
trunk.L = 500  # um
trunk.diam = 3  # um
trunk.nseg = 25
trunk.Ra = 100  # ohm-cm
trunk.cm = 1  # uF/cm2
trunk.insert("hh")
for segment in trunk:
    segment.hh.gnabar = 0.08  # S/cm2
    segment.hh.gkbar = 0.02  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
trunk.ena = 50  # mV
trunk.ek = -77  # mV

# left
left.L = 200  # um
left.diam = 1.5  # um
left.nseg = 11
left.Ra = 100  # ohm-cm
left.cm = 1  # uF/cm2
left.insert("pas")
for segment in left:
    segment.pas.g = 0.0003  # S/cm2
    segment.pas.e = -65  # mV

# right
right.L = 200  # um
right.diam = 1.5  # um
right.nseg = 11
right.Ra = 100  # ohm-cm
right.cm = 1  # uF/cm2
right.insert("pas")
for segment in right:
    segment.pas.g = 0.0003  # S/cm2
    segment.pas.e = -65  # mV

h.celsius = 6.3  # degC

# %%
stim = h.IClamp(soma(0.5))
stim.delay = 2  # ms
stim.dur = 1  # ms
stim.amp = 2  # nA

# %%
t = h.Vector().record(h._ref_t)
soma_v = h.Vector().record(soma(0.5)._ref_v)
trunk_v = h.Vector().record(trunk(0.5)._ref_v)
trunk_v_2 = h.Vector().record(trunk(1)._ref_v)
left_v = h.Vector().record(left(1)._ref_v)
soma_spikes = h.Vector()
soma_detector = h.NetCon(soma(0.5)._ref_v, None, sec=soma)
soma_detector.threshold = -20  # mV
soma_detector.record(soma_spikes)
h.steps_per_ms = 1 / 0.025  # together with dt, which NEURON changes else
h.dt = 0.025  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 20  # ms

# %%
pyplot.figure(figsize=(8, 4))
h.finitialize(h.v_init)
h.continuerun(h.tstop)
pyplot.plot(t, soma_v, label="soma(0.5).v")
pyplot.plot(t, trunk_v, label="trunk(0.5).v")
pyplot.plot(t, trunk_v_2, label="trunk(1).v")
pyplot.plot(t, left_v, label="left(1).v")
print("spikes at soma(0.5)", list(soma_spikes))
pyplot.ylabel("mV")
pyplot.legend()
pyplot.xlabel("time (ms)")
pyplot.show()
