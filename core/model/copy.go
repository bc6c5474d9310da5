package model

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// maxCopies is how many copies of a cell can be made at once.
const maxCopies = 10000

// Cells are the sections of each cell: a root and all that hangs on it, by index,
// in the order of the document.
func (m *Model) Cells() [][]int {
	x := newIndex(m)
	of := make([]int, len(m.Sections)) // cell of each section, -1 while unknown
	for i := range of {
		of[i] = -1
	}
	var cells [][]int
	for i := range m.Sections {
		if m.Sections[i].Parent == nil {
			of[i] = len(cells)
			cells = append(cells, nil)
		}
	}
	for i := range m.Sections {
		root := i
		for of[root] < 0 {
			root = x.parent(root)
		}
		for at := i; of[at] < 0; at = x.parent(at) {
			of[at] = of[root]
		}
		cells[of[i]] = append(cells[of[i]], i)
	}
	return cells
}

// cellOf is the cell with section i in it.
func (m *Model) cellOf(i int) []int {
	for _, cell := range m.Cells() {
		if slices.Contains(cell, i) {
			return cell
		}
	}
	return nil
}

// CopyCell returns m with copies of the cell that has a section in it: its
// sections, the point processes on them, what is recorded and dated there, and the
// netcons that stay inside. What leads in from elsewhere is not copied.
//
// A name's number goes on counting (soma0, soma1, soma2); a name without one gets
// the number that the others have.
func CopyCell(m *Model, section string, times int) (*Model, error) {
	i := m.SectionIndex(section)
	switch {
	case i < 0:
		return nil, problem("sections", "there is no section "+quote(section))
	case times < 1 || times > maxCopies:
		return nil, problem("copies", "must be an integer from 1 to "+strconv.Itoa(maxCopies)+", got "+strconv.Itoa(times))
	}
	if message := m.checkRoom(m.cellOf(i), times); message != "" {
		return nil, problem("copies", message)
	}
	c := newCopier(m, i)
	next := *m
	next.Sections, next.Points, next.Netcons = slices.Clone(m.Sections), slices.Clone(m.Points), slices.Clone(m.Netcons)
	next.Record, next.Spikes = slices.Clone(m.Record), slices.Clone(m.Spikes)
	for range times {
		if message := c.next(); message != "" {
			return nil, problem("copies", "a copy's name "+message)
		}
		c.copy(&next)
	}
	return &next, nil
}

// checkRoom says why a document cannot hold copies of some sections, "" if it can.
func (m *Model) checkRoom(cell []int, times int) string {
	total := 0
	for i := range m.Sections {
		total += m.Sections[i].Nseg
	}
	for _, i := range cell {
		total += times * m.Sections[i].Nseg
	}
	if total > maxSegments {
		return "would make " + strconv.Itoa(total) + " segments in all, at most " + number(maxSegments) + " can be simulated"
	}
	return ""
}

// copier makes one copy of a cell after the other.
type copier struct {
	m       *Model
	names   []string          // of the cell's sections and point processes
	taken   map[string]bool   // names of all that is there
	renamed map[string]string // of the present copy
	n       int               // its number
	behind  bool              // numbers are set behind whole names: soma0_1
}

func newCopier(m *Model, section int) *copier {
	c := &copier{m: m, taken: map[string]bool{}}
	x := newIndex(m)
	for _, names := range []map[string]int{x.sections, x.points, x.netstims} {
		for name := range names {
			c.taken[name] = true
		}
	}
	in := map[string]bool{}
	for _, i := range m.cellOf(section) {
		in[m.Sections[i].Name] = true
		c.names = append(c.names, m.Sections[i].Name)
	}
	for i := range m.Points {
		if in[m.Points[i].At.Section] {
			c.names = append(c.names, m.Points[i].Name)
		}
	}
	c.n, c.behind = commonNumber(c.names)
	return c
}

// commonNumber is the number at the end of those names that have one; behind when
// it is not the same in all, or when two names differ in nothing else.
func commonNumber(names []string) (n int, behind bool) {
	numbers, stems := map[int]bool{}, map[string]bool{}
	for _, name := range names {
		stem, number, tail := cutNumber(name)
		if number >= 0 {
			numbers[number] = true
			n = number
		}
		stems[stem+tail] = true
	}
	if len(numbers) > 1 || len(stems) < len(names) {
		return 0, true
	}
	return n, false
}

// cutNumber takes a name such as soma3 or dend[3] apart; the number is -1 when it
// has none.
func cutNumber(name string) (stem string, number int, tail string) {
	stem = name
	if strings.HasSuffix(stem, "]") {
		stem, tail = stem[:len(stem)-1], "]"
	}
	digits := len(stem)
	for digits > 0 && isDigit(stem[digits-1]) {
		digits--
	}
	number, err := strconv.Atoi(stem[digits:])
	if err != nil || strconv.Itoa(number) != stem[digits:] || number > 1e9 {
		return name, -1, ""
	}
	return stem[:digits], number, tail
}

// next goes on to the next number with which all names are free, or says why there
// is none.
func (c *copier) next() string {
	for free := false; !free; {
		c.n++
		c.renamed = make(map[string]string, len(c.names))
		free = true
		for _, name := range c.names {
			copied := c.rename(name)
			if message := checkName(copied); message != "" {
				return message
			}
			c.renamed[name] = copied
			free = free && !c.taken[copied]
		}
	}
	for name := range maps.Values(c.renamed) {
		c.taken[name] = true
	}
	return ""
}

func (c *copier) rename(name string) string {
	number := strconv.Itoa(c.n)
	if c.behind {
		return name + "_" + number
	}
	stem, _, tail := cutNumber(name)
	return stem + number + tail
}

// copy adds the present copy to m.
func (c *copier) copy(m *Model) {
	for i := range c.m.Sections {
		if s := c.m.Sections[i]; c.place(s.Name, &s.Name) {
			if s.Parent != nil {
				s.Parent = &Place{c.renamed[s.Parent.Section], s.Parent.X}
			}
			m.Sections = append(m.Sections, s)
		}
	}
	for i := range c.m.Points {
		if p := c.m.Points[i]; c.place(p.At.Section, &p.At.Section) {
			p.Name = c.renamed[p.Name]
			m.Points = append(m.Points, p)
		}
	}
	for i := range c.m.Netcons {
		if n := c.m.Netcons[i]; c.place(n.At.Section, &n.At.Section) && c.place(n.Target, &n.Target) {
			m.Netcons = append(m.Netcons, n)
		}
	}
	for i := range c.m.Record {
		r := c.m.Record[i]
		if was := r.Place.Section + r.Point; c.place(r.Place.Section, &r.Place.Section) || c.place(r.Point, &r.Point) {
			r.Text = c.renamed[was] + r.Text[len(was):]
			m.Record = append(m.Record, r)
		}
	}
	for i := range c.m.Spikes {
		d := c.m.Spikes[i]
		if was := d.At.Section; c.place(was, &d.At.Section) {
			d.Text = d.At.Section + d.Text[len(was):]
			m.Spikes = append(m.Spikes, d)
		}
	}
}

// place puts the copy's name in place of one that belongs to the cell.
func (c *copier) place(name string, to *string) bool {
	renamed, in := c.renamed[name]
	if in {
		*to = renamed
	}
	return in
}
