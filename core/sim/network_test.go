package sim

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

func readModel(t testing.TB, name string) *model.Model {
	t.Helper()
	m, _ := readCase(t, "../testdata/cases/"+name+".model.json")
	return m
}

func run(t testing.TB, models ...*model.Model) *Result {
	t.Helper()
	s, err := Build(models...)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// networkNumbers are paths of a network that may differ from lane to lane, and
// values for them.
var networkNumbers = map[string]float64{
	"netstims[0].start": 2.3, "netstims[0].number": 2, "netstims[0].noise": 0.2, "netstims[2].seed": 5, "netstims[3].interval": 2, "netcons[0].delay": 2.05,
	"netcons[2].weight": 0.05, "netcons[5].threshold": -40, "points[0].tau": 1, "spikes[0].threshold": 5,
}

// TestNetworkLanes runs networks that differ in numbers side by side and one by
// one: the bits are the same.
func TestNetworkLanes(t *testing.T) {
	base := readModel(t, "noisy-network")
	lanes := []*model.Model{base}
	for path, v := range networkNumbers {
		lanes = append(lanes, set(t, base, path, v))
	}
	all := run(t, lanes...)
	for l, m := range lanes {
		alone := run(t, m).Lanes[0]
		for i := range m.Record {
			equal(t, m.Record[i].Text, all.Lanes[l].Traces[i], alone.Traces[i])
		}
		for i := range m.Spikes {
			equal(t, m.Spikes[i].Text, all.Lanes[l].Spikes[i], alone.Spikes[i])
		}
	}
}

// TestRetuneNetwork: a simulation takes other numbers of its network without being
// built anew.
func TestRetuneNetwork(t *testing.T) {
	base := readModel(t, "noisy-network")
	s, err := Build(base)
	if err != nil {
		t.Fatal(err)
	}
	for path, v := range networkNumbers {
		m := set(t, base, path, v)
		if !s.Retune(m) {
			t.Fatalf("a simulation was not retuned to another %s", path)
		}
		got, err := s.Run(context.Background(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := run(t, m).Lanes[0]
		for i := range m.Record {
			equal(t, path+": "+m.Record[i].Text, got.Lanes[0].Traces[i], want.Traces[i])
		}
		for i := range m.Spikes {
			equal(t, path+": "+m.Spikes[i].Text, got.Lanes[0].Spikes[i], want.Spikes[i])
		}
	}
}

// TestSeeds: another seed gives other intervals, the same one gives the same again,
// and netstims of one seed send at the same times.
func TestSeeds(t *testing.T) {
	base := readModel(t, "noisy-network")
	first, other := run(t, base).Lanes[0].Traces, run(t, set(t, base, "netstims[2].seed", 2)).Lanes[0].Traces
	if slices.Equal(first[4], other[4]) {
		t.Error("another seed changed nothing")
	}
	if again := run(t, base).Lanes[0].Traces; !slices.Equal(first[4], again[4]) {
		t.Error("the same seed gave something else")
	}
	twins := decode(t, `{"sections": [{"name": "a"}, {"name": "b"}], "points": [{"kind": "ExpSyn", "name": "p", "at": "a(0.5)"}, {"kind": "ExpSyn", "name": "q", "at": "b(0.5)"}],
		"netstims": [{"name": "n", "start": 0, "noise": 1, "seed": 3}, {"name": "m", "start": 0, "noise": 1, "seed": 3}],
		"netcons": [{"source": "n", "target": "p", "weight": 1}, {"source": "m", "target": "q", "weight": 1}], "record": ["p.g", "q.g"], "run": {"tstop": 50}}`)
	if g := run(t, twins).Lanes[0].Traces; !slices.Equal(g[0], g[1]) || slices.Max(g[0]) == 0 {
		t.Error("netstims of one seed differ")
	}
}

// TestThousandSynapses puts them onto one place and has all of them open at once.
func TestThousandSynapses(t *testing.T) {
	var points, netcons []string
	for i := range 1000 {
		points = append(points, fmt.Sprintf(`{"kind": "ExpSyn", "name": "p%d", "at": "a(0.5)", "tau": 2}`, i))
		netcons = append(netcons, fmt.Sprintf(`{"source": "n", "target": "p%d", "weight": 0.001}`, i))
	}
	many := decode(t, `{"sections": [{"name": "a", "L": 20, "diam": 20, "mechanisms": {"pas": {}}}], "netstims": [{"name": "n", "start": 1, "number": 3, "interval": 0.5}],
		"points": [`+strings.Join(points, ",")+`], "netcons": [`+strings.Join(netcons, ",")+`], "record": ["a(0.5).v"], "run": {"tstop": 5}}`)
	one := decode(t, `{"sections": [{"name": "a", "L": 20, "diam": 20, "mechanisms": {"pas": {}}}], "netstims": [{"name": "n", "start": 1, "number": 3, "interval": 0.5}],
		"points": [{"kind": "ExpSyn", "name": "p", "at": "a(0.5)", "tau": 2}], "netcons": [{"source": "n", "target": "p", "weight": 1}], "record": ["a(0.5).v"], "run": {"tstop": 5}}`)
	got, want := run(t, many).Lanes[0].Traces[0], run(t, one).Lanes[0].Traces[0]
	for i := range want {
		if d := got[i] - want[i]; d > 1e-9 || d < -1e-9 {
			t.Fatalf("v[%d] = %v, with one synapse of the whole weight %v", i, got[i], want[i])
		}
	}
}

func TestNothingAllocatesInANetwork(t *testing.T) {
	m := readModel(t, "ring-of-five")
	s, err := Build(m, m)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]float64, 2000*len(s.plan.Columns))
	s.kernel.Init()
	s.kernel.Advance(2000, out, 2000)
	s.kernel.Init()
	if n := testing.AllocsPerRun(1, func() { s.kernel.Advance(1000, out, 2000) }); n != 0 {
		t.Errorf("%g allocations in a thousand steps", n)
	}
}
