// Package model is the model document: one value that describes the cells, what
// drives them, what is recorded and how long a run is.
//
// Decode reads the JSON of a document and reports every problem with its place,
// Encode writes it, Set and its kin give an edited copy. Names, units and
// defaults are NEURON's.
//
// Invariant: a *Model that Decode or an edit returned is complete (every default
// filled in), valid, and never modified afterwards; it may be shared freely.
package model

// Model is one model document.
type Model struct {
	Name        string
	Celsius     float64            // [degC]
	DefineShape bool               // L and diam become 3-D points (float32) before the run
	Globals     map[string]float64 // the mechanisms' global variables that differ from their defaults
	Sections    []Section
	Points      []Point
	Netstims    []Netstim
	Netcons     []Netcon
	Record      []Record
	Spikes      []Detector
	Run         Run
}

// Section is one unbranched cable.
type Section struct {
	Name       string
	L          float64   // [um] stylized length, unused when Pt3D is there
	Diam       float64   // [um] stylized diameter, unused when Pt3D is there
	Pt3D       []Pt3D    // 3-D points, at least two; nil for a stylized cylinder
	Wire       []float64 // [um] x, y, z of the parent's point to which a wire without membrane leads from the first 3-D point, as in NEURON's pt3dstyle; nil for none
	Nseg       int
	ShapeNseg  int     // nseg when define_shape laid the section out, if another than Nseg; else 0
	Ra         float64 // [ohm cm]
	Cm         float64 // [uF/cm2]
	Rallbranch float64 // how many such sections the parent has at this place: for it, the current into this one counts so often
	Parent     *Place  // where on which section this one is attached; nil for a root
	End        int     // the end of this section that is attached, 0 or 1
	Mechanisms []Mechanism
	Erev       []float64 // [mV] reversal potential of each of mech.Ions
	Ranges     []Range   // what is not the same in all segments
}

// Pt3D is one 3-D point of a section, as NEURON's pt3dadd takes it.
type Pt3D struct {
	X, Y, Z, Diam float64 // [um]
	Arc           float64 // [um] the way to it along the section, where NEURON keeps another than the points tell; else 0
}

// Mechanism is a density mechanism in a section, the same in all its segments but for
// what Section.Ranges say.
type Mechanism struct {
	Name   string
	Params []float64 // in the order of mech.Density.Params
}

// Point is a point process.
type Point struct {
	Kind   string
	Name   string
	At     Place
	Params []float64 // in the order of mech.Point.Params
}

// Netstim is a source of events: number of them from start on, interval apart in
// the mean.
type Netstim struct {
	Name     string
	Number   int
	Start    float64 // [ms] of the first event; below 0 there are none
	Interval float64 // [ms]
	Noise    float64 // [1] the part of an interval that is random
	Seed     float64 // whole; 0 shares NEURON's own stream of random numbers, else noiseFromRandom123(Seed, 0, 0)
}

// Netcon carries events from a place where v rises through a threshold, or from a
// netstim, to a point process.
type Netcon struct {
	At        Place   // watched; of no section when a netstim is the source
	Netstim   string  // name of the netstim that is the source, else ""
	Target    string  // name of the point process
	Delay     float64 // [ms]
	Weight    float64 // [uS] with which an event opens a synapse
	Threshold float64 // [mV] of the place; of all that watch one node the last counts, as in NEURON
}

// Source is what the events come from, as the document has it.
func (c *Netcon) Source() string {
	if c.Netstim != "" {
		return c.Netstim
	}
	return c.At.String()
}

// Place is name(x): a section and where along it, x from 0 to 1.
type Place struct {
	Section string
	X       float64
}

// Record asks for a variable's value at t = 0 and after each step.
type Record struct {
	Text  string // as the document has it, the key of the trace: "soma(0.5).hh.m", "stim.i"
	Place Place  // of a variable of a place
	Mech  string // "hh" in "soma(0.5).hh.m", else ""
	Point string // name of the point process in "stim.i", else ""
	Var   string // "v", "m", "ina", "i"
}

// Detector asks for the times at which v at a place rises through a threshold.
type Detector struct {
	Text      string // the place as the document has it, the key of the times
	At        Place
	Threshold float64 // [mV] as a netcon's
}

// Run says how the model is integrated.
type Run struct {
	Tstop       float64 // [ms]
	Dt          float64 // [ms]
	VInit       float64 // [mV]
	Secondorder int     // 0 implicit Euler, 1 Crank-Nicolson, 2 the same with corrected currents
	Atol        float64 // [mV] of steps of variable length, error that each may have; 0: steps of dt
}
