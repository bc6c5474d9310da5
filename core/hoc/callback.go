package hoc

import (
	"slices"

	"github.com/cablelab/cablelab/core/sim"
)

// callable is an argument that the session can call later: a function of the
// program's, or a statement of HOC.
func (a arguments) callable(i int) func() error {
	s := a.s
	switch f := a.value(i).(type) {
	case Callable:
		return s.callback(f)
	case List: // the function and its arguments, or its one argument
		if len(f) == 2 {
			if of, is := f[0].(Callable); is {
				if args, several := f[1].(List); several {
					return s.callback(of, args...)
				}
				return s.callback(of, f[1])
			}
		}
	case string:
		statements := must(parseStatements(f))
		return func() error { return s.execute(statements) }
	}
	throw(hocError("argument %d has to be a function or a statement, is %s", i+1, describe(a.Values[i])))
	return nil
}

func (s *Session) callback(f Callable, args ...Value) func() error {
	if s.Callback == nil {
		throw(&Error{"NotImplementedError", "functions of the program's cannot be called while a run goes on here"})
	}
	return func() error {
		_, err := s.Callback(f.ID, args...)
		return err
	}
}

// called calls a function while a run goes on. Its first error ends the run.
func (s *Session) called(f func() error) {
	if s.failed != nil {
		return
	}
	s.failed = f()
}

// failure is the error of what has been called since it was asked for last.
func (s *Session) failure() error {
	err := s.failed
	s.failed = nil
	return err
}

// handler is a FInitializeHandler: what is called with each finitialize.
type handler struct {
	self
	stage int // 3, 0, 1, 2: first of all, when v is set, when states rest, when all is done
	call  func() error
}

// first is the stage of handlers that are called before all else.
const first = 3

var handlerKind = &kind{name: "FInitializeHandler", doc: "calls a function with each finitialize", attrs: map[string]*attr{},
	create: func(s *Session, id int, given Args) (_ any, err error) {
		defer caught(&err)
		f, a := &handler{self: self{Object{"FInitializeHandler", id}}, stage: 1}, arguments{s, given}
		i := 0
		if _, is := number(a.value(0)); is {
			f.stage, i = a.whole(0, 0, 3), 1
		}
		f.call = a.callable(i)
		s.handlers = append(s.handlers, f)
		return f, nil
	},
	free: func(s *Session, o any) {
		s.handlers = slices.DeleteFunc(s.handlers, func(f *handler) bool { return f == o.(*handler) })
	}}

func init() { newKind(handlerKind) }

// handle calls the handlers of a stage.
func (s *Session) handle(stage int) {
	for _, f := range slices.Clone(s.handlers) {
		if f.stage == stage {
			s.called(f.call)
		}
	}
}

// during calls the handlers whose turn it is.
func (s *Session) during(stage sim.Stage) {
	s.handle(map[sim.Stage]int{sim.BeforeStates: 0, sim.AfterStates: 1, sim.AfterAll: 2}[stage])
}
