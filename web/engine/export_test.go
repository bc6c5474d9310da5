package engine

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/script"
)

// written asks the workers for a file.
func written(t *testing.T, job Job) Event {
	t.Helper()
	var last Event
	l := &Local{Programs: map[Format]Program{
		Python: {Models: script.NEURON.Models, Write: script.NEURON.Write},
		Arbor:  {Models: script.Arbor.Models, Write: script.Arbor.Write},
	}}
	c := NewClient(l.Host(), func(e Event) { last = e })
	c.Submit(job)
	l.Work()
	return last
}

func TestExports(t *testing.T) {
	job := Job{Kind: Exports, Version: 3, Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.1, To: 0.3, N: 3}, Section: "dend", Nseg: []int{11}}
	for format, check := range map[Format]func(text string) bool{
		CSV: func(text string) bool {
			rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
			return err == nil && len(rows) == 1+6*1001 && strings.Join(rows[0], "|") == "dend.nseg|stim.amp (nA)|t (ms)|soma(0.5).v (mV)|dend(0.5).v (mV)"
		},
		JSON:   func(text string) bool { return json.Valid([]byte(text)) && strings.Count(text, `"traces"`) == 6 },
		Python: func(text string) bool { return strings.Contains(text, "def simulate(nseg, amp):") },
		Arbor:  func(text string) bool { return strings.Contains(text, "def build(nseg, amp):") },
	} {
		job.Format = format
		e := written(t, job)
		if e.Phase != Done || e.Job.Format != format || !check(string(e.Result.Export)) {
			t.Errorf("%s: phase %d, %s %.300q", format, e.Phase, e.Err, e.Result.Export)
		}
	}
}

// TestFilesAreExact: a file has the reference's bits and every sample, whatever the
// picture keeps.
func TestExportsAreExact(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "run.tstop", 100)
	if err != nil {
		t.Fatal(err)
	}
	e := written(t, Job{Kind: Exports, Model: m, Format: JSON})
	var got struct {
		Runs []struct{ Traces map[string][]float64 }
	}
	if err := json.Unmarshal(e.Result.Export, &got); err != nil {
		t.Fatal(err, e.Err)
	}
	exact := Job{Kind: Pictures, Model: m, Exact: true}
	p := written(t, exact).Result.Picture
	for i, v := range p.Runs[0].Traces[0] {
		if got.Runs[0].Traces["soma(0.5).v"][i] != v {
			t.Fatalf("sample %d is %v, want %v", i, got.Runs[0].Traces["soma(0.5).v"][i], v)
		}
	}
}

func TestExportsThatCannotBe(t *testing.T) {
	long, err := model.Set(model.Tutorial(), "run.tstop", 1e5)
	if err != nil {
		t.Fatal(err)
	}
	for want, job := range map[string]Job{
		"1.2e+07 samples are too many": {Model: long, Format: CSV},
		`the engine writes no "xls"`:   {Model: model.Tutorial(), Format: "xls"},
		"runs are too many":            {Model: model.Tutorial(), Format: CSV, Sweep: Sweep{Path: "points[0].amp", N: 1001}, Second: Sweep{Path: "points[0].dur", N: 1001}},
		"points[9].amp: there is no":   {Model: model.Tutorial(), Format: Python, Sweep: Sweep{Path: "points[9].amp", N: 2}},
	} {
		job.Kind = Exports
		if e := written(t, job); e.Phase != Failed || !strings.Contains(e.Err, want) {
			t.Errorf("phase %d, %q, want %q", e.Phase, e.Err, want)
		}
	}
}

// TestProgramsAreWrittenApart: a worker of its own writes them, which is started when it
// is needed, and stopped when nobody wants the file any more; without one that is told.
func TestProgramsAreWrittenApart(t *testing.T) {
	job := Job{Kind: Exports, Model: model.Tutorial(), Format: Python}
	var heard []Event
	l := &Local{Programs: map[Format]Program{Python: {Models: script.NEURON.Models, Write: script.NEURON.Write}}}
	host, writers := l.Host(), 0
	host.Writer = func(heard func(Message), died func(string)) Worker {
		writers++
		return l.spawn(heard, died)
	}
	c := NewClient(host, func(e Event) { heard = append(heard, e) })
	l.Work()
	if writers != 0 {
		t.Error("a worker writes programs before anybody wants one")
	}
	c.Submit(job)
	c.Forget(Exports)
	l.Work()
	if len(heard) != 0 {
		t.Errorf("a file that nobody wants is told of: %+v", heard)
	}
	c.Submit(job)
	l.Work()
	if len(heard) == 0 || heard[len(heard)-1].Phase != Done || writers != 2 {
		t.Errorf("%+v by %d workers", heard, writers)
	}
	host.Writer = nil
	c = NewClient(host, func(e Event) { heard = append(heard, e) })
	c.Submit(job)
	if e := heard[len(heard)-1]; e.Phase != Failed || !strings.Contains(e.Err, "open its link") {
		t.Errorf("%+v", e)
	}
}

func TestTornExport(t *testing.T) {
	m := encodeReply(1, Event{Phase: Done, Result: Result{Export: []byte("t (ms)")}})
	if _, e, err := decodeReply(m); err != nil || string(e.Result.Export) != "t (ms)" {
		t.Errorf("%q, %v", e.Result.Export, err)
	}
	m.Bytes = m.Bytes[1:]
	if _, _, err := decodeReply(m); err == nil {
		t.Error("a torn file is taken")
	}
}
