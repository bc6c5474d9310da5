package state

import (
	"fmt"
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// SetSweep switches the sweep on or off, or chooses another parameter, whose
// range is then proposed. Its numbers are set by SetValue.
type SetSweep struct {
	On   bool
	Path string // "" leaves the parameter as it is
}

// SetSecond does the same with the sweep of a second parameter, which makes a grid
// of the two.
type SetSecond struct {
	On   bool
	Path string // "" leaves the parameter as it is
}

func (a SetSweep) reduce(s State) State {
	s.Sweep.On = a.On
	s = s.sweepOver("sweep", a.Path)
	if s.Sweep.Path == s.Second.Path {
		s.Second.On = false
	}
	return s
}

func (a SetSecond) reduce(s State) State {
	s.Second.On = a.On
	s = s.sweepOver("second", a.Path)
	if s.Second.On && s.Second.Path == s.Sweep.Path {
		s.Second.On = false
		return s.problem("second.path", s.Second.Path, "is swept already; choose another number")
	}
	return s
}

// sweep is one of the two sweeps by its name in paths.
func (s *State) sweep(name string) *Sweep {
	if name == "second" {
		return &s.Second
	}
	return &s.Sweep
}

// sweepField takes a path such as sweep.from apart; field is "" of any other.
func sweepField(path string) (name, field string) {
	name, field, _ = strings.Cut(path, ".")
	if name != "sweep" && name != "second" || field != "from" && field != "to" && field != "n" {
		return "", ""
	}
	return name, field
}

// sweepOver has a sweep go over another parameter, unless path is "".
func (s State) sweepOver(name, path string) State {
	sweep := s.sweep(name)
	if path == "" || path == sweep.Path {
		return s
	}
	c, ok := ControlOf(s, path)
	if !ok {
		return s.problem(name+".path", path, "there is no such number in this document")
	}
	sweep.Sweep = proposeSweep(c)
	return s.solved(name + ".path").solved(name + ".from").solved(name + ".to").solved(name + ".n")
}

// proposeSweep is a sweep about the present value that the model will take.
func proposeSweep(c Control) engine.Sweep {
	sweep := engine.Sweep{Path: c.Path, From: c.Low, To: c.High, N: 4}
	switch {
	case c.Integer && c.Max-c.Min < 4:
		return engine.Sweep{Path: c.Path, From: c.Min, To: c.Max, N: int(c.Max-c.Min) + 1}
	case c.Integer:
		return engine.Sweep{Path: c.Path, From: 1, To: 7, N: 4}
	case c.Value > 0 && c.Value/2 >= c.Min && c.Value*2 <= c.Max:
		sweep.From, sweep.To = c.Value/2, c.Value*2
	}
	return sweep
}

// number is one of a sweep's numbers.
func (s Sweep) number(field string) float64 {
	switch field {
	case "from":
		return s.From
	case "to":
		return s.To
	}
	return float64(s.N)
}

// putSweep sets a number of a sweep; the model is asked about its ends.
func (s State) putSweep(name, field string, v float64) (State, error) {
	sweep := s.sweep(name)
	switch field {
	case "from":
		sweep.From = v
	case "to":
		sweep.To = v
	default:
		sweep.N = int(v)
		return s, checkInteger(v, 2, engine.MaxRuns)
	}
	_, err := model.Set(s.Doc, sweep.Path, v)
	return s, err
}

func checkInteger(v, low, high float64) error {
	if v != float64(int(v)) || v < low || v > high {
		return fmt.Errorf("must be an integer from %.0f to %.0f, got %s", low, high, digits(v))
	}
	return nil
}
