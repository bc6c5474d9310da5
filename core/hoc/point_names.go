package hoc

import (
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/morph"
)

// The names of a section that are about its 3-D points; h has them too, with sec=.

func pointNames() map[string]*attr {
	return map[string]*attr{
		"n3d":    asked("how many 3-D points there are", "", func(s *Session, sec *section) Value { return len(sec.points) }),
		"x3d":    pointPart("x3d(i): x of 3-D point i", func(p *morph.Point) float64 { return float64(p.X) }),
		"y3d":    pointPart("y3d(i): y of 3-D point i", func(p *morph.Point) float64 { return float64(p.Y) }),
		"z3d":    pointPart("z3d(i): z of 3-D point i", func(p *morph.Point) float64 { return float64(p.Z) }),
		"arc3d":  pointPart("arc3d(i): the way from the first 3-D point to point i", func(p *morph.Point) float64 { return p.Arc }),
		"diam3d": pointPart("diam3d(i): diameter at 3-D point i", func(p *morph.Point) float64 { return math.Abs(float64(p.Diam)) }),

		"spine3d": called("spine3d(i): whether 3-D point i stands for a spine: never", func(s *Session, sec *section, a Args) (Value, error) {
			_, err := sec.point(a.Values, "spine3d(i)")
			return false, err
		}),

		"pt3dadd":    called("pt3dadd(x, y, z, diam): one more 3-D point; from then on they are the section's shape [um]", addPoint),
		"pt3dclear":  called("pt3dclear(): takes all 3-D points away", clearPoints),
		"pt3dinsert": called("pt3dinsert(i, x, y, z, diam): puts a 3-D point before point i [um]", insertPoint),
		"pt3dremove": called("pt3dremove(i): takes 3-D point i away", removePoint),
		"pt3dchange": called("pt3dchange(i, x, y, z, diam) or pt3dchange(i, diam): changes 3-D point i [um]", changePoint),
		"pt3dstyle":  called("pt3dstyle(1, x, y, z): the first 3-D point is wired to this place of the parent; pt3dstyle(0): to its axis", stylePoints),
	}
}

// pointPart is a number of a 3-D point.
func pointPart(doc string, part func(*morph.Point) float64) *attr {
	at := called(doc, func(s *Session, sec *section, a Args) (Value, error) {
		i, err := sec.point(a.Values, doc)
		if err != nil {
			return nil, err
		}
		return part(&sec.points[i]), nil
	})
	at.unit = "um"
	return at
}

// point is the index of a 3-D point, the first argument of a call.
func (sec *section) point(values List, usage string) (int, error) {
	if len(values) == 0 {
		return 0, typeError("%s", usage)
	}
	x, ok := number(values[0])
	if !ok || !(x >= 0 && x < float64(len(sec.points))) {
		return 0, &Error{"IndexError", "Arg out of range: " + sec.String() + " has " + count(len(sec.points), "3-D point") + ", got " + describe(values[0])}
	}
	return int(x), nil
}

// coordinates reads x, y, z and diam, the last arguments of a call.
func coordinates(values List, usage string) (morph.Point, error) {
	at, err := Args{Values: values}.numbers(usage, 4, 4)
	if err != nil {
		return morph.Point{}, err
	}
	const most = 1e9 // [um] of a document
	for _, x := range at {
		if !(math.Abs(x) <= most) {
			return morph.Point{}, valueError("a 3-D point must be within 1e9 um, got %v", x)
		}
	}
	if at[3] < 0 {
		return morph.Point{}, valueError("Diameter less than 0: %v; spines are not counted here", at[3])
	}
	return newPoint(at), nil
}

func addPoint(s *Session, sec *section, a Args) (Value, error) {
	if columns, ok := vectors(s, a.Values); ok {
		return nil, s.setPoints(sec, columns)
	}
	p, err := coordinates(a.Values, "pt3dadd(x, y, z, diam)")
	if err != nil {
		return nil, err
	}
	sec.points = append(sec.points, p)
	sec.remeasure(len(sec.points) - 1)
	s.altered()
	return nil, nil
}

// setPoints replaces all 3-D points by those of four lists.
func (s *Session) setPoints(sec *section, columns [][]float64) error {
	points := make([]morph.Point, len(columns[0]))
	for i := range points {
		row := make(List, 4)
		for k, c := range columns {
			if len(c) != len(points) {
				return valueError("pt3dadd(xs, ys, zs, diams) takes four lists of one length")
			}
			row[k] = c[i]
		}
		p, err := coordinates(row, "pt3dadd")
		if err != nil {
			return err
		}
		points[i] = p
	}
	sec.points = points
	sec.remeasure(0)
	s.altered()
	return nil
}

func clearPoints(s *Session, sec *section, a Args) (Value, error) {
	if _, err := a.numbers("pt3dclear()", 0, 1); err != nil {
		return nil, err
	}
	sec.points = nil // what they made of the section stays until something else is altered, as in NEURON
	return 0, nil
}

func insertPoint(s *Session, sec *section, a Args) (Value, error) {
	const usage = "pt3dinsert(i, x, y, z, diam) takes 5 numbers"
	if len(a.Values) != 5 {
		return nil, typeError(usage)
	}
	i := len(sec.points)
	if x, ok := number(a.Values[0]); !ok || x != float64(i) { // at the end there is no point yet
		var err error
		if i, err = sec.point(a.Values, usage); err != nil {
			return nil, err
		}
	}
	p, err := coordinates(a.Values[1:], usage)
	if err != nil {
		return nil, err
	}
	sec.points = slices.Insert(sec.points, i, p)
	sec.remeasure(i)
	s.altered()
	return nil, nil
}

func removePoint(s *Session, sec *section, a Args) (Value, error) {
	i, err := sec.point(a.Values, "pt3dremove(i)")
	if err != nil {
		return nil, err
	}
	sec.points = slices.Delete(sec.points, i, i+1)
	sec.remeasure(i)
	s.altered()
	return nil, nil
}

func changePoint(s *Session, sec *section, a Args) (Value, error) {
	const usage = "pt3dchange(i, x, y, z, diam) takes 5 numbers, pt3dchange(i, diam) 2"
	i, err := sec.point(a.Values, usage)
	if err != nil {
		return nil, err
	}
	old := sec.points[i]
	if len(a.Values) == 2 {
		p, err := coordinates(List{0., 0., 0., a.Values[1]}, usage)
		if err != nil {
			return nil, err
		}
		sec.points[i].Diam, sec.stale = p.Diam, true
		s.altered()
		return nil, nil
	}
	p, err := coordinates(a.Values[1:], usage)
	if err != nil {
		return nil, err
	}
	p.Arc = old.Arc
	sec.points[i] = p
	sec.remeasure(i)
	s.altered()
	return nil, nil
}

func stylePoints(s *Session, sec *section, a Args) (Value, error) {
	at, err := a.numbers("pt3dstyle(1, x, y, z) or pt3dstyle(0)", 0, 4)
	switch {
	case err != nil:
		return nil, err
	case len(at) == 0:
	case len(at) == 4 && at[0] == 1:
		sec.wire = &[3]float32{float32(at[1]), float32(at[2]), float32(at[3])}
		s.altered()
	case len(at) == 1 && at[0] == 0:
		sec.wire = nil
		s.altered()
	default:
		return nil, typeError("pt3dstyle(1, x, y, z) or pt3dstyle(0)")
	}
	return sec.wire != nil, nil
}

// vectors are four arguments that are vectors or lists of numbers.
func vectors(s *Session, values List) ([][]float64, bool) {
	if len(values) != 4 {
		return nil, false
	}
	columns := make([][]float64, 4)
	for i, v := range values {
		var ok bool
		if o, is := v.(Object); is {
			v = nil
			if x, is := s.objects[o.ID].(*vector); is {
				v = Array(x.x)
			}
		}
		if columns[i], ok = numbers(v); !ok {
			return nil, false
		}
	}
	return columns, true
}
