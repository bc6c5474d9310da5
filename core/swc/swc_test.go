package swc

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// imported is a section as testdata/import3d.py tells of it.
type imported struct {
	Name, Parent string
	Children     []string
	Pt3D         [][4]float64
	Shape        [][4]float64
	Wired        bool
	L            float64 // [um]
	Area         float64 // [um2]
	Diam         float64 // [um]
	Ri           float64 // [megohm]
	Lambda       float64 `json:"lambda_f"` // [um]
}

// TestImport3D asks for the sections that NEURON's Import3d makes of the files in
// testdata, with its bits.
func TestImport3D(t *testing.T) {
	pattern := "testdata/*.swc"
	if more := os.Getenv("SWC"); more != "" {
		pattern = more
	}
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".swc"), func(t *testing.T) { compare(t, file) })
	}
}

func compare(t *testing.T, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m, _, err := Read(text)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := os.ReadFile(strings.TrimSuffix(file, "swc") + "json")
	if err != nil {
		t.Fatal(err)
	}
	var all []imported
	if err := json.Unmarshal(answer, &all); err != nil {
		t.Fatal(err)
	}
	want := map[string]imported{}
	for _, s := range all {
		want[s.Name] = s
	}
	got := describe(m)
	for _, s := range got {
		if !reflect.DeepEqual(s, want[s.Name]) {
			t.Errorf("got    %+v\nNEURON %+v", s, want[s.Name])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d sections, NEURON makes %d", len(got), len(want))
	}
}

// describe tells of a model what import3d.py tells of a cell.
func describe(m *model.Model) []imported {
	order, cuts := morph.Order(m), morph.Cuts(m)
	tree, shape := cable.Build(m, cuts), morph.Shape(m)
	all := make([]imported, len(m.Sections))
	for i := range m.Sections {
		s := &m.Sections[i]
		node := tree.Segment(i, .5)
		d := imported{Name: s.Name, L: cuts[i].L, Area: tree.Area[node], Diam: tree.Diam[node], Ri: tree.Ri(node), Children: []string{}, Wired: s.Wire != nil, Lambda: cable.SectionLambda(s, 100)}
		if s.Parent != nil {
			d.Parent = s.Parent.String()
		}
		for _, c := range order.Children[i] {
			d.Children = append(d.Children, m.Sections[c].Name)
		}
		for _, p := range s.Pt3D {
			d.Pt3D = append(d.Pt3D, [4]float64{float64(float32(p.X)), float64(float32(p.Y)), float64(float32(p.Z)), float64(float32(p.Diam))})
		}
		for _, p := range shape[i] {
			d.Shape = append(d.Shape, [4]float64{float64(p.X), float64(p.Y), float64(p.Z), float64(p.Diam)})
		}
		all[i] = d
	}
	return all
}

var update = flag.Bool("update", false, "write the expected messages anew")

// golden compares a text with a file in testdata.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestBadFiles(t *testing.T) {
	for name, text := range texts(t, "testdata/bad/*.swc") {
		t.Run(name, func(t *testing.T) {
			m, notes, err := Read([]byte(text))
			if err == nil || m != nil || notes != nil {
				t.Fatal("is read")
			}
			golden(t, "testdata/bad/"+name+".txt", err.Error()+"\n")
		})
	}
}

func TestNotes(t *testing.T) {
	files, told := texts(t, "testdata/*.swc"), ""
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if _, notes, _ := Read([]byte(files[name])); len(notes) > 0 {
			told += name + "\n" + notes.Error() + "\n"
		}
	}
	golden(t, "testdata/notes.txt", told)
}

// TestAnyOrder reads the lines of each file backwards.
func TestAnyOrder(t *testing.T) {
	for name, text := range texts(t, "testdata/*.swc") {
		lines := strings.Split(text, "\n")
		slices.Reverse(lines)
		forwards, _, err := Read([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		backwards, _, err := Read([]byte(strings.Join(lines, "\n")))
		if err != nil {
			t.Errorf("%s backwards: %v", name, err)
		}
		if !reflect.DeepEqual(forwards, backwards) {
			t.Errorf("%s backwards is another cell", name)
		}
	}
}

// TestLateParents numbers a cell anew so that parents have larger ids than
// children: the sections stay the same.
func TestLateParents(t *testing.T) {
	early := "1 1 0 0 0 5 -1\n2 3 6 0 0 1 1\n3 3 30 0 0 1 2\n4 3 60 9 0 1 3\n5 3 60 -9 0 1 3\n6 4 0 9 0 1 1\n7 4 0 70 0 1 6\n"
	late := "9 1 0 0 0 5 -1\n4 3 6 0 0 1 9\n3 3 30 0 0 1 4\n1 3 60 9 0 1 3\n2 3 60 -9 0 1 3\n7 4 0 9 0 1 9\n5 4 0 70 0 1 7\n"
	want, _, err := Read([]byte(early))
	if err != nil {
		t.Fatal(err)
	}
	got, _, err := Read([]byte(late))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", model.Encode(got), model.Encode(want))
	}
}

// FuzzRead asks that nothing panics, that no message is empty, and that what is
// read is a valid document.
func FuzzRead(f *testing.F) {
	for _, pattern := range []string{"testdata/*.swc", "testdata/bad/*.swc"} {
		for _, text := range texts(f, pattern) {
			f.Add([]byte(text))
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		m, notes, err := Read(text)
		for _, p := range notes {
			if p.Message == "" {
				t.Error("a note without a message")
			}
		}
		if err != nil {
			if m != nil || err.Error() == "" {
				t.Error("an error without a message, or with a model")
			}
			return
		}
		again, err := model.Decode(model.EncodeCompact(m))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(m, again) {
			t.Errorf("got\n%s\nwant\n%s", model.Encode(again), model.Encode(m))
		}
	})
}

// texts are the files that match, by name.
func texts(t testing.TB, pattern string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	all := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".swc")] = string(text)
	}
	return all
}
