from neuron import h
from matplotlib import pyplot

h.load_file("stdrun.hoc")

# %%
# The sections, and how they are joined
soma0 = h.Section(name="soma0")
dend0 = h.Section(name="dend0")
soma1 = h.Section(name="soma1")
dend1 = h.Section(name="dend1")
soma2 = h.Section(name="soma2")
dend2 = h.Section(name="dend2")
soma3 = h.Section(name="soma3")
dend3 = h.Section(name="dend3")
soma4 = h.Section(name="soma4")
dend4 = h.Section(name="dend4")
dend0.connect(soma0(1), 0)
dend1.connect(soma1(1), 0)
dend2.connect(soma2(1), 0)
dend3.connect(soma3(1), 0)
dend4.connect(soma4(1), 0)

# soma0
soma0.L = 12.6157  # um
soma0.diam = 12.6157  # um
soma0.nseg = 1
soma0.Ra = 100  # ohm-cm
soma0.cm = 1  # uF/cm2
soma0.insert("hh")
for segment in soma0:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
soma0.ena = 50  # mV
soma0.ek = -77  # mV

# dend0
dend0.L = 200  # um
dend0.diam = 1  # um
dend0.nseg = 5
dend0.Ra = 100  # ohm-cm
dend0.cm = 1  # uF/cm2
dend0.insert("pas")
for segment in dend0:
    segment.pas.g = 0.001  # S/cm2
    segment.pas.e = -65  # mV

# soma1
soma1.L = 12.6157  # um
soma1.diam = 12.6157  # um
soma1.nseg = 1
soma1.Ra = 100  # ohm-cm
soma1.cm = 1  # uF/cm2
soma1.insert("hh")
for segment in soma1:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
soma1.ena = 50  # mV
soma1.ek = -77  # mV

# dend1
dend1.L = 200  # um
dend1.diam = 1  # um
dend1.nseg = 5
dend1.Ra = 100  # ohm-cm
dend1.cm = 1  # uF/cm2
dend1.insert("pas")
for segment in dend1:
    segment.pas.g = 0.001  # S/cm2
    segment.pas.e = -65  # mV

# soma2
soma2.L = 12.6157  # um
soma2.diam = 12.6157  # um
soma2.nseg = 1
soma2.Ra = 100  # ohm-cm
soma2.cm = 1  # uF/cm2
soma2.insert("hh")
for segment in soma2:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
soma2.ena = 50  # mV
soma2.ek = -77  # mV

# dend2
dend2.L = 200  # um
dend2.diam = 1  # um
dend2.nseg = 5
dend2.Ra = 100  # ohm-cm
dend2.cm = 1  # uF/cm2
dend2.insert("pas")
for segment in dend2:
    segment.pas.g = 0.001  # S/cm2
    segment.pas.e = -65  # mV

# soma3
soma3.L = 12.6157  # um
soma3.diam = 12.6157  # um
soma3.nseg = 1
soma3.Ra = 100  # ohm-cm
soma3.cm = 1  # uF/cm2
soma3.insert("hh")
for segment in soma3:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
soma3.ena = 50  # mV
soma3.ek = -77  # mV

# dend3
dend3.L = 200  # um
dend3.diam = 1  # um
dend3.nseg = 5
dend3.Ra = 100  # ohm-cm
dend3.cm = 1  # uF/cm2
dend3.insert("pas")
for segment in dend3:
    segment.pas.g = 0.001  # S/cm2
    segment.pas.e = -65  # mV

# soma4
soma4.L = 12.6157  # um
soma4.diam = 12.6157  # um
soma4.nseg = 1
soma4.Ra = 100  # ohm-cm
soma4.cm = 1  # uF/cm2
soma4.insert("hh")
for segment in soma4:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
soma4.ena = 50  # mV
soma4.ek = -77  # mV

# dend4
dend4.L = 200  # um
dend4.diam = 1  # um
dend4.nseg = 5
dend4.Ra = 100  # ohm-cm
dend4.cm = 1  # uF/cm2
dend4.insert("pas")
for segment in dend4:
    segment.pas.g = 0.001  # S/cm2
    segment.pas.e = -65  # mV

h.celsius = 6.3  # degC

# %%
syn0 = h.ExpSyn(dend0(0.5))
syn0.tau = 2  # ms
syn0.e = 0  # mV

syn1 = h.ExpSyn(dend1(0.5))
syn1.tau = 2  # ms
syn1.e = 0  # mV

syn2 = h.ExpSyn(dend2(0.5))
syn2.tau = 2  # ms
syn2.e = 0  # mV

syn3 = h.ExpSyn(dend3(0.5))
syn3.tau = 2  # ms
syn3.e = 0  # mV

syn4 = h.ExpSyn(dend4(0.5))
syn4.tau = 2  # ms
syn4.e = 0  # mV

start = h.NetStim()
start.number = 1
start.start = 9  # ms
start.interval = 10  # ms
start.noise = 0

# The connections: from a place whose v rises through a threshold, or from a netstim
netcons = []
netcon = h.NetCon(soma0(0.5)._ref_v, syn1, sec=soma0)
netcon.threshold = 10  # mV
netcon.delay = 5  # ms
netcon.weight[0] = 0.04  # uS
netcons.append(netcon)
netcon = h.NetCon(soma1(0.5)._ref_v, syn2, sec=soma1)
netcon.threshold = 10  # mV
netcon.delay = 5  # ms
netcon.weight[0] = 0.04  # uS
netcons.append(netcon)
netcon = h.NetCon(soma2(0.5)._ref_v, syn3, sec=soma2)
netcon.threshold = 10  # mV
netcon.delay = 5  # ms
netcon.weight[0] = 0.04  # uS
netcons.append(netcon)
netcon = h.NetCon(soma3(0.5)._ref_v, syn4, sec=soma3)
netcon.threshold = 10  # mV
netcon.delay = 5  # ms
netcon.weight[0] = 0.04  # uS
netcons.append(netcon)
netcon = h.NetCon(soma4(0.5)._ref_v, syn0, sec=soma4)
netcon.threshold = 10  # mV
netcon.delay = 5  # ms
netcon.weight[0] = 0.04  # uS
netcons.append(netcon)
netcon = h.NetCon(start, syn0)
netcon.delay = 1  # ms
netcon.weight[0] = 0.04  # uS
netcons.append(netcon)

# %%
t = h.Vector().record(h._ref_t)
soma0_v = h.Vector().record(soma0(0.5)._ref_v)
soma1_v = h.Vector().record(soma1(0.5)._ref_v)
soma2_v = h.Vector().record(soma2(0.5)._ref_v)
soma3_v = h.Vector().record(soma3(0.5)._ref_v)
soma4_v = h.Vector().record(soma4(0.5)._ref_v)
soma0_spikes = h.Vector()
soma0_detector = h.NetCon(soma0(0.5)._ref_v, None, sec=soma0)
soma0_detector.threshold = 10  # mV
soma0_detector.record(soma0_spikes)
soma1_spikes = h.Vector()
soma1_detector = h.NetCon(soma1(0.5)._ref_v, None, sec=soma1)
soma1_detector.threshold = 10  # mV
soma1_detector.record(soma1_spikes)
soma2_spikes = h.Vector()
soma2_detector = h.NetCon(soma2(0.5)._ref_v, None, sec=soma2)
soma2_detector.threshold = 10  # mV
soma2_detector.record(soma2_spikes)
soma3_spikes = h.Vector()
soma3_detector = h.NetCon(soma3(0.5)._ref_v, None, sec=soma3)
soma3_detector.threshold = 10  # mV
soma3_detector.record(soma3_spikes)
soma4_spikes = h.Vector()
soma4_detector = h.NetCon(soma4(0.5)._ref_v, None, sec=soma4)
soma4_detector.threshold = 10  # mV
soma4_detector.record(soma4_spikes)
h.steps_per_ms = 1 / 0.025  # together with dt, which NEURON changes else
h.dt = 0.025  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 100  # ms

# %%
pyplot.figure(figsize=(8, 4))
h.finitialize(h.v_init)
h.continuerun(h.tstop)
pyplot.plot(t, soma0_v, label="soma0(0.5).v")
pyplot.plot(t, soma1_v, label="soma1(0.5).v")
pyplot.plot(t, soma2_v, label="soma2(0.5).v")
pyplot.plot(t, soma3_v, label="soma3(0.5).v")
pyplot.plot(t, soma4_v, label="soma4(0.5).v")
print("spikes at soma0(0.5)", list(soma0_spikes))
print("spikes at soma1(0.5)", list(soma1_spikes))
print("spikes at soma2(0.5)", list(soma2_spikes))
print("spikes at soma3(0.5)", list(soma3_spikes))
print("spikes at soma4(0.5)", list(soma4_spikes))
pyplot.ylabel("mV")
pyplot.legend()
pyplot.xlabel("time (ms)")
pyplot.show()
