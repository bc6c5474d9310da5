//go:build js

package figure

import (
	"math"
	"syscall/js"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
)

// drag is what the pointers on the trace plot are doing.
type drag struct {
	pointers map[int][2]float64 // [px] by pointer id
	from     [2]float64         // [px] where the first went down
	panned   bool
	boxing   bool
	view     plot.View // when it began
}

func (f *Traces) listen(node js.Value) {
	f.drag.pointers = map[int][2]float64{}
	dom.On(node, "pointerdown", f.down)
	dom.On(node, "pointermove", f.move)
	dom.On(node, "pointerup", func(e js.Value) { f.up(e, true) })
	dom.On(node, "pointercancel", func(e js.Value) { f.up(e, false) })
	dom.On(node, "dblclick", func(js.Value) { f.OnView(nil) })
	dom.OnActive(node, "wheel", f.wheel)
	dom.OnActive(node, "keydown", f.key)
}

func (f *Traces) down(e js.Value) {
	if e.Get("button").Int() != 0 || !f.ready {
		return
	}
	x, y := where(e, f.svg)
	f.drag.pointers[e.Get("pointerId").Int()] = [2]float64{x, y}
	f.drag.from, f.drag.view, f.drag.panned = [2]float64{x, y}, f.frame.View, false
	f.drag.boxing = false
	if e.Get("pointerType").String() == "touch" {
		f.point(x)
		return
	}
	f.svg.Call("setPointerCapture", e.Get("pointerId"))
}

func (f *Traces) move(e js.Value) {
	x, y := where(e, f.svg)
	id := e.Get("pointerId").Int()
	was, pressed := f.drag.pointers[id]
	switch {
	case !pressed:
		f.point(x)
	case len(f.drag.pointers) == 2:
		f.pinch(id, was, [2]float64{x, y})
	case e.Get("pointerType").String() == "touch":
		f.point(x)
	case f.plot.View != nil:
		f.pan(x, y)
	default:
		f.drawBox(x, y)
	}
	if pressed {
		f.drag.pointers[id] = [2]float64{x, y}
	}
}

func (f *Traces) point(x float64) {
	if x >= f.frame.Box.X0-12 && x <= f.frame.Box.X1+12 && f.ready {
		v := f.frame.View
		f.OnCursor(math.Max(v.T0, math.Min(v.T1, f.frame.X.Value(x))))
	}
}

func (f *Traces) pan(x, y float64) {
	dx, dy := x-f.drag.from[0], y-f.drag.from[1]
	if math.Hypot(dx, dy) < 3 && !f.drag.panned {
		return
	}
	f.drag.panned = true
	v := f.drag.view
	perX := (v.T1 - v.T0) / (f.frame.Box.X1 - f.frame.Box.X0)
	perY := (v.Y1 - v.Y0) / (f.frame.Box.Y1 - f.frame.Box.Y0)
	f.show(v.Pan(-dx*perX, dy*perY))
}

// pinch zooms about the other finger.
func (f *Traces) pinch(id int, was, now [2]float64) {
	for other, at := range f.drag.pointers {
		if other == id {
			continue
		}
		before, after := math.Hypot(was[0]-at[0], was[1]-at[1]), math.Hypot(now[0]-at[0], now[1]-at[1])
		if before > 10 && after > 10 {
			f.zoom(at[0], at[1], before/after)
		}
	}
}

func (f *Traces) drawBox(x, y float64) {
	if !f.drag.boxing && math.Hypot(x-f.drag.from[0], y-f.drag.from[1]) < 6 {
		return
	}
	f.drag.boxing = true
	b := f.boxTo(x, y)
	f.box.draw([]plot.Mark{{Kind: plot.Rect, Class: "zoom-box", Ink: plot.Accent, Width: 1, Dash: "4 3", X: b.X0, Y: b.Y0, W: b.X1 - b.X0, H: b.Y1 - b.Y0}}, f.theme)
}

func (f *Traces) boxTo(x, y float64) plot.Box {
	in := f.frame.Box
	clamp := func(v, a, b float64) float64 { return math.Max(a, math.Min(b, v)) }
	x0, y0 := clamp(f.drag.from[0], in.X0, in.X1), clamp(f.drag.from[1], in.Y0, in.Y1)
	x1, y1 := clamp(x, in.X0, in.X1), clamp(y, in.Y0, in.Y1)
	return plot.Box{X0: math.Min(x0, x1), Y0: math.Min(y0, y1), X1: math.Max(x0, x1), Y1: math.Max(y0, y1)}
}

func (f *Traces) up(e js.Value, use bool) {
	delete(f.drag.pointers, e.Get("pointerId").Int())
	if !f.drag.boxing {
		return
	}
	f.drag.boxing = false
	f.box.draw(nil, f.theme)
	b := f.boxTo(where(e, f.svg))
	if use && b.X1-b.X0 > 8 && b.Y1-b.Y0 > 8 {
		f.show(plot.View{T0: f.frame.X.Value(b.X0), T1: f.frame.X.Value(b.X1), Y0: f.frame.Y.Value(b.Y1), Y1: f.frame.Y.Value(b.Y0)})
	}
}

// wheel zooms with Ctrl alone: the plain wheel scrolls the page.
func (f *Traces) wheel(e js.Value) {
	if !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() || !f.ready {
		return
	}
	e.Call("preventDefault")
	x, y := where(e, f.svg)
	f.zoom(x, y, math.Exp(math.Max(-.5, math.Min(.5, e.Get("deltaY").Float()*.0025))))
}

func (f *Traces) zoom(x, y, factor float64) {
	t, v := f.frame.X.Value(x), f.frame.Y.Value(y)
	if y > f.frame.Box.Y1 {
		f.show(f.frame.View.ZoomTime(t, factor))
		return
	}
	f.show(f.frame.View.Zoom(t, v, factor))
}

func (f *Traces) show(v plot.View) {
	v = v.Within(f.plot.FullView())
	f.OnView(&v)
}

func (f *Traces) key(e js.Value) {
	if !f.ready || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	v := f.frame.View
	step := (v.T1 - v.T0) / 250
	if e.Get("shiftKey").Bool() {
		step *= 10
	}
	t := f.time
	if !f.on {
		t = v.T0
	}
	middle := [2]float64{f.frame.X.Pixel(math.Max(v.T0, math.Min(v.T1, t))), (f.frame.Box.Y0 + f.frame.Box.Y1) / 2}
	switch e.Get("key").String() {
	case "ArrowRight":
		f.goTo(math.Min(v.T1, t+step))
	case "ArrowLeft":
		f.goTo(math.Max(v.T0, t-step))
	case "Home":
		f.goTo(v.T0)
	case "End":
		f.goTo(v.T1)
	case "+", "=":
		f.zoom(middle[0], middle[1], .8)
	case "-":
		f.zoom(middle[0], middle[1], 1.25)
	case "0":
		f.OnView(nil)
	case "Escape":
		f.OnLeave()
	default:
		return
	}
	e.Call("preventDefault")
}

// goTo moves the cursor, for the next key from where this one took it.
func (f *Traces) goTo(t float64) {
	f.time, f.on = t, true
	f.OnCursor(t)
}
