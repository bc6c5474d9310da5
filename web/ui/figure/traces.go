//go:build js

package figure

import (
	"syscall/js"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
)

// Traces is the trace plot: lines over time, with a cursor, zoom and pan.
type Traces struct {
	vecty.Core
	ID       string
	Label    string                // what a screen reader calls it
	OnCursor func(t float64)       // somebody points at a time
	OnLeave  func()                // the cursor is put away
	OnView   func(view *plot.View) // another part is to be seen; nil is all
	OnSize   func()                // the plot has another size now: draw again

	root     *vecty.HTML
	svg      js.Value
	axes     *canvas
	lines    []line
	linesBox js.Value
	clip     js.Value
	cursor   *canvas
	box      *canvas // the zoom box being drawn

	plot  plot.Traces
	frame plot.Frame
	theme plot.Theme
	time  float64
	on    bool
	drag  drag
	ready bool
}

// line is one trace's path and the buffer that its data is written into.
type line struct {
	node   js.Value
	mark   []plot.Attribute
	buffer []byte
}

// Render makes the frame; what is in it is drawn by Draw.
func (f *Traces) Render() vecty.ComponentOrHTML {
	f.root = elem.Div(vecty.Markup(
		vecty.Class("plot"),
		vecty.Property("id", f.ID),
		vecty.Attribute("tabindex", "0"),
		vecty.Attribute("role", "application"),
		vecty.Attribute("aria-roledescription", "plot"),
		vecty.Attribute("aria-label", f.Label+". Arrow keys move the cursor, plus and minus zoom, 0 shows all."),
		vecty.Attribute("aria-describedby", "sentence"),
	))
	return f.root
}

// Copy gives the virtual DOM a copy that holds on to nothing.
func (f *Traces) Copy() vecty.Component { c := *f; c.Core = vecty.Core{}; return &c }

// SkipRender keeps the element as it was mounted.
func (f *Traces) SkipRender(vecty.Component) bool { return true }

// Mount makes the SVG and listens.
func (f *Traces) Mount() {
	node := f.root.Node()
	f.svg = element("svg")
	f.svg.Call("setAttribute", "aria-hidden", "true")
	node.Call("appendChild", f.svg)
	f.clip = element("clipPath")
	f.clip.Call("setAttribute", "id", f.ID+"-clip")
	f.clip.Call("appendChild", element("rect"))
	f.svg.Call("appendChild", f.clip)
	f.axes = newCanvas(f.svg)
	f.linesBox = element("g")
	f.linesBox.Call("setAttribute", "clip-path", "url(#"+f.ID+"-clip)")
	f.svg.Call("appendChild", f.linesBox)
	f.box, f.cursor = newCanvas(f.svg), newCanvas(f.svg)
	f.listen(node)
	dom.OnResize(node, f.resize)
}

func (f *Traces) resize(width, height float64) {
	if width < 1 || height < 1 || width == f.plot.Width && height == f.plot.Height {
		return
	}
	f.plot.Width, f.plot.Height = width, height
	f.ready = true
	f.OnSize()
}

// Draw shows a plot. Its size is the component's own, and the page has the legend.
func (f *Traces) Draw(p plot.Traces, theme plot.Theme) {
	p.Width, p.Height, p.Top, p.NoLegend = f.plot.Width, f.plot.Height, 0, true
	f.plot, f.theme = p, theme
	if !f.ready {
		return
	}
	f.frame = f.plot.Frame()
	axes := f.plot.Axes()
	f.axes.draw(axes.Marks, theme)
	setClip(f.clip, f.frame.Box)
	f.drawLines()
	f.drawCursor()
}

// drawLines writes each trace's data straight into its path.
func (f *Traces) drawLines() {
	n := 0
	for i := range f.plot.Traces {
		tr := &f.plot.Traces[i]
		if tr.Hidden {
			continue
		}
		if n == len(f.lines) {
			l := line{node: element("path")}
			f.linesBox.Call("appendChild", l.node)
			f.lines = append(f.lines, l)
		}
		f.lines[n].write(tr, &f.frame, f.theme)
		n++
	}
	for i := n; i < len(f.lines); i++ {
		f.lines[i].node.Call("remove")
	}
	f.lines = f.lines[:n]
}

func (l *line) write(tr *plot.Trace, frame *plot.Frame, theme plot.Theme) {
	m := tr.Mark(frame)
	m.Clip = nil
	for i, a := range m.Attributes(theme) {
		if a.Name == "d" || i < len(l.mark) && l.mark[i] == a {
			continue
		}
		l.node.Call("setAttribute", a.Name, a.Value)
	}
	l.mark = m.Attributes(theme)
	l.buffer = plot.AppendPath(l.buffer[:0], tr.T, tr.Y, frame.X, frame.Y)
	l.node.Call("setAttribute", "d", string(l.buffer))
}

// Cursor puts the cursor to a time, or away.
func (f *Traces) Cursor(t float64, on bool) {
	f.time, f.on = t, on
	if f.ready {
		f.drawCursor()
	}
}

func (f *Traces) drawCursor() {
	var marks []plot.Mark
	if x := f.frame.X.Pixel(f.time); f.on && x >= f.frame.Box.X0-.5 && x <= f.frame.Box.X1+.5 {
		marks = append(marks, plot.Mark{Kind: plot.Rect, Class: "cursor", Ink: plot.Quiet, Fill: true, X: x - .5, Y: f.frame.Box.Y0, W: 1, H: f.frame.Box.Y1 - f.frame.Box.Y0})
		for i := range f.plot.Traces {
			tr := &f.plot.Traces[i]
			if at := tr.At(f.time); !tr.Hidden && !tr.Ghost && at >= 0 {
				y := f.frame.Y.Pixel(tr.Y[at])
				if y >= f.frame.Box.Y0 && y <= f.frame.Box.Y1 {
					marks = append(marks, plot.Mark{Kind: plot.Circle, Class: "dot", Ink: plot.TraceInk(tr.Colour), Fill: true, X: x, Y: y, W: 3.5})
				}
			}
		}
	}
	f.cursor.draw(marks, f.theme)
}

// Size is the component's [px], 0 before it is known.
func (f *Traces) Size() (width, height float64) { return f.plot.Width, f.plot.Height }
