package mech

// Point is a kind of point process: something at one place, in [nA] and [uS],
// not spread over the membrane.
type Point struct {
	Kind      string
	Doc       string   // one line for the reader of a list of kinds
	Params    []Param  // one value a point process; "dur[0]" is an element of a list
	Vars      []Param  // what can be recorded besides the parameters
	Kept      []string // what the engine keeps besides
	Receives  bool     // a netcon can have it as its target
	Electrode bool     // its current flows into the cell: a positive one depolarises
}

// Points are the kinds of point processes, in the order in which NEURON adds up
// their currents.
var Points = []*Point{&IClamp, &AlphaSynapse, &ExpSyn, &Exp2Syn, &SEClamp, &VClamp}

// FindPoint returns the kind of point process of that name, or nil.
func FindPoint(kind string) *Point {
	for _, p := range Points {
		if p.Kind == kind {
			return p
		}
	}
	return nil
}

// Parameters that several kinds have.
var (
	current  = Param{Name: "i", Unit: "nA", Doc: "the current that flows now"}
	opened   = Param{Name: "g", Unit: "uS", Doc: "the conductance now"}
	reversal = Param{Name: "e", Unit: "mV", Min: -1e9, Max: 1e9, Doc: "reversal potential"}
)
