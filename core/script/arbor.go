package script

import (
	_ "embed"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
	"github.com/cablelab/cablelab/core/study"
)

// What of a recipe for Arbor is the same for all experiments.
var (
	//go:embed arbor_head.py
	arborHead string
	//go:embed arbor_compare.py
	arborCompare string
)

// arborModels are, for each run that Compared lists, its model with exact rates of hh,
// as Arbor has them, and the same with half of dt, which tells how far the traces may
// be apart.
func arborModels(g *study.Grid) ([]*model.Model, error) {
	if problems := arborProblems(g); len(problems) > 0 {
		return nil, problems
	}
	g, _, err := toldByArbor(g)
	if err != nil {
		return nil, err
	}
	all, err := models(g)
	if err != nil {
		return nil, err
	}
	var pairs []*model.Model
	for _, m := range all {
		exact, err := model.Set(m, "globals.usetable_hh", 0)
		if err != nil {
			return nil, err
		}
		halved, err := model.Set(exact, "run.dt", m.Run.Dt/2)
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, exact, halved)
	}
	return pairs, nil
}

// writeArbor writes the recipe of a grid, given the runs of arborModels.
func writeArbor(w io.Writer, g *study.Grid, runs []study.Run) error {
	g, left, err := toldByArbor(g)
	if err != nil {
		return err
	}
	e := newExperiment(g)
	e.put("$", arborHead)
	e.put("def build($):\n", strings.Join(e.axes, ", "))
	e.put(`    """One run: its cells, what drives them, what is recorded."""` + "\n")
	e.indent = "    "
	e.put("run = Run(celsius=$, v_init=$, dt=$, tstop=$)\n", e.value("celsius"), e.value("run.v_init"), e.value("run.dt"), e.value("run.tstop"))
	e.arborSections()
	e.arborPoints()
	e.arborRecords()
	e.put("return run\n\n\n")
	e.indent = ""
	e.table()
	var whole, halved []study.Run
	for i := range runs {
		if i%2 == 0 {
			whole = append(whole, runs[i])
		} else {
			halved = append(halved, runs[i])
		}
	}
	e.expected(whole)
	e.tolerances(whole, halved)
	e.put("# What is recorded in cablelab alone, and why\nLEFT_OUT = {\n")
	for _, l := range left {
		e.put("    $: $,\n", quoted(l[0]), quoted(l[1]))
	}
	e.put("}\n\n\n$", arborCompare)
	_, err = w.Write(e.text)
	return err
}

// named writes ", name=value" for each of some numbers that the document has at paths
// that begin alike.
func (e *experiment) named(path string, names ...string) {
	for k, name := range names {
		if k > 0 {
			e.put(", ")
		}
		e.put("$=$", name, e.value(path+name))
	}
}

// arborSections writes the sections, parents before children.
func (e *experiment) arborSections() {
	var shape [][]morph.Point
	if e.m.DefineShape {
		shape = morph.Shape(e.m)
	}
	for _, i := range morph.Order(e.m).Sections {
		s, path := &e.m.Sections[i], item("sections", i)
		name := e.names[s.Name]
		e.put("\n$ = run.section([", name)
		if shape != nil {
			e.points(shape[i])
		} else {
			e.ownPoints(s, path)
		}
		e.put("], nseg=$", e.value(path+"nseg"))
		if s.Parent != nil {
			e.put(", parent=$, end=$", e.place(*s.Parent), strconv.Itoa(s.End))
		}
		e.put(")\n$.cable(", name)
		e.named(path, "Ra", "cm")
		e.put(")\n")
		for k := range s.Mechanisms {
			kind := mech.Find(s.Mechanisms[k].Name)
			e.put("$.$(", name, kind.Name)
			e.named(path+"mechanisms."+kind.Name+".", paramNames(kind.Params)...)
			for _, ion := range kind.Ions() {
				e.put(", ")
				e.named(path, mech.Ions[mech.FindIon(ion)].E.Name)
			}
			e.put(")\n")
		}
	}
}

func paramNames(params []mech.Param) []string {
	names := make([]string, len(params))
	for i := range params {
		names[i] = params[i].Name
	}
	return names
}

// ownPoints are a section's 3-D points in single precision, as NEURON keeps them, or
// the ends of a cylinder; where a section lies does not matter.
func (e *experiment) ownPoints(s *model.Section, path string) {
	if s.Pt3D == nil {
		diam := e.value(path + "diam")
		e.put("(0, 0, 0, $), ($, 0, 0, $)", diam, e.value(path+"L"), diam)
		return
	}
	points := morph.Points(s)
	for k, p := range points {
		at := path + item("pt3d", k)
		e.put("\n    (")
		for c, v := range [...]float32{p.X, p.Y, p.Z, p.Diam} {
			name := [...]string{"x", "y", "z", "diam"}[c]
			text := number(float64(v))
			if swept, ok := e.swept[at+name]; ok {
				text = swept
			}
			e.put([...]string{"$", ", $"}[min(c, 1)], text)
		}
		e.put("),")
	}
	e.put("\n")
}

func (e *experiment) points(points []morph.Point) {
	for _, p := range points {
		e.put("\n    ($, $, $, $),", number(float64(p.X)), number(float64(p.Y)), number(float64(p.Z)), number(float64(p.Diam)))
	}
	e.put("\n")
}

// arborPoints writes what drives the cells.
func (e *experiment) arborPoints() {
	e.put("\n")
	for i := range e.m.Points {
		p, path := &e.m.Points[i], item("points", i)
		if p.Kind == mech.IClamp.Kind {
			e.put("run.i_clamp($, ", e.place(p.At))
		} else {
			e.put("$ = run.synapse($, $, ", e.names[p.Name], e.place(p.At), quoted(arborSynapse[p.Kind]))
		}
		e.named(path, paramNames(mech.FindPoint(p.Kind).Params)...)
		e.put(")\n")
	}
	for i := range e.m.Netstims {
		e.put("$ = run.net_stim(", e.names[e.m.Netstims[i].Name])
		e.named(item("netstims", i), "number", "start", "interval")
		e.put(")\n")
	}
	for i := range e.m.Netcons {
		c, path := &e.m.Netcons[i], item("netcons", i)
		if c.Netstim != "" {
			e.put("run.send($, ", e.names[c.Netstim])
		} else {
			e.put("run.connect(run.detector($, $), ", e.place(c.At), e.value(path+"threshold"))
		}
		e.put("$, ", e.names[c.Target])
		e.named(path, "weight", "delay")
		e.put(")\n")
	}
}

// arborSynapse is what Arbor calls the synapses that it has, too.
var arborSynapse = map[string]string{mech.ExpSyn.Kind: "expsyn", mech.Exp2Syn.Kind: "exp2syn"}

// arborRecords writes what is recorded.
func (e *experiment) arborRecords() {
	e.put("\n")
	for i := range e.m.Record {
		r := &e.m.Record[i]
		name := quoted(r.Text)
		switch {
		case r.Mech != "":
			e.put("run.record_state($, $, $, $)\n", name, e.place(r.Place), quoted(r.Mech), quoted(r.Var))
		case r.Var == "v":
			e.put("run.record_v($, $)\n", name, e.place(r.Place))
		default:
			e.put("run.record_ion($, $, $)\n", name, e.place(r.Place), quoted(r.Var[1:])) // ina
		}
	}
	for i := range e.m.Spikes {
		d := &e.m.Spikes[i]
		e.put("run.record_spikes($, $, $)\n", quoted(d.Text), e.place(d.At), e.value(item("spikes", i)+"threshold"))
	}
}

// leastTolerance is what rounding leaves between two programs that compute the same,
// in each trace's unit: a thousand times what was seen in trees of passive sections.
const leastTolerance = 1e-8

// tolerances writes how far Arbor's traces and times of spikes may be off: by what
// half of dt changes. A spike is dated at the end of a step here, and in it there.
func (e *experiment) tolerances(whole, halved []study.Run) {
	e.put("# By run, by how much half of dt changes each trace, and the times of spikes\nTOLERANCES = {\n")
	for k, i := range Compared(e.grid) {
		a, b := &whole[k], &halved[k]
		e.put("    $: (\n        {\n", strconv.Itoa(i))
		for j := range e.m.Record {
			most := leastTolerance
			for n, v := range a.Traces[j] {
				if 2*n < len(b.Traces[j]) {
					most = max(most, math.Abs(v-b.Traces[j][2*n]))
				}
			}
			e.put("            $: $,\n", quoted(e.m.Record[j].Text), number(most))
		}
		e.put("        },\n        {\n")
		for j := range e.m.Spikes {
			e.put("            $: $,\n", quoted(e.m.Spikes[j].Text), spikeTolerance(a, b, j))
		}
		e.put("        },\n    ),\n")
	}
	e.put("}\n\n")
}

func spikeTolerance(a, b *study.Run, detector int) string {
	whole, halved := a.Spikes[detector], b.Spikes[detector]
	if len(whole) != len(halved) {
		return `float("inf")` // half of dt has more or fewer
	}
	most := 0.0
	for i, t := range whole {
		most = max(most, math.Abs(t-halved[i]))
	}
	return number(most + a.T[1] - a.T[0])
}
