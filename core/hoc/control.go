package hoc

import (
	"maps"
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// control is what a session has to do with runs: what drives them, what watches
// them, and what is said of them.
type control struct {
	clock     clock
	solver    solver // of CVode
	tapes     []tape
	netstims  []*netstim
	netcons   []*netcon
	apcounts  []*apcount
	handlers  []*handler
	watches   []*spot            // of netcons and tapes
	cells     map[int]*netcon    // of ParallelContext: sources by number; nil: the number is taken
	late      map[parameter]bool // set while the simulation was not that of what there is
	allotted  int                // numbers of all vectors, or more
	mostAll   int                // of these
	failed    error              // of a function that was called while a run went on
	variables map[string]Value   // that the program has made with h('x = 1')
	said      map[string]bool    // sentences
}

// stdrun are the variables of stdrun.hoc that mean nothing here.
var stdrun = map[string]Value{
	"realtime": 0.0, "screen_update_invl": .05, "runStopAt": 5.0, "runStopIn": 1.0, "stdrun_quiet": 0.0, "global_ra": newRa,
	"eventslow": 1.0, "eventcount": 0.0, "running_": 0.0, "using_cvode_": 0.0, "hoc_ac_": 0.0,
}

func newControl() control {
	return control{
		clock: newClock(), solver: newSolver(), cells: map[int]*netcon{}, late: map[parameter]bool{},
		variables: maps.Clone(stdrun), said: map[string]bool{}, mostAll: mostAll,
	}
}

// protocol is the run under way, which has come to t [ms], or before it began the one
// that run() would be.
func (c *control) protocol(t float64) model.Run {
	r := model.Run{Tstop: c.clock.tstop, Dt: c.clock.dt, VInit: c.clock.vInit, Secondorder: c.clock.secondorder, Atol: c.solver.tolerance()}
	if r.Atol > 0 {
		r.Secondorder = 0 // which such steps take no notice of
	}
	if t > 0 {
		const grain = 1e6 // [1/ms] t is a sum of many steps, and none is as short
		r.Tstop, r.VInit = math.Round(t*grain)/grain, c.clock.began
	}
	return r
}
