package hoc

import "strconv"

// made is what stands for an object: it knows as which.
type made interface{ object() Object }

// self is the part of it that does.
type self struct{ Object }

func (o self) object() Object { return o.Object }

// newKind lists a kind of object with the names that all of NEURON's objects have.
func newKind(k *kind) {
	k.attrs["hname"] = &attr{doc: "hname(): NEURON's name of this object, such as " + k.name + "[0]",
		call: method(func(o made, a arguments) Value { return a.s.hname(o.object()) })}
	k.attrs["same"] = &attr{doc: "same(other): whether other is this very object",
		call: method(func(o made, a arguments) Value { return a.value(0) == o.object() })}
	k.attrs["baseattr"] = &attr{doc: "baseattr(name): the attribute of that name",
		call: method(func(o made, a arguments) Value { return must(a.s.Get(o.object(), a.text(0))) })}
	k.attrs["hocobjptr"] = &attr{doc: "hocobjptr(): a number that no other object has", call: method(func(o made, a arguments) Value { return o.object().ID })}
	if k.class == "" {
		k.class = hocObject
	}
	kinds[k.name] = k
}

// naming is how objects are called, and for how long they are there.
type naming struct {
	numberings map[string]*numbering // by kind
	held       map[int]int           // how many others hold an object, by ID
	orphans    map[int]bool          // objects that only others hold
}

func newNaming() naming {
	return naming{map[string]*numbering{}, map[int]int{}, map[int]bool{}}
}

// numbering gives the objects of one kind the numbers of NEURON's names, such as
// the 2 of Vector[2]: they begin anew when none is left.
type numbering struct {
	of      map[int]int // by ID
	next    int
	library int // so many objects NEURON's own files have made, which stay
}

// numbering is that of a kind.
func (n *naming) numbering(kind string) *numbering {
	if n.numberings[kind] == nil {
		n.numberings[kind] = &numbering{of: map[int]int{}}
	}
	return n.numberings[kind]
}

// stock takes note that NEURON's own files have made so many objects of a kind.
func (n *numbering) stock(made int) {
	if more := made - n.library; more > 0 {
		n.next += more
		n.library = made
	}
}

// enumerate gives a new object its number.
func (s *Session) enumerate(o Object) {
	n := s.numbering(o.Kind)
	n.of[o.ID] = n.next
	n.next++
}

// hname is an object's name in NEURON: "Vector[0]".
func (s *Session) hname(o Object) string {
	return o.Kind + "[" + strconv.Itoa(s.numberings[o.Kind].of[o.ID]) + "]"
}

// ids are those of all objects of the kind.
func (n *numbering) ids() map[int]int {
	if n == nil {
		return nil
	}
	return n.of
}

// hold keeps an object even when the program holds it no longer; release lets it go.
func (s *Session) hold(o Object) { s.held[o.ID]++ }

func (s *Session) release(o Object) {
	if s.held[o.ID]--; s.held[o.ID] > 0 {
		return
	}
	delete(s.held, o.ID)
	if s.orphans[o.ID] {
		s.Free(o.ID)
	}
}

// Free takes objects out of the session that a program holds no longer. What others
// hold goes when they let it go.
func (s *Session) Free(ids ...int) {
	for _, id := range ids {
		o, ok := s.objects[id].(made)
		switch {
		case !ok:
		case s.held[id] > 0:
			s.orphans[id] = true
		default:
			s.discard(o)
		}
	}
}

func (s *Session) discard(o made) {
	kindName, id := o.object().Kind, o.object().ID
	if k := kinds[kindName]; k.free != nil {
		k.free(s, o)
	}
	delete(s.objects, id)
	delete(s.orphans, id)
	n := s.numberings[kindName]
	if delete(n.of, id); len(n.of)+n.library == 0 {
		n.next = 0
	}
}
