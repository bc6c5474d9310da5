package chart

import (
	"math"

	"github.com/cablelab/cablelab/core/plot"
)

// mostAxes is how many axes a figure shows at most.
const mostAxes = 200

// Read makes a figure of what a program tells of it: records as map[string]any, lists
// as []any, arrays as []float64, texts and numbers. Nothing in it can be wrong: what
// is missing or of another form is as it is where nothing is told.
func Read(told map[string]any) *Figure {
	r := record(told)
	f := &Figure{Width: 6.4, Height: 4.8, Title: r.plain("title"), Name: r.text("name")}
	if size := r.numbers("size"); len(size) == 2 {
		f.Width, f.Height = size[0], size[1]
	}
	for _, a := range r.records("axes") {
		if len(f.Axes) < mostAxes {
			f.Axes = append(f.Axes, readAxes(a))
		}
	}
	return f
}

func readAxes(r record) *Axes {
	a := &Axes{
		Cell: Cell{0, 0, 1, 1}, Exact: r.flag("exact", false), Title: readLabel(r.record("title")),
		X: readAxis(r.record("x")), Y: readAxis(r.record("y")),
		Equal: r.flag("equal", false), Off: r.flag("off", false),
		Legend: readLegend(r.record("legend")), Bar: readBar(r.record("bar")),
	}
	if c := r.numbers("cell"); len(c) == 4 {
		part := func(v float64) float64 { return clamp(v, 0, 1) }
		a.Cell = Cell{part(c[0]), part(c[1]), math.Max(part(c[2]), part(c[0])), math.Max(part(c[3]), part(c[1]))}
	}
	for i, shown := range r.numbers("spines") {
		if i < len(a.Spines) {
			a.Spines[i] = shown == 0
		}
	}
	for _, o := range r.records("artists") {
		if artist := readArtist(o); artist != nil {
			a.Artists = append(a.Artists, artist)
		}
	}
	return a
}

func readLabel(r record) Label {
	return Label{r.plain("text"), r.number("size", 0), r.colour("color", "alpha"), r.flag("bold", false), r.text("place")}
}

func readAxis(r record) Axis {
	a := Axis{
		Label: readLabel(r.record("label")), Min: r.number("min", math.NaN()), Max: r.number("max", math.NaN()),
		Log: r.text("scale") == "log", Inverted: r.flag("inverted", false), Margin: clamp(r.number("margin", .05), -.4, 10),
		Turned: r.flag("turned", false), Bare: r.flag("bare", false), Grid: r.flag("grid", false), Far: r.flag("far", false),
		Numbers: r.colour("numbers", "alpha"), Group: int(clamp(r.number("group", 0), 0, 1e6)),
	}
	if at := r.numbers("ticks"); at != nil {
		a.Set = true
		labels := r.texts("labels")
		for i, v := range at[:min(len(at), 1000)] {
			t := plot.Tick{Value: v, Label: plot.Number(v, 6)}
			if r["labels"] != nil {
				t.Label = ""
				if i < len(labels) {
					t.Label = Plain(labels[i])
				}
			}
			a.Ticks = append(a.Ticks, t)
		}
	}
	return a
}

func readLegend(r record) *Legend {
	if r == nil {
		return nil
	}
	l := &Legend{
		Place: r.text("place"), Title: r.plain("title"), Columns: int(clamp(r.number("columns", 1), 1, 50)),
		Size: r.number("size", 10), Frame: r.flag("frame", true),
	}
	if at := r.numbers("anchor"); len(at) >= 2 && finite(at[0]+at[1]) {
		l.Anchor = &[2]float64{at[0], at[1]}
	}
	for _, k := range r.records("keys") {
		if artist := readArtist(k); artist != nil && len(l.Keys) < 100 {
			l.Keys = append(l.Keys, Key{k.plain("label"), artist})
		}
	}
	return l
}

func readBar(r record) *ColourBar {
	if r == nil {
		return nil
	}
	return &ColourBar{readShades(r), r.numbers("values"), r.plain("label")}
}

func readShades(r record) Shades {
	return Shades{r.text("map"), r.number("low", math.NaN()), r.number("high", math.NaN()), r.text("norm") == "log"}
}
