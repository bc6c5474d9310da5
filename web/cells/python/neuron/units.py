"""NEURON's units as factors to those that it computes in: ms, mV, um, mM."""

us = 0.001
ms = 1
s = sec = 1000.0
minute = 60 * s
hour = 60 * minute
day = 24 * hour

uV = 0.001
mV = 1
V = 1000.0

nm = 0.001
um = 1
mm = 1000
cm = 10000
m = 1000000

nM = 1e-6
uM = 0.001
mM = 1
M = 1000.0

# The micro sign and the Greek letter: Python itself takes them for one.
for _sign in "\u00b5\u03bc":
    for _unit in "s", "m", "V", "M":
        globals()[_sign + _unit] = globals()["u" + _unit]
