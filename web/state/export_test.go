package state

import (
	"strings"
	"testing"

	"github.com/cablelab/cablelab/web/engine"
)

// files are the pending jobs that make one.
func files(s State) (jobs []engine.Job) {
	for _, job := range Pending(s) {
		if job.Kind == engine.Exports {
			jobs = append(jobs, job)
		}
	}
	return jobs
}

func TestExport(t *testing.T) {
	s := Reduce(Start(), SetSweep{On: true})
	s = Reduce(s, SaveTraces{Format: engine.CSV})
	jobs := files(s)
	if len(jobs) != 1 || jobs[0].Format != engine.CSV || jobs[0].Sweep.N != 4 || jobs[0].Model != s.Doc {
		t.Fatalf("%+v", jobs)
	}
	s = Reduce(s, Asked{Job: jobs[0]})
	if again := files(s); len(again) != 0 {
		t.Error("it is asked for twice")
	}
	s = Reduce(s, Heard{engine.Event{Phase: engine.Progress, Job: jobs[0], Fraction: .5}})
	if got := ExportText(s); got != "computing every sample, 50 %" {
		t.Error(got)
	}
	late := jobs[0]
	late.Version--
	s = Reduce(s, Heard{engine.Event{Phase: engine.Done, Job: late, Result: engine.Result{Export: []byte("old")}}})
	if s.Export.File != nil {
		t.Error("the file of an earlier wish is taken")
	}
	s = Reduce(s, Heard{engine.Event{Phase: engine.Done, Job: jobs[0], Result: engine.Result{Export: []byte("t")}}})
	if string(s.Export.File) != "t" || s.Export.Busy || ExportText(s) != "" || ExportName(s) != "traces.csv" {
		t.Errorf("%+v", s.Export)
	}
	if s = Reduce(s, Saved{}); s.Export.File != nil {
		t.Error("it would be saved twice")
	}
	s = Reduce(s, SaveTraces{Format: engine.Python})
	s = Reduce(s, Asked{Job: files(s)[0]})
	s = Reduce(s, Heard{engine.Event{Phase: engine.Failed, Job: exportJob(s), Err: "too many"}})
	if s.Export.Busy || !strings.Contains(ExportText(s), "too many") || ExportName(s) != "run_in_neuron.py" {
		t.Errorf("%+v", s.Export)
	}
	if s = Reduce(s, SaveTraces{Format: engine.Arbor}); ExportName(s) != "run_in_arbor.py" {
		t.Error(ExportName(s))
	}
}
