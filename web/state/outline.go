package state

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// Branch is a line of the list of sections.
type Branch struct {
	Index    int
	Name     string
	Detail   string // where it is attached and what is inserted: "soma(1), pas"
	Level    int    // 1 is a root
	Children bool
	Selected bool
}

// mostBranches is how many sections are listed. Of more, those around the selected
// one are.
const mostBranches = 60

// Outline lists the sections, each behind its parent.
func Outline(s State) []Branch {
	children, selected := s.Doc.Children(), s.Doc.SectionIndex(s.View.Inspected)
	listed := func(int) bool { return true }
	if len(s.Doc.Sections) > mostBranches {
		near := around(s.Doc, children, selected)
		listed = func(i int) bool { return near[i] }
	}
	type step struct{ section, level int }
	var all []Branch
	var stack []step
	push := func(sections []int, level int) {
		for _, i := range slices.Backward(sections) {
			if listed(i) {
				stack = append(stack, step{i, level})
			}
		}
	}
	push(rootSections(s.Doc), 1)
	for len(stack) > 0 {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		section := &s.Doc.Sections[at.section]
		all = append(all, Branch{at.section, section.Name, detail(section), at.level, len(children[at.section]) > 0, at.section == selected})
		push(children[at.section], at.level+1)
	}
	return all
}

func rootSections(doc *model.Model) []int {
	var all []int
	for i := range doc.Sections {
		if doc.Sections[i].Parent == nil {
			all = append(all, i)
		}
	}
	return all
}

// around are a section, those on the way to its root, and as many of its children,
// siblings and other roots as can be listed.
func around(doc *model.Model, children [][]int, section int) map[int]bool {
	near := map[int]bool{}
	for i := section; i >= 0; {
		near[i] = true
		if doc.Sections[i].Parent == nil {
			break
		}
		i = doc.SectionIndex(doc.Sections[i].Parent.Section)
	}
	var siblings []int
	if p := doc.Sections[section].Parent; p != nil {
		siblings = children[doc.SectionIndex(p.Section)]
	}
	for _, i := range slices.Concat(children[section], siblings, rootSections(doc)) {
		if len(near) < mostBranches {
			near[i] = true
		}
	}
	return near
}

func detail(s *model.Section) string {
	var parts []string
	if s.Parent != nil {
		parts = append(parts, s.Parent.String())
	}
	for i := range s.Mechanisms {
		parts = append(parts, s.Mechanisms[i].Name)
	}
	return strings.Join(parts, ", ")
}

// Walk is the section to which a key leads in the outline from the selected one:
// "ArrowUp", "ArrowDown", "ArrowLeft" to the parent, "ArrowRight" to the first
// child, "Home", "End"; "" when it leads nowhere.
func Walk(s State, key string) string {
	all := Outline(s)
	at := slices.IndexFunc(all, func(b Branch) bool { return b.Selected })
	to := at
	switch key {
	case "ArrowUp":
		to--
	case "ArrowDown":
		to++
	case "Home":
		to = 0
	case "End":
		to = len(all) - 1
	case "ArrowLeft":
		for to > 0 && all[to].Level >= all[at].Level {
			to--
		}
		if all[to].Level >= all[at].Level {
			return ""
		}
	case "ArrowRight":
		if to++; to >= len(all) || all[to].Level <= all[at].Level {
			return ""
		}
	default:
		return ""
	}
	if to < 0 || to >= len(all) || to == at {
		return ""
	}
	return all[to].Name
}

// Loss says what goes with an edit that takes something away, besides what it is
// about: "1 point process and 2 netcons"; "" when nothing does.
func Loss(before, after *model.Model, about string) string {
	var parts []string
	for _, list := range []struct {
		one, many string
		n         int
	}{
		{"section", "sections", len(before.Sections) - len(after.Sections)},
		{"point process", "point processes", len(before.Points) - len(after.Points)},
		{"netcon", "netcons", len(before.Netcons) - len(after.Netcons)},
		{"recording", "recordings", len(before.Record) - len(after.Record)},
		{"detector", "detectors", len(before.Spikes) - len(after.Spikes)},
	} {
		if list.one == about {
			list.n--
		}
		switch {
		case list.n == 1:
			parts = append(parts, "1 "+list.one)
		case list.n > 1:
			parts = append(parts, count(list.n)+" "+list.many)
		}
	}
	return listed(parts)
}
