package mech

// Exp2Syn is a conductance g = B - A that rises with tau1 and decays with tau2,
// i = g (v - e); an event of weight 1 opens it to 1 uS: NEURON's Exp2Syn. A tau1
// above 0.9999 tau2 is taken as that.
var Exp2Syn = Point{
	Kind: "Exp2Syn",
	Doc:  "a synapse that opens gradually and decays",
	Params: []Param{
		{Name: "tau1", Unit: "ms", Default: 0.1, Min: 1e-9, Max: 1e9, Doc: "time constant of the rise, shorter than that of the decay"},
		{Name: "tau2", Unit: "ms", Default: 10, Min: 1e-9, Max: 1e9, Doc: "time constant of the decay"},
		reversal,
	},
	Vars: []Param{
		current, opened,
		{Name: "A", Unit: "uS", Doc: "the part of the conductance that decays with tau1"},
		{Name: "B", Unit: "uS", Doc: "the part of the conductance that decays with tau2"},
	},
	Kept:     []string{"factor"}, // [1] what an event of weight 1 adds to A and B
	Receives: true,
}
