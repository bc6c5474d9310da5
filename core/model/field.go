package model

import "github.com/cablelab/cablelab/core/mech"

// field is a number of the document outside the mechanisms: which values it may
// have, and where it lives in a T.
type field[T any] struct {
	mech.Param
	get func(*T) float64
	set func(*T, float64)
}

const (
	maxNseg     = 32767 // NEURON's
	maxSegments = 1e6   // in all sections
	maxSteps    = 1e9   // of a run
	maxEvents   = 1e7   // of the netstims in a run
)

// MinAtol is the smallest atol of steps of variable length [mV]: below it rounding
// counts.
const MinAtol = 1e-9

var documentFields = []field[Model]{
	{mech.Param{Name: "celsius", Unit: "degC", Default: 6.3, Min: -273.15, Max: 1000, Doc: "temperature"},
		func(m *Model) float64 { return m.Celsius }, func(m *Model, v float64) { m.Celsius = v }},
}

// stylized are the fields of a section that 3-D points replace.
var stylized = []field[Section]{
	{mech.Param{Name: "L", Unit: "um", Default: 100, Max: 1e9, Above: true, Doc: "length"},
		func(s *Section) float64 { return s.L }, func(s *Section, v float64) { s.L = v }},
	{mech.Param{Name: "diam", Unit: "um", Default: 500, Max: 1e9, Above: true, Doc: "diameter"},
		func(s *Section) float64 { return s.Diam }, func(s *Section, v float64) { s.Diam = v }},
}

var sectionFields = []field[Section]{
	{mech.Param{Name: "nseg", Default: 1, Min: 1, Max: maxNseg, Integer: true, Doc: "segments of equal length; v is computed in the middle of each"},
		func(s *Section) float64 { return float64(s.Nseg) }, func(s *Section, v float64) { s.Nseg = int(v) }},
	{mech.Param{Name: "Ra", Unit: "ohm-cm", Default: 35.4, Max: 1e9, Above: true, Doc: "axial resistivity"},
		func(s *Section) float64 { return s.Ra }, func(s *Section, v float64) { s.Ra = v }},
	{mech.Param{Name: "cm", Unit: "uF/cm2", Default: 1, Max: 1e9, Above: true, Doc: "membrane capacitance"},
		func(s *Section) float64 { return s.Cm }, func(s *Section, v float64) { s.Cm = v }},
}

// shapeFields are left out of a document where they have their default.
var shapeFields = []field[Section]{
	{mech.Param{Name: "shape_nseg", Max: maxNseg, Integer: true, Doc: "nseg when define_shape laid the section out; 0: that of the document"},
		func(s *Section) float64 { return float64(s.ShapeNseg) }, func(s *Section, v float64) { s.ShapeNseg = int(v) }},
	{mech.Param{Name: "rallbranch", Default: 1, Max: 1e9, Above: true, Doc: "how many such sections the parent has at this place"},
		func(s *Section) float64 { return s.Rallbranch }, func(s *Section, v float64) { s.Rallbranch = v }},
}

// endParam is which end of a section is attached; it is a choice, not a quantity.
var endParam = mech.Param{Name: "end", Max: 1, Integer: true}

const maxCoordinate = 1e9 // [um]

var pt3dFields = []field[Pt3D]{
	{mech.Param{Name: "x", Unit: "um", Min: -maxCoordinate, Max: maxCoordinate, Doc: "x of a 3-D point"},
		func(p *Pt3D) float64 { return p.X }, func(p *Pt3D, v float64) { p.X = v }},
	{mech.Param{Name: "y", Unit: "um", Min: -maxCoordinate, Max: maxCoordinate, Doc: "y of a 3-D point"},
		func(p *Pt3D) float64 { return p.Y }, func(p *Pt3D, v float64) { p.Y = v }},
	{mech.Param{Name: "z", Unit: "um", Min: -maxCoordinate, Max: maxCoordinate, Doc: "z of a 3-D point"},
		func(p *Pt3D) float64 { return p.Z }, func(p *Pt3D, v float64) { p.Z = v }},
	{mech.Param{Name: "diam", Unit: "um", Max: maxCoordinate, Doc: "diameter at a 3-D point"},
		func(p *Pt3D) float64 { return p.Diam }, func(p *Pt3D, v float64) { p.Diam = v }},
}

// arcParam is left out of a point when its place tells it.
var arcParam = mech.Param{Name: "arc", Unit: "um", Max: maxCoordinate, Doc: "way to a 3-D point along the section, where it is not the one that the points tell"}

var spikeFields = []field[Detector]{
	{mech.Param{Name: "threshold", Unit: "mV", Default: 10, Min: -1e9, Max: 1e9, Doc: "v whose upward crossings are dated"},
		func(d *Detector) float64 { return d.Threshold }, func(d *Detector, v float64) { d.Threshold = v }},
}

var netstimFields = []field[Netstim]{
	{mech.Param{Name: "number", Default: 10, Max: 1e9, Integer: true, Doc: "how many events"},
		func(n *Netstim) float64 { return float64(n.Number) }, func(n *Netstim, v float64) { n.Number = int(v) }},
	{mech.Param{Name: "start", Unit: "ms", Default: 50, Min: -1e9, Max: 1e9, Doc: "time of the first event; none below 0"},
		func(n *Netstim) float64 { return n.Start }, func(n *Netstim, v float64) { n.Start = v }},
	{mech.Param{Name: "interval", Unit: "ms", Default: 10, Min: 1e-9, Max: 1e9, Doc: "mean time from one event to the next"},
		func(n *Netstim) float64 { return n.Interval }, func(n *Netstim, v float64) { n.Interval = v }},
	{mech.Param{Name: "noise", Max: 1, Doc: "how much of each interval is random, from none (0) to all (1)"},
		func(n *Netstim) float64 { return n.Noise }, func(n *Netstim, v float64) { n.Noise = v }},
}

// seedFields are left out of a document where they have their default.
var seedFields = []field[Netstim]{
	{mech.Param{Name: "seed", Max: 1<<32 - 1, Integer: true, Doc: "which random intervals, as noiseFromRandom123(seed, 0, 0); 0: those of a fresh NEURON, one stream for all"},
		func(n *Netstim) float64 { return n.Seed }, func(n *Netstim, v float64) { n.Seed = v }},
}

var netconFields = []field[Netcon]{
	{mech.Param{Name: "delay", Unit: "ms", Default: 1, Max: 1e9, Doc: "time from the crossing or the event to the arrival"},
		func(c *Netcon) float64 { return c.Delay }, func(c *Netcon, v float64) { c.Delay = v }},
	{mech.Param{Name: "weight", Unit: "uS", Min: -1e9, Max: 1e9, Doc: "conductance that an event opens"},
		func(c *Netcon) float64 { return c.Weight }, func(c *Netcon, v float64) { c.Weight = v }},
}

// thresholdFields are left out of a document where they have their default.
var thresholdFields = []field[Netcon]{
	{mech.Param{Name: "threshold", Unit: "mV", Default: 10, Min: -1e9, Max: 1e9, Doc: "v whose upward crossing at the source sends an event; of all that watch one place the last counts"},
		func(c *Netcon) float64 { return c.Threshold }, func(c *Netcon, v float64) { c.Threshold = v }},
}

var runFields = []field[Run]{
	{mech.Param{Name: "tstop", Unit: "ms", Default: 5, Max: 1e9, Above: true, Doc: "end of the run"},
		func(r *Run) float64 { return r.Tstop }, func(r *Run, v float64) { r.Tstop = v }},
	{mech.Param{Name: "dt", Unit: "ms", Default: 0.025, Max: 1e9, Above: true, Doc: "step"},
		func(r *Run) float64 { return r.Dt }, func(r *Run, v float64) { r.Dt = v }},
	{mech.Param{Name: "v_init", Unit: "mV", Default: -65, Min: -1e9, Max: 1e9, Doc: "v everywhere at t = 0"},
		func(r *Run) float64 { return r.VInit }, func(r *Run, v float64) { r.VInit = v }},
	{mech.Param{Name: "secondorder", Default: 0, Max: 2, Integer: true, Doc: "implicit Euler (0), Crank-Nicolson (1), the same with currents at their own time (2)"},
		func(r *Run) float64 { return float64(r.Secondorder) }, func(r *Run, v float64) { r.Secondorder = int(v) }},
	{mech.Param{Name: "atol", Unit: "mV", Default: 0, Max: 1000, Doc: "as NEURON's cvode.atol: the error that a step of variable length may have; 0: cvode is not active, and every step is dt"},
		func(r *Run) float64 { return r.Atol }, func(r *Run, v float64) { r.Atol = v }},
}

// findField returns the field of that name, or nil.
func findField[T any](fields []field[T], name string) *field[T] {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}

// findParam returns the index of the parameter of that name, or -1.
func findParam(params []mech.Param, name string) int {
	for i := range params {
		if params[i].Name == name {
			return i
		}
	}
	return -1
}

// findGlobal returns the mechanisms' global variable of that name, or nil.
func findGlobal(name string) *mech.Param {
	for _, d := range mech.Densities {
		if i := findParam(d.Globals, name); i >= 0 {
			return &d.Globals[i]
		}
	}
	return nil
}
