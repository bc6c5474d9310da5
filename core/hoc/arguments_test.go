package hoc

import (
	"fmt"
	"math"
	"testing"
)

// endless are the names that may take as long as they are told.
var endless = map[string]bool{"run": true, "continuerun": true, "steprun": true, "step": true, "tstop": true, "dt": true, "steps_per_ms": true, "solve": true, "psolve": true, "resize": true}

// TestAnyArguments: whatever a program gives to a call, the answer is a value or an
// exception.
func TestAnyArguments(t *testing.T) {
	arguments := []Value{nil, true, -1, 0, 1, 3, .5, 1e300, math.NaN(), math.Inf(1), "", "v", "hh", List{}, List{1, "a"}, Array{1, 2},
		Object{}, Object{"Section", 1}, Object{"Section", 2}, Object{"Vector", 4}, Object{"Vector", 99}, Object{"SectionList", 5}, Object{"IClamp", 6}, Segment{1, .5}, Segment{2, .5}, Segment{77, 2},
		Mechanism{Segment{1, .5}, "hh"}, Pointer{Segment{1, .5}, "v", 0}, Method{"x"}, Mapping{{"a", 1}}}
	lists := []Args{{}, {Named: Dict{{"sec", 3}}}, {Named: Dict{{"foo", nil}}}}
	for _, a := range arguments {
		lists = append(lists, Args{Values: List{a}}, Args{Values: List{a}, Named: Dict{{"sec", Object{"Section", 1}}}})
		for _, b := range []Value{nil, 1, .5, "v", List{}, Object{"Section", 1}, Segment{1, .5}} {
			lists = append(lists, Args{Values: List{a, b}})
		}
		lists = append(lists, Args{Values: List{a, a, a, a}}, Args{Values: List{1, a, a, a, a}})
	}
	fresh := func() *program {
		return build(t, "a = h.Section(name='a')", "b = h.Section(name='b')", "b.connect(a(1))", "v = h.Section(name='c')", "w = h.Vector(3)",
			"l = h.SectionList([a, b])", "i = h.IClamp(a(0.5))", "r = h.RangeVarPlot('v', a(0), b(1))", "p = h.PlotShape(False)", "s = h.SectionRef(sec=a)",
			"a.insert('hh')", "h.delete_section(sec=v)")
	}
	p := fresh()
	owners := []Value{Object{}, Segment{1, .5}, Segment{2, 0}, Mechanism{Segment{1, .5}, "hh"}}
	for _, o := range p.names {
		owners = append(owners, o)
	}
	try := func(what string, f func()) {
		defer func() {
			if r := recover(); r != nil {
				t.Errorf("%s: %v", what, r)
				p = fresh()
			}
		}()
		f()
	}
	for _, owner := range owners {
		names, err := p.Names(owner)
		if err != nil {
			continue
		}
		for _, name := range names {
			if endless[name] {
				continue
			}
			for _, a := range lists {
				try(fmt.Sprintf("%v.%s(%v)", owner, name, a), func() { p.Call(owner, name, a) })
			}
			for _, v := range arguments {
				try(fmt.Sprintf("%v.%s = %v", owner, name, v), func() { p.Set(owner, name, v) })
			}
		}
		p = fresh()
	}
	for name := range kinds {
		for _, a := range lists {
			try(fmt.Sprintf("%s(%v)", name, a), func() { p.Make(name, a) })
		}
		p = fresh()
	}
}
