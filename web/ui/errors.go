//go:build js

package ui

import (
	"math"
	"slices"
	"strconv"
	"syscall/js"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// errors shows the error of each resolution. It follows a slider in the frame of
// the traces, so it writes into its elements itself.
type errors struct {
	vecty.Core
	root  *vecty.HTML
	lines []errorLine
}

// errorLine is an error's element and what it shows.
type errorLine struct {
	node, label, value, digits js.Value
	shown                      state.ResolutionError
}

func newErrors(store *Store) *errors {
	e := &errors{}
	store.add(e)
	return e
}

// Copy gives the virtual DOM a copy that holds on to nothing.
func (e *errors) Copy() vecty.Component { c := *e; c.Core = vecty.Core{}; return &c }

// SkipRender keeps the element as it was mounted.
func (e *errors) SkipRender(vecty.Component) bool { return true }

// Render makes the frame; what is in it is written by update.
func (e *errors) Render() vecty.ComponentOrHTML {
	e.root = elem.Div(vecty.Markup(vecty.Property("id", "errors"), vecty.Attribute("aria-live", "polite")))
	return e.root
}

func (e *errors) update(s *state.State) {
	now := slices.DeleteFunc(state.Errors(*s), func(r state.ResolutionError) bool { return r.Reference })
	for len(e.lines) < len(now) {
		e.lines = append(e.lines, newErrorLine())
		e.root.Node().Call("append", e.lines[len(e.lines)-1].node)
	}
	for len(e.lines) > len(now) {
		e.lines[len(e.lines)-1].node.Call("remove")
		e.lines = e.lines[:len(e.lines)-1]
	}
	for i := range now {
		e.lines[i].write(now[i])
	}
}

func newErrorLine() errorLine {
	l := errorLine{node: dom.New("p"), label: dom.New("span"), value: dom.New("output"), digits: dom.New("small")}
	l.node.Set("className", "error")
	l.value.Set("className", "big")
	l.digits.Set("className", "digits")
	l.digits.Set("title", "Every digit, as the tutorial prints it")
	l.node.Call("append", l.label, l.value, l.digits)
	return l
}

func (l *errorLine) write(r state.ResolutionError) {
	if r.Nseg != l.shown.Nseg {
		nseg := strconv.Itoa(r.Nseg)
		l.label.Set("textContent", "nseg "+nseg+": average error ")
		l.value.Call("setAttribute", "data-nseg", nseg)
	}
	if r.Text != l.shown.Text {
		unit := " mV"
		if math.IsNaN(r.Error) {
			unit = ""
		}
		l.value.Set("textContent", r.Text+unit)
	}
	if r.Digits != l.shown.Digits {
		l.digits.Set("textContent", r.Digits)
	}
	l.shown = r
}
