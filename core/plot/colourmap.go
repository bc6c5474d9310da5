package plot

import "math"

// anchors of a colour map that is read alike by all eyes and in grey: dark blue,
// green, yellow; the ends and quarters of viridis (Smith and van der Walt, 2015).
var anchors = [...][3]float64{{68, 1, 84}, {59, 82, 139}, {33, 145, 140}, {94, 201, 98}, {253, 231, 37}}

// shades is in how many colours the map is drawn.
const shades = 64

// shade is the step of the colour map for a value in a range, -1 for no number.
func shade(v, low, high float64) int {
	if v != v || !(high > low) {
		return -1
	}
	return int(math.Max(0, math.Min(shades-1, (v-low)/(high-low)*shades)))
}

// shadeInks are the colours of the map, made once.
var shadeInks = func() (inks [shades]Ink) {
	const hex = "0123456789abcdef"
	for i := range inks {
		at := float64(i) / (shades - 1) * float64(len(anchors)-1)
		k := min(int(at), len(anchors)-2)
		colour := []byte{'#'}
		for c := range 3 {
			v := int(math.Round(anchors[k][c] + (at-float64(k))*(anchors[k+1][c]-anchors[k][c])))
			colour = append(colour, hex[v>>4], hex[v&15])
		}
		inks[i] = Ink(colour)
	}
	return inks
}()

// ColourBar is a vertical scale of the colour map with ticks and a unit.
func colourBar(s *Scene, box Box, low, high float64, unit string) {
	y := Scale{Min: low, Max: high, From: box.Y1, To: box.Y0}
	h := (box.Y1 - box.Y0) / shades
	for i := range shades {
		s.Marks = append(s.Marks, Mark{Kind: Rect, Class: "shade", Ink: shadeInks[i], Fill: true,
			X: box.X0, Y: box.Y1 - h*float64(i+1), W: box.X1 - box.X0, H: h + .3})
	}
	for _, tick := range y.Ticks(36) {
		at := y.Pixel(tick.Value)
		s.line("axis", AxisInk, 1, box.X1, at, box.X1+4, at)
		s.text("tick", Quiet, 11, box.X1+7, at+4, Start, tick.Label)
	}
	s.text("label", Label, 11, box.X0, box.Y0-8, Start, unit)
}
