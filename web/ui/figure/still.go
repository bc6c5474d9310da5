//go:build js

package figure

import (
	"syscall/js"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
)

// Still is a plot that is only looked at, or clicked: the error curve, the budget.
type Still struct {
	vecty.Core
	ID      string
	Class   string
	Label   string
	OnClick func(x, y float64) // [px]
	OnSize  func()

	Width, Height float64 // [px] of the frame, 0 before it is known

	root   *vecty.HTML
	svg    js.Value
	canvas *canvas
	scene  plot.Scene
}

// Seen reports whether something is drawn.
func (f *Still) Seen() bool { return len(f.scene.Marks) > 0 }

// Scene is what was last drawn, for saving.
func (f *Still) Scene() plot.Scene { return f.scene }

// Render makes the frame; what is in it is drawn by Draw.
func (f *Still) Render() vecty.ComponentOrHTML {
	f.root = elem.Div(vecty.Markup(
		vecty.Class("still", f.Class),
		vecty.Property("id", f.ID),
		vecty.Attribute("role", "img"),
		vecty.Attribute("aria-label", f.Label),
	))
	return f.root
}

// Copy gives the virtual DOM a copy that holds on to nothing.
func (f *Still) Copy() vecty.Component { c := *f; c.Core = vecty.Core{}; return &c }

// SkipRender keeps the element as it was mounted.
func (f *Still) SkipRender(vecty.Component) bool { return true }

// Mount makes the SVG and listens.
func (f *Still) Mount() {
	node := f.root.Node()
	f.svg = element("svg")
	node.Call("appendChild", f.svg)
	f.canvas = newCanvas(f.svg)
	if f.OnClick != nil {
		dom.On(node, "click", func(e js.Value) { f.OnClick(where(e, f.svg)) })
	}
	dom.OnResize(node, func(width, height float64) {
		if width != f.Width || height != f.Height {
			f.Width, f.Height = width, height
			f.OnSize()
		}
	})
}

// Draw shows a scene, and says in words what is seen.
func (f *Still) Draw(s plot.Scene, theme plot.Theme, words string) {
	if f.Width < 1 {
		return
	}
	f.scene = s
	f.canvas.draw(s.Marks, theme)
	f.svg.Call("setAttribute", "height", s.Height)
	f.root.Node().Call("setAttribute", "aria-label", words)
}
