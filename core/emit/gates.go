package emit

import (
	"slices"

	"github.com/cablelab/cablelab/core/fast"
)

// open adds gated currents to what flows in, and their conductances to g.
func (s *strand) open(offset, p int, v, in, g local) {
	conductance := s.one()
	for i := range s.shape.Membranes {
		m := &s.shape.Membranes[i]
		gates := s.columnGates(offset, p, m)
		for _, c := range m.Currents {
			s.product(c.Factors, gates)
			s.load(s.record, offset+s.field(c.Gbar, p))
			s.mul()
			s.tee(conductance)
			s.get(g)
			s.add()
			s.set(g)
			s.get(conductance)
			s.get(v)
			s.load(s.record, offset+s.field(c.E, p))
			s.sub()
			s.get(in)
			s.nmadd()
			s.set(in)
		}
		s.free(gates...)
	}
	s.free(conductance)
}

// columnGates puts each gate of a pair of columns into a vector.
func (s *strand) columnGates(offset, p int, m *fast.Gated) []local {
	gates := make([]local, 2*m.Pairs)
	first, second := s.one(), s.one()
	for pair := range m.Pairs {
		s.load(s.record, offset+s.gates(m, 2*p, pair))
		s.set(first)
		s.load(s.record, offset+s.gates(m, min(2*p+1, s.width-1), pair))
		s.set(second)
		for i := range 2 {
			gates[2*pair+i] = s.one()
			s.get(first)
			s.get(second)
			s.pick(i, i)
			s.set(gates[2*pair+i])
		}
	}
	s.free(first, second)
	return gates
}

// product multiplies gates in pairs.
func (s *strand) product(factors []int, gates []local) {
	if len(factors) == 1 {
		s.get(gates[factors[0]])
		return
	}
	half := (len(factors) + 1) / 2
	low, high := factors[:half], factors[half:]
	s.product(low, gates)
	if slices.Equal(low, high) {
		same := s.one()
		s.tee(same)
		s.get(same)
		s.free(same)
	} else {
		s.product(high, gates)
	}
	s.mul()
}

// relax takes the gates of a pair of columns on.
func (s *strand) relax(p int, v local) {
	u, cell, at := s.one(), s.one(), s.other
	s.get(v)
	s.fixed(fast.ConstantShift)
	s.add()
	s.fixed(fast.ConstantUpper)
	s.simd(0xf6) // pmin, which keeps what is no number
	s.fixed(fast.ConstantLower)
	s.simd(0xf7) // pmax
	s.tee(u)
	s.fixed(fast.ConstantWhole)
	s.add()
	s.set(cell)
	s.get(u)
	s.get(cell)
	s.fixed(fast.ConstantWhole)
	s.sub()
	s.sub()
	s.set(u)
	s.get(cell)
	s.fixed(fast.ConstantCells)
	s.simd(0xb7) // min of numbers without sign
	s.set(cell)
	for w := 2 * p; w < 2*p+2 && s.real(w); w++ {
		for i := range s.shape.Membranes {
			m := &s.shape.Membranes[i]
			s.get(cell)
			s.simd(0x1b) // extract
			s.op(byte(2 * (w % 2)))
			s.times(m.Pairs * fast.PairSize * word)
			s.index(s.entry, entryUps+4*(s.width+i))
			s.plus()
			s.set(at)
			s.relaxNode(m, w, u)
		}
	}
	s.free(u, cell)
}

// relaxNode is relax of package fast: the polynomials of a cell at u.
func (s *strand) relaxNode(m *fast.Gated, w int, pairU local) {
	u, u2, u4, low, x := s.one(), s.one(), s.one(), s.one(), s.one()
	s.spread(pairU, w%2)
	s.tee(u)
	s.get(u)
	s.mul()
	s.tee(u2)
	s.get(u2)
	s.mul()
	s.set(u4)
	for pair := range m.Pairs {
		c := func(i int) { s.load(s.other, (pair*fast.PairSize+2*i)*word) }
		line := func(slope, at int) { c(slope); s.get(u); c(at); s.madd() }
		line(5, 6)
		s.get(u2)
		line(7, 8)
		s.madd()
		s.set(low)
		c(2)
		s.get(u2)
		line(3, 4)
		s.madd()
		s.get(u4)
		s.get(low)
		s.madd()
		s.set(low)
		gates := s.gates(m, w, pair)
		s.load(s.record, gates)
		s.set(x)
		s.store(s.record, gates, func() {
			s.get(low)
			line(1, 0)
			s.get(x)
			s.sub()
			s.get(x)
			s.madd()
		})
	}
	s.free(u, u2, u4, low, x)
}
