package hoc

// sectionRef is a SectionRef: one section, and the way to its kin.
type sectionRef struct {
	self
	section *section
}

func init() {
	newKind(&kind{name: "SectionRef", doc: "a section with the way to its parent and children: h.SectionRef(sec=sec)",
		create: func(s *Session, id int, a Args) (any, error) {
			sec, err := s.oneSection(a)
			if err != nil {
				return nil, err
			}
			return &sectionRef{self{Object{"SectionRef", id}}, sec}, nil
		},
		attrs: map[string]*attr{
			"sec":  referred("the section", func(sec *section) Value { return sec.object() }),
			"root": referred("the root of the cell", func(sec *section) Value { return sec.root().object() }),
			"parent": referred("the section that it is attached to", func(sec *section) Value {
				return kin(sec, sec.parent, "parent")
			}),
			"trueparent": referred("the first section on the way to the root that begins elsewhere", func(sec *section) Value {
				return kin(sec, sec.trueParent(), "trueparent")
			}),
			"child":          referred("child[i]: the sections attached to it", func(sec *section) Value { return objects(sec.children) }),
			"nchild":         asks("nchild(): how many sections are attached to it", func(s *Session, sec *section) Value { return len(sec.children) }),
			"has_parent":     asks("has_parent(): whether it is attached to one", func(s *Session, sec *section) Value { return sec.parent != nil }),
			"has_trueparent": asks("has_trueparent(): whether there is a trueparent", func(s *Session, sec *section) Value { return sec.trueParent() != nil }),
			"is_cas": asks("is_cas(): whether h's functions are about it without sec=", func(s *Session, sec *section) Value {
				current, err := s.current()
				return err == nil && current == sec
			}),
			"exists": {doc: "exists(): whether it has not been deleted", call: method(func(r *sectionRef, a arguments) Value { return !r.section.deleted })},
		}})
}

// referred is a value of the section.
func referred(doc string, f func(sec *section) Value) *attr {
	return &attr{doc: doc, get: func(s *Session, o any) (v Value, err error) {
		defer caught(&err)
		return f(o.(*sectionRef).alive()), nil
	}}
}

// asks is a call about the section.
func asks(doc string, f func(s *Session, sec *section) Value) *attr {
	return &attr{doc: doc, call: method(func(r *sectionRef, a arguments) Value { return f(a.s, r.alive()) })}
}

func (r *sectionRef) alive() *section {
	if r.section.deleted {
		throw(errDeleted)
	}
	return r.section
}

// kin is a section that there must be.
func kin(sec, other *section, what string) Value {
	if other == nil {
		throw(hocError("SectionRef has no %s for  %s", what, sec))
	}
	return other.object()
}
