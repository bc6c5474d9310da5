package hoc

import "github.com/cablelab/cablelab/core/sim"

// saved is a SaveState: what a run was at some time.
type saved struct {
	self
	run   *sim.Stepper
	state *sim.State
}

var savedKind = &kind{name: "SaveState", doc: "keeps v, states, t and the events under way, to go back to", attrs: map[string]*attr{},
	create: func(s *Session, id int, a Args) (any, error) { return &saved{self: self{Object{"SaveState", id}}}, nil }}

func init() {
	savedKind.attrs["save"] = &attr{doc: "save(): keeps the present state", call: method(func(o *saved, a arguments) Value {
		run := a.s.simulation()
		o.run, o.state = run.Stepper, run.Save()
		return 1.0
	})}
	savedKind.attrs["restore"] = &attr{doc: "restore(): goes back to the state that was kept", call: method(func(o *saved, a arguments) Value {
		if o.state == nil || o.run != a.s.simulation().Stepper {
			throw(hocError("SaveState.restore: nothing has been saved, or sections, segments, mechanisms or connections are others by now"))
		}
		o.run.Restore(o.state)
		return 1.0
	})}
	instead["SaveState.fread"] = "files are not here; save() and restore() keep the state in memory"
	instead["SaveState.fwrite"] = instead["SaveState.fread"]
	newKind(savedKind)
}
