package model

import "slices"

// Changed lists the numbers of a document that another of its kind has otherwise;
// alike is false when the two do not list the same numbers.
func Changed(a, b *Model) (changed []Param, alike bool) {
	if len(a.Sections) != len(b.Sections) {
		return nil, false
	}
	var from, to lister
	from.before(a)
	to.before(b)
	for i := range a.Sections { // most of a large cell is the same
		if !SameRanges(&a.Sections[i], &b.Sections[i]) || a.Sections[i].Rallbranch != b.Sections[i].Rallbranch {
			return nil, false
		}
		if !sameNumbers(&a.Sections[i], &b.Sections[i]) {
			from.section(a, i)
			to.section(b, i)
		}
	}
	from.behind(a)
	to.behind(b)
	if !slices.EqualFunc(from, to, func(p, q Param) bool { return p.Path == q.Path }) {
		return nil, false
	}
	for _, p := range from {
		u, _ := Get(a, p.Path)
		if v, _ := Get(b, p.Path); u != v {
			changed = append(changed, p)
		}
	}
	return changed, true
}

// sameNumbers tells whether two sections list the same numbers with the same values.
func sameNumbers(s, t *Section) bool {
	return s.L == t.L && s.Diam == t.Diam && s.Nseg == t.Nseg && s.Ra == t.Ra && s.Cm == t.Cm && (s.Pt3D == nil) == (t.Pt3D == nil) &&
		slices.Equal(s.Erev, t.Erev) &&
		slices.EqualFunc(s.Mechanisms, t.Mechanisms, func(p, q Mechanism) bool { return p.Name == q.Name && slices.Equal(p.Params, q.Params) })
}
