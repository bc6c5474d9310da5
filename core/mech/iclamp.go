package mech

// IClamp injects amp during delay <= t < delay + dur: NEURON's IClamp.
var IClamp = Point{
	Kind: "IClamp",
	Doc:  "injects a pulse of current",
	Params: []Param{
		{Name: "delay", Unit: "ms", Min: -1e9, Max: 1e9, Doc: "start of the pulse"},
		{Name: "dur", Unit: "ms", Min: 0, Max: 1e9, Doc: "length of the pulse"},
		{Name: "amp", Unit: "nA", Min: -1e9, Max: 1e9, Doc: "injected current; positive depolarises"},
	},
	Vars:      []Param{current},
	Electrode: true,
}
