package mech

// Point is a kind of point process: something at one place, in [nA], not
// spread over the membrane.
type Point struct {
	Kind   string
	Params []Param
	Vars   []Param // what can be recorded besides the parameters
}

// IClamp injects amp during delay <= t < delay + dur: NEURON's IClamp.
var IClamp = Point{
	Kind: "IClamp",
	Params: []Param{
		{Name: "delay", Unit: "ms", Min: -1e9, Max: 1e9, Doc: "start of the pulse"},
		{Name: "dur", Unit: "ms", Min: 0, Max: 1e9, Doc: "length of the pulse"},
		{Name: "amp", Unit: "nA", Min: -1e9, Max: 1e9, Doc: "injected current; positive depolarises"},
	},
	Vars: []Param{{Name: "i", Unit: "nA", Doc: "the current that flows now"}},
}

// Points are the kinds of point processes.
var Points = []*Point{&IClamp}

// FindPoint returns the kind of point process of that name, or nil.
func FindPoint(kind string) *Point {
	for _, p := range Points {
		if p.Kind == kind {
			return p
		}
	}
	return nil
}
