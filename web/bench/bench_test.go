package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		x    []float64
		want spread
	}{
		{[]float64{5}, spread{5, 5, 5}},
		{[]float64{9, 1, 4}, spread{4, 1, 9}},
		{[]float64{8, 1, 2, 4}, spread{3, 1, 8}},
	} {
		if got := over(c.x); got != c.want {
			t.Errorf("over(%v) = %v, want %v", c.x, got, c.want)
		}
	}
	if got := ratios([]float64{6, 8}, []float64{2, 16}); !slices.Equal(got, []float64{3, 0.5}) {
		t.Errorf("ratios: %v", got)
	}
}

func TestShort(t *testing.T) {
	for x, want := range map[float64]string{0: "0", 1234.5: "1234", 99.94: "99.9", 3.14159: "3.1", 0.987: "0.99", 0.01234: "0.012"} {
		if got := short(x); got != want {
			t.Errorf("short(%g) = %s, want %s", x, got, want)
		}
	}
}

// recording are the samples of one trace as answers have them.
func recording(v ...float64) []byte {
	var b []byte
	for i := range testmodels.Steps + 1 {
		x := -65.
		if i < len(v) {
			x = v[i]
		}
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(x))
	}
	return b
}

func TestCompare(t *testing.T) {
	fires := recording(-65, -1, 20, 5)
	for _, c := range []struct {
		name string
		got  []byte
		want agreement
	}{
		{"the same", fires, agreement{0, true}},
		{"a little off", recording(-65, -1, 20.5, 5), agreement{0.5, true}},
		{"a step earlier", recording(-65, 1, 20, 5), agreement{2, false}},
		{"silent", recording(), agreement{85, false}},
	} {
		if got, err := compare(c.got, fires); err != nil || got != c.want {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, c.want)
		}
	}
	if got, _ := compare(recording(math.NaN()), fires); got.holds() {
		t.Error("no number agrees with NEURON's")
	}
	if _, err := compare(fires[8:], fires); err == nil {
		t.Error("a sample less is not noticed")
	}
	// Two traces are not one: the last sample of the first says nothing of the second.
	if got, _ := compare(slices.Concat(recording(), recording(20)), slices.Concat(recording(), recording(20))); !got.spikes {
		t.Error("equal traces differ")
	}
}

// TestPlaces times a job where there is no need of NEURON: all that this program
// can do, against the reference as NEURON.
func TestPlaces(t *testing.T) {
	here := newNative()
	var all []contender
	for _, technique := range trial.Native() {
		all = append(all, contender{"native", here, technique.Name})
	}
	o, err := contest(testmodels.Sweep(4), contender{"NEURON", newNative(), trial.Reference}, all, 2)
	if err != nil {
		t.Fatal(err)
	}
	if wrong := disagreeing([]*outcome{o}); wrong != nil {
		t.Error(wrong)
	}
	var text strings.Builder
	o.report(&text)
	builds(&text, []*outcome{o})
	summary(&text, []*outcome{o})
	for _, want := range []string{"SWEEP-4: 408 compartments", "+ reduction", "equal", "| native | + lanes |", "| SWEEP-4 |"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, &text)
		}
	}
	for _, r := range o.everyone() {
		if len(r.seconds) != 2 || !(r.build > 0) {
			t.Errorf("%s: %d rounds, built in %g s", r.technique, len(r.seconds), r.build)
		}
	}
	if _, err := ask(here, trial.Order{Do: "run", Technique: trial.Go}); err == nil {
		t.Error("something is left of a job that is over")
	}
}

// canned is a place that gives one answer.
type canned string

func (c canned) answer([]byte) ([]byte, error) { return []byte(c), nil }

// TestAnswers reads what the other processes write.
func TestAnswers(t *testing.T) {
	a, err := ask(canned(`{"Seconds": 0.5, "Traces": "AAAAAAAA8D8AAAAAAADgvw=="}`+"\n"), trial.Order{})
	if err != nil || a.Seconds != 0.5 || fmt.Sprint(trial.Floats(a.Traces)) != "[1 -0.5]" {
		t.Errorf("%v, %v", a, err)
	}
	if _, err := ask(canned(`{"Error": "NEURON, build: no hh"}`), trial.Order{}); err == nil || err.Error() != "NEURON, build: no hh" {
		t.Errorf("%v", err)
	}
	if _, err := ask(canned(`Traceback`), trial.Order{Do: "run"}); err == nil {
		t.Error("no answer at all is taken for one")
	}
}

// TestDocuments are what NEURON's process builds from: it knows no models but these.
func TestDocuments(t *testing.T) {
	for _, text := range documents(testmodels.Sweep(2)) {
		var d struct {
			Sections []struct{ Name string }
			Points   []struct{ Amp float64 }
			Record   []string
		}
		if err := json.Unmarshal(text, &d); err != nil || len(d.Sections) != 2 || len(d.Points) != 1 || len(d.Record) != 2 {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestTargets(t *testing.T) {
	o := &outcome{job: testmodels.BallAndStick(101)}
	r := &row{contender: contender{where: "page", technique: trial.Reduced}}
	for median, want := range map[float64]string{99: "missed", 100: "met"} {
		if goal, met := o.verdict(r, spread{median: median}); goal != "100" || met != want {
			t.Errorf("%g of %s is %s, want %s", median, goal, met, want)
		}
	}
	for where, techniques := range targets {
		for technique, jobs := range techniques {
			for job := range jobs {
				if some, err := choose(job); err != nil || len(some.jobs) != 1 {
					t.Errorf("a target for %s, %s, %s, which is not timed", where, technique, job)
				}
			}
		}
	}
}

func TestChoose(t *testing.T) {
	if c, err := choose(""); err != nil || len(c.jobs) != len(testmodels.Jobs()) || !c.growth || !c.start {
		t.Errorf("no name is not all: %v, %v", c, err)
	}
	if c, err := choose("growth,CABLE"); err != nil || fmt.Sprint(namesOf(c.jobs)) != "[CABLE]" || !c.growth || c.start {
		t.Errorf("%v, %v", c, err)
	}
	if _, err := choose("cable"); err == nil || !strings.Contains(err.Error(), `no job "cable"; there are BS-1, `) {
		t.Errorf("%v", err)
	}
}
