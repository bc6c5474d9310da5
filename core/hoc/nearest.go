package hoc

import (
	"fmt"
	"slices"
	"strings"
)

// unknown is the error for a name that an owner has not.
func (s *Session) unknown(k *kind, o any, name string) error {
	text := fmt.Sprintf("%s has no attribute '%s'", k.of(), name)
	key := name
	if k != topKind {
		key = k.name + "." + name
	}
	if other, ok := instead[key]; ok {
		return &Error{"AttributeError", text + " here: " + other}
	}
	if near := Nearest(name, s.names(k, o)); len(near) > 0 {
		text += "; the nearest: " + strings.Join(near, ", ")
	}
	return &Error{"AttributeError", text}
}

// Nearest are the up to three candidates that are the fewest edits away from a
// name, and not more than a third of its letters.
func Nearest(name string, candidates []string) []string {
	type candidate struct {
		name string
		far  int
	}
	var near []candidate
	for _, c := range candidates {
		if far := edits(strings.ToLower(name), strings.ToLower(c)); far <= max(1, len(name)/3) {
			near = append(near, candidate{c, far})
		}
	}
	slices.SortFunc(near, func(a, b candidate) int {
		if a.far != b.far {
			return a.far - b.far
		}
		return strings.Compare(a.name, b.name)
	})
	var names []string
	for _, c := range near[:min(3, len(near))] {
		names = append(names, c.name)
	}
	return names
}

// edits is how many letters have to be put in, taken out, replaced or exchanged with
// their neighbour to make b of a.
func edits(a, b string) int {
	var before, row []int // of two letters of a less, and of one less
	next := make([]int, len(b)+1)
	for j := range next {
		next[j] = j
	}
	for i := range len(a) {
		before, row, next = row, next, make([]int, len(b)+1)
		next[0] = i + 1
		for j := range len(b) {
			replaced := row[j]
			if a[i] != b[j] {
				replaced++
			}
			next[j+1] = min(replaced, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
	}
	return next[len(b)]
}
