package hoc

// A kind is what a program can do with one kind of owner: the catalogue of its
// names. The kinds of objects are listed in kinds; h, a segment and a mechanism in
// a segment have theirs too.
type kind struct {
	name string
	doc  string // one sentence
	// create makes an object of this kind; nil for what programs do not make.
	create func(s *Session, id int, a Args) (any, error)
	attrs  map[string]*attr
	// dynamic finds the names that depend on the owner, such as the mechanisms in
	// a segment, and lists them; nil where there are none.
	dynamic func(s *Session, o any) map[string]*attr
}

// An attr is one name. It has a call, or a get and mostly a set; o is what the
// kind's create made, or the owner itself.
type attr struct {
	doc  string // one sentence, with the arguments of a call
	unit string // "mV"; "" for none
	get  func(s *Session, o any) (Value, error)
	set  func(s *Session, o any, v Value) error
	call func(s *Session, o any, a Args) (Value, error)
}

// kinds are the kinds of objects that programs make, by name.
var kinds = map[string]*kind{}

// An owner of another kind than object.
var (
	topKind       = &kind{name: "h", doc: "NEURON's interpreter", attrs: map[string]*attr{}}
	segmentKind   = &kind{name: "Segment", doc: "a place of a section", attrs: map[string]*attr{}}
	mechanismKind = &kind{name: "Mechanism", doc: "a density mechanism in a segment", attrs: map[string]*attr{}}
)
