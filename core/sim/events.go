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
	bundle []bundle // by source
	driver driver   // nil for none

	stirred bool // what has happened may have changed a state
}

// driver is a program that drives a plan and has its say in what happens.
type driver interface {
	moved()                           // t has gone on by half a step
	happen(e event)                   // one of its own events
	sent(source int, t float64)       // an event
	carries(netcon int32) bool        // whether a netcon takes events along
	stream(netstim int) *[3]uint32    // the IDs of its stream of random numbers; nil: what its seed says
	arriveLate(source int, t float64) // the netcons of a source deliver, each with the delay that it has by now
}

// bundle tells whether the netcons of a source take an event along together, which
// decides its place among others of its time.
type bundle struct {
	together bool
	delay    float64 // [ms] with which they do
}

func newEvents(p *Plan) []events {
	if len(p.Network.To) == 0 {
		return nil
	}
	all := make([]events, p.Lanes)
	for l := range all {
		all[l] = eventsOf(p, l)
	}
	return all
}

func eventsOf(p *Plan, lane int) events {
	sources := len(p.Network.From)
	return events{
		Plan: p, lane: lane, above: make([]bool, len(p.Network.Watched)), trains: make([]train, p.Network.Netstims),
		shared: newScop(), bundle: make([]bundle, sources),
	}
}

// start is begin as in a NEURON that has just started.
func (e *events) start() {
	e.queue.clear()
	e.shared = newScop()
	e.begin()
}

// begin puts the first events of the netstims into the queue and lets those of
// t = 0 happen.
func (e *events) begin() {
	clear(e.above)
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

// bundled is whether NEURON bundles the netcons of a source: where there are at least
// three, all with one delay. A detector is one more there, with a delay of 1 ms.
func (e *events) bundled(source int) bundle {
	from, detectors := e.Network.From[source], 0
	if source < len(e.Network.Watched) {
		detectors = e.Network.Detectors[source]
	}
	if len(from) == 0 || len(from)+detectors < 3 || detectors > 0 && e.delay(from[0]) != 1 {
		return bundle{}
	}
	delay := e.delay(from[0])
	return bundle{!slices.ContainsFunc(from, func(c int32) bool { return e.delay(c) != delay }), delay}
}

func (e *events) delay(netcon int32) float64 {
	return e.Slab[int(e.Network.Delay)+int(netcon)*e.Lanes+e.lane]
}

// send lets every netcon of a source carry an event.
func (e *events) send(source int, t float64) {
	if e.driver != nil {
		e.driver.sent(source, t)
	}
	if b := e.bundle[source]; b.together {
		e.queue.put(event{t: t + b.delay, what: arrivals, index: int32(source)})
		return
	}
	for _, c := range e.Network.From[source] {
		e.carry(c, t+e.delay(c))
	}
}

// carry lets a netcon deliver at t.
func (e *events) carry(netcon int32, t float64) {
	if e.driver == nil || e.driver.carries(netcon) {
		e.queue.put(event{t: t, what: arrival, index: netcon})
	}
}

// deliver lets everything happen that is due up to t.
func (e *events) deliver(t float64) {
	for e.queue.until(t) {
		now := e.queue.take()
		e.stirred = e.stirred || now.what != sampling
		switch i := int(now.index); now.what {
		case arrival:
			e.arrive(now.index)
		case arrivals:
			e.arriveTogether(i, now.t)
		case starting:
			e.queue.put(event{t: now.t, what: firing, index: now.index})
		case firing:
			e.trains[i].fire(e, i, now.t)
		default:
			e.driver.happen(now)
		}
	}
}

// arriveTogether hands an event to the targets of a source.
func (e *events) arriveTogether(source int, t float64) {
	if e.driver != nil {
		e.driver.arriveLate(source, t)
		return
	}
	for _, c := range e.Network.From[source] {
		e.arrive(c)
	}
}

// arrive hands a netcon's event to its target.
func (e *events) arrive(netcon int32) {
	n := &e.Network
	to := n.To[netcon]
	p := &e.Points[to.Points]
	processOf(p.Kind).receive(e.Plan, p, to.Row*e.Lanes+e.lane, e.Slab[int(n.Weight)+int(netcon)*e.Lanes+e.lane])
}
