package compact

import "sync"

// primer is what a reader of versionOne knows before the first letter: a document
// with everything that documents often have. It may never change.
const primer = `{"name":"cell","celsius":16.3,"define_shape":true,"globals":{"usetable_hh":0},` +
	`"sections":[{"name":"axon[0]","pt3d":[[0,0,0,1],[10.5,0,0,1.25],[-20.3,-1.7,3.2,0.8]],"nseg":3,"Ra":35.4,"cm":1,"mechanisms":{"hh":{"gnabar":0.12,"gkbar":0.036,"gl":0.0003,"el":-54.3}},"ena":50,"ek":-77},` +
	`{"name":"apic","L":300,"diam":2,"nseg":11,"Ra":150,"cm":1,"parent":"dend(0.5)","end":1,"mechanisms":{"pas":{"g":0.0001,"e":-70},"hh":{"gnabar":0.12,"gkbar":0.036,"gl":0.0003,"el":-54.3}}},` +
	`{"name":"soma","L":20,"diam":20,"nseg":1,"Ra":100,"cm":1,"mechanisms":{"hh":{"gnabar":0.12,"gkbar":0.036,"gl":0.0003,"el":-54.3}}},` +
	`{"name":"soma","L":12.6157,"diam":12.6157,"nseg":1,"Ra":100,"cm":1,"mechanisms":{"hh":{"gnabar":0.12,"gkbar":0.036,"gl":0.0003,"el":-54.3}}},` +
	`{"name":"dend","L":200,"diam":1,"nseg":5,"Ra":100,"cm":1,"parent":"soma(1)","mechanisms":{"pas":{"g":0.001,"e":-65}}},` +
	`{"name":"dend","L":200,"diam":1,"nseg":101,"Ra":100,"cm":1,"parent":"soma(0)","mechanisms":{"pas":{"g":0.001,"e":-65}}}],` +
	`"points":[{"kind":"SEClamp","name":"clamp","at":"soma(0.5)","rs":0.01,"dur1":2,"amp1":-65,"dur2":8,"amp2":-5,"dur3":4,"amp3":-65},` +
	`{"kind":"VClamp","name":"clamp","at":"soma(0.5)","dur[0]":2,"amp[0]":-65},` +
	`{"kind":"AlphaSynapse","name":"alpha","at":"dend(0.5)","onset":1,"tau":0.1,"gmax":0.01,"e":0},` +
	`{"kind":"ExpSyn","name":"syn","at":"dend(0.8)","tau":2,"e":0},{"kind":"Exp2Syn","name":"syn2","at":"dend(0.3)","tau1":0.5,"tau2":3,"e":-80},` +
	`{"kind":"IClamp","name":"stim2","at":"soma(0.5)","delay":1,"dur":0.5,"amp":0.2},` +
	`{"kind":"IClamp","name":"stim","at":"dend(1)","delay":5,"dur":1,"amp":0.1}],` +
	`"netstims":[{"name":"stim","number":10,"start":50,"interval":10,"noise":0.5,"seed":1},{"name":"start","number":1,"start":9,"interval":10,"noise":0}],` +
	`"netcons":[{"source":"soma(0.5)","target":"syn","delay":5,"weight":0.04,"threshold":10},{"source":"start","target":"syn","delay":1,"weight":0.001}],` +
	`"record":["soma(0.5).hh.m","soma(0.5).hh.h","soma(0.5).hh.n","soma(0.5).ina","soma(0.5).ik","soma(0.5).pas.i","soma(0.5).hh.il","stim.i","soma(0.5).v","dend(1).v","dend(0.5).v"],` +
	`"spikes":[{"at":"soma(0.5)","threshold":-20}],` +
	`"run":{"tstop":25,"dt":0.025,"v_init":-65,"secondorder":2,"atol":0.001}}`

// learned is a foreteller that has read the primer.
var learned = sync.OnceValue(func() *foreteller {
	f := newForeteller()
	for range 2 {
		for i := range len(primer) {
			for k := 7; k >= 0; k-- {
				f.learn(int(primer[i] >> k & 1))
			}
		}
	}
	return f
})

// primed returns a foreteller of its own that has read the primer.
func primed() *foreteller {
	f := *learned()
	f.begin()
	return &f
}
