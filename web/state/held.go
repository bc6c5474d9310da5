package state

import (
	"math"
	"strconv"
	"time"

	"github.com/cablelab/cablelab/web/engine"
)

// unasked is how long a picture may take that is computed without being asked for.
const unasked = 5 * time.Second

// Estimate is what the present picture takes.
type Estimate struct {
	engine.Size
	Time time.Duration // at the speed last measured
}

// Estimated is what the present picture takes.
func Estimated(s State) Estimate {
	job := picture(s)
	e := Estimate{Size: job.Size()}
	ms := e.Cost / s.Pool.Speed / float64(max(1, min(s.Pool.Workers, e.Runs)))
	e.Time = time.Duration(min(ms*float64(time.Millisecond), math.MaxInt64/2))
	return e
}

// Held reports whether the present picture takes so long that it waits for somebody
// to ask for it by Again.
func Held(s State) bool {
	if s.Version <= s.Live.Asked {
		return false
	}
	e := Estimated(s)
	return (e.tooMany() || e.Time > unasked && s.Live.Allowed != s.Version) && Behind(s)
}

// spared reports whether the present picture is wanted anew, as undo does, but is
// shown already and takes too long to be computed once more.
func (s State) spared() bool {
	return s.Live.Allowed != s.Version && !Behind(s) && Estimated(s).Time > unasked
}

// MayRun reports whether a picture that is held can be asked for.
func MayRun(s State) bool {
	e := Estimated(s)
	return Held(s) && !e.tooMany()
}

func (e *Estimate) tooMany() bool { return float64(e.Runs) > engine.MaxRuns }

// HeldText says what the present picture would take, and what would make it less;
// "" when it is not held.
func HeldText(s State) string {
	if !Held(s) {
		return ""
	}
	e := Estimated(s)
	text := runsText(e.Runs, "run") + " of " + runsText(int(e.Steps), "step")
	if e.tooMany() {
		return text + ": at most " + count(engine.MaxRuns) + " can be asked for. Sweep fewer values."
	}
	text += ": about " + durationText(e.Time) + " at this machine's speed, " + bytesText(e.Bytes) + " kept"
	switch {
	case e.Peaks:
		text += ", of each run its peaks"
	case e.Samples > 0:
		text += ", of each trace the lowest and highest of " + count(e.Samples/2) + " stretches of time"
	}
	text += ". Quicker with a lower tstop, a larger dt, fewer segments"
	if e.Runs > 1 {
		text += " or fewer runs"
	}
	return text + "."
}

// ProgressText says how far the picture on its way is: "62 %, about 3 min left".
func ProgressText(s State) string {
	text := strconv.Itoa(int(100*s.Live.Fraction)) + " %"
	if s.Live.Left > time.Second {
		text += ", about " + durationText(s.Live.Left) + " left"
	}
	return text
}

// UnderWay reports whether a picture is on its way that the reader waits for.
func UnderWay(s State) bool {
	return s.Live.Busy && (s.Live.Fraction > 0 || s.Live.Allowed == s.Live.Asked)
}

// count writes an integer in groups of three digits.
func count(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "\u202f" + text[i:]
	}
	return text
}

func runsText(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return count(n) + " " + what + "s"
}

// durationText is a time to two figures: "12 min".
func durationText(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d < 90*time.Second:
		return twoFigures(d.Seconds()) + " s"
	case d < 90*time.Minute:
		return twoFigures(d.Minutes()) + " min"
	case d < 2*day:
		return twoFigures(d.Hours()) + " h"
	}
	return twoFigures(d.Hours()/24) + " days"
}

func bytesText(n float64) string {
	if n < 1e6 {
		return "less than 1 MB"
	}
	return twoFigures(n/1e6) + " MB"
}

// twoFigures rounds a positive number to a whole one of two figures.
func twoFigures(v float64) string {
	unit := 1.0
	for v/unit >= 100 {
		unit *= 10
	}
	return count(int(math.Round(math.Max(1, v)/unit) * unit))
}
