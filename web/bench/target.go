package main

import "github.com/cablelab/cablelab/web/bench/trial"

// targets are how many times faster than NEURON each is meant to be, by place,
// technique and job.
var targets = map[string]map[string]map[string]float64{
	"page": {
		trial.Reduced: {
			"BS-1": 14, "BS-101": 100, "BS-1001": 800, "SWEEP-4": 150, "SWEEP-64": 200,
			"TREE": 10, "MANY-1": 18, "MANY-11": 26, "CABLE": 10,
		},
		trial.Relaxed: {"BS-101": 14, "SWEEP-4": 45},
	},
	"native": {
		trial.Reduced: {"BS-101": 80, "SWEEP-4": 100, "TREE": 3.7, "MANY-11": 10, "CABLE": 3.9},
		trial.Lanes:   {"BS-101": 9, "SWEEP-4": 18},
	},
}

// target is that of a row, 0 for none.
func (o *outcome) target(r *row) float64 { return targets[r.where][r.technique][o.job.Name] }
