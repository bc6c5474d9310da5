// Package swc reads morphologies in the SWC format, a traced cell as a list of
// points, into model documents with the sections that NEURON's Import3d makes of
// the same file.
//
// Start with Read. A line of a file is seven numbers: the point's id, its type (1
// soma, 2 axon, 3 dendrite, 4 apical dendrite, others the tracer's own), x, y, z
// and radius [um], and the id of the point from which it goes on, negative for a
// root; or it is empty or a comment behind #. Source: R. C. Cannon et al.,
// J. Neurosci. Methods 84 (1998) 49-54; NEURON's read_swc.hoc and import3d_gui.hoc.
package swc

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Read makes a model document of the text of an SWC file: sections of 3-D points
// without mechanisms, all else as model.FromShape leaves it.
//
// Notes tell, by line, what the reader did with the unusual: second roots,
// parents that are not there, pieces without length. The error is model.Problems,
// by line: what cannot be read at all.
func Read(text []byte) (m *model.Model, notes model.Problems, err error) {
	t, problems := parse(text)
	if len(problems) == 0 {
		problems = t.order()
	}
	if len(problems) > 0 {
		return nil, nil, limited(problems)
	}
	notes = t.orphans()
	sections := t.sections()
	sections, removed := withoutStubs(sections)
	notes = append(notes, removed...)
	slices.SortStableFunc(notes, func(a, b model.Problem) int { return a.Line - b.Line })
	if problems := unusable(sections); len(problems) > 0 {
		return nil, nil, limited(problems)
	}
	m, err = model.FromShape(document(sections))
	return m, limited(notes), err
}

const maxProblems = 100

// limited is the first problems of a file.
func limited(problems model.Problems) model.Problems {
	if len(problems) <= maxProblems {
		return problems
	}
	return append(problems[:maxProblems:maxProblems], model.Problem{Message: "and more problems like these"})
}
