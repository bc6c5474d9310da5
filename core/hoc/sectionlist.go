package hoc

import (
	"fmt"
	"slices"
)

// sectionList is a SectionList: sections in an order of the program's.
type sectionList struct {
	self
	list []*section
}

func init() {
	newKind(&kind{name: "SectionList", doc: "sections in an order of one's own", create: createSectionList, attrs: map[string]*attr{
		"append": {doc: "append(sec): one more section", call: listed1(func(s *Session, l *sectionList, sec *section) Value {
			l.list = append(l.list, sec)
			return 1.0
		})},
		"remove": {doc: "remove(sec) or remove(list): takes sections out", call: method(removeSections)},
		"contains": {doc: "contains(sec): whether a section is in the list", call: listed1(func(s *Session, l *sectionList, sec *section) Value {
			return slices.Contains(l.living(), sec)
		})},
		"wholetree": {doc: "wholetree(sec): appends all sections of a cell", call: listed1(func(s *Session, l *sectionList, sec *section) Value {
			return l.add(sec.root().subtree())
		})},
		"subtree": {doc: "subtree(sec): appends a section and all that hangs on it", call: listed1(func(s *Session, l *sectionList, sec *section) Value {
			return l.add(sec.subtree())
		})},
		"children": {doc: "children(sec): appends the sections attached to one", call: listed1(func(s *Session, l *sectionList, sec *section) Value {
			return l.add(sec.children)
		})},
		"allroots": {doc: "allroots(): appends the root of each cell", call: method(func(l *sectionList, a arguments) Value { return l.add(a.s.roots()) })},
		"unique": {doc: "unique(): leaves each section once, and tells how many went", call: method(func(l *sectionList, a arguments) Value {
			before := l.living()
			l.list = nil
			for _, sec := range before {
				if !slices.Contains(l.list, sec) {
					l.list = append(l.list, sec)
				}
			}
			return len(before) - len(l.list)
		})},
		"printnames": {doc: "printnames(): prints the sections' names", call: method(func(l *sectionList, a arguments) Value {
			for _, sec := range l.living() {
				fmt.Fprintln(a.s.out, sec)
			}
			return 1.0
		})},
		"__iter__": {doc: "the sections", call: method(func(l *sectionList, a arguments) Value { return objects(l.living()) })},
	}})
}

// createSectionList is h.SectionList() or h.SectionList(sections).
func createSectionList(s *Session, id int, a Args) (any, error) {
	l := &sectionList{self: self{Object{"SectionList", id}}}
	if len(a.Values) == 0 {
		return l, nil
	}
	list, ok := a.Values[0].(List)
	if !ok {
		return nil, typeError("SectionList(sections) takes a list of sections, got %s", describe(a.Values[0]))
	}
	for _, v := range list {
		if o, is := v.(Object); !is || o.Kind != "Section" {
			return nil, typeError("iterable must contain only Section objects, got %s", describe(v))
		}
		sec, err := s.section(v)
		if err != nil {
			return nil, err
		}
		l.list = append(l.list, sec)
	}
	return l, nil
}

// living are the sections that have not been deleted.
func (l *sectionList) living() []*section {
	l.list = slices.DeleteFunc(l.list, func(sec *section) bool { return sec.deleted })
	return l.list
}

func (l *sectionList) add(sections []*section) Value {
	l.list = append(l.list, sections...)
	return 1.0
}

// listed1 makes a call of a function that is about one section: the argument, or
// that of sec=.
func listed1(f func(s *Session, l *sectionList, sec *section) Value) func(*Session, any, Args) (Value, error) {
	return func(s *Session, o any, a Args) (Value, error) {
		sec, err := s.oneSection(a)
		if err != nil {
			return nil, err
		}
		return f(s, o.(*sectionList), sec), nil
	}
}

// oneSection is the section that a call is about: its argument, or that of sec=.
func (s *Session) oneSection(a Args) (*section, error) {
	switch len(a.Values) {
	case 0:
		return s.accessed(a)
	case 1:
		return s.accessed(Args{Named: append(Dict{{"sec", a.Values[0]}}, a.Named...)})
	}
	return nil, typeError("takes one section, got %d arguments", len(a.Values))
}

// removeSections takes a section out where it is first, or all of another list.
func removeSections(l *sectionList, a arguments) Value {
	before := len(l.living())
	if a.isObject(0, "SectionList") {
		out := object[*sectionList](a, 0, "SectionList").living()
		l.list = slices.DeleteFunc(l.list, func(sec *section) bool { return slices.Contains(out, sec) })
		return float64(before - len(l.list))
	}
	sec := must(a.s.oneSection(a.Args))
	i := slices.Index(l.list, sec)
	if i < 0 {
		fmt.Fprintf(a.s.out, "NEURON: %s not in this section list\n", sec)
		return 0.0
	}
	l.list = slices.Delete(l.list, i, i+1)
	return 1.0
}
