"""Runs model documents in NEURON and times it, for web/bench.

Reads one order a line from standard input and writes one answer a line to standard
output, both as web/bench/trial has them: "version" tells NEURON's, "build" makes the
first of the models, "run" runs it with the point processes of each, "drop" leaves
nothing of it.
"""
import base64
import gc
import json
import os
import sys
import time

answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)  # what NEURON prints is no answer
os.environ.setdefault("NEURON_MODULE_OPTIONS", "-nogui")
from neuron import h  # noqa: E402, after its options

pc = h.ParallelContext()


def place(text):
    """'dend(0.5)' -> ('dend', 0.5)"""
    name, x = text.rstrip(")").rsplit("(", 1)
    return name, float(x)


def section(s):
    sec = h.Section(name=s["name"])
    sec.L, sec.diam, sec.nseg = s["L"], s["diam"], s.get("nseg", 1)
    sec.Ra, sec.cm = s.get("Ra", 35.4), s.get("cm", 1)
    for name, parameters in s.get("mechanisms", {}).items():
        sec.insert(name)
        for seg in sec:
            for key, value in parameters.items():
                setattr(getattr(seg, name), key, value)
    return sec


class Model:
    """A model in NEURON, of which there is one at a time."""

    def __init__(self, documents):
        first = documents[0]
        self.sections = {s["name"]: section(s) for s in first["sections"]}
        for s in first["sections"]:
            if "parent" in s:
                name, x = place(s["parent"])
                self.sections[s["name"]].connect(self.sections[name](x), s.get("end", 0))
        self.points = [getattr(h, p["kind"])(self.segment(p["at"])) for p in first["points"]]
        self.traces = [h.Vector().record(self.segment(r.removesuffix(".v"))._ref_v) for r in first["record"]]
        self.runs = [[self.parameters(p) for p in d["points"]] for d in documents]
        h.celsius = first.get("celsius", 6.3)
        self.tstop, self.v_init = first["run"]["tstop"], first["run"].get("v_init", -65)
        h.dt = first["run"].get("dt", 0.025)
        pc.set_maxstep(10)

    def segment(self, text):
        name, x = place(text)
        return self.sections[name](x)

    @staticmethod
    def parameters(point):
        return {k: v for k, v in point.items() if k not in ("kind", "name", "at")}

    def run(self, at_least):
        """Seconds for a run of all models, and what the last one recorded."""
        took, n = 0, 0
        while n == 0 or took < at_least:
            recorded = []
            for run in self.runs:
                for point, parameters in zip(self.points, run):
                    for key, value in parameters.items():
                        setattr(point, key, value)
                start = time.perf_counter()
                h.finitialize(self.v_init)
                pc.psolve(self.tstop)
                took += time.perf_counter() - start
                recorded += [v.as_numpy().tobytes() for v in self.traces]
            n += 1
        return took / n, b"".join(recorded)


model = None


def version(order):
    return {"Version": h.nrnversion()}


def build(order):
    """Sections that something still refers to would be run as well."""
    global model
    drop()
    start = time.perf_counter()
    model = Model(order["Models"])
    h.finitialize(model.v_init)
    return {"Seconds": time.perf_counter() - start}


def run(order):
    seconds, recorded = model.run(order["Seconds"])
    return {"Seconds": seconds, "Traces": base64.b64encode(recorded).decode()}


def drop(order=None):
    global model
    model = None
    gc.collect()
    left = sum(1 for _ in h.allsec())
    assert left == 0, f"{left} sections of the model before are left"
    return {}


for line in sys.stdin:
    order = json.loads(line)
    try:
        answer = {"version": version, "build": build, "run": run, "drop": drop}[order["Do"]](order)
    except Exception as problem:
        answer = {"Error": f"NEURON, {order['Do']}: {problem!r}"}
    print(json.dumps(answer), file=answers, flush=True)
