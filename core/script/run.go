package script

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// records are the vectors that take down a run.
func (e *experiment) records() {
	e.put("\n# What is recorded\n")
	at := ""
	if e.variable() {
		at = ", when"
		e.put("when = h.Vector()\nwhen.indgen(0, $, $)  # ms\n", e.value("run.tstop"), e.value("run.dt"))
	}
	e.put("t = h.Vector().record(h._ref_t$)\ntraces = {}\n", at)
	for i := range e.m.Record {
		r := &e.m.Record[i]
		e.put("traces[$] = h.Vector().record($_ref_$$)\n", quoted(r.Text), e.owner(r), r.Var, at)
	}
	e.put("spikes = {}\n")
	if len(e.m.Spikes) > 0 {
		e.put("detectors = []\n")
	}
	for i := range e.m.Spikes {
		d := &e.m.Spikes[i]
		text := quoted(d.Text)
		e.put("detector = h.NetCon($._ref_v, None, sec=$)\n", e.place(d.At), e.names[d.At.Section])
		e.set("detector.", item("spikes", i), "threshold")
		e.put("spikes[$] = h.Vector()\ndetector.record(spikes[$])\ndetectors.append(detector)\n", text, text)
	}
}

// owner is what has the variable that is recorded. A checked record's mechanism and
// variable are the catalogue's.
func (e *experiment) owner(r *model.Record) string {
	switch {
	case r.Point != "":
		return e.names[r.Point] + "."
	case r.Mech != "":
		return e.place(r.Place) + "." + r.Mech + "."
	}
	return e.place(r.Place) + "."
}

// run integrates and gives what was recorded.
func (e *experiment) run() {
	e.put("\n# The run\n")
	e.clock()
	e.put(`h.finitialize(h.v_init)
h.continuerun(h.tstop)
return list(t), {name: list(v) for name, v in traces.items()}, {name: list(v) for name, v in spikes.items()}


`)
}

// clock says how the run is integrated.
func (e *experiment) clock() {
	if e.variable() {
		atol := e.value("run.atol")
		e.put("h.cvode_active($ > 0)  # steps of variable length\nh.CVode().atol($)\n", atol, atol)
	}
	e.put("h.steps_per_ms = 1 / $  # together with dt, which NEURON changes else\n", e.value("run.dt"))
	e.set("h.", "run.", "dt", "secondorder", "v_init", "tstop")
}

// variable reports whether some run has steps of variable length.
func (e *experiment) variable() bool {
	for _, a := range e.grid.Axes {
		if a.Path == "run.atol" {
			return slices.Max(a.Values) > 0
		}
	}
	return e.m.Run.Atol > 0
}
