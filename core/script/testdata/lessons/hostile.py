from neuron import h
from matplotlib import pyplot

h.load_file("stdrun.hoc")

# %%
# The sections, and how they are joined
dend_3 = h.Section(name="dend[3]")
dend_3_2 = h.Section(name="dend_3")
class_2 = h.Section(name="class")
_import_os = h.Section(name="__import__.os")
h_2 = h.Section(name="h")
nameless = h.Section(name="_")
nameless_2 = h.Section(name="__")
dend_3_2.connect(dend_3(1), 0)
class_2.connect(dend_3_2(0.5), 1)
_import_os.connect(class_2(0), 0)
h_2.connect(dend_3(0), 0)
nameless.connect(h_2(1), 0)
nameless_2.connect(h_2(1), 0)

# dend_3
dend_3.L = 20  # um
dend_3.diam = 20  # um
dend_3.nseg = 1
dend_3.Ra = 35.4  # ohm-cm
dend_3.cm = 1  # uF/cm2
dend_3.insert("hh")
for segment in dend_3:
    segment.hh.gnabar = 0.12  # S/cm2
    segment.hh.gkbar = 0.036  # S/cm2
    segment.hh.gl = 0.0003  # S/cm2
    segment.hh.el = -54.3  # mV
dend_3.ena = 50  # mV
dend_3.ek = -77  # mV

# dend_3_2
dend_3_2.L = 100  # um
dend_3_2.diam = 2  # um
dend_3_2.nseg = 3
dend_3_2.Ra = 35.4  # ohm-cm
dend_3_2.cm = 1  # uF/cm2
dend_3_2.insert("pas")
for segment in dend_3_2:
    segment.pas.g = 0.001  # S/cm2
    segment.pas.e = -70  # mV

# class_2
class_2.L = 30  # um
class_2.diam = 1  # um
class_2.nseg = 1
class_2.Ra = 35.4  # ohm-cm
class_2.cm = 1  # uF/cm2

# _import_os
_import_os.L = 30  # um
_import_os.diam = 1  # um
_import_os.nseg = 1
_import_os.Ra = 35.4  # ohm-cm
_import_os.cm = 1  # uF/cm2

# h_2
h_2.L = 30  # um
h_2.diam = 1  # um
h_2.nseg = 1
h_2.Ra = 35.4  # ohm-cm
h_2.cm = 1  # uF/cm2

# nameless
nameless.L = 30  # um
nameless.diam = 1  # um
nameless.nseg = 1
nameless.Ra = 35.4  # ohm-cm
nameless.cm = 1  # uF/cm2

# nameless_2
nameless_2.L = 30  # um
nameless_2.diam = 1  # um
nameless_2.nseg = 1
nameless_2.Ra = 35.4  # ohm-cm
nameless_2.cm = 1  # uF/cm2

h.celsius = 6.3  # degC

# %%
traces_2 = h.IClamp(h_2(0.5))
traces_2.delay = 0.1  # ms
traces_2.dur = 1  # ms
traces_2.amp = 0.3  # nA

ExpSyn_1 = h.ExpSyn(dend_3(0.5))
ExpSyn_1.tau = 1  # ms
ExpSyn_1.e = 0  # mV

amp = h.NetStim()
amp.number = 1
amp.start = 0.2  # ms
amp.interval = 10  # ms
amp.noise = 0

# The connections: from a place whose v rises through a threshold, or from a netstim
netcons = []
netcon = h.NetCon(amp, ExpSyn_1)
netcon.delay = 0.1  # ms
netcon.weight[0] = 0.01  # uS
netcons.append(netcon)

# %%
t = h.Vector().record(h._ref_t)
dend_3_v = h.Vector().record(dend_3(0.5)._ref_v)
_v = h.Vector().record(nameless(0.5)._ref_v)
traces_i = h.Vector().record(traces_2._ref_i)
ExpSyn_1_g = h.Vector().record(ExpSyn_1._ref_g)
dend_3_spikes = h.Vector()
dend_3_detector = h.NetCon(dend_3(0.5)._ref_v, None, sec=dend_3)
dend_3_detector.threshold = -60  # mV
dend_3_detector.record(dend_3_spikes)
h.steps_per_ms = 1 / 0.1  # together with dt, which NEURON changes else
h.dt = 0.1  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 1  # ms

# %%
figure, axes = pyplot.subplots(3, sharex=True, figsize=(8, 12))
for amp_2 in [0.1, 0.3]:
    traces_2.amp = amp_2
    h.finitialize(h.v_init)
    h.continuerun(h.tstop)
    axes[0].plot(t, dend_3_v, label="dend[3](5e-1).v, amp {:g} nA".format(amp_2))
    axes[0].plot(t, _v, label="_(0.5).v, amp {:g} nA".format(amp_2))
    axes[1].plot(t, traces_i, label="traces.i, amp {:g} nA".format(amp_2))
    axes[2].plot(t, ExpSyn_1_g, label="ExpSyn[1].g, amp {:g} nA".format(amp_2))
    print("spikes at dend[3](0.50), amp {:g} nA".format(amp_2), list(dend_3_spikes))
axes[0].set_ylabel("mV")
axes[0].legend()
axes[1].set_ylabel("nA")
axes[1].legend()
axes[2].set_ylabel("uS")
axes[2].legend()
pyplot.xlabel("time (ms)")
pyplot.show()
