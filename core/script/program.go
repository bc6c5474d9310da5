package script

import (
	"io"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// Program is how experiments are written for a simulator.
type Program struct {
	// Models are those to run for a grid, whose values ride along. The error names the
	// places of what the simulator cannot be told, or is that of a value of the grid.
	Models func(*study.Grid) ([]*model.Model, error)
	// Write writes the program, given the runs of those models. The error is the writer's.
	Write func(io.Writer, *study.Grid, []study.Run) error
}

// The simulators that programs are written for.
var (
	NEURON = Program{models, Write}
	Arbor  = Program{arborModels, writeArbor}
)

// models are the runs that Compared lists.
func models(g *study.Grid) ([]*model.Model, error) {
	var all []*model.Model
	for _, i := range Compared(g) {
		m, err := g.At(i)
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, nil
}
