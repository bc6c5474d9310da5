package state

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/web/engine"
)

// page is a state with a client whose workers compute when told to.
type page struct {
	t      *testing.T
	State  State
	local  engine.Local
	client *engine.Client
}

func open(t *testing.T) *page {
	p := &page{t: t, State: Start()}
	p.client = engine.NewClient(p.local.Host(), func(e engine.Event) { p.do(Heard{e}) })
	p.submit()
	return p
}

func (p *page) do(actions ...Action) {
	p.t.Helper()
	for _, a := range actions {
		p.State = Reduce(p.State, a)
		p.submit()
	}
}

func (p *page) submit() {
	if Held(p.State) {
		p.client.Forget(engine.Pictures)
	}
	for _, job := range Pending(p.State) {
		p.State = Reduce(p.State, Asked{job})
		p.client.Submit(job)
	}
}

// settle lets the engine catch up, after which nothing may be behind.
func (p *page) settle() {
	p.t.Helper()
	p.local.Work()
	if Behind(p.State) || p.State.Live.Busy || Caption(p.State) != "" {
		p.t.Fatalf("behind %v, busy %v, caption %q, fault %q after all work", Behind(p.State), p.State.Live.Busy, Caption(p.State), p.State.Fault)
	}
}

// TestShownBelongsToValues drags faster than the engine computes: what is shown
// has the caption of its own values until the last picture is there.
func TestShownBelongsToValues(t *testing.T) {
	p := open(t)
	p.settle()
	first := p.State.Shown.Picture
	p.do(BeginGesture{}, SetValue{"points[0].amp", 0.2})
	if !Behind(p.State) || !p.State.Live.Busy || p.State.Shown.Picture != first || Caption(p.State) != "stim.amp 0.1 nA" {
		t.Errorf("behind %v, busy %v, caption %q", Behind(p.State), p.State.Live.Busy, Caption(p.State))
	}
	p.do(SetValue{"points[0].amp", 0.25}, SetValue{"points[0].amp", 0.3}, SetValue{"run.dt", 0.05}, EndGesture{})
	if got := Caption(p.State); got != "stim.amp 0.1 nA, dt 0.025 ms" {
		t.Errorf("caption %q", got)
	}
	p.settle()
	if got := len(p.State.Shown.Picture.Runs[0].T); got != 501 {
		t.Errorf("%d samples of the last picture", got)
	}
	if got := Describe(*p.State.Shown); got != "stim.amp 0.3 nA, dend.nseg 1" {
		t.Errorf("described as %q", got)
	}
}

// TestFramesOfADrag: while a finger moves a slider the movie has fewer frames; all
// are there when it rests.
func TestFramesOfADrag(t *testing.T) {
	p := open(t)
	p.settle()
	frames := func() int { return len(p.State.Shown.Picture.Movie.V) / p.State.Shown.Picture.Movie.Segments }
	all := frames()
	p.do(BeginGesture{}, SetValue{"points[0].amp", 0.2})
	p.settle()
	if got := frames(); got > all/fewer+1 {
		t.Errorf("%d of %d frames during a drag", got, all)
	}
	p.do(EndGesture{})
	p.settle()
	if got := frames(); got != all || !p.State.Shown.Job.Exact {
		t.Errorf("%d of %d frames after a drag, exact %v", got, all, p.State.Shown.Job.Exact)
	}
}

// TestSteps: a run in steps of variable length tells how many they were.
func TestSteps(t *testing.T) {
	p := open(t)
	note := func() string {
		for _, n := range Notes(p.State) {
			if n.Path == "run.atol" {
				return n.Text
			}
		}
		return ""
	}
	p.do(SetValue{"run.atol", 0.1})
	before := p.State
	if got := note(); got != "" {
		t.Errorf("before it ran: %q", got)
	}
	p.settle()
	if got := note(); got != "10 steps of variable length; samples are 0.025 ms apart all the same." {
		t.Errorf("note %q", got)
	}
	if SameControls(before, p.State) {
		t.Error("the note is taken for the one before")
	}
	if got := Describe(*p.State.Shown); got != "stim.amp 0.1 nA, dend.nseg 1, atol 0.1 mV" {
		t.Errorf("described as %q", got)
	}
	p.do(SetSweep{On: true})
	p.settle()
	if got := note(); !strings.HasPrefix(got, "10 to ") {
		t.Errorf("note of a sweep %q", got)
	}
	p.do(SetValue{"run.atol", 0})
	p.settle()
	if got := note(); got != "" {
		t.Errorf("with fixed steps: %q", got)
	}
}

// TestStale hands events in by hand, in every order.
func TestStale(t *testing.T) {
	done := func(s State) Heard {
		return Heard{engine.Event{Phase: engine.Done, Job: picture(s),
			Result: engine.Result{Picture: &engine.Picture{Runs: make([]engine.Run, 1)}}}}
	}
	s := Start()
	jobs := []Heard{done(s)}
	for i := range 3 {
		s = Reduce(s, Asked{picture(s)})
		s = Reduce(s, SetValue{"celsius", float64(10 + i)})
		jobs = append(jobs, done(s))
	}
	s = Reduce(s, Asked{picture(s)})
	for _, step := range []struct {
		arrives, shown int
		busy           bool
	}{{1, 1, true}, {0, 1, true}, {2, 2, true}, {3, 3, false}, {1, 3, false}} {
		s = Reduce(s, jobs[step.arrives])
		if s.Shown.Job.Version != jobs[step.shown].Event.Job.Version || s.Live.Busy != step.busy || Behind(s) != step.busy {
			t.Errorf("%d arrives: shown version %d, busy %v", step.arrives, s.Shown.Job.Version, s.Live.Busy)
		}
	}
}

func TestProgressAndCancel(t *testing.T) {
	p := open(t)
	job := picture(p.State)
	p.do(Heard{engine.Event{Phase: engine.Progress, Job: job, Fraction: 0.4}})
	if p.State.Live.Fraction != 0.4 || !p.State.Live.Busy {
		t.Errorf("live %+v", p.State.Live)
	}
	p.client.Cancel(engine.Live)
	if p.State.Live.Busy || p.State.Fault != "cancelled" || len(Pending(p.State)) != 0 {
		t.Errorf("after a cancel: %+v, fault %q", p.State.Live, p.State.Fault)
	}
	p.do(Again{})
	p.settle()
	if p.State.Fault != "" {
		t.Errorf("fault %q", p.State.Fault)
	}
}

// TestPartialPicture: a picture is shown as far as it is there, and the page says
// how far; errors wait for all of it. The legend does not.
func TestPartialPicture(t *testing.T) {
	p := open(t)
	p.settle()
	p.do(SetSweep{On: true}, SetCompare{On: true})
	job := picture(p.State)
	run := p.State.Shown.Picture.Runs[0]
	part := &engine.Picture{Resolutions: []int{1, 101}, Values: job.Sweep.Values(), Runs: make([]engine.Run, 8), Missing: 6}
	part.Runs[1], part.Runs[3] = run, run
	p.do(Heard{engine.Event{Phase: engine.Partial, Job: job, Result: engine.Result{Picture: part}}})
	if !Behind(p.State) || !p.State.Live.Busy || Caption(p.State) != "2 of 8 runs" {
		t.Errorf("behind %v, busy %v, caption %q", Behind(p.State), p.State.Live.Busy, Caption(p.State))
	}
	if traces, entries := Traces(p.State), Legend(p.State); len(traces) != 4 || traces[0].Swept[0] != part.Values[1] || len(entries) != 4 {
		t.Errorf("%d traces, %d entries of the legend", len(traces), len(entries))
	}
	if e := Errors(p.State); len(e) != 2 || e[0].Text != "…" || !math.IsNaN(e[0].Error) {
		t.Errorf("errors %+v", e)
	}
	p.settle()
	if e := Errors(p.State); len(Traces(p.State)) != 16 || e[0].Text != "2.610" {
		t.Errorf("%d traces of the whole picture, errors %+v", len(Traces(p.State)), e)
	}
}

// TestRunaway: the last good picture stays, and the fault tells the time.
func TestRunaway(t *testing.T) {
	p := open(t)
	p.settle()
	good := p.State.Shown
	p.do(SetValue{"points[0].amp", 1e8})
	p.local.Work()
	if p.State.Shown != good || !strings.Contains(p.State.Fault, " ms") || p.State.Live.Busy || Caption(p.State) != "stim.amp 0.1 nA" {
		t.Errorf("fault %q, caption %q", p.State.Fault, Caption(p.State))
	}
	p.do(SetValue{"sweep.to", 1e8}, SetSweep{On: true}, SetValue{"sweep.from", 0})
	p.settle()
	if runs := p.State.Shown.Picture.Runs; runs[0].Fault != "" || runs[3].Fault == "" || !strings.HasPrefix(p.State.Fault, "stim.amp 3.3") {
		t.Errorf("of a sweep some of whose runs fail: %q", p.State.Fault)
	}
	p.do(Reset{})
	p.settle()
	if p.State.Fault != "" {
		t.Errorf("fault %q", p.State.Fault)
	}
}

func TestSweepThatTheModelRefuses(t *testing.T) {
	p := open(t)
	p.do(SetSweep{On: true, Path: "run.dt"}, SetValue{"sweep.to", 20}, SetValue{"run.tstop", 10})
	p.local.Work()
	if !strings.HasPrefix(p.State.Fault, "the sweep: run.dt: ") || p.State.Live.Busy {
		t.Errorf("fault %q", p.State.Fault)
	}
}

// TestTutorialFigure has the traces of the tutorial's last figure, by its legend.
func TestTutorialFigure(t *testing.T) {
	p := open(t)
	p.do(OpenChapter{4})
	p.settle()
	var labels []string
	for _, entry := range Legend(p.State) {
		labels = append(labels, entry.Label)
		if entry.Color != len(labels)-1 || entry.Unit != "mV" {
			t.Errorf("%s has color %d, unit %s", entry.Label, entry.Color, entry.Unit)
		}
	}
	if want := []string{"soma low-res", "dend low-res", "soma hi-res", "dend hi-res"}; !slices.Equal(labels, want) {
		t.Errorf("legend %v", labels)
	}
	if n := len(Traces(p.State)); n != 16 {
		t.Errorf("%d traces", n)
	}
	p.do(ShowResolution{201})
	p.settle()
	for _, entry := range Legend(p.State) {
		if entry.Nseg == 201 && entry.Label != "soma hi-res" && entry.Label != "dend hi-res" {
			t.Errorf("nseg 201 is called %q", entry.Label)
		}
	}
	p.do(AddResolution{11}, ToggleTrace{key("dend(0.5).v", 11)})
	p.settle()
	if entries := Legend(p.State); len(entries) != 6 || entries[1].Label != "dend nseg 11" || !entries[1].Hidden {
		t.Errorf("three resolutions: %+v", entries[1].Label)
	}
}

func TestFirstFigureHidesTheDendrite(t *testing.T) {
	p := open(t)
	p.do(OpenChapter{0})
	p.settle()
	traces := Traces(p.State)
	if len(traces) != 2 || traces[0].Hidden || !traces[1].Hidden || traces[0].Label != "soma" || traces[1].Label != "dend" {
		t.Errorf("%d traces", len(traces))
	}
	if peak := slices.Max(traces[0].Y); math.IsNaN(peak) || peak < -65 {
		t.Errorf("the soma peaks at %g mV", peak)
	}
}

func TestKeep(t *testing.T) {
	p := open(t)
	p.do(Keep{})
	if len(p.State.Ghosts) != 0 {
		t.Error("nothing was shown, and was kept")
	}
	p.settle()
	p.do(Keep{}, SetValue{"points[0].amp", 0.3})
	p.settle()
	traces := Traces(p.State)
	if len(traces) != 4 || !traces[0].Ghost || traces[3].Ghost || traces[0].Label != "stim.amp 0.1 nA, dend.nseg 1: soma" {
		t.Errorf("%d traces, first %q", len(traces), traces[0].Label)
	}
	if slices.Equal(traces[0].Y, traces[2].Y) {
		t.Error("the ghost is not what was shown")
	}
	for range 2 * maxGhosts {
		p.do(Keep{})
	}
	if len(p.State.Ghosts) != maxGhosts {
		t.Errorf("%d ghosts", len(p.State.Ghosts))
	}
	p.do(ClearKept{})
	if len(Traces(p.State)) != 2 {
		t.Error("ghosts stay")
	}
}
