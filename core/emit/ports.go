package emit

import "github.com/cablelab/cablelab/core/fast"

// port writes the functions for reduced subtrees of one width. In a single lane two
// modes are computed at a time, otherwise two lanes.
type port struct {
	*asm
	width int
	entry local // where the port's or probe's entry in the table is
	left  local // of modes, in twos
	coefs local
	state local
}

func newPort(width int, relaxed bool) *port {
	p := &port{asm: newFunction(1, relaxed), width: width}
	p.left, p.coefs, p.state = p.local(i32), p.local(i32), p.local(i32)
	return p
}

func (p *port) single() bool { return p.width == 1 }

// pairs is how many vectors a mode, or with a single lane two modes, take.
func (p *port) pairs() int { return max(1, p.width/2) }

// twoModes is the size of two modes in all lanes [bytes].
func (p *port) twoModes() int { return 2 * p.width * word }

// parts calls f with each vector that two modes take: which of the two it is of,
// which pair of lanes, and where it lies [bytes]. Before the vectors of a mode, it
// loads the mode's coefficients: they lie with the other mode's, two numbers on from
// each other.
func (p *port) parts(coefs []local, f func(mode, pair, offset int)) {
	if p.single() {
		for i, c := range coefs {
			p.load(p.coefs, 2*word*i)
			p.set(c)
		}
		f(0, 0, 0)
		return
	}
	for mode := range 2 {
		for i, c := range coefs {
			p.both(p.coefs, 2*word*i+mode*word)
			p.set(c)
		}
		for pair := range p.pairs() {
			f(mode, pair, (mode*p.width+2*pair)*word)
		}
	}
}

// lanes loads a number of each lane, of which the first is at an offset [bytes].
func (p *port) lanes(at local, pair, offset int) {
	if p.single() {
		p.both(at, offset)
		return
	}
	p.load(at, offset+2*pair*word)
}

// modes is modes of package fast.
func (p *port) modes(driven bool) *asm {
	joint, at, within := p.local(i32), p.local(i32), p.local(i32)
	for place, entry := range []int{portTwos, portCoefs, portState, portJoint, portScale, portWithin} {
		p.index(p.entry, entry)
		p.set([]local{p.left, p.coefs, p.state, joint, at, within}[place])
	}
	over, drives := p.vectors(p.pairs()), p.vectors(p.pairs())
	sums := [2][]local{p.vectors(p.pairs()), p.vectors(p.pairs())}
	for i := range over {
		p.lanes(joint, i, word*fast.JointV)
		p.lanes(at, i, word*fast.PortRest)
		p.sub()
		p.set(over[i])
		p.lanes(at, i, word*fast.PortRatio)
		p.get(over[i])
		p.lanes(joint, i, word*fast.JointDV)
		p.madd()
		p.set(drives[i])
	}
	coefs := p.vectors(3)
	p.loop(func() {
		p.parts(coefs, func(mode, pair, offset int) {
			p.mode(coefs, offset, drives[pair], sums[mode][pair], within, driven)
		})
		p.advance(p.coefs, 6*word)
		p.advance(p.state, p.twoModes())
		if driven {
			p.advance(within, p.twoModes())
		}
		p.count(p.left)
	})
	for i := range over {
		p.gives(i, joint, at, over[i], drives[i], sums[0][i], sums[1][i])
	}
	return p.asm
}

// mode takes one vector of modes on and adds to the sum of what flows.
func (p *port) mode(coefs []local, offset int, drive, sum, within local, driven bool) {
	free, decay, push, flow := p.one(), coefs[0], coefs[1], coefs[2]
	p.get(decay)
	p.load(p.state, offset)
	if driven {
		p.load(within, offset)
		p.madd()
	} else {
		p.mul()
	}
	p.set(free)
	p.get(flow)
	p.get(free)
	p.get(sum)
	p.madd()
	p.set(sum)
	p.store(p.state, offset, func() {
		p.get(push)
		p.get(drive)
		p.get(free)
		p.nmadd()
	})
	p.free(free)
}

// total adds even and odd modes: in a single lane they are the two places of one
// vector.
func (p *port) total(even, odd local) {
	p.get(even)
	if p.single() {
		p.get(even)
		p.get(even)
		p.pick(1, 0)
	} else {
		p.get(odd)
	}
	p.add()
}

// gives adds what the subtree gives in the next step to its joints.
func (p *port) gives(pair int, joint, at, over, drive, even, odd local) {
	offset := word * (fast.JointRHS + 2*pair)
	store, load := p.store, p.load
	if p.single() {
		store, load = p.storeFirst, p.first
	}
	store(joint, offset, func() {
		load(joint, offset)
		p.lanes(at, pair, word*fast.PortLeak)
		p.get(over)
		p.lanes(at, pair, word*fast.PortScale)
		p.lanes(at, pair, word*fast.PortBack)
		p.get(drive)
		p.total(even, odd)
		p.nmadd()
		p.mul()
		p.nmadd()
		p.add()
	})
}

// probe is one of sumProbes of package fast.
func (p *port) probe() *asm {
	sum := p.local(i32)
	for place, entry := range []int{probeTwos, probeWeights, probeState, probeSum} {
		p.index(p.entry, entry)
		p.set([]local{p.left, p.coefs, p.state, sum}[place])
	}
	sums := [2][]local{p.vectors(p.pairs()), p.vectors(p.pairs())}
	weight := p.vectors(1)
	p.loop(func() {
		p.parts(weight, func(mode, pair, offset int) {
			p.get(weight[0])
			p.load(p.state, offset)
			p.get(sums[mode][pair])
			p.madd()
			p.set(sums[mode][pair])
		})
		p.advance(p.coefs, 2*word)
		p.advance(p.state, p.twoModes())
		p.count(p.left)
	})
	for i := range sums[0] {
		store := p.store
		if p.single() {
			store = p.storeFirst
		}
		store(sum, 2*i*word, func() { p.total(sums[0][i], sums[1][i]) })
	}
	return p.asm
}
