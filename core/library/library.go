// Package library holds models that are ready to open: documents, each of which
// shows one thing, with a title and three sentences that say what.
//
// Start with Entries.
package library

import (
	_ "embed" // for the documents

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// Entry is a model of the library.
type Entry struct {
	Name     string // of its document, for links
	Title    string
	Text     string      // three sentences: what it is, what it shows, what to look at
	Document string      // JSON
	Sweep    study.Sweep // the values that show it best side by side; none for a single run
	Plots    string      // what shows it best besides the traces, as links list plots: "space,raster"
}

// Model decodes the document.
func (e *Entry) Model() *model.Model {
	m, err := model.Decode([]byte(e.Document))
	if err != nil {
		panic(err) // the tests decode each
	}
	return m
}

// Find is the entry of that name, nil if there is none.
func Find(name string) *Entry {
	for i := range Entries {
		if Entries[i].Name == name {
			return &Entries[i]
		}
	}
	return nil
}

var (
	//go:embed ball-and-stick.json
	ballAndStick string
	//go:embed point-neuron.json
	pointNeuron string
	//go:embed long-axon.json
	longAxon string
	//go:embed y-branch.json
	yBranch string
	//go:embed back-propagation.json
	backPropagation string
	//go:embed epsps.json
	epsps string
	//go:embed voltage-clamp.json
	voltageClamp string
	//go:embed ring-of-five.json
	ringOfFive string
)

// Entries are the models, simple ones first.
var Entries = []Entry{
	{
		Name:     "ball-and-stick",
		Title:    "Ball and stick",
		Document: ballAndStick,
		Text: "A soma with the channels of Hodgkin and Huxley and a passive dendrite: the cell of NEURON's tutorial. " +
			"A pulse into the far end of the dendrite has to charge the whole cell before the soma can answer. " +
			"Of four amplitudes the two larger ones make it fire, and the spikes are as good as equal: all or none.",
		Sweep: study.Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4},
	},
	{
		Name:     "point-neuron",
		Title:    "Point neuron",
		Document: pointNeuron,
		Text: "A patch of membrane with the channels of Hodgkin and Huxley: one node and no cable. " +
			"A weak current makes it fire once at most, a stronger one again and again, the faster the stronger it is. " +
			"In each spike m rises at once, while h falls and n rises after it: they end the spike.",
		Sweep: study.Sweep{Path: "points[0].amp", From: 0.03, To: 0.15, N: 4},
		Plots: "phase:soma(0.5).hh.n:soma(0.5).v",
	},
	{
		Name:     "long-axon",
		Title:    "Long axon",
		Document: longAxon,
		Text: "The squid's giant axon: 100 mm long, 476 um thick, at 18.5 degrees. " +
			"A spike that starts at one end passes five places in turn, at the same velocity all the way; Hodgkin and Huxley computed 18.8 m/s in 1952. " +
			"Thinner axons conduct more slowly: the velocity goes with the square root of the diameter.",
		Sweep: study.Sweep{Path: "sections[0].diam", From: 119, To: 476, N: 4},
		Plots: "space:axon(0)",
	},
	{
		Name:     "y-branch",
		Title:    "Y-branch and Rall's 3/2 law",
		Document: yBranch,
		Text: "A trunk that forks into two daughters, and beside it a cylinder that does not fork, both given the same pulse. " +
			"Where the daughters' diameters to the power of 3/2 add up to the trunk's, the fork is as good as cable that goes on, and the two cells' traces are one: Rall's law. " +
			"A thinner daughter throws a part of the pulse back and a thicker one draws more of it in, so that the trunk leaves the cylinder.",
		Sweep: study.Sweep{Path: "sections[1].diam", From: 0.6299605249474366, To: 1.8898815748423097, N: 3},
		Plots: "space:trunk(0)",
	},
	{
		Name:     "back-propagation",
		Title:    "Active dendrite and a spike that runs back",
		Document: backPropagation,
		Text: "A soma, a dendrite with fewer sodium channels than the soma has, and two passive branches at its end. " +
			"A spike that starts in the soma runs back along the dendrite: it arrives later and smaller the farther out. " +
			"The fewer channels there are in the dendrite, the less of it arrives; without any, a low hill is all that reaches the branches.",
		Sweep: study.Sweep{Path: "sections[1].mechanisms.hh.gnabar", From: 0, To: 0.12, N: 4},
		Plots: "space:soma(0.5)",
	},
	{
		Name:     "epsps",
		Title:    "EPSPs: summation and attenuation",
		Document: epsps,
		Text: "A passive cell with two equal synapses, near the soma and far out, which three events open in turn. " +
			"Each response begins before the one before it has died away, and so they sum; with more time between the events they do so less. " +
			"The far synapse depolarizes its own place more and the soma less than the near one: the dendrite attenuates.",
		Sweep: study.Sweep{Path: "netstims[0].interval", From: 6, To: 24, N: 4},
		Plots: "features:soma(0.5).v",
	},
	{
		Name:     "voltage-clamp",
		Title:    "Voltage clamp",
		Document: voltageClamp,
		Text: "A patch of Hodgkin and Huxley's membrane, held at -65 mV and stepped to seven voltages for 8 ms. " +
			"Sodium current flows in at once and shuts itself off, potassium current follows and stays: the classic family of curves. " +
			"Beyond sodium's reversal potential of 50 mV the early current flows out.",
		Sweep: study.Sweep{Path: "points[0].amp2", From: -55, To: 65, N: 7},
		Plots: "currents",
	},
	{
		Name:     "ring-of-five",
		Title:    "Ring of five",
		Document: ringOfFive,
		Text: "Five ball-and-sticks in a ring: the spike of each opens a synapse on the dendrite of the next, 5 ms later. " +
			"One event makes the first cell fire, and from then on the spike goes round without end. " +
			"Each cell fires after the one before it by the delay and the time that its own dendrite and soma need.",
		Plots: "raster",
	},
}
