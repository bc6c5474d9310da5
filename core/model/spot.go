package model

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// spot is where a number lives in a document.
type spot struct {
	param *mech.Param // nil: nowhere
	get   func(*Model) float64
	set   func(*Model, float64)                       // copies what it changes, of a shallow copy of the document
	check func(*Model) (place string, message string) // of the whole; nil when the number alone says all
}

// find is the spot of a path that Params lists or that leads to a 3-D point.
func find(m *Model, path string) spot {
	key, i, rest := splitPath(path)
	switch {
	case strings.HasSuffix(path, "."):
		return spot{}
	case i == -1 && rest == "":
		return spotOf(documentFields, key, func(m *Model) *Model { return m }, func(m *Model) *Model { return m })
	case key == "run" && i == -1:
		s := spotOf(runFields, rest, func(m *Model) *Run { return &m.Run }, func(m *Model) *Run { return &m.Run })
		s.check = func(m *Model) (string, string) {
			if key, message := checkRun(&m.Run); message != "" {
				return "run." + key, message
			}
			return eventsPlace(m)
		}
		return s
	case key == "globals" && i == -1:
		return globalSpot(rest)
	case key == "spikes" && i >= 0 && i < len(m.Spikes):
		return spotAmong(rest, func(m *Model) *[]Detector { return &m.Spikes }, i, spikeFields)
	case key == "netstims" && i >= 0 && i < len(m.Netstims):
		s := spotAmong(rest, func(m *Model) *[]Netstim { return &m.Netstims }, i, netstimFields, seedFields)
		s.check = eventsPlace
		return s
	case key == "netcons" && i >= 0 && i < len(m.Netcons):
		return spotAmong(rest, func(m *Model) *[]Netcon { return &m.Netcons }, i, netconFields, thresholdFields)
	case key == "points" && i >= 0 && i < len(m.Points):
		return pointSpot(m, i, rest)
	case key == "sections" && i >= 0 && i < len(m.Sections):
		return sectionSpot(m, i, rest)
	}
	return spot{}
}

func eventsPlace(m *Model) (place, message string) {
	i, message := checkEvents(m)
	return item("netstims", i) + ".interval", message
}

// own gives a list a copy of its own and returns its element i.
func own[T any](list *[]T, i int) *T {
	*list = slices.Clone(*list)
	return &(*list)[i]
}

// spotOf is a field of the T that read finds in a document and write in a copy of
// one.
func spotOf[T any](of []field[T], name string, read, write func(*Model) *T) spot {
	f := findField(of, name)
	if f == nil {
		return spot{}
	}
	return spot{
		param: &f.Param,
		get:   func(m *Model) float64 { return f.get(read(m)) },
		set:   func(m *Model, v float64) { f.set(write(m), v) },
	}
}

// spotAmong is a field, one of some, of the element i of a list.
func spotAmong[T any](name string, list func(*Model) *[]T, i int, of ...[]field[T]) spot {
	for _, fields := range of {
		s := spotOf(fields, name,
			func(m *Model) *T { return &(*list(m))[i] },
			func(m *Model) *T { return own(list(m), i) })
		if s.param != nil {
			return s
		}
	}
	return spot{}
}

// spotIn is an element of a list of numbers.
func spotIn(params []mech.Param, name string, read, write func(*Model) *[]float64) spot {
	k := findParam(params, name)
	if k < 0 {
		return spot{}
	}
	return spot{
		param: &params[k],
		get:   func(m *Model) float64 { return (*read(m))[k] },
		set:   func(m *Model, v float64) { *own(write(m), k) = v },
	}
}

func globalSpot(name string) spot {
	p := findGlobal(name)
	if p == nil {
		return spot{}
	}
	return spot{
		param: p,
		get:   func(m *Model) float64 { return m.Global(p) },
		set:   func(m *Model, v float64) { setGlobal(m, p, v) },
	}
}

func pointSpot(m *Model, i int, name string) spot {
	return spotIn(mech.FindPoint(m.Points[i].Kind).Params, name,
		func(m *Model) *[]float64 { return &m.Points[i].Params },
		func(m *Model) *[]float64 { return &own(&m.Points, i).Params })
}

// sectionSpot is a number of a section. To set a range variable is to set it in all
// segments.
func sectionSpot(m *Model, i int, path string) spot {
	found := sectionNumber(m, i, path)
	if set := found.set; len(m.Sections[i].Ranges) > 0 && set != nil {
		found.set = func(m *Model, v float64) {
			set(m, v)
			own(&m.Sections, i).unrange(path)
		}
	}
	return found
}

func sectionNumber(m *Model, i int, path string) spot {
	read := func(m *Model) *Section { return &m.Sections[i] }
	write := func(m *Model) *Section { return own(&m.Sections, i) }
	s := &m.Sections[i]
	key, j, rest := splitPath(path)
	switch {
	case key == "mechanisms" && j == -1:
		return mechanismSpot(s, i, rest)
	case key == "pt3d" && j >= 0 && j < len(s.Pt3D):
		return pt3dSpot(i, j, rest)
	case j != -1 || rest != "":
		return spot{}
	case key == "nseg":
		found := spotOf(sectionFields, key, read, write)
		found.set = func(m *Model, v float64) { write(m).setNseg(int(v), m.DefineShape) }
		found.check = func(m *Model) (string, string) { return "sections", checkSegments(m) }
		return found
	}
	if found := spotOf(sectionFields, key, read, write); found.param != nil {
		return found
	}
	if s.Pt3D == nil {
		if found := spotOf(stylized, key, read, write); found.param != nil {
			return found
		}
	}
	return erevSpot(s, i, key)
}

func mechanismSpot(s *Section, i int, path string) spot {
	name, k, param := splitPath(path)
	at := slices.IndexFunc(s.Mechanisms, func(m Mechanism) bool { return m.Name == name })
	if at < 0 || k != -1 {
		return spot{}
	}
	return spotIn(mech.Find(name).Params, param,
		func(m *Model) *[]float64 { return &m.Sections[i].Mechanisms[at].Params },
		func(m *Model) *[]float64 { return &own(&own(&m.Sections, i).Mechanisms, at).Params })
}

func pt3dSpot(i, j int, name string) spot {
	s := spotOf(pt3dFields, name,
		func(m *Model) *Pt3D { return &m.Sections[i].Pt3D[j] },
		func(m *Model) *Pt3D { return own(&own(&m.Sections, i).Pt3D, j) })
	if set := s.set; set != nil {
		s.set = func(m *Model, v float64) {
			set(m, v)
			for k := range m.Sections[i].Pt3D { // set has copied them
				m.Sections[i].Pt3D[k].Arc = 0
			}
		}
	}
	s.check = func(m *Model) (string, string) {
		return item("sections", i) + ".pt3d", checkPoints3D(m.Sections[i].Pt3D)
	}
	return s
}

func erevSpot(s *Section, i int, name string) spot {
	for k := range mech.Ions {
		ion := &mech.Ions[k]
		if ion.E.Name == name && s.uses(ion.Name) {
			return spot{
				param: &ion.E,
				get:   func(m *Model) float64 { return m.Sections[i].Erev[k] },
				set:   func(m *Model, v float64) { *own(&own(&m.Sections, i).Erev, k) = v },
			}
		}
	}
	return spot{}
}
