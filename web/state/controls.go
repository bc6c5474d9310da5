package state

import (
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// Control is a slider with a number field.
type Control struct {
	Path     string
	Label    string // "amp", "nseg", "hh.gnabar"
	Name     string // in full, for a screen reader: "stim.amp in nA"
	Unit     string
	Doc      string
	Value    float64 // [Unit]
	Text     string  // what the field shows: the value's shortest digits, or what was typed and could not be used
	Problem  string  // message beside the field, "" when all is well
	Default  float64 // [Unit] NEURON's
	Min, Max float64 // [Unit] allowed
	Integer  bool
	Slider
}

// Group is the controls of one thing.
type Group struct {
	Title    string // "stim", "soma", "dend", "Run"
	Item     string // "points[0]", "netcons[2]"; "" when it is a section's or the run's
	Kind     Kind
	Part     Part
	Controls []Control
}

// Kind is what a group of controls belongs to.
type Kind string

// The kinds of groups.
const (
	Stimulus Kind = "stimulus"
	Network  Kind = "network"
	Section  Kind = "section"
	Running  Kind = "run"
)

// Part is which side of a section a group shows.
type Part string

// The parts of a section's controls; groups of other kinds have none.
const (
	Geometry Part = "geometry"
	Membrane Part = "membrane"
)

// Controls are the sliders and fields of the present document in the order of the
// page: stimuli, netstims and netcons, each section's geometry and membrane, the run. They come from the
// document's parameters, so that a new mechanism has controls without more ado.
func Controls(s State) []Group {
	return controls(s, func(*model.Param) bool { return true })
}

// controls are those of the parameters to keep.
func controls(s State, keep func(*model.Param) bool) []Group {
	type key struct {
		title, item string
		kind        Kind
		part        Part
	}
	var groups []Group
	index := map[key]int{}
	for _, p := range model.Params(s.Doc) {
		if !keep(&p) {
			continue
		}
		title, kind, part := groupOf(s.Doc, p)
		of := key{title, itemOf(p.Path), kind, part}
		at, there := index[of]
		if !there {
			at = len(groups)
			index[of] = at
			groups = append(groups, Group{Title: title, Item: of.item, Kind: kind, Part: part})
		}
		groups[at].Controls = append(groups[at].Controls, controlOf(s, p))
	}
	var ordered []Group
	for _, kind := range []Kind{Stimulus, Network, Section, Running} {
		for _, g := range groups {
			if g.Kind == kind {
				ordered = append(ordered, g)
			}
		}
	}
	return ordered
}

// groupOf is where a parameter's control belongs.
func groupOf(doc *model.Model, p model.Param) (title string, kind Kind, part Part) {
	switch {
	case strings.HasPrefix(p.Path, "points["):
		return strings.TrimSuffix(p.Label, "."+p.Name), Stimulus, ""
	case itemOf(p.Path) != "":
		return ItemName(doc, itemOf(p.Path)), Network, ""
	case !strings.HasPrefix(p.Path, "sections["):
		return "Run", Running, ""
	}
	name := doc.Sections[sectionIndex(p.Path)].Name
	switch {
	case strings.Contains(p.Path, ".mechanisms."), p.Name == "cm", isReversal(p.Name):
		return name, Section, Membrane
	}
	return name, Section, Geometry
}

func isReversal(name string) bool {
	for i := range mech.Ions {
		if mech.Ions[i].E.Name == name {
			return true
		}
	}
	return false
}

// sectionIndex reads the index in "sections[1].nseg".
func sectionIndex(path string) int {
	i := 0
	for _, c := range strings.TrimPrefix(path, "sections[") {
		if c < '0' || c > '9' {
			break
		}
		i = 10*i + int(c-'0')
	}
	return i
}

// ControlOf is the control of one path, which may also be sweep.from, sweep.to,
// sweep.n, the same of second, compare[0] … or tolerance.
func ControlOf(s State, path string) (Control, bool) {
	if p, ok := model.ParamAt(s.Doc, path); ok {
		return controlOf(s, p), true
	}
	return experimentControl(s, path)
}

func controlOf(s State, p model.Param) Control {
	v, err := model.Get(s.Doc, p.Path)
	if err != nil {
		panic("a listed parameter cannot be read: " + err.Error())
	}
	label := p.Name
	if mechanism := mechanismOf(p.Path); mechanism != "" {
		label = mechanism + "." + p.Name
	}
	c := Control{
		Path: p.Path, Label: label, Name: p.Label, Unit: p.Unit, Doc: p.Doc,
		Default: p.Default, Min: p.Min, Max: p.Max, Integer: p.Integer, Slider: sliderOf(p.Param, s.Doc.Run.Tstop),
	}
	return c.filled(s, v)
}

// mechanismOf is "hh" in "sections[0].mechanisms.hh.gnabar", else "".
func mechanismOf(path string) string {
	_, after, found := strings.Cut(path, ".mechanisms.")
	if !found {
		return ""
	}
	name, _, _ := strings.Cut(after, ".")
	return name
}

// experimentControl is the control of a number that is not the document's.
func experimentControl(s State, path string) (Control, bool) {
	v, err := valueOf(s, path)
	if err != nil {
		return Control{}, false
	}
	c := Control{Path: path, Default: v}
	switch name, field := sweepField(path); {
	case field == "n":
		c.Label, c.Name, c.Doc, c.Default = "values", "number of swept values", "how many runs, evenly spaced", 4
		if name == "second" {
			c.Name = "number of values swept as well"
		}
		c.Min, c.Max, c.Integer, c.Slider = 2, engine.MaxRuns, true, Slider{Low: 2, High: 16, Steps: 14}
	case field != "":
		swept, ok := ControlOf(s, s.sweep(name).Path)
		if !ok {
			return c, false
		}
		c = swept
		c.Path, c.Label, c.Name, c.Problem = path, field, "sweep "+c.Label+" "+field, ""
	case path == "tolerance":
		c.Label, c.Name, c.Unit, c.Doc, c.Default = "error below", "error below", "mV", "what the smallest nseg has to stay below", 0.1
		c.Max, c.Slider = 1e3, Slider{Low: 1e-3, High: 10, Log: true, Steps: 160}
	default: // compare[i]
		nseg, ok := ControlOf(s, nsegPath(s.Doc.SectionIndex(s.Compare.Section)))
		if !ok {
			return c, false
		}
		c = nseg
		c.Path, c.Problem = path, ""
		c.Name = "compared with " + nseg.Label
	}
	return c.filled(s, v), true
}

// filled is the control with its value and what the field shows.
func (c Control) filled(s State, v float64) Control {
	c.Value, c.Text = v, digits(v)
	if c.Unit != "" && !strings.Contains(c.Name, " in ") {
		c.Name += " in " + c.Unit
	}
	for _, p := range s.Problems {
		if p.Path == c.Path {
			c.Text, c.Problem = p.Text, p.Message
		}
	}
	return c
}
