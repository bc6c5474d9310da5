package hoc

// A kind is what a program can do with one kind of owner: the catalogue of its
// names. The kinds of objects are listed in kinds; h, a segment and a mechanism in
// a segment have theirs too.
type kind struct {
	name  string
	class string // as NEURON's errors name it, such as "'nrn.Section' object"; "": name
	doc   string // one sentence
	// create makes an object of this kind; nil for what programs do not make.
	create func(s *Session, id int, a Args) (any, error)
	attrs  map[string]*attr
	free   func(s *Session, o any) // ends what an object does that is deleted; nil: nothing
	// find looks up a name that depends on the owner, such as a mechanism of a
	// segment: nil for what it does not know, an error for what cannot be there.
	// names lists such names as dir does in NEURON, more those that it leaves out. All
	// are nil where there are none.
	find  func(s *Session, o any, name string) (*attr, error)
	names func(s *Session, o any) []string
	more  func(s *Session, o any) []string
}

// of is how errors name an owner of the kind.
func (k *kind) of() string {
	if k.class != "" {
		return k.class
	}
	return k.name
}

// An attr is one name. It has a call, or a get and mostly a set; o is what the
// kind's create made, or the owner itself.
type attr struct {
	doc  string // one sentence, with the arguments of a call
	unit string // "mV"; "" for none
	get  func(s *Session, o any) (Value, error)
	set  func(s *Session, o any, v Value) error
	call func(s *Session, o any, a Args) (Value, error)
	// array is there when the name is that of several numbers; get then gives Numbers.
	array *array
}

// hocObject is what Python calls h and its objects.
const hocObject = "'hoc.HocObject' object"

// kinds are the kinds of objects that programs make, by name.
var kinds = map[string]*kind{}

// Owners of another kind than object.
var (
	topKind       = &kind{name: "h", class: hocObject, doc: "NEURON's interpreter", attrs: map[string]*attr{}}
	segmentKind   = &kind{name: "Segment", class: "'nrn.Segment' object", doc: "a place of a section", attrs: map[string]*attr{}}
	mechanismKind = &kind{name: "Mechanism", class: "'nrn.Mechanism' object", doc: "a density mechanism in a segment", attrs: map[string]*attr{}}
)
