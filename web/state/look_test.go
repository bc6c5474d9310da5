package state

import (
	"math"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
)

// turnedBy is a view of a cell turned about the axes of the screen [deg].
func turnedBy(x, y, z float64) (s Shape) {
	r := plot.Front.About(0, x*math.Pi/180).About(1, y*math.Pi/180).About(2, z*math.Pi/180)
	for i := range s.Rotation {
		s.Rotation[i] = r[i/3][i%3]
	}
	return s
}

// TestLookInLinks: a link says how the page is looked at, and leads to that; stepping back
// through links takes each of it back.
func TestLookInLinks(t *testing.T) {
	view := func(change func(*View)) Action { return SetView{change} }
	s, link := Start(), ""
	for _, step := range []struct {
		action Action
		link   string
	}{
		{view(func(v *View) { v.Theme = Dark }), "theme=dark"},
		{view(func(v *View) { v.Palette = ColorBlind }), "theme=dark&palette=color-blind"},
		{view(func(v *View) { v.Shape.Rotation = turnedBy(30, -20.04, 5).Rotation }), "theme=dark&palette=color-blind&turn=30,-20,5"},
		{ToggleTrace{"dend(0.5).v"}, "theme=dark&palette=color-blind&turn=30,-20,5&hide=dend(0.5).v"},
		{SetCompare{On: true}, "nseg=1,101&theme=dark&palette=color-blind&turn=30,-20,5"},
		{ToggleTrace{"soma(0.5).v nseg 101"}, "nseg=1,101&theme=dark&palette=color-blind&turn=30,-20,5&hide=soma(0.5).v+nseg+101"},
	} {
		before := s
		s = reduced(t, s, step.action)
		if got := Link(s); got != step.link {
			t.Fatalf("the link is %q, want %q", got, step.link)
		}
		if SameLink(before, s) {
			t.Errorf("%s is not told from what was before", step.link)
		}
		again := FromLink(step.link)
		if Link(again) != step.link || len(again.Problems) > 0 {
			t.Errorf("%s leads to %s, %v", step.link, Link(again), again.Problems)
		}
		if back := reduced(t, s, Visit{link}); Link(back) != link {
			t.Errorf("back from %s leads to %s, want %s", step.link, Link(back), link)
		}
		link = step.link
	}
}

// TestTurns: the angles of a link give the rotation back, to what they are rounded to, also
// where two of them turn about one axis.
func TestTurns(t *testing.T) {
	for _, angles := range [][3]float64{{0, 0, 0}, {60, 0, 0}, {10, 90, 20}, {-10, -90, 33}, {179.9, 12, -170}, {5, 89.9, 5}, {-120, -45, 90}} {
		want := turnedBy(angles[0], angles[1], angles[2])
		got := Start().linkTurn(turnText(want)).View.Shape
		for i := range got.Rotation {
			if math.Abs(got.Rotation[i]-want.Rotation[i]) > 2*math.Pi/1800 {
				t.Errorf("%v becomes %s, and that %v, want %v", angles, turnText(want), got.Rotation, want.Rotation)
				break
			}
		}
	}
}

// TestFirstLook: a link without an angle shows cells that stand behind one another from above,
// as the library does; so does a step back to them.
func TestFirstLook(t *testing.T) {
	ring := FromLink("model=ring-of-five")
	if ring.View.Shape != Outlook(ring.Doc) {
		t.Errorf("the ring is seen as %+v", ring.View.Shape)
	}
	if front := reduced(t, ring, Visit{""}); front.View.Shape.Rotation != startView().Shape.Rotation {
		t.Error("the tutorial's cell is not seen from the front")
	}
	turned := reduced(t, Start(), SetView{func(v *View) { v.Shape.Rotation = turnedBy(10, 0, 0).Rotation }}, SetValue{"points[0].amp", 0.2})
	if got := Link(turned); got != "amp=0.2&turn=10,0,0" {
		t.Errorf("after an edit the link is %q", got)
	}
}

func TestBadLooks(t *testing.T) {
	for link, want := range map[string]string{
		"turn=1,2":           "turn: must be three angles in degrees",
		"turn=a,b,c":         "turn: must be three angles in degrees",
		"turn=1e9,0,0":       "turn: must be three angles in degrees",
		"turn=NaN,0,0":       "turn: must be three angles in degrees",
		"hide=<b>":           `hide: "<b>" is no trace of this page; there are soma(0.5).v, dend(0.5).v`,
		"hide=soma(0.5).v,":  `hide: "" is no trace`,
		"theme=pink":         "theme: must be light, dark or auto",
		"palette=everything": "palette: must be tutorial or color-blind",
	} {
		s := FromLink(link)
		if len(s.Problems) != 1 || !strings.HasPrefix(s.Problems[0].Message, want) || string(model.Encode(s.Doc)) != string(model.Encode(model.Tutorial())) {
			t.Errorf("%s: %v, want %s", link, s.Problems, want)
		}
	}
}
