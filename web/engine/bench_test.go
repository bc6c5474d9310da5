package engine

import (
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// BenchmarkTutorialFigure is one move of a slider in the tutorial's last figure:
// four amplitudes at nseg 1 and 101, there and back.
func BenchmarkTutorialFigure(b *testing.B) {
	job := Job{Kind: Pictures, Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4}, Section: "dend", Nseg: []int{101}, Frames: 250}
	var page base
	server := NewServer(func(reply Message) {
		if _, e, err := decodeReply(reply); err != nil || e.Phase == Failed {
			b.Fatal(err, e.Err)
		}
	})
	for b.Loop() {
		m := encodeRequest(request{ID: 1, Job: &job, Runs: spread(0, job.runs(), 1)}, &page)
		server.Take(m)
	}
}

// BenchmarkRequest is what a slider's move costs the page.
func BenchmarkRequest(b *testing.B) {
	job := Job{Kind: Pictures, Model: model.Tutorial()}
	var page base
	for b.Loop() {
		encodeRequest(request{ID: 1, Job: &job}, &page)
	}
}
