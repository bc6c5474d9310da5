package mech

// Ion is a species with a reversal potential of its own in each section.
type Ion struct {
	Name string
	E    Param  // reversal potential
	I    string // recorded total current [mA/cm2]
}

// Ions are the species that the mechanisms use, in NEURON's order.
var Ions = []Ion{
	{Name: "na", E: Param{Name: "ena", Unit: "mV", Default: 50, Min: -1e9, Max: 1e9, Doc: "sodium reversal potential"}, I: "ina"},
	{Name: "k", E: Param{Name: "ek", Unit: "mV", Default: -77, Min: -1e9, Max: 1e9, Doc: "potassium reversal potential"}, I: "ik"},
}

// FindIon returns the index of the species in Ions, or -1.
func FindIon(name string) int {
	for i, ion := range Ions {
		if ion.Name == name {
			return i
		}
	}
	return -1
}
