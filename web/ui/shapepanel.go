//go:build js

package ui

import (
	"math"
	"strconv"
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/state"
	"github.com/cablelab/cablelab/web/ui/figure"
)

// shapePanel is the cell in space, coloured by its voltage.
type shapePanel struct {
	store  *Store
	figure *figure.Shape
	drawn  shapeDrawn

	resized int // how often the picture has changed its size
	cell    state.Cell
}

// shapeDrawn is what the drawing depends on.
type shapeDrawn struct {
	shown   *state.Shown
	shape   state.Shape
	theme   plot.Theme
	frame   int
	doc     *model.Model
	resized int
	chosen  int         // section that is built on, -1 for none
	place   model.Place // where something is to be put there
}

func newShapePanel(store *Store) *vecty.HTML {
	p := newShape(store)
	p.figure.OnPlace = p.place
	p.figure.OnEnter = func() { openMenu(store, state.PlaceOf(store.now)) }
	return elem.Section(vecty.Markup(vecty.Class("cell"), vecty.Attribute("aria-label", "Cell")),
		elem.Heading2(vecty.Text("Cell")),
		elem.Div(vecty.Markup(vecty.Class("shape-frame")), elem.Div(p.figure), elem.Div(newPlaceMenu(store, p.figure))),
		p.sentence(), p.tools())
}

// newShape is the cell, to be turned; whoever shows it says what a click does.
func newShape(store *Store) *shapePanel {
	p := &shapePanel{store: store}
	p.figure = &figure.Shape{
		OnTurn: func(r plot.Rotation) { store.view(func(v *state.View) { v.Shape.Rotation = flat(r) }) },
		OnHold: func(on bool) {
			if on {
				store.Dispatch(state.BeginGesture{})
				return
			}
			store.Dispatch(state.EndGesture{})
		},
		OnZoom: func(zoom float64) { store.view(func(v *state.View) { v.Shape.Zoom = zoom }) },
		OnAxes: func() { store.view(func(v *state.View) { v.Shape.Axes = !v.Shape.Axes }) },
		OnSize: func() {
			p.resized++
			store.changed()
		},
	}
	store.add(p)
	store.offer(picture{"cell", "Cell", func() bool { return store.now.Shown != nil }, p.figure.Scene})
	return p
}

// sentence says in words what the colours show.
func (p *shapePanel) sentence() *part {
	return p.store.newPart(func(s *state.State) any { return state.CellSentence(s) }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Paragraph(vecty.Markup(vecty.Class("sentence"), vecty.Property("id", "cell-sentence"), vecty.Attribute("aria-live", "polite")), vecty.Text(state.CellSentence(s)))
	})
}

// tools are the buttons under the cell.
func (p *shapePanel) tools() *part {
	store := p.store
	type shown struct {
		shape         state.Shape
		playing, some bool
		runs          int
		lane          engine.Lane
		records       string
		stimulus      string
		building      bool
	}
	return store.newPart(func(s *state.State) any {
		now := shown{shape: s.View.Shape, playing: s.View.Playing, some: s.Shown != nil, lane: s.View.Movie, records: recordList(s.Doc), stimulus: p.stimulus(), building: state.Building(*s)}
		now.shape.Rotation, now.shape.Zoom = [9]float64{}, 0
		if s.Shown != nil {
			now.runs = len(s.Shown.Picture.Runs)
		}
		return now
	}, func(s *state.State) vecty.ComponentOrHTML {
		shape := s.View.Shape
		change := func(f func(*state.Shape)) func() {
			return func() { store.view(func(v *state.View) { f(&v.Shape) }) }
		}
		return elem.Div(vecty.Markup(vecty.Class("tools"), vecty.Attribute("role", "toolbar"), vecty.Attribute("aria-label", "Cell")),
			store.player.button(s, "play"),
			toggle("show-diam", "Show Diam", "Draw diameters to scale", shape.ShowDiam, change(func(v *state.Shape) { v.ShowDiam = !v.ShowDiam })),
			toggle("axes", "Axes", "Show the axes of space (A)", shape.Axes, change(func(v *state.Shape) { v.Axes = !v.Axes })),
			button("front", "Front view", "Turn back (0)", change(func(v *state.Shape) { v.Rotation, v.Zoom = flat(plot.Front), 1 })),
			toggle("click-move", "Click moves "+p.stimulus(), "A click on the cell moves the stimulus there", shape.Click == state.MoveStimulus, change(func(v *state.Shape) { v.Click = state.MoveStimulus }), hidden(state.Building(*s) || len(s.Doc.Points) == 0)),
			toggle("click-record", "Click records", "A click on the cell records v there", shape.Click == state.RecordHere, change(func(v *state.Shape) { v.Click = state.RecordHere }), hidden(state.Building(*s))),
			p.runs(s),
			p.records(s),
		)
	})
}

func (p *shapePanel) stimulus() string {
	if points := p.store.now.Doc.Points; len(points) > 0 {
		return points[0].Name
	}
	return "nothing"
}

// runs chooses which run colours the cell.
func (p *shapePanel) runs(s *state.State) vecty.ComponentOrHTML {
	if s.Shown == nil || len(s.Shown.Picture.Lanes()) < 2 {
		return nil
	}
	picture := s.Shown.Picture
	var labels []string
	lanes := map[string]engine.Lane{}
	chosen := ""
	for _, lane := range picture.Lanes() {
		var parts []string
		for _, v := range picture.Swept(lane) {
			parts = append(parts, plot.Number(v, 4))
		}
		label := strings.Join(parts, ", ")
		if len(picture.Resolutions) > 1 {
			label += " nseg " + strconv.Itoa(picture.Resolutions[lane.Resolution])
		}
		labels, lanes[label] = append(labels, label), lane
		if lane == picture.Movie.Lane {
			chosen = label
		}
	}
	return choice("movie", "Run ", labels, chosen, func(label string) {
		p.store.view(func(v *state.View) { v.Movie = lanes[label] })
	})
}

// recordList names what is recorded, for comparing.
func recordList(doc *model.Model) string {
	var names strings.Builder
	for i := range doc.Record {
		names.WriteString(doc.Record[i].Text + "\n")
	}
	return names.String()
}

// records lists what is recorded, to be taken away again.
func (p *shapePanel) records(s *state.State) *vecty.HTML {
	var all vecty.List
	for _, r := range s.Doc.Record {
		all = append(all, elem.ListItem(vecty.Text(r.Text+" "), elem.Button(vecty.Markup(vecty.Attribute("type", "button"),
			vecty.Attribute("aria-label", "Stop recording "+r.Text), vecty.Property("disabled", len(s.Doc.Record) == 1),
			event.Click(func(*vecty.Event) { p.store.Dispatch(state.RemoveRecord{Text: r.Text}) })), vecty.Text("×"))))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("records"), vecty.Attribute("aria-label", "Recorded")), all)
}

// place is what a click on the cell does.
func (p *shapePanel) place(line int, x float64) {
	doc := p.store.now.Doc
	if line >= len(doc.Sections) {
		return
	}
	if state.Building(p.store.now) {
		openMenu(p.store, state.Snapped(doc, model.Place{Section: doc.Sections[line].Name, X: x}))
		return
	}
	place := model.Place{Section: doc.Sections[line].Name, X: math.Round(x*100) / 100}
	if p.store.now.View.Shape.Click == state.RecordHere {
		p.store.Dispatch(state.AddRecord{Place: place})
		return
	}
	if len(doc.Points) > 0 {
		p.store.Dispatch(state.MovePoint{Name: doc.Points[0].Name, Place: place})
	}
}

// update draws the cell when it, or how it is looked at, has changed.
func (p *shapePanel) update(s *state.State) {
	now := shapeDrawn{shown: s.Shown, shape: s.View.Shape, theme: p.store.theme(), frame: state.CellFrame(s), doc: s.Doc, resized: p.resized, chosen: -1}
	if state.Building(*s) {
		now.chosen, now.place = s.Doc.SectionIndex(s.View.Inspected), state.PlaceOf(*s)
	}
	if now == p.drawn {
		return
	}
	p.drawn = now
	p.figure.Draw(p.cell.Shape(s), now.theme)
}

func flat(r plot.Rotation) (f [9]float64) {
	for i := range 9 {
		f[i] = r[i/3][i%3]
	}
	return f
}
