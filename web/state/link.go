package state

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// Link is the query of a URL that FromLink turns into the same substance and plots:
// only what differs from the tutorial, "" when nothing does. A parameter has its label
// for a key, without "stim." ("amp=0.3&soma.hh.gnabar=0.1"); nseg lists the
// dendrite's resolutions; sweep is the number of values, or what, from, to and
// number, and second that of a second parameter; a cell that is no tutorial with
// other numbers is whole in doc.
func Link(page State) string {
	var q query
	s := page.Substance
	base := tutorial()
	own := nsegPath(s.Doc.SectionIndex(s.Compare.Section))
	if base = q.document(base, s.Doc, own); !bytes.Equal(model.EncodeCompact(base.Doc), model.EncodeCompact(s.Doc)) {
		q = query{}
		q.add("doc", string(model.EncodeCompact(s.Doc)))
		base = fitting(Substance{Doc: s.Doc, Compare: base.Compare})
	}
	q.experiments(base, s)
	if len(page.View.Plots) > 0 {
		q.add("plots", plotsText(page.View.Plots))
	}
	return strings.Join(q, "&")
}

// SameLink reports whether two states have one Link, without writing it: a large
// cell's is long.
func SameLink(a, b State) bool {
	return a.Substance.same(b.Substance) && slices.Equal(a.View.Plots, b.View.Plots)
}

// document adds the numbers and places in which a document differs from the base,
// but for the number at the path elsewhere, and gives the base with all of them.
func (q *query) document(base Substance, doc *model.Model, elsewhere string) Substance {
	for _, p := range model.Params(base.Doc) {
		v, err := model.Get(doc, p.Path)
		if old, _ := model.Get(base.Doc, p.Path); err != nil || v == old {
			continue
		}
		if next, err := model.Set(base.Doc, p.Path, v); err == nil {
			base.Doc = next
			if p.Path != elsewhere {
				q.add(shortKey(p.Label), digits(v))
			}
		}
	}
	if len(doc.Points) == 1 && doc.Points[0].At != base.Doc.Points[0].At {
		if next, err := model.SetPlace(base.Doc, "points[0].at", doc.Points[0].At); err == nil {
			base.Doc = next
			q.add("at", doc.Points[0].At.String())
		}
	}
	if doc.DefineShape {
		base.Doc = model.SetDefineShape(base.Doc, true)
		q.add("define_shape", "1")
	}
	return base
}

// shortKey leaves the tutorial's stimulus out of a label.
func shortKey(label string) string { return strings.TrimPrefix(label, "stim.") }

func (q *query) experiments(base, s Substance) {
	if s.Compare.Section != base.Compare.Section {
		q.add("section", s.Compare.Section)
	}
	nseg := []int{s.Doc.Section(s.Compare.Section).Nseg}
	if s.Compare.On {
		nseg = append(nseg, s.Compare.Nseg...)
	}
	if !slices.Equal(nseg, []int{1}) {
		q.add("nseg", joinInts(nseg))
	}
	if s.Sweep.On {
		q.sweep("sweep", s.Doc, base.Sweep, s.Sweep)
	}
	if s.Sweep.On && s.Second.On {
		q.sweep("second", s.Doc, base.Second, s.Second)
	}
}

// sweep adds the number of a sweep's values, or all of it where it is not the base's.
func (q *query) sweep(key string, doc *model.Model, base, s Sweep) {
	if s.Path == base.Path && s.From == base.From && s.To == base.To {
		q.add(key, strconv.Itoa(s.N))
		return
	}
	label := shortKey(param(doc, s.Path).Label)
	q.add(key, strings.Join([]string{label, digits(s.From), digits(s.To), strconv.Itoa(s.N)}, ":"))
}

func joinInts(all []int) string {
	texts := make([]string, len(all))
	for i, n := range all {
		texts[i] = strconv.Itoa(n)
	}
	return strings.Join(texts, ",")
}

// FromLink is the page as a URL's query asks for it. What cannot be used is told
// in Problems and left as it is in the tutorial.
func FromLink(text string) State {
	s := Start()
	values, err := parseQuery(strings.TrimPrefix(text, "?"))
	if err != nil {
		return s.problem("link", "", "the link has a part that cannot be read: "+err.Error())
	}
	if doc := values["doc"]; doc != "" {
		s = Open{Text: []byte(doc)}.reduce(s)
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
		if key != "doc" {
			all = append(all, key)
		}
	}
	order := map[string]int{"section": 1, "nseg": 2, "sweep": 3, "second": 4}
	slices.SortFunc(all, func(a, b string) int {
		if order[a] != order[b] {
			return order[a] - order[b]
		}
		return strings.Compare(a, b)
	})
	return all
}

func (s State) fromLink(key, value string) State {
	switch key {
	case "at":
		at, err := model.ParsePlace(value)
		if err != nil {
			return s.problem("link", value, "at: "+message(err))
		}
		if len(s.Doc.Points) == 0 {
			return s.problem("link", value, "at: this cell has no stimulus")
		}
		return MovePoint{Name: s.Doc.Points[0].Name, Place: at}.reduce(s)
	case "define_shape":
		return SetDefineShape{On: value == "1"}.reduce(s)
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
	}
	path := pathOf(s.Doc, key)
	if path == "" {
		return s.problem("link", value, strconv.Quote(clip(key))+" names nothing in this cell")
	}
	return SetText{Path: path, Text: value}.reduce(s)
}

// pathOf is the path of a parameter by its label, with or without the stimulus' name.
func pathOf(doc *model.Model, label string) string {
	for _, p := range model.Params(doc) {
		if p.Label == label || shortKey(p.Label) == label {
			return p.Path
		}
	}
	return ""
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
