package engine

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/swc"
)

// MaxFile is how large a file may be that is opened [byte].
const MaxFile = 16 << 20

// File is what a file holds.
type File struct {
	Name     string
	Model    *model.Model   // nil when the file is of no use
	Notes    model.Problems // what was unusual, by line
	Problems model.Problems // what is wrong and where, when there is no model

	traced bool // the model is a shape and no more
}

// ReadFile reads a file by what is in it: a model document or an SWC file. A model
// that has no name is called after the file.
func ReadFile(name string, text []byte) File {
	f := File{Name: name}
	var err error
	switch {
	case isDocument(name, text):
		f.Model, err = model.Decode(text)
	case bytes.IndexByte(text[:min(len(text), 1000)], 0) >= 0:
		err = model.Problems{{Message: "is neither a model document (JSON) nor a traced cell (SWC)"}}
	default:
		f.Model, f.Notes, err = swc.Read(text)
		f.traced = true
	}
	if err != nil {
		return f.refused(err)
	}
	f.Model = called(name, f.Model)
	return f
}

// called is a model that has a name, or that of its file if that can be one.
func called(file string, m *model.Model) *model.Model {
	if m.Name != "" {
		return m
	}
	named, err := model.SetName(m, "name", strings.TrimSuffix(file, path.Ext(file)))
	if err != nil {
		return m
	}
	return named
}

// isDocument goes by the first character, since of the two formats only JSON begins
// with a brace, or else by the name.
func isDocument(name string, text []byte) bool {
	text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte("\ufeff")), " \t\r\n")
	return len(text) > 0 && text[0] == '{' || strings.EqualFold(path.Ext(name), ".json")
}

// refused is the file that an error keeps from being read.
func (f File) refused(err error) File {
	problems, listed := err.(model.Problems)
	if !listed {
		problems = model.Problems{{Message: err.Error()}}
	}
	f.Model, f.Notes, f.Problems = nil, nil, problems
	return f
}

// Read reads a file in a worker of its own and tells what it holds: a large one
// takes longer than a frame.
func (c *Client) Read(name string, text []byte, done func(File)) {
	var w Worker
	finish := func(f File) {
		w.Terminate()
		done(f)
	}
	refuse := func(why string) {
		finish(File{Name: name}.refused(model.Problems{{Message: "could not be read: " + why}}))
	}
	w = c.host.Spawn(func(m Message) {
		f, err := decodeFile(m)
		if err != nil {
			refuse(err.Error())
			return
		}
		finish(f)
	}, refuse)
	w.Post(Message{Head: head(&request{File: name}, string(text))})
}

// fileHead heads a message that holds what a file does. A document follows, unless it
// is a mere shape, whose 3-D points alone are numbers.
type fileHead struct {
	name            string
	notes, problems model.Problems
	shape           []joined
}

// joined is a section of a shape.
type joined struct {
	name         string
	parent       int // its index, -1 for none
	x            float64
	points, wire int // how many 3-D points and numbers of a wire there are
}

func (h *fileHead) fields(l *line) {
	l.words(&h.name)
	for _, list := range []*model.Problems{&h.notes, &h.problems} {
		each(l, (*[]model.Problem)(list), func(p *model.Problem) {
			l.words(&p.Place)
			l.words(&p.Message)
			l.whole(&p.Line)
			l.whole(&p.Col)
		})
	}
	each(l, &h.shape, func(s *joined) {
		l.words(&s.name)
		l.whole(&s.parent)
		l.number(&s.x)
		l.whole(&s.points)
		l.whole(&s.wire)
	})
}

// answerFile reads the file that a message asks about.
func answerFile(name, text string) (m Message) {
	f := readSafely(name, text)
	h, rest := fileHead{name: f.Name, notes: f.Notes, problems: f.Problems}, ""
	switch {
	case f.Model == nil:
	case f.traced:
		h.shape, m.F64 = shapeOf(f.Model)
	default:
		rest, m.F64 = new(base).encode(f.Model)
	}
	m.Head = head(&h, rest)
	return m
}

// readSafely makes a problem of a panic.
func readSafely(name, text string) (f File) {
	defer func() {
		if r := recover(); r != nil {
			f = File{Name: name}.refused(fmt.Errorf("the page failed at this file: %v; please report it, with the file", r))
		}
	}()
	return ReadFile(name, []byte(text))
}

func decodeFile(m Message) (File, error) {
	var h fileHead
	rest, err := cutHead(m.Head, &h)
	f := File{Name: h.name, Notes: h.notes, Problems: h.problems}
	switch {
	case err != nil:
	case len(h.shape) > 0:
		f.Model, err = shaped(h.name, h.shape, m.open().F64)
	case rest != "":
		var models []*model.Model
		if models, err = new(base).decode(rest, m.open().F64); len(models) > 0 {
			f.Model = models[0]
		}
	case len(h.problems) == 0:
		err = errTorn
	}
	return f, err
}

// shapeOf takes a shape apart, which shaped puts together again.
func shapeOf(m *model.Model) (shape []joined, numbers []float64) {
	index := make(map[string]int, len(m.Sections))
	for i := range m.Sections {
		index[m.Sections[i].Name] = i
	}
	for i := range m.Sections {
		s := &m.Sections[i]
		j := joined{name: s.Name, parent: -1, points: len(s.Pt3D), wire: len(s.Wire)}
		if s.Parent != nil {
			j.parent, j.x = index[s.Parent.Section], s.Parent.X
		}
		shape = append(shape, j)
		for _, p := range s.Pt3D {
			numbers = append(numbers, p.X, p.Y, p.Z, p.Diam)
		}
		numbers = append(numbers, s.Wire...)
	}
	return shape, numbers
}

func shaped(name string, shape []joined, numbers []float64) (*model.Model, error) {
	in := reader{f64: numbers}
	sections := make([]model.Section, len(shape))
	for i, j := range shape {
		s := &sections[i]
		s.Name = j.name
		if j.parent >= len(shape) || j.points < 0 || j.points > len(in.f64) {
			return nil, errTorn
		}
		if j.parent >= 0 {
			s.Parent = &model.Place{Section: shape[j.parent].name, X: j.x}
		}
		s.Pt3D = make([]model.Pt3D, j.points)
		for k := range s.Pt3D {
			s.Pt3D[k] = model.Pt3D{X: in.one(), Y: in.one(), Z: in.one(), Diam: in.one()}
		}
		s.Wire = in.take(j.wire)
	}
	if in.err != nil {
		return nil, in.err
	}
	m, err := model.FromShape(sections)
	if err != nil {
		return nil, err
	}
	return called(name, m), nil
}
