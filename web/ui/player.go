//go:build js

package ui

import (
	"math"
	"time"

	"github.com/hexops/vecty"

	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// player runs the cursor through time.
type player struct {
	store *Store
	began time.Time
	from  float64 // [ms]
}

// button starts it, and stops it.
func (p *player) button(s *state.State, id string) *vecty.HTML {
	face := "Play"
	if s.View.Playing {
		face = "Pause"
	}
	return toggle(id, face, "Run through time", s.View.Playing, p.play, disabled(s.Shown == nil))
}

func (p *player) play() {
	playing := !p.store.now.View.Playing
	p.store.view(func(v *state.View) { v.Playing = playing })
	if !playing {
		return
	}
	p.began, p.from = time.Now(), p.store.now.View.Cursor
	if p.from >= p.store.now.Doc.Run.Tstop || !p.store.now.View.HasCursor {
		p.from = 0
	}
	p.advance()
}

// playTime is how long a run takes to play.
const playTime = 8 * time.Second

// advance puts the cursor where it has to be by now; with reduced motion, two
// steps a second.
func (p *player) advance() {
	if !p.store.now.View.Playing {
		return
	}
	tstop := p.store.now.Doc.Run.Tstop
	gone := time.Since(p.began)
	if dom.Matches("(prefers-reduced-motion: reduce)") {
		gone = gone.Truncate(time.Second / 2)
	}
	t := p.from + tstop*gone.Seconds()/playTime.Seconds()
	p.store.Dispatch(state.SetCursor{Time: math.Min(t, tstop)})
	if t >= tstop {
		p.store.view(func(v *state.View) { v.Playing = false })
		return
	}
	dom.NextFrame(p.advance)
}
