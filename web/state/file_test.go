package state

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// opened is a state after a file has been opened.
func opened(s State, name, text string) State {
	s = Reduce(s, Opening{Name: name})
	return Reduce(s, Opened{File: engine.ReadFile(name, []byte(text))})
}

const traced = "1 1 0 0 0 10 -1\n2 3 0 12 0 1 1\n3 3 0 150 40 0.8 2\n4 3 0 150 0 1 9\n5 3 30 150 0 1 4\n"

// TestOpenedFile: a file's model takes the place of the document, with remarks and
// the offer to make it run, each of which is one change.
func TestOpenedFile(t *testing.T) {
	s := opened(Reduce(Start(), SetValue{Path: "points[0].amp", Value: 0.3}), "cell.swc", traced)
	if s.Reading != "" || s.Doc.Name != "cell" || !Bare(s) || RemarksText(s) != "cell.swc: line 4, column 1: point 4 has no parent in this file; it was attached to the first point, 1, as NEURON does" {
		t.Fatalf("reading %q, name %q, bare %v, remarks %q", s.Reading, s.Doc.Name, Bare(s), s.Remarks)
	}
	f := Reduce(s, Furnish{})
	if Bare(f) || len(f.Problems) > 0 || f.Doc.Name != "cell" || len(f.Remarks) != 1 {
		t.Errorf("furnished: bare %v, %v", Bare(f), f.Problems)
	}
	if twice := Reduce(f, Furnish{}); twice.Doc != f.Doc {
		t.Error("what is furnished was furnished again")
	}
	if u := Reduce(f, Undo{}); u.Doc != s.Doc {
		t.Error("undo does not take back the furnishing alone")
	}
	if u := Reduce(Reduce(f, Undo{}), Undo{}); Link(u) != "amp=0.3" {
		t.Errorf("undone to %q", Link(u))
	}
}

// TestRefusedFile: of a bad file every problem is told with the file's name, and the
// document stays.
func TestRefusedFile(t *testing.T) {
	s := Start()
	next := opened(s, "two.swc", "1 1 0 0 0 5 -1\n2 x 9 0 0 1 1\n3 3 40 0 0 1\n")
	want := []Problem{
		{Path: "two.swc", Message: `line 2, column 3: type must be a number, got "x"`},
		{Path: "two.swc", Message: "line 3, column 13: must have seven numbers: id, type, x, y, z, radius, parent; got 6"},
	}
	if !slices.Equal(next.Problems, want) || next.Doc != s.Doc || next.Reading != "" || CanUndo(next) {
		t.Errorf("%q", next.Problems)
	}
	if next = opened(next, "cell.swc", traced); len(next.Problems) > 0 {
		t.Errorf("after a good file there is still %q", next.Problems)
	}
	for _, f := range []engine.File{TooLarge("two.swc"), Unread("two.swc", "it is a folder")} {
		if next := Reduce(Reduce(s, Opening{Name: "two.swc"}), Opened{File: f}); next.Doc != s.Doc || len(next.Problems) != 1 {
			t.Errorf("%q", next.Problems)
		}
	}
}

// TestLateFile: of two files that are opened one after the other the second counts.
func TestLateFile(t *testing.T) {
	s := Reduce(Reduce(Start(), Opening{Name: "first.swc"}), Opening{Name: "second.swc"})
	s = Reduce(s, Opened{File: engine.ReadFile("first.swc", []byte(traced))})
	if CanUndo(s) || s.Reading != "second.swc" {
		t.Error("the first file was taken in")
	}
}

// huge is the file of a cell too large for a link.
func huge() string {
	var b strings.Builder
	b.WriteString("1 1 0 0 0 10 -1\n")
	for i := range maxLink / 10 {
		fmt.Fprintf(&b, "%d 3 %d 9 0 1 %d\n", i+2, i+9, i+1)
	}
	return b.String()
}

// TestHugeFile: the link of a cell that it cannot hold names it, and leads back to
// it as long as it is remembered; where it is not, that is told.
func TestHugeFile(t *testing.T) {
	s := opened(Start(), "a huge one.swc", huge())
	link := Link(s)
	if link != "file=a+huge+one" || !Unlinked(s) {
		t.Fatalf("the link is %q", link)
	}
	other := Reduce(s, OpenModel{Name: "ring-of-five"})
	if back := Reduce(other, Visit{Query: link}); back.Doc != s.Doc || len(back.Problems) > 0 {
		t.Errorf("the link does not lead back: %q", back.Problems)
	}
	fresh := FromLink(link)
	if len(fresh.Problems) != 1 || fresh.Problems[0].Message != "a huge one is too large for a link; open its file again" || fresh.Doc.Name != Start().Doc.Name {
		t.Errorf("a fresh page says %q", fresh.Problems)
	}
}

// TestOpenModel opens each model of the library: its link is short, and leads to the
// same model, sweep and plots; a changed number is told in it; undo takes all back.
func TestOpenModel(t *testing.T) {
	for i := range library.Entries {
		e := &library.Entries[i]
		s := Reduce(Start(), OpenModel{Name: e.Name})
		link := Link(s)
		if !strings.HasPrefix(link, "model="+e.Name) || len(link) > 100 || len(s.Problems) > 0 {
			t.Errorf("%s: link %q, problems %q", e.Name, link, s.Problems)
		}
		there := FromLink(link)
		if string(model.EncodeCompact(there.Doc)) != string(model.EncodeCompact(s.Doc)) || there.Sweep != s.Sweep || !slices.Equal(there.View.Plots, s.View.Plots) || len(there.Problems) > 0 {
			t.Errorf("%s: %q leads to %q, %q", e.Name, link, Link(there), there.Problems)
		}
		if s.Sweep.On != (e.Sweep.N > 0) || s.Sweep.On && s.Sweep.Sweep != e.Sweep || (len(s.View.Plots) > 0) != (e.Plots != "") {
			t.Errorf("%s: sweep %+v, plots %v", e.Name, s.Sweep, s.View.Plots)
		}
		changed := Reduce(s, SetValue{Path: "celsius", Value: 9})
		if again := FromLink(Link(changed)); !strings.Contains(Link(changed), "&celsius=9") || Link(again) != Link(changed) {
			t.Errorf("%s: %q leads to %q", e.Name, Link(changed), Link(again))
		}
		if u := Reduce(s, Undo{}); Link(u) != Link(Reduce(Start(), SetView{Change: func(v *View) { v.Plots = s.View.Plots }})) {
			t.Errorf("%s: undone to %q", e.Name, Link(u))
		}
	}
	if s := Reduce(Start(), OpenModel{Name: "nothing"}); len(s.Problems) != 1 {
		t.Error("a model that is not there is opened")
	}
	if s := FromLink("model=nothing&amp=0.3"); len(s.Problems) != 1 || Link(s) != "amp=0.3" {
		t.Errorf("a link to no model: %q, %q", s.Problems, Link(s))
	}
}

func TestFileName(t *testing.T) {
	for name, want := range map[string]string{"": "model.json", "ring-of-five": "ring-of-five.json", `a/b\c:d "e"`: "a-b-c-d -e-.json", "..": "model.json", "Zelle ü": "Zelle ü.json"} {
		if got := FileName(&model.Model{Name: name}); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
