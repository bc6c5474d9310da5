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
