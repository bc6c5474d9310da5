package mech

// VClamp is a clamp of two electrodes: an amplifier compares what one measures
// with three levels after another, and drives the other. With e its input, vo its
// output and vi what is measured,
//
//	vi = v + fac (vo - v)
//	tau2 dvo/dt + vo = -gain e
//	tau1 d(vi - e)/dt = stim + 2e - vi
//	i = (vo - v) / rstim
//
// NEURON's VClamp. Only with implicit Euler it is stable.
var VClamp = Point{
	Kind: "VClamp",
	Doc:  "clamps the voltage to three levels, with two electrodes and an amplifier",
	Params: []Param{
		{Name: "dur[0]", Unit: "ms", Min: 0, Max: 1e9, Doc: "length of the first level"},
		{Name: "dur[1]", Unit: "ms", Min: 0, Max: 1e9, Doc: "length of the second level"},
		{Name: "dur[2]", Unit: "ms", Min: 0, Max: 1e9, Doc: "length of the third level"},
		{Name: "amp[0]", Unit: "mV", Min: -1e9, Max: 1e9, Doc: "first level"},
		{Name: "amp[1]", Unit: "mV", Min: -1e9, Max: 1e9, Doc: "second level"},
		{Name: "amp[2]", Unit: "mV", Min: -1e9, Max: 1e9, Doc: "third level"},
		{Name: "gain", Default: 1e5, Min: 0, Max: 1e9, Doc: "gain of the amplifier"},
		{Name: "rstim", Unit: "megohm", Default: 1, Min: 1e-9, Max: 1e9, Doc: "resistance of the driving electrode"},
		{Name: "tau1", Unit: "ms", Default: 0.001, Min: 0, Max: 1e9, Doc: "time constant of the amplifier's input"},
		{Name: "tau2", Unit: "ms", Min: 0, Max: 1e9, Doc: "time constant of the amplifier's output"},
		{Name: "fac", Unit: "1.0", Min: 0, Max: 10, Doc: "part of the output that is measured beside v"},
	},
	Vars: []Param{
		current,
		{Name: "e", Unit: "mV", Doc: "input of the amplifier"},
		{Name: "vo", Unit: "mV", Doc: "output of the amplifier"},
		{Name: "vi", Unit: "mV", Doc: "what is measured"},
		{Name: "e0", Unit: "mV", Doc: "e before this step"},
		{Name: "vo0", Unit: "mV", Doc: "vo before this step"},
		{Name: "vi0", Unit: "mV", Doc: "vi before this step"},
	},
	Kept:      []string{"stim", "off"}, // [mV] the level now, [ms] beyond what time the clamp is off
	Electrode: true,
}
