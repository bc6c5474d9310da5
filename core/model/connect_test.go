package model

import (
	"strings"
	"testing"
)

func TestConnect(t *testing.T) {
	for pattern, want := range map[Pattern]string{
		One:   "soma0(0.5)->syn1",
		Ring:  "soma0(0.5)->syn1 soma1(0.5)->syn2 soma2(0.5)->syn0",
		Chain: "soma0(0.5)->syn1 soma1(0.5)->syn2",
		All:   "soma0(0.5)->syn1 soma0(0.5)->syn2 soma1(0.5)->syn0 soma1(0.5)->syn2 soma2(0.5)->syn0 soma2(0.5)->syn1",
	} {
		m := twins(t, ball(t))
		n := len(m.Netcons)
		m, err := Connect(m, Wiring{Pattern: pattern, Source: "soma0(0.5)", Target: "syn1", Delay: 5, Weight: 0.04, Threshold: -10})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range m.Netcons[n:] {
			got = append(got, c.Source()+"->"+c.Target)
			if c.Delay != 5 || c.Weight != 0.04 || c.Threshold != -10 {
				t.Errorf("%s: %+v", pattern, c)
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: got %s, want %s", pattern, got, want)
		}
	}
}

// TestConnectLeavesOthersOut: a cell of another build, or one whose synapse is of
// another kind, takes no part.
func TestConnectLeavesOthersOut(t *testing.T) {
	m := twins(t, ball(t))
	m, err := AddSection(m, nil)
	if err != nil {
		t.Fatal(err)
	}
	if m, err = RemovePoint(m, m.PointIndex("syn2")); err != nil {
		t.Fatal(err)
	}
	if m, err = AddPoint(m, "Exp2Syn", Place{"dend2", 0.5}); err != nil {
		t.Fatal(err)
	}
	n := len(m.Netcons)
	if m, err = Connect(m, Wiring{Pattern: Ring, Source: "soma1(0.5)", Target: "syn0"}); err != nil {
		t.Fatal(err)
	}
	if got := outline(&Model{Netcons: m.Netcons[n:]}); got != "| soma0(0.5)->syn1 | soma1(0.5)->syn0" {
		t.Errorf("got %s", got)
	}
}
