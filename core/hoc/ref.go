package hoc

// ref is h.ref(x): a number, text or object that functions of h's can change.
type ref struct {
	self
	value Value
}

var refKind = &kind{name: "ref", doc: "h.ref(x): a value that others can change; r[0] is it", attrs: map[string]*attr{},
	create: func(s *Session, id int, given Args) (_ any, err error) {
		defer caught(&err)
		r := &ref{self: self{Object{"ref", id}}}
		r.set(arguments{s, given}.value(0))
		return r, nil
	}}

func (r *ref) set(v Value) {
	if x, ok := number(v); ok {
		v = x
	}
	r.value = v
}

func init() {
	first := func(a arguments) {
		if i, ok := a.value(0).(int); !ok || i != 0 {
			throw(&Error{"IndexError", "a reference has only [0]"})
		}
	}
	refKind.attrs["__getitem__"] = &attr{doc: "r[0]", call: method(func(r *ref, a arguments) Value {
		first(a)
		return r.value
	})}
	refKind.attrs["__setitem__"] = &attr{doc: "r[0] = x", call: method(func(r *ref, a arguments) Value {
		first(a)
		r.set(a.value(1))
		return nil
	})}
	newKind(refKind)
	refKind.attrs["hname"] = &attr{doc: "hname(): the value as a text", call: method(func(r *ref, a arguments) Value {
		switch v := r.value.(type) {
		case float64:
			return "<hoc ref value " + general(v) + ">"
		case string:
			return `<hoc ref str "` + v + `">`
		case Object:
			return "<hoc ref value " + a.s.hname(v) + ">"
		}
		return "<hoc ref value>"
	})}
}
