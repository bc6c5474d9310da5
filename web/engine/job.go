package engine

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// Kind is what a job asks for.
type Kind string

// The kinds of jobs. Pictures run in the live slot, until they are to be exact; the
// rest in the background.
const (
	Pictures   Kind = "picture"   // traces at each resolution and swept value, the error between resolutions, a movie
	Curves     Kind = "curve"     // the error against nseg
	Smallest   Kind = "smallest"  // the smallest nseg with an error below Tolerance
	Thresholds Kind = "threshold" // the amplitude at which the cell fires, at each nseg
	Budgets    Kind = "budget"    // what makes up the error of the run
	Exports    Kind = "export"    // the traces of a picture's runs, all of each, in a file
)

// Studies are the kinds that find something out.
var Studies = []Kind{Curves, Smallest, Thresholds, Budgets}

// Slot is where a job runs: each has a worker of its own.
type Slot int

// The slots. A picture stays live while a study runs.
const (
	Live Slot = iota
	Background
	slots
)

// Slot is where jobs of this kind run.
func (k Kind) Slot() Slot {
	if k == Pictures {
		return Live
	}
	return Background
}

// Slot is where the job runs. Nobody waits for a picture to become exact.
func (j Job) Slot() Slot {
	if j.Exact {
		return Background
	}
	return j.Kind.Slot()
}

// Job is something to compute. Fields that its kind does not need are ignored.
type Job struct {
	Kind    Kind
	Version int          // whoever asks counts; comes back with the answer
	Model   *model.Model // its own nseg is the first resolution
	Sweep   Sweep
	Second  Sweep  // Pictures: of another parameter, for each value of Sweep; the two make a grid
	Section string // whose nseg is compared; "" compares nothing
	Nseg    []int  // Pictures: the other resolutions; Curves, Thresholds: where to look
	Frames  int    // Pictures: about how many movie frames, 0 for none
	Movie   Lane   // Pictures: which run the movie is of
	Exact   bool   // Pictures: with NEURON's bits, not only its numbers to 1e-9 mV
	Format  Format // Exports

	Reference int            // Curves, Smallest: nseg of the run that counts as the truth
	Tolerance float64        // [mV] Smallest
	Detector  model.Detector // Thresholds: where and when a run counts as fired
	Parameter string         // Thresholds: path of what is changed until it fires
}

// Sweep runs a parameter from one value to another; N = 0 is no sweep.
type Sweep = study.Sweep

// Lane is one run of a picture.
type Lane struct {
	Resolution int // index in Picture.Resolutions
	Value      int // which of the swept values; those of a grid are counted by Sweep and then by Second
}

// Same reports whether two jobs ask for the same, whatever their versions. Models
// are the same when they are one value in memory, as undo gives it back.
func (j Job) Same(k Job) bool { return j.Exact == k.Exact && j.Alike(k) }

// Alike reports whether two jobs ask for the same, exactly or not, whatever the number
// of their frames.
func (j Job) Alike(k Job) bool {
	return j.Kind == k.Kind && j.Model == k.Model && j.Sweep == k.Sweep && j.Second == k.Second && j.Section == k.Section &&
		slices.Equal(j.Nseg, k.Nseg) && j.Movie == k.Movie &&
		j.Reference == k.Reference && j.Tolerance == k.Tolerance && j.Format == k.Format && j.Detector == k.Detector && j.Parameter == k.Parameter
}
