package script

import "slices"

// run integrates and gives what was recorded.
func (e *experiment) run() {
	r := &e.m.Run
	dt := e.value("run.dt", r.Dt)
	e.line()
	e.line("    # The run")
	if e.variable() {
		atol := e.value("run.atol", r.Atol)
		e.line("    h.cvode_active(", atol, " > 0)  # steps of variable length")
		e.line("    h.CVode().atol(", atol, ")")
	}
	e.set("h.secondorder", "run.secondorder", float64(r.Secondorder), "")
	e.line("    h.steps_per_ms = 1 / ", dt, "  # together with dt, which NEURON changes else")
	e.line("    h.dt = ", dt, "  # ms")
	e.set("h.v_init", "run.v_init", r.VInit, "mV")
	e.set("h.tstop", "run.tstop", r.Tstop, "ms")
	e.line("    h.finitialize(h.v_init)")
	e.line("    h.continuerun(h.tstop)")
	e.line("    return list(t), {name: list(v) for name, v in traces.items()}, {name: list(v) for name, v in spikes.items()}")
	e.line()
	e.line()
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
