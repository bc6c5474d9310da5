//go:build js

package ui

import (
	"strconv"
	"strings"
	"syscall/js"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// control is a slider with a number field beside it. After it is mounted it
// writes its values past the virtual DOM.
type control struct {
	vecty.Core
	store *Store
	path  string
	label string // "" is the control's own

	slider, field, message, note *vecty.HTML
	shown                        fieldShown
}

func newControl(store *Store, path string) *control { return &control{store: store, path: path} }

// newRow is a control alone in an element, by whose key one parameter's control
// never turns into another's: a component that never renders again can have
// neither a key itself nor a sibling that comes and goes.
func newRow(store *Store, path string) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Key(path)), newControl(store, path))
}

// newNamedRow is newRow with the whole name for a label, for where no heading says
// what the control belongs to.
func newNamedRow(store *Store, path string) *vecty.HTML {
	c := newControl(store, path)
	now, _ := store.field(path)
	c.label = now.Name
	return elem.Div(vecty.Markup(vecty.Key(path)), c)
}

// idOf makes an element's id of a path: "points[0].amp" becomes "points-0-amp".
func idOf(path string) string {
	return strings.NewReplacer("[", "-", "]", "", ".", "-").Replace(path)
}

// Copy gives the virtual DOM a copy that holds on to nothing.
func (c *control) Copy() vecty.Component { d := *c; d.Core = vecty.Core{}; return &d }

// SkipRender keeps the elements as they were mounted.
func (c *control) SkipRender(vecty.Component) bool { return true }

// Render makes the elements; Mount gives them their values.
func (c *control) Render() vecty.ComponentOrHTML {
	now, _ := c.store.field(c.path)
	id := idOf(c.path)
	label := c.label
	switch {
	case label != "":
	case now.Unit != "":
		label = now.Label + " (" + now.Unit + ")"
	default:
		label = now.Label
	}
	input := func(suffix, name string) *vecty.HTML {
		return elem.Input(vecty.Markup(vecty.Property("id", id+suffix), vecty.Attribute("aria-label", name),
			vecty.Attribute("aria-describedby", id+"-message "+id+"-note")))
	}
	c.slider, c.field = input("-slider", now.Name), input("", now.Name+", number")
	c.message = elem.Paragraph(vecty.Markup(vecty.Class("problem"), vecty.Property("id", id+"-message"), vecty.Attribute("aria-live", "polite")))
	c.note = elem.Paragraph(vecty.Markup(vecty.Class("note"), vecty.Property("id", id+"-note")))
	return elem.Div(vecty.Markup(vecty.Class("control"), vecty.Attribute("title", now.about())),
		elem.Label(vecty.Markup(vecty.Attribute("for", id)), vecty.Text(label)),
		c.slider, c.field, c.message, c.note)
}

// about says what a control is for, and NEURON's default.
func (f fieldShown) about() string {
	if f.Path == "" || f.Doc == "" {
		return f.Doc
	}
	return f.Doc + " (NEURON's default: " + strings.TrimSpace(strconv.FormatFloat(f.Default, 'g', -1, 64)+" "+f.Unit) + ")"
}

// Mount sets the slider's range before its value, which the browser would clamp,
// and has the store keep them up to date.
func (c *control) Mount() {
	slider, field := c.slider.Node(), c.field.Node()
	slider.Set("type", "range")
	slider.Set("min", 0)
	slider.Set("max", 100)
	slider.Set("step", 1)
	field.Set("type", "text")
	field.Set("inputMode", "decimal")
	field.Set("autocomplete", "off")
	field.Set("spellcheck", false)
	c.listenSlider(slider)
	c.listenField(field)
	c.shown = fieldShown{}
	c.store.add(c)
	c.update(&c.store.now)
}

// Unmount ends that.
func (c *control) Unmount() { c.store.remove(c) }

func (c *control) listenSlider(node js.Value) {
	begin := func(js.Value) { c.store.Dispatch(state.BeginGesture{}) }
	end := func(js.Value) { c.store.Dispatch(state.EndGesture{}) }
	dom.On(node, "pointerdown", begin)
	dom.On(node, "keydown", begin)
	for _, event := range []string{"pointerup", "pointercancel", "keyup", "change", "blur"} {
		dom.On(node, event, end)
	}
	dom.On(node, "input", func(js.Value) {
		position, err := strconv.Atoi(node.Get("value").String())
		if now, ok := c.store.field(c.path); ok && err == nil {
			c.store.Dispatch(state.SetValue{Path: c.path, Value: now.Slider.At(position)})
		}
	})
}

func (c *control) listenField(node js.Value) {
	set := func() { c.store.Dispatch(state.SetText{Path: c.path, Text: node.Get("value").String()}) }
	dom.On(node, "change", func(js.Value) { set() })
	dom.OnActive(node, "keydown", func(e js.Value) {
		now, ok := c.store.field(c.path)
		if !ok {
			return
		}
		step := 0
		switch e.Get("key").String() {
		case "Enter":
			set()
			return
		case "ArrowUp":
			step = 1
		case "ArrowDown":
			step = -1
		default:
			return
		}
		e.Call("preventDefault")
		position := now.Slider.Position(now.Value) + step
		c.store.Dispatch(state.SetValue{Path: c.path, Value: now.Slider.At(max(0, min(now.Steps, position)))})
	})
}

// update writes what has changed.
func (c *control) update(*state.State) {
	now, ok := c.store.field(c.path)
	if !ok || now == c.shown {
		return
	}
	slider, input := c.slider.Node(), c.field.Node()
	if now.Slider != c.shown.Slider {
		slider.Set("max", now.Steps)
	}
	slider.Set("value", now.Slider.Position(now.Value))
	if now.Name != c.shown.Name {
		slider.Call("setAttribute", "aria-label", now.Name)
		input.Call("setAttribute", "aria-label", now.Name+", number")
	}
	slider.Call("setAttribute", "aria-valuetext", strings.TrimSpace(now.Text+" "+now.Unit))
	if input.Get("value").String() != now.Text {
		input.Set("value", now.Text)
	}
	if now.Problem != c.shown.Problem {
		c.message.Node().Set("textContent", now.Problem)
		input.Call("setAttribute", "aria-invalid", strconv.FormatBool(now.Problem != ""))
	}
	if now.note != c.shown.note {
		c.note.Node().Set("textContent", now.note)
	}
	c.shown = now
}
