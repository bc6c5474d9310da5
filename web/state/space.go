package state

import (
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
)

// Space is v along the paths of the run whose movie is shown: what does not change
// from frame to frame, found once for a picture and a place.
type Space struct {
	From  model.Place
	movie *engine.Movie
	dt    float64 // [ms]
	paths []morph.Path
	dots  []dot
	plot  plot.Space // without a time and its values
}

// dot is a record of v that lies on a path.
type dot struct {
	line, at int // which value of which line is the nearest
	label    string
	colour   int
}

// NewSpace is the space plot of the shown picture, nil before there is a movie.
func NewSpace(s State) *Space {
	if s.Shown == nil || s.Shown.Picture.Movie.Segments == 0 {
		return nil
	}
	m := movieModel(s.Shown)
	p := &Space{From: SpaceFrom(s), movie: &s.Shown.Picture.Movie, dt: m.Run.Dt}
	p.paths = morph.Paths(m, p.From)
	p.plot = plot.Space{Title: "v along the cell", From: p.From.String(), Unit: "mV", Low: math.Inf(1), High: math.Inf(-1)}
	low, high := p.extremes()
	for _, path := range p.paths {
		l := plot.SpaceLine{X: path.Distance, Y: make([]float64, len(path.Segments))}
		for _, n := range path.Segments {
			l.Low, l.High = append(l.Low, low[n]), append(l.High, high[n])
			p.plot.Low, p.plot.High = math.Min(p.plot.Low, low[n]), math.Max(p.plot.High, high[n])
		}
		p.plot.Lines = append(p.plot.Lines, l)
	}
	p.findDots(m)
	return p
}

// movieModel is the model whose run the movie is of.
func movieModel(shown *Shown) *model.Model {
	if m, err := shown.Job.ModelOf(shown.Picture.Index(shown.Picture.Movie.Lane)); err == nil {
		return m
	}
	return shown.Job.Model
}

// extremes are the least and the most of each segment over the whole movie [mV].
func (p *Space) extremes() (low, high []float64) {
	n := p.movie.Segments
	low, high = slices.Repeat([]float64{math.Inf(1)}, n), slices.Repeat([]float64{math.Inf(-1)}, n)
	for i, v := range p.movie.V {
		low[i%n], high[i%n] = math.Min(low[i%n], float64(v)), math.Max(high[i%n], float64(v))
	}
	return low, high
}

// findDots finds the records of v on the paths.
func (p *Space) findDots(m *model.Model) {
	first := make([]int, len(m.Sections))
	for i := 1; i < len(first); i++ {
		first[i] = first[i-1] + m.Sections[i-1].Nseg
	}
	for i := range m.Record {
		r := &m.Record[i]
		if r.Var != "v" || r.Point != "" {
			continue
		}
		section := m.SectionIndex(r.Place.Section)
		segment := first[section] + r.Place.Segment(m.Sections[section].Nseg)
		for line := range p.paths {
			if at := slices.Index(p.paths[line].Segments, segment); at >= 0 {
				p.dots = append(p.dots, dot{line, at, r.Text, i})
				break
			}
		}
	}
}

// At is the plot at a time [ms]. It is overwritten by the next.
func (p *Space) At(time float64) plot.Space {
	frame := p.movie.Frame(time, p.dt)
	v := p.movie.V[frame*p.movie.Segments:][:p.movie.Segments]
	for i, path := range p.paths {
		for k, n := range path.Segments {
			p.plot.Lines[i].Y[k] = float64(v[n])
		}
	}
	p.plot.Dots = p.plot.Dots[:0]
	for _, d := range p.dots {
		l := &p.plot.Lines[d.line]
		p.plot.Dots = append(p.plot.Dots, plot.SpaceDot{X: l.X[d.at], Y: l.Y[d.at], Label: d.label, Colour: d.colour})
	}
	p.plot.Time = float64(frame*p.movie.Every) * p.dt
	return p.plot
}

// SpaceFrom is the place that the space plot's paths lead from: the chosen one, or
// the first at which v is recorded.
func SpaceFrom(s State) model.Place {
	m := s.Doc
	if s.Shown != nil {
		m = s.Shown.Job.Model
	}
	chosen, _ := PlotOf(s, SpacePlot)
	if at, err := model.ParsePlace(chosen.Of); err == nil && m.SectionIndex(at.Section) >= 0 {
		return at
	}
	return recordedPlaces(m)[0]
}

// SpacePlaces are places for the space plot to choose from: where v is recorded,
// where point processes are, and where the cells begin.
func SpacePlaces(s State) []string {
	const most = 40
	all := []string{SpaceFrom(s).String()}
	add := func(at model.Place) {
		if text := at.String(); len(all) < most && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	for _, at := range recordedPlaces(s.Doc) {
		add(at)
	}
	for i := range s.Doc.Points {
		add(s.Doc.Points[i].At)
	}
	for i := range s.Doc.Sections {
		if s.Doc.Sections[i].Parent == nil {
			add(model.Place{Section: s.Doc.Sections[i].Name, X: 0})
		}
	}
	return all
}

// recordedPlaces are where v is recorded, each once; where none is, the middle of
// the first section.
func recordedPlaces(m *model.Model) []model.Place {
	var all []model.Place
	for i := range m.Record {
		if r := &m.Record[i]; r.Point == "" && r.Var == "v" && !slices.Contains(all, r.Place) {
			all = append(all, r.Place)
		}
	}
	if len(all) == 0 {
		all = append(all, model.Place{Section: m.Sections[0].Name, X: 0.5})
	}
	return all
}
