package state

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/compact"
)

// mostKeys is how many parameters a link may have.
const mostKeys = 128

// FromLink is the page as a URL's query asks for it. What cannot be used is told
// in Problems and left as it is in the tutorial, or in the document that the link
// names. Beside what Link writes, it reads the time [ms] of the cursor. What only embeds
// show it passes by.
func FromLink(text string) State {
	s := Start()
	values, err := parseQuery(strings.TrimPrefix(text, "?"))
	if err != nil {
		return s.problem("link", "", "the link has a part that cannot be read: "+err.Error())
	}
	if len(values) > mostKeys {
		return s.problem("link", "", "the link must have at most "+strconv.Itoa(mostKeys)+" parameters, got "+strconv.Itoa(len(values)))
	}
	if name := values["model"]; name != "" {
		s = s.linkModel(name)
	}
	if doc := values["doc"]; doc != "" {
		s = s.linkDoc(doc)
	}
	s = s.seenFirst()
	if name := values[fileKey]; name != "" {
		return s.problem("link", name, clip(name)+" is too large for a link; open its file again")
	}
	for _, key := range keys(values) {
		s = s.fromLink(key, values[key])
	}
	s.past, s.gesture = nil, gesture{}
	return s
}

// keys are the keys of a query in an order in which one does not depend on a later.
func keys(values map[string]string) []string {
	var all []string
	for key := range values {
		if key != "model" && key != "doc" {
			all = append(all, key)
		}
	}
	order := map[string]int{"section": 1, "nseg": 2, "sweep": 3, "second": 4, "time": 5, "hide": 6}
	slices.SortFunc(all, func(a, b string) int {
		if order[a] != order[b] {
			return order[a] - order[b]
		}
		return strings.Compare(a, b)
	})
	return all
}

// linkModel opens a model of the library.
func (s State) linkModel(name string) State {
	e := library.Find(name)
	if e == nil {
		var names []string
		for i := range library.Entries {
			names = append(names, library.Entries[i].Name)
		}
		return s.problem("link", name, "model: must be one of "+strings.Join(names, ", ")+", got "+strconv.Quote(clip(name)))
	}
	return s.replaced(entrySubstance(e))
}

// linkDoc opens a document, which is packed or begins as JSON does.
func (s State) linkDoc(value string) State {
	if text := strings.TrimSpace(value); strings.HasPrefix(text, "{") {
		return Open{Text: []byte(text)}.reduce(s)
	}
	text, err := compact.Unpack(value)
	if err != nil {
		return s.problem("link", value, "doc: "+err.Error())
	}
	return Open{Text: []byte(text)}.reduce(s)
}

func (s State) fromLink(key, value string) State {
	switch key {
	case "define_shape":
		return SetDefineShape{On: value == "1"}.reduce(s)
	case "record":
		return s.linkRecord(value)
	case "section":
		if s.Doc.Section(value) == nil {
			return s.problem("link", value, "section: no section is called "+strconv.Quote(clip(value)))
		}
		s.Compare.Section = value
		return s
	case "nseg":
		return s.linkNseg(value)
	case "sweep", "second":
		return s.linkSweep(key, value)
	case "plots":
		return s.linkPlots(value)
	case "theme", "palette", "time":
		return s.linkView(key, value)
	case "turn":
		return s.linkTurn(value)
	case "hide":
		return s.linkHidden(value)
	}
	if slices.Contains(embedKeys, key) {
		return s
	}
	if name, ok := strings.CutSuffix("."+key, ".at"); ok {
		return s.linkPlace(key, strings.TrimPrefix(name, "."), value)
	}
	path := pathOf(s.Doc, key)
	if path == "" {
		return s.problem("link", value, strconv.Quote(clip(key))+" names nothing in this cell")
	}
	return SetText{Path: path, Text: value}.reduce(s)
}

// pathOf is the path of a parameter by its label, with or without the stimulus'
// name, or by the path itself.
func pathOf(doc *model.Model, label string) string {
	for _, p := range model.Params(doc) {
		if p.Label == label || shortKey(p.Label) == label {
			return p.Path
		}
	}
	if _, ok := model.ParamAt(doc, label); ok {
		return label
	}
	return ""
}

// linkPlace reads "dend(0.5)": where a point process is, the first one where no
// name is given.
func (s State) linkPlace(key, name, value string) State {
	at, err := model.ParsePlace(value)
	if err != nil {
		return s.problem("link", value, key+": "+message(err))
	}
	switch {
	case name == "" && len(s.Doc.Points) == 0:
		return s.problem("link", value, key+": this cell has no stimulus")
	case name == "":
		name = s.Doc.Points[0].Name
	case s.Doc.PointIndex(name) < 0:
		return s.problem("link", value, key+": no point process is called "+strconv.Quote(clip(name)))
	}
	return MovePoint{Name: name, Place: at}.reduce(s)
}

// linkRecord reads "soma(0.5).v,stim.i".
func (s State) linkRecord(value string) State {
	doc, err := withRecords(s.Doc, strings.Split(value, ","))
	if err != nil {
		return s.problem("link", value, "record: "+message(err))
	}
	return s.with(doc, nil)
}

// linkView reads how the page is looked at.
func (s State) linkView(key, value string) State {
	switch {
	case key == "theme" && (value == string(Light) || value == string(Dark) || value == string(Auto)):
		s.View.Theme = Theme(value)
	case key == "theme":
		return s.problem("link", value, "theme: must be light, dark or auto, got "+strconv.Quote(clip(value)))
	case key == "palette" && (value == string(Tutorial) || value == string(ColorBlind)):
		s.View.Palette = Palette(value)
	case key == "palette":
		return s.problem("link", value, "palette: must be tutorial or color-blind, got "+strconv.Quote(clip(value)))
	default:
		time, wrong := number(value)
		if wrong == "" && !(time >= 0 && time <= s.Doc.Run.Tstop) {
			wrong = "must be from 0 to tstop, " + withUnit(s.Doc.Run.Tstop, "ms") + ", got " + clip(value)
		}
		if wrong != "" {
			return s.problem("link", value, "time: "+wrong)
		}
		return SetCursor{Time: time}.reduce(s)
	}
	return s
}

// linkNseg reads "1,11": the section's own nseg and what it is compared with.
func (s State) linkNseg(value string) State {
	for i, text := range strings.Split(value, ",") {
		switch {
		case i == 0:
			s = SetText{Path: nsegPath(s.Doc.SectionIndex(s.Compare.Section)), Text: text}.reduce(s)
		case i > MaxCompare:
			return s.problem("link", value, "nseg: at most "+strconv.Itoa(1+MaxCompare)+" resolutions can be compared")
		default:
			s.Compare.On = true
			if i == 1 {
				s.Compare.Nseg = s.Compare.Nseg[:1]
			}
			s = SetText{Path: "compare[" + strconv.Itoa(i-1) + "]", Text: text}.reduce(s)
		}
	}
	return s
}

// linkSweep reads "4", or "soma.hh.gnabar:0.05:0.2:4".
func (s State) linkSweep(name, value string) State {
	s.sweep(name).On = true
	n := value
	if parts := strings.Split(value, ":"); len(parts) > 1 {
		path := pathOf(s.Doc, parts[0])
		if len(parts) != 4 || path == "" {
			return s.problem("link", value, name+": must be a number of values, or what, from, to and number such as amp:0.1:0.3:4")
		}
		s = s.sweepOver(name, path)
		s = SetText{Path: name + ".from", Text: parts[1]}.reduce(s)
		s = SetText{Path: name + ".to", Text: parts[2]}.reduce(s)
		n = parts[3]
	}
	return SetText{Path: name + ".n", Text: n}.reduce(s)
}
