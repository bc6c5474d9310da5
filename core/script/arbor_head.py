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


