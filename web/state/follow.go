package state

import (
	"github.com/cablelab/cablelab/core/model"
)

// rebuilt is the state with a document that may have other sections and lists:
// what names something in it goes on naming the same.
func (s State) rebuilt(doc *model.Model) State {
	before := s.Doc
	s.Sweep.Path = followedPath(before, doc, s.Sweep.Path)
	s.Second.Path = followedPath(before, doc, s.Second.Path)
	if alikeLists(before, doc) {
		s.Compare.Section = followedSection(before, doc, s.Compare.Section)
	}
	return s.with(doc, nil).looking(before)
}

// looking is the state with a view of what the document has, after one that may
// have had other sections.
func (s State) looking(before *model.Model) State {
	s.View.Inspected = followedSection(before, s.Doc, s.View.Inspected)
	if s.Doc.Section(s.View.Place.Section) == nil {
		s.View.Place, s.View.Menu = model.Place{}, false
	}
	if first := Outlook(before); first != Outlook(s.Doc) && turnText(first) == turnText(s.View.Shape) {
		return s.seenFirst() // as the other was
	}
	return s
}

// alikeLists tells whether nothing was added or taken away between two documents, so
// that what has another name was renamed.
func alikeLists(a, b *model.Model) bool {
	return len(a.Sections) == len(b.Sections) && len(a.Points) == len(b.Points) && len(a.Netstims) == len(b.Netstims) &&
		len(a.Netcons) == len(b.Netcons) && len(a.Spikes) == len(b.Spikes)
}

// followedSection is the name of the section that had a name in an earlier document;
// of one that is gone, the nearest one on the way to its root that is there.
func followedSection(before, after *model.Model, name string) string {
	if len(before.Sections) == len(after.Sections) && after.Section(name) == nil {
		if i := before.SectionIndex(name); i >= 0 {
			return after.Sections[i].Name
		}
	}
	for s := before.Section(name); s != nil; s = before.Section(s.Parent.Section) {
		if after.Section(s.Name) != nil {
			return s.Name
		}
		if s.Parent == nil {
			break
		}
	}
	return after.Sections[0].Name
}

// followedPath is the path of the number that had a path in an earlier document, ""
// when it is gone.
func followedPath(before, after *model.Model, path string) string {
	if alikeLists(before, after) {
		return path
	}
	was, ok := model.ParamAt(before, path)
	if !ok {
		return path
	}
	if now, ok := model.ParamAt(after, path); ok && now.Label == was.Label {
		return path
	}
	for _, p := range model.Params(after) {
		if p.Label == was.Label {
			return p.Path
		}
	}
	return ""
}

// SameCell tells whether two documents have the same sections, joined in the same
// way, whatever their numbers are.
func SameCell(a, b *model.Model) bool {
	if len(a.Sections) != len(b.Sections) {
		return false
	}
	if &a.Sections[0] == &b.Sections[0] {
		return true
	}
	for i := range a.Sections {
		s, t := &a.Sections[i], &b.Sections[i]
		if s.Name != t.Name || s.End != t.End || (s.Parent == nil) != (t.Parent == nil) || s.Parent != nil && *s.Parent != *t.Parent {
			return false
		}
	}
	return true
}
