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
	"github.com/cablelab/cablelab/core/morph"
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

	resized int          // how often the picture has changed its size
	lines   []plot.Line  // of the shown run's model
	pieces  *plot.Pieces // of the lines
	shaped  *model.Model // whose shape the lines are
	of      *engine.Picture
	low     float64 // [mV] of the whole movie
	high    float64 // [mV]
	values  []float64
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
	p := &shapePanel{store: store}
	p.figure = &figure.Shape{
		OnTurn:  func(r plot.Rotation) { store.view(func(v *state.View) { v.Shape.Rotation = flat(r) }) },
		OnZoom:  func(zoom float64) { store.view(func(v *state.View) { v.Shape.Zoom = zoom }) },
		OnAxes:  func() { store.view(func(v *state.View) { v.Shape.Axes = !v.Shape.Axes }) },
		OnPlace: p.place,
		OnEnter: func() { openMenu(store, state.PlaceOf(store.now)) },
		OnSize: func() {
			p.resized++
			store.changed()
		},
	}
	store.add(p)
	return elem.Section(vecty.Markup(vecty.Class("cell"), vecty.Attribute("aria-label", "Cell")),
		elem.Heading2(vecty.Text("Cell")),
		elem.Div(vecty.Markup(vecty.Class("shape-frame")), elem.Div(p.figure), elem.Div(newPlaceMenu(store, p.figure))),
		p.sentence(), p.tools())
}

// sentence says in words what the colours show.
func (p *shapePanel) sentence() *part {
	return p.store.newPart(func(s *state.State) any { return p.words(s) }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Paragraph(vecty.Markup(vecty.Class("sentence"), vecty.Property("id", "cell-sentence"), vecty.Attribute("aria-live", "polite")), vecty.Text(p.words(s)))
	})
}

func (p *shapePanel) words(s *state.State) string {
	if s.Shown == nil || s.Shown.Picture.Movie.Segments == 0 {
		return ""
	}
	frame, movie := p.frame(s), &s.Shown.Picture.Movie
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range movie.V[frame*movie.Segments:][:movie.Segments] {
		low, high = math.Min(low, float64(v)), math.Max(high, float64(v))
	}
	t := float64(frame*movie.Every) * s.Shown.Job.Model.Run.Dt
	return "At " + plot.Fixed(t, 2) + " ms v is from " + plot.Fixed(low, 1) + " to " + plot.Fixed(high, 1) + " mV along the cell."
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
	now := shapeDrawn{shown: s.Shown, shape: s.View.Shape, theme: p.store.theme(), frame: p.frame(s), doc: s.Doc, resized: p.resized, chosen: -1}
	if state.Building(*s) {
		now.chosen, now.place = s.Doc.SectionIndex(s.View.Inspected), state.PlaceOf(*s)
	}
	if now == p.drawn {
		return
	}
	p.drawn = now
	p.take(s)
	p.colour(now.frame)
	p.figure.Draw(plot.Shape{
		Title: "The cell", Lines: p.lines, Pieces: p.pieces, Markers: p.markers(s), Chosen: []int{now.chosen}, Rotation: rotation(s.View.Shape.Rotation), Zoom: s.View.Shape.Zoom,
		ShowDiam: s.View.Shape.ShowDiam, Axes: s.View.Shape.Axes, Low: p.low, High: p.high, Unit: "mV", Borders: true,
	}, now.theme)
}

// take makes the lines of the shown run's model, or of the document before
// there is one.
func (p *shapePanel) take(s *state.State) {
	if s.Shown == nil {
		p.shape(s.Doc)
		return
	}
	if p.of == s.Shown.Picture {
		return
	}
	p.of = s.Shown.Picture
	if m, err := s.Shown.Job.ModelOf(p.of.Index(p.of.Movie.Lane)); err == nil {
		p.shape(m)
	}
	p.low, p.high = math.Inf(1), math.Inf(-1)
	for _, v := range p.of.Movie.V {
		if v := float64(v); v < p.low {
			p.low = v
		}
		if v := float64(v); v > p.high {
			p.high = v
		}
	}
	if !(p.high-p.low > 1) {
		p.low, p.high = p.low-1, p.high+1
	}
}

// shape takes a model's shape, unless it is the one that is there: models that
// differ in what drives them share their sections.
func (p *shapePanel) shape(m *model.Model) {
	if had := p.shaped; had != nil && &had.Sections[0] == &m.Sections[0] && had.DefineShape == m.DefineShape {
		return
	}
	p.shaped, p.lines = m, lines(m)
	p.pieces = plot.Cut(p.lines)
}

func lines(m *model.Model) []plot.Line {
	all := make([]plot.Line, len(m.Sections))
	for i, points := range morph.Shape(m) {
		s := &m.Sections[i]
		all[i] = plot.Line{Name: s.Name, Nseg: s.Nseg, Flipped: s.End == 1}
		for _, q := range points {
			all[i].Points = append(all[i].Points, plot.Point3{X: float64(q.X), Y: float64(q.Y), Z: float64(q.Z), Diam: float64(q.Diam)})
		}
	}
	return all
}

// frame is the movie's frame at the cursor's time.
func (p *shapePanel) frame(s *state.State) int {
	if s.Shown == nil || s.Shown.Picture.Movie.Segments == 0 {
		return 0
	}
	if !s.View.HasCursor {
		return 0
	}
	return s.Shown.Picture.Movie.Frame(s.View.Cursor, s.Shown.Job.Model.Run.Dt)
}

func (p *shapePanel) colour(frame int) {
	if p.of == nil || p.of.Movie.Segments == 0 {
		return
	}
	v := p.of.Movie.V[frame*p.of.Movie.Segments:]
	p.values = p.values[:0]
	for _, x := range v[:p.of.Movie.Segments] {
		p.values = append(p.values, float64(x))
	}
	at := 0
	for i := range p.lines {
		if end := at + p.lines[i].Nseg; end <= len(p.values) {
			p.lines[i].Values = p.values[at:end]
			at = end
		}
	}
}

func (p *shapePanel) markers(s *state.State) []plot.Marker {
	var all []plot.Marker
	marked := map[model.Place]bool{}
	mark := func(at model.Place, label string, ink plot.Ink) {
		if i := s.Doc.SectionIndex(at.Section); i >= 0 && !marked[at] { // two names at one place cannot be read
			marked[at] = true
			all = append(all, plot.Marker{Line: i, X: at.X, Label: label, Ink: ink})
		}
	}
	for i := range s.Doc.Points {
		mark(s.Doc.Points[i].At, s.Doc.Points[i].Name, plot.Warn)
	}
	for i, r := range s.Doc.Record {
		if r.Point == "" {
			mark(r.Place, r.Text, plot.TraceInk(i))
		}
	}
	if state.Building(*s) {
		mark(state.PlaceOf(*s), "", plot.Accent)
	}
	return all
}

func flat(r plot.Rotation) (f [9]float64) {
	for i := range 9 {
		f[i] = r[i/3][i%3]
	}
	return f
}

func rotation(f [9]float64) (r plot.Rotation) {
	for i := range 9 {
		r[i/3][i%3] = f[i]
	}
	return r
}
