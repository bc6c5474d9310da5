package state

import (
	"context"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/web/engine"
)

// computed is the state with its picture, as the engine would send it.
func computed(t *testing.T, s State) State {
	t.Helper()
	job := picture(s)
	values := job.Sweep.Values()
	p := &engine.Picture{Values: values, Resolutions: Resolutions(s.Substance)}
	for i := range p.Count() {
		m, err := job.ModelOf(i)
		if err != nil {
			t.Fatal(err)
		}
		built, err := sim.Build(m)
		if err != nil {
			t.Fatal(err)
		}
		r, err := built.Run(context.Background(), sim.Options{Frames: job.Frames})
		if err != nil {
			t.Fatal(err)
		}
		lane := r.Lanes[0]
		p.Runs = append(p.Runs, engine.Run{T: r.T, Traces: lane.Traces, Spikes: lane.Spikes})
		if at := job.Movie.Resolution*max(1, len(values)) + job.Movie.Value; at == i {
			p.Movie = engine.Movie{Lane: job.Movie, Every: lane.Movie.Every, Segments: lane.Movie.Segments, V: lane.Movie.V}
		}
	}
	return Reduce(s, Heard{engine.Event{Phase: engine.Done, Job: job, Result: engine.Result{Picture: p}}})
}

// TestPlotsInLinks: what is shown is in the link, and a link from before has none.
func TestPlotsInLinks(t *testing.T) {
	s := reduced(t, Start(), TogglePlot{RasterPlot}, TogglePlot{SpacePlot}, ChoosePlot{Plot{Kind: SpacePlot, Of: "dend(1)"}}, TogglePlot{PhasePlot},
		ChoosePlot{Plot{Kind: PhasePlot, Of: "soma(0.5).hh.n", Against: "soma(0.5).v"}}, TogglePlot{RasterPlot}, SetValue{"points[0].amp", 0.3})
	const want = "amp=0.3&plots=space:dend(1),phase:soma(0.5).hh.n:soma(0.5).v"
	if got := Link(s); got != want {
		t.Errorf("the link is %q, want %q", got, want)
	}
	again := FromLink(want)
	if Link(again) != want || len(again.Problems) > 0 {
		t.Errorf("the link leads to %q, %v", Link(again), again.Problems)
	}
	if SameLink(s, reduced(t, s, TogglePlot{RasterPlot})) || SameLink(s, reduced(t, s, SetValue{"points[0].amp", 0.2})) || !SameLink(s, reduced(t, s, SetCursor{2})) {
		t.Error("a link is not told from another")
	}
	if s = reduced(t, s, Visit{"amp=0.3"}); len(s.View.Plots) != 0 {
		t.Errorf("a link without plots shows %v", s.View.Plots)
	}
	for _, bad := range []string{"plots=pie", "plots=space,space"} {
		if s := FromLink(bad); len(s.Problems) != 1 || !strings.HasPrefix(s.Problems[0].Message, "plots: must be some of space,") {
			t.Errorf("%s: %v", bad, s.Problems)
		}
	}
}

// TestOffers: each plot offers what it lacks, taken once, undone at once, and then
// no more.
func TestOffers(t *testing.T) {
	s := Start()
	for kind, want := range map[PlotKind]string{
		PhasePlot: "m, h and n of hh at soma(0.5)", CurrentPlot: "ina, ik and hh.il at soma(0.5); pas.i at dend(0.5); stim.i",
		SpacePlot: "", RasterPlot: "", FeatureTable: "",
	} {
		var labels []string
		taken := s
		for _, o := range Offers(s, kind) {
			labels = append(labels, o.Label)
			taken = reduced(t, taken, AddRecords{o.Records})
		}
		if got := strings.Join(labels, "; "); got != want {
			t.Errorf("%s offers %q, want %q", kind, got, want)
		}
		if left := Offers(taken, kind); len(left) > 0 || len(taken.Problems) > 0 {
			t.Errorf("%s still offers %v, %v", kind, left, taken.Problems)
		}
		for range labels {
			taken = reduced(t, taken, Undo{})
		}
		if taken.Doc != s.Doc {
			t.Errorf("%s: undo leaves %v", kind, taken.Doc.Record)
		}
	}
}

// TestOfferNamesWhatIsMissing: what is recorded already is not offered again.
func TestOfferNamesWhatIsMissing(t *testing.T) {
	s := reduced(t, Start(), AddRecords{[]string{"soma(0.5).ina", "soma(0.5).hh.h"}})
	if o := Offers(s, CurrentPlot)[0]; o.Label != "ik and hh.il at soma(0.5)" || len(o.Records) != 2 {
		t.Errorf("offers %+v", o)
	}
	if o := Offers(s, PhasePlot)[0]; o.Label != "m and n of hh at soma(0.5)" || len(o.Records) != 2 {
		t.Errorf("offers %+v", o)
	}
}

// TestSpace: the lines hold the movie's numbers, from the chosen place on.
func TestSpace(t *testing.T) {
	s := reduced(t, Start(), SetValue{"sections[1].nseg", 11}, TogglePlot{SpacePlot}, ChoosePlot{Plot{Kind: SpacePlot, Of: "dend(1)"}})
	if NewSpace(s) != nil {
		t.Fatal("a space plot without a movie")
	}
	s = computed(t, s)
	p := NewSpace(s)
	movie := &s.Shown.Picture.Movie
	for _, time := range []float64{0, 7, 25} {
		at := p.At(time)
		frame := movie.V[movie.Frame(time, 0.025)*12:][:12]
		values := map[float64]bool{}
		for _, l := range at.Lines {
			for i, v := range l.Y {
				values[v] = true
				if v < l.Low[i] || v > l.High[i] || v < at.Low || v > at.High {
					t.Fatalf("%g mV is outside of its envelope", v)
				}
			}
		}
		for _, v := range frame {
			if !values[float64(v)] {
				t.Errorf("at %g ms %g mV is on no line", time, v)
			}
		}
		if at.From != "dend(1)" || math.Abs(at.Time-time) > 0.1 {
			t.Errorf("from %s at %g ms", at.From, at.Time)
		}
	}
	if last := p.At(0).Lines[len(p.plot.Lines)-1]; math.Abs(last.X[len(last.X)-1]-(200+12.6157/2)) > 1e-9 {
		t.Errorf("the soma's middle is %g um away", last.X[len(last.X)-1])
	}
	if len(p.plot.Dots) != 2 {
		t.Errorf("%d dots for two records", len(p.plot.Dots))
	}
}

func TestPhase(t *testing.T) {
	s := computed(t, Start())
	if p := Phase(s); len(p.Curves) != 0 {
		t.Errorf("%d curves without a gate", len(p.Curves))
	}
	s = reduced(t, s, AddRecords{[]string{"soma(0.5).hh.h", "soma(0.5).hh.n"}}, SetSweep{On: true})
	s = computed(t, s)
	if p := Phase(s); len(p.Curves) != 4 || p.YLabel != "soma(0.5).hh.h" || p.XLabel != "soma(0.5).v (mV)" || len(p.Curves[0].X) != 1001 {
		t.Errorf("%d curves of %s against %s", len(p.Curves), p.YLabel, p.XLabel)
	}
	s = reduced(t, s, TogglePlot{PhasePlot}, ChoosePlot{Plot{Kind: PhasePlot, Of: "soma(0.5).hh.n", Against: "soma(0.5).hh.h"}})
	if p := Phase(s); p.YLabel != "soma(0.5).hh.n" || p.XLabel != "soma(0.5).hh.h" {
		t.Errorf("%s against %s", p.YLabel, p.XLabel)
	}
	coarse := Trace{T: []float64{0, 2, 4}, Y: []float64{0, 10, 0}}
	if y := sampled(&coarse, []float64{0, 1, 2, 3, 4, 5}); joinFloats(y) != "0 5 10 5 0 0" {
		t.Errorf("at other times: %v", y)
	}
}

func joinFloats(all []float64) string {
	var texts []string
	for _, v := range all {
		texts = append(texts, strconv.FormatFloat(v, 'g', -1, 64))
	}
	return strings.Join(texts, " ")
}

// TestRaster: without detectors each recorded v is watched; with them, they are.
func TestRaster(t *testing.T) {
	s := computed(t, reduced(t, Start(), SetSweep{On: true}))
	p := Raster(s)
	if len(p.Rows) != 8 || p.Rows[0].Label != "soma 0.075" || p.Rows[7].Label != "dend 0.3" || p.T1 != 25 {
		t.Fatalf("%d rows: %v", len(p.Rows), p.Rows)
	}
	if len(p.Rows[3].Times) != 1 || len(p.Rows[0].Times) != 0 {
		t.Errorf("the soma spikes at %v, %v", p.Rows[0].Times, p.Rows[3].Times)
	}
	own := p.Rows[3].Times[0]
	watched := *s.Doc
	watched.Spikes = []model.Detector{{Text: "soma(0.5)", At: model.Place{Section: "soma", X: 0.5}}}
	s = reduced(t, s, Open{model.Encode(&watched)}, SetValue{"points[0].amp", 0.3})
	s = computed(t, s)
	if p = Raster(s); len(p.Rows) != 1 || p.Rows[0].Label != "soma(0.5)" || len(p.Rows[0].Times) != 1 || math.Abs(p.Rows[0].Times[0]-own) > 1e-9 {
		t.Errorf("with a detector %v, want a spike at %g", p.Rows, own)
	}
}

func TestCurrents(t *testing.T) {
	s := reduced(t, Start(), SetSweep{On: true})
	for _, o := range Offers(s, CurrentPlot) {
		s = reduced(t, s, AddRecords{o.Records})
	}
	s = computed(t, s)
	all := CurrentTraces(s)
	if len(all) != 5 || all[0].Unit != "mA/cm2" || all[4].Unit != "nA" || all[0].Lane.Value != 3 {
		t.Errorf("%d currents, the first %+v", len(all), all)
	}
}

// TestFeatures: the table has a row a trace, and its text has every digit.
func TestFeatures(t *testing.T) {
	s := reduced(t, Start(), SetSweep{On: true}, TogglePlot{FeatureTable}, ChoosePlot{Plot{Kind: FeatureTable, Of: "dend(0.5).v"}})
	s = computed(t, s)
	rows := Features(s)
	if len(rows) != 8 || rows[3].Label != "soma 0.3" || rows[3].Spikes != 1 || rows[0].Spikes != 0 {
		t.Fatalf("rows %+v", rows)
	}
	if r := rows[3]; math.Abs(r.PeakTime-5-r.Latency) > 1e-9 || r.Rest > -60 || r.Peak < 0 {
		t.Errorf("the stimulus starts at 5 ms: %+v", r)
	}
	if r := rows[7]; r.Attenuation != 1 {
		t.Errorf("the dendrite against itself: %g", r.Attenuation)
	}
	if want := rows[7].Amplitude / rows[3].Amplitude; rows[3].Attenuation != want {
		t.Errorf("attenuated %g times, want %g", rows[3].Attenuation, want)
	}
	text := strings.Split(FeatureText(s), "\n")
	if len(text) != 10 || strings.Count(text[1], "\t") != len(FeatureHead) || !strings.HasPrefix(text[4], "soma 0.3\tmV\t"+digits(rows[3].Rest)+"\t") {
		t.Errorf("the text is %q", text)
	}
	if cells := rows[0].Cells(); cells[6] != "" || cells[7] != "0" {
		t.Errorf("cells %q", cells)
	}
	s = reduced(t, s, ToggleTrace{"soma(0.5).v"})
	if n := len(Features(s)); n != 4 {
		t.Errorf("%d rows with the soma hidden", n)
	}
}

// TestLateStimulus: where the delay is swept, each run's latency counts from its own.
func TestLateStimulus(t *testing.T) {
	s := reduced(t, Start(), SetValue{"points[0].amp", 0.3}, SetSweep{On: true, Path: "points[0].delay"}, SetText{"sweep.from", "1"}, SetText{"sweep.to", "4"})
	rows := Features(computed(t, s))
	for _, r := range rows[1:4] {
		if math.Abs(r.Latency-rows[0].Latency) > 0.1 {
			t.Errorf("latency %g, the first run's %g", r.Latency, rows[0].Latency)
		}
	}
}

// TestBegins: whatever drives the cell, its start is found.
func TestBegins(t *testing.T) {
	for document, want := range map[string]float64{
		`"points": []`: 0,
		`"points": [{"kind": "IClamp", "at": "soma(0.5)", "delay": 3, "dur": 1, "amp": 0}, {"kind": "IClamp", "at": "soma(0.5)", "delay": 7, "dur": 1, "amp": 1}]`:   7,
		`"points": [{"kind": "SEClamp", "at": "soma(0.5)", "dur1": 4, "amp1": -65, "dur2": 10, "amp2": 0}]`:                                                          4,
		`"points": [{"kind": "AlphaSynapse", "at": "soma(0.5)", "onset": 2, "gmax": 0.01}]`:                                                                          2,
		`"points": [{"kind": "ExpSyn", "name": "syn", "at": "soma(0.5)"}], "netstims": [{"name": "in", "start": 6}], "netcons": [{"source": "in", "target": "syn"}]`: 6,
	} {
		m, err := model.Decode([]byte(`{"sections": [{"name": "soma"}], ` + document + `, "record": ["soma(0.5).v"], "run": {"tstop": 20}}`))
		if err != nil {
			t.Errorf("%s: %v", document, err)
			continue
		}
		if got := stimulusStart(&Shown{Job: engine.Job{Model: m}, Picture: &engine.Picture{}}, engine.Lane{}); got != want {
			t.Errorf("%s starts at %g, not %g", document, got, want)
		}
	}
}
