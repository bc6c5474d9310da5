package state

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
)

// Cell draws the cell in space, coloured by its voltage. What it has worked out of
// a model and a picture it keeps for the next one. The zero value is ready.
type Cell struct {
	lines     []plot.Line
	pieces    *plot.Pieces
	shaped    *model.Model // whose shape the lines are
	of        *engine.Picture
	low, high float64 // [mV] of the whole movie
	values    []float64
}

// Shape is the cell at the cursor's time, but for the size. It is overwritten by
// the next.
func (c *Cell) Shape(s *State) plot.Shape {
	c.take(s)
	c.colour(CellFrame(s))
	look := s.View.Shape
	shape := plot.Shape{
		Title: "The cell", Lines: c.lines, Pieces: c.pieces, Markers: cellMarkers(s), Rotation: look.rotation(), Zoom: look.Zoom,
		ShowDiam: look.ShowDiam, Axes: look.Axes, Low: c.low, High: c.high, Unit: "mV", Borders: true,
	}
	if Building(*s) {
		shape.Chosen = []int{s.Doc.SectionIndex(s.View.Inspected)}
	}
	return shape
}

// take makes the lines of the shown run's model, or, without colours, of the
// document while there is no run of a cell like it.
func (c *Cell) take(s *State) {
	if s.Shown == nil || !SameCell(s.Shown.Job.Model, s.Doc) {
		c.shape(s.Doc)
		c.of, c.low, c.high = nil, 0, 0
		return
	}
	if c.of == s.Shown.Picture {
		return
	}
	c.of = s.Shown.Picture
	if m, err := s.Shown.Job.ModelOf(c.of.Index(c.of.Movie.Lane)); err == nil {
		c.shape(m)
	}
	c.low, c.high = rangeOf(c.of.Movie.V)
	if !(c.high-c.low > 1) {
		c.low, c.high = c.low-1, c.high+1
	}
}

// shape takes a model's shape, unless it is the one that is there: models that
// differ in what drives them share their sections.
func (c *Cell) shape(m *model.Model) {
	if had := c.shaped; had != nil && &had.Sections[0] == &m.Sections[0] && had.DefineShape == m.DefineShape {
		return
	}
	c.shaped, c.lines = m, cellLines(m)
	c.pieces = plot.Cut(c.lines)
}

func (c *Cell) colour(frame int) {
	if c.of == nil || c.of.Movie.Segments == 0 {
		return
	}
	v := c.of.Movie.V[frame*c.of.Movie.Segments:]
	c.values = c.values[:0]
	for _, x := range v[:c.of.Movie.Segments] {
		c.values = append(c.values, float64(x))
	}
	at := 0
	for i := range c.lines {
		if end := at + c.lines[i].Nseg; end <= len(c.values) {
			c.lines[i].Values = c.values[at:end]
			at = end
		}
	}
}

// cellLines are a model's sections in space.
func cellLines(m *model.Model) []plot.Line {
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

// cellMarkers are the point processes, the recorded places and, while the cell is
// being built, the chosen one; one a place: two names at one cannot be read.
func cellMarkers(s *State) []plot.Marker {
	var all []plot.Marker
	doc := s.Doc
	marked := map[model.Place]bool{}
	mark := func(at model.Place, label string, ink plot.Ink) {
		if i := doc.SectionIndex(at.Section); i >= 0 && !marked[at] {
			marked[at] = true
			all = append(all, plot.Marker{Line: i, X: at.X, Label: label, Ink: ink})
		}
	}
	for i := range doc.Points {
		mark(doc.Points[i].At, doc.Points[i].Name, plot.Warn)
	}
	for i, r := range doc.Record {
		if r.Point == "" {
			mark(r.Place, r.Text, plot.TraceInk(i))
		}
	}
	if Building(*s) {
		mark(PlaceOf(*s), "", plot.Accent)
	}
	return all
}

// CellFrame is the movie's frame at the cursor's time, the first without a cursor.
func CellFrame(s *State) int {
	if s.Shown == nil || s.Shown.Picture.Movie.Segments == 0 || !s.View.HasCursor {
		return 0
	}
	return s.Shown.Picture.Movie.Frame(s.View.Cursor, s.Shown.Job.Model.Run.Dt)
}

// CellTime is the time of that frame [ms].
func CellTime(s *State) float64 {
	return float64(CellFrame(s)*s.Shown.Picture.Movie.Every) * s.Shown.Job.Model.Run.Dt
}

// CellSentence says in words what the colours show, "" while there are none.
func CellSentence(s *State) string {
	if s.Shown == nil || s.Shown.Picture.Movie.Segments == 0 {
		return ""
	}
	movie := &s.Shown.Picture.Movie
	low, high := rangeOf(movie.V[CellFrame(s)*movie.Segments:][:movie.Segments])
	return "At " + plot.Fixed(CellTime(s), 2) + " ms v is from " + plot.Fixed(low, 1) + " to " + plot.Fixed(high, 1) + " mV along the cell."
}

// rangeOf is the least and the most of some values.
func rangeOf(values []float32) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if v := float64(v); v < low {
			low = v
		}
		if v := float64(v); v > high {
			high = v
		}
	}
	return low, high
}

func (s Shape) rotation() (r plot.Rotation) {
	for i, v := range s.Rotation {
		r[i/3][i%3] = v
	}
	return r
}
