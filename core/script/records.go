package script

import "github.com/cablelab/cablelab/core/model"

// records are the vectors that take down a run.
func (e *experiment) records() {
	e.line()
	e.line("    # What is recorded")
	at := ""
	if e.variable() {
		e.line("    when = h.Vector()")
		e.line("    when.indgen(0, ", e.value("run.tstop", e.m.Run.Tstop), ", ", e.value("run.dt", e.m.Run.Dt), ")  # ms")
		at = ", when"
	}
	e.line("    t = h.Vector().record(h._ref_t", at, ")")
	e.line("    traces = {}")
	for i := range e.m.Record {
		r := &e.m.Record[i]
		e.line("    traces[", quoted(r.Text), "] = h.Vector().record(", e.reference(r), at, ")")
	}
	e.line("    spikes = {}")
	if len(e.m.Spikes) == 0 {
		return
	}
	e.line("    detectors = []")
	for i := range e.m.Spikes {
		d := &e.m.Spikes[i]
		text := quoted(d.Text)
		e.line("    detector = h.NetCon(", e.place(d.At), "._ref_v, None, sec=", e.sections[d.At.Section], ")")
		e.set("detector.threshold", item("spikes", i)+".threshold", d.Threshold, "mV")
		e.line("    spikes[", text, "] = h.Vector()")
		e.line("    detector.record(spikes[", text, "])")
		e.line("    detectors.append(detector)")
	}
}

// reference is NEURON's pointer to what is recorded. A checked record holds names
// of the catalogue alone besides those that have identifiers.
func (e *experiment) reference(r *model.Record) string {
	switch {
	case r.Point != "":
		return e.points[r.Point] + "._ref_" + r.Var
	case r.Mech != "":
		return e.place(r.Place) + "." + r.Mech + "._ref_" + r.Var
	}
	return e.place(r.Place) + "._ref_" + r.Var
}
