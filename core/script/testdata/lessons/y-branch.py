from neuron import h
from matplotlib import pyplot

h.load_file("stdrun.hoc")

# %%
# The sections, and how they are joined
trunk = h.Section(name="trunk")
left = h.Section(name="left")
right = h.Section(name="right")
cylinder = h.Section(name="cylinder")
rest = h.Section(name="rest")
left.connect(trunk(1), 0)
right.connect(trunk(1), 0)
rest.connect(cylinder(1), 0)

# trunk
trunk.L = 200  # um
trunk.diam = 2  # um
trunk.nseg = 21
trunk.Ra = 100  # ohm-cm
trunk.cm = 1  # uF/cm2
trunk.insert("pas")
for segment in trunk:
    segment.pas.g = 0.0001  # S/cm2
    segment.pas.e = -65  # mV

# left
left.L = 238.1101577952299  # um
left.diam = 1.2599210498948732  # um
left.nseg = 31
left.Ra = 100  # ohm-cm
left.cm = 1  # uF/cm2
left.insert("pas")
for segment in left:
    segment.pas.g = 0.0001  # S/cm2
    segment.pas.e = -65  # mV

# right
right.L = 238.1101577952299  # um
right.diam = 1.2599210498948732  # um
right.nseg = 31
right.Ra = 100  # ohm-cm
right.cm = 1  # uF/cm2
right.insert("pas")
for segment in right:
    segment.pas.g = 0.0001  # S/cm2
    segment.pas.e = -65  # mV

# cylinder
cylinder.L = 200  # um
cylinder.diam = 2  # um
cylinder.nseg = 21
cylinder.Ra = 100  # ohm-cm
cylinder.cm = 1  # uF/cm2
cylinder.insert("pas")
for segment in cylinder:
    segment.pas.g = 0.0001  # S/cm2
    segment.pas.e = -65  # mV

# rest
rest.L = 300  # um
rest.diam = 2  # um
rest.nseg = 31
rest.Ra = 100  # ohm-cm
rest.cm = 1  # uF/cm2
rest.insert("pas")
for segment in rest:
    segment.pas.g = 0.0001  # S/cm2
    segment.pas.e = -65  # mV

h.celsius = 6.3  # degC

# %%
stim = h.IClamp(trunk(0))
stim.delay = 1  # ms
stim.dur = 1  # ms
stim.amp = 0.2  # nA

same = h.IClamp(cylinder(0))
same.delay = 1  # ms
same.dur = 1  # ms
same.amp = 0.2  # nA

# %%
t = h.Vector().record(h._ref_t)
trunk_v = h.Vector().record(trunk(1)._ref_v)
cylinder_v = h.Vector().record(cylinder(1)._ref_v)
left_v = h.Vector().record(left(1)._ref_v)
rest_v = h.Vector().record(rest(1)._ref_v)
h.steps_per_ms = 1 / 0.025  # together with dt, which NEURON changes else
h.dt = 0.025  # ms
h.secondorder = 0
h.v_init = -65  # mV
h.tstop = 15  # ms

# %%
pyplot.figure(figsize=(8, 4))
h.finitialize(h.v_init)
h.continuerun(h.tstop)
pyplot.plot(t, trunk_v, label="trunk(1).v")
pyplot.plot(t, cylinder_v, label="cylinder(1).v")
pyplot.plot(t, left_v, label="left(1).v")
pyplot.plot(t, rest_v, label="rest(1).v")
pyplot.ylabel("mV")
pyplot.legend()
pyplot.xlabel("time (ms)")
pyplot.show()
