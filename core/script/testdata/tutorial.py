#!/usr/bin/env python3
"""Rebuilds an experiment of cablelab in NEURON, and compares every trace.

    pip install neuron                     # on Debian: apt-get install python3-neuron
    python3 run_in_neuron.py
    mpiexec -n 4 python3 run_in_neuron.py  # the runs are shared out among 4 processes

simulate() is the experiment: the cells, what drives them, what is recorded, the
run. Below it are the runs, what cablelab computed, and the comparison.
"""
import os
import sys

os.environ.setdefault("NEURON_MODULE_OPTIONS", "-nogui")
from neuron import h  # noqa: E402, after its options

h.load_file("stdrun.hoc")


def simulate():
    """One run: its times [ms], traces by what is recorded, times of spikes [ms] by place."""

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

    stim = h.IClamp(dend(1))
    stim.delay = 5  # ms
    stim.dur = 1  # ms
    stim.amp = 0.1  # nA

    # What is recorded
    t = h.Vector().record(h._ref_t)
    traces = {}
    traces["soma(0.5).v"] = h.Vector().record(soma(0.5)._ref_v)
    traces["dend(0.5).v"] = h.Vector().record(dend(0.5)._ref_v)
    spikes = {}

    # The run
    h.steps_per_ms = 1 / 0.025  # together with dt, which NEURON changes else
    h.dt = 0.025  # ms
    h.secondorder = 0
    h.v_init = -65  # mV
    h.tstop = 0.1  # ms
    h.finitialize(h.v_init)
    h.continuerun(h.tstop)
    return list(t), {name: list(v) for name, v in traces.items()}, {name: list(v) for name, v in spikes.items()}


NAME = "ball-and-stick"
SWEPT = {  # with units
}
UNITS = {
    "soma(0.5).v": "mV",
    "dend(0.5).v": "mV",
}
ATOL = 0  # mV; above 0 no two programs agree but to about that
RUNS = [()]

# What cablelab computed: by run how many samples there are, every EVERY-th of each
# trace, and the times of all spikes
EVERY = 1
EXPECTED = {
    0: (
        5,
        {
            "soma(0.5).v": """
-65 -64.99928144540712 -64.998598911837 -64.99794925593888 -64.99732966642313
""",
            "dend(0.5).v": """
-65 -64.99997874916157 -64.99993844425136 -64.99988107211001 -64.9998084306499
""",
        },
        {
        },
    ),
}

TOLERANCE = 1e-9  # in each trace's unit


def processes():
    """NEURON's ParallelContext, of the processes that mpiexec has started."""
    if any(name in os.environ for name in ("OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "PMI_RANK", "PMIX_RANK")):
        h.nrnmpi_init()
    return h.ParallelContext()


def run_all(pc):
    """What simulate() gives, by run, in the first process; None in the others."""
    mine = {i: simulate(*RUNS[i]) for i in range(int(pc.id()), len(RUNS), int(pc.nhost()))}
    shares = pc.py_gather(mine, 0)
    return shares and {i: result for share in shares for i, result in share.items()}


def difference(got, expected):
    """The largest difference, infinite where there are more or fewer values."""
    expected = [float(value) for value in expected.split()]
    if len(got) != len(expected):
        return float("inf")
    return max((abs(a - b) for a, b in zip(got, expected)), default=0.0)


def compare(i, result):
    """The largest difference of each trace of a run from cablelab's, with its unit."""
    t, traces, spikes = result
    samples, expected_traces, expected_spikes = EXPECTED[i]
    if ATOL == 0 and len(t) != samples:
        print(f"  {len(t)} samples, where cablelab took {samples}")
    for name, expected in expected_traces.items():
        yield name, difference(traces[name][:samples:EVERY], expected), UNITS[name]
    for name, expected in expected_spikes.items():
        yield "spikes at " + name, difference(spikes[name], expected), "ms"


def report(results, pc):
    """Prints the comparison, and tells whether every trace agrees."""
    print(f"{NAME or 'The model'} in {h.nrnversion()}, processes: {int(pc.nhost())}")
    worst = 0.0
    for i in EXPECTED:
        print(", ".join(f"{name} = {value!r} {unit}".strip() for (name, unit), value in zip(SWEPT.items(), RUNS[i])) or "The run")
        for name, most, unit in compare(i, results[i]):
            print(f"  {name}: largest difference {most:g} {unit}")
            worst = max(worst, most)
    if ATOL > 0:
        print(f"Not to be held to {TOLERANCE:g}: with steps of variable length (atol = {ATOL:g}) cablelab and NEURON")
        print("integrate by methods of their own, and each is off by some multiple of atol.")
        return True
    if worst > TOLERANCE:
        print(f"Not every trace agrees to {TOLERANCE:g}: look above for those with larger differences.")
        return False
    print(f"Every trace of {len(EXPECTED)} of {len(RUNS)} runs agrees to {TOLERANCE:g}.")
    return True


def main():
    pc = processes()
    results = run_all(pc)
    agrees = results is None or report(results, pc)
    if pc.nhost() > 1:
        pc.barrier()
        h.quit(0 if agrees else 1)  # which ends MPI, too
    return 0 if agrees else 1


if __name__ == "__main__":
    sys.exit(main())
