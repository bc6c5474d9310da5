//go:build js

package ui

import (
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/state"
)

// progressShown is what the progress line depends on.
type progressShown struct {
	percent          int
	underWay, mayRun bool
	alone            bool
	progress, held   string
	fault, caption   string
}

// newProgress tells how far a long run is or, where it waits to be asked for, what
// it would take; which values older traces belong to; and what went wrong.
func newProgress(store *Store) *part {
	shown := func(s *state.State) progressShown {
		now := progressShown{held: state.HeldText(*s), mayRun: state.MayRun(*s), alone: s.Pool.Alone, fault: s.Fault, caption: state.Caption(*s)}
		if now.underWay = state.UnderWay(*s); now.underWay {
			now.percent, now.progress = int(100*s.Live.Fraction), state.ProgressText(*s)
		}
		return now
	}
	return store.newPart(func(s *state.State) any { return shown(s) }, func(s *state.State) vecty.ComponentOrHTML {
		now := shown(s)
		if now.caption != "" {
			now.caption = "Shown: " + now.caption
		}
		if now.alone {
			now.caption = strings.TrimSpace(now.caption + " No worker starts here: the page computes by itself, in small steps.")
		}
		again := func() { store.Dispatch(state.Again{}) }
		return elem.Div(vecty.Markup(vecty.Class("progress")),
			elem.Paragraph(vecty.Markup(vecty.Class("caption"), vecty.Property("id", "caption")), vecty.Text(now.caption)),
			elem.Paragraph(vecty.Markup(vecty.Class("held"), vecty.Property("id", "held"), vecty.Attribute("role", "status")), vecty.Text(now.held)),
			button("run", "Run", "Compute this picture, however long it takes", again, vecty.Property("hidden", !now.mayRun)),
			elem.Progress(vecty.Markup(vecty.Property("id", "progress"), vecty.Property("max", 100), vecty.Property("value", now.percent),
				vecty.Property("hidden", !now.underWay), vecty.Attribute("aria-label", "The run"))),
			elem.Span(vecty.Markup(vecty.Class("caption"), vecty.Property("id", "left")), vecty.Text(now.progress)),
			button("cancel", "Cancel", "Stop the run and keep the picture", func() { store.Cancel(engine.Live) }, vecty.Property("hidden", !now.underWay)),
			elem.Paragraph(vecty.Markup(vecty.Class("fault"), vecty.Property("id", "fault"), vecty.Attribute("role", "alert"), vecty.Property("hidden", now.fault == "")), vecty.Text(now.fault)),
			button("again", "Run again", "Ask for the picture of these values once more", again, vecty.Property("hidden", now.fault == "")),
		)
	})
}
