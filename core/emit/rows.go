package emit

import "github.com/cablelab/cablelab/core/fast"

// word is the size of a number in memory [bytes].
const word = 8

// strand writes the functions that walk strands of one shape and width.
type strand struct {
	*asm
	shape     *fast.Shape
	width     int
	aligned   bool // the joints above lie side by side
	columns   int
	entry     local // where the strand's entry in the table is
	record    local
	left      local // rows
	other     local // an address
	constants local // where they are
}

func newStrand(shape *fast.Shape, f form, relaxed bool) *strand {
	s := &strand{asm: newFunction(1, relaxed), shape: shape, width: f.width, aligned: f.aligned, columns: max(2, f.width)}
	s.record, s.left, s.other, s.constants = s.local(i32), s.local(i32), s.local(i32), s.local(i32)
	s.index(s.entry, entryConstants)
	s.set(s.constants)
	return s
}

func (s *strand) pairs() int { return s.columns / 2 }

// size is that of a row [bytes].
func (s *strand) size() int { return s.shape.Size * s.columns * word }

// field is where a field of a pair of columns is in a record [bytes].
func (s *strand) field(field, pair int) int { return (field*s.columns + 2*pair) * word }

// gates is where a pair of a node's gates is in a record [bytes].
func (s *strand) gates(m *fast.Gated, column, pair int) int {
	return (m.Gates*s.columns + 2*m.Pairs*column + 2*pair) * word
}

// joint is where a number of a column's joint is [bytes].
func joint(column, number int) int { return (column + number) * word }

// fixed is one of the layout's constants.
func (s *strand) fixed(constant int) { s.both(s.constants, constant*word) }

// real is whether a column is that of a node, and not there to fill a vector.
func (s *strand) real(column int) bool { return column < s.width }

// up writes the walk from the last row to the first.
func (s *strand) up() *asm {
	rhs, d, above := s.vectors(s.pairs()), s.vectors(s.pairs()), s.vectors(s.pairs())
	s.fromJoints(rhs, d)
	s.index(s.entry, entryLast)
	s.set(s.record)
	s.index(s.entry, entryRows)
	s.set(s.left)
	s.count(s.left)
	s.when(func() {
		s.loop(func() {
			s.advance(s.record, -s.size())
			for p := range above {
				s.load(s.record, s.field(fast.FieldV, p))
				s.set(above[p])
			}
			s.upRow(s.size(), above, rhs, d)
			s.count(s.left)
		})
	})
	s.above(fast.JointV, above)
	s.upRow(0, above, rhs, d)
	s.toJoints(rhs, d)
	return s.asm
}

// fromJoints takes what came to the strand's joints.
func (s *strand) fromJoints(rhs, d []local) {
	s.index(s.entry, entryJoint)
	s.set(s.other)
	for p := range rhs {
		s.load(s.other, joint(2*p, fast.JointRHS))
		s.set(rhs[p])
		if !s.shape.Fixed {
			s.load(s.other, joint(2*p, fast.JointD))
			s.set(d[p])
		}
	}
}

// toJoints adds what comes out of the first row to the joints above.
func (s *strand) toJoints(rhs, d []local) {
	s.addAbove(fast.JointRHS, rhs)
	if !s.shape.Fixed {
		s.addAbove(fast.JointD, d)
	}
}

// addAbove adds to a number of the joints above: two at a time where they lie side
// by side.
func (s *strand) addAbove(number int, x []local) {
	if s.aligned {
		s.index(s.entry, entryUps)
		s.set(s.other)
		for p := range x {
			s.store(s.other, joint(2*p, number), func() {
				s.load(s.other, joint(2*p, number))
				s.get(x[p])
				s.add()
			})
		}
		return
	}
	for w := range s.width {
		s.index(s.entry, entryUps+4*w)
		s.set(s.other)
		s.storeFirst(s.other, joint(0, number), func() {
			s.first(s.other, joint(0, number))
			if w%2 == 0 {
				s.get(x[w/2])
			} else {
				s.spread(x[w/2], 1)
			}
			s.add()
		})
	}
}

// above gathers a number of the joints above.
func (s *strand) above(number int, into []local) {
	if s.aligned {
		s.index(s.entry, entryUps)
		s.set(s.other)
		for p := range into {
			s.load(s.other, joint(2*p, number))
			s.set(into[p])
		}
		return
	}
	for w := range s.width {
		s.index(s.entry, entryUps+4*w)
		s.set(s.other)
		if w%2 == 0 {
			s.first(s.other, joint(0, number))
		} else {
			s.second(s.other, joint(0, number), func() { s.get(into[w/2]) })
		}
		s.set(into[w/2])
	}
}

// upRow writes what is done in one row, whose record is so many bytes on.
func (s *strand) upRow(offset int, above, rhs, d []local) {
	for p := range above {
		s.upPair(offset, p, above[p], rhs[p], d[p])
	}
}

// upPair is upFixed or upOpen of package fast, for a pair of columns.
func (s *strand) upPair(offset, p int, above, rhs, d local) {
	field := func(f int) { s.load(s.record, offset+s.field(f, p)) }
	v, drop := s.one(), s.one()
	in, g := s.membrane(offset, p, v)
	s.get(v)
	s.get(above)
	s.sub()
	s.set(drop)
	field(fast.FieldB)
	s.get(drop)
	s.get(in)
	s.nmadd()
	s.set(in)
	m, inverse := s.one(), s.one()
	if s.shape.Fixed {
		field(fast.FieldM)
		s.set(m)
		field(fast.FieldInv)
		s.set(inverse)
	} else {
		s.pivot(offset, p, v, g, d, m, inverse)
	}
	s.store(s.record, offset+s.field(fast.FieldAlone, p), func() {
		s.get(rhs)
		s.get(in)
		s.add()
		s.get(inverse)
		s.mul()
	})
	s.get(m)
	s.get(rhs)
	s.get(m)
	s.get(in)
	field(fast.FieldA)
	s.get(drop)
	s.mul()
	s.madd()
	s.madd()
	s.set(rhs)
	s.free(v, drop, in, g, m, inverse)
}

// membrane computes what flows into a pair of nodes and their conductance, and
// loads their v.
func (s *strand) membrane(offset, p int, v local) (in, g local) {
	in, g = s.one(), s.one()
	s.load(s.record, offset+s.field(fast.FieldG, p))
	s.tee(g)
	s.load(s.record, offset+s.field(fast.FieldV, p))
	s.tee(v)
	s.load(s.record, offset+s.field(fast.FieldGE, p))
	s.nmadd()
	s.set(in)
	if !s.shape.Fixed {
		s.open(offset, p, v, in, g)
	}
	return in, g
}

// here leaves what a pair of nodes conduct by themselves.
func (s *strand) here(offset, p int, v, g local) {
	s.get(v)
	s.fixed(fast.ConstantSmall)
	s.add()
	s.get(v)
	s.sub()
	s.fixed(fast.ConstantInverse)
	s.mul()
	s.get(g)
	s.load(s.record, offset+s.field(fast.FieldCap, p))
	s.madd()
}

// pivot computes the inverse pivot, the multiplier m and what the parent's
// diagonal receives.
func (s *strand) pivot(offset, p int, v, g, d, m, inverse local) {
	field := func(f int) { s.load(s.record, offset+s.field(f, p)) }
	here, own := s.one(), s.one()
	s.here(offset, p, v, g)
	s.set(here)
	s.get(d)
	s.get(here)
	s.add()
	s.set(own)
	s.fixed(fast.ConstantOne)
	s.get(d)
	s.get(here)
	field(fast.FieldB)
	s.add()
	s.add()
	s.div()
	s.set(inverse)
	s.store(s.record, offset+s.field(fast.FieldFollow, p), func() {
		field(fast.FieldB)
		s.get(inverse)
		s.mul()
	})
	field(fast.FieldA)
	s.get(inverse)
	s.mul()
	s.set(m)
	field(fast.FieldA)
	s.get(own)
	s.mul()
	s.get(inverse)
	s.mul()
	s.set(d)
	s.free(here, own)
}

// turn writes the walk of a row of roots, up and at once down.
func (s *strand) turn() *asm {
	rhs, d, v := s.vectors(s.pairs()), s.vectors(s.pairs()), s.vectors(s.pairs())
	s.fromJoints(rhs, d)
	s.index(s.entry, entryFirst)
	s.set(s.record)
	for p := range rhs {
		in, g := s.membrane(0, p, v[p])
		s.get(rhs[p])
		s.get(in)
		s.add()
		s.get(d[p])
		s.here(0, p, v[p], g)
		s.add()
		s.div()
		s.set(rhs[p])
		s.free(in, g)
		s.move(p, rhs[p], v[p])
	}
	s.settle(rhs, v)
	return s.asm
}

// down writes the walk from the first row to the last.
func (s *strand) down() *asm {
	dv, v := s.vectors(s.pairs()), s.vectors(s.pairs())
	s.above(fast.JointDV, dv)
	s.index(s.entry, entryFirst)
	s.set(s.record)
	s.index(s.entry, entryRows)
	s.set(s.left)
	s.loop(func() {
		for p := range dv {
			s.downPair(p, dv[p], v[p])
		}
		s.advance(s.record, s.size())
		s.count(s.left)
	})
	s.settle(dv, v)
	return s.asm
}

// downPair writes what is done in one row, for a pair of columns.
func (s *strand) downPair(p int, dv, v local) {
	s.load(s.record, s.field(fast.FieldFollow, p))
	s.get(dv)
	s.load(s.record, s.field(fast.FieldAlone, p))
	s.madd()
	s.set(dv)
	s.move(p, dv, v)
}

// move adds dv to v of a pair of columns and takes their gates on.
func (s *strand) move(p int, dv, v local) {
	s.store(s.record, s.field(fast.FieldV, p), func() {
		s.fixed(fast.ConstantTimes)
		s.get(dv)
		s.load(s.record, s.field(fast.FieldV, p))
		s.madd()
		s.tee(v)
	})
	if len(s.shape.Membranes) > 0 {
		s.relax(p, v)
	}
}

// settle leaves at the joints what the next step starts from.
func (s *strand) settle(dv, v []local) {
	s.index(s.entry, entryJoint)
	s.set(s.other)
	for p := range dv {
		s.store(s.other, joint(2*p, fast.JointRHS), func() { s.load(s.other, joint(2*p, fast.JointIn)) })
		s.store(s.other, joint(2*p, fast.JointD), func() { s.load(s.other, joint(2*p, fast.JointLoad)) })
		s.store(s.other, joint(2*p, fast.JointDV), func() { s.get(dv[p]) })
		s.store(s.other, joint(2*p, fast.JointV), func() { s.get(v[p]) })
	}
}
