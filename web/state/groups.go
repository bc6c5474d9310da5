package state

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// fewSections is of how many sections the page shows the controls at once, and
// fewItems of how many point processes, netstims, netcons and detectors.
const (
	fewSections = 12
	fewItems    = 12
	mostItems   = 40 // of the selected section
)

// ManySections reports whether the cell is too large for all of its controls.
func ManySections(s State) bool { return len(s.Doc.Sections) > fewSections }

func manyItems(doc *model.Model) bool {
	return len(doc.Points)+len(doc.Netstims)+len(doc.Netcons)+len(doc.Spikes) > fewItems
}

// ShownControls are the Controls that the page shows: all, or, of a large cell and
// while one is built, those of the selected section and of what is on it.
func ShownControls(s State) []Group {
	oneSection := ManySections(s) || Building(s)
	inspected := max(0, s.Doc.SectionIndex(s.View.Inspected))
	keepItem := func(string) bool { return true }
	if manyItems(s.Doc) || Building(s) {
		shown := shownItems(s.Doc, s.Doc.Sections[inspected].Name)
		keepItem = func(item string) bool { return item == "" || shown[item] }
	}
	return controls(s, func(p *model.Param) bool {
		if strings.HasPrefix(p.Path, "sections[") {
			return !oneSection || sectionIndex(p.Path) == inspected
		}
		return keepItem(itemOf(p.Path))
	})
}

// shownItems are the first items on a section.
func shownItems(doc *model.Model, section string) map[string]bool {
	shown := map[string]bool{}
	for _, item := range itemsOn(doc, section) {
		if len(shown) < mostItems {
			shown[item] = true
		}
	}
	return shown
}

// itemsOn are all items on a section.
func itemsOn(doc *model.Model, section string) []string {
	at := map[string]string{} // section of each point process
	for i := range doc.Points {
		at[doc.Points[i].Name] = doc.Points[i].At.Section
	}
	var all []string
	add := func(list string, i int) { all = append(all, list+"["+strconv.Itoa(i)+"]") }
	for i := range doc.Points {
		if doc.Points[i].At.Section == section {
			add("points", i)
		}
	}
	for i := range doc.Netstims {
		add("netstims", i)
	}
	for i := range doc.Spikes {
		if doc.Spikes[i].At.Section == section {
			add("spikes", i)
		}
	}
	for i := range doc.Netcons {
		if c := &doc.Netcons[i]; c.At.Section == section || at[c.Target] == section {
			add("netcons", i)
		}
	}
	return all
}

// HiddenItems is how many items on the selected section are not shown.
func HiddenItems(s State) int {
	if !manyItems(s.Doc) {
		return 0
	}
	return max(0, len(itemsOn(s.Doc, s.View.Inspected))-mostItems)
}

// SameControls reports whether two states show the same Controls and Notes.
func SameControls(a, b State) bool {
	return a.Substance.same(b.Substance) && slices.Equal(a.Problems, b.Problems) &&
		a.View.Tolerance == b.View.Tolerance && a.View.Inspected == b.View.Inspected && Building(a) == Building(b) && stepsNote(a) == stepsNote(b)
}
