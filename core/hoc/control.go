package hoc

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
	failed    error              // of a function that was called while a run went on
	variables map[string]Value   // that the program has made with h('x = 1')
	said      map[string]bool    // sentences
}

func newControl() control {
	return control{
		clock: newClock(), solver: newSolver(), cells: map[int]*netcon{}, late: map[parameter]bool{},
		variables: map[string]Value{}, said: map[string]bool{},
	}
}
