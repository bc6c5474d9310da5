package script

import (
	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// stimuli are the point processes and what sends them events.
func (e *experiment) stimuli() {
	for i := range e.m.Points {
		e.line()
		e.point(&e.m.Points[i], item("points", i))
	}
	for i := range e.m.Netstims {
		e.line()
		e.netstim(&e.m.Netstims[i], item("netstims", i))
	}
	if len(e.m.Netcons) == 0 {
		return
	}
	e.line()
	e.line("    # The connections: from a place whose v rises through a threshold, or from a netstim")
	e.line("    netcons = []")
	for i := range e.m.Netcons {
		e.netcon(&e.m.Netcons[i], item("netcons", i))
	}
}

func (e *experiment) point(p *model.Point, path string) {
	kind, name := mech.FindPoint(p.Kind), e.points[p.Name]
	e.line("    ", name, " = h.", kind.Kind, "(", e.place(p.At), ")")
	for k, param := range kind.Params {
		e.set(name+"."+param.Name, path+"."+param.Name, p.Params[k], param.Unit)
	}
}

func (e *experiment) netstim(n *model.Netstim, path string) {
	name := e.netstims[n.Name]
	e.line("    ", name, " = h.NetStim()")
	e.set(name+".number", path+".number", float64(n.Number), "")
	e.set(name+".start", path+".start", n.Start, "ms")
	e.set(name+".interval", path+".interval", n.Interval, "ms")
	e.set(name+".noise", path+".noise", n.Noise, "")
	seed, swept := e.swept[path+".seed"]
	_, noisy := e.swept[path+".noise"]
	shared := "    " + name + ".seed(1)  # the stream that netstims share begins anew, as in a NEURON that has just started"
	own := name + ".noiseFromRandom123(" + e.value(path+".seed", n.Seed) + ", 0, 0)"
	switch {
	case swept:
		e.line(shared)
		e.line("    if ", seed, ":")
		e.line("        ", own)
	case n.Seed != 0:
		e.line("    ", own)
	case noisy || n.Noise != 0:
		e.line(shared)
	}
}

func (e *experiment) netcon(c *model.Netcon, path string) {
	source, section := e.netstims[c.Netstim], ""
	if c.Netstim == "" {
		source, section = e.place(c.At)+"._ref_v", ", sec="+e.sections[c.At.Section]
	}
	e.line("    netcon = h.NetCon(", source, ", ", e.points[c.Target], section, ")")
	if c.Netstim == "" {
		e.set("netcon.threshold", path+".threshold", c.Threshold, "mV")
	}
	e.set("netcon.delay", path+".delay", c.Delay, "ms")
	e.set("netcon.weight[0]", path+".weight", c.Weight, "uS")
	e.line("    netcons.append(netcon)")
}
