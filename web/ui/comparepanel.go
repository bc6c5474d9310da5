//go:build js

package ui

import (
	"fmt"
	"strconv"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"
	"github.com/hexops/vecty/prop"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/state"
	"github.com/cablelab/cablelab/web/ui/figure"
)

// newComparePanel compares resolutions: the switch, their nseg, the error, and the
// studies that tell how many segments are enough.
func newComparePanel(store *Store) *vecty.HTML {
	return elem.Section(vecty.Markup(vecty.Class("compare"), vecty.Attribute("aria-label", "Compare resolutions")),
		elem.Heading2(vecty.Text("How many segments are enough?")),
		newResolutions(store),
		elem.Div(newErrors(store)),
		newCurve(store),
		newSmallest(store),
		newThresholds(store),
		newBudget(store),
	)
}

func newResolutions(store *Store) *part {
	return store.newPart(func(s *state.State) any {
		return fmt.Sprint(s.Compare.On, s.Compare.Section, len(s.Compare.Nseg), len(s.Doc.Sections))
	}, func(s *state.State) vecty.ComponentOrHTML {
		on := elem.Label(vecty.Markup(vecty.Class("switch")),
			elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), vecty.Property("id", "compare"), vecty.Property("checked", s.Compare.On),
				event.Change(func(e *vecty.Event) { store.Dispatch(state.SetCompare{On: e.Target.Get("checked").Bool()}) }))),
			vecty.Text("Compare nseg of "+s.Compare.Section+" with"))
		var rows vecty.List
		for i := range state.MaxCompare { // all are there from the start, and shown as needed
			c := newControl(store, "compare["+strconv.Itoa(i)+"]")
			c.label = "nseg"
			rows = append(rows, elem.Div(vecty.Markup(vecty.Property("hidden", !s.Compare.On || i >= len(s.Compare.Nseg))), c))
		}
		return elem.Div(vecty.Markup(vecty.Class("resolutions")), on, elem.Div(rows),
			elem.Div(vecty.Markup(vecty.Class("tools"), vecty.Property("hidden", !s.Compare.On)),
				button("add-resolution", "Add one more", "Compare with another nseg", func() { store.Dispatch(state.AddResolution{Nseg: 11}) }, disabled(len(s.Compare.Nseg) >= state.MaxCompare)),
				button("remove-resolution", "Remove the last", "Compare with one less", func() {
					store.Dispatch(state.RemoveResolution{Index: len(store.now.Compare.Nseg) - 1})
				}, disabled(len(s.Compare.Nseg) < 2))))
	})
}

// studyShown is what a study's part depends on.
type studyShown struct {
	wanted, busy, stale bool
	possible            bool
	waits               bool // until the picture has been asked for
	percent             int
	fault, rows         string
}

func (store *Store) study(s *state.State, kind engine.Kind) studyShown {
	study, wanted := s.Studies[kind]
	shown := studyShown{wanted: wanted, busy: study.Busy, stale: wanted && state.Stale(*s, kind), percent: int(100 * study.Fraction), fault: study.Fault, possible: state.Possible(*s, kind)}
	shown.waits = shown.stale && state.Held(*s)
	for _, r := range state.Rows(*s, kind) {
		shown.rows += r.Label + r.Text + strconv.FormatBool(r.Current) + ";"
	}
	return shown
}

// newStudy is a study's heading with its switch, and what it found.
func (store *Store) newStudy(kind engine.Kind, title, doc string, found func(s *state.State) vecty.ComponentOrHTML) *part {
	return store.newPart(func(s *state.State) any { return store.study(s, kind) }, func(s *state.State) vecty.ComponentOrHTML {
		now := store.study(s, kind)
		status := ""
		switch {
		case now.busy:
			status = "computing, " + strconv.Itoa(now.percent) + " %"
		case now.fault != "":
			status = now.fault
		case now.waits:
			status = "waits for the run, which waits to be asked for"
		}
		return elem.Div(vecty.Markup(vecty.Class("study"), hidden(!now.possible), vecty.MarkupIf(now.stale, vecty.Class("stale"))),
			elem.Div(vecty.Markup(vecty.Class("study-head")),
				toggle("study-"+string(kind), title, doc, now.wanted, func() { store.Dispatch(state.Want{Kind: kind, On: !now.wanted}) }),
				elem.Span(vecty.Markup(vecty.Class("status"), vecty.Attribute("aria-live", "polite")), vecty.Text(status))),
			elem.Div(vecty.Markup(vecty.Property("hidden", !now.wanted)), found(s)))
	})
}

func rowsList(s *state.State, kind engine.Kind, click func(nseg int)) vecty.ComponentOrHTML {
	var all vecty.List
	for _, r := range state.Rows(*s, kind) {
		label := vecty.ComponentOrHTML(vecty.Text(r.Label))
		if r.Nseg > 0 && click != nil {
			label = elem.Button(vecty.Markup(vecty.Attribute("type", "button"), vecty.Attribute("title", "Show this run"), pressed(r.Current),
				event.Click(func(*vecty.Event) { click(r.Nseg) })), vecty.Text(r.Label))
		}
		all = append(all, elem.TableRow(elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row")), label), elem.TableData(vecty.Text(r.Text))))
	}
	return elem.Table(vecty.Markup(vecty.Property("id", "rows-"+string(kind))), elem.TableBody(all))
}

func (store *Store) showNseg(nseg int) { store.Dispatch(state.ShowResolution{Nseg: nseg}) }

// newCurve is the error against nseg, as a plot and as a table.
func newCurve(store *Store) *vecty.HTML {
	p := &curveView{store: store}
	p.figure = &figure.Still{ID: "error-curve", Class: "curve", Label: "Error against nseg", OnSize: p.redraw, OnClick: func(x, y float64) {
		if nseg := p.curve.Pick(x, y, 24); nseg > 0 {
			store.showNseg(nseg)
		}
	}}
	store.add(p)
	store.offer(picture{"error-curve", "Error against nseg", p.figure.Seen, p.figure.Scene})
	study := store.newStudy(engine.Curves, "Error against nseg", "Run every nseg of a list and compare each with the reference", func(s *state.State) vecty.ComponentOrHTML {
		return elem.Details(elem.Summary(vecty.Text("as a table")), rowsList(s, engine.Curves, store.showNseg))
	})
	return elem.Div(elem.Div(study), elem.Div(p.figure))
}

// curveView draws the curve when there is a new one.
type curveView struct {
	store  *Store
	figure *figure.Still
	curve  plot.ErrorCurve
	had    string
}

func (p *curveView) redraw() { p.had = ""; p.store.changed() }

func (p *curveView) update(s *state.State) {
	key := fmt.Sprint(p.store.study(s, engine.Curves), p.store.theme(), s.View.Tolerance, p.figure.Width)
	if key == p.had {
		return
	}
	p.had = key
	p.curve = plot.ErrorCurve{Width: p.figure.Width, Height: 210, Tolerance: s.View.Tolerance}
	if study := s.Studies[engine.Curves]; study.Result != nil && study.Result.Curve != nil {
		c := study.Result.Curve
		for i, n := range c.Nseg {
			p.curve.Points = append(p.curve.Points, plot.ErrorPoint{Nseg: n, Error: c.Errors[i]})
		}
		if c.Order == c.Order {
			p.curve.Note = "order " + plot.Fixed(c.Order, 2)
		}
	}
	for _, r := range state.Rows(*s, engine.Curves) {
		if r.Current {
			p.curve.Chosen = r.Nseg
		}
	}
	scene := p.curve.Scene()
	if len(p.curve.Points) == 0 {
		scene = plot.Scene{}
	}
	p.figure.Draw(scene, p.store.theme(), "Error against nseg, "+strconv.Itoa(len(p.curve.Points))+" points; "+p.curve.Note)
}

func newSmallest(store *Store) *vecty.HTML {
	study := store.newStudy(engine.Smallest, "Find the smallest nseg", "The smallest odd nseg with an error below the tolerance", func(s *state.State) vecty.ComponentOrHTML {
		return rowsList(s, engine.Smallest, store.showNseg)
	})
	return elem.Div(elem.Div(study), elem.Div(newControl(store, "tolerance")))
}

func newThresholds(store *Store) *vecty.HTML {
	return elem.Div(store.newStudy(engine.Thresholds, "Threshold amplitude", "The smallest stimulus that makes the cell fire, at each nseg", func(s *state.State) vecty.ComponentOrHTML {
		return rowsList(s, engine.Thresholds, store.showNseg)
	}))
}

// newBudget is what makes up the error of the run, as bars and as a table.
func newBudget(store *Store) *vecty.HTML {
	p := &budgetView{store: store}
	p.figure = &figure.Still{ID: "budget", Class: "budget", Label: "Error budget", OnSize: p.redraw}
	store.add(p)
	store.offer(picture{"error-budget", "Error budget", p.figure.Seen, p.figure.Scene})
	study := store.newStudy(engine.Budgets, "Error budget", "How much of the run's error comes from space, from dt, from the integrator and from the tables", func(s *state.State) vecty.ComponentOrHTML {
		return elem.Details(elem.Summary(vecty.Text("as a table")), rowsList(s, engine.Budgets, nil))
	})
	return elem.Div(elem.Div(study), elem.Div(p.figure))
}

// budgetView draws the budget when there is a new one.
type budgetView struct {
	store  *Store
	figure *figure.Still
	had    string
}

func (p *budgetView) redraw() { p.had = ""; p.store.changed() }

func (p *budgetView) update(s *state.State) {
	key := fmt.Sprint(p.store.study(s, engine.Budgets), p.store.theme(), p.figure.Width)
	if key == p.had {
		return
	}
	p.had = key
	bar := plot.Bar{Width: p.figure.Width, Title: "Error budget", Unit: "mV"}
	words := "Error budget"
	for i, r := range state.Rows(*s, engine.Budgets) {
		bar.Parts = append(bar.Parts, plot.BarPart{Label: r.Label, Value: r.Value, Ink: plot.TraceInk(i + 1)})
		words += ", " + r.Label + " " + r.Text
	}
	scene := bar.Scene()
	if len(bar.Parts) == 0 {
		scene = plot.Scene{}
	}
	p.figure.Draw(scene, p.store.theme(), words)
}
