package model

import (
	"math"
	"slices"
	"strconv"

	"github.com/cablelab/cablelab/core/mech"
)

// reader takes a tree apart and notes every problem on the way.
type reader struct{ problems Problems }

func (r *reader) report(offset int, place, message string) {
	r.problems = append(r.problems, Problem{Place: place, Message: message, offset: offset})
}

const (
	maxProblems    = 100  // shown
	enoughProblems = 1000 // looked for, so that a hostile document costs little
)

// full tells that there is no need to look for more problems.
func (r *reader) full() bool { return len(r.problems) >= enoughProblems }

// inOrder is what was reported, in the order of the document.
func (r *reader) inOrder() Problems {
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return a.offset - b.offset })
	more := len(r.problems) - maxProblems
	if more <= 0 {
		return r.problems
	}
	return append(r.problems[:maxProblems:maxProblems], Problem{Message: "and at least " + strconv.Itoa(more) + " more problems"})
}

// is reports a value of another kind.
func (r *reader) is(k kind, v *value, place string) bool {
	if v.kind == k {
		return true
	}
	got := string(v.kind)
	switch v.kind {
	case kindText:
		got += ", " + quote(v.text)
	case kindNumber:
		got += ", " + v.shown()
	case kindBool:
		got = strconv.FormatBool(v.yes)
	}
	r.report(v.offset, place, "must be "+string(k)+", got "+got)
	return false
}

// shown is the number as the document has it, unless that is very long.
func (v *value) shown() string {
	if len(v.text) > 30 {
		return v.text[:30] + "..."
	}
	return v.text
}

// number is a value of p; its default when there is a problem.
func (r *reader) number(p *mech.Param, v *value, place string) float64 {
	x, ok := v.allowed(p)
	switch {
	case ok:
		return x
	case !r.is(kindNumber, v, place):
	case math.IsInf(x, 0): // too large for a float64
		r.report(v.offset, place, "must be "+allowed(p)+", got "+v.shown())
	default:
		r.report(v.offset, place, checkNumber(p, x))
	}
	return p.Default
}

// allowed reads a number, and tells whether it is one that p may be.
func (v *value) allowed(p *mech.Param) (x float64, ok bool) {
	if v.kind != kindNumber {
		return 0, false
	}
	x, err := strconv.ParseFloat(v.text, 64)
	return x, err == nil && allows(p, x)
}

// fields is an object with the keys that it may have.
type fields struct {
	*reader
	*value
	place string
}

// object reports unknown keys and keys given twice.
func (r *reader) object(v *value, place string, keys []string) (fields, bool) {
	return r.objectOf("key", v, place, keys)
}

// objectOf is object for keys that a message calls by another word.
func (r *reader) objectOf(what string, v *value, place string, keys []string) (fields, bool) {
	f := fields{r, v, place}
	if !r.is(kindObject, v, place) {
		return f, false
	}
	seen := make([]bool, len(keys))
	for i := range v.members {
		if r.full() {
			break
		}
		m := &v.members[i]
		k := slices.Index(keys, m.key)
		switch {
		case k < 0:
			r.report(m.offset, place, unknown(what, m.key, keys))
		case seen[k]:
			r.report(m.offset, f.at(m.key), "is given twice")
		default:
			seen[k] = true
		}
	}
	return f, true
}

// at is the place of a key.
func (f fields) at(key string) string {
	if f.place == "" {
		return key
	}
	return f.place + "." + key
}

// find is the value of a key, nil when it is not there.
func (f fields) find(key string) *value {
	for i := range f.members {
		if f.members[i].key == key {
			return &f.members[i].value
		}
	}
	return nil
}

// require is find for a key that must be there.
func (f fields) require(key string) *value {
	v := f.find(key)
	if v == nil {
		f.report(f.offset, f.at(key), "is required")
	}
	return v
}

// items is the list of a key, nil when it is not there.
func (f fields) items(key string) []value {
	v := f.find(key)
	if v == nil || !f.is(kindList, v, f.at(key)) {
		return nil
	}
	return v.items
}

// param is the number of p's name, its default when it is not there. Of "dur[1]"
// it is an element of the list "dur".
func (f fields) param(p *mech.Param) float64 {
	key, i, _ := splitPath(p.Name)
	v := f.find(key)
	switch {
	case v == nil:
		return p.Default
	case i < 0:
		return f.number(p, v, f.at(p.Name))
	case v.kind != kindList || i >= len(v.items): // params says so
		return p.Default
	}
	return f.number(p, &v.items[i], f.at(p.Name))
}

func (f fields) params(ps []mech.Param) []float64 {
	values := make([]float64, len(ps))
	for i := range ps {
		values[i] = f.param(&ps[i])
		if key, at, _ := splitPath(ps[i].Name); at == 0 {
			f.checkLength(key, listLength(ps[i:]))
		}
	}
	return values
}

// checkLength reports a list that has not n elements.
func (f fields) checkLength(key string, n int) {
	if v := f.find(key); v != nil && f.is(kindList, v, f.at(key)) && len(v.items) != n {
		f.report(v.offset, f.at(key), "must be a list of "+strconv.Itoa(n)+" numbers, got "+strconv.Itoa(len(v.items)))
	}
}

// yes is the boolean of a key, false when it is not there.
func (f fields) yes(key string) bool {
	v := f.find(key)
	return v != nil && f.is(kindBool, v, f.at(key)) && v.yes
}

// readFields fills into with the numbers that f has, or their defaults.
func readFields[T any](f fields, of []field[T], into *T) {
	for i := range of {
		of[i].set(into, f.param(&of[i].Param))
	}
}

// item is the place of an element of a list.
func item(list string, i int) string {
	return list + "[" + strconv.Itoa(i) + "]"
}

func fieldNames[T any](names []string, of []field[T]) []string {
	for i := range of {
		names = append(names, of[i].Name)
	}
	return names
}

// paramKeys are the keys under which a document has the parameters: those of a
// list are one.
func paramKeys(keys []string, ps []mech.Param) []string {
	for i := range ps {
		if key, at, _ := splitPath(ps[i].Name); at <= 0 {
			keys = append(keys, key)
		}
	}
	return keys
}

// listLength is how many elements a list has whose first is the first of ps.
func listLength(ps []mech.Param) int {
	n := 1
	for n < len(ps) {
		if _, at, _ := splitPath(ps[n].Name); at != n {
			break
		}
		n++
	}
	return n
}

func paramNames(names []string, ps []mech.Param) []string {
	for i := range ps {
		names = append(names, ps[i].Name)
	}
	return names
}
