package hoc

import "slices"

// list is a List: objects in order. List(kind) is all objects of a kind, always as
// they are now.
type list struct {
	self
	items []Object
	of    string // kind; "" for none
}

var listKind = &kind{name: "List", doc: "objects in order; List('NetCon') is all of a kind", attrs: map[string]*attr{},
	create: func(s *Session, id int, given Args) (_ any, err error) {
		defer caught(&err)
		l, a := &list{self: self{Object{"List", id}}}, arguments{s, given}
		if a.has(0) {
			if _, isNumber := number(a.Values[0]); !isNumber {
				l.of = a.text(0)
			}
		}
		if l.of != "" && kinds[l.of] == nil {
			throw(hocError("List: there is no kind of objects called %s", l.of))
		}
		return l, nil
	},
	free: func(s *Session, o any) { o.(*list).clear(s) }}

// all are the objects that are in it now.
func (l *list) all(s *Session) []Object {
	if l.of == "" {
		return l.items
	}
	var all []Object
	for id := range s.numberings[l.of].ids() {
		all = append(all, Object{l.of, id})
	}
	slices.SortFunc(all, func(a, b Object) int { return a.ID - b.ID })
	return all
}

func (l *list) clear(s *Session) {
	for _, o := range l.items {
		s.release(o)
	}
	l.items = nil
}

// own refuses to change a list of all of a kind.
func (l *list) own() {
	if l.of != "" {
		throw(hocError("a List of all %s cannot be changed", l.of))
	}
}

// item is an argument that is an object.
func (a arguments) item(i int) Object {
	o, ok := a.value(i).(Object)
	if !ok || o == (Object{}) {
		throw(hocError("argument %d has to be an object, is %s", i+1, describe(a.Values[i])))
	}
	return o
}

func init() {
	add := func(name, doc string, f func(l *list, a arguments) Value) {
		listKind.attrs[name] = &attr{doc: doc, call: method(f)}
	}
	give := func(l *list, a arguments, i int) Value {
		o := l.all(a.s)[i]
		delete(a.s.orphans, o.ID)
		return o
	}
	insert := func(i func(l *list) int) func(l *list, a arguments) Value {
		return func(l *list, a arguments) Value {
			l.own()
			o := a.item(0)
			a.s.hold(o)
			l.items = slices.Insert(l.items, i(l), o)
			return float64(len(l.items))
		}
	}
	add("append", "append(object): adds an object at the end", insert(func(l *list) int { return len(l.items) }))
	add("prepend", "prepend(object): adds an object at the beginning", insert(func(l *list) int { return 0 }))
	add("insrt", "insrt(i, object): puts an object before the i-th", func(l *list, a arguments) Value {
		l.own()
		i, o := a.whole(0, 0, len(l.items)), a.item(1)
		a.s.hold(o)
		l.items = slices.Insert(l.items, i, o)
		return float64(len(l.items))
	})
	add("remove", "remove(i): takes the i-th object out", func(l *list, a arguments) Value {
		l.own()
		i := a.whole(0, 0, len(l.items)-1)
		o := l.items[i]
		l.items = slices.Delete(l.items, i, i+1)
		a.s.release(o)
		return float64(len(l.items))
	})
	add("remove_all", "remove_all(): takes all objects out", func(l *list, a arguments) Value {
		l.own()
		l.clear(a.s)
		return 0.0
	})
	add("index", "index(object): where it is, -1 for nowhere", func(l *list, a arguments) Value { return slices.Index(l.all(a.s), a.item(0)) })
	for _, name := range []string{"o", "object"} {
		add(name, name+"(i): the i-th object, from 0", func(l *list, a arguments) Value {
			return give(l, a, a.whole(0, 0, len(l.all(a.s))-1))
		})
	}
	for _, name := range []string{"count", "__len__"} {
		add(name, "how many objects there are", func(l *list, a arguments) Value { return len(l.all(a.s)) })
	}
	add("__getitem__", "list[i]", func(l *list, a arguments) Value {
		i, ok := a.value(0).(int)
		n := len(l.all(a.s))
		if ok && i < 0 {
			i += n
		}
		if !ok || i < 0 || i >= n {
			throw(&Error{"IndexError", a.s.hname(l.Object)})
		}
		return give(l, a, i)
	})
	add("__iter__", "list(list)", func(l *list, a arguments) Value {
		all := List{}
		for i := range l.all(a.s) {
			all = append(all, give(l, a, i))
		}
		return all
	})
	newKind(listKind)
}
