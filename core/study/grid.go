package study

import "github.com/cablelab/cablelab/core/model"

// Grid is runs of one model that differ in some of its numbers: one for each
// combination of the axes' values, one run where there are no axes. Runs are
// counted with the last axis as the fastest.
type Grid struct {
	Model *model.Model
	Axes  []Axis
}

// Axis is the values that a number of a document takes.
type Axis struct {
	Path   string    // as model.Set takes it
	Values []float64 // [the number's unit], at least one
}

// Size is how many runs there are.
func (g *Grid) Size() int {
	n := 1
	for _, a := range g.Axes {
		n *= len(a.Values)
	}
	return n
}

// Values are those of run i, by axis.
func (g *Grid) Values(i int) []float64 {
	values := make([]float64, len(g.Axes))
	for k := len(g.Axes) - 1; k >= 0; k-- {
		n := len(g.Axes[k].Values)
		values[k], i = g.Axes[k].Values[i%n], i/n
	}
	return values
}

// At is the model of run i.
func (g *Grid) At(i int) (*model.Model, error) {
	m := g.Model
	for k, v := range g.Values(i) {
		var err error
		if m, err = model.Set(m, g.Axes[k].Path, v); err != nil {
			return nil, err
		}
	}
	return m, nil
}
