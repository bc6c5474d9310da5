package study

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// studies are all of them, on the tutorial's cell.
var studies = map[string]func(ctx context.Context, e *Experiment) error{
	"curve": func(ctx context.Context, e *Experiment) error {
		_, err := e.Curve(ctx, 101, []int{1, 3, 5, 11, 51})
		return err
	},
	"smallest": func(ctx context.Context, e *Experiment) error {
		_, err := e.Smallest(ctx, 101, .001)
		return err
	},
	"budget": func(ctx context.Context, e *Experiment) error {
		_, err := e.Budget(ctx)
		return err
	},
	"threshold": func(ctx context.Context, e *Experiment) error {
		d := model.Detector{At: model.Place{Section: "soma", X: .5}}
		_, err := e.Threshold(ctx, "points[0].amp", d, []int{1, 3, 11})
		return err
	},
}

// TestProgress never goes back and ends at 1.
func TestProgress(t *testing.T) {
	for name, study := range studies {
		t.Run(name, func(t *testing.T) {
			e, last, calls := tutorial(model.Tutorial()), 0.0, 0
			e.Tell = func(f float64) {
				if f < last || f > 1 {
					t.Errorf("progress from %g to %g", last, f)
				}
				last, calls = f, calls+1
			}
			if err := study(context.Background(), e); err != nil {
				t.Fatal(err)
			}
			if last != 1 || calls < 3 {
				t.Errorf("progress ended at %g after %d calls", last, calls)
			}
		})
	}
}

func TestCancel(t *testing.T) {
	for name, study := range studies {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			e, last := tutorial(model.Tutorial()), 0.0
			e.Tell = func(f float64) {
				if last = f; f > .2 {
					cancel()
				}
			}
			if err := study(ctx, e); !errors.Is(err, context.Canceled) || last > .6 {
				t.Errorf("ended at %g with %v", last, err)
			}
		})
	}
}

// TestNothingToCompare: a document that records no v gets a message, and nobody
// need listen to the progress.
func TestNothingToCompare(t *testing.T) {
	m := *model.Tutorial()
	m.Record = nil
	for name, study := range studies {
		err := study(context.Background(), &Experiment{Model: &m, Section: "dend", Run: Here})
		if name == "threshold" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), `record one, such as "soma(0.5).v"`) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestBatches: runs too many to be kept at once are taken a resolution at a time.
func TestBatches(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "run.tstop", 50000)
	if err != nil {
		t.Fatal(err)
	}
	e := tutorial(m)
	batches, err := e.batches([]int{101, 1, 3, 5})
	if err != nil {
		t.Fatal(err)
	}
	if len(batches) != 4 || len(batches[0]) != 4 || batches[3][0].Sections[1].Nseg != 5 {
		t.Errorf("%d batches", len(batches))
	}
}
