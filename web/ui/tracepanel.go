//go:build js

package ui

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
	"github.com/cablelab/cablelab/web/ui/figure"
)

// tracePanel is the trace plot and what belongs to it.
type tracePanel struct {
	store  *Store
	figure *figure.Traces
	drawn  tracesDrawn
	first  bool // the first traces have been drawn
	traces []plot.Trace
	panels []*figure.Traces // of further units, below the first
	units  []string         // of the figure, then of the panels
	sides  []side           // one resolution each, side by side

	said    said
	resized int // how often a plot has changed its size
}

// tracesDrawn is what the drawing depends on.
type tracesDrawn struct {
	shown   *state.Shown
	ghosts  int
	window  *state.Window
	hidden  string
	theme   plot.Theme
	time    float64
	cursor  bool
	behind  bool
	resized int
}

func newTracePanel(store *Store) *vecty.HTML {
	p := newTraces(store)
	return elem.Section(vecty.Markup(vecty.Class("stage"), vecty.Attribute("aria-label", "Traces")),
		p.figure,
		newLead(store),
		p.legend(),
		p.panelStack(),
		p.sideBySide(),
		p.readout(),
		newProgress(store),
		newMapPanel(store),
		newSweepPanel(store),
		p.tools(),
		newPlots(store),
		p.table(),
	)
}

// newTraces is the trace plot; whoever shows it takes of its parts what is wanted.
func newTraces(store *Store) *tracePanel {
	p := &tracePanel{store: store}
	p.figure = p.newFigure("trace-plot", "Traces over time", 0)
	store.add(p)
	store.offer(picture{"traces", "Traces", func() bool { return store.now.Shown != nil }, func() plot.Scene { return p.stacked(&store.now).Scene() }})
	return p
}

// newFigure is a plot of the traces of one unit, by its index among the units.
func (p *tracePanel) newFigure(id, label string, unit int) *figure.Traces {
	return &figure.Traces{
		ID: id, Label: label,
		OnCursor: func(t float64) { p.store.Dispatch(state.SetCursor{Time: t}) },
		OnLeave:  func() { p.store.Dispatch(state.ClearCursor{}) },
		OnView:   func(v *plot.View) { p.setView(v, unit) },
		OnSize: func() {
			p.resized++
			p.store.changed()
		},
	}
}

func (p *tracePanel) setView(v *plot.View, unit int) {
	p.store.view(func(view *state.View) {
		view.Window = nil
		if v != nil && unit < len(p.units) {
			view.Window = &state.Window{X0: v.T0, X1: v.T1, Y0: v.Y0, Y1: v.Y1, Unit: p.units[unit]}
		}
	})
}

// update draws the traces when they, or how they are looked at, have changed.
func (p *tracePanel) update(s *state.State) {
	now := tracesDrawn{
		shown: s.Shown, ghosts: len(s.Ghosts), window: s.View.Window, hidden: fmt.Sprint(s.View.Hidden),
		theme: p.store.theme(), time: s.View.Cursor, cursor: s.View.HasCursor, behind: state.Behind(*s), resized: p.resized,
	}
	had := p.drawn
	if now == had {
		return
	}
	p.drawn = now
	if now.behind != had.behind || now.shown != had.shown {
		p.tell(s)
	}
	now.time, now.cursor, now.behind = had.time, had.cursor, had.behind
	if now != had {
		p.traces = state.Plotted(state.Traces(*s))
		p.drawPanels(s)
		p.drawSides(s)
	}
	p.figure.Cursor(s.View.Cursor, s.View.HasCursor)
	for _, each := range p.panels {
		each.Cursor(s.View.Cursor, s.View.HasCursor)
	}
	for _, each := range p.sides {
		each.figure.Cursor(s.View.Cursor, s.View.HasCursor)
	}
}

// tell marks the plot with the values that its traces belong to.
func (p *tracePanel) tell(s *state.State) {
	node := dom.ByID("trace-plot")
	node.Call("setAttribute", "aria-busy", strconv.FormatBool(state.Behind(*s)))
	if s.Shown == nil {
		return
	}
	node.Call("setAttribute", "data-shown", state.Describe(*s.Shown))
	node.Call("setAttribute", "data-version", s.Shown.Job.Version)
	if !p.first {
		p.first = true
		if poster := node.Call("querySelector", "svg[role=img]"); poster.Truthy() {
			poster.Call("remove")
		}
		dom.Mark("first traces")
	}
}

// legend shows which line is which; a click hides a trace or shows it again.
func (p *tracePanel) legend() *part {
	store := p.store
	return store.newPart(func(s *state.State) any {
		key := fmt.Sprint(store.theme())
		for _, t := range state.Legend(*s) {
			key += fmt.Sprint("|", t.Key, t.Label, t.Color, t.Hidden)
		}
		return key
	}, func(s *state.State) vecty.ComponentOrHTML {
		var entries vecty.List
		for i, t := range state.Legend(*s) {
			entries = append(entries, elem.ListItem(elem.Button(vecty.Markup(
				vecty.Attribute("type", "button"), vecty.Property("id", "legend-"+strconv.Itoa(i)),
				vecty.Attribute("title", "Hide or show these traces"), pressed(!t.Hidden), vecty.MarkupIf(t.Hidden, vecty.Class("off")),
				event.Click(func(*vecty.Event) { store.Dispatch(state.ToggleTrace{Key: t.Key}) })),
				elem.Span(vecty.Markup(vecty.Class("key"), vecty.Style("background", keyPaint(store.theme(), t.Color)))),
				vecty.Text(t.Label))))
		}
		return elem.UnorderedList(vecty.Markup(vecty.Class("legend"), vecty.Attribute("aria-label", "Legend")), entries)
	})
}

// keyPaint is the background of a legend's key: the trace's colour, in its dashes.
func keyPaint(theme plot.Theme, n int) string {
	colour := theme.Colour(plot.TraceInk(n))
	dash, gap, dashed := strings.Cut(plot.TraceDash(n), " ")
	if !dashed {
		return colour
	}
	return "repeating-linear-gradient(90deg, " + colour + " 0 " + dash + "px, transparent 0 calc(" + dash + "px + " + gap + "px))"
}

// readout tells the values at the cursor, and in a sentence what can be seen.
func (p *tracePanel) readout() *vecty.HTML {
	store := p.store
	values := store.newPart(func(s *state.State) any { return p.valuesAt(s) }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Paragraph(vecty.Markup(vecty.Class("values"), vecty.Property("id", "values")), vecty.Text(p.valuesAt(s)))
	})
	sentence := store.newPart(func(s *state.State) any { return p.sentence(s) }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Paragraph(vecty.Markup(vecty.Class("sentence"), vecty.Property("id", "sentence"), vecty.Attribute("aria-live", "polite")), vecty.Text(p.sentence(s)))
	})
	return elem.Div(vecty.Markup(vecty.Class("readout")), values, sentence)
}

// valuesAt lists what the cursor reads, of each entry of the legend.
func (p *tracePanel) valuesAt(s *state.State) string {
	if !s.View.HasCursor || s.Shown == nil {
		return "Point at the plot to read values; drag to zoom in, double-click to see all."
	}
	text := "t = " + plot.Fixed(s.View.Cursor, 2) + " ms"
	traces := state.Traces(*s)
	n := 0
	for i, t := range state.Plotted(traces) {
		at := t.At(s.View.Cursor)
		if t.Hidden || t.Ghost || at < 0 || n == 32 {
			continue
		}
		n++
		text += "   " + t.Label
		for k, v := range traces[i].Swept {
			text += [...]string{" (", ", "}[k] + plot.Number(v, 4)
		}
		if len(traces[i].Swept) > 0 {
			text += ")"
		}
		text += strings.TrimRight(" "+plot.Fixed(t.Y[at], 2)+" "+t.Unit, " ")
	}
	return text
}

// sentence says what can be seen, once the traces have caught up with the values
// and nobody is about to change them.
func (p *tracePanel) sentence(s *state.State) string {
	now := said{of: s.Shown, hidden: fmt.Sprint(s.View.Hidden), text: p.said.text}
	if s.Shown == nil || p.store.gesture || state.Behind(*s) || now == p.said {
		return p.said.text
	}
	plotted := plot.Traces{Traces: state.Plotted(state.Traces(*s))}
	now.text = plotted.Sentence()
	p.said = now
	return now.text
}

// said is a sentence and what it is about.
type said struct {
	of           *state.Shown
	hidden, text string
}

// tools are the buttons under the plot.
func (p *tracePanel) tools() *part {
	store := p.store
	return store.newPart(func(s *state.State) any {
		return [4]any{len(s.Ghosts), s.View.Window == nil, s.View.Panels["sides"], len(state.Resolutions(s.Substance)) == 0}
	}, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Div(vecty.Markup(vecty.Class("tools"), vecty.Attribute("role", "toolbar"), vecty.Attribute("aria-label", "Traces")),
			button("keep", "Keep", "Leave these traces in grey to compare against", func() { store.Dispatch(state.Keep{}) }),
			button("clear-kept", "Clear kept ("+strconv.Itoa(len(s.Ghosts))+")", "Take the kept traces away", func() { store.Dispatch(state.ClearKept{}) }, disabled(len(s.Ghosts) == 0)),
			button("fit", "Show all", "Show the whole of every trace (0)", func() { p.setView(nil, 0) }, disabled(s.View.Window == nil)),
			toggle("side-by-side", "Side by side", "Show each resolution in a plot of its own as well", s.View.Panels["sides"], func() {
				store.Dispatch(state.TogglePanel{Name: "sides"})
			}, disabled(len(state.Resolutions(s.Substance)) == 0)),
			button("save-svg", "Save picture", "Save the plot as an SVG file", func() {
				dom.Save("traces.svg", "image/svg+xml", plot.AppendSVG(nil, p.stacked(&store.now).Scene(), store.theme()))
			}),
		)
	})
}

// table is the plot's twin in numbers.
func (p *tracePanel) table() *vecty.HTML {
	store := p.store
	rows := store.newPart(func(s *state.State) any {
		if !s.View.Panels["table"] {
			return nil
		}
		return s.Shown
	}, func(s *state.State) vecty.ComponentOrHTML {
		if !s.View.Panels["table"] {
			return elem.Table()
		}
		plotted := plot.Traces{Width: 800, Height: 400, Traces: state.Plotted(state.Traces(*s))}
		head, body := plotted.Table(26)
		var lines vecty.List
		lines = append(lines, row(head, true))
		for _, r := range body {
			lines = append(lines, row(r, false))
		}
		return elem.Table(elem.TableBody(lines))
	})
	return elem.Details(vecty.Markup(vecty.Property("id", "table"), &vecty.EventListener{Name: "toggle", Listener: func(e *vecty.Event) {
		if e.Target.Get("open").Bool() != store.now.View.Panels["table"] {
			store.Dispatch(state.TogglePanel{Name: "table"})
		}
	}}), elem.Summary(vecty.Text("Values as a table")), elem.Div(vecty.Markup(vecty.Class("scroll")), rows))
}

func row(cells []string, head bool) *vecty.HTML {
	var all vecty.List
	for _, c := range cells {
		if head {
			all = append(all, elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "col")), vecty.Text(c)))
		} else {
			all = append(all, elem.TableData(vecty.Text(c)))
		}
	}
	return elem.TableRow(all)
}

// newLead is the slider under the plot: the first stimulus, or the end of the
// sweep that takes its place.
func newLead(store *Store) *part {
	return store.newPart(func(s *state.State) any { return leadOf(s) + s.Sweep.Path }, func(s *state.State) vecty.ComponentOrHTML {
		path := leadOf(s)
		if path == "" {
			return elem.Div(vecty.Markup(vecty.Class("lead")))
		}
		c := newControl(store, path)
		if path == "sweep.to" {
			f, _ := store.field(path)
			c.label = sweptName(s) + " up to (" + f.Unit + ")"
		}
		return elem.Div(vecty.Markup(vecty.Class("lead")), elem.Div(vecty.Markup(vecty.Key(path+s.Sweep.Path)), c))
	})
}

// sweptName is the last part of the swept parameter's path: "amp".
func sweptName(s *state.State) string {
	return s.Sweep.Path[strings.LastIndexByte(s.Sweep.Path, '.')+1:]
}

func leadOf(s *state.State) string {
	if s.Sweep.On {
		return "sweep.to"
	}
	return state.Amplitude(s.Doc)
}
