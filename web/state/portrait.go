package state

import (
	"context"
	"slices"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
)

// The size of a portrait [px].
const portraitWidth, portraitHeight = 280.0, 120.0

// Portrait is a picture of a model: of its cells, or where there is but a soma, which
// has no shape to speak of, of what it does.
func Portrait(e *library.Entry) plot.Scene {
	doc := e.Model()
	if len(doc.Sections) == 1 && doc.Sections[0].L <= 2*doc.Sections[0].Diam {
		if scene, err := doings(e); err == nil {
			return scene
		}
	}
	s := State{Substance: Substance{Doc: doc}, View: View{Shape: Outlook(doc)}}
	shape := new(Cell).Shape(&s)
	shape.Title, shape.Width, shape.Height, shape.ShowDiam, shape.Zoom = e.Title, portraitWidth, portraitHeight, true, 0.8*shape.Zoom
	for i := range shape.Markers {
		shape.Markers[i].Label = "" // there is no room for it
	}
	return shape.Scene()
}

// doings are a soma with its electrode, and what it does: a line for each trace of a
// place, the units above one another.
func doings(e *library.Entry) (plot.Scene, error) {
	s := State{Substance: entrySubstance(e), View: startView()}
	s.Sweep.On = e.Sweep.N > 0 && clamped(s.Doc)
	job := picture(s)
	job.Frames = 0
	result, err := engine.Whole(context.Background(), job)
	if err != nil {
		return plot.Scene{}, err
	}
	scene := plot.Scene{Width: portraitWidth, Height: portraitHeight, Title: e.Title}
	scene.Marks = append(scene.Marks,
		plot.Mark{Kind: plot.Circle, Class: "cell", Ink: plot.Label, Fill: true, X: 46, Y: 66, W: 22},
		plot.Mark{Kind: plot.Path, Class: "marker", Ink: plot.Warn, Width: 2.5, D: "M52 58L84 20"},
		plot.Mark{Kind: plot.Circle, Class: "marker", Ink: plot.Warn, Width: 2, X: 52, Y: 58, W: 4})
	traces := slices.DeleteFunc(tracesOf(Shown{Job: job, Picture: result.Picture}), func(t Trace) bool { return s.Doc.Record[t.Record].Point != "" })
	units := unitsOf(traces)
	const left, right, top, bottom, apart = 104.0, 268.0, 12.0, 108.0, 8.0
	height := (bottom - top + apart) / float64(len(units))
	for i, unit := range units {
		y0 := top + float64(i)*height
		low, high := bounds(traces, unit)
		x := plot.Scale{Min: 0, Max: s.Doc.Run.Tstop, From: left, To: right}
		v := plot.Scale{Min: low, Max: high, From: y0 + height - apart, To: y0}
		for _, t := range traces {
			if t.Unit == unit {
				d := plot.AppendPath(nil, t.T, t.Y, x, v)
				scene.Marks = append(scene.Marks, plot.Mark{Kind: plot.Path, Class: "trace", Ink: plot.TraceInk(t.Record), Width: 1.5, D: string(d)})
			}
		}
	}
	return scene, nil
}

// clamped reports whether a voltage is held.
func clamped(doc *model.Model) bool {
	return slices.ContainsFunc(doc.Points, func(p model.Point) bool { return p.Kind == mech.SEClamp.Kind || p.Kind == mech.VClamp.Kind })
}

// unitsOf are those of traces, v's first.
func unitsOf(traces []Trace) []string {
	var units []string
	for _, t := range traces {
		switch {
		case slices.Contains(units, t.Unit):
		case t.Unit == "mV":
			units = slices.Insert(units, 0, t.Unit)
		default:
			units = append(units, t.Unit)
		}
	}
	return units
}

// bounds are the lowest and the highest value of the traces of a unit.
func bounds(traces []Trace, unit string) (low, high float64) {
	first := true
	for _, t := range traces {
		if t.Unit != unit || len(t.Y) == 0 {
			continue
		}
		if first {
			low, high, first = t.Y[0], t.Y[0], false
		}
		low, high = min(low, slices.Min(t.Y)), max(high, slices.Max(t.Y))
	}
	if !(high > low) {
		high = low + 1
	}
	return low, high
}
