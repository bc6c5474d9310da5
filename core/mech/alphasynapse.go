package mech

// AlphaSynapse is a conductance that opens once, with x = (t - onset) / tau:
// g = gmax x exp(1 - x) for 0 <= x <= 10, else 0, and i = g (v - e): NEURON's
// AlphaSynapse.
var AlphaSynapse = Point{
	Kind: "AlphaSynapse",
	Doc:  "a conductance that opens once, at a time of its own",
	Params: []Param{
		{Name: "onset", Unit: "ms", Min: -1e9, Max: 1e9, Doc: "when the conductance begins to open"},
		{Name: "tau", Unit: "ms", Default: 0.1, Min: 1e-3, Max: 1e6, Doc: "time from the onset to the largest conductance"},
		{Name: "gmax", Unit: "uS", Min: 0, Max: 1e9, Doc: "largest conductance"},
		reversal,
	},
	Vars: []Param{current},
}
