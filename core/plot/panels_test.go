package plot

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// examplePanels has voltages, a current and a gate.
func examplePanels() *Panels {
	p := &Panels{Width: 700, Height: 300, Title: "Ball and stick", Traces: example(700, 300).Traces[:2]}
	t, y := spikes(1001, 0)
	current, gate := make([]float64, len(t)), make([]float64, len(t))
	for i := range t {
		current[i], gate[i] = -.01*(y[i]+65), math.Max(0, math.Min(1, (y[i]+65)/100))
	}
	p.Traces = append(p.Traces, Trace{Label: "soma(0.5).ina", Unit: "mA/cm2", T: t, Y: current, Colour: 2}, Trace{Label: "soma(0.5).hh.m", T: t, Y: gate, Colour: 3})
	return p
}

func exampleSpace() *Space {
	p := &Space{Width: 500, Height: 280, Title: "Along the cell", From: "soma(0.5)", Unit: "mV", Low: -75, High: 40, Time: 3.2}
	for k := range 2 {
		l := SpaceLine{}
		for i := range 40 {
			x := 10 * float64(i)
			v := -65 + 100*math.Exp(-sq(x-120-80*float64(k))/4000)
			l.X, l.Y = append(l.X, x), append(l.Y, v)
			l.Low, l.High = append(l.Low, -70), append(l.High, 35-.05*x*float64(k+1))
		}
		p.Lines = append(p.Lines, l)
	}
	p.Dots = []SpaceDot{{0, -62, "soma(0.5).v", 0}, {390, -64, "dend(1).v", 1}}
	return p
}

func exampleRaster() *Raster {
	p := &Raster{Width: 420, Title: "Spikes", T0: 0, T1: 100}
	for i := range 5 {
		r := RasterRow{Label: fmt.Sprintf("cell%d.soma(0.5)", i), Colour: i}
		for k := range 4 {
			r.Times = append(r.Times, 5+8*float64(i)+20*float64(k))
		}
		p.Rows = append(p.Rows, r)
	}
	p.Rows[3].Times = nil
	return p
}

func examplePhase() *Phase {
	p := &Phase{Width: 420, Height: 300, Title: "Phase plane", XLabel: "soma(0.5).v (mV)", YLabel: "soma(0.5).hh.n"}
	c := PhaseCurve{Label: "soma", Colour: 2}
	for i := range 1000 {
		a := 2 * math.Pi * float64(i) / 999
		c.T, c.X, c.Y = append(c.T, float64(i)*.025), append(c.X, -20-45*math.Cos(a)), append(c.Y, .5-.2*math.Sin(a)-.1*math.Cos(a))
	}
	p.Curves = append(p.Curves, c)
	return p
}

// TestPanels: a unit each, no trace lost, one time axis, boxes under each other,
// and a view that zooms into one unit leaves the others whole.
func TestPanels(t *testing.T) {
	p := examplePanels()
	p.View, p.Unit = &View{5, 10, -.5, 0}, "mA/cm2"
	plots := p.Split()
	if len(plots) != 3 || len(plots[0].Traces) != 2 || plots[2].Traces[0].Label != "soma(0.5).hh.m" {
		t.Fatalf("%d plots", len(plots))
	}
	bottom := 0.0
	for i := range plots {
		f := plots[i].Frame()
		if f.View.T0 != 5 || f.View.T1 != 10 || f.Box.X0 != plots[0].Frame().Box.X0 || f.Box.X1 != plots[0].Frame().Box.X1 || f.Box.Y0 < bottom {
			t.Errorf("plot %d shows %+v in %+v", i, f.View, f.Box)
		}
		bottom = f.Box.Y1
	}
	if v := plots[1].Frame().View; v.Y0 != -.5 || v.Y1 != 0 {
		t.Errorf("the current's range is %+v", v)
	}
	if v := plots[0].Frame().View; v.Y0 > -65 || v.Y1 < 29 {
		t.Errorf("the voltage's range is %+v", v)
	}
	p.Heights = []float64{90}
	if plots = p.Split(); plots[1].Height != 90 || plots[2].Height < 150 || plots[2].Top != 390 {
		t.Errorf("the heights are %g and %g", plots[1].Height, plots[2].Height)
	}
	p.Traces[2].Hidden = true
	if plots = p.Split(); len(plots) != 2 {
		t.Errorf("%d plots with a unit hidden", len(plots))
	}
}

// TestCurveKeepsItsShape: no point of the whole curve is a pixel away from the
// shortened one.
func TestCurveKeepsItsShape(t *testing.T) {
	c := examplePhase().Curves[0]
	x, y := Scale{Min: -65, Max: 25, From: 0, To: 200}, Scale{Min: 0, Max: 1, From: 100, To: 0}
	d := string(AppendCurve(nil, c.X, c.Y, x, y))
	var points [][2]float64
	for _, field := range strings.FieldsFunc(d, func(r rune) bool { return r == 'M' || r == 'L' }) {
		var q [2]float64
		if _, err := fmt.Sscanf(field, "%g %g", &q[0], &q[1]); err != nil {
			t.Fatal(err)
		}
		points = append(points, q)
	}
	if len(points) > 900 || len(points) < 200 {
		t.Errorf("%d of 1000 points", len(points))
	}
	for i := range c.X {
		away := math.Inf(1)
		for _, q := range points {
			away = math.Min(away, math.Hypot(x.Pixel(c.X[i])-q[0], y.Pixel(c.Y[i])-q[1]))
		}
		if away > 1 {
			t.Fatalf("sample %d is %g px away from the curve", i, away)
		}
	}
}

// TestCursors: a cursor is drawn where its time is, and nowhere else.
func TestCursors(t *testing.T) {
	raster, panels, phase := exampleRaster(), examplePanels(), examplePhase()
	_, x, _ := raster.frame()
	if marks := raster.Cursor(25); len(marks) != 1 || math.Abs(marks[0].X+.5-x.Pixel(25)) > 1e-9 || len(raster.Cursor(101)) != 0 {
		t.Errorf("the raster's cursor: %+v", marks)
	}
	if marks := panels.Cursor(9); len(marks) != 3 || marks[0].X != marks[2].X {
		t.Errorf("the panels' cursors: %+v", marks)
	}
	_, x, y := phase.frame()
	c := &phase.Curves[0]
	if marks := phase.Cursor(c.T[300] + 1e-6); len(marks) != 1 || marks[0].X != x.Pixel(c.X[300]) || marks[0].Y != y.Pixel(c.Y[300]) {
		t.Errorf("the phase plane's dot: %+v", marks)
	}
}

// TestWords of the plots that show no traces.
func TestWords(t *testing.T) {
	for want, got := range map[string]string{
		"At 3.20 ms v ":  exampleSpace().Sentence(),
		"16 spikes in 5": exampleRaster().Sentence(),
		"soma(0.5).hh.n moves between 0.276 and 0.724, soma(0.5).v (mV) between −65 and 25.": examplePhase().Sentence(),
		"Nothing is shown along":        (&Space{}).Sentence(),
		"No place is watched":           (&Raster{}).Sentence(),
		"Nothing is shown in the phase": (&Phase{}).Sentence(),
	} {
		if !strings.HasPrefix(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestRasterTime: the time under the pixel of a tick is the spike's.
func TestRasterTime(t *testing.T) {
	p := exampleRaster()
	_, x, _ := p.frame()
	if at, in := p.TimeAt(x.Pixel(25)); !in || math.Abs(at-25) > 1e-9 {
		t.Errorf("%g ms", at)
	}
	if _, in := p.TimeAt(0); in {
		t.Error("a name is a time")
	}
}

// TestManyTraces: of 24 traces no two look alike.
func TestManyTraces(t *testing.T) {
	seen := map[string]bool{}
	for n := range 24 {
		if look := string(TraceInk(n)) + TraceDash(n); seen[look] {
			t.Errorf("trace %d looks like another", n)
		} else {
			seen[look] = true
		}
	}
}
