package model

import (
	"strconv"

	"github.com/cablelab/cablelab/core/mech"
)

// What no single value can break: each check here gives "" when all is well.

// checkRun names the key of the run that is at fault, too.
func checkRun(r *Run) (key, message string) {
	steps := r.Tstop / r.Dt
	switch {
	case r.Dt > r.Tstop:
		return "dt", "must be at most tstop, " + number(r.Tstop) + " ms, got " + number(r.Dt)
	case !(steps <= maxSteps):
		return "dt", "gives " + strconv.FormatFloat(steps, 'g', 3, 64) + " steps up to tstop, at most " + number(maxSteps) + " can be run; raise dt or lower tstop"
	}
	return checkAtol(r)
}

func checkAtol(r *Run) (key, message string) {
	switch {
	case r.Atol > 0 && r.Atol < MinAtol:
		return "atol", "must be at least " + number(MinAtol) + ", or 0 for steps of dt, got " + number(r.Atol)
	case r.Atol > 0 && r.Secondorder != 0:
		return "atol", "steps of variable length have a method of their own; set secondorder or atol to 0"
	}
	return "", ""
}

// Events is how many events the netstims send, and their netcons deliver, up to
// tstop, about.
func Events(m *Model) (total float64) {
	for _, n := range events(m) {
		total += n
	}
	return total
}

// events are those of each netstim.
func events(m *Model) []float64 {
	copies := make(map[string]float64, len(m.Netstims))
	for k := range m.Netcons {
		copies[m.Netcons[k].Netstim]++
	}
	all := make([]float64, len(m.Netstims))
	for i := range m.Netstims {
		n := &m.Netstims[i]
		all[i] = min(float64(n.Number), m.Run.Tstop/n.Interval) * (1 + copies[n.Name])
	}
	return all
}

// checkEvents names the netstim whose events are too many.
func checkEvents(m *Model) (i int, message string) {
	total := 0.0
	for i, n := range events(m) {
		if total += n; total > maxEvents {
			return i, "gives " + strconv.FormatFloat(total, 'g', 3, 64) + " events and deliveries up to tstop, at most " + number(maxEvents) + " can be run; raise interval or lower number"
		}
	}
	return 0, ""
}

func checkSegments(m *Model) string {
	total := 0
	for i := range m.Sections {
		total += m.Sections[i].Nseg
	}
	if total > maxSegments {
		return "have " + strconv.Itoa(total) + " segments in all, at most " + number(maxSegments) + " can be simulated; lower nseg"
	}
	return ""
}

// checkPoints3D looks at the points as NEURON stores them, in float32. A way that is
// told must not lead back.
func checkPoints3D(points []Pt3D) string {
	if len(points) < 2 {
		return "must have at least two points, got " + strconv.Itoa(len(points))
	}
	long, wide, arc := false, false, 0.0
	for i, p := range points {
		if p.Arc != 0 && p.Arc < arc {
			return "has ways to its points that do not rise: " + number(p.Arc) + " after " + number(arc)
		}
		arc = max(arc, p.Arc)
		before := points[max(0, i-1)]
		long = long || float32(p.X) != float32(before.X) || float32(p.Y) != float32(before.Y) || float32(p.Z) != float32(before.Z)
		wide = wide || float32(p.Diam) > 0
	}
	switch {
	case !long:
		return "must have a length above 0, but all points are at one place"
	case !wide:
		return "must have a diameter above 0 at some point"
	}
	return ""
}

// uses tells whether a mechanism of the section carries current of the ion. A
// mechanism that is not in the catalogue might.
func (s *Section) uses(ion string) bool {
	for i := range s.Mechanisms {
		if kind := mech.Find(s.Mechanisms[i].Name); kind != nil && carries(kind, ion) {
			return true
		}
	}
	return s.hasUnknown()
}

func carries(kind *mech.Density, ion string) bool {
	for i := range kind.Currents {
		if kind.Currents[i].Ion == ion {
			return true
		}
	}
	return false
}

// hasUnknown is true only while Decode reads a bad document.
func (s *Section) hasUnknown() bool {
	for i := range s.Mechanisms {
		if mech.Find(s.Mechanisms[i].Name) == nil {
			return true
		}
	}
	return false
}

func densityNames() []string {
	names := make([]string, len(mech.Densities))
	for i, d := range mech.Densities {
		names[i] = d.Name
	}
	return names
}

func globalNames() []string {
	var names []string
	for _, d := range mech.Densities {
		names = paramNames(names, d.Globals)
	}
	return names
}
