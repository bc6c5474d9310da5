package chart

import (
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/plot"
)

var update = flag.Bool("update", false, "write the goldens anew")

// told reads a figure as JSON tells it.
func told(t testing.TB, text string) *Figure {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		t.Fatal(err)
	}
	return Read(m)
}

// wave is n values of a sine with a phase.
func wave(n int, phase float64) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = math.Sin(float64(i)/15 + phase)
	}
	return all
}

func count(n int) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = float64(i)
	}
	return all
}

// traces is a figure as the tutorial's: lines, a legend, labels.
func traces(n int) *Figure {
	line := func(colour, label string, phase float64) map[string]any {
		return map[string]any{"kind": "line", "x": count(n), "y": wave(n, phase), "color": colour, "label": label, "z": 2.}
	}
	soma, dend := line("black", "soma", 0), line("red", "dend", 1)
	dend["dash"], dend["marker"], dend["face"], dend["size"] = "--", "s", "red", 4.
	return Read(map[string]any{"size": []any{8., 4.}, "name": "Figure 1", "axes": []any{map[string]any{
		"artists": []any{soma, dend}, "x": map[string]any{"label": map[string]any{"text": "time (ms)"}}, "y": map[string]any{"label": map[string]any{"text": "mV"}, "grid": true},
		"legend": map[string]any{"keys": []any{soma, dend}},
	}}})
}

const panels = `{"size": [9, 6], "title": "All marks", "axes": [
	{"cell": [0, 0, 0.5, 0.4], "title": {"text": "Bars", "place": "left"}, "x": {"ticks": [0, 1, 2], "labels": ["one", "two", "three"]}, "artists": [
		{"kind": "bars", "x0": [-0.4, 0.6, 1.6], "x1": [0.4, 1.4, 2.4], "y0": [0, 0, 0], "y1": [1, 3, 2], "colors": ["C0", "C1", [0, 0.5, 0]], "edge": "k", "edgewidth": 1},
		{"kind": "segments", "x0": [0, 1, 2], "y0": [0.8, 2.5, 1.5], "x1": [0, 1, 2], "y1": [1.2, 3.5, 2.5], "color": "k"}]},
	{"cell": [0.5, 0, 1, 0.4], "x": {"scale": "log", "label": {"text": "$\\lambda$ ($\\mu$m)"}}, "y": {"scale": "log"}, "spines": [1, 1, 0, 0], "artists": [
		{"kind": "line", "x": [1, 10, 100, -1, 1000], "y": [0.001, 0.1, 2, 3, 500], "marker": "o", "face": "C0", "color": "C0", "label": "a"},
		{"kind": "rule", "from": 30, "color": "0.5", "dash": ":"}]},
	{"cell": [0, 0.4, 0.5, 1], "y": {"label": {"text": "two\nlines", "size": 12, "color": "C3"}, "numbers": "C3", "inverted": true}, "artists": [
		{"kind": "region", "x": [0, 1, 2, 3, 4], "low": [0, 1, null, 1, 0], "high": [1, 2, 3, 3, 2], "color": "C2", "alpha": 0.3, "label": "band"},
		{"kind": "line", "x": [0, 1, 2, 3], "y": [1, null, 2, 1], "steps": "post", "color": "m"},
		{"kind": "rule", "flat": true, "from": 0.5, "to": 1, "color": "gold", "alpha": 0.3},
		{"kind": "note", "x": 1, "y": 2, "text": "peak", "dx": 20, "dy": 20, "color": "k", "arrow": {"x": 1, "y": 1, "color": "k"}}],
		"legend": {"place": "lower right", "title": "T", "keys": [{"kind": "region", "color": "C2", "alpha": 0.3, "label": "band"}]}},
	{"cell": [0.5, 0.4, 1, 1], "artists": [
		{"kind": "image", "rows": 2, "columns": 3, "values": [1, 2, 3, 4, 5, null], "map": "hot"},
		{"kind": "points", "x": [0, 1, 2], "y": [0, 1, 0], "marker": "*", "sizes": [4, 8, 12], "values": [1, 2, 3], "map": "viridis_r"}],
		"bar": {"map": "hot", "values": [1, 5], "label": "value"}}]}`

func TestGoldens(t *testing.T) {
	for name, g := range map[string]struct {
		figure *Figure
		room   float64
		theme  plot.Theme
	}{
		"traces":        {traces(200), 0, plot.Theme{}},
		"traces-narrow": {traces(200), 350, plot.Theme{Either: true}},
		"panels":        {told(t, panels), 0, plot.Theme{}},
		"panels-dark":   {told(t, panels), 0, plot.Theme{Dark: true}},
		"empty":         {told(t, `{"axes": [{}]}`), 0, plot.Theme{}},
	} {
		scene, _ := g.figure.Draw(g.room)
		svg := plot.AppendSVG(nil, scene, g.theme)
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

// FuzzRead draws whatever is told: it returns, with a picture that is one.
func FuzzRead(f *testing.F) {
	f.Add(panels)
	f.Add(`{"size": [1e9, -1], "axes": [{"cell": [2, 2, -1, 0], "artists": [{"kind": "line", "x": [1e308, -1e308], "y": [1e-308, 0]}]}]}`)
	f.Add(`{"axes": [{"x": {"scale": "log", "min": -1, "max": 0}, "y": {"min": 5, "max": 5}, "legend": {"anchor": [1e300, 0], "columns": 1e9, "keys": [{"kind": "note"}]}}]}`)
	f.Add(`{"axes": [{"bar": {}, "equal": true, "artists": [{"kind": "image", "rows": 1e8, "columns": 3, "edges": [0, 0, 0, 0]}]}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		var m map[string]any
		if json.Unmarshal([]byte(text), &m) != nil {
			return
		}
		figure := Read(m)
		for _, room := range []float64{0, 300} {
			scene, _ := figure.Draw(room)
			wellFormed(t, plot.AppendSVG(nil, scene, plot.Theme{Either: true}))
		}
		figure.Limits(0)
	})
}

// TestManyPoints: whatever is drawn, its picture is not long, and no spike is lost.
func TestManyPoints(t *testing.T) {
	const n = 100_000
	x, y, back := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range x {
		x[i], y[i], back[n-1-i] = float64(i), math.Sin(float64(i)*1.7)+math.Cos(float64(i)*.0371), float64(i)
	}
	y[n/3] = 50
	ink := Paint{Colour: Colour{Ink: "#000000"}}
	stroke := Stroke{Width: 1}
	free := Axis{Min: math.NaN(), Max: math.NaN()}
	dot := Marker{Shape: "o", Size: 6, Face: ink.Colour}
	for name, o := range map[string]Artist{
		"line":      &Line{Paint: ink, Stroke: stroke, X: x, Y: y},
		"unordered": &Line{Paint: ink, Stroke: stroke, X: y, Y: back},
		"inverse":   &Line{Paint: ink, Stroke: stroke, X: back, Y: y},
		"markers":   &Line{Paint: ink, X: x, Y: y, Marker: dot},
		"points":    &Points{Paint: ink, X: x, Y: y, Marker: dot},
		"shades":    &Points{Paint: ink, X: x, Y: y, Marker: dot, Values: y},
		"bars":      &Bars{Paint: ink, X0: x, X1: x, Y0: make([]float64, n), Y1: y},
		"region":    &Region{Paint: ink, X: x, Low: make([]float64, n), High: y},
		"segments":  &Segments{Paint: ink, Stroke: stroke, X0: x, X1: x, Y0: make([]float64, n), Y1: y},
		"image":     &Image{Z: y, Rows: 100, Columns: 1000, X1: 1, Y1: 1},
	} {
		f := &Figure{Width: 6, Height: 4, Axes: []*Axes{{Cell: Cell{0, 0, 1, 1}, X: free, Y: free, Artists: []Artist{o}}}}
		scene, readings := f.Draw(0)
		if svg := plot.AppendSVG(nil, scene, plot.Theme{}); len(svg) > 3_000_000 {
			t.Errorf("%s: %d bytes", name, len(svg))
		}
		if name != "line" {
			continue
		}
		highest := plot.AppendPoint(nil, 'L', 0, readings[0].Y.Pixel(50))[2:] // from its space on
		if !strings.Contains(scene.Marks[0].D, string(highest)+"L") {
			t.Errorf("the spike at%s is not in %.300s", highest, scene.Marks[0].D)
		}
	}
}

// TestGap: what is no number is a gap in a line.
func TestGap(t *testing.T) {
	f := told(t, `{"axes": [{"artists": [{"kind": "line", "x": [0, 1, 2, 3, 4], "y": [0, 1, null, 1, 0], "color": "k"}]}]}`)
	scene, _ := f.Draw(0)
	if got := strings.Count(scene.Marks[0].D, "M"); got != 2 {
		t.Errorf("%d pieces in %s", got, scene.Marks[0].D)
	}
}

// TestDarkPaper: every colour that has a name can be seen on dark paper, black is its
// ink, and what can be seen already stays as it is.
func TestDarkPaper(t *testing.T) {
	dark := plot.Theme{Dark: true}
	paper := luminance(darkPaper[0], darkPaper[1], darkPaper[2])
	words := strings.FieldsFunc(names, func(r rune) bool { return r == ' ' || r == '#' })
	for i := 0; i < len(words); i += 2 {
		c, ok := ParseColour(words[i])
		if !ok {
			t.Fatalf("%s is no colour", words[i])
		}
		seen := dark.Colour(c.Ink)
		part := func(i int) float64 { return float64(nibble(seen[i])*16+nibble(seen[i+1])) / 255 }
		r, g, b := part(1), part(3), part(5)
		grey := math.Max(r, math.Max(g, b))-math.Min(r, math.Min(g, b)) < .12
		if contrast := (luminance(r, g, b) + .05) / (paper + .05); !grey && contrast < readable-.1 {
			t.Errorf("%s on dark paper is %s", words[i], seen)
		}
	}
	for name, want := range map[string]string{"black": "#f2f4f7", "k": "#f2f4f7", "white": "#14171c", "red": "#ff0000", "C0": "#1f77b4"} {
		c, _ := ParseColour(name)
		if got := dark.Colour(c.Ink); got != want {
			t.Errorf("%s on dark paper is %s, want %s", name, got, want)
		}
	}
}

func nibble(c byte) int { return strings.IndexByte("0123456789abcdef", c) }

// TestColours are matplotlib.colors.to_hex of matplotlib 3.8.
func TestColours(t *testing.T) {
	for text, want := range map[string]string{
		"C0": "#1f77b4", "C11": "#ff7f0e", "tab:gray": "#7f7f7f", "g": "#008000", "0.5": "#808080", "#abc": "#aabbcc", "#11223380": "#112233",
		"DarkSlateGrey": "#2f4f4f", "gray": "#808080", "tan": "#d2b48c", "rebeccapurple": "#663399",
		"foo": "", "#12": "", "2": "", "grayish": "", "C": "", "tab:foo": "", " ": "", "a#": "", "": "",
	} {
		c, ok := ParseColour(text)
		if got := (plot.Theme{}).Colour(c.Ink); ok != (want != "") || got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestFormats(t *testing.T) {
	for text, want := range map[string]Format{
		"r--o": {"r", "--", "o"}, "o": {"", "None", "o"}, "-": {"", "-", ""}, "C1:": {"C1", ":", ""}, "k-.^": {"k", "-.", "^"}, "green": {"green", "", ""},
		"": {}, "C10x": {"C10", "None", "x"},
	} {
		if got, err := ParseFormat(text); got != want || err != nil {
			t.Errorf("%q is %v %v, want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"foo": "'foo' is not a valid format string (unrecognized character 'f')", "rr": "'rr' is not a valid format string (two color symbols)",
		"--:": "'--:' is not a valid format string (two linestyle symbols)", "ov": "'ov' is not a valid format string (two marker symbols)",
		"µ": "'µ' is not a valid format string (unrecognized character 'µ')",
	} {
		if _, err := ParseFormat(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		`$\mu$A/cm$^2$`: "µA/cm²", `$V_{m}$ (mV)`: "Vₘ (mV)", `5 $ and`: "5 $ and", `$10^{-3}$`: "10⁻³", `$\tau_{syn}$`: "τ_syn", `$x^$`: "x^", "$$": "",
	} {
		if got := Plain(text); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
}

// TestHistogram has numpy.histogram's answers.
func TestHistogram(t *testing.T) {
	values := []float64{1, 2, 3, 2.5, math.NaN(), 3}
	edges := Edges(values, 4, math.NaN(), math.NaN())
	if want := []float64{1, 1.5, 2, 2.5, 3}; !equalFloats(edges, want) {
		t.Errorf("edges %v, want %v", edges, want)
	}
	if got, want := Counts(values, nil, edges), []float64{1, 0, 1, 3}; !equalFloats(got, want) {
		t.Errorf("counts %v, want %v", got, want)
	}
}

func equalFloats(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// TestBestPlace: a legend lies where no line is.
func TestBestPlace(t *testing.T) {
	for want, y := range map[string]string{"upper right": "[9, 0]", "upper left": "[0, 9]"} {
		f := told(t, `{"axes": [{"legend": {"keys": [{"kind": "line", "label": "a"}]}, "artists": [{"kind": "line", "x": [0, 9], "y": `+y+`, "color": "k"}]}]}`)
		area := f.layout(f.size(0))[0]
		d := &drawing{&plot.Scene{Width: 576, Height: 432}, area}
		box := f.Axes[0].Legend.box(d, f.Axes[0].Artists)
		at := Places[want]
		if left := box.X0 < (area.box.X0+area.box.X1)/2; left != (at[0] == 0) {
			t.Errorf("%s: the legend is at %v", want, box)
		}
	}
}
