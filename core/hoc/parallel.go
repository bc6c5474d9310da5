package hoc

import (
	"maps"
	"slices"
)

// parallel is a ParallelContext: the processes that share a network out, whose cells
// have numbers. Here there is one. All ParallelContexts are one.
type parallel struct{ self }

var parallelKind = &kind{name: "ParallelContext", doc: "the processes that share a simulation: here one", attrs: map[string]*attr{},
	create: func(s *Session, id int, a Args) (any, error) {
		return &parallel{self{Object{"ParallelContext", id}}}, nil
	}}

func parallelMethod(name, doc string, f func(a arguments) Value) {
	parallelKind.attrs[name] = &attr{doc: doc, call: method(func(_ any, a arguments) Value { return f(a) })}
}

// gid is an argument that numbers a cell.
func (a arguments) gid(i int) int { return a.whole(i, 0, 1<<31-1) }

// cell is the source of spikes of a number; nil when there is none.
func (s *Session) cell(gid int) *netcon { return s.cells[gid] }

func init() {
	for name, value := range map[string]Value{"id": 0, "nhost": 1, "id_world": 0, "nhost_world": 1, "id_bbs": 0, "nhost_bbs": 1} {
		parallelMethod(name, name+"(): there is one process, number 0", func(arguments) Value { return value })
	}
	for _, name := range []string{"barrier", "runworker", "done", "step_time", "wait_time", "send_time", "event_time", "integ_time", "step_wait", "max_histogram", "subworlds", "mpiabort_on_error"} {
		parallelMethod(name, name+"(): has no effect with one process", func(arguments) Value { return 0.0 })
	}
	parallelMethod("timeout", "timeout(s): has no effect with one process", func(arguments) Value { return 20.0 })
	parallelMethod("nthread", "nthread(n): there is one thread", func(arguments) Value { return 1 })
	parallelMethod("set_maxstep", "set_maxstep(ms): gives the smallest delay from a cell; has no effect with one process", func(a arguments) Value {
		smallest := a.number(0)
		for _, c := range a.s.netcons {
			if c.gid >= 0 && c.target != nil {
				smallest = min(smallest, c.delay)
			}
		}
		return smallest
	})
	parallelMethod("time", "time(): the time on a clock, in s", func(a arguments) Value { return a.s.clockTime() })
	topMethod("startsw", "startsw(): the time on a clock, in s", func(a arguments) Value { return a.s.clockTime() })
	topMethod("stopsw", "stopsw(): the time on a clock, in s", func(a arguments) Value { return a.s.clockTime() })
	parallelMethod("psolve", "psolve(t): steps until the time is t [ms]", func(a arguments) Value {
		a.s.solve(a.number(0))
		return 0.0
	})
	parallelMethod("set_gid2node", "set_gid2node(gid, id): the process with that id has the cell of that number", func(a arguments) Value {
		gid := a.gid(0)
		if _, taken := a.s.cells[gid]; taken {
			throw(hocError("set_gid2node: gid=%d already exists on this process as an output port", gid))
		}
		if a.number(1) == 0 {
			a.s.cells[gid] = nil
		}
		return 0.0
	})
	parallelMethod("cell", "cell(gid, netcon): the netcon's source is that of the cell of that number", setCell)
	parallelMethod("gid_exists", "gid_exists(gid): 0 if the number is not known here, 1 if it is, 3 if its source is, too", func(a arguments) Value {
		c, known := a.s.cells[a.gid(0)]
		switch {
		case !known:
			return 0
		case c == nil:
			return 1
		}
		return 3
	})
	parallelMethod("gid_connect", "gid_connect(gid, synapse): a NetCon from the cell of that number to a synapse", connectCell)
	parallelMethod("gid_clear", "gid_clear(): forgets all numbers", func(a arguments) Value {
		for _, gid := range slices.Sorted(maps.Keys(a.s.cells)) {
			a.s.dropCell(gid)
		}
		for _, c := range a.s.netcons {
			c.gid = -1
		}
		return 0.0
	})
	parallelMethod("threshold", "threshold(gid) or threshold(gid, mV): at which v the cell of that number sends an event", func(a arguments) Value {
		c := a.known(0)
		if a.has(1) {
			c.threshold = a.number(1)
			a.s.spread(c)
		}
		return c.threshold
	})
	for _, name := range []string{"gid2cell", "gid2obj"} {
		parallelMethod(name, name+"(gid): the NetStim of that number; None for a cell of sections", func(a arguments) Value {
			if c := a.s.cell(a.gid(0)); c != nil && c.netstim != nil {
				return c.netstim.Object
			}
			return nil
		})
	}
	parallelMethod("__section__", "the section whose spikes have that number", func(a arguments) Value {
		if c := a.s.cell(a.gid(0)); c != nil && c.watched() {
			return c.watch.section.object()
		}
		return nil
	})
	parallelMethod("spike_record", "spike_record(gid, times, ids): each run puts the events of a cell, of those in a vector, or with -1 of all, into vectors", recordCells)
	parallelMethod("allreduce", "allreduce(x, how) or allreduce(vector, how): what all processes have together, here x", func(a arguments) Value {
		if a.isObject(0, "Vector") {
			return 0.0
		}
		return a.number(0)
	})
	parallelMethod("broadcast", "broadcast(vector, id): gives all processes a vector, here its size", func(a arguments) Value {
		if _, is := a.value(0).(string); is {
			return float64(len(a.text(0)))
		}
		return float64(len(a.vector(0).x))
	})
	parallelMethod("allgather", "allgather(x, vector): puts what all processes have into a vector, here x", func(a arguments) Value {
		x, v := a.number(0), a.vector(1)
		v.x = append(v.x[:0], x)
		return 0.0
	})
	parallelMethod("alltoall", "alltoall(source, counts, target): gives each process its part of a vector, here all", func(a arguments) Value {
		source, target := a.vector(0), a.vector(2)
		target.x = slices.Clone(source.x)
		return 0.0
	})
	newKind(parallelKind)
}

// known is the source of an argument that numbers a cell.
func (a arguments) known(i int) *netcon {
	c := a.s.cell(a.gid(i))
	if c == nil {
		throw(hocError("there is no cell with gid %d; set_gid2node and cell make it known", a.gid(i)))
	}
	return c
}

func setCell(a arguments) Value {
	gid, c := a.gid(0), object[*netcon](a, 1, "NetCon")
	before, known := a.s.cells[gid]
	switch {
	case !known:
		throw(hocError("cell: gid=%d has not been set on rank 0; call set_gid2node(%d, pc.id()) first", gid, gid))
	case before != nil:
		throw(hocError("cell: gid=%d has a source already", gid))
	}
	a.s.hold(c.Object)
	a.s.cells[gid] = c
	a.s.numberSource(c, gid)
	return 0.0
}

// numberSource gives all netcons from a source the number of its cell.
func (s *Session) numberSource(c *netcon, gid int) {
	for _, other := range s.netcons {
		if other == c || other.alike(c) {
			other.gid = gid
		}
	}
}

func (s *Session) dropCell(gid int) {
	c := s.cells[gid]
	delete(s.cells, gid)
	if c != nil {
		s.release(c.Object)
	}
}

// connectCell is gid_connect. A cell that nobody knows never sends an event.
func connectCell(a arguments) Value {
	gid, target := a.gid(0), a.value(1)
	a.synapse(1)
	o := must(a.s.Make("NetCon", Args{Values: List{nil, target}}))
	c := a.s.objects[o.ID].(*netcon)
	if source := a.s.cell(gid); source != nil {
		c.netstim, c.threshold = source.netstim, source.threshold
		if source.watched() {
			c.watch = a.s.watchAt(source.watch.section, source.watch.x())
		}
	}
	c.gid = gid
	return o
}

func recordCells(a arguments) Value {
	times, ids := a.vector(1), a.vector(2)
	var gids []int
	if a.isObject(0, "Vector") {
		for _, x := range a.vector(0).x {
			gids = append(gids, int(x))
		}
	} else if a.number(0) == -1 {
		gids = slices.Sorted(maps.Keys(a.s.cells))
	} else {
		gids = []int{a.known(0).gid}
	}
	for _, gid := range gids {
		if c := a.s.cell(gid); c != nil {
			a.s.listen(c, netcon{heard: times, ids: ids, id: float64(gid), call: c.call})
		}
	}
	return 0.0
}

// clockTime is the time on a clock [s], which only those know who made the session.
func (s *Session) clockTime() float64 {
	if s.Clock == nil {
		return 0
	}
	return s.Clock()
}
