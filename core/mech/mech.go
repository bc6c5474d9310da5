// Package mech says what a mechanism is, as data: its parameters with units and
// defaults, its gates with their rates, its currents. Nothing here runs; sim
// turns these descriptions into numbers, and any back end can read them.
//
// To add a channel, write a file like hh.go that fills in a Density and list it
// in Densities.
//
// Invariant: the catalogue is never modified; names and defaults are NEURON's.
package mech

// Param is one number that a user may set.
type Param struct {
	Name    string
	Unit    string  // as NEURON's units() prints it, "" when it has none
	Default float64 // [Unit]
	Min     float64 // [Unit] smallest allowed value
	Max     float64 // [Unit] largest allowed value
	Above   bool    // Min itself is not allowed
	Integer bool    // only whole values are allowed
	Doc     string  // one line for the reader of a form
}

// Density is a mechanism spread over the membrane of a section.
type Density struct {
	Name     string
	Params   []Param // one value a section
	Globals  []Param // one value a document, named as in NEURON: "usetable_hh"
	Gates    []Gate
	Currents []Current
	Q10      float64 // factor on all rates for ten degrees; 0: rates do not depend on temperature
	QRef     float64 // [degC] temperature at which the rates are as written
}

// Gate is one Hodgkin-Huxley state x with dx/dt = alpha(v) (1-x) - beta(v) x.
type Gate struct {
	Name        string
	Alpha, Beta Rate
}

// Form is the shape of a rate as a function of v.
type Form int

// The three forms of Hodgkin and Huxley, with u = v - V0.
const (
	Exponential Form = iota // A exp(-u/K)
	Linoid                  // A u / (1 - exp(-u/K)), A K at u = 0
	Sigmoid                 // A / (exp(-u/K) + 1)
)

// Rate is an opening or closing rate [1/ms] as a function of v.
type Rate struct {
	Form Form
	A    float64 // [1/ms], for Linoid [1/ms/mV]
	V0   float64 // [mV]
	K    float64 // [mV]
}

// Current is gbar * product of gates * (v - e).
type Current struct {
	Name  string  // the recorded variable: "ina", "il", "i"
	Ion   string  // "na", "k"; "" when it belongs to no ion
	Gbar  string  // parameter that holds the largest conductance [S/cm2]
	G     string  // recorded conductance, "" when it has no name in NEURON
	Gates []Power // factors, in the order of multiplication
	E     string  // parameter that holds the reversal potential [mV]; "" takes the ion's
}

// Power is a gate (its index in Gates) raised to a whole power.
type Power struct{ Gate, N int }

// Densities are the density mechanisms, in the order in which NEURON adds up
// their currents; point processes come between them, before BeforeDensity.
var (
	Densities     = []*Density{&Pas, &HH}
	BeforeDensity = &HH
)

// Find returns the density mechanism of that name, or nil.
func Find(name string) *Density {
	for _, d := range Densities {
		if d.Name == name {
			return d
		}
	}
	return nil
}

// Ions returns the ions whose currents the mechanism carries, in order of first use.
func (d *Density) Ions() []string {
	var ions []string
	for _, c := range d.Currents {
		if c.Ion != "" {
			ions = append(ions, c.Ion)
		}
	}
	return ions
}
