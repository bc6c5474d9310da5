package state

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/cablelab/cablelab/web/engine"
)

// plain writes the narrow spaces between digits as ordinary ones.
func plain(text string) string { return strings.ReplaceAll(text, "\u202f", " ") }

// TestHeld: what takes long is not computed unasked; the page says what it takes
// and keeps the last good picture. Once asked for it runs, and the next one waits
// again.
func TestHeld(t *testing.T) {
	p := open(t)
	p.settle()
	good := p.State.Shown
	p.do(SetValue{"sections[1].nseg", 32767}, SetValue{"run.tstop", 1e6})
	if !Held(p.State) || !MayRun(p.State) || len(Pending(p.State)) != 0 || p.State.Shown != good || UnderWay(p.State) {
		t.Fatalf("held %v, pending %v", Held(p.State), Pending(p.State))
	}
	p.State.Pool = engine.Pool{Workers: 2, Speed: 1e5}
	want := "1 run of 40 000 000 steps: about 4 h at this machine's speed, 7 MB kept, " +
		"of each trace the lowest and highest of 4 096 stretches of time. Quicker with a lower tstop, a larger dt, fewer segments."
	if got := plain(HeldText(p.State)); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := Caption(p.State); got != "dend.nseg 1, tstop 25 ms" {
		t.Errorf("caption %q", got)
	}
	if p.do(Want{engine.Curves, true}); p.State.Studies[engine.Curves].Busy {
		t.Error("a study of what is held was begun")
	}
	p.do(Again{})
	if !p.State.Studies[engine.Curves].Busy {
		t.Error("the study was not begun with the run")
	}
	p.do(Want{engine.Curves, false})
	p.client.Forget(engine.Curves)
	if Held(p.State) || !p.State.Live.Busy || !UnderWay(p.State) {
		t.Fatalf("asked for: %+v", p.State.Live)
	}
	job := picture(p.State)
	p.do(Heard{engine.Event{Phase: engine.Progress, Job: job, Fraction: .625, Left: 3 * time.Minute}})
	if got := ProgressText(p.State); got != "62 %, about 3 min left" {
		t.Errorf("progress %q", got)
	}
	p.client.Cancel(engine.Live)
	if p.State.Live.Busy || p.State.Fault != "cancelled" || p.State.Shown != good || Held(p.State) {
		t.Errorf("after a cancel: %+v", p.State.Live)
	}
	p.do(SetValue{"points[0].amp", 0.2})
	if !Held(p.State) || p.State.Fault != "" {
		t.Errorf("the next one: held %v, fault %q", Held(p.State), p.State.Fault)
	}
	p.do(SetValue{"run.tstop", 10}, SetValue{"sections[1].nseg", 3})
	p.settle()
	if Held(p.State) || HeldText(p.State) != "" {
		t.Error("a short one is held")
	}
}

// TestHeldAndBack: to go back to a long picture that is still shown costs nothing.
func TestHeldAndBack(t *testing.T) {
	p := open(t)
	p.settle()
	p.do(SetValue{"run.tstop", 1e7}, Again{})
	long := &engine.Picture{Runs: []engine.Run{{T: []float64{0, 1e7}, Times: [][]float64{{0}, {0}}, Traces: [][]float64{{-65}, {-65}}}}}
	p.do(Heard{engine.Event{Phase: engine.Done, Job: picture(p.State), Result: engine.Result{Picture: long}}})
	p.do(SetValue{"points[0].amp", 0.2})
	if !Held(p.State) || p.State.Shown.Picture != long {
		t.Error("another long one does not wait")
	}
	p.do(Undo{})
	if Held(p.State) || Behind(p.State) || len(Pending(p.State)) != 0 || Caption(p.State) != "" {
		t.Errorf("back: held %v, behind %v, pending %v", Held(p.State), Behind(p.State), Pending(p.State))
	}
	if p.do(Again{}); !p.State.Live.Busy {
		t.Error("asked for, it is not computed again")
	}
	p.client.Cancel(engine.Live)
}

// TestErrorsOfExtremes: where not every sample is kept no error is told, but why.
func TestErrorsOfExtremes(t *testing.T) {
	s := Start()
	s.Shown = &Shown{Job: picture(s), Picture: &engine.Picture{Resolutions: []int{1, 101}}}
	if e := Errors(s); len(e) != 2 || e[0].Text != "unknown" || !math.IsNaN(e[0].Error) || !strings.Contains(e[0].Digits, "not every sample") {
		t.Errorf("%+v", e)
	}
}

// TestMillion: so many runs may be asked for, more never.
func TestMillion(t *testing.T) {
	p := open(t)
	p.settle()
	p.do(SetSweep{On: true}, SetSecond{On: true}, SetValue{"sweep.n", 1000}, SetValue{"second.n", 1000})
	p.State.Pool = engine.Pool{Workers: 4, Speed: 1e4}
	want := "1 000 000 runs of 1 000 steps: about 75 s at this machine's speed, 8 MB kept, of each run its peaks. " +
		"Quicker with a lower tstop, a larger dt, fewer segments or fewer runs."
	if got := plain(HeldText(p.State)); got != want || !MayRun(p.State) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	p.do(SetCompare{On: true}, Again{})
	if got := plain(HeldText(p.State)); got != "2 000 000 runs of 1 000 steps: at most 1 000 000 can be asked for. Sweep fewer values." || MayRun(p.State) {
		t.Errorf("got %q", got)
	}
	if len(Pending(p.State)) != 0 {
		t.Error("two million runs are pending")
	}
}

func TestDurations(t *testing.T) {
	for want, d := range map[string]time.Duration{
		"1 s": 0, "89 s": 89 * time.Second, "2 min": 90 * time.Second, "59 min": 59 * time.Minute, "2 h": 100 * time.Minute,
		"47 h": 47 * time.Hour, "2 days": 49 * time.Hour, "1 200 days": 1234 * 24 * time.Hour,
	} {
		if got := plain(durationText(d)); got != want {
			t.Errorf("%s: got %q, want %q", d, got, want)
		}
	}
}
