package state

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// look adds how the page is looked at, as far as it is not how pages are looked at
// first: theme and palette, how the cell is turned, and which traces are hidden.
func (q *query) look(s *State) {
	v := &s.View
	if v.Theme != Auto {
		q.add("theme", string(v.Theme))
	}
	if v.Palette != Tutorial {
		q.add("palette", string(v.Palette))
	}
	if turn := turnText(v.Shape); turn != turnText(Outlook(s.Doc)) {
		q.add("turn", turn)
	}
	if hidden := hiddenKeys(s); len(hidden) > 0 {
		q.add("hide", strings.Join(hidden, ","))
	}
}

// sameLook reports whether two views are the same for a link.
func sameLook(a, b *View) bool {
	return a.Theme == b.Theme && a.Palette == b.Palette && a.Shape.Rotation == b.Shape.Rotation &&
		maps.Equal(a.Hidden, b.Hidden) && slices.Equal(a.Plots, b.Plots)
}

// lookOf takes what links say of a view from another one.
func (s State) lookOf(v View) State {
	s.View.Plots, s.View.Theme, s.View.Palette = v.Plots, v.Theme, v.Palette
	s.View.Shape.Rotation, s.View.Hidden = v.Shape.Rotation, v.Hidden
	return s
}

// seenFirst looks at a document as it is seen first.
func (s State) seenFirst() State {
	look := Outlook(s.Doc)
	s.View.Shape.Rotation, s.View.Shape.Zoom = look.Rotation, look.Zoom
	return s
}

// turnText is how a cell is turned: by angles [deg] about the screen's x axis, to the
// right, then about y, which is up, then about z, towards the eye.
func turnText(look Shape) string {
	r := look.Rotation // by rows
	x, y, z := math.Atan2(r[7], r[8]), math.Asin(max(-1, min(-r[6], 1))), math.Atan2(r[3], r[0])
	if math.Hypot(r[7], r[8]) < 1e-6 { // x and z turn about one axis
		x, z = math.Atan2(-r[5], r[4]), 0
	}
	return degrees(x) + "," + degrees(y) + "," + degrees(z)
}

// degrees writes an angle [rad] to the tenth of a degree.
func degrees(angle float64) string {
	return strconv.FormatFloat(math.Round(1800/math.Pi*angle)/10+0, 'f', -1, 64) // +0: there is no -0
}

// linkTurn reads what turnText writes.
func (s State) linkTurn(value string) State {
	rotation := plot.Front
	angles := strings.Split(value, ",")
	for axis, text := range angles {
		angle, wrong := number(text)
		if wrong != "" || len(angles) != 3 || math.Abs(angle) > 360 {
			return s.problem("link", value, "turn: must be three angles in degrees about x, y and z, such as 30,-20,0, got "+strconv.Quote(clip(value)))
		}
		rotation = rotation.About(axis, angle*math.Pi/180)
	}
	for i := range s.View.Shape.Rotation {
		s.View.Shape.Rotation[i] = rotation[i/3][i%3]
	}
	return s
}

// traceKeys are the keys that traces of the present substance have.
func traceKeys(s *State) (keys []string) {
	resolutions := Resolutions(s.Substance)
	if len(resolutions) == 0 {
		resolutions = []int{0}
	}
	for _, record := range recordTexts(s.Doc) {
		for _, nseg := range resolutions {
			keys = append(keys, key(record, nseg))
		}
	}
	return keys
}

// hiddenKeys are those of the hidden traces.
func hiddenKeys(s *State) []string {
	return slices.DeleteFunc(traceKeys(s), func(key string) bool { return !s.View.Hidden[key] })
}

// linkHidden reads "dend(0.5).v,soma(0.5).v nseg 11".
func (s State) linkHidden(value string) State {
	all := traceKeys(&s)
	hidden := map[string]bool{}
	for _, key := range strings.Split(value, ",") {
		if !slices.Contains(all, key) {
			return s.problem("link", value, "hide: "+strconv.Quote(clip(key))+" is no trace of this page; there are "+clip(strings.Join(all, ", ")))
		}
		hidden[key] = true
	}
	s.View.Hidden = hidden
	return s
}
