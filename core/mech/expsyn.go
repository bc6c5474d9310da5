package mech

// ExpSyn is a conductance that each event raises by its weight and that decays
// with tau, i = g (v - e): NEURON's ExpSyn.
var ExpSyn = Point{
	Kind: "ExpSyn",
	Doc:  "a synapse that opens at once and decays",
	Params: []Param{
		{Name: "tau", Unit: "ms", Default: 0.1, Min: 1e-9, Max: 1e9, Doc: "time constant of the decay"},
		reversal,
	},
	Vars:     []Param{current, opened},
	Receives: true,
}
