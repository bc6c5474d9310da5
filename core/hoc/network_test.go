package hoc

import (
	"context"
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/testmodels"
)

// builder makes a model by the doors, as a program would.
type builder struct {
	*Session
	t      *testing.T
	places map[string]Object // sections
	others map[string]Object // points and netstims
}

func (b *builder) made(kind string, a Args) Object {
	o, err := b.Make(kind, a)
	if err != nil {
		b.t.Fatal(err)
	}
	return o
}

func (b *builder) put(owner Value, name string, x Value) {
	if err := b.Set(owner, name, x); err != nil {
		b.t.Fatal(err)
	}
}

func (b *builder) called(owner Value, name string, values ...Value) Value {
	v, err := b.Call(owner, name, Args{Values: values})
	if err != nil {
		b.t.Fatal(err)
	}
	return v
}

func (b *builder) pointer(owner Value, name string) Value {
	p, err := b.Get(owner, "_ref_"+name)
	if err != nil {
		b.t.Fatal(err)
	}
	return p
}

func (b *builder) segment(at model.Place) Segment { return Segment{b.places[at.Section].ID, at.X} }

func (b *builder) section(s *model.Section) {
	sec := b.made("Section", Args{Named: Dict{{"name", s.Name}}})
	b.places[s.Name] = sec
	b.put(sec, "L", s.L)
	b.put(sec, "diam", s.Diam)
	b.put(sec, "nseg", s.Nseg)
	b.put(sec, "Ra", s.Ra)
	b.put(sec, "cm", s.Cm)
	for _, m := range s.Mechanisms {
		b.called(sec, "insert", m.Name)
		for i, p := range mech.Find(m.Name).Params {
			b.put(sec, p.Name+"_"+m.Name, m.Params[i])
		}
	}
	if s.Parent != nil {
		b.called(sec, "connect", b.segment(*s.Parent), s.End)
	}
}

// model makes all of one, and gives the vectors of its records and its spikes.
func (b *builder) model(m *model.Model) (records, spikes []Object) {
	for i := range m.Sections {
		b.section(&m.Sections[i])
	}
	for _, p := range m.Points {
		o := b.made(p.Kind, Args{Values: List{b.segment(p.At)}})
		b.others[p.Name] = o
		for i, param := range mech.FindPoint(p.Kind).Params {
			b.put(o, param.Name, p.Params[i])
		}
	}
	for _, n := range m.Netstims {
		o := b.made("NetStim", Args{})
		b.others[n.Name] = o
		b.put(o, "number", n.Number)
		b.put(o, "start", n.Start)
		b.put(o, "interval", n.Interval)
		b.put(o, "noise", n.Noise)
		if n.Seed != 0 {
			b.called(o, "noiseFromRandom123", int(n.Seed), 0, 0)
		}
	}
	for _, c := range m.Netcons {
		o := b.netcon(c.At, c.Netstim, b.others[c.Target], c.Threshold)
		b.put(o, "delay", c.Delay)
		b.put(o, "weight[0]", c.Weight)
	}
	for _, r := range m.Record {
		var owner Value = b.others[r.Point]
		if r.Point == "" {
			owner = b.segment(r.Place)
		}
		v := b.made("Vector", Args{})
		b.called(v, "record", b.pointer(owner, r.Var))
		records = append(records, v)
	}
	for _, d := range m.Spikes {
		v := b.made("Vector", Args{})
		b.called(b.netcon(d.At, "", Object{}, d.Threshold), "record", v)
		spikes = append(spikes, v)
	}
	return records, spikes
}

func (b *builder) netcon(at model.Place, netstim string, target Object, threshold float64) Object {
	var a Args
	if netstim != "" {
		a.Values = List{b.others[netstim]}
	} else {
		a = Args{Values: List{b.pointer(b.segment(at), "v")}, Named: Dict{{"sec", b.places[at.Section]}}}
	}
	if target == (Object{}) {
		a.Values = append(a.Values, nil)
	} else {
		a.Values = append(a.Values, target)
	}
	o := b.made("NetCon", a)
	if netstim == "" {
		b.put(o, "threshold", threshold)
	}
	return o
}

func (b *builder) numbers(v Object) []float64 { return b.objects[v.ID].(*vector).x }

// TestNetworks: what a program records is what the model's run gives, bit for bit,
// also in its second run, and the document of what the program has built gives it,
// too.
func TestNetworks(t *testing.T) {
	for seed := range uint64(10) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			m, err := testmodels.RandomNetwork(seed)
			if err != nil {
				t.Fatal(err)
			}
			b := &builder{New(io.Discard), t, map[string]Object{}, map[string]Object{}}
			records, spikes := b.model(m)
			h := Object{}
			b.put(h, "celsius", m.Celsius)
			b.put(h, "secondorder", m.Run.Secondorder)
			b.put(h, "dt", m.Run.Dt)
			b.put(h, "steps_per_ms", 1/m.Run.Dt)
			b.put(h, "v_init", m.Run.VInit)
			b.put(h, "tstop", m.Run.Tstop)
			b.called(h, "run")
			want := run(t, m)
			compare(t, b, want, records, spikes)
			for _, n := range m.Netstims {
				if n.Noise != 0 && n.Seed == 0 {
					return // the stream that all share goes on
				}
			}
			b.called(h, "run")
			compare(t, b, want, records, spikes)
			document, err := b.Model()
			if err != nil {
				t.Fatal(err)
			}
			for i, trace := range run(t, document).Traces {
				if !slices.Equal(trace, b.numbers(records[i])) {
					t.Errorf("%s of the document differs", document.Record[i].Text)
				}
			}
		})
	}
}

func run(t *testing.T, m *model.Model) *sim.Lane {
	t.Helper()
	s, err := sim.Build(m)
	if err != nil {
		t.Fatal(err)
	}
	result, err := s.Run(context.Background(), sim.Options{})
	if err != nil {
		t.Skip(err) // it runs away
	}
	return &result.Lanes[0]
}

func compare(t *testing.T, b *builder, want *sim.Lane, records, spikes []Object) {
	t.Helper()
	for i, trace := range want.Traces {
		if got := b.numbers(records[i]); !slices.Equal(got[:min(len(got), len(trace))], trace) {
			t.Errorf("record %d differs", i)
		}
	}
	for i, times := range want.Spikes {
		if got := b.numbers(spikes[i]); !slices.Equal(got, times) {
			t.Errorf("spikes %d: got %v, want %v", i, got, times)
		}
	}
}
