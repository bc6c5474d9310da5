package hoc

import (
	"fmt"
	"slices"
)

// connect attaches an end of a section to a place of another.
func (s *Session) connect(sec, parent *section, x float64, end int) error {
	for up := parent; up != nil; up = up.parent {
		if up == sec {
			return &Error{"RuntimeError", fmt.Sprintf("%s connection to %s will form a loop", sec, parent)}
		}
	}
	if sec.parent != nil {
		fmt.Fprintf(s.out, "Notice: %s(%d) had previously been connected to parent %s(%s)\n", sec, sec.end, sec.parent, general(sec.joint))
		sec.parent.release(sec)
	}
	if sec.end != end {
		slices.Reverse(sec.children)
		sec.stale = true // 3-D points begin at the other end now
	}
	sec.parent, sec.joint, sec.end = parent, x, end
	parent.adopt(sec)
	s.altered()
	return nil
}

// adopt lists a child before the first that is at least as far from the attached
// end.
func (sec *section) adopt(child *section) {
	at := 0
	for at < len(sec.children) && sec.away(child.joint) > sec.away(sec.children[at].joint) {
		at++
	}
	sec.children = slices.Insert(sec.children, at, child)
}

// away is how far x is from the attached end.
func (sec *section) away(x float64) float64 {
	if sec.end == 1 {
		return 1 - x
	}
	return x
}

func (sec *section) release(child *section) {
	sec.children = slices.DeleteFunc(sec.children, func(other *section) bool { return other == child })
}

// disconnect makes a section a root.
func (sec *section) disconnect() {
	if sec.parent != nil {
		sec.parent.release(sec)
		sec.parent = nil
		sec.v[sec.endIndex()+1] = restV // a node of its own
	}
}

// endIndex is the index of the attached end.
func (sec *section) endIndex() int {
	if sec.end == 1 {
		return sec.nseg
	}
	return -1
}

// subtree is a section and all below it, children before grandchildren.
func (sec *section) subtree() []*section {
	all := []*section{sec}
	for _, child := range sec.children {
		all = append(all, child.subtree()...)
	}
	return all
}

// root is the section at the bottom of a section's cell.
func (sec *section) root() *section {
	for sec.parent != nil {
		sec = sec.parent
	}
	return sec
}

// trueParent is the nearest section below that a section does not begin together
// with; nil for none.
func (sec *section) trueParent() *section {
	for up := sec.parent; up != nil; up = up.parent {
		if sec.joint != float64(up.end) {
			return up
		}
		sec = up
	}
	return nil
}

// ordered are all sections as NEURON numbers them: roots as they were made, then
// level by level.
func (s *Session) ordered() []*section {
	all := s.roots()
	for i := 0; i < len(all); i++ {
		all = append(all, all[i].children...)
	}
	return all
}

func (s *Session) roots() []*section {
	var roots []*section
	for _, sec := range s.sections {
		if sec.parent == nil {
			roots = append(roots, sec)
		}
	}
	return roots
}
