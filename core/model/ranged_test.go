package model

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// threeSegments is the tutorial's cell with its dendrite in three.
func threeSegments(t *testing.T) *Model {
	t.Helper()
	m, err := SetNseg(Tutorial(), "dend", 3)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestSetRange(t *testing.T) {
	was := threeSegments(t)
	before := copyOf(t, was)
	g := []float64{0.001, 0.002, 0.003}
	m, err := SetRange(was, "dend", "pas.g", g)
	if err != nil {
		t.Fatal(err)
	}
	dend := &m.Sections[1]
	if !slices.Equal(dend.Range("pas.g"), g) || dend.Range("cm") != nil || dend.In("pas.g", 2, 7) != 0.003 || dend.In("cm", 2, 7) != 7 {
		t.Errorf("got %+v", dend.Ranges)
	}
	if middle, _ := Get(m, "sections[1].mechanisms.pas.g"); middle != 0.002 {
		t.Errorf("the section's own number is %v, want that of the middle", middle)
	}
	if !reflect.DeepEqual(copyOf(t, m), m) {
		t.Errorf("is not what its document says:\n%s", Encode(m))
	}
	if !reflect.DeepEqual(was, before) {
		t.Error("SetRange modified its argument")
	}
	if _, alike := Changed(was, m); alike {
		t.Error("what differs from segment to segment is not seen as a change")
	}
	all, err := Set(m, "sections[1].mechanisms.pas.g", 0.005)
	if err != nil || all.Sections[1].Ranges != nil {
		t.Errorf("set everywhere: %+v, %v", all.Sections[1].Ranges, err)
	}
	if same, _ := SetRange(m, "dend", "pas.g", []float64{0.004, 0.004, 0.004}); same.Sections[1].Ranges != nil {
		t.Error("the same everywhere is kept by segment")
	}
	if out, _ := Uninsert(m, "dend", "pas"); out.Sections[1].Ranges != nil {
		t.Error("it stays without its mechanism")
	}
}

func TestSetRangeRefuses(t *testing.T) {
	m := threeSegments(t)
	for _, c := range []struct {
		section, name string
		values        []float64
		want          string
	}{
		{"dnd", "cm", nil, `sections: there is no section "dnd"`},
		{"dend", "cn", nil, `sections[1].ranges.cn: unknown range variable "cn"; did you mean "cm"?`},
		{"dend", "cm", []float64{1}, "sections[1].ranges.cm: must be a list of 3 numbers, got 1"},
		{"dend", "cm", []float64{1, 2, 0}, "sections[1].ranges.cm[2]: must be above 0 and at most 1e9, got 0"},
	} {
		if _, err := SetRange(m, c.section, c.name, c.values); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s.%s: %v, want %s", c.section, c.name, err, c.want)
		}
	}
}

// TestNsegOfRanges: what core/sim holds against NEURON, and that shapes stay as they
// were laid out.
func TestNsegOfRanges(t *testing.T) {
	m, err := SetRange(SetDefineShape(threeSegments(t), true), "dend", "diam", []float64{1, 2, 3})
	if err == nil {
		m, err = SetRange(m, "dend", "cm", []float64{1, 2, 3})
	}
	if err == nil {
		m, err = SetNseg(m, "dend", 5)
	}
	if err != nil {
		t.Fatal(err)
	}
	dend := &m.Sections[1]
	if got, want := dend.Range("cm"), []float64{1, 1, 2, 3, 3}; !slices.Equal(got, want) {
		t.Errorf("cm is %v, want %v", got, want)
	}
	if got, want := dend.Range("diam"), []float64{1, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("diam is %v, want %v", got, want)
	}
	plain := SetDefineShape(m, false)
	if got, want := plain.Sections[1].Range("diam"), []float64{1, 1, 2, 3, 3}; !slices.Equal(got, want) {
		t.Errorf("without a shape, diam is %v, want %v", got, want)
	}
}
