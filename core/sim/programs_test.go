package sim

import (
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

func TestClampProgram(t *testing.T) {
	p := open(t, cell("3", "", `"points": [{"kind": "IClamp", "name": "stim", "at": "dend(1)", "delay": 0.5, "dur": 100, "amp": 0.1}]`))
	soma := func(mechanism, name string) Ref { return p.at(0, 0.5, mechanism, name) }
	recorded := map[string]Ref{
		"soma_v": soma("", "v"), "ina": soma("", "ina"), "il": soma("hh", "il"), "i_cap": soma("", "i_cap"), "m": soma("hh", "m"),
		"pas": p.at(1, 0.5, "pas", "i"), "i": p.point(0, "i"), "t": Time,
	}
	into := map[string]*[]float64{}
	for name, r := range recorded {
		into[name] = new([]float64)
		p.Record(r, into[name])
	}
	v, ina, iCap := soma("", "v"), soma("", "ina"), soma("", "i_cap")
	now := func() {
		p.keep("ina_now", p.Get(ina))
		p.keep("i_cap_now", p.Get(iCap))
	}
	p.Init(-65)
	p.keep("i_cap_at_once", p.Get(iCap))
	p.advance(40)
	p.Set(p.point(0, "amp"), 0.3)
	p.advance(40)
	p.Set(v, -40)
	p.Set(p.at(1, 0.5, "", "v"), -50)
	p.Set(p.at(1, 1, "", "v"), -45)
	p.advance(40)
	p.Set(soma("hh", "m"), 0.3)
	p.Set(soma("hh", "n"), 0.4)
	p.Set(soma("hh", "gnabar"), 0.2)
	p.Set(soma("", "ena"), 45)
	p.Set(p.at(1, 0.9, "pas", "g"), 0.0003)
	p.Set(p.at(1, 0.9, "", "cm"), 2)
	p.advance(40)
	p.SetDt(0.01)
	p.advance(40)
	p.SetCelsius(20)
	p.keep("dend_v", p.v(1)...)
	p.keep("gna", p.Get(soma("hh", "gna")))
	p.keep("ina_now", p.Get(ina))
	p.advance(40)
	p.SetSecondorder(2)
	p.SetDt(0.025)
	p.Set(p.point(0, "dur"), 5)
	p.advance(40)
	now()
	p.Set(v, -70)
	p.Currents()
	now()
	p.SetSecondorder(1)
	p.Set(Time, 7)
	p.advance(3)
	for name := range recorded {
		p.keep(name, *into[name]...)
	}
	p.SetSecondorder(0)
	p.SetCelsius(6.3)
	p.Set(v, -55)
	p.InitHere()
	p.keep("m_anew", p.Get(soma("hh", "m")))
	p.keep("length", float64(len(*into["t"])))
	p.keep("t_anew", p.T())
	p.advance(10)
	p.keep("soma_v_anew", *into["soma_v"]...)
	p.holds("clamp")
}

func TestVectorsProgram(t *testing.T) {
	p := open(t, cell("3", "", `"points": [
		{"kind": "IClamp", "name": "stim", "at": "soma(0.5)", "dur": 1e9},
		{"kind": "IClamp", "name": "other", "at": "dend(0.5)", "dur": 1e9},
		{"kind": "IClamp", "name": "third", "at": "dend(0.9)", "dur": 1e9, "amp": 0.01}]`))
	stairs, line, knots := []float64{0.1, -0.2, 0.3, 0.05}, []float64{0.05, 0.1, -0.2, 0.01}, []float64{0.2, 0.51, 0.51, 1.7}
	steps, times, at := []float64{0.02, 0.2, 0}, []float64{0.013, 0.5, 1.5}, []float64{0, 0.11, 0.125, 1.01, 2.5, 9}
	p.Play(&stairs, p.point(0, "amp"), 0.33)
	p.PlayContinuous(&line, p.point(1, "amp"), &knots)
	p.PlayAt(&steps, p.point(2, "amp"), &times)
	v := p.at(0, 0.5, "", "v")
	names := []string{"every", "some", "step", "amp", "amp2", "amp3", "t_some", "t_every"}
	into := map[string]*[]float64{}
	for _, name := range names {
		into[name] = new([]float64)
	}
	p.RecordEvery(v, 0.1, into["every"])
	p.RecordAt(v, &at, into["some"])
	p.Record(v, into["step"])
	p.Record(p.point(0, "i"), into["amp"])
	p.Record(p.point(1, "amp"), into["amp2"])
	p.Record(p.point(2, "amp"), into["amp3"])
	p.RecordAt(Time, &at, into["t_some"])
	p.RecordEvery(Time, 0.1, into["t_every"])
	for range 2 {
		p.Init(-65)
		p.advance(80)
		var late []float64
		p.Record(v, &late)
		p.keep("amp_now", p.Get(p.point(0, "amp")))
		p.keep("late", late...)
		p.keep("late_length", float64(len(late)))
		*into["step"] = (*into["step"])[:3]
		p.advance(20)
		for _, name := range names {
			p.keep(name, *into[name]...)
		}
		p.Forget(&stairs)
	}
	p.holds("vectors")
}

func TestEventsProgram(t *testing.T) {
	p := open(t, cell("3", "", `"points": [{"kind": "ExpSyn", "name": "syn", "at": "soma(0.5)"}, {"kind": "Exp2Syn", "name": "syn2", "at": "dend(0.9)", "tau1": 3, "tau2": 3}],
		"netstims": [{"name": "stim", "number": 50, "start": 0.3, "interval": 0.4, "noise": 1}],
		"netcons": [{"source": "stim", "target": "syn", "weight": 0.002}, {"source": "stim", "target": "syn2", "weight": 0.004}, {"source": "stim", "target": "syn", "weight": 0.006},
			{"source": "soma(0.5)", "target": "syn2", "weight": 0.001, "threshold": -20, "delay": 0.7}],
		"spikes": [{"at": "dend(0.5)", "threshold": -40}]`))
	var g, a, spikes, crossings, fired, called []float64
	p.Record(p.point(0, "g"), &g)
	p.Record(p.point(1, "A"), &a)
	p.RecordSpikes(3, Hearing{Times: &spikes})
	p.RecordDetector(0, Hearing{Times: &crossings})
	p.RecordSpikes(0, Hearing{Times: &fired})
	call := func() {
		called = append(called, p.T(), p.Get(p.at(0, 0.5, "", "v")), p.Get(p.point(0, "g")))
	}
	detected, err := p.OfDetector(0, "threshold")
	p.found(detected, err)
	for range 2 {
		p.Init(-65)
		p.keep("tau1", p.Get(p.point(1, "tau1")))
		p.At(0.51, call)
		p.At(1.2, func() {
			call()
			p.Set(p.netstim(0, "interval"), 0.3)
			p.At(p.T()+0.6, call)
		})
		p.advance(60)
		p.keep("g_now", p.Get(p.point(0, "g")))
		p.keep("g2_now", p.Get(p.point(1, "g")))
		p.Set(p.netcon(1, "delay"), 1.4)
		p.Set(p.netcon(2, "weight"), 0.02)
		p.Event(0, p.T()+0.01)
		p.Event(2, p.T()+0.4)
		p.Set(p.point(1, "tau1"), 0.5)
		p.advance(40)
		p.keep("g_now", p.Get(p.point(0, "g")))
		p.SetActive(2, false)
		p.Set(p.netcon(3, "threshold"), -50)
		p.Set(detected, -30)
		p.Set(p.point(0, "g"), 0.01)
		p.Set(p.netstim(0, "interval"), 0.2)
		p.Set(p.netstim(0, "number"), 1e9)
		p.advance(100)
		p.keep("g", g...)
		p.keep("a", a...)
		p.keep("spikes", spikes...)
		p.keep("crossings", crossings...)
		p.keep("fired", fired...)
		p.keep("called", called...)
		called = nil
		p.Set(p.netcon(1, "delay"), 1)
		p.SetActive(2, true)
	}
	p.holds("events")
}

func TestClampsProgram(t *testing.T) {
	p := open(t, cell("3", "", `"points": [{"kind": "SEClamp", "name": "se", "at": "soma(0.5)", "rs": 0.5, "dur1": 1e9, "amp1": -65},
		{"kind": "VClamp", "name": "vc", "at": "dend(0.9)", "dur": [0.6, 1, 0], "amp": [-60, -40, 0]},
		{"kind": "AlphaSynapse", "name": "alpha", "at": "dend(0.5)", "onset": 0.3, "tau": 0.2, "gmax": 0.01},
		{"kind": "IClamp", "name": "alike", "at": "dend(0.5)", "delay": 0.2, "dur": 1, "amp": 0.05}]`))
	line, knots := []float64{-65, -20, -70, -70}, []float64{0.1, 0.8, 1.6, 3}
	p.PlayContinuous(&line, p.point(0, "amp1"), &knots)
	recorded := map[string]Ref{"v": p.at(0, 0.5, "", "v"), "se_i": p.point(0, "i"), "vc_i": p.point(1, "i"), "alpha_i": p.point(2, "i"), "level": p.point(0, "vc")}
	into := map[string]*[]float64{}
	for name, r := range recorded {
		into[name] = new([]float64)
		p.Record(r, into[name])
	}
	set := func(point int, name string, x float64) { p.Set(p.point(point, name), x) }
	for range 2 {
		p.Init(-65)
		p.advance(20)
		set(1, "amp[0]", -50)
		set(1, "gain", 1e4)
		set(2, "gmax", 0.02)
		p.advance(20)
		set(0, "rs", 2)
		set(1, "tau2", 0.01)
		set(2, "onset", 1)
		p.advance(20)
		set(0, "dur1", 1.7)
		set(1, "dur[2]", 5)
		set(1, "amp[2]", -90)
		p.advance(40)
		for name := range recorded {
			p.keep(name, *into[name]...)
		}
		p.keep("vo", p.Get(p.point(1, "vo")))
		p.keep("e", p.Get(p.point(1, "e")))
		set(0, "dur1", 1e9)
	}
	p.holds("clamps")
}

// TestNetstimProgram gives a netstim numbers that no document can have.
func TestNetstimProgram(t *testing.T) {
	p := open(t, cell("3", "", `"points": [{"kind": "ExpSyn", "name": "syn", "at": "soma(0.5)"}], "netstims": [{"name": "stim"}], "netcons": [{"source": "stim", "target": "syn"}]`))
	var times []float64
	p.RecordSpikes(0, Hearing{Times: &times})
	set := func(numbers ...float64) {
		for i, name := range []string{"number", "start", "interval", "noise"} {
			p.Set(p.netstim(0, name), numbers[i])
		}
		p.Init(-65)
		p.advance(30)
	}
	for _, numbers := range [][]float64{{30, 0.1, 0, 0}, {30, 0.1, -1, 0.5}, {30, 0.2, 0.1, 2}, {30, 0.2, 0.1, -1}, {2.5, 0, 0.1, 0}, {-1, 0, 0.1, 0}, {3, -1, 0.1, 0}} {
		set(numbers...)
		p.keep("times", times...)
		p.keep("count", float64(len(times)))
		p.keep("noise", p.Get(p.netstim(0, "noise")))
	}
	set(30, 0, 0.2, 0)
	p.Set(p.netstim(0, "number"), 5)
	p.advance(20)
	p.Set(p.netstim(0, "number"), 100)
	p.advance(20)
	p.keep("times", times...)
	p.keep("count", float64(len(times)))
	p.holds("netstim")
}

const (
	axon   = `, {"name": "axon", "L": 100, "diam": 0.8, "nseg": 5, "mechanisms": {"hh": {}}`
	joined = axon + `, "parent": "soma(0)"}`
	driven = `"points": [{"kind": "ExpSyn", "name": "syn", "at": "dend(0.2)"}, {"kind": "IClamp", "name": "clamp", "at": "soma(0.5)", "delay": 0.5, "dur": 2, "amp": 0.2}],
		"netstims": [{"name": "stim", "number": 50, "start": 0.3, "interval": 0.6, "noise": 1}],
		"netcons": [{"source": "stim", "target": "syn", "weight": 0.004, "delay": 3}`
)

func TestStructureProgram(t *testing.T) {
	ranged := strings.Replace(cell("3", "", driven+"]"), `"nseg": 3,`, `"nseg": 3, "ranges": {"diam": [1.5, 1.3, 1.1], "cm": [1, 1.1, 1.2], "pas.g": [0.001, 0.0013, 0.0016]},`, 1)
	p := open(t, strings.Replace(ranged, `"diam": 1, `, "", 1))
	p.Init(-65)
	p.advance(50)
	look := func() {
		p.keep("soma_v", p.Get(p.at(0, 0.5, "", "v")))
		p.keep("dend_v", p.v(1)...)
		p.keep("m", p.Get(p.at(0, 0.5, "hh", "m")))
		p.keep("g", p.Get(p.point(0, "g")))
		for j := range p.model().Sections[1].Nseg {
			x := model.SegmentMiddle(j, p.model().Sections[1].Nseg)
			p.keep("pas_g", p.Get(p.at(1, x, "pas", "g")))
			p.keep("cm", p.Get(p.at(1, x, "", "cm")))
		}
	}
	change := func(m *model.Model, err error) {
		t.Helper()
		for _, r := range p.model().Sections[1].Ranges {
			if err == nil && len(m.Sections[1].Ranges) < 3 {
				m, err = model.SetRange(m, "dend", r.Name, r.Values)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		if p.Stepper, err = p.Change(m); err != nil {
			t.Fatal(err)
		}
	}
	look()
	change(model.SetNseg(p.model(), "dend", 9))
	look()
	p.advance(1)
	look()
	p.advance(30)
	change(decode(t, cell("9", joined, driven+"]")), nil)
	p.keep("axon_v", p.v(2)...)
	p.keep("axon_m", p.gate(2, "m")...)
	p.advance(30)
	look()
	p.keep("axon_v", p.v(2)...)
	p.keep("axon_m", p.gate(2, "m")...)
	change(model.SetNseg(p.model(), "dend", 2))
	look()
	last := func(axon string) *model.Model {
		text := cell("2", axon, driven+`, {"source": "stim", "target": "syn", "weight": 0.001, "delay": 0.5}]`)
		text = strings.Replace(text, `"L": 12.6157, "diam": 12.6157, "Ra": 100`, `"L": 15, "diam": 12.6157, "Ra": 80`, 1)
		return decode(t, strings.Replace(text, `"pas": {"e": -65}`, `"pas": {"e": -65}, "hh": {}`, 1))
	}
	change(last(joined), nil)
	p.advance(40)
	look()
	p.keep("dend_m", p.gate(1, "m")...)
	change(last(axon+"}"), nil)
	p.advance(40)
	look()
	p.keep("axon_v", p.v(2)...)
	p.holds("structure")
}

func TestResampleProgram(t *testing.T) {
	section := func(end string) string {
		return `, {"name": "end` + end + `", "nseg": 4, "parent": "soma(0.5)", "end": ` + end + `, "ranges": {"diam": [1, 2, 3, 4], "cm": [1, 2, 3, 4]}}`
	}
	p := open(t, cell("3", section("0")+section("1"), `"points": []`))
	for _, nseg := range []int{7, 2, 9, 3} {
		for i, name := range []string{"end0", "end1"} {
			m, err := model.SetNseg(p.model(), name, nseg)
			if err == nil {
				p.Stepper, err = p.Change(m)
			}
			if err != nil {
				t.Fatal(err)
			}
			s, tree := &p.model().Sections[2+i], p.built.tree
			for j := range nseg {
				node := tree.Segment(2+i, model.SegmentMiddle(j, nseg))
				p.keep("cm", s.In("cm", j, s.Cm))
				p.keep("diam", tree.Diam[node])
				p.keep("area", tree.Area[node])
			}
		}
	}
	p.holds("resample")
}

func TestStatesProgram(t *testing.T) {
	p := open(t, cell("3", "", `"points": [{"kind": "Exp2Syn", "name": "syn", "at": "dend(0.5)"},
			{"kind": "IClamp", "name": "clamp", "at": "soma(0.5)", "dur": 1e9}, {"kind": "IClamp", "name": "other", "at": "dend(0.9)", "dur": 1e9}],
		"netstims": [{"name": "stim", "number": 50, "start": 0.3, "interval": 0.6}],
		"netcons": [{"source": "stim", "target": "syn", "weight": 0.02, "delay": 1.7}]`))
	line, knots, steps := []float64{0, 0.2, 0}, []float64{0, 1.5, 4}, []float64{0.01, 0.02, 0.03, 0.04, 0.05}
	p.PlayContinuous(&line, p.point(1, "amp"), &knots)
	p.Play(&steps, p.point(2, "amp"), 0.7)
	p.Init(-65)
	p.advance(70)
	state := p.Save()
	look := func() {
		p.keep("t", p.T())
		p.keep("v", p.Get(p.at(0, 0.5, "", "v")))
		p.keep("m", p.Get(p.at(0, 0.5, "hh", "m")))
		p.keep("a", p.Get(p.point(0, "A")))
		p.keep("amp", p.Get(p.point(1, "amp")))
		p.keep("other", p.Get(p.point(2, "amp")))
	}
	gnabar := p.at(0, 0.5, "hh", "gnabar")
	for range 3 {
		p.advance(60)
		look()
		p.Restore(state)
		look()
		p.Set(gnabar, p.Get(gnabar)+0.01)
	}
	p.holds("states")
}

func TestStagesProgram(t *testing.T) {
	p := open(t, cell("3", "", `"points": []`))
	var v []float64
	soma, m, ina := p.at(0, 0.5, "", "v"), p.at(0, 0.5, "hh", "m"), p.at(0, 0.5, "", "ina")
	p.Record(soma, &v)
	look := func() { p.keep("seen", p.Get(soma), p.Get(m), p.Get(ina)) }
	p.During = func(stage Stage) {
		switch stage {
		case BeforeStates:
			p.Set(soma, -50)
		case AfterStates:
			look()
			p.Set(m, 0.2)
		case AfterAll:
			look()
			p.Set(soma, -40)
		}
	}
	p.Init(-65)
	look()
	p.advance(3)
	p.keep("v", v...)
	p.holds("stages")
}
