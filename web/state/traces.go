package state

import (
	"slices"
	"strconv"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// Trace is one line of the trace plot.
type Trace struct {
	Key    string // the same for all swept values: a legend entry, and the key of View.Hidden
	Label  string // of the legend: "soma", "dend hi-res"
	Unit   string
	T      []float64 // [ms]
	Y      []float64 // [Unit]
	Color  int       // index into the palette
	Few    bool      // only the extremes of the run are kept
	Ghost  bool
	Hidden bool
	Nseg   int         // 0 when no resolutions are compared
	Swept  []float64   // values of the swept parameters, none when nothing is swept
	Lane   engine.Lane // the run it belongs to
	Record int         // index of its record in that run's model
}

// Traces are the lines of the plot: ghosts first, then the shown picture's, by
// resolution from coarse to fine, then swept value, then record, so that a fine
// one lies over a coarse one. Runs that are missing have none.
func Traces(s State) []Trace {
	return slices.DeleteFunc(lines(s), func(t Trace) bool { return len(t.T) == 0 })
}

// lines are the Traces, with empty ones for the runs that are missing.
func lines(s State) []Trace {
	var all []Trace
	for _, g := range s.Ghosts {
		for _, t := range tracesOf(g.Shown) {
			t.Ghost, t.Label = true, g.Label+": "+t.Label
			all = append(all, t)
		}
	}
	if s.Shown != nil {
		all = append(all, tracesOf(*s.Shown)...)
	}
	for i := range all {
		all[i].Hidden = !all[i].Ghost && s.View.Hidden[all[i].Key]
	}
	return all
}

// Legend are the entries of the legend: the first trace of each key that is no ghost.
func Legend(s State) []Trace {
	var entries []Trace
	seen := map[string]bool{}
	for _, t := range lines(s) {
		if !t.Ghost && !seen[t.Key] {
			seen[t.Key] = true
			entries = append(entries, t)
		}
	}
	return entries
}

// wholeTraces are the lines of one picture of which every sample is kept, which is
// what features and phases are read off.
func wholeTraces(shown Shown) []Trace {
	return slices.DeleteFunc(tracesOf(shown), func(t Trace) bool { return t.Few })
}

// tracesOf are the lines of one picture.
func tracesOf(shown Shown) []Trace {
	m, p := shown.Job.Model, shown.Picture
	labels := recordLabels(m)
	var all []Trace
	for rank, resolution := range ranked(p.Resolutions) {
		nseg, suffix := 0, ""
		if len(p.Resolutions) > 0 {
			nseg = p.Resolutions[resolution]
			suffix = resolutionLabel(nseg, rank, len(p.Resolutions))
		}
		for _, lane := range p.Lanes() {
			if lane.Resolution != resolution {
				continue
			}
			run, swept := p.Run(lane), p.Swept(lane)
			for i := range m.Record {
				t := Trace{
					Key: key(m.Record[i].Text, nseg), Label: labels[i] + suffix, Unit: unit(m, &m.Record[i]),
					Color: rank*len(m.Record) + i, Nseg: nseg, Swept: swept, Lane: lane, Record: i,
				}
				if run.There() {
					t.T, t.Y = run.Trace(i)
					t.Few = run.Times != nil
				}
				all = append(all, t)
			}
		}
	}
	return all
}

// key names the traces of a record at one resolution.
func key(record string, nseg int) string {
	if nseg == 0 {
		return record
	}
	return record + " nseg " + strconv.Itoa(nseg)
}

// ranked are the indices of the resolutions from coarse to fine.
func ranked(resolutions []int) []int {
	order := []int{0}
	for i := 1; i < len(resolutions); i++ {
		at := len(order)
		for at > 0 && resolutions[order[at-1]] > resolutions[i] {
			at--
		}
		order = append(order[:at], append([]int{i}, order[at:]...)...)
	}
	return order
}

// resolutionLabel is what the tutorial calls a resolution when there are two, and
// nseg when there are more.
func resolutionLabel(nseg, rank, of int) string {
	switch {
	case of == 2 && rank == 0:
		return " low-res"
	case of == 2:
		return " hi-res"
	}
	return " nseg " + strconv.Itoa(nseg)
}

// recordLabels are the records' names in a legend: the section alone where that
// says enough, as in the tutorial.
func recordLabels(m *model.Model) []string {
	count := map[string]int{}
	for i := range m.Record {
		if m.Record[i].Var == "v" {
			count[m.Record[i].Place.Section]++
		}
	}
	labels := make([]string, len(m.Record))
	for i := range m.Record {
		r := &m.Record[i]
		labels[i] = r.Text
		if r.Var == "v" && r.Place.X == 0.5 && count[r.Place.Section] == 1 {
			labels[i] = r.Place.Section
		}
	}
	return labels
}

// unit is that of a record.
func unit(m *model.Model, r *model.Record) string {
	switch {
	case r.Point != "":
		kind := mech.FindPoint(m.Points[m.PointIndex(r.Point)].Kind)
		return unitIn(r.Var, kind.Vars, kind.Params)
	case r.Mech != "":
		return unitOf(r.Var, mech.Find(r.Mech))
	case r.Var == "v":
		return "mV"
	}
	for i := range mech.Ions {
		if r.Var == mech.Ions[i].E.Name {
			return mech.Ions[i].E.Unit
		}
	}
	return "mA/cm2"
}

func unitOf(name string, d *mech.Density) string {
	for i := range d.Currents {
		switch name {
		case d.Currents[i].Name:
			return "mA/cm2"
		case d.Currents[i].G:
			return "S/cm2"
		}
	}
	return unitIn(name, d.Params)
}

func unitIn(name string, lists ...[]mech.Param) string {
	for _, params := range lists {
		for i := range params {
			if params[i].Name == name {
				return params[i].Unit
			}
		}
	}
	return ""
}
