package engine

import (
	"maps"
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// A model travels as the document of a base, its kin, and its own numbers: to read
// a document takes far longer than to run most models, and a slider changes but a
// number. The document is hollow: of 3-D points it holds nothing, and how many
// there are stands before the numbers.

// base is a model that others are sent as kin of.
type base struct {
	model *model.Model
	text  string
}

// encode gives models, kin of each other, as a document and numbers. The document
// stays the same as long as the models are kin of those before.
func (b *base) encode(models ...*model.Model) (text string, numbers []float64) {
	if b.model == nil || !kin(b.model, models[0]) {
		b.model, b.text = models[0], string(model.EncodeCompact(hollow(models[0])))
	}
	numbers = b.sizes()
	for _, m := range models {
		eachNumber(m, func(x *float64) { numbers = append(numbers, *x) }, func(n *int) { numbers = append(numbers, float64(*n)) })
	}
	return b.text, numbers
}

// sizes are how many 3-D points and numbers of a wire each section has.
func (b *base) sizes() []float64 {
	var all []float64
	for i := range b.model.Sections {
		s := &b.model.Sections[i]
		all = append(all, float64(len(s.Pt3D)), float64(len(s.Wire)))
	}
	return all
}

// hollow is a model without 3-D points.
func hollow(m *model.Model) *model.Model {
	next := *m
	next.Sections = slices.Clone(m.Sections)
	for i := range next.Sections {
		if s := &next.Sections[i]; s.Pt3D != nil {
			s.Pt3D, s.Wire, s.L, s.Diam = nil, nil, 1, 1
		}
	}
	return &next
}

// fill makes room for 3-D points, as many as the sizes say.
func (b *base) fill(in *reader) {
	left := len(in.f64)
	room := func() int {
		n := int(in.one())
		if left -= n; n < 0 || left < 0 {
			in.err, n = errTorn, 0
		}
		return n
	}
	for i := range b.model.Sections {
		s := &b.model.Sections[i]
		if n := room(); n > 0 {
			s.Pt3D = make([]model.Pt3D, n)
		}
		if n := room(); n > 0 {
			s.Wire = make([]float64, n)
		}
	}
}

// decode gives the models back. A document that is the same as the one before, with
// as many 3-D points, is not read again.
func (b *base) decode(text string, numbers []float64) ([]*model.Model, error) {
	in := reader{f64: numbers}
	if b.model == nil || b.text != text || !slices.Equal(b.sizes(), numbers[:min(2*len(b.model.Sections), len(numbers))]) {
		m, err := model.Decode([]byte(text))
		if err != nil {
			return nil, err
		}
		b.model, b.text = m, text
		b.fill(&in)
	} else {
		in.take(2 * len(b.model.Sections))
	}
	var models []*model.Model
	for len(in.f64) > 0 {
		m := twin(b.model)
		eachNumber(m, func(x *float64) { *x = in.one() }, func(n *int) { *n = int(in.one()) })
		if in.err != nil {
			return nil, in.err
		}
		models = append(models, m)
	}
	return models, nil
}

// eachNumber visits the numbers in which kin may differ, always in the same order.
func eachNumber(m *model.Model, number func(*float64), whole func(*int)) {
	all := func(x []float64) {
		for i := range x {
			number(&x[i])
		}
	}
	for _, x := range []*float64{&m.Celsius, &m.Run.Tstop, &m.Run.Dt, &m.Run.VInit, &m.Run.Atol} {
		number(x)
	}
	whole(&m.Run.Secondorder)
	for i := range m.Sections {
		s := &m.Sections[i]
		for _, x := range []*float64{&s.L, &s.Diam, &s.Ra, &s.Cm, &s.Rallbranch} {
			number(x)
		}
		whole(&s.Nseg)
		whole(&s.ShapeNseg)
		all(s.Wire)
		all(s.Erev)
		for k := range s.Mechanisms {
			all(s.Mechanisms[k].Params)
		}
		for k := range s.Ranges {
			all(s.Ranges[k].Values)
		}
		for k := range s.Pt3D {
			p := &s.Pt3D[k]
			for _, x := range []*float64{&p.X, &p.Y, &p.Z, &p.Diam, &p.Arc} {
				number(x)
			}
		}
	}
	for i := range m.Points {
		all(m.Points[i].Params)
	}
	for i := range m.Netstims {
		n := &m.Netstims[i]
		whole(&n.Number)
		for _, x := range []*float64{&n.Start, &n.Interval, &n.Noise, &n.Seed} {
			number(x)
		}
	}
	for i := range m.Netcons {
		c := &m.Netcons[i]
		for _, x := range []*float64{&c.Delay, &c.Weight, &c.Threshold} {
			number(x)
		}
	}
	for i := range m.Spikes {
		number(&m.Spikes[i].Threshold)
	}
}

// kin reports whether two models differ in nothing but what eachNumber visits.
func kin(a, b *model.Model) bool {
	return a.Name == b.Name && a.DefineShape == b.DefineShape && maps.Equal(a.Globals, b.Globals) &&
		slices.EqualFunc(a.Sections, b.Sections, kinSections) &&
		slices.EqualFunc(a.Points, b.Points, func(p, q model.Point) bool {
			return p.Kind == q.Kind && p.Name == q.Name && p.At == q.At && len(p.Params) == len(q.Params)
		}) &&
		slices.EqualFunc(a.Netstims, b.Netstims, func(n, k model.Netstim) bool { return n.Name == k.Name }) &&
		slices.EqualFunc(a.Netcons, b.Netcons, func(c, d model.Netcon) bool {
			return c.At == d.At && c.Netstim == d.Netstim && c.Target == d.Target
		}) &&
		slices.Equal(a.Record, b.Record) &&
		slices.EqualFunc(a.Spikes, b.Spikes, func(p, q model.Detector) bool { return p.Text == q.Text && p.At == q.At })
}

func kinSections(s, t model.Section) bool {
	sameJoint := s.Parent == t.Parent || s.Parent != nil && t.Parent != nil && *s.Parent == *t.Parent
	return s.Name == t.Name && s.End == t.End && sameJoint && len(s.Pt3D) == len(t.Pt3D) && slices.Equal(s.Wire, t.Wire) && len(s.Erev) == len(t.Erev) &&
		slices.EqualFunc(s.Mechanisms, t.Mechanisms, func(a, b model.Mechanism) bool {
			return a.Name == b.Name && len(a.Params) == len(b.Params)
		}) &&
		slices.EqualFunc(s.Ranges, t.Ranges, func(a, b model.Range) bool { return a.Name == b.Name && len(a.Values) == len(b.Values) })
}

// twin is a copy of a model whose numbers are its own.
func twin(m *model.Model) *model.Model {
	next := *m
	next.Sections = slices.Clone(m.Sections)
	for i := range next.Sections {
		s := &next.Sections[i]
		s.Erev, s.Pt3D, s.Wire, s.Mechanisms = slices.Clone(s.Erev), slices.Clone(s.Pt3D), slices.Clone(s.Wire), slices.Clone(s.Mechanisms)
		for k := range s.Mechanisms {
			s.Mechanisms[k].Params = slices.Clone(s.Mechanisms[k].Params)
		}
		s.Ranges = slices.Clone(s.Ranges)
		for k := range s.Ranges {
			s.Ranges[k].Values = slices.Clone(s.Ranges[k].Values)
		}
	}
	next.Points, next.Netstims = slices.Clone(m.Points), slices.Clone(m.Netstims)
	next.Netcons, next.Spikes = slices.Clone(m.Netcons), slices.Clone(m.Spikes)
	for i := range next.Points {
		next.Points[i].Params = slices.Clone(next.Points[i].Params)
	}
	return &next
}
