package testmodels

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"

	"github.com/cablelab/cablelab/core/model"
)

// RandomNetwork is cells of up to 40 sections as Random has them, with point
// processes of all kinds, some at one place, and netstims and netcons. The same
// seed gives the same.
func RandomNetwork(seed uint64) (*model.Model, error) {
	r := rand.New(rand.NewPCG(seed, 2))
	n := 1 + r.IntN(40)
	sections := make([]object, n)
	for i := range sections {
		sections[i] = section(r, i)
	}
	places := make([]string, 1+r.IntN(5))
	for i := range places {
		places[i] = fmt.Sprintf("s%d(%g)", r.IntN(n), choose(r, 0, 0.13, 0.25, 0.5, 0.5, 0.77, 1))
	}
	g := network{r: r, places: places, netstims: []any{}, netcons: []any{}}
	for range 1 + r.IntN(8) {
		g.point()
	}
	for i := range r.IntN(4) {
		g.netstims = append(g.netstims, object{
			"name": fmt.Sprintf("n%d", i), "number": r.IntN(6), "start": choose(r, 0, 0.1, 1, 2.5, 2.0125), "interval": choose(r, 0.3, 1, 1, 2.5),
			"noise": choose(r, 0, 0, 0.5, 1), "seed": choose(r, 0, 0, 1, 7),
		})
	}
	for range r.IntN(10) {
		g.netcon()
	}
	g.record()
	text, err := json.Marshal(object{
		"celsius": choose(r, 6.3, 6.3, 14.5), "sections": sections, "points": g.points, "netstims": g.netstims, "netcons": g.netcons,
		"record": unique(g.records), "spikes": g.spikes,
		"run": object{"tstop": 8, "dt": choose(r, 0.025, 0.025, 0.01), "v_init": choose(r, -65, -65, -70), "secondorder": choose(r, 0, 0, 0, 0, 0, 1, 2)},
	})
	if err != nil {
		return nil, err
	}
	return model.Decode(text)
}

// network is what RandomNetwork puts onto the sections.
type network struct {
	r                                          *rand.Rand
	places                                     []string
	points, netstims, netcons, records, spikes []any
	synapses                                   []string
}

func (g *network) place() string { return choose(g.r, g.places...) }

// point adds a point process of any kind.
func (g *network) point() {
	r := g.r
	p := choose(r,
		object{"kind": "IClamp", "delay": choose(r, 0, 0.5, 1.0125), "dur": choose(r, 0.3, 2, 100), "amp": choose(r, -0.1, 0.05, 0.3)},
		object{"kind": "AlphaSynapse", "onset": choose(r, -1, 0, 1.3), "tau": choose(r, 0.1, 0.7), "gmax": 0.05 * r.Float64(), "e": choose(r, 0, -80)},
		object{"kind": "ExpSyn", "tau": choose(r, 0.1, 2, 3.3), "e": choose(r, 0, -80)},
		object{"kind": "ExpSyn", "tau": choose(r, 0.1, 2, 3.3), "e": choose(r, 0, -80)},
		object{"kind": "Exp2Syn", "tau1": choose(r, 0.1, 0.5, 2), "tau2": choose(r, 2, 5, 0.3), "e": choose(r, 0, -80)},
		object{"kind": "SEClamp", "rs": choose(r, 0.5, 1, 10), "dur1": choose(r, 0, 1, 2.5), "amp1": -65, "dur2": choose(r, 1, 2.0125, 100), "amp2": choose(r, -90, -20, 10), "dur3": choose(r, 0, 2), "amp3": -50},
		object{"kind": "VClamp", "dur": []any{choose(r, 0, 1, 2.5), choose(r, 1, 2.0125, 100), choose(r, 0, 2)}, "amp": []any{-65, choose(r, -90, -20, 10), -50},
			"gain": choose(r, 1e5, 1e5, 100), "rstim": choose(r, 1, 5), "tau1": choose(r, 0.001, 0.1), "tau2": choose(r, 0, 0, 0.05)},
	)
	name := fmt.Sprintf("p%d", len(g.points))
	p["name"], p["at"] = name, g.place()
	g.points = append(g.points, p)
	g.records = append(g.records, name+".i")
	if kind := p["kind"]; kind == "ExpSyn" || kind == "Exp2Syn" {
		g.synapses = append(g.synapses, name)
		g.records = append(g.records, name+".g")
	}
}

// netcon adds one to any synapse.
func (g *network) netcon() {
	r := g.r
	if len(g.synapses) == 0 {
		return
	}
	source := g.place()
	if k := len(g.netstims); k > 0 && r.IntN(3) > 0 {
		source = fmt.Sprintf("n%d", r.IntN(k))
	}
	g.netcons = append(g.netcons, object{
		"source": source, "target": choose(r, g.synapses...), "delay": choose(r, 0, 0.1, 1, 1, 0.5125), "weight": 0.05 * r.Float64(), "threshold": choose(r, 10, -20, -55),
	})
}

func (g *network) record() {
	for range 1 + g.r.IntN(3) {
		g.records = append(g.records, g.place()+".v")
	}
	g.spikes = append(g.spikes, object{"at": g.place(), "threshold": choose(g.r, 10, -30)})
}
