package sim

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/testmodels"
)

// deeds is what a random program does to a network: to NEURON's as words, and to a
// stepper at once.
type deeds struct {
	t     *testing.T
	r     *rand.Rand
	s     *recorded
	words [][]any
}

// set writes a number that has been looked up.
func (d *deeds) set(r Ref, err error, x float64, words ...any) {
	if err != nil {
		d.t.Fatal(words, err)
	}
	d.s.Set(r, x)
	d.words = append(d.words, append(words, x))
}

func pick[T any](r *rand.Rand, among ...T) T { return among[r.IntN(len(among))] }

// deed does one thing.
func (d *deeds) deed(m *model.Model) {
	r := d.r
	i := r.IntN(len(m.Sections))
	section, x := &m.Sections[i], pick(r, 0.1, 0.5, 0.9)
	place := model.Place{Section: section.Name, X: x}.String()
	switch r.IntN(8) {
	case 0:
		at, err := d.s.OfSection(i, x, "", "v")
		d.set(at, err, pick(r, -70.0, -55, -40), "v", place)
	case 1, 2:
		k := r.IntN(len(m.Points))
		kind := mech.FindPoint(m.Points[k].Kind)
		p := &kind.Params[r.IntN(len(kind.Params))]
		if p.Name == "fac" || m.Run.Secondorder != 0 && kind.Kind == "VClamp" {
			return
		}
		at, err := d.s.OfPoint(k, p.Name)
		d.set(at, err, d.s.Get(at)*pick(r, 0.5, 1.3, 2), "point", m.Points[k].Name, p.Name)
	case 3:
		if len(m.Netcons) > 0 {
			k, name := r.IntN(len(m.Netcons)), pick(r, "weight", "delay")
			at, err := d.s.OfNetcon(k, name)
			d.set(at, err, d.s.Get(at)*pick(r, 1.3, 2), "netcon", k, name) // a shorter delay is an error in NEURON
		}
	case 4:
		if len(section.Mechanisms) > 0 {
			kind := mech.Find(section.Mechanisms[r.IntN(len(section.Mechanisms))].Name)
			p := &kind.Params[r.IntN(len(kind.Params))]
			at, err := d.s.OfSection(i, x, kind.Name, p.Name)
			d.set(at, err, d.s.Get(at)*pick(r, 0.9, 1.1), "mechanism", place, kind.Name, p.Name)
		}
	case 5:
		dt := pick(r, 0.025, 0.01, 0.05)
		d.s.SetDt(dt)
		d.words = append(d.words, []any{"dt", dt})
	case 6:
		celsius := pick(r, 6.3, 10, 20)
		d.s.SetCelsius(celsius)
		d.words = append(d.words, []any{"celsius", celsius})
	case 7:
		if len(m.Netstims) > 0 {
			k, name := r.IntN(len(m.Netstims)), pick(r, "interval", "number")
			at, err := d.s.OfNetstim(k, name)
			d.set(at, err, d.s.Get(at)+1, "point", m.Netstims[k].Name, name)
		}
	}
}

// TestRandomPrograms changes random networks between steps, and asks NEURON for every
// bit.
func TestRandomPrograms(t *testing.T) {
	if *neuron == "" {
		t.Skip("make neuron runs it")
	}
	for seed := range uint64(60) {
		m, err := testmodels.RandomNetwork(seed)
		if err != nil {
			t.Fatal(err)
		}
		d := &deeds{t: t, r: rand.New(rand.NewPCG(seed, 9)), s: record(t, m)}
		for range 2 {
			d.s.Init(-65)
			d.words = append(d.words, []any{"init", -65})
			for range 6 {
				n := 1 + d.r.IntN(60)
				if err := d.s.Advance(n); err != nil {
					t.Fatal(err)
				}
				d.words = append(d.words, []any{"advance", n})
				d.deed(m)
			}
		}
		if d.s.Check() == nil { // what runs away does so in NEURON, too, and is no JSON
			d.holds(fmt.Sprint("seed ", seed), m)
		}
	}
}

// holds asks NEURON for the same.
func (d *deeds) holds(name string, m *model.Model) {
	words, err := json.Marshal(d.words)
	if err != nil {
		d.t.Fatal(err)
	}
	file := filepath.Join(d.t.TempDir(), "task.json")
	if err := os.WriteFile(file, []byte(`{"model": `+string(model.EncodeCompact(m))+`, "actions": `+string(words)+`}`), 0o644); err != nil {
		d.t.Fatal(err)
	}
	text, err := exec.Command(*neuron, "-B", "testdata/programs/random.py", file).CombinedOutput()
	if err != nil {
		d.t.Fatalf("%s: %v\n%s", name, err, text)
	}
	var want map[string][]float64
	if err := json.Unmarshal(text[strings.IndexByte(string(text), '{'):], &want); err != nil {
		d.t.Fatalf("%s: %v\n%.300s", name, err, text)
	}
	p := program{t: d.t, kept: map[string][]float64{}}
	for i := range m.Record {
		p.keep(fmt.Sprint(i), d.s.traces[i]...)
	}
	for i := range m.Spikes {
		p.keep(fmt.Sprint("spikes ", i), d.s.spikes[i]...)
	}
	if p.compare(name, want); d.t.Failed() {
		d.t.Fatalf("%s", words)
	}
}
