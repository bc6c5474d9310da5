package hoc

// located is the part of a point process that knows where it is.
type located struct {
	s    *Session
	spot *spot // nil: nowhere
}

// site is an object that is somewhere.
type site interface {
	made
	at() *located
}

func (l *located) at() *located { return l }

// somewhere reports whether it is in a section that there still is.
func (l *located) somewhere() bool { return l.spot != nil && l.spot.section != nil }

// segment is where it is; an error when it is nowhere.
func (l *located) segment() (Segment, error) {
	if !l.somewhere() {
		return Segment{}, hocError("point process not located in a section")
	}
	return l.spot.segment(), nil
}

// put takes an object to where the arguments tell: a segment, or x with sec=.
func (l *located) put(o Object, given Args) (x float64) {
	sec, x, err := l.s.placed(given.Values[0], Args{Named: given.Named})
	if err != nil {
		throw(hocError("%s", err.(*Error).Text))
	}
	l.lift()
	l.spot = must(l.s.put(o, Segment{sec.id, x}))
	return x
}

// lift takes it away.
func (l *located) lift() {
	if l.spot != nil {
		l.s.lift(l.spot)
	}
}

// locate adds to a kind what all that is somewhere has.
func locate(k *kind) {
	k.attrs["get_segment"] = &attr{doc: "get_segment(): where it is", call: method(func(o site, a arguments) Value {
		if !o.at().somewhere() {
			return nil
		}
		return o.at().spot.segment()
	})}
	k.attrs["has_loc"] = &attr{doc: "has_loc(): 1.0 when it is somewhere", call: method(func(o site, a arguments) Value {
		return truth(o.at().somewhere())
	})}
	k.attrs["get_loc"] = &attr{doc: "get_loc(): where along its section it is, 0 to 1", call: method(func(o site, a arguments) Value {
		return must(o.at().segment()).X
	})}
	k.attrs["loc"] = &attr{doc: "loc(segment): puts it elsewhere", call: method(func(o site, a arguments) Value {
		a.value(0)
		return o.at().put(o.object(), a.Args)
	})}
}
