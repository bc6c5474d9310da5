package hoc

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// A Session is the state of h from a program's start to its end. It serves one
// goroutine.
type Session struct {
	out io.Writer // what NEURON itself prints, such as topology()
	// Callback calls a function of the program's; nil: functions cannot be called.
	Callback func(id int, args ...Value) (Value, error)

	// Clock is the time on a clock [s]; nil: there is none.
	Clock func() float64

	// Progress is called in a run after each of its steps, with t and the time at which
	// the run ends [ms]; nil: nobody asks.
	Progress func(t, stop float64)

	objects map[int]any
	last    int // ID given out

	naming
	control

	sections    []*section // living ones, as they were made
	pushed      []*section // by Section.push
	spots       []*spot
	shapes      []*plotShape
	origin      origin         // of h.distance
	nicknames   map[int]string // what the program calls objects, by their IDs
	run         live           // nil before the first finitialize
	alterations int
	numbered    int // alterations when sections were last numbered
	measured    int // alterations when all sections were last measured
}

// New is a session in which nothing has been made. What NEURON prints goes to out.
func New(out io.Writer) *Session {
	return &Session{out: out, objects: map[int]any{}, naming: newNaming(), control: newControl()}
}

const mostObjects = 1 << 20

// Make makes an object, as h.Section(name="soma") does.
func (s *Session) Make(kindName string, a Args) (Object, error) {
	k, ok := kinds[kindName]
	if !ok || k.create == nil {
		return Object{}, s.unknown(topKind, nil, kindName)
	}
	if len(s.objects) >= mostObjects {
		return Object{}, &Error{"MemoryError", fmt.Sprintf("there are %d objects, as many as can be held here; is there a loop that does not end?", mostObjects)}
	}
	made, err := k.create(s, s.last+1, a)
	if err != nil {
		return Object{}, err
	}
	s.last++
	o := Object{kindName, s.last}
	s.objects[o.ID] = made
	s.enumerate(o)
	return o, nil
}

// Called tells what the program calls some of its objects, by their IDs: Model names
// point processes and netstims so.
func (s *Session) Called(names map[int]string) { s.nicknames = names }

// Get is the value of a name: a number, an owner further down, or a Method.
func (s *Session) Get(owner Value, name string) (Value, error) {
	o, at, err := s.find(owner, name)
	switch {
	case err != nil:
		return nil, err
	case at.call != nil:
		return Method{name}, nil
	}
	return at.get(s, o)
}

// Set gives a name another value.
func (s *Session) Set(owner Value, name string, v Value) error {
	o, at, err := s.find(owner, name)
	switch {
	case err != nil:
		return unset(owner, name, err)
	case at.array != nil:
		return typeError("'%s' requires subscript for assignment", name)
	case at.set == nil:
		k, _, err := s.resolve(owner)
		if err != nil {
			return err
		}
		return &Error{"AttributeError", k.of() + " attribute '" + name + "' is read-only"}
	}
	return at.set(s, o, v)
}

// Call calls a name.
func (s *Session) Call(owner Value, name string, a Args) (Value, error) {
	o, at, err := s.find(owner, name)
	switch {
	case err != nil:
		return nil, err
	case at.call == nil:
		return nil, typeError("%s is a value and cannot be called", name)
	}
	return at.call(s, o, a)
}

// Dir lists the names that an owner has, as dir does in NEURON.
func (s *Session) Dir(owner Value) ([]string, error) {
	k, o, err := s.resolve(owner)
	if err != nil {
		return nil, err
	}
	return inOrder(s.listed(k, o)), nil
}

// Names lists all names that an owner has.
func (s *Session) Names(owner Value) ([]string, error) {
	k, o, err := s.resolve(owner)
	if err != nil {
		return nil, err
	}
	return inOrder(s.names(k, o)), nil
}

func inOrder(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}

// Help says what a name of an owner is: one sentence, and the unit of a number.
func (s *Session) Help(owner Value, name string) (doc, unit string, err error) {
	_, at, err := s.find(owner, name)
	if err != nil {
		return "", "", err
	}
	if doc = at.doc; at.call != nil && !strings.HasPrefix(doc, name) && !strings.HasPrefix(name, "__") {
		doc = name + "(): " + doc
	}
	return doc, at.unit, nil
}

// classAttr is the name of a kind of objects, as an attribute of h.
func classAttr(k *kind) *attr {
	return &attr{doc: k.doc, get: func(*Session, any) (Value, error) { return Class{k.name}, nil }}
}

// listed are the names of an owner that dir lists.
func (s *Session) listed(k *kind, o any) []string {
	all := slices.Collect(maps.Keys(k.attrs))
	if k == topKind {
		all = slices.AppendSeq(all, maps.Keys(kinds))
	}
	if k.names != nil {
		all = append(all, k.names(s, o)...)
	}
	return all
}

// names are all names of an owner.
func (s *Session) names(k *kind, o any) []string {
	all := s.listed(k, o)
	if k.more != nil {
		all = append(all, k.more(s, o)...)
	}
	return all
}

// find looks a name of an owner up.
func (s *Session) find(owner Value, name string) (any, *attr, error) {
	if p, ok := owner.(Pointer); ok {
		at, err := s.pointed(p, name)
		return p, at, err
	}
	k, o, err := s.resolve(owner)
	if err != nil {
		return nil, nil, err
	}
	at := k.attrs[name]
	if at == nil && k.find != nil {
		at, err = k.find(s, o, name)
	}
	switch {
	case at != nil || err != nil:
	case k == topKind && kinds[name] != nil && kinds[name].create != nil:
		at = classAttr(kinds[name])
	case strings.HasPrefix(name, pointing):
		at, err = s.pointer(k, o, owner, name[len(pointing):])
	case strings.HasSuffix(name, "]"):
		at, err = s.element(k, o, owner, name)
	default:
		err = s.unknown(k, o, name)
	}
	return o, at, err
}

// resolve finds an owner's kind and what stands for it.
func (s *Session) resolve(owner Value) (*kind, any, error) {
	switch owner := owner.(type) {
	case Object:
		if owner == (Object{}) {
			return topKind, nil, nil
		}
		if o, ok := s.objects[owner.ID]; ok {
			return kinds[owner.Kind], o, nil
		}
		return nil, nil, &Error{"ReferenceError", "this " + owner.Kind + " has been deleted"}
	case Segment:
		return segmentKind, owner, nil
	case Mechanism:
		return mechanismKind, owner, nil
	}
	return nil, nil, typeError("%v has no attributes", owner)
}
