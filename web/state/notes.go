package state

import (
	"math"
	"slices"
	"strconv"

	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/model"
)

// Note is a plain word about a value that may surprise.
type Note struct {
	Path string // of the control it belongs to
	Text string
}

// Notes are the plain words about the present substance.
func Notes(s State) []Note {
	var notes []Note
	add := func(path, text string) {
		if text != "" {
			notes = append(notes, Note{Path: path, Text: text})
		}
	}
	for i := range s.Doc.Sections {
		section := &s.Doc.Sections[i]
		add(nsegPath(i), evenNote(section.Name, section.Nseg))
		add(nsegPath(i), lambdaNote(section))
	}
	for i, n := range s.Compare.Nseg {
		if s.Compare.On {
			add("compare["+strconv.Itoa(i)+"]", evenNote(s.Compare.Section, n))
		}
	}
	for i := range s.Doc.Points {
		p := &s.Doc.Points[i]
		path := "points[" + strconv.Itoa(i) + "]."
		add(path+"at", middleNote(s.Doc, p.Name, "sits at", p.At))
		add(path+"delay", lateNote(s.Doc, p))
	}
	for i := range s.Doc.Record {
		if r := &s.Doc.Record[i]; r.Point == "" {
			add("record", middleNote(s.Doc, r.Text, "is recorded at", r.Place))
		}
	}
	for i := range s.Doc.Netstims {
		n := &s.Doc.Netstims[i]
		add("netstims["+strconv.Itoa(i)+"].start", startNote(s.Doc, n.Name, n.Start))
	}
	for i := range s.Doc.Netcons {
		if s.Doc.Netcons[i].Weight == 0 {
			add("netcons["+strconv.Itoa(i)+"].weight", "With a weight of 0 an event opens nothing.")
		}
	}
	add("run.dt", wholeNote(s.Doc.Run))
	add("run.atol", stepsNote(s))
	return notes
}

// evenNote tells of an nseg without a middle.
func evenNote(section string, nseg int) string {
	if nseg%2 == 1 {
		return ""
	}
	half := model.Place{Section: section, X: 0.5}
	return "An even nseg has no middle at 0.5: " + half.String() + " is then " + middle(half, nseg).String() + ". Odd values compare well."
}

// middle is where NEURON puts what is asked for at a place: the ends, or the
// middle of the segment.
func middle(at model.Place, nseg int) model.Place {
	if !at.IsEnd() {
		at.X = model.SegmentMiddle(at.Segment(nseg), nseg)
	}
	return at
}

// middleNote tells that something is not where it was put.
func middleNote(doc *model.Model, what, verb string, at model.Place) string {
	nseg := doc.Section(at.Section).Nseg
	there := middle(at, nseg)
	if math.Abs(there.X-at.X) < 1e-9 || (at.X == 0.5 && nseg%2 == 0) { // evenNote has said that
		return ""
	}
	return what + " " + verb + " " + there.String() + ", the middle of its segment, not at " + at.String() + "."
}

// lambdaNote compares nseg with the d_lambda rule.
func lambdaNote(s *model.Section) string {
	const fraction = 0.1 // NEURON's
	proposed := cable.DLambda(s, fraction)
	if s.Nseg >= proposed {
		return ""
	}
	return "The d_lambda rule proposes nseg " + strconv.Itoa(proposed) + " for " + s.Name + "."
}

// lateNote tells of a stimulus that the run never sees.
func lateNote(doc *model.Model, p *model.Point) string {
	delay, err := model.Get(doc, "points["+strconv.Itoa(doc.PointIndex(p.Name))+"].delay")
	if err != nil {
		return ""
	}
	return startNote(doc, p.Name, delay)
}

func startNote(doc *model.Model, name string, start float64) string {
	if start < doc.Run.Tstop {
		return ""
	}
	return name + " starts at " + digits(start) + " ms, when the run has ended (" + digits(doc.Run.Tstop) + " ms)."
}

// wholeNote tells of a run that does not end at tstop.
func wholeNote(run model.Run) string {
	steps := run.Tstop / run.Dt
	if math.Abs(steps-math.Round(steps)) < 1e-6*steps {
		return ""
	}
	end := math.Ceil(steps-0.5) * run.Dt
	return digits(run.Tstop) + " ms is not a whole number of steps of " + digits(run.Dt) + " ms: the run ends at " +
		strconv.FormatFloat(end, 'g', 8, 64) + " ms."
}

// stepsNote tells how many steps of variable length the shown runs took.
func stepsNote(s State) string {
	if s.Doc.Run.Atol == 0 || s.Shown == nil || s.Shown.Job.Model.Run.Atol == 0 {
		return ""
	}
	var steps []int
	for i := range s.Shown.Picture.Runs {
		if r := &s.Shown.Picture.Runs[i]; r.There() {
			steps = append(steps, r.Steps)
		}
	}
	if len(steps) == 0 {
		return ""
	}
	text := strconv.Itoa(slices.Min(steps))
	if most := slices.Max(steps); most > slices.Min(steps) {
		text += " to " + strconv.Itoa(most)
	}
	return text + " steps of variable length; samples are " + digits(s.Doc.Run.Dt) + " ms apart all the same."
}
