package hoc

import "github.com/cablelab/cablelab/core/model"

// rest is what is not sections and point processes: netstims, netcons, what is
// recorded, temperature, globals and run control.
func (d *draft) rest() {
	d.Celsius = 6.3
	d.Run = model.Run{Tstop: 5, Dt: 0.025, VInit: restV}
	d.Record = append(d.Record, model.Record{Text: d.Sections[0].Name + "(0.5).v"})
}
