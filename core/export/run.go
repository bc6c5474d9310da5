package export

import (
	"context"
	"fmt"
	"io"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// Formats are the formats of Run.
var Formats = []string{"json", "csv"}

// Run runs a model with NEURON's bits and writes its result in one of Formats. When
// it fails before the end of the run, nothing has been written.
func Run(ctx context.Context, m *model.Model, format string, w io.Writer) error {
	s, err := sim.Build(m)
	if err != nil {
		return err
	}
	r, err := s.Run(ctx, sim.Options{})
	switch {
	case err != nil:
		return err
	case format == "json":
		return JSON(w, m, r)
	case format == "csv":
		return CSV(w, m, r)
	}
	return fmt.Errorf("the format must be json or csv, got %q", format)
}
