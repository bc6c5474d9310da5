package hoc

import (
	"slices"

	"github.com/cablelab/cablelab/core/morph"
	"github.com/cablelab/cablelab/core/plot"
)

// plotShape is a PlotShape or a Shape: the cells in space, and how they are drawn.
type plotShape struct {
	self
	list      *sectionList // nil: all sections
	variable  *ranged      // whose values colour the cells
	low, high float64      // of the colours
	coloured  bool         // in a window; a figure of plot() always is
	diameters bool         // to scale
	setOff    []*section
	marks     []Segment
	window    bool // drawn by itself, as NEURON's windows are
	pending   bool // to be drawn
}

// NEURON's range of colours [mV].
const (
	coldest = -80.0
	hottest = 40.0
)

func init() {
	names := map[string]*attr{
		"show": shapeCall("show(0): diameters to scale; show(1): lines; show(2): the same", func(p *plotShape, a arguments) Value {
			p.diameters = a.whole(0, 0, 2) == 0
			return 1.0
		}),
		"exec_menu": shapeCall("exec_menu('Show Diam'): what the window's menu does", func(p *plotShape, a arguments) Value {
			p.menu(a.text(0))
			return 0.0
		}),
		"color": shapeCall("color(i, sec=sec): sets a section off; i = 1 is the usual black", func(p *plotShape, a arguments) Value {
			p.colour(a.whole(0, 0, 100), must(a.s.accessed(Args{Named: a.Named})))
			return 0.0
		}),
		"color_all": shapeCall("color_all(i): sets all sections off; i = 1 is the usual black", func(p *plotShape, a arguments) Value {
			for _, sec := range p.sections(a.s) {
				p.colour(a.whole(0, 0, 100), sec)
			}
			return 0.0
		}),
		"color_list": shapeCall("color_list(sectionlist, i): sets sections off", func(p *plotShape, a arguments) Value {
			for _, sec := range object[*sectionList](a, 0, "SectionList").living() {
				p.colour(a.whole(1, 0, 100), sec)
			}
			return 0.0
		}),
		"point_mark": shapeCall("point_mark(pointprocess, i): marks where it is", func(p *plotShape, a arguments) Value {
			for _, at := range a.s.spots {
				if a.value(0) == Value(at.object) && at.section != nil {
					p.marks = append(p.marks, at.segment())
				}
			}
			return 0.0
		}),
		"observe": shapeCall("observe(sectionlist): draws these sections only", func(p *plotShape, a arguments) Value {
			if p.list = nil; a.has(0) {
				p.list = object[*sectionList](a, 0, "SectionList")
			}
			return 0.0
		}),
		"__svg__": {doc: "the cells as a figure", call: method(func(p *plotShape, a arguments) Value { return p.svg(a.s) })},
	}
	for name, doc := range map[string]string{"flush": "draws anew", "begin": "begins a drawing", "size": "size(x1, x2, y1, y2): the part that a window shows", "view": "view(...): places a window",
		"rotate": "rotate(...): turns the cells", "unmap": "takes the window away", "menu_tool": "menu_tool(...): a tool of the window's menu", "erase_all": "takes away what was drawn"} {
		names[name] = &attr{doc: doc + "; of no effect here", call: method(func(p *plotShape, a arguments) Value { return 0.0 })}
	}
	shape := map[string]*attr{}
	for name, at := range names {
		shape[name] = at
	}
	newKind(&kind{name: "Shape", doc: "the cells in space", create: createShape("Shape"), attrs: shape})
	names["variable"] = shapeCall("variable('v'): the range variable whose values colour the cells", func(p *plotShape, a arguments) Value {
		name := a.text(0)
		if variables[name] == nil {
			throw(valueError("variable('%s'): there is no range variable of this name; try 'v'", name))
		}
		p.variable, p.coloured = variables[name], true
		return 1.0
	})
	names["scale"] = shapeCall("scale(low, high): the values of the first and the last colour", func(p *plotShape, a arguments) Value {
		p.low, p.high = a.number(0), a.number(1)
		return 1.0
	})
	names["colormap"] = &attr{doc: "colormap(...): of no effect here", call: method(func(p *plotShape, a arguments) Value { return 0.0 })}
	names["plot"] = &attr{doc: "plot(pyplot): draws the cells as a figure, coloured by the variable", call: method(func(p *plotShape, a arguments) Value {
		a.s.defineShape()
		p.pending, p.coloured = true, true
		return p.object()
	})}
	names["mark"] = shapeCall("mark(seg): marks a place, of what plot() gives", func(p *plotShape, a arguments) Value {
		at, ok := a.value(0).(Segment)
		if !ok {
			throw(typeError("mark takes a segment such as soma(0.5), got %s", describe(a.Values[0])))
		}
		must(a.s.section(at))
		p.marks = append(p.marks, at)
		return p.object()
	})
	newKind(&kind{name: "PlotShape", doc: "the cells in space, coloured by a range variable: h.PlotShape(False).plot(pyplot)", create: createShape("PlotShape"), attrs: names})
}

// shapeCall is a call after which a window is drawn anew.
func shapeCall(doc string, f func(p *plotShape, a arguments) Value) *attr {
	return &attr{doc: doc, call: method(func(p *plotShape, a arguments) Value {
		v := f(p, a)
		p.pending = p.pending || p.window
		return v
	})}
}

// createShape is h.PlotShape(), h.PlotShape(False), each also behind a SectionList.
// With a window, the sections get their shape as NEURON with a display gives it.
func createShape(kindName string) func(*Session, int, Args) (any, error) {
	return func(s *Session, id int, given Args) (_ any, err error) {
		defer caught(&err)
		a := arguments{s, given}
		p := &plotShape{self: self{Object{kindName, id}}, variable: voltage, low: coldest, high: hottest, window: true}
		if a.isObject(0, "SectionList") {
			p.list = object[*sectionList](a, 0, "SectionList")
			a = a.rest(1)
		}
		if a.has(0) {
			p.window = a.number(0) != 0
		}
		if p.window && len(s.sections) > 0 {
			s.defineShape()
			p.pending = true
		}
		s.shapes = append(s.shapes, p)
		return p, nil
	}
}

// menu does what an entry of a window's menu does; others have no effect here.
func (p *plotShape) menu(entry string) {
	switch entry {
	case "Show Diam":
		p.diameters = true
	case "Centroid", "Schematic":
		p.diameters = false
	case "Shape Plot":
		p.coloured = true
	case "Diameter":
		p.coloured = false
	}
}

// colour sets a section off, or no longer.
func (p *plotShape) colour(i int, sec *section) {
	const usual = 1
	p.setOff = slices.DeleteFunc(p.setOff, func(other *section) bool { return other == sec })
	if i != usual {
		p.setOff = append(p.setOff, sec)
	}
}

// sections are those that are drawn.
func (p *plotShape) sections(s *Session) []*section {
	if p.list != nil {
		return p.list.living()
	}
	return s.sections
}

// Pictures are the figures that are to be shown: the windows that have changed and
// the figures of plot() since the last call, as SVG.
func (s *Session) Pictures() []string {
	var all []string
	for _, p := range s.shapes {
		if p.pending && len(p.sections(s)) > 0 {
			all = append(all, p.svg(s))
		}
		p.pending = false
	}
	s.shapes = slices.DeleteFunc(s.shapes, func(p *plotShape) bool { return s.objects[p.ID] != p })
	return all
}

// svg is the picture.
func (p *plotShape) svg(s *Session) string {
	const width, height = 480, 360 // [px]
	shape := plot.Shape{Width: width, Height: height, Title: "The cells", ShowDiam: p.diameters, Borders: true}
	if p.coloured && p.high > p.low {
		shape.Title, shape.Low, shape.High, shape.Unit = "The cells, coloured by "+p.variable.name, p.low, p.high, p.variable.unit
	}
	layout := s.layout()
	for i, sec := range p.sections(s) {
		shape.Lines = append(shape.Lines, p.line(s, sec, layout[sec]))
		if slices.Contains(p.setOff, sec) {
			shape.Chosen = append(shape.Chosen, i)
		}
		for _, at := range p.marks {
			if at.Section == sec.id {
				shape.Markers = append(shape.Markers, plot.Marker{Line: i, X: at.X, Label: place(sec, at.X), Ink: plot.Accent})
			}
		}
	}
	return string(plot.AppendSVG(nil, shape.Scene(), plot.Theme{Either: true}))
}

// line is a section in space.
func (p *plotShape) line(s *Session, sec *section, points []morph.Point) plot.Line {
	l := plot.Line{Name: sec.String(), Nseg: sec.nseg, Flipped: sec.end == 1}
	for _, q := range points {
		l.Points = append(l.Points, plot.Point3{X: float64(q.X), Y: float64(q.Y), Z: float64(q.Z), Diam: float64(q.Diam)})
	}
	if p.coloured && sec.has(p.variable) {
		for i := range sec.nseg {
			l.Values = append(l.Values, s.value(sec, i, p.variable))
		}
	}
	return l
}
