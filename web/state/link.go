package state

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/compact"
)

// Link is the query of a URL that FromLink turns into the same substance and look:
// only what differs from the tutorial, "" when nothing does, or from the model of
// the library that model names. A parameter has its label for a key, without
// "stim." ("amp=0.3&soma.hh.gnabar=0.1"); at is the place of the stimulus, record
// lists what is recorded, nseg the dendrite's resolutions; sweep is the number of
// values, or what, from, to and number, and second that of a second parameter. Any
// other document is whole in doc: packed, or as its text where it is long; of one
// that is too large for a link, file has the name.
func Link(page State) string {
	if Unlinked(page) {
		return fileLink(page.Doc)
	}
	q, base := basis(page.Substance)
	q.experiments(base, page.Substance)
	if len(page.View.Plots) > 0 {
		q.add("plots", plotsText(page.View.Plots))
	}
	q.look(&page)
	return strings.Join(q, "&")
}

// mostReadable is in how many parameters a readable link may name its document.
const mostReadable = 24

// basis is the part of a link that gives the document, and the substance that it
// leads to, but for the document's numbers.
func basis(s Substance) (query, Substance) {
	text := model.EncodeCompact(s.Doc)
	own := nsegPath(s.Doc.SectionIndex(s.Compare.Section))
	for _, base := range bases(s.Doc.Name) {
		var q query
		if base.model != "" {
			q.add("model", base.model)
		}
		doc := q.document(base.Doc, s.Doc, own)
		if len(q) <= mostReadable && bytes.Equal(model.EncodeCompact(doc), text) {
			return q, base.Substance
		}
	}
	var q query
	q.add("doc", docText(string(text)))
	return q, fitting(Substance{Doc: s.Doc, Compare: tutorial().Compare})
}

// base is a substance that links start from.
type base struct {
	model string // the link's, "" for the tutorial
	Substance
}

// bases are those whose document has a name.
func bases(name string) (all []base) {
	if start := tutorial(); start.Doc.Name == name {
		all = append(all, base{"", start})
	}
	if e := library.Find(name); e != nil {
		all = append(all, base{name, entrySubstance(e)})
	}
	return all
}

// docText is a document's text in a link.
func docText(text string) string {
	if len(text) > compact.Most {
		return text
	}
	return compact.Pack(text)
}

// SameLink reports whether two states have one Link, without writing it: a large
// cell's is long.
func SameLink(a, b State) bool {
	return a.Substance.same(b.Substance) && sameLook(&a.View, &b.View)
}

// document adds the numbers, places and records in which a document differs from
// the base, but for the number at the path elsewhere, and gives the base with all
// of them, as far as a link can say them.
func (q *query) document(base, doc *model.Model, elsewhere string) *model.Model {
	for _, p := range model.Params(base) {
		v, err := model.Get(doc, p.Path)
		if old, _ := model.Get(base, p.Path); err != nil || v == old {
			continue
		}
		if next, err := model.Set(base, p.Path, v); err == nil {
			base = next
			if p.Path != elsewhere {
				q.add(keyOf(doc, p), digits(v))
			}
		}
		if len(*q) > mostReadable {
			return base
		}
	}
	for i := range min(len(base.Points), len(doc.Points)) {
		at := doc.Points[i].At
		if next, err := model.SetPlace(base, "points["+strconv.Itoa(i)+"].at", at); err == nil && at != base.Points[i].At {
			base = next
			q.add(placeKey(doc, i), at.String())
		}
	}
	if now := recordTexts(doc); !slices.Equal(now, recordTexts(base)) {
		if next, err := withRecords(base, now); err == nil {
			base = next
			q.add("record", strings.Join(now, ","))
		}
	}
	if doc.DefineShape && !base.DefineShape {
		base = model.SetDefineShape(base, true)
		q.add("define_shape", "1")
	}
	return base
}

// keyOf is what a link calls a parameter: its label where that names no other.
func keyOf(doc *model.Model, p model.Param) string {
	if key := shortKey(p.Label); pathOf(doc, key) == p.Path {
		return key
	}
	return p.Path
}

// shortKey leaves the tutorial's stimulus out of a label.
func shortKey(label string) string { return strings.TrimPrefix(label, "stim.") }

// placeKey is what a link calls the place of a point process.
func placeKey(doc *model.Model, point int) string {
	if len(doc.Points) == 1 {
		return "at"
	}
	return doc.Points[point].Name + ".at"
}

func recordTexts(doc *model.Model) []string {
	all := make([]string, len(doc.Record))
	for i := range doc.Record {
		all[i] = doc.Record[i].Text
	}
	return all
}

// withRecords is a document that records nothing but some variables.
func withRecords(doc *model.Model, texts []string) (next *model.Model, err error) {
	next = doc
	for _, had := range recordTexts(doc) {
		if next, err = model.RemoveRecord(next, had); err != nil {
			return nil, err
		}
	}
	for _, text := range texts {
		if next, err = model.AddRecord(next, text); err != nil {
			return nil, err
		}
	}
	return next, nil
}

// experiments adds what is compared and swept where it is not the base's.
func (q *query) experiments(base, s Substance) {
	if s.Compare.Section != base.Compare.Section {
		q.add("section", s.Compare.Section)
	}
	nseg := []int{s.Doc.Section(s.Compare.Section).Nseg}
	if s.Compare.On {
		nseg = append(nseg, s.Compare.Nseg...)
	}
	if s.Compare.On || nseg[0] != base.Doc.Section(s.Compare.Section).Nseg {
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
	label := keyOf(doc, param(doc, s.Path))
	q.add(key, strings.Join([]string{label, digits(s.From), digits(s.To), strconv.Itoa(s.N)}, ":"))
}

func joinInts(all []int) string {
	texts := make([]string, len(all))
	for i, n := range all {
		texts[i] = strconv.Itoa(n)
	}
	return strings.Join(texts, ",")
}
