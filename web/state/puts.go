package state

import (
	"math"
	"strconv"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// Put is something that can be done at a place.
type Put struct {
	Label  string // "Record v", "ExpSyn", "Remove stim"
	Doc    string // one line more
	Action Action
}

// mostMoves is how many point processes are offered to be moved to a place.
const mostMoves = 4

// Puts are what can be put at a place: a recording and a detector where there is
// none, a section, a point process of each kind.
func Puts(doc *model.Model, at model.Place) []Put {
	do := func(f func(*model.Model) (*model.Model, error)) Action {
		return Edit{Field: "at", Text: at.String(), Do: f}
	}
	var all []Put
	if _, err := model.AddRecord(doc, at.String()+".v"); err == nil {
		all = append(all, Put{"Record v", "Record the potential here", do(func(m *model.Model) (*model.Model, error) { return model.AddRecord(m, at.String()+".v") })})
	}
	if _, err := model.AddDetector(doc, at); err == nil {
		all = append(all, Put{"Detect spikes", "Note the times at which v rises through a threshold here", do(func(m *model.Model) (*model.Model, error) { return model.AddDetector(m, at) })})
	}
	all = append(all, Put{"New section", "Attach a new section here", AddSection{At: &at}})
	for _, kind := range mech.Points {
		all = append(all, Put{kind.Kind, kind.Doc, do(func(m *model.Model) (*model.Model, error) { return model.AddPoint(m, kind.Kind, at) })})
	}
	return all
}

// Moves are the point processes that can be moved to a place: those that are
// elsewhere on its section, then others of its cell, up to a few.
func Moves(doc *model.Model, at model.Place) []Put {
	root := roots(doc)
	cell := root(at.Section)
	var here, others []Put
	for i := range doc.Points {
		p := &doc.Points[i]
		if near(doc, p.At, at) {
			continue
		}
		put := Put{"Move " + p.Name + " here", "Take it from " + p.At.String(), MovePoint{p.Name, at}}
		if p.At.Section == at.Section {
			here = append(here, put)
		} else if len(others) < mostMoves && root(p.At.Section) == cell {
			others = append(others, put)
		}
	}
	all := append(here, others...)
	return all[:min(mostMoves, len(all))]
}

// Removals are what can be taken away from a place.
func Removals(doc *model.Model, at model.Place) []Put {
	var all []Put
	for i := range doc.Points {
		if near(doc, doc.Points[i].At, at) {
			all = append(all, removal(doc, "points["+strconv.Itoa(i)+"]"))
		}
	}
	for i := range doc.Record {
		if r := &doc.Record[i]; r.Point == "" && near(doc, r.Place, at) {
			all = append(all, Put{"Stop recording " + r.Text, "", RemoveRecord{r.Text}})
		}
	}
	for i := range doc.Spikes {
		if near(doc, doc.Spikes[i].At, at) {
			all = append(all, removal(doc, "spikes["+strconv.Itoa(i)+"]"))
		}
	}
	const most = 6
	return all[:min(most, len(all))]
}

func removal(doc *model.Model, item string) Put {
	put := Put{Label: "Remove " + ItemName(doc, item), Action: RemoveItem{item}}
	if loss := ItemLoss(doc, item); loss != "" {
		put.Doc = "With it goes: " + loss
	}
	return put
}

// near tells whether two places are in one segment, or are one end.
func near(doc *model.Model, a, b model.Place) bool {
	if a.Section != b.Section || a.IsEnd() || b.IsEnd() {
		return a == b
	}
	nseg := doc.Section(a.Section).Nseg
	return a.Segment(nseg) == b.Segment(nseg)
}

// Snapped is a place that was pointed at, put to the end, the middle, or what is
// marked on its section, if that is as good as there.
func Snapped(doc *model.Model, at model.Place) model.Place {
	const reach = 0.04
	best := model.Place{Section: at.Section, X: math.Round(at.X*100) / 100}
	away := reach
	try := func(x float64) {
		if d := math.Abs(x - at.X); d < away {
			best.X, away = x, d
		}
	}
	for _, x := range []float64{0, 0.5, 1} {
		try(x)
	}
	for i := range doc.Points {
		if p := doc.Points[i].At; p.Section == at.Section {
			try(p.X)
		}
	}
	for i := range doc.Record {
		if p := doc.Record[i].Place; p.Section == at.Section {
			try(p.X)
		}
	}
	for i := range doc.Spikes {
		if p := doc.Spikes[i].At; p.Section == at.Section {
			try(p.X)
		}
	}
	return best
}
