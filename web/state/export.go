package state

import (
	"strconv"

	"github.com/cablelab/cablelab/web/engine"
)

// Export is a file of traces that somebody asked for.
type Export struct {
	Format   engine.Format // "" for none
	Busy     bool
	Fraction float64 // done, from 0 to 1
	File     []byte  // that waits to be handed over
	Fault    string  // why there is none

	asked   bool
	version int // counts what was asked for
}

// SaveTraces asks for a file of all traces of the present substance.
type SaveTraces struct{ Format engine.Format }

// Saved notes that the file has been handed over.
type Saved struct{}

// StopExport gives up on the file.
type StopExport struct{}

func (StopExport) reduce(s State) State {
	s.Export = Export{version: s.Export.version + 1}
	return s
}

func (a SaveTraces) reduce(s State) State {
	s.Export = Export{Format: a.Format, Busy: true, version: s.Export.version + 1}
	return s
}

func (Saved) reduce(s State) State {
	s.Export.File = nil
	return s
}

// exportJob is the job that makes the file.
func exportJob(s State) engine.Job {
	job := picture(s)
	job.Kind, job.Format, job.Version = engine.Exports, s.Export.Format, s.Export.version
	job.Frames, job.Movie = 0, engine.Lane{}
	return job
}

func (x Export) heard(e engine.Event) Export {
	if e.Job.Version != x.version {
		return x
	}
	switch e.Phase {
	case engine.Progress:
		x.Fraction = e.Fraction
		return x
	case engine.Done:
		x.File = e.Result.Export
	case engine.Failed:
		x.Fault = e.Err
	case engine.Cancelled:
		x.Fault = "cancelled"
	}
	x.Busy = false
	return x
}

// ExportText says how far the file is, or why there is none.
func ExportText(s State) string {
	if s.Export.Busy {
		return "computing every sample, " + strconv.Itoa(int(100*s.Export.Fraction)) + " %"
	}
	return s.Export.Fault
}

// ExportName is what the file is called.
func ExportName(s State) string {
	switch s.Export.Format {
	case engine.Python:
		return "run_in_neuron.py"
	case engine.Arbor:
		return "run_in_arbor.py"
	}
	return "traces." + string(s.Export.Format)
}
