package sim

import "slices"

// events is what is under way in the network of one lane.
type events struct {
	*Plan
	lane   int
	queue  queue
	above  []bool  // by watched node: v was above the threshold
	trains []train // by netstim
	shared scop
	bundle []bool // by source: its netcons take an event along together
}

func newEvents(p *Plan) []events {
	if len(p.Network.To) == 0 {
		return nil
	}
	all := make([]events, p.Lanes)
	for l := range all {
		all[l] = events{Plan: p, lane: l, above: make([]bool, len(p.Network.Watched)), trains: make([]train, p.Network.Netstims), bundle: make([]bool, len(p.Network.From))}
	}
	return all
}

// begin puts the first events of the netstims into the queue and lets those of
// t = 0 happen.
func (e *events) begin() {
	e.queue.clear()
	clear(e.above)
	e.shared = newScop()
	for i := range e.bundle {
		e.bundle[i] = e.bundled(i)
	}
	for i := range e.trains {
		e.trains[i].begin(e, i)
	}
	e.deliver(0)
}

// step lets happen what belongs to the step that begins at t: what is due, and
// what the crossings that are seen now bring up to its middle.
func (e *events) step() {
	t := e.Slab[e.T]
	e.deliver(t)
	e.look(t)
	e.deliver(t + e.Dt/2)
}

// look sends an event from every watched node whose v has risen through its
// threshold.
func (e *events) look(t float64) {
	n := &e.Network
	for i, node := range n.Watched {
		v, threshold := e.Slab[int(e.V)+int(node)*e.Lanes+e.lane], e.Slab[int(n.Threshold)+i*e.Lanes+e.lane]
		above := v-threshold > 0
		if above && !e.above[i] {
			e.send(i, t+teps)
		}
		e.above[i] = above
	}
}

// bundled tells whether the netcons of a source take an event along together, which
// decides its place among others of its time: as in NEURON where there are at least
// three, all with one delay. A detector is one more there, with a delay of 1 ms.
func (e *events) bundled(source int) bool {
	from, detectors := e.Network.From[source], 0
	if source < len(e.Network.Watched) {
		detectors = e.Network.Detectors[source]
	}
	if len(from) == 0 || len(from)+detectors < 3 || detectors > 0 && e.delay(from[0]) != 1 {
		return false
	}
	return !slices.ContainsFunc(from, func(c int32) bool { return e.delay(c) != e.delay(from[0]) })
}

func (e *events) delay(netcon int32) float64 {
	return e.Slab[int(e.Network.Delay)+int(netcon)*e.Lanes+e.lane]
}

// send lets every netcon of a source carry an event.
func (e *events) send(source int, t float64) {
	from := e.Network.From[source]
	if e.bundle[source] {
		e.queue.put(event{t: t + e.delay(from[0]), what: arrivals, index: int32(source)})
		return
	}
	for _, c := range from {
		e.queue.put(event{t: t + e.delay(c), what: arrival, index: c})
	}
}

// deliver lets everything happen that is due up to t.
func (e *events) deliver(t float64) {
	for e.queue.until(t) {
		now := e.queue.take()
		switch i := int(now.index); now.what {
		case arrival:
			e.arrive(now.index)
		case arrivals:
			for _, c := range e.Network.From[i] {
				e.arrive(c)
			}
		case starting:
			e.queue.put(event{t: now.t, what: firing, index: now.index})
		case firing:
			e.trains[i].fire(e, i, now.t)
		}
	}
}

// arrive hands a netcon's event to its target.
func (e *events) arrive(netcon int32) {
	n := &e.Network
	to := n.To[netcon]
	p := &e.Points[to.Points]
	processOf(p.Kind).receive(e.Plan, p, to.Row*e.Lanes+e.lane, e.Slab[int(n.Weight)+int(netcon)*e.Lanes+e.lane])
}
