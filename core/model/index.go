package model

// index finds sections, point processes and netstims by name.
type index struct {
	m        *Model
	sections map[string]int
	points   map[string]int
	netstims map[string]int
}

func newIndex(m *Model) *index {
	x := &index{m, make(map[string]int, len(m.Sections)), make(map[string]int, len(m.Points)), make(map[string]int, len(m.Netstims))}
	for i := range m.Sections {
		x.sections[m.Sections[i].Name] = i
	}
	for i := range m.Points {
		x.points[m.Points[i].Name] = i
	}
	for i := range m.Netstims {
		x.netstims[m.Netstims[i].Name] = i
	}
	return x
}

// owner is the place of what has the name already, "" when it is free.
func (x *index) owner(name string) string {
	if i, taken := x.sections[name]; taken {
		return item("sections", i)
	}
	if i, taken := x.points[name]; taken {
		return item("points", i)
	}
	if i, taken := x.netstims[name]; taken {
		return item("netstims", i)
	}
	return ""
}

// checkFree says who has the name already, "" when nobody.
func (x *index) checkFree(name string) string {
	if owner := x.owner(name); owner != "" {
		return quote(name) + " is already the name of " + owner
	}
	return ""
}

// place reads a place and checks that its section exists.
func (x *index) place(text string) (Place, string) {
	at, message := parsePlace(text)
	if message == "" {
		message = x.checkSection(at.Section)
	}
	return at, message
}

func (x *index) checkSection(name string) string {
	if _, ok := x.sections[name]; ok {
		return ""
	}
	return unknown("section", name, x.sectionNames())
}

// mostNames is how many names are searched for a slip.
const mostNames = 200

func (x *index) sectionNames() []string {
	var names []string
	for i := range x.m.Sections[:min(mostNames, len(x.m.Sections))] {
		if name := x.m.Sections[i].Name; name != "" {
			names = append(names, name)
		}
	}
	return names
}

func (x *index) netstimNames() []string {
	var names []string
	for i := range x.m.Netstims[:min(mostNames, len(x.m.Netstims))] {
		if name := x.m.Netstims[i].Name; name != "" {
			names = append(names, name)
		}
	}
	return names
}

// loops are the rings of sections that are attached to one another, each from its
// first section on, parent after child.
func (x *index) loops() [][]int {
	const fresh, done = -1, -2
	walk := make([]int, len(x.m.Sections)) // the walk in which a section was met
	for i := range walk {
		walk[i] = fresh
	}
	var loops [][]int
	for i := range walk {
		at := i
		for at >= 0 && walk[at] == fresh {
			walk[at] = i
			at = x.parent(at)
		}
		if at >= 0 && walk[at] == i {
			loops = append(loops, x.ring(at))
		}
		for at = i; at >= 0 && walk[at] == i; at = x.parent(at) {
			walk[at] = done
		}
	}
	return loops
}

// parent is the index of the section to which section i is attached, or -1.
func (x *index) parent(i int) int {
	at := x.m.Sections[i].Parent
	if at == nil {
		return -1
	}
	if p, ok := x.sections[at.Section]; ok {
		return p
	}
	return -1
}

// ring is the loop through section i, from its first section in the document.
func (x *index) ring(i int) []int {
	first := i
	for at := x.parent(i); at != i; at = x.parent(at) {
		first = min(first, at)
	}
	ring := []int{first}
	for at := x.parent(first); at != first; at = x.parent(at) {
		ring = append(ring, at)
	}
	return ring
}

func (x *index) loopMessage(ring []int) string {
	const most = 6 // names shown
	message := ""
	for _, i := range ring[:min(most, len(ring))] {
		message += x.m.Sections[i].Name + " -> "
	}
	if len(ring) > most {
		message += "... -> "
	}
	return message + x.m.Sections[ring[0]].Name + " is a loop; one of them must have no parent"
}
