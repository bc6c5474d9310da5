package engine

import (
	"reflect"
	"testing"
	"time"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// quickDesk is a desk whose own thread computes short pictures, after one has come
// from a worker. Building a model takes its clock so long.
func quickDesk(t *testing.T, takes time.Duration) (d *desk, worker *puppet) {
	d = newDesk(t)
	keeper := sim.Keep(Quick())
	host := d.client.host
	host.Quick = func(models ...*model.Model) (*sim.Simulation, error) {
		d.clock = d.clock.Add(takes)
		return keeper.Build(models...)
	}
	host.Idle = func(f func()) { d.idle = f }
	d.workers = nil
	d.client = NewClient(host, d.client.tell)
	d.submit(Pictures, 1)
	d.client.Frame()
	worker = d.workers[0]
	d.expect("the first picture goes to a worker", worker.got, "picture 1")
	worker.tell(Done, 0)
	return d, worker
}

// TestShortPicturesAreInstant: they are computed when a frame is drawn, the newest
// alone, and are those that a worker gives.
func TestShortPicturesAreInstant(t *testing.T) {
	d, worker := quickDesk(t, time.Millisecond)
	var got Picture
	tell := d.client.tell
	d.client.tell = func(e Event) { got = *e.Result.Picture; tell(e) }
	d.submit(Pictures, 2, 3)
	d.client.Frame()
	d.client.Frame()
	d.expect("the worker", worker.got, "picture 1")
	d.expect("events", d.events, "done picture 1", "done picture 3")

	var want Picture
	local := &Local{}
	client := NewClient(local.Host(), func(e Event) { want = *e.Result.Picture })
	client.Submit(Job{Kind: Pictures, Model: model.Tutorial()})
	local.Work()
	want.Runs[0].Spikes, got.Runs[0].Spikes = nil, nil // no detectors, told in another way
	if !reflect.DeepEqual(got, want) {
		t.Error("the picture is not the one that a worker gives")
	}
}

// TestInstantPictureTakesThePlaceOfAWorkers: what a worker says late of an older one
// is not told.
func TestInstantPictureTakesThePlaceOfAWorkers(t *testing.T) {
	d, worker := quickDesk(t, time.Millisecond)
	d.client.Submit(long(2))
	d.submit(Pictures, 3)
	d.client.Frame()
	worker.tell(Done, 0)
	d.expect("events", d.events, "done picture 1", "done picture 3")
}

// TestInstantPictureThatTakesLong goes to the workers after all, and so do the next
// like it, until a worker shows that they are short.
func TestInstantPictureThatTakesLong(t *testing.T) {
	d, worker := quickDesk(t, time.Second)
	for version := 2; version < 5; version++ {
		d.submit(Pictures, version)
		before := d.clock
		d.client.Frame()
		if version > 2 && d.clock != before {
			t.Errorf("picture %d was tried on the page's thread", version)
		}
		d.pass(time.Second)
		worker.tell(Done, 0)
	}
	d.expect("the worker", worker.got, "picture 1", "picture 2", "picture 3", "picture 4")
}

// TestNoInstantPictureAfterACancel: nothing is computed of what has been cancelled.
func TestNoInstantPictureAfterACancel(t *testing.T) {
	d, worker := quickDesk(t, time.Millisecond)
	d.submit(Pictures, 2)
	d.client.Cancel(Live)
	d.client.Frame()
	d.submit(Pictures, 3)
	d.client.Forget(Pictures)
	d.client.Frame()
	d.expect("the worker", worker.got, "picture 1")
	d.expect("events", d.events, "done picture 1", "cancelled picture 2")
}

// TestRehearsal: after the first picture the page's thread computes it some times,
// and tells nothing.
func TestRehearsal(t *testing.T) {
	d, worker := quickDesk(t, time.Millisecond)
	computed := 0
	for d.idle != nil {
		before, idle := d.clock, d.idle
		d.idle = nil
		idle()
		if d.clock != before {
			computed++
		}
	}
	if computed != rehearsals {
		t.Errorf("%d rehearsals", computed)
	}
	d.expect("the worker", worker.got, "picture 1")
	d.expect("events", d.events, "done picture 1")
}
