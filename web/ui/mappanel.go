//go:build js

package ui

import (
	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/state"
	"github.com/cablelab/cablelab/web/ui/figure"
)

// mapPanel shows the peaks of a grid, or of more runs than are drawn.
type mapPanel struct {
	store  *Store
	figure *figure.Still
	drawn  mapDrawn
}

// mapDrawn is what the drawing depends on.
type mapDrawn struct {
	shown  *state.Shown
	record int
	theme  plot.Theme
	width  float64
}

func newMapPanel(store *Store) *vecty.HTML {
	p := &mapPanel{store: store}
	p.figure = &figure.Still{ID: "map", Class: "map", Label: "Peaks", OnSize: store.changed}
	store.add(p)
	store.offer(picture{"peaks", "Peaks", p.figure.Seen, p.figure.Scene})
	return elem.Div(p.record(), elem.Div(p.figure))
}

// record chooses whose peaks are shown.
func (p *mapPanel) record() *part {
	store := p.store
	return store.newPart(func(s *state.State) any {
		m, there := state.Map(*s)
		return [4]any{there, m.Name, s.Doc.Name, state.DrawnRun(*s)}
	}, func(s *state.State) vecty.ComponentOrHTML {
		if _, there := state.Map(*s); !there {
			return elem.Div()
		}
		var records []string
		for i := range s.Shown.Picture.Peaks {
			records = append(records, s.Shown.Job.Model.Record[i].Text)
		}
		drawn := state.DrawnRun(*s)
		if drawn != "" {
			drawn = "Of the runs, the traces show that of " + drawn + "."
		}
		return elem.Div(vecty.Markup(vecty.Class("tools")), choice("peak", "Peak of", records, records[state.PeakOf(*s)], func(text string) {
			for i := range records {
				if records[i] == text {
					store.view(func(v *state.View) { v.Peak = i })
				}
			}
		}), elem.Span(vecty.Markup(vecty.Class("caption"), vecty.Property("id", "drawn-run")), vecty.Text(drawn)))
	})
}

func (p *mapPanel) update(s *state.State) {
	now := mapDrawn{shown: s.Shown, record: state.PeakOf(*s), theme: p.store.theme(), width: p.figure.Width}
	if now == p.drawn {
		return
	}
	p.drawn = now
	m, there := state.Map(*s)
	if !there {
		p.figure.Draw(plot.Scene{}, now.theme, "Peaks")
		return
	}
	m.Width, m.Height = now.width, 300
	scene := m.Scene()
	p.figure.Draw(scene, now.theme, scene.Desc)
}
