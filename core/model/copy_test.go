package model

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func twins(t *testing.T, m *Model) *Model {
	t.Helper()
	m, err := CopyCell(m, "tip", 2)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestCopyCell: all that is inside is copied, names go on counting, and what leads
// in from outside stays alone.
func TestCopyCell(t *testing.T) {
	edit := func(m *Model) (*Model, error) { return CopyCell(m, "dend0", 2) }
	held(t, ball(t), edit, "soma0+hh+pas dend0<soma0(1)'+pas tip<dend0(0) soma1+hh+pas dend1<soma1(1)'+pas tip1<dend1(0) soma2+hh+pas dend2<soma2(1)'+pas tip2<dend2(0)"+
		" | syn0@dend0(0.5) | syn1@dend1(0.5) | syn2@dend2(0.5) | start->syn0 | tip(1)->syn0 | tip1(1)->syn1 | tip2(1)->syn2"+
		" | soma0(0.5).v | soma0(.5).hh.m | soma0(.5).ina | syn0.i | tip(1).v | soma1(0.5).v | soma1(.5).hh.m | soma1(.5).ina | syn1.i | tip1(1).v"+
		" | soma2(0.5).v | soma2(.5).hh.m | soma2(.5).ina | syn2.i | tip2(1).v | !soma0(.5) | !soma1(.5) | !soma2(.5)")
	m := twins(t, ball(t))
	if m.Points[2].Params[0] != 2 || m.Sections[6].Erev[0] != 60 || m.Spikes[2].Threshold != 0 {
		t.Error("numbers are not copied")
	}
	first, err := RemoveSection(m, "soma0")
	if err != nil {
		t.Fatal(err)
	}
	held(t, first, func(m *Model) (*Model, error) { return RemoveSection(m, "soma2") },
		"soma1+hh+pas dend1<soma1(1)'+pas tip1<dend1(0) | syn1@dend1(0.5) | tip1(1)->syn1 | soma1(0.5).v | soma1(.5).hh.m | soma1(.5).ina | syn1.i | tip1(1).v | !soma1(.5)")
}

func TestCopiesNames(t *testing.T) {
	for _, c := range [][3]string{
		{"soma dend", "", "soma1 dend1 soma2 dend2"},
		{"soma0 dend0", "", "soma1 dend1 soma2 dend2"},
		{"soma7 dend", "", "soma8 dend8 soma9 dend9"},
		{"soma[0] dend[0]", "", "soma[1] dend[1] soma[2] dend[2]"},
		{"soma dend", "dend1 soma2", "soma3 dend3 soma4 dend4"},
		{"soma dend1 dend2", "", "soma_1 dend1_1 dend2_1 soma_2 dend1_2 dend2_2"},
		{"soma soma0", "", "soma_1 soma0_1 soma_2 soma0_2"},
		{"a007 b", "", "a0071 b1 a0072 b2"},
	} {
		var doc struct {
			Sections []map[string]string `json:"sections"`
			Run      map[string]int      `json:"run"`
		}
		doc.Run = map[string]int{"tstop": 5}
		names := strings.Fields(c[0])
		for i, name := range names {
			section := map[string]string{"name": name}
			if i > 0 {
				section["parent"] = names[0] + "(1)"
			}
			doc.Sections = append(doc.Sections, section)
		}
		others := strings.Fields(c[1])
		for _, name := range others {
			doc.Sections = append(doc.Sections, map[string]string{"name": name})
		}
		text, _ := json.Marshal(doc)
		m, err := Decode(text)
		if err != nil {
			t.Fatal(err)
		}
		m, err = CopyCell(m, names[0], 2)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range m.Sections[len(names)+len(others):] {
			got = append(got, s.Name)
		}
		if got := strings.Join(got, " "); got != c[2] {
			t.Errorf("%s beside %q: got %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

func TestCells(t *testing.T) {
	m := twins(t, ball(t))
	if got := m.Cells(); !reflect.DeepEqual(got, [][]int{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}}) {
		t.Errorf("cells %v", got)
	}
	m, err := Attach(m, "soma0", Place{"tip2", 1}, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Cells(); !reflect.DeepEqual(got, [][]int{{3, 4, 5}, {0, 1, 2, 6, 7, 8}}) {
		t.Errorf("cells %v", got)
	}
	if got := m.Below(6); !reflect.DeepEqual(got, []int{6, 7, 8, 0, 1, 2}) {
		t.Errorf("below %v", got)
	}
}
