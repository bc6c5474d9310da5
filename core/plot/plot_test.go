package plot

import (
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens anew")

// spikes is a trace with two narrow peaks.
func spikes(n int, shift float64) (t, y []float64) {
	for i := range n {
		x := 25 * float64(i) / float64(n-1)
		t = append(t, x)
		y = append(y, -65+95*math.Exp(-20*sq(x-9-shift))-8*math.Exp(-sq(x-11-shift)/2))
	}
	return t, y
}

func example(width, height float64) *Traces {
	p := &Traces{Width: width, Height: height, Title: "Ball and stick"}
	for i, label := range []string{"soma low-res", "dend low-res", "soma hi-res", "dend hi-res"} {
		t, y := spikes(1001, float64(i)/2)
		p.Traces = append(p.Traces, Trace{Label: label, Unit: "mV", T: t, Y: y, Colour: i})
	}
	return p
}

func exampleShape() *Shape {
	values := make([]float64, 11)
	for i := range values {
		values[i] = -65 + 9*float64(i)
	}
	return &Shape{Width: 600, Height: 320, Title: "Cell", Rotation: Front.About(2, .3), ShowDiam: true, Axes: true, Borders: true,
		Low: -70, High: 40, Unit: "mV", Lines: []Line{
			{Name: "soma", Points: []Point3{{0, 0, 0, 12.6}, {12.6, 0, 0, 12.6}}, Nseg: 1, Values: []float64{20}},
			{Name: "dend", Points: []Point3{{12.6, 0, 0, 3}, {112, 30, 0, 2}, {212, 0, 20, 1}}, Nseg: 11, Values: values},
		}, Markers: []Marker{{Line: 1, X: 1, Label: "stim", Ink: Warn}}}
}

func exampleCurve() *ErrorCurve {
	return &ErrorCurve{Width: 420, Height: 260, Chosen: 11, Tolerance: .1, Note: "order 2.0",
		Points: []ErrorPoint{{1, 2.6}, {3, .9}, {5, .31}, {11, .0657}, {21, .017}, {51, .002}}}
}

func exampleGrowth() *Growth {
	x := []float64{1, 10, 100, 1000, 10000}
	slow, fast := []float64{.4, .6, 2.4, 23, 230}, []float64{.04, .05, .05, .06, .1}
	return &Growth{Width: 900, Height: 300, Title: "How the cost grows", YLabel: "ms", Names: []string{"NEURON", "page"},
		Panels: []GrowthPanel{{"nseg", x, [][]float64{slow, fast}}, {"runs", x[:3], [][]float64{slow, fast}}, {"cells", x[:4], [][]float64{slow, fast[:2]}}}}
}

func exampleBar() *Bar {
	return &Bar{Width: 420, Title: "Error budget", Unit: "mV", Parts: []BarPart{
		{"space", .067, TraceInk(2)}, {"dt", 1.6, TraceInk(1)}, {"integrator", 0, TraceInk(3)}, {"tables", .0031, TraceInk(4)}}}
}

func TestGoldens(t *testing.T) {
	dark, safe := Theme{Dark: true}, Theme{Palette: SafeColours}
	for name, svg := range map[string][]byte{
		"traces":      AppendSVG(nil, example(900, 420).Scene(), Theme{}),
		"traces-dark": AppendSVG(nil, example(360, 300).Scene(), dark),
		"traces-safe": AppendSVG(nil, example(600, 320).Scene(), safe),
		"shape":       AppendSVG(nil, exampleShape().Scene(), Theme{}),
		"curve":       AppendSVG(nil, exampleCurve().Scene(), Theme{}),
		"bar":         AppendSVG(nil, exampleBar().Scene(), Theme{}),
		"map":         AppendSVG(nil, exampleMap(7, 5).Scene(), dark),
		"map-curve":   AppendSVG(nil, exampleMap(40, 0).Scene(), Theme{}),
		"panels":      AppendSVG(nil, examplePanels().Scene(), Theme{}),
		"space":       AppendSVG(nil, exampleSpace().Scene(), Theme{}),
		"raster":      AppendSVG(nil, exampleRaster().Scene(), dark),
		"phase":       AppendSVG(nil, examplePhase().Scene(), Theme{}),
		"growth":      AppendSVG(nil, exampleGrowth().Scene(), Theme{}),
	} {
		file := filepath.Join("testdata", name+".svg")
		if *update {
			if err := os.WriteFile(file, svg, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(svg) != string(want) {
			t.Errorf("%s has changed; look at it, then run with -update", file)
		}
		wellFormed(t, svg)
	}
}

// wellFormed reads an SVG as XML and looks for numbers that are none.
func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%v in %.200s", err, svg)
		}
		if e, ok := token.(xml.StartElement); ok {
			if n := e.Name.Local; n == "script" || n == "style" || n == "foreignObject" || n == "image" || n == "a" {
				t.Fatalf("an element %s", n)
			}
			for _, a := range e.Attr {
				if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") || strings.HasPrefix(a.Name.Local, "on") {
					t.Fatalf("%s=%q", a.Name.Local, a.Value)
				}
			}
		}
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		s    Scale
		want string
	}{
		{Scale{Min: 0, Max: 25, From: 0, To: 700}, "0 5 10 15 20 25"},
		{Scale{Min: -80, Max: 40, From: 300, To: 0}, "−50 0"},
		{Scale{Min: 0, Max: .003, From: 0, To: 300}, "0.000 0.001 0.002 0.003"},
		{Scale{Min: 1, Max: 100, From: 0, To: 200, Log: true}, "1 10 100"},
		{Scale{Min: 2e6, Max: 6e6, From: 0, To: 200}, "2e+06 4e+06 6e+06"},
	} {
		var labels []string
		for _, tick := range c.s.Ticks(70) {
			if tick.Label != "" {
				labels = append(labels, tick.Label)
			}
			if p := c.s.Pixel(tick.Value); p < math.Min(c.s.From, c.s.To)-.01 || p > math.Max(c.s.From, c.s.To)+.01 {
				t.Errorf("tick %v at pixel %v", tick.Value, p)
			}
		}
		if got := strings.Join(labels, " "); got != c.want {
			t.Errorf("%+v: ticks %s, want %s", c.s, got, c.want)
		}
	}
}

func TestViews(t *testing.T) {
	whole := View{0, 25, -80, 40}
	if got := whole.Zoom(10, 0, .5); got != (View{5, 17.5, -40, 20}) {
		t.Error(got)
	}
	for _, v := range []View{whole.Pan(1e6, -1e9).Within(whole), whole.Zoom(3, 3, 1e12).Within(whole), whole.Zoom(3, 3, 1e-30).Within(whole)} {
		if !(v.T1 > v.T0) || !(v.Y1 > v.Y0) || v.T1 < 0 || v.T0 > 25 || v.Y1 < -80 || v.Y0 > 40 || v.T1-v.T0 > 101 {
			t.Errorf("%+v has left the data", v)
		}
	}
}

func TestPickFindsWhatPixelShows(t *testing.T) {
	for _, flipped := range []bool{false, true} {
		p := exampleShape()
		p.Lines[1].Flipped = flipped
		for _, x := range []float64{.2, .5, .77, .95} {
			px, py := p.Pixel(1, x)
			line, at, away := p.Pick(px, py)
			if line != 1 || math.Abs(at-x) > 1e-6 || away > 1e-6 {
				t.Errorf("flipped %v: %g is seen as line %d, x %g, %g px away", flipped, x, line, at, away)
			}
		}
	}
}

// TestPickPrefersChosen: of sections behind each other the one that is set off is
// picked.
func TestPickPrefersChosen(t *testing.T) {
	p := exampleShape()
	p.Lines = append(p.Lines, p.Lines[1])
	behind := len(p.Lines) - 1
	px, py := p.Pixel(1, .5)
	if line, _, _ := p.Pick(px, py); line != 1 {
		t.Errorf("line %d is picked", line)
	}
	p.Chosen = []int{behind}
	if line, at, _ := p.Pick(px, py); line != behind || math.Abs(at-.5) > 1e-6 {
		t.Errorf("line %d at %g is picked, and not the chosen one", line, at)
	}
	px, py = p.Pixel(0, .5)
	if line, _, _ := p.Pick(px, py); line != 0 {
		t.Errorf("line %d is picked far from the chosen one", line)
	}
}

func TestRotationStaysSquare(t *testing.T) {
	r := Front
	for i := range 10000 {
		r = r.Drag(float64(i%7)-3, float64(i%5)-2, 300)
	}
	p := r.times(Rotation{{r[0][0], r[1][0], r[2][0]}, {r[0][1], r[1][1], r[2][1]}, {r[0][2], r[1][2], r[2][2]}})
	for i := range 3 {
		for j := range 3 {
			if want := Front[i][j]; math.Abs(p[i][j]-want) > 1e-12 {
				t.Fatalf("the rows are no longer at right angles: %v", p)
			}
		}
	}
}

func TestSentences(t *testing.T) {
	x, y := spikes(1001, 0)
	tr := Trace{Label: "soma", Unit: "mV", T: x, Y: y}
	if got := tr.Sentence(); got != "soma peaks at 29.8 mV at 9.00 ms" && !strings.HasPrefix(got, "soma peaks at ") {
		t.Error(got)
	}
	tr.Y = make([]float64, len(x))
	if got := tr.Sentence(); got != "soma stays at 0.0 mV" {
		t.Error(got)
	}
	if gate := (Trace{Label: "m", T: x, Y: tr.Y}); gate.Sentence() != "m stays at 0.0" {
		t.Error(gate.Sentence())
	}
	tr.Y[0] = math.NaN()
	tr.Y = tr.Y[:1]
	if got := tr.Sentence(); got != "soma has no finite value" {
		t.Error(got)
	}
}

func TestTable(t *testing.T) {
	head, rows := example(800, 400).Table(6)
	if len(head) != 5 || head[1] != "soma low-res (mV)" || len(rows) != 6 || rows[5][0] != "25.00" {
		t.Errorf("%q %q", head, rows)
	}
}

func TestCurvePick(t *testing.T) {
	p := exampleCurve()
	_, x, y := p.frame(p.drawable())
	if got := p.Pick(x.Pixel(5)+3, y.Pixel(.31)-3, 12); got != 5 {
		t.Errorf("picked nseg %d", got)
	}
	if got := p.Pick(0, 0, 12); got != 0 {
		t.Errorf("picked nseg %d in a corner", got)
	}
}

// FuzzScenes draws hostile data: nothing panics, and what comes out is SVG.
func FuzzScenes(f *testing.F) {
	f.Add("soma", 0., 1., -65., 40., 300.)
	f.Add("<script>alert(1)</script>\x00\xff", math.NaN(), math.Inf(1), 1e308, -1e308, 0.)
	f.Fuzz(func(t *testing.T, label string, a, b, c, d, size float64) {
		if !(size >= 0 && size < 1e4) {
			size = 300
		}
		tr := Trace{Label: label, Unit: label, T: []float64{0, 1, 2}, Y: []float64{a, b, c}}
		p := Traces{Width: size, Height: size, Title: label, Traces: []Trace{tr, tr}, View: &View{a, b, c, d}}
		wellFormed(t, AppendSVG(nil, p.Scene(), Theme{}))
		p.View = nil
		wellFormed(t, AppendSVG(nil, p.Scene(), Theme{Dark: true}))
		s := Shape{Width: size, Height: size, Title: label, Low: c, High: d, Unit: label, Zoom: b, ShowDiam: true, Borders: true,
			Lines:   []Line{{Name: label, Nseg: 3, Values: []float64{a, b, c}, Points: []Point3{{a, b, c, d}, {b, c, d, a}, {0, 0, 0, 1}}}},
			Markers: []Marker{{0, a, label, Warn}}}
		wellFormed(t, AppendSVG(nil, s.Scene(), Theme{}))
		s.Pick(a, b)
		e := ErrorCurve{Width: size, Height: size, Tolerance: a, Points: []ErrorPoint{{1, a}, {3, b}, {5, c}}, Note: label}
		wellFormed(t, AppendSVG(nil, e.Scene(), Theme{}))
		panels := Panels{Width: size, Height: size, Traces: []Trace{tr, {Label: label, T: tr.T, Y: tr.Y}}, View: &View{a, b, c, d}, Unit: label}
		wellFormed(t, AppendSVG(nil, panels.Scene(), Theme{}))
		line := SpaceLine{X: []float64{a, b, c}, Y: []float64{b, c, d}, Low: []float64{a, a, a}, High: []float64{d, d, d}}
		space := Space{Width: size, Height: size, From: label, Unit: label, Lines: []SpaceLine{line}, Low: a, High: d, Time: b, Dots: []SpaceDot{{a, b, label, 1}}}
		wellFormed(t, AppendSVG(nil, space.Scene(), Theme{}))
		raster := Raster{Width: size, Rows: []RasterRow{{label, 1, []float64{a, b, c, d}}}, T0: a, T1: b}
		wellFormed(t, AppendSVG(nil, raster.Scene(), Theme{}))
		phase := Phase{Width: size, Height: size, XLabel: label, YLabel: label,
			Curves: []PhaseCurve{{Label: label, T: []float64{0, 1, 2}, X: []float64{a, b, c}, Y: []float64{b, c, d}}}}
		wellFormed(t, AppendSVG(nil, phase.Scene(), Theme{}))
		growth := Growth{Width: size, Height: size, YLabel: label, Names: []string{label, label},
			Panels: []GrowthPanel{{label, []float64{a, b, c}, [][]float64{{b, c, d}, {d}}}, {label, nil, nil}}}
		wellFormed(t, AppendSVG(nil, growth.Scene(), Theme{}))
		cursors := Scene{Marks: append(append(raster.Cursor(c), phase.Cursor(a)...), panels.Cursor(b)...)}
		wellFormed(t, AppendSVG(nil, cursors, Theme{}))
		bar := Bar{Width: size, Unit: label, Parts: []BarPart{{label, a, Warn}, {label, b, Warn}}}
		wellFormed(t, AppendSVG(nil, bar.Scene(), Theme{}))
	})
}

func BenchmarkShape5000(b *testing.B) {
	p := Shape{Width: 600, Height: 400, Low: 0, High: 1, Rotation: Front}
	for i := range 50 {
		l := Line{Name: fmt.Sprint(i), Nseg: 100, Values: make([]float64, 100)}
		for j := range 101 {
			l.Points = append(l.Points, Point3{float64(j), float64(i), math.Sin(float64(j)), 1})
		}
		for j := range l.Values {
			l.Values[j] = float64((i*j)%97) / 97
		}
		p.Lines = append(p.Lines, l)
	}
	var strokes [][]byte
	for b.Loop() {
		p.Rotation = p.Rotation.About(1, .01)
		strokes = p.Strokes(strokes)
	}
}

// TestLabelsKeepApart: the names of places that lie over one another can be read, and keep
// off a branch where there is room beside it.
func TestLabelsKeepApart(t *testing.T) {
	line := func(x, y float64) Line { return Line{Points: []Point3{{Diam: 1}, {X: x, Y: y, Diam: 1}}, Nseg: 1} }
	shape := Shape{Width: 400, Height: 300, Lines: []Line{line(100, 0), line(100, 0), line(60, 50)},
		Markers: []Marker{{Line: 0, X: 1, Label: "first(1).v"}, {Line: 1, X: 1, Label: "second(1).v"}, {Line: 2, X: 1, Label: "third(1).v"}, {Line: 0, X: 0, Label: "fork"}}}
	var texts []Mark
	for _, m := range shape.Scene().Marks {
		if m.Class == "marker" && m.Kind == Text {
			texts = append(texts, m)
		}
	}
	if len(texts) != 4 {
		t.Fatalf("%d names, want 4", len(texts))
	}
	if math.Abs(texts[0].Y-texts[1].Y) < labelSize {
		t.Errorf("%q at %g lies over %q at %g", texts[0].Text, texts[0].Y, texts[1].Text, texts[1].Y)
	}
	if fork := texts[3]; fork.Anchor != Start || fork.Y < 150 {
		t.Errorf("%q stands on the branch: %+v", fork.Text, fork)
	}
}
