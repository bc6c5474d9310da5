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
