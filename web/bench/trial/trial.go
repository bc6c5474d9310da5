// Package trial runs models on the engine and times it, the same natively and in
// the page. It answers orders, and so does the process that runs NEURON.
//
// Start with New and its Do.
package trial

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"runtime"
	"time"

	"github.com/cablelab/cablelab/core/emit"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/study"
)

// Order asks for something to be done.
type Order struct {
	Do        string            // "version", "build", "run", or "drop" what has been built
	Technique string            // by which; NEURON has but its own
	Models    []json.RawMessage `json:",omitempty"` // build: documents that differ in amplitudes only
	Seconds   float64           // run: again and again for at least so long
}

// Answer tells what came of it.
type Answer struct {
	Error   string  `json:",omitempty"`
	Version string  `json:",omitempty"` // version: of what computes
	Seconds float64 // that building took, or one run of all models
	Compile float64 // [s] of building, that the browser took to compile the kernel
	Traces  []byte  `json:",omitempty"` // run: the last one's, as Floats reads them, by model, record and sample
}

// Bench builds and runs by all techniques of its place.
type Bench struct {
	techniques []Technique
	machine    emit.Machine
	built      map[string][]*sim.Simulation // by technique
}

// New is a bench for the techniques, of which some need the machine.
func New(techniques []Technique, machine emit.Machine) *Bench {
	return &Bench{techniques: techniques, machine: machine, built: map[string][]*sim.Simulation{}}
}

// Do does what is ordered.
func (b *Bench) Do(o Order) Answer {
	var a Answer
	var err error
	switch o.Do {
	case "version":
		a.Version = runtime.Version() + ", " + runtime.GOOS + "/" + runtime.GOARCH
	case "build":
		a, err = b.build(o)
	case "run":
		a, err = b.run(o)
	case "drop":
		clear(b.built)
	default:
		err = errors.New("nobody knows how to do that")
	}
	if err != nil {
		a.Error = fmt.Sprintf("%s %s: %v", o.Do, o.Technique, err)
	}
	return a
}

// build makes the models ready to run, by a back end that has kept nothing.
func (b *Bench) build(o Order) (Answer, error) {
	var models []*model.Model
	for _, text := range o.Models {
		m, err := model.Decode(text)
		if err != nil {
			return Answer{}, err
		}
		models = append(models, m)
	}
	technique, err := b.find(o.Technique)
	if err != nil {
		return Answer{}, err
	}
	machine := &clocked{Machine: b.machine}
	backend, refused := technique.backend(machine)
	var all []*sim.Simulation
	start := time.Now()
	for _, group := range study.Groups(models) {
		s, err := sim.BuildOn(backend, group...)
		if err != nil {
			return Answer{}, err
		}
		all = append(all, s)
	}
	took := time.Since(start)
	if err := refused(); err != nil {
		return Answer{}, err
	}
	b.built[o.Technique] = all
	return Answer{Seconds: took.Seconds(), Compile: machine.spent.Seconds()}, nil
}

func (b *Bench) find(name string) (Technique, error) {
	for _, t := range b.techniques {
		if t.Name == name {
			return t, nil
		}
	}
	return Technique{}, errors.New("no such technique here")
}

// clocked is a machine that tells how long it took to compile.
type clocked struct {
	emit.Machine
	spent time.Duration
}

func (c *clocked) Load(module []byte) (int, error) {
	start := time.Now()
	defer func() { c.spent += time.Since(start) }()
	return c.Machine.Load(module)
}

// run runs what has been built, again and again.
func (b *Bench) run(o Order) (Answer, error) {
	all := b.built[o.Technique]
	if all == nil {
		return Answer{}, errors.New("nothing has been built")
	}
	var results []*sim.Result
	runtime.GC()
	start, took := time.Now(), time.Duration(0)
	n := 0
	for ; n == 0 || took.Seconds() < o.Seconds; n++ {
		results = results[:0]
		for _, s := range all {
			r, err := s.Run(context.Background(), sim.Options{})
			if err != nil {
				return Answer{}, err
			}
			results = append(results, r)
		}
		took = time.Since(start)
	}
	return Answer{Seconds: took.Seconds() / float64(n), Traces: traces(results)}, nil
}

func traces(results []*sim.Result) []byte {
	var b []byte
	for _, r := range results {
		for _, lane := range r.Lanes {
			for _, trace := range lane.Traces {
				for _, v := range trace {
					b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
				}
			}
		}
	}
	return b
}

// Floats are the numbers of an answer's traces.
func Floats(b []byte) []float64 {
	x := make([]float64, len(b)/8)
	for i := range x {
		x[i] = math.Float64frombits(binary.LittleEndian.Uint64(b[8*i:]))
	}
	return x
}
