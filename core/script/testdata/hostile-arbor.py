#!/usr/bin/env python3
"""Rebuilds an experiment of cablelab as a recipe for Arbor, and compares every trace.

    pip install arbor                # 0.12
    python3 run_in_arbor.py          # with a thread for each processor
    python3 run_in_arbor.py 4        # with 4 threads

build() is the experiment: the cells, what drives them, what is recorded. All runs of
a sweep are cells of one recipe, so that Arbor has much to do side by side.

Arbor's control volumes are here NEURON's segments, and its voltages agree with
cablelab's to the last digits where nothing but the membrane's own conductance is at
work. Three things it does in its own way:

  - hh without tables. The values to compare with are those of usetable_hh = 0.
  - Gates and synapses relax by (1 - x/2)/(1 + x/2), not by exp(-x), with x = dt/tau.
  - A spike is dated between two steps, and not at the end of one.

Each vanishes with dt, as the error of the steps themselves does. So a trace is taken
to agree if it is off by less than cablelab's own changes when dt is halved.
"""
import bisect
import itertools
import math
import os
import sys

import arbor
from arbor import units as U


class Section:
    """An unbranched cable: points (x, y, z, diam) [um], in nseg segments of equal length.

    Each segment is two halves in Arbor's tree, cut where the segment has its middle.
    """

    def __init__(self, cell, number, points, nseg, parent, end):
        self.cell, self.halves = cell, (2 * number + 1, 2 * number + 2)  # tags
        if end:  # the end 1 is attached
            points = points[::-1]
        before = parent.segment() if parent else arbor.mnpos
        self.ends = [before]  # Arbor's segments by how many halves there are up to their distal ends
        if parent:
            cell.joined.add(before)
        way = [0.0]
        for a, b in zip(points, points[1:]):
            way.append(way[-1] + math.dist(a[:3], b[:3]))
        for half in range(2 * nseg):
            from_, to = way[-1] * half / (2 * nseg), way[-1] * (half + 1) / (2 * nseg)
            line = [between(points, way, from_), *(p for p, s in zip(points, way) if from_ < s < to), between(points, way, to)]
            for a, b in zip(line, line[1:]):
                before = cell.tree.append(before, mpoint(a), mpoint(b), self.halves[half % 2])
            self.ends.append(before)
        if end:
            self.ends.reverse()

    def __call__(self, x):
        return Place(self, x)

    @property
    def region(self):
        return "(join (tag {}) (tag {}))".format(*self.halves)

    def cable(self, Ra, cm):
        """Ra [ohm cm], cm [uF/cm2]."""
        self.cell.decor.paint(self.region, rL=Ra * U.Ohm * U.cm, cm=cm * U.uF / U.cm2)

    def hh(self, gnabar, gkbar, gl, el, ena, ek):
        """Conductances [S/cm2], reversal potentials [mV]."""
        self.cell.decor.paint(self.region, arbor.density("hh", {"gnabar": gnabar, "gkbar": gkbar, "gl": gl, "el": el}))
        self.cell.decor.paint(self.region, ion="na", rev_pot=ena * U.mV)
        self.cell.decor.paint(self.region, ion="k", rev_pot=ek * U.mV)

    def pas(self, g, e):
        """g [S/cm2], e [mV]."""
        self.cell.decor.paint(self.region, arbor.density(f"pas/e={e!r}", {"g": g}))


def between(points, way, s):
    """The point of a line after the way s [um] along it."""
    i = 0
    while i + 2 < len(points) and way[i + 1] <= s:
        i += 1
    part = min(1.0, (s - way[i]) / (way[i + 1] - way[i])) if way[i + 1] > way[i] else 1.0
    return tuple(a + (b - a) * part for a, b in zip(points[i], points[i + 1]))


def mpoint(point):
    x, y, z, diam = point
    return arbor.mpoint(x, y, z, diam / 2)


class Place:
    """x of a section, from 0 to 1: the middle of the segment that it lies in, or an end."""

    def __init__(self, section, x):
        self.section, self.cell, self.x = section, section.cell, x

    def segment(self):
        """Arbor's segment whose distal end is there."""
        ends = self.section.ends
        nseg = len(ends) // 2
        if self.x in (0, 1):
            return ends[-1 if self.x else 0]
        return ends[2 * int(self.x * nseg) + 1]

    def __str__(self):
        """In Arbor's words. At an end to which nothing is attached the potential is its segment's."""
        segment = self.segment()
        if self.x in (0, 1) and segment not in self.cell.joined:
            segment = self.section.ends[-2 if self.x else 1]
        return "(root)" if segment == arbor.mnpos else f"(distal (segment {segment}))"


class Cell:
    """Sections that hang together."""

    def __init__(self, celsius, v_init):
        self.tree, self.decor, self.joined, self.sections = arbor.segment_tree(), arbor.decor(), set(), []
        self.decor.set_property(tempK=(celsius + 273.15) * U.Kelvin, Vm=v_init * U.mV)
        self.synapses, self.detectors, self.probes = 0, {}, []
        self.connections, self.events = [], []  # that arrive

    def finish(self):
        """The cell as Arbor has it: its control volumes begin and end where segments do."""
        for place, (label, threshold) in self.detectors.items():
            self.decor.place(place, arbor.threshold_detector(threshold * U.mV), label)
        outer = " ".join(f"(on-components 1 (tag {s.halves[1]}))" for s in self.sections)
        inner = " ".join(f"(on-components 0 (tag {s.halves[0]}))" for s in self.sections)
        return arbor.cable_cell(self.tree, self.decor, None, arbor.cv_policy_explicit(f"(join (root) {outer} {inner})"))


class Run:
    """What is simulated together: cells, and what of them is recorded."""

    def __init__(self, celsius, v_init, dt, tstop):
        self.celsius, self.v_init, self.dt, self.tstop = celsius, v_init, dt, tstop
        self.cells, self.traces, self.spikes = [], {}, {}
        self.steps = math.ceil(tstop / dt - 0.5)
        self.middles = list(itertools.accumulate(itertools.repeat(dt / 2, 2 * self.steps + 1)))[::2]  # of steps

    def section(self, points, nseg, parent=None, end=0):
        if parent is None:
            self.cells.append(Cell(self.celsius, self.v_init))
        cell = parent.cell if parent else self.cells[-1]
        section = Section(cell, len(cell.sections), points, nseg, parent, end)
        cell.sections.append(section)
        return section

    def step(self, time):
        """The first step whose middle is at a time [ms] or after it: there NEURON begins what is due then."""
        return bisect.bisect_left(self.middles, time)

    def i_clamp(self, place, delay, dur, amp):
        """amp [nA] from delay to delay + dur [ms]. Arbor asks for it when a step begins."""
        on, off = self.step(delay), self.step(delay + dur)
        clamp = arbor.i_clamp((on - 0.5) * self.dt * U.ms, (off - on) * self.dt * U.ms, amp * U.nA)
        place.cell.decor.place(str(place), clamp)

    def synapse(self, place, kind, **parameters):
        label = f"synapse {place.cell.synapses}"
        place.cell.synapses += 1
        place.cell.decor.place(str(place), arbor.synapse(kind, parameters), label)
        return place.cell, label

    def net_stim(self, number, start, interval):
        """The times of its events [ms]."""
        return [start + i * interval for i in range(number)] if start >= 0 else []

    def detector(self, place, threshold):
        """Where v rises through a threshold [mV]; of all for one place the last counts, as in NEURON."""
        label, _ = place.cell.detectors.get(str(place), (f"detector {len(place.cell.detectors)}", 0))
        place.cell.detectors[str(place)] = label, threshold
        return place.cell, label

    def send(self, times, synapse, weight, delay):
        """Events [ms] to a synapse, with weight [uS] after delay [ms]. Arbor delivers what falls into a step when that begins."""
        cell, label = synapse
        arrivals = [(self.step(time + delay) + 0.5) * self.dt * U.ms for time in times]
        cell.events.append(arbor.event_generator(label, weight, arbor.explicit_schedule(arrivals)))

    def connect(self, detector, synapse, weight, delay):
        """The same when a detector tells of a spike: in Arbor within a step, in NEURON when the step has ended."""
        cell, label = synapse
        cell.connections.append((detector, label, weight, self.step(delay) + 1))

    def record(self, name, cell, probe, factor=1.0, late=0):
        """What a probe tells, times a factor, late by some samples."""
        cell.probes.append(probe(tag=name))
        self.traces[name] = cell, factor, late

    def record_v(self, name, place):
        self.record(name, place.cell, lambda tag: arbor.cable_probe_membrane_voltage(str(place), tag))

    def record_state(self, name, place, mechanism, state):
        self.record(name, place.cell, lambda tag: arbor.cable_probe_density_state(str(place), mechanism, state, tag))

    def record_ion(self, name, place, ion):
        """From A/m2 to mA/cm2; after a step NEURON still has the current from before it."""
        self.record(name, place.cell, lambda tag: arbor.cable_probe_ion_current_density(str(place), ion, tag), 0.1, 1)

    def record_spikes(self, name, place, threshold):
        self.spikes[name] = self.detector(place, threshold)


def build(amp_2):
    """One run: its cells, what drives them, what is recorded."""
    run = Run(celsius=6.3, v_init=-65, dt=0.1, tstop=1)

    dend_3 = run.section([(0, 0, 0, 20), (20, 0, 0, 20)], nseg=1)
    dend_3.cable(Ra=35.4, cm=1)
    dend_3.hh(gnabar=0.12, gkbar=0.036, gl=0.0003, el=-54.3, ena=50, ek=-77)

    h_2 = run.section([(0, 0, 0, 1), (30, 0, 0, 1)], nseg=1, parent=dend_3(0), end=0)
    h_2.cable(Ra=35.4, cm=1)

    dend_3_2 = run.section([(0, 0, 0, 2), (100, 0, 0, 2)], nseg=3, parent=dend_3(1), end=0)
    dend_3_2.cable(Ra=35.4, cm=1)
    dend_3_2.pas(g=0.001, e=-70)

    nameless_2 = run.section([(0, 0, 0, 1), (30, 0, 0, 1)], nseg=1, parent=h_2(1), end=0)
    nameless_2.cable(Ra=35.4, cm=1)

    nameless = run.section([(0, 0, 0, 1), (30, 0, 0, 1)], nseg=1, parent=h_2(1), end=0)
    nameless.cable(Ra=35.4, cm=1)

    class_2 = run.section([(0, 0, 0, 1), (30, 0, 0, 1)], nseg=1, parent=dend_3_2(0.5), end=1)
    class_2.cable(Ra=35.4, cm=1)

    _import_os = run.section([(0, 0, 0, 1), (30, 0, 0, 1)], nseg=1, parent=class_2(0), end=0)
    _import_os.cable(Ra=35.4, cm=1)

    run.i_clamp(h_2(0.5), delay=0.1, dur=1, amp=amp_2)
    ExpSyn_1 = run.synapse(dend_3(0.5), "expsyn", tau=1, e=0)
    amp = run.net_stim(number=1, start=0.2, interval=10)
    run.send(amp, ExpSyn_1, weight=0.01, delay=0.1)

    run.record_v("dend[3](5e-1).v", dend_3(0.5))
    run.record_v("_(0.5).v", nameless(0.5))
    run.record_spikes("dend[3](0.50)", dend_3(0.5), -60)
    return run


NAME = "\U00000022\U00000022\U00000022\U0000005c\U00000022); import os; os.abort()  # coding: utf-7 \U00002028 '''"
SWEPT = {  # with units
    "amp_2": "nA",
}
UNITS = {
    "dend[3](5e-1).v": "mV",
    "_(0.5).v": "mV",
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
-65 -65.10619150209327 -64.82993245887327 -64.55661559640154 -61.492024947026366 -59.20956123510395 -57.32900612592121 -55.707604100736546
-54.247335752791756 -52.858051984159545 -51.44668714414769
""",
            "_(0.5).v": """
-65 -65.07613169345444 -64.41477439118694 -64.02516325960143 -61.72016063288657 -59.41456237623192 -57.41368437213268 -55.687528903303956
-54.154398504795836 -52.726084265941346 -51.31083838441662
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
-65 -65.10619150209327 -64.05066815575923 -63.010156750213454 -59.3142746533096 -56.42261578346901 -53.92699884900297 -51.63239550458295
-49.35788262893375 -46.883676408311075 -43.90716661148905
""",
            "_(0.5).v": """
-65 -65.07613169345444 -62.885065664433 -61.499033055529345 -58.464045803370965 -55.51739090013488 -52.894870548207756 -50.5102784674458
-48.20668650348696 -45.78148487851939 -42.95997107054132
""",
        },
        {
            "dend[3](0.50)": """
0.4000000001
""",
        },
    ),
}

# By run, by how much half of dt changes each trace, and the times of spikes
TOLERANCES = {
    0: (
        {
            "dend[3](5e-1).v": 0.04966461708858816,
            "_(0.5).v": 0.05472240416284535,
        },
        {
            "dend[3](0.50)": 0.10000000000000023,
        },
    ),
    1: (
        {
            "dend[3](5e-1).v": 0.4394812700159889,
            "_(0.5).v": 0.33062017945831457,
        },
        {
            "dend[3](0.50)": 0.10000000000000012,
        },
    ),
}

# What is recorded in cablelab alone, and why
LEFT_OUT = {
    "traces.i": "Arbor tells v, gates, ina and ik of places",
    "ExpSyn[1].g": "Arbor tells v, gates, ina and ik of places",
}


class Recipe(arbor.recipe):
    """The cells of runs that have dt [ms] in common."""

    def __init__(self, runs, dt):
        super().__init__()
        self.cells, self.dt = [cell for run in runs for cell in run.cells], dt
        self.gid = {cell: gid for gid, cell in enumerate(self.cells)}
        self.finished = [cell.finish() for cell in self.cells]
        self.beat = self.even_delay()

    def even_delay(self):
        """A connection without weight that is as fast as any, in an even number of steps.

        Arbor goes on by half of the shortest delay at a time, which has to be whole steps:
        it would take shorter ones else.
        """
        all = [(gid, connection) for gid, cell in enumerate(self.cells) for connection in cell.connections]
        if not all:
            return None
        gid, (detector, label, _, steps) = min(all, key=lambda c: c[1][3])
        return gid, (detector, label, 0.0, steps - steps % 2 or 1)

    def num_cells(self):
        return len(self.cells)

    def cell_kind(self, gid):
        return arbor.cell_kind.cable

    def cell_description(self, gid):
        return self.finished[gid]

    def global_properties(self, kind):
        return arbor.neuron_cable_properties()

    def connections_on(self, gid):
        here = [self.beat[1]] if self.beat and self.beat[0] == gid else []
        return [
            arbor.connection((self.gid[cell], source), target, weight, steps * self.dt * U.ms)
            for (cell, source), target, weight, steps in self.cells[gid].connections + here
        ]

    def event_generators(self, gid):
        return self.cells[gid].events

    def probes(self, gid):
        return self.cells[gid].probes


def trace(samples, factor, late):
    """The values of a probe of one place; what is late begins with as many of its first."""
    values = [factor * float(value) for value in samples[0][0][:, 1]]
    return values[:1] * late + values[: len(values) - late]


def simulate(runs, dt, threads):
    """The traces and times of spikes [ms] of runs that have dt and tstop in common, each by its name."""
    recipe = Recipe(runs, dt)
    simulation = arbor.simulation(recipe, arbor.context(threads=threads))
    simulation.record(arbor.spike_recording.local)
    schedule = arbor.regular_schedule(0 * U.ms, dt * U.ms)
    handles = [
        {name: simulation.sample((recipe.gid[cell], name), schedule) for name, (cell, _, _) in run.traces.items()} for run in runs
    ]
    simulation.run((runs[0].steps + 0.5) * dt * U.ms, dt * U.ms)
    times = {}
    for (gid, index), time in simulation.spikes():
        times.setdefault((int(gid), int(index)), []).append(float(time))
    for run, handle in zip(runs, handles):
        traces = {name: trace(simulation.samples(handle[name]), factor, late) for name, (_, factor, late) in run.traces.items()}
        labels = {cell: [label for label, _ in cell.detectors.values()] for cell in run.cells}
        yield traces, {name: times.get((recipe.gid[cell], labels[cell].index(label)), []) for name, (cell, label) in run.spikes.items()}


def run_all(threads):
    """What simulate() gives, in the order of RUNS."""
    runs = [build(*values) for values in RUNS]
    results = [None] * len(runs)
    for dt, tstop in sorted({(run.dt, run.tstop) for run in runs}):
        mine = [i for i, run in enumerate(runs) if (run.dt, run.tstop) == (dt, tstop)]
        for i, result in zip(mine, simulate([runs[i] for i in mine], dt, threads)):
            results[i] = result
    return results


def difference(got, expected):
    """The largest difference, infinite where there are more or fewer values."""
    expected = [float(value) for value in expected.split()]
    if len(got) != len(expected):
        return float("inf")
    return max((abs(a - b) for a, b in zip(got, expected)), default=0.0)


def compare(i, result):
    """The largest difference of each trace of a run from cablelab's, what it may be, and its unit."""
    traces, spikes = result
    samples, expected_traces, expected_spikes = EXPECTED[i]
    for name, expected in expected_traces.items():
        yield name, difference(traces[name][:samples:EVERY], expected), TOLERANCES[i][0][name], UNITS[name]
    for name, expected in expected_spikes.items():
        yield "spikes at " + name, difference(spikes[name], expected), TOLERANCES[i][1][name], "ms"


def main():
    threads = int(sys.argv[1]) if len(sys.argv) > 1 else len(os.sched_getaffinity(0))
    results = run_all(threads)
    print(f"{NAME or 'The model'} in Arbor {arbor.__version__}, threads: {threads}")
    for name, why in LEFT_OUT.items():
        print(f"  {name} is left out: {why}.")
    agrees = True
    for i in EXPECTED:
        print(", ".join(f"{name} = {value!r} {unit}".strip() for (name, unit), value in zip(SWEPT.items(), RUNS[i])) or "The run")
        for name, most, tolerance, unit in compare(i, results[i]):
            print(f"  {name}: largest difference {most:g} {unit}, of {tolerance:g}")
            agrees = agrees and most <= tolerance
    if not agrees:
        print("Not every trace agrees: look above for those with larger differences than half of dt makes.")
        return 1
    print(f"Every trace of {len(EXPECTED)} of {len(RUNS)} runs agrees to what half of dt changes.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
