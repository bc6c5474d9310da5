package state

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
	"github.com/cablelab/cablelab/web/engine"
)

// MaxCompare is the most resolutions beside the document's own.
const MaxCompare = 5

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
	if name, field := sweepField(path); field != "" {
		next, err = s.putSweep(name, field, v)
		return next, true, err
	}
	if path == "tolerance" {
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

// valueOf is the number at a path, of the document or of an experiment with it.
func valueOf(s State, path string) (float64, error) {
	if name, field := sweepField(path); field != "" {
		return s.sweep(name).number(field), nil
	}
	if path == "tolerance" {
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
	stim := strings.TrimSuffix(Amplitude(s.Doc), "amp")
	if _, err := model.Get(s.Doc, s.Sweep.Path); err != nil {
		s.Sweep = fallback(s.Doc, engine.Sweep{Path: stim + "amp", From: 0.075, To: 0.3, N: 4})
	}
	if _, err := model.Get(s.Doc, s.Second.Path); err != nil {
		s.Second = fallback(s.Doc, engine.Sweep{Path: stim + "dur", From: 0.5, To: 2, N: 4})
	}
	return s
}

// fallback is a sweep that is off, of what the document has.
func fallback(doc *model.Model, sweep engine.Sweep) Sweep {
	if _, err := model.Get(doc, sweep.Path); err != nil {
		sweep = engine.Sweep{Path: "celsius", From: 6.3, To: 21.3, N: 4}
	}
	return Sweep{Sweep: sweep}
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
	best, most := 0, 0.0
	for i := range doc.Sections {
		if length := morph.Length(&doc.Sections[i]); length > most {
			best, most = i, length
		}
	}
	return doc.Sections[best].Name
}
