package hoc

import "slices"

// rangeVarPlot is a RangeVarPlot: a range variable along the way between two places.
type rangeVarPlot struct {
	self
	variable   *ranged
	begin, end *end
	stops      []stop
}

// end is one of the two places.
type end struct {
	section *section
	x       float64
}

// stop is a node on the way.
type stop struct {
	section *section
	x       float64
	at      float64 // [um] from where the way is nearest to the root; below 0 before it
}

func init() {
	newKind(&kind{name: "RangeVarPlot", doc: "a range variable along the way between two places: h.RangeVarPlot('v', soma(0), dend(1))", create: createRangeVarPlot, attrs: map[string]*attr{
		"begin": {doc: "begin(seg): where the way begins", call: method(func(r *rangeVarPlot, a arguments) Value {
			r.begin = a.end()
			return r.laid(a.s)
		})},
		"end": {doc: "end(seg): where it ends", call: method(func(r *rangeVarPlot, a arguments) Value {
			r.end = a.end()
			return r.laid(a.s)
		})},
		"left":   {doc: "left(): where the way begins, from its place nearest to the root", unit: "um", call: method(func(r *rangeVarPlot, a arguments) Value { return r.ends(a.s, 0) })},
		"right":  {doc: "right(): where it ends", unit: "um", call: method(func(r *rangeVarPlot, a arguments) Value { return r.ends(a.s, 1) })},
		"d2root": {doc: "d2root(): how far its place nearest to the root is from it", unit: "um", call: method(func(r *rangeVarPlot, a arguments) Value { return r.fromRoot(a.s) })},
		"to_vector": {doc: "to_vector(y) or to_vector(y, x): the values along the way, and where they are [um]", call: method(func(r *rangeVarPlot, a arguments) Value {
			x, y := r.line(a.s)
			a.vector(0).x = y
			if a.has(1) {
				a.vector(1).x = x
			}
			return float64(len(y))
		})},
		"vector": {doc: "vector(): the values along the way", call: method(func(r *rangeVarPlot, a arguments) Value {
			_, y := r.line(a.s)
			return a.s.newVector(y).object()
		})},
		"list": {doc: "list(sectionlist): appends the sections on the way", call: method(func(r *rangeVarPlot, a arguments) Value {
			l := object[*sectionList](a, 0, "SectionList")
			for i, p := range r.way(a.s) {
				if i == 0 || p.section != r.stops[i-1].section {
					l.list = append(l.list, p.section)
				}
			}
			return 0.0
		})},
		"color": {doc: "color(i): the colour in a NEURON graph", call: method(func(r *rangeVarPlot, a arguments) Value { return a.whole(0, 0, 100) })},
		"__line__": {doc: "where the values along the way are, and they", call: method(func(r *rangeVarPlot, a arguments) Value {
			x, y := r.line(a.s)
			return List{Array(x), Array(y)}
		})},
	}})
}

// createRangeVarPlot is h.RangeVarPlot('v') or h.RangeVarPlot('v', seg, seg).
func createRangeVarPlot(s *Session, id int, given Args) (_ any, err error) {
	defer caught(&err)
	a := arguments{s, given}
	name := a.text(0)
	r := &rangeVarPlot{self: self{Object{"RangeVarPlot", id}}, variable: variables[name]}
	if r.variable == nil {
		return nil, valueError("RangeVarPlot('%s'): there is no range variable of this name; try 'v'", name)
	}
	if a.has(1) {
		r.begin, r.end = a.rest(1).end(), a.rest(2).end()
		r.laid(s)
	}
	return r, nil
}

// end is a segment, or x with sec=.
func (a arguments) end() *end {
	sec, x, err := a.s.placed(a.value(0), Args{Named: a.Named})
	throw(err)
	return &end{sec, x}
}

// laid checks that there is a way, once both places are there.
func (r *rangeVarPlot) laid(s *Session) Value {
	if r.begin != nil && r.end != nil {
		r.way(s)
	}
	return 1.0
}

// way lists the nodes from one place to the other. It goes down to where the way is
// nearest to the root and up again.
func (r *rangeVarPlot) way(s *Session) []stop {
	if r.begin == nil || r.end == nil {
		throw(hocError("RangeVarPlot: tell where it begins and ends: begin(seg), end(seg)"))
	}
	if r.begin.section.deleted || r.end.section.deleted {
		throw(errDeleted)
	}
	from, to := newWalker(r.begin.section, r.begin.x), newWalker(r.end.section, r.end.x)
	distance, lowest := s.meet(from, to)
	if lowest.section == nil && from.root() != to.root() {
		throw(hocError("RangeVarPlot: No path from begin to end points"))
	}
	down, _ := s.meet(from, lowest)
	r.stops = from.descent(lowest, -1, -down)
	r.stops = append(r.stops, stop{lowest.keeper(), lowest.x(), 0})
	up := to.descent(lowest, 1, distance-down)
	slices.Reverse(up)
	r.stops = append(r.stops, up...)
	return r.stops
}

// descent lists the nodes of a way down to where it is lowest. It begins at a place;
// sign says whether places rise or fall on the way up.
func (w walker) descent(lowest walker, sign, at float64) (stops []stop) {
	d := at - float64(sign*w.height())
	for w.node != lowest.node || w.index != lowest.index {
		x := w.height()
		stops = append(stops, stop{w.section, w.x(), d + float64(sign*x)})
		if x == 0 {
			w.section = w.section.trueParent()
			d -= sign * w.height()
		}
		w.step()
	}
	return stops
}

// step goes to the next node on the way to the root.
func (w *walker) step() {
	at := w.node.nseg // counted from the attached end
	if w.index >= 0 && w.index < w.node.nseg {
		at = w.node.inOrder(w.index)
	}
	if at == 0 {
		w.node, w.index = w.node.node(float64(w.node.end))
		return
	}
	w.index = w.node.inOrder(at - 1)
}

// x is where on its section a walker is.
func (w *walker) x() float64 {
	sec := w.keeper()
	if node, index := sec.node(float64(sec.end)); node == w.node && index == w.index {
		return float64(sec.end)
	}
	return w.node.x(w.index)
}

// keeper is the section of a walker, at a root's end that of the node.
func (w *walker) keeper() *section {
	if w.section == nil {
		return w.node
	}
	return w.section
}

func (w *walker) root() *section { return w.node.root() }

// ends is where the way begins (0) or ends (1). NEURON keeps single precision.
func (r *rangeVarPlot) ends(s *Session, which int) float64 {
	way := r.way(s)
	return single(way[which*(len(way)-1)].at)
}

func single(x float64) float64 { return float64(float32(x)) }

// fromRoot is how far the lowest place of the way is from the root's end [um].
func (r *rangeVarPlot) fromRoot(s *Session) float64 {
	r.way(s)
	_, lowest := s.meet(newWalker(r.begin.section, r.begin.x), newWalker(r.end.section, r.end.x))
	root := lowest.root()
	d, _ := s.meet(lowest, newWalker(root, float64(root.end)))
	return d
}

// line is the variable along the way. Where there is none of it, it is 0; a single
// node without it is left out.
func (r *rangeVarPlot) line(s *Session) (x, y []float64) {
	way := r.way(s)
	before, missing := 0.0, 0
	add := func(at, v float64) { x, y = append(x, single(at)), append(y, v) }
	for i, p := range way {
		owner, index := p.section.node(p.x)
		there := r.variable == voltage || index >= 0 && index < owner.nseg && owner.has(r.variable)
		if !there {
			if missing == 1 {
				add(way[i-1].at, before)
				add(way[i-1].at, 0)
			}
			if i == len(way)-1 && missing == 0 {
				add(p.at, before)
			}
			missing++
			continue
		}
		of, k := r.variable.at(p.section, p.x)
		before = s.value(of, k, r.variable)
		if missing > 1 {
			add(way[i-1].at, 0)
			add(way[i-1].at, before)
		}
		if i == 1 && missing == 1 {
			add(way[0].at, before)
		}
		add(p.at, before)
		missing = 0
	}
	return x, y
}
