//go:build js

package figure

import (
	"math"
	"syscall/js"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
)

// Shape is the cell in space, to turn, zoom and point at.
type Shape struct {
	vecty.Core
	OnTurn  func(r plot.Rotation)
	OnHold  func(on bool) // a turn has begun, or is over
	OnZoom  func(zoom float64)
	OnPlace func(line int, x float64) // somebody clicked a place
	OnEnter func()                    // somebody asked by the keyboard what can be done
	OnAxes  func()
	OnSize  func()

	root   *vecty.HTML
	svg    js.Value
	canvas *canvas
	shape  plot.Shape
	theme  plot.Theme
	ready  bool
	down   bool
	turned bool
	held   bool
	last   [2]float64 // [px]
}

// reach is how near a click has to be to count for a place [px].
const reach = 24

// Render makes the frame; what is in it is drawn by Draw.
func (f *Shape) Render() vecty.ComponentOrHTML {
	f.root = elem.Div(vecty.Markup(
		vecty.Class("shape"),
		vecty.Property("id", "shape-plot"),
		vecty.Attribute("tabindex", "0"),
		vecty.Attribute("role", "application"),
		vecty.Attribute("aria-roledescription", "picture of the cell"),
		vecty.Attribute("aria-label", "The cell, coloured by its voltage. Keys x, y, z turn it, X, Y, Z turn it by ten degrees, A shows the axes, plus and minus zoom, Enter offers what can be put at a place while the cell is built."),
	))
	return f.root
}

// Copy gives the virtual DOM a copy that holds on to nothing.
func (f *Shape) Copy() vecty.Component { c := *f; c.Core = vecty.Core{}; return &c }

// SkipRender keeps the element as it was mounted.
func (f *Shape) SkipRender(vecty.Component) bool { return true }

// Mount makes the SVG and listens.
func (f *Shape) Mount() {
	node := f.root.Node()
	f.svg = element("svg")
	f.svg.Call("setAttribute", "aria-hidden", "true")
	node.Call("appendChild", f.svg)
	f.canvas = newCanvas(f.svg)
	dom.On(node, "pointerdown", f.press)
	dom.On(node, "pointermove", f.move)
	dom.On(node, "pointerup", f.release)
	dom.On(node, "pointercancel", func(js.Value) {
		f.down = false
		f.hold(false)
	})
	dom.OnActive(node, "wheel", f.wheel)
	dom.OnActive(node, "keydown", f.key)
	for _, end := range [...]string{"keyup", "blur"} {
		dom.On(node, end, func(js.Value) { f.hold(false) })
	}
	dom.OnResize(node, func(width, height float64) {
		if width >= 1 && height >= 1 {
			f.shape.Width, f.shape.Height, f.ready = width, height, true
			f.OnSize()
		}
	})
}

// Draw shows the cell. Its size is the component's own.
func (f *Shape) Draw(shape plot.Shape, theme plot.Theme) {
	shape.Width, shape.Height = f.shape.Width, f.shape.Height
	f.shape, f.theme = shape, theme
	if f.ready {
		f.canvas.draw(shape.Scene().Marks, theme)
	}
}

// Pixel is where a place is in the picture, and the picture's width.
func (f *Shape) Pixel(line int, x float64) (px, py, width float64) {
	if !f.ready || line < 0 || line >= len(f.shape.Lines) {
		return 0, 0, f.shape.Width
	}
	px, py = f.shape.Pixel(line, x)
	return px, py, f.shape.Width
}

// Scene is the picture as it is seen, for saving.
func (f *Shape) Scene() plot.Scene { return f.shape.Scene() }

func (f *Shape) press(e js.Value) {
	if e.Get("button").Int() != 0 {
		return
	}
	x, y := where(e, f.svg)
	f.down, f.turned, f.last = true, false, [2]float64{x, y}
	f.svg.Call("setPointerCapture", e.Get("pointerId"))
	f.hold(true)
}

// hold tells that a turn begins or is over.
func (f *Shape) hold(on bool) {
	if f.held != on {
		f.held = on
		f.OnHold(on)
	}
}

func (f *Shape) move(e js.Value) {
	if !f.down {
		return
	}
	x, y := where(e, f.svg)
	dx, dy := x-f.last[0], y-f.last[1]
	if !f.turned && math.Hypot(dx, dy) < 5 {
		return
	}
	f.turned, f.last = true, [2]float64{x, y}
	f.OnTurn(f.shape.Rotation.Drag(dx, dy, math.Min(f.shape.Width, f.shape.Height)))
}

func (f *Shape) release(e js.Value) {
	if !f.down {
		return
	}
	f.down = false
	f.hold(false)
	if f.turned {
		return
	}
	if line, x, away := f.shape.Pick(where(e, f.svg)); line >= 0 && away <= reach {
		f.OnPlace(line, x)
	}
}

// wheel zooms with Ctrl alone: the plain wheel scrolls the page.
func (f *Shape) wheel(e js.Value) {
	if !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() {
		return
	}
	e.Call("preventDefault")
	f.zoom(math.Exp(-math.Max(-.5, math.Min(.5, e.Get("deltaY").Float()*.0025))))
}

func (f *Shape) zoom(factor float64) {
	now := f.shape.Zoom
	if now == 0 {
		now = 1
	}
	f.OnZoom(math.Max(.2, math.Min(200, now*factor)))
}

// key follows NEURON's PlotShape: small letters turn freely, capitals by ten degrees.
func (f *Shape) key(e js.Value) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	const free, ten = math.Pi / 60, math.Pi / 18
	turn := func(axis int, angle float64) {
		f.hold(true)
		f.OnTurn(f.shape.Rotation.About(axis, angle))
	}
	switch e.Get("key").String() {
	case "x":
		turn(0, free)
	case "y":
		turn(1, free)
	case "z":
		turn(2, free)
	case "X":
		turn(0, ten)
	case "Y":
		turn(1, ten)
	case "Z":
		turn(2, ten)
	case "a", "A":
		f.OnAxes()
	case "Enter":
		f.OnEnter()
	case "+", "=":
		f.zoom(1.25)
	case "-":
		f.zoom(.8)
	case "0":
		f.OnTurn(plot.Front)
		f.OnZoom(1)
	default:
		return
	}
	e.Call("preventDefault")
}
