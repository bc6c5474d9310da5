package hoc

// origin is the place from which h.distance measures.
type origin struct {
	section *section
	x       float64
}

// numberSections gives every section its place in NEURON's order.
func (s *Session) numberSections() {
	if s.numbered == s.alterations {
		return
	}
	for i, sec := range s.ordered() {
		sec.order = i
	}
	s.numbered = s.alterations
}

// walker is a node on its way to the root, told from a section that reaches it.
type walker struct {
	section *section // nil beyond the root
	node    *section // which keeps the node
	index   int
}

func newWalker(sec *section, x float64) walker {
	node, index := sec.node(x)
	return walker{sec, node, index}
}

// height is how far the node is from the attached end of the section [um].
func (w *walker) height() float64 {
	sec := w.section
	if sec == nil {
		return 0
	}
	if node, index := sec.node(float64(sec.end)); node == w.node && index == w.index {
		return 0
	}
	ratio := 1.0
	if w.index >= 0 && w.index < w.node.nseg {
		ratio = (float64(w.node.inOrder(w.index)) + .5) / float64(w.node.nseg)
	}
	return sec.L() * ratio
}

// descend goes to the attached end and on to the parent.
func (w *walker) descend() {
	w.node, w.index = w.section.node(float64(w.section.end))
	w.section = w.section.parent
}

// meet is how far two places are from each other along the cell [um], and where the
// way between them is nearest to the root. Between cells that is 1e20. The sums are
// formed in NEURON's order.
func (s *Session) meet(a, b walker) (distance float64, lowest walker) {
	const never = 1e20
	s.numberSections()
	d := 0.0
	for a.section != b.section {
		lower := &b
		if b.section == nil || a.section != nil && a.section.order > b.section.order {
			lower = &a
		}
		d += lower.height()
		lower.descend()
	}
	switch same := a.node == b.node && a.index == b.index; {
	case same:
		return d, a
	case a.section == nil:
		return never, a
	}
	x, y := a.height(), b.height()
	if x < y {
		return d + (y - x), a
	}
	return d + (x - y), b
}

// distance is h.distance in all its forms.
func (s *Session) distance(a Args) (Value, error) {
	const usage = "distance(): distance(0, seg) sets the origin, distance(seg) measures from it, distance(seg, seg) between two places"
	var from walker
	measuring := len(a.Values) > 0
	if len(a.Values) > 2 {
		return nil, typeError("%s; got %d arguments", usage, len(a.Values))
	}
	if len(a.Values) == 2 {
		if mode, ok := number(a.Values[0]); ok {
			measuring = mode != 0
		} else {
			sec, x, err := s.placed(a.Values[0], a)
			if err != nil {
				return nil, err
			}
			from = newWalker(sec, x)
		}
	}
	sec, x, err := s.placed(last(a.Values), a)
	switch {
	case err != nil:
		return nil, err
	case !measuring:
		s.origin = origin{sec, x}
		return x, nil
	case from.section == nil && (s.origin.section == nil || s.origin.section.deleted):
		return nil, &Error{"RuntimeError", "Distance origin not valid. Need to initialize origin with distance(0, seg)"}
	case from.section == nil:
		from = newWalker(s.origin.section, s.origin.x)
	}
	d, _ := s.meet(from, newWalker(sec, x))
	return d, nil
}

func last(values List) Value {
	if len(values) == 0 {
		return 0.0
	}
	return values[len(values)-1]
}

// placed is the place that an argument is: a segment, or x on the section that the
// call is about.
func (s *Session) placed(v Value, a Args) (*section, float64, error) {
	if seg, ok := v.(Segment); ok {
		sec, err := s.section(seg)
		return sec, seg.X, err
	}
	x, ok := number(v)
	if !ok {
		return nil, 0, typeError("must be a segment such as soma(0.5), got %s", describe(v))
	}
	if !(x >= 0 && x <= 1) {
		return nil, 0, errRange
	}
	sec, err := s.accessed(a)
	return sec, x, err
}

// errRange is NEURON's error for a place beyond a section.
var errRange = valueError("segment position range is 0 <= x <= 1")
