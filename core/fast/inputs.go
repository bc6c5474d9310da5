package fast

import (
	"errors"
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/mech"
)

// errCurrents is why some recordings need the reference back end.
var errCurrents = errors.New("a membrane current or conductance is recorded, which is not kept")

// input is one clamp in one lane.
type input struct {
	from, to float64 // [ms] it is on in between
	amp      float64 // [nA]
	injected float64 // [nA] in the steps that are being taken
	now      int     // [nA] the same, as it is recorded
	node     int32
	lane     int
	end      *gone // the end of a cable that it sits at, if that is condensed
	rise     int   // [mV] by how much v at the end is above its neighbour's
}

// clamps makes the plan's clamps the layout's inputs.
func (l *Layout) clamps() {
	c := l.Plan.PointsOf(&mech.IClamp)
	if c == nil {
		return
	}
	for _, node := range c.Nodes {
		for lane := range l.Plan.Lanes {
			in := input{now: l.alloc(2), node: node, lane: lane}
			in.rise = in.now + 1
			for k := range l.graph.gone {
				if end := &l.graph.gone[k]; end.node == node {
					in.node, in.end = end.by[0].to, end
				}
			}
			if at := l.rise(node, lane); at != 0 {
				in.rise = at
			}
			l.inputs = append(l.inputs, in)
		}
	}
}

// tune takes the parameters of the clamps, and what else of parameters is recorded,
// as they now are in the plan.
func (l *Layout) tune() {
	p := l.Plan
	if c := p.PointsOf(&mech.IClamp); c != nil {
		n := len(c.Nodes)
		delay, dur, amp := p.At(c.Params[0], n), p.At(c.Params[1], n), p.At(c.Params[2], n)
		for i := range l.inputs {
			in := &l.inputs[i]
			in.from, in.to, in.amp = delay[i], delay[i]+dur[i], amp[i]
		}
	}
	for _, c := range l.copies {
		l.Slab[c.to] = p.Slab[c.from]
	}
}

// rise is where the difference between a condensed end's v and its neighbour's is
// kept: a zero when no clamp sits there.
func (l *Layout) rise(node int32, lane int) int {
	for i := range l.inputs {
		if in := &l.inputs[i]; in.end != nil && in.end.node == node && in.lane == lane {
			return in.rise
		}
	}
	return 0
}

// at is what a clamp injects at t [ms].
func (in *input) at(t float64) float64 {
	if t < in.to && t >= in.from {
		return in.amp
	}
	return 0
}

// switches sets every clamp to what it injects at t [ms], and returns when the next
// of them changes.
func (l *Layout) switches(t float64) (next float64) {
	next = math.Inf(1)
	changed := false
	for i := range l.inputs {
		in := &l.inputs[i]
		now := in.at(t)
		changed = changed || now != in.injected
		in.injected, l.Slab[in.now] = now, now
		for _, edge := range [...]float64{in.from, in.to} {
			if edge > t {
				next = min(next, edge)
			}
		}
	}
	if changed {
		l.inject()
	}
	return next
}

// inject brings what the clamps add to joints, modes and condensed ends up to date.
func (l *Layout) inject() {
	l.eachJoint(func(at int) {
		l.Slab[at+JointRHS] -= l.Slab[at+JointIn]
		l.Slab[at+JointIn] = 0
	})
	for i := range l.Ports {
		p := &l.Ports[i]
		clear(l.Slab[p.Within:][:p.Modes*p.Width])
		p.Driven = false
	}
	for i := range l.inputs {
		l.Slab[l.inputs[i].rise] = 0
	}
	for i := range l.inputs {
		if in := &l.inputs[i]; in.injected != 0 {
			l.push(in, in.injected)
		}
	}
	l.eachJoint(func(at int) { l.Slab[at+JointRHS] += l.Slab[at+JointIn] })
}

// push adds one clamp's current [nA].
func (l *Layout) push(in *input, current float64) {
	if in.end != nil {
		l.Slab[in.rise] += current / in.end.by[0].g[in.lane]
	}
	cell := l.cells[in.node][in.lane]
	if cell.port < 0 {
		area := l.Plan.At(l.Plan.Area, l.Plan.Rows)[int(in.node)*l.Plan.Lanes+in.lane]
		l.Slab[l.joints[int(in.node)*l.Plan.Lanes+in.lane]+JointIn] += current * (perArea / area)
		return
	}
	p := &l.Ports[cell.port]
	p.Driven = true
	d := slices.Index(p.of.driven, cell.local)
	for k, within := range p.of.Within[d] {
		l.Slab[p.Within+k*p.Width+cell.lane] += within * current
	}
	l.Slab[p.Joint+cell.lane+JointIn] += l.Slab[p.Scale+cell.lane+PortScale] * p.of.Direct[d] * current
}

// eachJoint calls f with every joint.
func (l *Layout) eachJoint(f func(at int)) {
	for i := range l.Strands {
		for w := range l.Strands[i].Width {
			f(l.Strands[i].Joint + w)
		}
	}
}
