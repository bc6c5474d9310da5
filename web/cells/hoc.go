package cells

import (
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/array"
	"github.com/cablelab/cablelab/core/hoc"
	"github.com/cablelab/cablelab/core/model"
)

// Session lets the bridge do what the module neuron asks of h, in a new session:
//
//	h.make kind, arguments...         the new object's number
//	h.get owner, name                 h.set owner, name, value
//	h.call owner, name, arguments...  h.dir owner
//	h.names owner                     all names, those that dir leaves out too
//	h.help owner, name                its sentence and its unit
//	h.pictures                        what h has drawn since this was last asked, as SVG
//	h.called {"stim": number, ...}    what the program calls some of its objects
//	h.free numbers                    takes objects out that the program holds no more
//	h.document                        what there is as a model document; None if it is none
//
// What NEURON itself prints goes to out. Functions of the program are called by call:
// its request is {"callable": ID, "args": [...]}, the reply as of a request to a bridge.
func (b *Bridge) Session(out io.Writer, call func(request string) (reply string)) *hoc.Session {
	s := hoc.New(out)
	s.Callback = callback(call)
	b.Add(map[string]Op{
		"h.make": func(args []any, named map[string]any) (any, error) {
			kind, rest, err := nameFirst(args)
			if err != nil {
				return nil, err
			}
			made, err := s.Make(kind, hocArgs(rest, named))
			return made.ID, err
		},
		"h.get": ofName(func(owner hoc.Value, name string, _ hoc.Args) (any, error) {
			return s.Get(owner, name)
		}),
		"h.set": ofName(func(owner hoc.Value, name string, a hoc.Args) (any, error) {
			if len(a.Values) != 1 {
				return nil, errArguments
			}
			return nil, s.Set(owner, name, a.Values[0])
		}),
		"h.call": ofName(func(owner hoc.Value, name string, a hoc.Args) (any, error) {
			return s.Call(owner, name, a)
		}),
		"h.help": ofName(func(owner hoc.Value, name string, _ hoc.Args) (any, error) {
			doc, unit, err := s.Help(owner, name)
			return []any{doc, unit}, err
		}),
		"h.dir": func(args []any, _ map[string]any) (any, error) {
			if len(args) != 1 {
				return nil, errArguments
			}
			return s.Dir(owner(args[0]))
		},
		"h.names": func(args []any, _ map[string]any) (any, error) {
			if len(args) != 1 {
				return nil, errArguments
			}
			return s.Names(owner(args[0]))
		},
		"h.document": func([]any, map[string]any) (any, error) {
			return document(s), nil
		},
		"h.pictures": func([]any, map[string]any) (any, error) {
			return s.Pictures(), nil
		},
		"h.called": func(_ []any, named map[string]any) (any, error) {
			s.Called(numbered(named))
			return nil, nil
		},
		"h.free": func(args []any, _ map[string]any) (any, error) {
			return nil, free(s, args)
		},
	})
	return s
}

var errArguments = &hoc.Error{Type: "TypeError", Text: "the module neuron asked with wrong arguments"}

// nameFirst takes the first argument, a name, off the others.
func nameFirst(args []any) (string, []any, error) {
	if len(args) > 0 {
		if text, ok := args[0].(string); ok {
			return text, args[1:], nil
		}
	}
	return "", nil, errArguments
}

// ofName makes an op whose first arguments are an owner and a name.
func ofName(do func(owner hoc.Value, name string, a hoc.Args) (any, error)) Op {
	return func(args []any, named map[string]any) (any, error) {
		if len(args) == 0 {
			return nil, errArguments
		}
		name, rest, err := nameFirst(args[1:])
		if err != nil {
			return nil, err
		}
		return do(owner(args[0]), name, hocArgs(rest, named))
	}
}

// owner is the value of an owner; h itself travels without a kind.
func owner(v any) hoc.Value {
	if o, ok := v.(hoc.Object); ok && o.Kind == "" {
		return hoc.Object{}
	}
	return v
}

func hocArgs(args []any, named map[string]any) hoc.Args {
	a := hoc.Args{Values: make([]hoc.Value, len(args))}
	for i, v := range args {
		a.Values[i] = hocValue(v)
	}
	for name, v := range named {
		a.Named = append(a.Named, hoc.Entry{Name: name, Value: hocValue(v)})
	}
	slices.SortFunc(a.Named, func(a, b hoc.Entry) int { return strings.Compare(a.Name, b.Name) })
	return a
}

// hocValue is an argument as h takes it.
func hocValue(v any) hoc.Value {
	switch v := v.(type) {
	case *array.Array:
		return hoc.Array(v.Data)
	case []any:
		list := make(hoc.List, len(v))
		for i := range v {
			list[i] = hocValue(v[i])
		}
		return list
	}
	return owner(v)
}

// document is the text of what a session holds as a model: nil as long as it is
// nothing that could be run.
func document(s *hoc.Session) any {
	m, err := s.Model()
	if err != nil {
		return nil
	}
	return string(model.EncodeCompact(m))
}

func free(s *hoc.Session, args []any) error {
	for _, list := range args {
		numbers, ok := list.([]any)
		if !ok {
			return errArguments
		}
		for _, n := range slices.Backward(numbers) { // the last made first, which are found first
			id, ok := n.(int)
			if !ok {
				return errArguments
			}
			s.Free(id)
		}
	}
	return nil
}

// numbered is names by the numbers that they are given; of several the first in order.
func numbered(named map[string]any) map[int]string {
	names := map[int]string{}
	for _, name := range slices.Sorted(maps.Keys(named)) {
		if id, ok := named[name].(int); ok && names[id] == "" {
			names[id] = name
		}
	}
	return names
}
