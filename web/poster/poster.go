// Package poster draws what a link shows as a still picture, as the page would draw
// it: for the page before its program has started, and for wherever no program runs.
//
// Start with
//
//	scene, err := poster.Poster{What: poster.Plot, State: state.FromLink("amp=0.3"), Width: 900, Height: 360}.Draw(ctx)
//
// Invariant: the numbers have NEURON's bits, so the same link gives the same bytes
// on every machine.
package poster

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/state"
)

// Kind is which of the page's figures a picture is of.
type Kind string

// The kinds of pictures.
const (
	Plot  Kind = "plot"  // the traces, or the map of their peaks where they are too many
	Shape Kind = "shape" // the cell in space at the cursor's time, or where v is highest
)

// Poster is a still picture.
type Poster struct {
	What          Kind
	State         state.State
	Width, Height float64 // [px]
}

// frames is about how many moments of the run a picture of the cell chooses from.
const frames = 250

// Job is what has to be computed for the picture.
func (p Poster) Job() engine.Job {
	job := state.PictureJob(p.State)
	job.Exact, job.Frames = true, 0
	if p.What == Shape {
		job.Frames = frames
	}
	return job
}

// errNothing says that there is nothing to draw.
var errNothing = errors.New("record: nothing is recorded; name something, as in record=soma(0.5).v")

// Draw computes and draws the picture.
func (p Poster) Draw(ctx context.Context) (plot.Scene, error) {
	if p.What == Plot && len(p.State.Doc.Record) == 0 {
		return plot.Scene{}, errNothing
	}
	job := p.Job()
	result, err := engine.Whole(ctx, job)
	if err != nil {
		return plot.Scene{}, err
	}
	s := state.Reduce(p.State, state.Heard{Event: engine.Event{Phase: engine.Done, Job: job, Result: result}})
	if s.Fault != "" {
		return plot.Scene{}, errors.New(s.Fault)
	}
	draw := p.traces
	if p.What == Shape {
		draw = p.cell
	}
	scene, err := draw(s)
	scene.Title = s.Doc.Name
	if scene.Title != "" {
		scene.Title += ": "
	}
	scene.Title += state.Describe(*s.Shown)
	return scene, err
}

// Plots of several units: further is how high the plot of each further unit is, of the
// first; the last has the numbers of the time axis besides.
const (
	further  = .6
	timeAxis = 32 // [px]
	lowest   = 85 // [px] that a plot may be high
)

// traces draws the traces, a plot for each unit, or the map.
func (p Poster) traces(s state.State) (plot.Scene, error) {
	if state.DrawnRun(s) != "" {
		if m, there := state.Map(s); there {
			m.Width, m.Height = p.Width, p.Height
			return m.Scene(), nil
		}
	}
	panels := plot.Panels{Width: p.Width, Height: p.Height, Traces: state.Plotted(state.Traces(s))}
	if more := len(panels.Split()) - 1; more > 0 {
		shares := 1/further + float64(more)
		each := math.Floor((p.Height - timeAxis) / shares)
		if each < lowest {
			return plot.Scene{}, fmt.Errorf("height: must be at least %.0f for plots of %d units, got %.0f", math.Ceil(lowest*shares+timeAxis), more+1, p.Height)
		}
		panels.Heights = slices.Repeat([]float64{each}, more)
		panels.Heights[more-1] += timeAxis
		panels.Height = p.Height - timeAxis - each*float64(more)
	}
	return panels.Scene(), nil
}

// cell draws the cell with the time at which it is seen.
func (p Poster) cell(s state.State) (plot.Scene, error) {
	if !s.View.HasCursor {
		s = state.Reduce(s, state.SetCursor{Time: highest(s.Shown)})
	}
	var cell state.Cell
	shape := cell.Shape(&s)
	shape.Width, shape.Height = p.Width, p.Height
	scene := shape.Scene()
	scene.Desc = state.CellSentence(&s)
	scene.Marks = append(scene.Marks, plot.Mark{
		Kind: plot.Text, Class: "time", Ink: plot.Label, Size: 12, X: 14, Y: 24, Text: "t = " + plot.Fixed(state.CellTime(&s), 2) + " ms",
	})
	return scene, nil
}

// highest is when the movie shows its highest v [ms].
func highest(shown *state.Shown) float64 {
	movie, at := &shown.Picture.Movie, 0
	for i, v := range movie.V {
		if v > movie.V[at] {
			at = i
		}
	}
	return float64(at/max(1, movie.Segments)*movie.Every) * shown.Job.Model.Run.Dt
}
