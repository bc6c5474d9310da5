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


def simulate(amp_2):
    """One run: its times [ms], traces by what is recorded, times of spikes [ms] by place."""

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

    traces_2 = h.IClamp(h_2(0.5))
    traces_2.delay = 0.1  # ms
    traces_2.dur = 1  # ms
    traces_2.amp = amp_2  # nA

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

    # What is recorded
    t = h.Vector().record(h._ref_t)
    traces = {}
    traces["dend[3](5e-1).v"] = h.Vector().record(dend_3(0.5)._ref_v)
    traces["_(0.5).v"] = h.Vector().record(nameless(0.5)._ref_v)
    traces["traces.i"] = h.Vector().record(traces_2._ref_i)
    traces["ExpSyn[1].g"] = h.Vector().record(ExpSyn_1._ref_g)
    spikes = {}
    detectors = []
    detector = h.NetCon(dend_3(0.5)._ref_v, None, sec=dend_3)
    detector.threshold = -60  # mV
    spikes["dend[3](0.50)"] = h.Vector()
    detector.record(spikes["dend[3](0.50)"])
    detectors.append(detector)

    # The run
    h.steps_per_ms = 1 / 0.1  # together with dt, which NEURON changes else
    h.dt = 0.1  # ms
    h.secondorder = 0
    h.v_init = -65  # mV
    h.tstop = 1  # ms
    h.finitialize(h.v_init)
    h.continuerun(h.tstop)
    return list(t), {name: list(v) for name, v in traces.items()}, {name: list(v) for name, v in spikes.items()}


NAME = "\U00000022\U00000022\U00000022\U0000005c\U00000022); import os; os.abort()  # coding: utf-7 \U00002028 '''"
SWEPT = {  # with units
    "amp_2": "nA",
}
UNITS = {
    "dend[3](5e-1).v": "mV",
    "_(0.5).v": "mV",
    "traces.i": "nA",
    "ExpSyn[1].g": "uS",
}
ATOL = 0  # mV; above 0 no two programs agree but to about that

# What differs from run to run
RUNS = [
    (amp_2,)
    for amp_2 in [
        0.1, 0.3,
    ]
]

# What cablelab computed: by run how many samples there are, every EVERY-th of each
# trace, and the times of all spikes
EVERY = 1
EXPECTED = {
    0: (
        11,
        {
            "dend[3](5e-1).v": """
-65 -65.10619150209327 -64.82989169400723 -64.55648902038024 -61.49175346329382 -59.20902806831074 -57.32809723728049 -55.70605741348919
-54.24480437660497 -52.85411047510446 -51.44090201797493
""",
            "_(0.5).v": """
-65 -65.07613169345444 -64.41474516570068 -64.02506398511846 -61.71993728398207 -59.41411582480356 -57.41290440566179 -55.68619633654139
-54.152201643891296 -52.72262905719745 -51.305701784834724
""",
            "traces.i": """
0 0 0.1 0.1 0.1 0.1 0.1 0.1
0.1 0.1 0.1
""",
            "ExpSyn[1].g": """
0 0 0 0 0.009048374180359595 0.008187307530779817 0.007408182206817177 0.006703200460356391
0.006065306597126332 0.005488116360940262 0.004965853037914093
""",
        },
        {
            "dend[3](0.50)": """
0.5000000000999999
""",
        },
    ),
    1: (
        11,
        {
            "dend[3](5e-1).v": """
-65 -65.10619150209327 -64.05062771380949 -63.01007080254804 -59.314160214289814 -56.42229568518079 -53.926159863179215 -51.63087662660485
-49.354951004757794 -46.87829262860239 -43.8982680232441
""",
            "_(0.5).v": """
-65 -65.07613169345444 -62.88503667045458 -61.498962976223034 -58.46394356194672 -55.51713218962849 -52.894194453227655 -50.50899450651262
-48.20421596898232 -45.77691537681219 -42.95227956396717
""",
            "traces.i": """
0 0 0.3 0.3 0.3 0.3 0.3 0.3
0.3 0.3 0.3
""",
            "ExpSyn[1].g": """
0 0 0 0 0.009048374180359595 0.008187307530779817 0.007408182206817177 0.006703200460356391
0.006065306597126332 0.005488116360940262 0.004965853037914093
""",
        },
        {
            "dend[3](0.50)": """
0.4000000001
""",
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
