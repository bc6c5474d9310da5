package main

import (
	"errors"
	"math"

	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

// tolerance is how far [mV] v may be from NEURON's.
const tolerance = 1e-9

// agreement is how what was recorded compares with what NEURON recorded.
type agreement struct {
	worst  float64 // [mV] largest |v - v of NEURON| of all samples
	spikes bool    // v rises through 0 mV in the same steps everywhere
}

func (a agreement) holds() bool { return a.worst < tolerance && a.spikes }

// and is the agreement of two runs together.
func (a agreement) and(b agreement) agreement {
	return agreement{math.Max(a.worst, b.worst), a.spikes && b.spikes}
}

var errSamples = errors.New("not as many samples were recorded as NEURON has")

// compare compares the traces of two answers.
func compare(got, want []byte) (agreement, error) {
	v, w := trial.Floats(got), trial.Floats(want)
	if len(v) != len(w) || len(v)%(testmodels.Steps+1) != 0 {
		return agreement{}, errSamples
	}
	a := agreement{spikes: true}
	for i := range v {
		a.worst = math.Max(a.worst, math.Abs(v[i]-w[i])) // NaN stays
		if i%(testmodels.Steps+1) > 0 && rises(v[i-1:]) != rises(w[i-1:]) {
			a.spikes = false
		}
	}
	return a, nil
}

// rises reports whether v rises through 0 mV from the first sample to the second.
func rises(v []float64) bool { return v[0] <= 0 && v[1] > 0 }
