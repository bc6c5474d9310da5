//go:build !js

package engine

import (
	"github.com/cablelab/cablelab/core/fast"
	"github.com/cablelab/cablelab/core/sim"
)

// Quick is the back end for everything that needs not be NEURON's in every bit.
func Quick() sim.Backend { return sim.Either(fast.New(), sim.Reference) }
