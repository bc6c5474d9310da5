//go:build js

// Package figure holds the page's plots: components that turn the strokes of
// core/plot into SVG elements and the reader's gestures into callbacks.
//
// Invariant: strokes are written past the virtual DOM, and only what has changed.
package figure

import (
	"syscall/js"

	"github.com/cablelab/cablelab/core/plot"
)

const svgSpace = "http://www.w3.org/2000/svg"

// element makes an SVG element.
func element(tag string) js.Value {
	return js.Global().Get("document").Call("createElementNS", svgSpace, tag)
}

// canvas is an SVG group whose children are the marks last drawn.
type canvas struct {
	group js.Value
	nodes []stroke
}

// stroke is an element and what was last written to it.
type stroke struct {
	node js.Value
	kind plot.Kind
	had  []plot.Attribute
	text string
}

func newCanvas(parent js.Value) *canvas {
	c := &canvas{group: element("g")}
	parent.Call("appendChild", c.group)
	return c
}

var tags = [...]string{plot.Path: "path", plot.Rect: "rect", plot.Circle: "circle", plot.Text: "text"}

// draw makes the group show these marks.
func (c *canvas) draw(marks []plot.Mark, theme plot.Theme) {
	for i := range marks {
		m := &marks[i]
		switch {
		case i == len(c.nodes):
			c.nodes = append(c.nodes, newStroke(m.Kind))
			c.group.Call("appendChild", c.nodes[i].node)
		case c.nodes[i].kind != m.Kind:
			old := c.nodes[i].node
			c.nodes[i] = newStroke(m.Kind)
			c.group.Call("replaceChild", c.nodes[i].node, old)
		}
		c.nodes[i].write(m, theme)
	}
	for i := len(marks); i < len(c.nodes); i++ {
		c.nodes[i].node.Call("remove")
	}
	c.nodes = c.nodes[:len(marks)]
}

func newStroke(kind plot.Kind) stroke {
	return stroke{node: element(tags[kind]), kind: kind}
}

func (s *stroke) write(m *plot.Mark, theme plot.Theme) {
	next := m.Attributes(theme)
	for i, a := range next {
		if i < len(s.had) && s.had[i] == a {
			continue
		}
		s.node.Call("setAttribute", a.Name, a.Value)
	}
	for _, old := range s.had {
		if !has(next, old.Name) {
			s.node.Call("removeAttribute", old.Name)
		}
	}
	s.had = next
	if m.Kind == plot.Text && s.text != m.Text {
		s.node.Set("textContent", m.Text)
		s.text = m.Text
	}
}

func has(all []plot.Attribute, name string) bool {
	for _, a := range all {
		if a.Name == name {
			return true
		}
	}
	return false
}

// clips keeps the clipping boxes that marks refer to.
func setClip(clip js.Value, box plot.Box) {
	rect := clip.Get("firstChild")
	for name, v := range map[string]float64{"x": box.X0, "y": box.Y0, "width": box.X1 - box.X0, "height": box.Y1 - box.Y0} {
		rect.Call("setAttribute", name, v)
	}
}

// where is an event's place in an element [px].
func where(e, node js.Value) (x, y float64) {
	box := node.Call("getBoundingClientRect")
	return e.Get("clientX").Float() - box.Get("left").Float(), e.Get("clientY").Float() - box.Get("top").Float()
}
