package script

import (
	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// stimuli are the point processes and what sends them events.
func (e *experiment) stimuli() {
	for i := range e.m.Points {
		p := &e.m.Points[i]
		name := e.names[p.Name]
		e.put("\n$ = h.$($)\n", name, p.Kind, e.place(p.At))
		e.setAll(name+".", item("points", i), mech.FindPoint(p.Kind).Params)
	}
	for i := range e.m.Netstims {
		e.netstim(&e.m.Netstims[i], item("netstims", i))
	}
	if len(e.m.Netcons) == 0 {
		return
	}
	e.put("\n# The connections: from a place whose v rises through a threshold, or from a netstim\nnetcons = []\n")
	for i := range e.m.Netcons {
		e.netcon(&e.m.Netcons[i], item("netcons", i))
	}
}

func (e *experiment) netstim(n *model.Netstim, path string) {
	name := e.names[n.Name]
	e.put("\n$ = h.NetStim()\n", name)
	e.set(name+".", path, "number", "start", "interval", "noise")
	seed, swept := e.swept[path+"seed"]
	_, noisy := e.swept[path+"noise"]
	if n.Seed == 0 && (noisy || n.Noise != 0) || swept {
		e.put("$.seed(1)  # the stream that netstims share begins anew, as in a NEURON that has just started\n", name)
	}
	indent := ""
	if swept {
		indent = "    "
		e.put("if $:\n", seed)
	}
	if n.Seed != 0 || swept {
		e.put("$$.noiseFromRandom123($, 0, 0)\n", indent, name, e.value(path+"seed"))
	}
}

func (e *experiment) netcon(c *model.Netcon, path string) {
	if c.Netstim != "" {
		e.put("netcon = h.NetCon($, $)\n", e.names[c.Netstim], e.names[c.Target])
	} else {
		e.put("netcon = h.NetCon($._ref_v, $, sec=$)\n", e.place(c.At), e.names[c.Target], e.names[c.At.Section])
		e.set("netcon.", path, "threshold")
	}
	e.set("netcon.", path, "delay")
	e.put("netcon.weight[0] = $  # uS\nnetcons.append(netcon)\n", e.value(path+"weight"))
}
