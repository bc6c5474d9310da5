package state

import (
	"slices"
	"strconv"
	"strings"
)

// Embed is how the figure alone is shown within another page.
type Embed struct {
	Plots    []string // of EmbedPlots, in the order in which they are shown
	Controls []string // paths of what the reader may change
}

// EmbedPlots are the plots that an embed can show.
var EmbedPlots = []string{"trace", "shape"}

// embedKeys are the parameters of a link that say how an embed is shown. Pages and
// pictures of the same link let them be; when an embed starts (run) is a matter of
// web/static/frame.js.
var embedKeys = []string{"controls", "edit", "run"}

// mostEmbedControls is how many sliders an embed may have.
const mostEmbedControls = 24

// FromEmbed is an embed as the query of its address asks for it: the figure by
// FromLink, and of the view the plots ("trace,shape"), controls, a list of what a link
// calls parameters, and edit, which is 0 if nothing may be changed. What cannot be
// used is told in Problems.
func FromEmbed(query string) (State, Embed) {
	s := FromLink(query)
	e := Embed{Plots: EmbedPlots[:1]}
	values, err := parseQuery(strings.TrimPrefix(query, "?"))
	if err != nil {
		return s, e
	}
	if plots := embedPlots(values["plots"]); len(plots) > 0 {
		e.Plots = plots
	}
	switch values["edit"] {
	case "", "1":
		s, e.Controls = s.embedControls(values)
	case "0":
	default:
		s = s.problem("edit", "", "edit: must be 0 or 1, got "+strconv.Quote(clip(values["edit"])))
	}
	if run := values["run"]; run != "" && !slices.Contains([]string{"visible", "click", "no"}, run) {
		s = s.problem("run", "", "run: must be visible, click or no, got "+strconv.Quote(clip(run)))
	}
	return s, e
}

// embedPlots are those of a list that embeds alone show.
func embedPlots(value string) (plots []string) {
	for _, name := range strings.Split(value, ",") {
		if slices.Contains(EmbedPlots, name) && !slices.Contains(plots, name) {
			plots = append(plots, name)
		}
	}
	return plots
}

// embedControls are the paths of the named parameters, or of the stimulus' amplitude
// where none are named.
func (s State) embedControls(values map[string]string) (State, []string) {
	list, named := values["controls"]
	if !named {
		if amp := Amplitude(s.Doc); amp != "" {
			return s, []string{amp}
		}
		return s, nil
	}
	var paths []string
	for _, name := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' }) {
		path := pathOf(s.Doc, name)
		if name == "nseg" {
			path = nsegPath(s.Doc.SectionIndex(s.Compare.Section))
		}
		switch {
		case len(paths) == mostEmbedControls:
			return s.problem("controls", list, "controls: must name at most "+strconv.Itoa(mostEmbedControls)+" parameters"), paths
		case path == "":
			s = s.problem("controls", list, "controls: "+strconv.Quote(clip(name))+" names nothing in this cell")
		case !slices.Contains(paths, path):
			paths = append(paths, path)
		}
	}
	return s, paths
}

// SetLinked changes a figure by parameters of links: what cannot be used is told in
// Problems and leaves the figure as it was.
type SetLinked struct{ Values map[string]string }

func (a SetLinked) reduce(s State) State {
	s.Problems = nil
	if len(a.Values) > mostKeys {
		return s.problem("set", "", "values: must have at most "+strconv.Itoa(mostKeys)+" parameters, got "+strconv.Itoa(len(a.Values)))
	}
	next := s
	if name := a.Values["model"]; name != "" {
		next = next.linkModel(name)
	}
	if doc := a.Values["doc"]; doc != "" {
		next = next.linkDoc(doc)
	}
	for _, key := range keys(a.Values) {
		next = next.fromLink(key, a.Values[key])
	}
	if len(next.Problems) > 0 {
		s.Problems = next.Problems
		return s
	}
	return next
}

// Settled reports whether the shown picture is that of the present values, whole, and
// the last that will be computed of them by itself.
func Settled(s State) bool {
	return !Behind(s) && (s.Shown.Job.Exact || s.Shown.Job.Cost() > exactCost)
}
