from neuron import h
from matplotlib import pyplot

h.load_file("stdrun.hoc")

# %%
# The sections, and how they are joined
soma = h.Section(name="soma")
dend = h.Section(name="dend")
dend.connect(soma(1), 0)

# soma
soma.L = 20  # um
soma.diam = 20  # um
soma.nseg = 1
soma.Ra = 100  # ohm-cm
soma.cm = 1  # uF/cm2
soma.insert("pas")
for segment in soma:
    segment.pas.g = 0.0001  # S/cm2
    segment.pas.e = -65  # mV

# dend
dend.L = 400  # um
dend.diam = 2  # um
dend.nseg = 41
dend.Ra = 100  # ohm-cm
dend.cm = 1  # uF/cm2
dend.insert("pas")
for segment in dend:
    segment.pas.g = 0.0001  # S/cm2
    segment.pas.e = -65  # mV

h.celsius = 6.3  # degC

# %%
near = h.ExpSyn(dend(0.2))
near.tau = 2  # ms
near.e = 0  # mV

far = h.ExpSyn(dend(0.8))
far.tau = 2  # ms
far.e = 0  # mV

first = h.NetStim()
first.number = 3
first.start = 5  # ms
first.interval = 8  # ms
first.noise = 0

second = h.NetStim()
second.number = 3
second.start = 85  # ms
second.interval = 8  # ms
second.noise = 0

# The connections: from a place whose v rises through a threshold, or from a netstim
netcons = []
netcon = h.NetCon(first, near)
netcon.delay = 1  # ms
netcon.weight[0] = 0.001  # uS
netcons.append(netcon)
netcon = h.NetCon(second, far)
netcon.delay = 1  # ms
netcon.weight[0] = 0.001  # uS
netcons.append(netcon)

# %%
t = h.Vector().record(h._ref_t)
soma_v = h.Vector().record(soma(0.5)._ref_v)
dend_v = h.Vector().record(dend(0.2)._ref_v)
dend_v_2 = h.Vector().record(dend(0.8)._ref_v)
h.steps_per_ms = 1 / 0.025  # together with dt, which NEURON changes else
h.dt = 0.025  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 160  # ms

# %%
pyplot.figure(figsize=(8, 4))
h.finitialize(h.v_init)
h.continuerun(h.tstop)
pyplot.plot(t, soma_v, label="soma(0.5).v")
pyplot.plot(t, dend_v, label="dend(0.2).v")
pyplot.plot(t, dend_v_2, label="dend(0.8).v")
pyplot.ylabel("mV")
pyplot.legend()
pyplot.xlabel("time (ms)")
pyplot.show()
