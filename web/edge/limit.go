package edge

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
	"github.com/cablelab/cablelab/web/engine"
)

// What one request may ask for. A node step takes some 50 ns.
const (
	mostWork     = 2e7              // [node steps]
	mostSegments = 1e5              // of one run
	mostTime     = 10 * time.Second // until the answer, waiting included

	variableWork = 5    // steps of variable length from one sample to the next, with a fierce atol
	eventWork    = 20   // [node steps] that an event takes
	recordWork   = 10   // [node steps] that a recorded number takes, which may be written out
	runWork      = 2000 // [node steps] that preparing a run takes, at least
)

// work is what a run takes.
type work struct {
	model           *model.Model
	steps, segments float64
	nodeSteps       float64 // all of it, in the time of node steps
}

func workOf(m *model.Model) work {
	w := work{model: m, steps: m.Run.Tstop / m.Run.Dt}
	if m.Run.Atol > 0 {
		w.steps *= variableWork
	}
	for i := range m.Sections {
		w.segments += float64(m.Sections[i].Nseg)
	}
	each := w.segments + float64(len(m.Sections)+len(m.Points)+len(m.Netcons)) + recordWork*float64(len(m.Record))
	w.nodeSteps = w.steps*each + eventWork*model.Events(m) + runWork
	return w
}

// tooMuch says why a job is not computed here and what would make it less; nil when
// it may be.
func tooMuch(job engine.Job) error {
	all, runs := 0.0, job.Size().Runs
	var worst work
	for resolution := range 1 + len(job.Nseg) {
		w, err := heaviest(job, resolution)
		if err != nil {
			return err
		}
		if all += w.nodeSteps * float64(runs/(1+len(job.Nseg))); w.nodeSteps >= worst.nodeSteps {
			worst = w
		}
	}
	if all <= mostWork && worst.segments <= mostSegments {
		return nil
	}
	return fmt.Errorf("too much for one answer: %s of up to %s, %s and %s. %s. The page computes it: it has no such limit",
		counted(float64(runs), "run"), counted(worst.steps, "step"), counted(worst.segments, "segment"), counted(float64(len(worst.model.Record)), "record"),
		remedy(worst, runs))
}

// heaviest is the run of a resolution that takes the most: each swept number is worst
// at an end of its range.
func heaviest(job engine.Job, resolution int) (worst work, err error) {
	n, second := max(1, job.Sweep.N), max(1, job.Second.N)
	for _, corner := range [...]int{0, second - 1, (n - 1) * second, n*second - 1} {
		m, err := job.ModelOf(resolution*n*second + corner)
		if err != nil {
			return worst, err
		}
		if w := workOf(m); w.nodeSteps > worst.nodeSteps {
			worst = w
		}
	}
	return worst, nil
}

// remedy says what to change of what makes the most work.
func remedy(w work, runs int) string {
	m := w.model
	var all []string
	if w.steps > 1000 {
		all = append(all, fmt.Sprintf("lower tstop (%g ms)", m.Run.Tstop), fmt.Sprintf("raise dt (%g ms)", m.Run.Dt))
	}
	if w.segments > 100 {
		s := finest(m)
		all = append(all, fmt.Sprintf("lower nseg (%s has %d)", s.Name, s.Nseg))
	}
	if runs > 1 {
		all = append(all, "sweep or compare fewer values")
	}
	if len(m.Record) > 100 {
		all = append(all, "record less")
	}
	if model.Events(m) > 1000 {
		all = append(all, "raise the netstims' interval or lower their number")
	}
	if len(all) == 0 {
		return "Ask for less"
	}
	text := strings.Join(all, ", ")
	return strings.ToUpper(text[:1]) + text[1:]
}

// finest is the section with the most segments, the longest of equals.
func finest(m *model.Model) *model.Section {
	best := &m.Sections[0]
	for i := range m.Sections {
		s := &m.Sections[i]
		if s.Nseg > best.Nseg || s.Nseg == best.Nseg && morph.Length(s) > morph.Length(best) {
			best = s
		}
	}
	return best
}

// counted is "400 000 steps".
func counted(n float64, what string) string {
	if n != 1 {
		what += "s"
	}
	if n >= 1e12 {
		return strconv.FormatFloat(n, 'g', 2, 64) + " " + what
	}
	text := strconv.FormatFloat(n, 'f', 0, 64)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "\u202f" + text[i:]
	}
	return text + " " + what
}

// errBusy says that a request waited in vain.
var errBusy = errors.New("the server is busy or this takes too long: try again later, or ask for less")

// seats let no more requests compute at a time than there are processors, so that
// the rest of the site is answered meanwhile.
type seats chan struct{}

func newSeats() seats { return make(seats, max(1, runtime.GOMAXPROCS(0))) }

// compute calls f, which ends when its context does, as soon as there is a seat.
func (s seats) compute(ctx context.Context, f func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, mostTime)
	defer cancel()
	select {
	case s <- struct{}{}:
		defer func() { <-s }()
	case <-ctx.Done():
		return errBusy
	}
	err := f(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return errBusy
	}
	return err
}
