package mech

// SEClamp drives the cell to three levels after another through a resistance,
// i = (vc - v) / rs, and is off afterwards: NEURON's SEClamp.
var SEClamp = Point{
	Kind: "SEClamp",
	Doc:  "clamps the voltage to three levels, with one electrode",
	Params: []Param{
		{Name: "rs", Unit: "megohm", Default: 1, Min: 1e-9, Max: 1e9, Doc: "series resistance"},
		{Name: "dur1", Unit: "ms", Min: 0, Max: 1e9, Doc: "length of the first level"},
		{Name: "amp1", Unit: "mV", Min: -1e9, Max: 1e9, Doc: "first level"},
		{Name: "dur2", Unit: "ms", Min: 0, Max: 1e9, Doc: "length of the second level"},
		{Name: "amp2", Unit: "mV", Min: -1e9, Max: 1e9, Doc: "second level"},
		{Name: "dur3", Unit: "ms", Min: 0, Max: 1e9, Doc: "length of the third level"},
		{Name: "amp3", Unit: "mV", Min: -1e9, Max: 1e9, Doc: "third level"},
	},
	Vars:      []Param{current, {Name: "vc", Unit: "mV", Doc: "the level now"}},
	Kept:      []string{"on", "end2", "end3"}, // [ms] of the second and third level, as at the beginning
	Electrode: true,
}
