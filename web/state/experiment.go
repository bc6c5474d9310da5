package state

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// The most values of a sweep, and the most resolutions beside the document's own.
const (
	MaxSweep   = 64
	MaxCompare = 5
)

// SetSweep switches the sweep on or off, or chooses another parameter, whose
// range is then proposed. Its numbers are set by SetValue.
type SetSweep struct {
	On   bool
	Path string // "" leaves the parameter as it is
}

// SetCompare switches the comparison of resolutions on or off, or chooses another
// section.
type SetCompare struct {
	On      bool
	Section string // "" leaves it as it is
}

// AddResolution compares one more nseg.
type AddResolution struct{ Nseg int }

// RemoveResolution takes one of Compare.Nseg away. The last one stays.
type RemoveResolution struct{ Index int }

// ShowResolution makes an nseg the document's own and compares it with the
// others. A click on a point of the error curve does that.
type ShowResolution struct{ Nseg int }

func (a SetSweep) reduce(s State) State {
	s.Sweep.On = a.On
	if a.Path == "" || a.Path == s.Sweep.Path {
		return s
	}
	c, ok := ControlOf(s, a.Path)
	if !ok {
		return s.problem("sweep.path", a.Path, "there is no such number in this document")
	}
	s.Sweep.Sweep = proposeSweep(c)
	return s.solved("sweep.path").solved("sweep.from").solved("sweep.to").solved("sweep.n")
}

// proposeSweep is a sweep about the present value that the model will take.
func proposeSweep(c Control) engine.Sweep {
	sweep := engine.Sweep{Path: c.Path, From: c.Low, To: c.High, N: 4}
	switch {
	case c.Integer && c.Max-c.Min < 4:
		return engine.Sweep{Path: c.Path, From: c.Min, To: c.Max, N: int(c.Max-c.Min) + 1}
	case c.Integer:
		return engine.Sweep{Path: c.Path, From: 1, To: 7, N: 4}
	case c.Value > 0 && c.Value/2 >= c.Min && c.Value*2 <= c.Max:
		sweep.From, sweep.To = c.Value/2, c.Value*2
	}
	return sweep
}

func (a SetCompare) reduce(s State) State {
	s.Compare.On = a.On
	if a.Section != "" && s.Doc.Section(a.Section) != nil {
		s.Compare.Section = a.Section
	}
	return s
}

func (a AddResolution) reduce(s State) State {
	path := "compare[" + strconv.Itoa(len(s.Compare.Nseg)) + "]"
	if len(s.Compare.Nseg) >= MaxCompare {
		return s.problem(path, strconv.Itoa(a.Nseg), fmt.Sprintf("must be one of at most %d more resolutions; take one away first", MaxCompare))
	}
	return s.set(path, strconv.Itoa(a.Nseg), float64(a.Nseg))
}

func (a RemoveResolution) reduce(s State) State {
	if a.Index < 0 || a.Index >= len(s.Compare.Nseg) || len(s.Compare.Nseg) == 1 {
		return s
	}
	for i := range MaxCompare {
		s = s.solved("compare[" + strconv.Itoa(i) + "]")
	}
	s.Compare.Nseg = slices.Delete(slices.Clone(s.Compare.Nseg), a.Index, a.Index+1)
	return s
}

func (a ShowResolution) reduce(s State) State {
	i := s.Doc.SectionIndex(s.Compare.Section)
	s = s.set(nsegPath(i), strconv.Itoa(a.Nseg), float64(a.Nseg))
	s.Compare.On = true
	return s
}

func nsegPath(section int) string { return "sections[" + strconv.Itoa(section) + "].nseg" }

// putExperiment sets a number that is not the document's; is tells whether the
// path names one.
func (s State) putExperiment(path string, v float64) (next State, is bool, err error) {
	switch path {
	case "sweep.from":
		s.Sweep.From = v
		return s, true, s.checkSweep(v)
	case "sweep.to":
		s.Sweep.To = v
		return s, true, s.checkSweep(v)
	case "sweep.n":
		s.Sweep.N = int(v)
		return s, true, checkInteger(v, 2, MaxSweep)
	case "tolerance":
		s.View.Tolerance = v
		if !(v > 0) || v > 1e3 {
			err = fmt.Errorf("must be a number greater than 0 and at most 1000, got %s", digits(v))
		}
		return s, true, err
	}
	i, ok := compareIndex(path)
	if !ok || i > len(s.Compare.Nseg) || i >= MaxCompare {
		return s, false, nil
	}
	all := slices.Clone(s.Compare.Nseg)
	if i == len(all) {
		all = append(all, 0)
	}
	all[i] = int(v)
	s.Compare.Nseg = all
	_, err = model.Set(s.Doc, nsegPath(s.Doc.SectionIndex(s.Compare.Section)), v)
	return s, true, err
}

// compareIndex reads compare[i].
func compareIndex(path string) (int, bool) {
	text, ok := strings.CutPrefix(path, "compare[")
	text, closed := strings.CutSuffix(text, "]")
	i, err := strconv.Atoi(text)
	return i, ok && closed && err == nil && i >= 0
}

// checkSweep asks the model about an end of the sweep.
func (s State) checkSweep(v float64) error {
	_, err := model.Set(s.Doc, s.Sweep.Path, v)
	return err
}

func checkInteger(v, low, high float64) error {
	if v != float64(int(v)) || v < low || v > high {
		return fmt.Errorf("must be an integer from %g to %g, got %s", low, high, digits(v))
	}
	return nil
}

// valueOf is the number at a path, of the document or of an experiment with it.
func valueOf(s State, path string) (float64, error) {
	switch path {
	case "sweep.from":
		return s.Sweep.From, nil
	case "sweep.to":
		return s.Sweep.To, nil
	case "sweep.n":
		return float64(s.Sweep.N), nil
	case "tolerance":
		return s.View.Tolerance, nil
	}
	if i, ok := compareIndex(path); ok && i < len(s.Compare.Nseg) {
		return float64(s.Compare.Nseg[i]), nil
	}
	return model.Get(s.Doc, path)
}

// fitting is a substance whose experiments name what its document has.
func fitting(s Substance) Substance {
	if s.Doc.Section(s.Compare.Section) == nil {
		s.Compare = Compare{Section: longest(s.Doc), Nseg: s.Compare.Nseg}
	}
	if _, err := model.Get(s.Doc, s.Sweep.Path); err == nil {
		return s
	}
	s.Sweep = Sweep{Sweep: engine.Sweep{Path: "celsius", From: 6.3, To: 21.3, N: 4}}
	if path := Amplitude(s.Doc); path != "" {
		s.Sweep.Sweep = engine.Sweep{Path: path, From: 0.075, To: 0.3, N: 4}
	}
	return s
}

// Amplitude is the path of the amplitude of the first current clamp, "" if there is
// none.
func Amplitude(doc *model.Model) string {
	for i := range doc.Points {
		if doc.Points[i].Kind == mech.IClamp.Kind {
			return "points[" + strconv.Itoa(i) + "].amp"
		}
	}
	return ""
}

// longest is the section whose nseg matters most: the longest, the first of equals.
func longest(doc *model.Model) string {
	best := 0
	for i := range doc.Sections {
		if doc.Sections[i].L > doc.Sections[best].L {
			best = i
		}
	}
	return doc.Sections[best].Name
}
