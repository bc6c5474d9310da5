package chart

import (
	"math"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// readArtist makes an artist of a record by its kind, nil for a kind that is not known.
func readArtist(r record) Artist {
	paint := Paint{shownLabel(r.plain("label")), r.colour("color", "alpha"), r.number("z", 0), r.numbers("ends")}
	switch r.text("kind") {
	case "line":
		return &Line{paint, readStroke(r), r.numbers("x"), r.numbers("y"), r.text("steps"), readMarker(r), r.whole("every", math.MaxInt32)}
	case "points":
		return &Points{
			Paint: paint, X: r.numbers("x"), Y: r.numbers("y"), Marker: readMarker(r), Sizes: r.numbers("sizes"),
			Colours: r.colours("colors", "alpha"), Values: r.numbers("values"), Shades: readShades(r),
		}
	case "bars":
		return &Bars{
			Paint: paint, X0: r.numbers("x0"), X1: r.numbers("x1"), Y0: r.numbers("y0"), Y1: r.numbers("y1"), Lying: r.flag("lying", false),
			Colours: r.colours("colors", "alpha"), Edge: r.colour("edge", "alpha"), EdgeWidth: r.number("edgewidth", 0),
		}
	case "region":
		return &Region{
			Paint: paint, X: r.numbers("x"), Low: r.numbers("low"), High: r.numbers("high"), Lying: r.flag("lying", false),
			Edge: readStroke(r), EdgeColour: r.colour("edge", "alpha"),
		}
	case "polygon":
		return &Polygon{Paint: paint, X: r.numbers("x"), Y: r.numbers("y"), Edge: readStroke(r), EdgeColour: r.colour("edge", "alpha")}
	case "segments":
		return &Segments{
			Paint: paint, Stroke: readStroke(r), X0: r.numbers("x0"), Y0: r.numbers("y0"), X1: r.numbers("x1"), Y1: r.numbers("y1"),
			Colours: r.colours("colors", "alpha"), Noun: r.text("noun"), Around: clamp(r.number("around", 0), 0, 10),
		}
	case "rule":
		from := r.number("from", 0)
		return &Rule{
			Paint: paint, Stroke: readStroke(r), Flat: r.flag("flat", false), From: from, To: r.number("to", from),
			Begin: clamp(r.number("begin", 0), -10, 10), End: clamp(r.number("end", 1), -10, 10), EdgeColour: r.colour("edge", "alpha"),
		}
	case "note":
		return readNote(r, paint)
	case "image":
		return readImage(r, paint)
	}
	return nil
}

// shownLabel is a label, "" for one that matplotlib keeps to itself.
func shownLabel(label string) string {
	if strings.HasPrefix(label, "_") {
		return ""
	}
	return label
}

func readStroke(r record) Stroke {
	k := Stroke{Width: clamp(r.number("width", 1.5), 0, 200)}
	switch style := r["dash"].(type) {
	case string:
		k.Dash = Dashes[style]
		if style == "" {
			k.Width = 0
		}
	case []any:
		for _, v := range numbers(style)[:min(len(style), 20)] {
			k.Dash = append(k.Dash, clamp(v, 0, 1000))
		}
	}
	return k
}

func readMarker(r record) Marker {
	shape := r.text("marker")
	if !HasMarker(shape) {
		shape = ""
	}
	return Marker{shape, r.number("size", 6), r.colour("face", "alpha"), r.colour("markeredge", "alpha"), r.number("markeredgewidth", 1)}
}

func readNote(r record, paint Paint) Artist {
	n := &Note{
		Paint: paint, Text: r.plain("text"), At: readSpot(r), Dx: r.number("dx", 0), Dy: r.number("dy", 0), Size: r.number("size", 10),
		Anchor:   map[string]plot.Anchor{"center": plot.Middle, "right": plot.End}[r.text("anchor")],
		Vertical: r.text("vertical"), Turned: r.flag("turned", false), Bold: r.flag("bold", false), Box: r.colour("box", "boxalpha"), BoxEdge: r.colour("boxedge", "boxalpha"),
	}
	if a := r.record("arrow"); a != nil {
		n.Arrow = &Arrow{readSpot(a), a.colour("color", "alpha"), readStroke(a), a.flag("head", true), a.flag("tail", false)}
	}
	return n
}

func readSpot(r record) Spot {
	return Spot{r.number("x", math.NaN()), r.number("y", math.NaN()), r.flag("partx", false), r.flag("party", false), r.flag("figure", false)}
}

// mostCells is how many cells a matrix may have.
const mostCells = 1 << 26

func readImage(r record, paint Paint) Artist {
	m := &Image{
		Paint: paint, Z: r.numbers("values"), Pixels: r.colours("pixels", "alpha"), Upper: r.flag("upper", true), Shades: readShades(r),
		Rows: r.whole("rows", mostCells), Columns: r.whole("columns", mostCells), Faint: 1 - clamp(r.number("alpha", 1), 0, 1),
	}
	edges := r.numbers("edges")
	if len(edges) != 4 || !finite(edges[0]+edges[1]+edges[2]+edges[3]) {
		edges = []float64{-.5, float64(m.Columns) - .5, -.5, float64(m.Rows) - .5}
	}
	m.X0, m.X1, m.Y0, m.Y1 = edges[0], edges[1], edges[2], edges[3]
	return m
}
