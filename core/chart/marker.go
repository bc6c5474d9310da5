package chart

import (
	"math"

	"github.com/cablelab/cablelab/core/plot"
)

// Marker is what a point is marked with.
type Marker struct {
	Shape      string  // a letter of matplotlib's: o, s, ^, x; "" for none
	Size       float64 // [pt] across
	Face, Edge Colour
	EdgeWidth  float64 // [pt]
}

// outlines are the shapes that are filled, about 0 0 and as large as a circle across 2.
var outlines = map[string][][2]float64{
	"s": {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}, "D": {{0, -1.41}, {1.41, 0}, {0, 1.41}, {-1.41, 0}}, "d": {{0, -1.41}, {.85, 0}, {0, 1.41}, {-.85, 0}},
	"^": {{0, -1}, {1, 1}, {-1, 1}}, "v": {{0, 1}, {1, -1}, {-1, -1}}, "<": {{-1, 0}, {1, -1}, {1, 1}}, ">": {{1, 0}, {-1, -1}, {-1, 1}},
	"P": {{-.33, -1}, {.33, -1}, {.33, -.33}, {1, -.33}, {1, .33}, {.33, .33}, {.33, 1}, {-.33, 1}, {-.33, .33}, {-1, .33}, {-1, -.33}, {-.33, -.33}},
	"X": {{-.5, -1}, {0, -.5}, {.5, -1}, {1, -.5}, {.5, 0}, {1, .5}, {.5, 1}, {0, .5}, {-.5, 1}, {-1, .5}, {-.5, 0}, {-1, -.5}},
	"p": polygon(5, 1, 1), "h": polygon(6, 1, 1), "H": polygon(6, 1, 1), "8": polygon(8, 1, 1), "*": polygon(10, 1, .4),
}

// open are the shapes that are lines.
var open = map[string][][4]float64{
	"+": {{-1, 0, 1, 0}, {0, -1, 0, 1}}, "x": {{-1, -1, 1, 1}, {-1, 1, 1, -1}}, "|": {{0, -1, 0, 1}}, "_": {{-1, 0, 1, 0}},
	"1": {{0, 0, 0, 1}, {0, 0, .8, -.5}, {0, 0, -.8, -.5}}, "2": {{0, 0, 0, -1}, {0, 0, .8, .5}, {0, 0, -.8, .5}},
	"3": {{0, 0, -1, 0}, {0, 0, .5, .8}, {0, 0, .5, -.8}}, "4": {{0, 0, 1, 0}, {0, 0, -.5, .8}, {0, 0, -.5, -.8}},
}

// HasMarker reports whether a shape is known.
func HasMarker(shape string) bool {
	return shape == "o" || shape == "." || shape == "," || outlines[shape] != nil || open[shape] != nil
}

// polygon has its corners, of which every second is nearer, on a circle.
func polygon(n int, far, near float64) [][2]float64 {
	corners := make([][2]float64, n)
	for i := range corners {
		r := far
		if i%2 == 1 {
			r = near
		}
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		corners[i] = [2]float64{r * sin, -r * cos}
	}
	return corners
}

// How many markers are drawn as elements of their own, and how many at all.
const (
	mostCircles = 1500
	mostMarkers = 20_000
)

// places are where points are that are seen, as many as can be told apart.
func (d *drawing) places(xs, ys []float64) [][2]float64 {
	var all [][2]float64
	for i := range min(len(xs), len(ys)) {
		if px, py, ok := d.at(xs[i], ys[i]); ok && d.seen(px, py, 20) {
			all = append(all, [2]float64{px, py})
		}
	}
	for grain := .5; len(all) > mostMarkers/4 && grain < 64; grain *= 2 {
		all = apart(all, grain)
		if len(all) <= mostMarkers {
			break
		}
	}
	return all
}

// apart are places of which no two lie in one square of so many pixels.
func apart(all [][2]float64, grain float64) [][2]float64 {
	had := map[[2]int32]bool{}
	some := all[:0]
	for _, p := range all {
		if at := [2]int32{int32(p[0] / grain), int32(p[1] / grain)}; !had[at] {
			had[at] = true
			some = append(some, p)
		}
	}
	return some
}

// stamp draws a marker at places, inside of the plotting area.
func (d *drawing) stamp(m *Marker, places [][2]float64) { d.stampIn(&d.box, m, places) }

// stampIn draws a marker at places, inside of a box if there is one.
func (d *drawing) stampIn(clip *plot.Box, m *Marker, places [][2]float64) {
	r, edge := clamp(m.Size, 0, 500)*point/2, clamp(m.EdgeWidth, 0, 100)*point
	switch m.Shape {
	case ".":
		r /= 2
	case ",":
		r = .5
	}
	face, rim := m.Face, m.Edge
	lines, corners := open[m.Shape], outlines[m.Shape]
	switch {
	case len(places) == 0:
	case lines != nil:
		d.paint(clip, Colour{}, rim, edge, plot.Mark{Kind: plot.Path, Class: "marker", D: crosses(places, lines, r)})
	default:
		if face == rim { // the rim only makes it larger
			r, rim = r+edge/2, Colour{}
		}
		if corners == nil && len(places) > mostCircles {
			corners = outlines["8"]
		}
		if corners != nil {
			d.paint(clip, face, rim, edge, plot.Mark{Kind: plot.Path, Class: "marker", D: rings(places, corners, r)})
			return
		}
		for _, p := range places {
			d.paint(clip, face, rim, edge, plot.Mark{Kind: plot.Circle, Class: "marker", X: p[0], Y: p[1], W: r})
		}
	}
}

// paint adds a mark, filled, and once more as a rim so wide [px], each if it has a
// colour.
func (d *drawing) paint(clip *plot.Box, face, rim Colour, width float64, m plot.Mark) {
	if clip != nil {
		box := *clip
		m.Clip = &box
	}
	if face.Ink != "" {
		filled := m
		filled.Ink, filled.Faint, filled.Fill, filled.Dash = face.Ink, face.Faint, true, ""
		d.add(filled)
	}
	if rim.Ink != "" && width > 0 {
		m.Ink, m.Faint, m.Width = rim.Ink, rim.Faint, width
		d.add(m)
	}
}

func crosses(places [][2]float64, lines [][4]float64, r float64) string {
	var path []byte
	for _, p := range places {
		for _, l := range lines {
			path = plot.AppendPoint(path, 'M', p[0]+r*l[0], p[1]+r*l[1])
			path = plot.AppendPoint(path, 'L', p[0]+r*l[2], p[1]+r*l[3])
		}
	}
	return string(path)
}

func rings(places, corners [][2]float64, r float64) string {
	var path []byte
	for _, p := range places {
		op := byte('M')
		for _, c := range corners {
			path = plot.AppendPoint(path, op, p[0]+r*c[0], p[1]+r*c[1])
			op = 'L'
		}
		path = append(path, 'Z')
	}
	return string(path)
}

// keyMarker draws a marker in the middle of a legend's key.
func (d *drawing) keyMarker(m *Marker, box plot.Box) {
	small := *m
	small.Size = math.Min(m.Size, 12)
	d.stampIn(nil, &small, [][2]float64{{(box.X0 + box.X1) / 2, (box.Y0 + box.Y1) / 2}})
}
