package state

import (
	"errors"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// Wiring is a connection as it is typed; "" where nothing has been typed yet.
type Wiring struct{ Pattern, Source, Target, Delay, Weight, Threshold string }

// SetWiring types into one of the connection's fields: its key is that of the
// netcon's value, or "pattern".
type SetWiring struct{ Key, Text string }

// Connect makes netcons of what is typed. What cannot be used is told beside its
// field.
type Connect struct{}

func (w *Wiring) field(key string) *string {
	switch key {
	case "pattern":
		return &w.Pattern
	case "source":
		return &w.Source
	case "target":
		return &w.Target
	case "delay":
		return &w.Delay
	case "weight":
		return &w.Weight
	}
	return &w.Threshold
}

func (a SetWiring) reduce(s State) State {
	*s.View.Wiring.field(a.Key) = a.Text
	return s.solved(fieldPath("connect." + a.Key))
}

// WiringOf is the connection with what is proposed where nothing has been typed:
// from the middle of the selected cell's root to a synapse of this cell.
func WiringOf(s State) Wiring {
	w := s.View.Wiring
	propose := func(to *string, text string) {
		if *to == "" {
			*to = text
		}
	}
	if i := s.Doc.PointIndex(w.Target); i < 0 {
		w.Target = nearestTarget(s)
	}
	base := model.NewWiring("", "")
	propose(&w.Pattern, string(base.Pattern))
	propose(&w.Source, model.Place{Section: roots(s.Doc)(s.View.Inspected), X: 0.5}.String())
	propose(&w.Delay, digits(base.Delay))
	propose(&w.Weight, digits(base.Weight))
	propose(&w.Threshold, digits(base.Threshold))
	return w
}

// roots gives the root of a section's cell by the section's name.
func roots(doc *model.Model) func(name string) string {
	parent := make(map[string]string, len(doc.Sections))
	for i := range doc.Sections {
		if at := doc.Sections[i].Parent; at != nil {
			parent[doc.Sections[i].Name] = at.Section
		}
	}
	return func(name string) string {
		for parent[name] != "" {
			name = parent[name]
		}
		return name
	}
}

// Targets are the names of the point processes that take events.
func Targets(doc *model.Model) []string {
	var all []string
	for i := range doc.Points {
		if mech.FindPoint(doc.Points[i].Kind).Receives {
			all = append(all, doc.Points[i].Name)
		}
	}
	return all
}

// nearestTarget is a point process that takes events: on the selected section, else
// in its cell, else anywhere; "" when there is none.
func nearestTarget(s State) string {
	root, best, least := roots(s.Doc), "", 3
	for i := range s.Doc.Points {
		p := &s.Doc.Points[i]
		far := 2
		switch {
		case !mech.FindPoint(p.Kind).Receives:
			continue
		case p.At.Section == s.View.Inspected:
			far = 0
		case root(p.At.Section) == root(s.View.Inspected):
			far = 1
		}
		if far < least {
			best, least = p.Name, far
		}
	}
	return best
}

func (Connect) reduce(s State) State {
	text := WiringOf(s)
	w := model.Wiring{Pattern: model.Pattern(text.Pattern), Source: text.Source, Target: text.Target}
	for _, n := range []struct {
		key string
		to  *float64
	}{{"delay", &w.Delay}, {"weight", &w.Weight}, {"threshold", &w.Threshold}} {
		v, wrong := number(*text.field(n.key))
		if *n.to = v; wrong != "" {
			return s.problem(fieldPath("connect."+n.key), *text.field(n.key), wrong)
		}
	}
	doc, err := model.Connect(s.Doc, w)
	var problems model.Problems
	if errors.As(err, &problems) {
		key := problems[0].Place
		return s.problem(fieldPath("connect."+key), *text.field(key), problems[0].Message)
	}
	return s.withoutBuildProblems().rebuilt(doc)
}
