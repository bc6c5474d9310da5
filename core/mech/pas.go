package mech

// Pas is a leak, i = g (v - e): NEURON's pas.
var Pas = Density{
	Name: "pas",
	Params: []Param{
		{Name: "g", Unit: "S/cm2", Default: 0.001, Min: 0, Max: 1e9, Doc: "leak conductance"},
		{Name: "e", Unit: "mV", Default: -70, Min: -1e9, Max: 1e9, Doc: "leak reversal potential"},
	},
	Currents: []Current{{Name: "i", Gbar: "g", E: "e"}},
}
