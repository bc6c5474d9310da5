package mech

// HH is the squid axon of Hodgkin and Huxley, J. Physiol. 117 (1952) 500-544,
// shifted so that it rests at -65 mV: NEURON's hh.
var HH = Density{
	Name: "hh",
	Params: []Param{
		{Name: "gnabar", Unit: "S/cm2", Default: 0.12, Min: 0, Max: 1e9, Doc: "largest sodium conductance"},
		{Name: "gkbar", Unit: "S/cm2", Default: 0.036, Min: 0, Max: 1e9, Doc: "largest potassium conductance"},
		{Name: "gl", Unit: "S/cm2", Default: 0.0003, Min: 0, Max: 1e9, Doc: "leak conductance"},
		{Name: "el", Unit: "mV", Default: -54.3, Min: -1e9, Max: 1e9, Doc: "leak reversal potential"},
	},
	Globals: []Param{
		{Name: "usetable_hh", Default: 1, Min: 0, Max: 1, Integer: true, Doc: "rates from tables of 201 points (1), or exact at every v (0)"},
	},
	Q10:  3,
	QRef: 6.3,
	Gates: []Gate{
		{Name: "m", Alpha: Rate{Linoid, 0.1, -40, 10}, Beta: Rate{Exponential, 4, -65, 18}},
		{Name: "h", Alpha: Rate{Exponential, 0.07, -65, 20}, Beta: Rate{Sigmoid, 1, -35, 10}},
		{Name: "n", Alpha: Rate{Linoid, 0.01, -55, 10}, Beta: Rate{Exponential, 0.125, -65, 80}},
	},
	Currents: []Current{
		{Name: "ina", Ion: "na", Gbar: "gnabar", G: "gna", Gates: []Power{{0, 3}, {1, 1}}},
		{Name: "ik", Ion: "k", Gbar: "gkbar", G: "gk", Gates: []Power{{2, 4}}},
		{Name: "il", Gbar: "gl", E: "el"},
	},
}
